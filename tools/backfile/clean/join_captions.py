"""An image and the paragraph under it that is its caption become a figure.

A caption is known by its class, or by saying what the image's ``alt`` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from turbohtml import Element

from backfile.clean.work import Work, selector_of
from backfile.common.text import fold, holds_any

_CAPTION = ("caption", "cutline", "bildunterschrift", "legende", "pie-de-foto", "didascalia")
# Captions in the corpus are shorter; a longer paragraph is text.
_LONGEST = 600
# Fewer letters may recur by chance.
_SHORTEST_AGAIN = 20


def join_captions(work: Work) -> None:
    blocks = work.blocks()
    places = [selector_of(block) for block in blocks]
    for number, (block, following) in enumerate(pairwise(blocks)):
        if block.tag == "figure" and following.tag == "p" and _says_again(block, following):
            work.cut(following, "join_captions", "the caption again")
            continue
        image = _only_image(block)
        if image is None or following.tag not in {"p", "div", "span", "small", "h6"}:
            continue
        text = following.text
        if not text.strip() or len(text) > _LONGEST or following.find("img") is not None:
            continue
        alt = fold(image.attr("alt") or "")
        neighbours = (places[max(0, number - 1)], *places[number + 2 : number + 3])
        if _is_named(places[number + 1], neighbours) or (alt and fold(text) == alt):
            _join(block, image, following)


def _is_named(place: str, neighbours: Sequence[str]) -> bool:
    """True for a place whose name is that of a caption, its own or that of what holds it; not where text stands in the same."""
    holder, _, own = place.lower().rpartition(">")
    return holds_any(own, _CAPTION) or (holds_any(holder, _CAPTION) and place not in neighbours)


def _says_again(figure: Element, paragraph: Element) -> bool:
    """True for a line that the caption above it says too."""
    caption = figure.find("figcaption")
    key = fold(paragraph.text)
    return caption is not None and len(key) >= _SHORTEST_AGAIN and key in fold(caption.text)


def _only_image(block: Element) -> Element | None:
    """The image of a block that holds one image and no text."""
    if block.tag == "img":
        return block
    if block.tag not in {"p", "div", "figure", "a"}:
        return None
    images = block.select("img")
    return images[0] if len(images) == 1 and not block.text.strip() else None


def _join(block: Element, image: Element, following: Element) -> None:
    figure = Element("figure")
    if place := block.attr("data-place"):
        figure.attrs["data-place"] = place
    link = image.closest("a")
    caption = Element("figcaption")
    caption.extend(list(following.children))
    block.replace_with(figure)
    figure.append(link if link is not None else image)
    figure.append(caption)
    following.decompose()
