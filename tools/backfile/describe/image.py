"""The lead image with its caption and credit; logos and placeholders are refused."""

from __future__ import annotations

import re
from typing import Any

from backfile.common.text import fold, squeeze
from backfile.common.urls import absolute_url
from backfile.describe.addresses import joined
from backfile.describe.caption import read_caption
from backfile.describe.clues import Clues
from backfile.model import Image

_GENERIC = re.compile(
    r"logo|placeholder|default|blank|favicon|icon[._-]|sprite|fallback|share[_-]?image|social[_-]?(?:share|image)|og[_-]?image\b|avatar|"
    r"1x1|spacer|pixel|noimage|no-image",
    re.IGNORECASE,
)
_FIGURE = "figure, .wp-caption, [class*=caption], .article-image"


def lead_image(clues: Clues) -> Image | None:
    """The image that the page shows in links to it, with what a figure on the page tells about it."""
    for address in _addresses(clues):
        url = absolute_url(joined(clues.page.url, address.strip()))
        if url and not _GENERIC.search(url.rpartition("/")[2]) and not url.endswith((".svg", ".ico")):
            return _with_figure(url, clues)
    return None


def _addresses(clues: Clues) -> list[str]:
    found = [
        clues.meta("og:image", "og:image:url", "og:image:secure_url"),
        clues.meta("twitter:image", "twitter:image:src"),
    ]
    found.append(_image_of(clues.article.get("image"), clues))
    return [address for address in found if address]


def _image_of(value: Any, clues: Clues) -> str:
    value = clues.resolve(value)
    if isinstance(value, list) and value:
        return _image_of(value[0], clues)
    if isinstance(value, dict):
        url = value.get("url") or value.get("contentUrl")
        return url if isinstance(url, str) else ""
    return value if isinstance(value, str) else ""


def _with_figure(url: str, clues: Clues) -> Image:
    """The caption of the figure that shows the same file."""
    caption = credit = ""
    alt = clues.meta("og:image:alt", "twitter:image:alt")
    if (name := _file(url)) and clues.document is not None:
        for image in clues.document.find_all("img"):
            if name not in "".join([image.attr(key) or "" for key in ("src", "srcset", "data-src")]):
                continue
            figure = image.closest(_FIGURE)
            if figure is None:
                continue
            element = figure.select_one("figcaption, .wp-caption-text, .caption, [class*=caption]")
            caption, credit = read_caption(figure, element)
            alt = alt or squeeze(image.attr("alt") or "")
            break
    if caption:
        # Some systems write the caption behind the description as well.
        alt = "" if fold(alt) == fold(caption) else alt.removesuffix(caption).rstrip(" |–—-")
    return Image(url, caption[:500], credit, alt[:300])


def _file(url: str) -> str:
    """The file's name without the size that systems add: what the figure and the meta share."""
    name = url.partition("?")[0].rpartition("/")[2]
    return re.sub(r"-\d+x\d+(?=\.\w+$)", "", name).rpartition(".")[0][:60]
