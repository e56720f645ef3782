"""The lines around the article in a text dump: what stood between headline and text, before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from turbohtml import Element

from backfile.common.dump import header_of
from backfile.common.text import fold, squeeze
from backfile.describe.nearby import Line
from backfile.describe.seams import SEAM, with_seams

# The text has begun when this many of its long blocks were passed, as on pages with markup.
_PARAGRAPHS = 2
_LONG = 80
_OPENING = 32
_BEFORE = 12
_AFTER = 30
_UNDER = 40

# What a header says, by the names of the metas that say the same.
_METAS = {
    "headline": "dc.title", "standfirst": "description", "authors": "author", "date": "article:published_time",
    "date_modified": "article:modified_time", "publisher": "application-name", "section": "article:section",
    "tags": "article:tag", "language": "dc.language",
}  # fmt: skip

Lines = tuple[list[Line], list[Line], list[Line]]


def header_metas(content: str) -> Mapping[str, list[str]]:
    """The facts at the head of a text, as metas."""
    facts = header_of(content).facts
    return {meta: list(facts[name]) for name, meta in _METAS.items() if name in facts}


def dump_lines(blocks: list[str], headline: str, paragraphs: Sequence[str]) -> Lines:
    """Lines ahead of the headline (the nearest first), from there into the text, and after the text."""
    first, last = text_span(blocks, paragraphs)
    wanted = fold(headline)
    heading = next((n for n in range(first, -1, -1) if n < len(blocks) and wanted and fold(blocks[n]) == wanted), None)
    start = first if heading is None else heading + 1
    before = blocks[: start if heading is None else heading][::-1][:_BEFORE]
    openings = {text[:_OPENING] for text in paragraphs[:8]}
    under: list[Line] = []
    passed = 0
    for text in blocks[start : start + _UNDER]:
        line = _line(text, "under", in_text=text[:_OPENING] in openings)
        under.append(line)
        passed += line.in_text and len(text) >= _LONG
        if passed >= _PARAGRAPHS:
            break
    after = [_line(text, "after") for text in blocks[last + 1 : last + 1 + _AFTER]]
    return [_line(text, "before") for text in before], under, after


def text_span(blocks: list[str], paragraphs: Sequence[str]) -> tuple[int, int]:
    """Numbers of the first and the last block that the isolated text holds."""
    openings = {text[:_OPENING] for text in paragraphs}
    inside = [number for number, text in enumerate(blocks) if text[:_OPENING] in openings]
    long = [number for number in inside if len(blocks[number]) >= _LONG]
    return (long[0], inside[-1]) if long else (0, len(blocks))


def _line(text: str, place: str, *, in_text: bool = False) -> Line:
    element = Element("p")
    if not in_text:
        text = squeeze(with_seams(text).replace(SEAM, " "))
    return Line(element, place, [(text, element)], in_text)
