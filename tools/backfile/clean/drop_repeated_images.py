"""An image that is already there: a second copy in another size, or the lead image above the text, which is a field.

An image that comes again with another caption is there for its caption: it stays.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from turbohtml import Element

from backfile.clean.work import Work
from backfile.common.local_images import LOCAL_IMAGE, original_address
from backfile.common.text import fold

_SIZE = re.compile(r"[-_](?:\d{2,4}x\d{2,4}|scaled|\d{3,4}w|large|medium|small|thumb(?:nail)?)(?=\.\w{3,4}$)")


def drop_repeated_images(work: Work) -> None:
    images = list(work.body.iter_elements("img"))
    if not images:
        return
    seen: dict[str, set[str]] = {}
    lead = work.description.image
    told = fold(f"{lead.caption} {lead.credit}") if lead else ""
    lead_key = image_key(lead.url) if lead else ""
    above = _images_above_text(work)
    for image in images:
        key = image_key(image.attr("src") or "")
        figure = image.closest("figure")
        caption = fold(figure.text) if figure is not None else ""
        again = key in seen and (not caption or caption in seen[key])
        again = again or (key == lead_key and image in above and (not caption or caption in told))
        seen.setdefault(key, set()).add(caption)
        if again:
            _remove(work, image, figure)


def _images_above_text(work: Work) -> set[Element]:
    """The images before the first paragraph with text."""
    above: set[Element] = set()
    for block in work.blocks():
        if block.tag in {"p", "ul", "ol", "blockquote", "h2", "h3"} and block.text.strip():
            break
        above.update(block.iter_elements("img", include_self=True))
    return above


def _remove(work: Work, image: Element, figure: Element | None) -> None:
    if figure is not None and len(list(figure.iter_elements("img"))) == 1 and figure.find("table") is None:
        work.cut(figure, "drop_repeated_images", "the same image again")
    else:
        image.decompose()


def image_key(url: str) -> str:
    """What is left of an address when its size is taken away: host, path, and the query where a script serves it."""
    if url.startswith(LOCAL_IMAGE):
        url = original_address(url) or url
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    path = _SIZE.sub("", parts.path)
    query = parts.query if not re.search(r"\.(?:jpe?g|png|gif|webp|avif|svg)$", path, re.IGNORECASE) else ""
    return f"{parts.netloc.removeprefix('www.')}{path}?{query}"
