"""Images that a script would load get their address: ``data-src``, ``srcset``, ``<picture>``, ``<noscript>``.

A real ``src`` stays: it is what the scraper saved. Tracking pixels and emoji images go (an emoji's ``alt`` stays).
"""

from __future__ import annotations

import re

from turbohtml import Element, Text

from backfile.clean.work import Work

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-hi-res-src", "data-image", "data-url")
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "srcset", "data-bgset")
# Matched against the address in small letters.
_PLACEHOLDER = re.compile(
    r"\A(?:data:|about:|#)|placeholder|spacer|blank\.(?:gif|png)|1x1|pixel\.(?:gif|png)|lazy[-_]?load|transparent\.(?:gif|png)"
    r"|loading\.(?:gif|svg)|grey\.gif|/null$"
)
_PIXEL = re.compile(r"/(?:pixel|beacon|count|stats?|track(?:er|ing)?)(?:[./?_-]|$)", re.IGNORECASE)
# What a script or an upload writes where nobody described the image.
_NO_DESCRIPTION = re.compile(
    r"\s*(?:null|undefined|none|image|img|photo|picture|\S+\.(?:jpe?g|png|gif|webp|avif))\s*", re.IGNORECASE
)
_EMOJI = re.compile(r"\b(?:emoji|wp-smiley|emoticon)\b")
_CANDIDATE = re.compile(r"\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)")
# Wider than any page shows; a wire agency's original of 6,000 pixels is of no use to a reader.
_WIDEST = 2048


def resolve_images(work: Work) -> None:
    for picture in list(work.body.iter_elements("picture")):
        _resolve_picture(picture)
    for image in list(work.body.iter_elements(("img", "amp-img"))):
        _resolve(image)


def _resolve_picture(picture: Element) -> None:
    image = picture.find("img")
    if image is None:
        sets = [value for source in picture.iter_elements("source") if (value := _source_set(source))]
        if not sets:
            picture.decompose()
            return
        image = Element("img", {"srcset": sets[0]})
    elif not _is_real(image.attr("src")) and not image.attr("srcset"):
        for source in picture.iter_elements("source"):
            if value := _source_set(source):
                image.attrs["srcset"] = value
                break
    picture.replace_with(image)


def _source_set(source: Element) -> str:
    return source.attr("srcset") or source.attr("data-srcset") or ""


def _resolve(image: Element) -> None:
    if image.tag == "amp-img":
        for child in list(image.children):
            child.extract()
        image.tag = "img"
    if _EMOJI.search(image.attr("class") or ""):
        image.replace_with(Text(image.attr("alt") or ""))
        return
    source = image.attr("src")
    if not _is_real(source):
        source = _lazy_address(image) or _noscript_address(image)
    if source is None or _is_pixel(image, source):
        image.decompose()
        return
    image.attrs["src"] = source.strip()
    alt = image.attr("alt")
    if alt and _NO_DESCRIPTION.fullmatch(alt):
        image.attrs["alt"] = ""


def _is_real(source: str | None) -> bool:
    return bool(source and source.strip() and _PLACEHOLDER.search(source.strip().lower()) is None)


def _is_pixel(image: Element, source: str) -> bool:
    sizes = [image.attr("width"), image.attr("height")]
    return any(size in {"0", "1", "2"} for size in sizes) or (bool(_PIXEL.search(source)) and not image.attr("alt"))


def _lazy_address(image: Element) -> str | None:
    for name in _LAZY:
        value = image.attr(name)
        if value and not value.lstrip().startswith("data:") and "{" not in value:
            return value
    for name in _LAZY_SETS:
        value = image.attr(name)
        if value and (best := best_of_set(value)):
            return best
    return None


def best_of_set(candidates: str) -> str | None:
    """The widest address of a ``srcset`` that is at most ``_WIDEST`` wide; the narrowest when all are wider."""
    found: list[tuple[float, str]] = []
    for match in _CANDIDATE.finditer(candidates):
        address, size, unit = match.groups()
        if address.startswith("data:"):
            continue
        width = float(size) if size and size.count(".") < 2 and size != "." else 1.0
        found.append((width if unit != "x" else width * 640, address))
    if not found:
        return None
    fitting = [candidate for candidate in found if candidate[0] <= _WIDEST]
    return max(fitting, key=_width)[1] if fitting else min(found, key=_width)[1]


def _width(candidate: tuple[float, str]) -> float:
    return candidate[0]


def _noscript_address(image: Element) -> str | None:
    """The address of the image that a ``<noscript>`` beside (or in) a placeholder holds."""
    for near in (image.next_sibling, image.previous_sibling):
        if isinstance(near, Element) and near.tag == "noscript" and (real := near.find("img")) is not None:
            source = real.attr("src")
            near.decompose()
            return source if _is_real(source) else None
    return None
