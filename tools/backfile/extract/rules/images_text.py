"""Text that shares a small region with a picture and nothing else is its caption."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, ends_a_sentence, is_heading, is_line
from backfile.extract.walk import Chunk, Region

PICTURES = frozenset({"img", "picture", "amp-img"})
_LONGEST = 400
# A heading that is a sentence may be longer.
_LONGEST_HEADING = 600
# The region of a picture and its caption holds no more blocks than these: picture, caption, credit.
_MOST_BLOCKS = 3


def images_text(selection: Selection) -> None:
    chunks = selection.chunks
    for number in range(1, len(chunks)):
        chunk = chunks[number]
        if not _may_be(chunk) or number in selection.cut:
            continue
        before = chunks[number - 1]
        picture = chunks[number - 2] if before.tag == "caption" and number > 1 else before
        if picture.tag not in PICTURES or picture.region == 0:
            continue
        shared = _shared_region(selection.regions, picture.region, chunk.region)
        region = selection.regions[shared]
        small = region.last - region.first <= _MOST_BLOCKS and region.good < 1.5 * len(chunk.text) + 40
        if not shared or not small or region.hint or _is_headed(selection, number, shared):
            continue
        if phrases.DATE_LINE.fullmatch(chunk.low) or phrases.SHARE.fullmatch(chunk.low):
            selection.drop(number, "images_text", "date or button beside a picture")
        else:
            chunk.tag = "caption"


def _may_be(chunk: Chunk) -> bool:
    """A line, or a sentence that is set as a heading."""
    size = len(chunk.text)
    if is_line(chunk):
        # A question beside an icon opens its answer: on the tune half 6 of 6.
        return 0 < size < _LONGEST and not chunk.text.endswith("?")
    return is_heading(chunk) and size < _LONGEST_HEADING and ends_a_sentence(chunk.text)


def _is_headed(selection: Selection, number: int, shared: int) -> bool:
    """True where a heading stands in the region too: the text is what it heads. On the tune half 4 of 4 such are the article's."""
    around = selection.chunks[max(0, number - _MOST_BLOCKS + 1) : number]
    own = selection.chunks[number].region
    return any(is_heading(chunk) and _shared_region(selection.regions, chunk.region, own) == shared for chunk in around)


def _shared_region(regions: list[Region], one: int, other: int) -> int:
    above = set()
    while one >= 0:
        above.add(one)
        one = regions[one].parent
    while other >= 0 and other not in above:
        other = regions[other].parent
    return max(other, 0)
