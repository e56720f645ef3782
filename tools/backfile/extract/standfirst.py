"""The standfirst that stands between the headline and the article's region."""

from __future__ import annotations

import re

from turbohtml import Document

from backfile.common.standfirst_names import is_standfirst_name
from backfile.common.text import fold
from backfile.extract import phrases
from backfile.extract.elements import HEADINGS
from backfile.extract.rules.authors_line import introduction
from backfile.extract.walk import Chunk, Walked

# What else the summary above a text is called, in names.
_OTHER_NAMES = re.compile(
    r"(?<![a-z])(?:tagline|spoiler|key-?points?|highlights|tertiary-title)(?![a-z])", re.IGNORECASE
)
_OF_PICTURE = re.compile(r"caption|image|photo|picture|figure|media|video|gallery|author|byline", re.IGNORECASE)
# "Tips: a.writer@courier.example"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_SHORT_LINE = 80
# A region with more blocks holds more than the standfirst.
_MOST_BLOCKS = 3
# The longest standfirst of the tune half has 612 characters, the shortest 38.
_SHORTEST = 30
_LONGEST = 700
# A paragraph as long between the headline and the region is the article's opening, whatever its place is called. On the
# tune half 13 of 15 are; of those with fewer characters, 3 of 21.
_OPENING = 200
# Further before the region than this stand menus.
_REACH = 14
# Between the headline and the region stand pictures, dates and a table of contents. With 24 blocks in place of 14 two pages of the
# tune half and one held back have their opening, and none anything else; with 40, seven are better and nine worse.
_HEADLINE_REACH = 24
# A description is cut by systems after about 150 characters: this many must agree.
_AGREE = 40


def descriptions(document: Document) -> tuple[str, ...]:
    """What the page's meta tags give as its description, folded."""
    metas = document.select("meta[name='description'], meta[property='og:description']")
    return tuple(text for meta in metas if len(text := fold(meta.attr("content") or "")) > _SHORTEST)


def standfirst(walked: Walked, first: int, headlines: frozenset[str], described: tuple[str, ...]) -> list[int]:
    """Numbers of the blocks before ``first`` (the region's first block) that are the standfirst, in order."""
    start = max(0, first - _REACH)
    headline = None
    for number in range(first - 1, max(0, first - _HEADLINE_REACH) - 1, -1):
        chunk = walked.chunks[number]
        if chunk.tag == "h1" or (chunk.tag in HEADINGS and fold(chunk.text) in headlines):
            headline = number
            break
    found: list[int] = []
    for number in range(headline + 1 if headline is not None else start, first):
        chunk = walked.chunks[number]
        if _may_be(chunk, headlines) and (
            _is_described(chunk, described)
            or (headline is not None and _is_named(walked, number))
            or (headline is not None and chunk.region == walked.chunks[headline].region and _is_prose(chunk))
            or (headline is not None and len(chunk.text) >= _OPENING and _is_prose(chunk))
            or (headline is not None and number == headline + 1 and _is_beside(walked, headline) and _is_prose(chunk))
        ):
            # Some pages hold it twice, for two widths of the screen.
            if all(chunk.text != walked.chunks[other].text for other in found):
                found.append(number)
    return found[:4] if len(found) <= 6 else []


def _is_named(walked: Walked, number: int) -> bool:
    """True for a block that is named like a standfirst, or what holds it and little else; pictures have descriptions too."""
    chunk = walked.chunks[number]
    names = f"{chunk.names} {chunk.place[-60:]}"
    region = walked.regions[chunk.region]
    while region.parent >= 0 and region.last - region.first <= _MOST_BLOCKS:
        if region.element.tag in ("figure", "figcaption") or _OF_PICTURE.search(f"{chunk.names} {region.names}"):
            break
        names = f"{names} {region.names}"
        region = walked.regions[region.parent]
    return is_standfirst_name(names) or _OTHER_NAMES.search(names) is not None


def _is_beside(walked: Walked, headline: int) -> bool:
    """True where the block behind the headline stands in an element of its own beside it."""
    region = walked.regions[walked.chunks[headline + 1].region]
    return region.parent == walked.chunks[headline].region and region.last - region.first == 1


def _may_be(chunk: Chunk, headlines: frozenset[str]) -> bool:
    size = len(chunk.text)
    return (
        chunk.tag in ("p", "text", "h2", "h3", "h4", "h5", "ul", "blockquote")
        and _SHORTEST <= size <= _LONGEST
        and chunk.links < 0.3 * size
        and fold(chunk.text) not in headlines
        and not phrases.BYLINE.fullmatch(chunk.low)
        and not phrases.DATE_LINE.fullmatch(chunk.low)
        and introduction(chunk.text) is None
        and not (size < _SHORT_LINE and _MAIL.search(chunk.text))
    )


def _is_described(chunk: Chunk, described: tuple[str, ...]) -> bool:
    text = fold(chunk.text)
    return len(text) >= _SHORTEST and any(
        other[:_AGREE] in text or (len(text) > _AGREE and text in other) for other in described
    )


def _is_prose(chunk: Chunk) -> bool:
    return (
        (chunk.tag in ("p", "h2", "text") or len(chunk.text) >= _OPENING)
        and len(chunk.text) > 60
        and chunk.text.rstrip()[-1:] in '.!?…”"»'
    )
