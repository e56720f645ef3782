"""The lead image with its caption and credit; logos, portraits of authors and placeholders are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from turbohtml import Element, Node, Text

from backfile.common.text import fold, squeeze
from backfile.common.urls import absolute_url
from backfile.describe.addresses import joined
from backfile.describe.caption import read_caption
from backfile.describe.clues import Clues
from backfile.describe.date_lines import is_mostly_date
from backfile.describe.marked import cached_search, in_teaser, is_here
from backfile.describe.nearby import names_of
from backfile.describe.people import is_person_name
from backfile.describe.signs import says_by
from backfile.model import Image

_GENERIC = re.compile(
    r"logo|placeholder|default|blank|favicon|icon[._-]|sprite|fallback|share[_-]?image|social[_-]?(?:share|image)|og[_-]?image\b|avatar|"
    r"1x1|spacer|pixel|noimage|no-image|dummy|transparent|-(?:\d\d|1\d\d)x(?:\d\d|1\d\d)\.",
    re.IGNORECASE,
)
_FIGURE = "figure, .wp-caption, [class*=caption], .article-image"

_is_of_else = cached_search(
    re.compile(
        r"avatar|author|byline|logo|icon|profile|portrait|gravatar|(?<![a-z])(?:ads?|bio|nav|menu|share|social)(?![a-z])|banner|sponsor"
    )
)
# Smaller ones are icons and portraits.
_SMALLEST = 120
# A text is known by so many of its first characters, or by more than so few where it begins with an element of its own.
_BEGINNING, _SHORTEST = 24, 3
# How far above a picture the element may be that holds it with its caption, or that tells what it is.
_LEVELS = 3
_LONGEST = 400
_NO_CAPTION = "h1, h2, h3, time, ul, ol, form, button, img + img, p + p"
_FURTHEST = 600


def lead_image(clues: Clues, standfirst: str = "") -> Image | None:
    """The image that the page shows in links to it, with what a figure on the page tells about it."""
    for address in _addresses(clues):
        url = absolute_url(joined(clues.page.url, address.strip()))
        if url and _is_picture(url):
            return _with_figure(url, clues)
    return _printed(clues, fold(standfirst))


def _printed(clues: Clues, standfirst: str) -> Image | None:
    """Where the page's data name no image: the first picture between the headline, or the standfirst, and the text.

    Of 62 such pictures on pages of the tune half whose data name one too, 58 are that or another one of the article.
    """
    beginnings = {text[:_BEGINNING] for text in clues.opening if not (standfirst and fold(text).startswith(standfirst))}
    if clues.heading is None or not beginnings:
        return None
    for node in islice(clues.heading.following, _FURTHEST):
        if isinstance(node, Text) and _begins(squeeze(node.data[:_LONGEST]), beginnings):
            break
        if isinstance(node, Element) and node.tag in ("img", "amp-img") and _may_lead(node):
            url = absolute_url(joined(clues.page.url, next(_files_of(node), "")))
            found = _described(url, node, clues) if url and _is_picture(url) else None
            if found is not None and not is_person_name(found.alt) and not is_person_name(found.caption):
                return found
    return None


def _begins(text: str, beginnings: set[str]) -> bool:
    """True for the first words of one of the text's paragraphs, or of its first element: "PORT ALDER" in bold."""
    start = text[:_BEGINNING]
    return len(start) > _SHORTEST and any(beginning.startswith(start) for beginning in beginnings)


def _may_lead(image: Element) -> bool:
    """True for a picture of some size that stands in no link to another story and is no portrait of the author."""
    for side in ("width", "height"):
        told = image.attr(side) or ""
        if told.isdecimal() and int(told) < _SMALLEST:
            return False
    holder: Node | None = image
    for _ in range(_LEVELS):
        if not isinstance(holder, Element):
            break
        if _is_of_else(names_of(holder)):
            return False
        holder = holder.parent
    return is_here(image) and not in_teaser(image)


def _files_of(image: Element) -> Iterator[str]:
    """Its addresses, those that scripts load first: the plain one is a placeholder then."""
    return (value for name in ("data-src", "data-original", "data-lazy-src", "src") if (value := image.attr(name)))


def _is_picture(url: str) -> bool:
    return not _GENERIC.search(url.rpartition("/")[2]) and not url.endswith((".svg", ".ico"))


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
    """The image with what stands under the same file on the page."""
    if (name := _file(url)) and clues.document is not None:
        for image in clues.document.find_all("img"):
            if name in "".join([image.attr(key) or "" for key in ("src", "srcset", "data-src")]):
                if image.closest(_FIGURE) is not None or _box_of(image, clues) is not None:
                    return _described(url, image, clues)
    return _described(url, None, clues)


def _described(url: str, image: Element | None, clues: Clues) -> Image:
    caption = credit = ""
    alt = clues.meta("og:image:alt", "twitter:image:alt")
    if image is not None:
        figure = image.closest(_FIGURE)
        if figure is not None:
            under = figure.select_one("figcaption, .wp-caption-text, .caption, [class*=caption]")
            caption, credit = read_caption(figure, under)
        elif (box := _box_of(image, clues)) is not None:
            caption, credit = read_caption(box, box)
        alt = alt or squeeze(image.attr("alt") or "")
    if caption:
        # Some systems write the caption behind the description as well.
        alt = "" if fold(alt) == fold(caption) else alt.removesuffix(caption).rstrip(" |–—-")
    return Image(url, caption[:500], credit, alt[:300])


def _box_of(image: Element, clues: Clues) -> Element | None:
    """What holds a picture and one line of text and nothing else: its caption, whatever its class."""
    box = image.parent
    for _ in range(_LEVELS):
        if not isinstance(box, Element) or box.tag in ("body", "main", "article", "header"):
            return None
        if text := squeeze(box.text):
            is_caption = len(text) < _LONGEST and box.select_one(_NO_CAPTION) is None and not is_mostly_date(text)
            return box if is_caption and fold(text) not in clues.folded_opening and not says_by(text) else None
        box = box.parent
    return None


def _file(url: str) -> str:
    """The file's name without the size that systems add: what the figure and the meta share."""
    name = url.partition("?")[0].rpartition("/")[2]
    return re.sub(r"-\d+x\d+(?=\.\w+$)", "", name).rpartition(".")[0][:60]
