"""Dates in a text dump: where nothing tells which line is the headline's, and strings are printed with nothing between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backfile.common.printed_dates import date_span, parse_date
from backfile.describe.clues import Clues
from backfile.describe.date_lines import DATE_LIKE, is_mostly_date, is_of_else, spoken
from backfile.describe.dump import text_span
from backfile.describe.seams import SEAM, with_seams

# Where no line near the headline told a date, the only day that a dump prints on lines of its own was the wanted one on 88 of 110
# dumps (60 of 72 ahead of the text or in its first 30 blocks); the first of several on 29 of 40 there, on 11 of 44 behind.
# What stands behind the begin of the text is less sure than a day inside a line ahead of it.
_ONE_DAY, _FAR, _EARLY, _STILL_NEAR = 0.58, 0.42, 0.5, 30
# A day within a longer line, as ``_is_stamp`` looks for it, was the wanted one on 61 of 75 dumps that no line of its own told it.
_INSIDE, _INSIDE_NEAR = 0.45, 8
# A block with more dates, and a dump with more such blocks, is a table.
_MOST_DATES, _MOST_BLOCKS, _LONGEST = 6, 40, 4000
_BEFORE, _CLOCK = 45, 14
_SENTENCE_END = re.compile(r"[.!?]\s")
_BY = re.compile(r"\b(?:By|by|Von|von|Par|par|Por|por|Door|door|Di|di)\s[^\W\d_]")
_OPENS = 3


def dump_dates(clues: Clues) -> Iterator[tuple[str, float]]:
    """Texts with a date, wherever the dump prints them, with a confidence."""
    blocks = [(number, text) for number, text in enumerate(clues.blocks) if DATE_LIKE.search(text)]
    if not blocks:
        return
    start, _ = text_span(clues.blocks, clues.paragraphs)
    lines = [(number, text) for number, text in blocks if is_mostly_date(text) and not is_of_else(text)]
    if len({(parse_date(text) or "")[:10] for _, text in lines}) == 1:
        number, text = lines[0]
        yield text, _ONE_DAY if number < start + _STILL_NEAR else _FAR
    yield from (
        (text, _EARLY if number < start + _INSIDE_NEAR else _FAR)
        for number, text in lines
        if number < start + _STILL_NEAR
    )
    for number, text in blocks[:_MOST_BLOCKS]:
        if number < start + _INSIDE_NEAR:
            yield from ((stamp, _INSIDE) for stamp in _stamps(text[:_LONGEST]))


def _stamps(text: str) -> Iterator[str]:
    """The dates within a line that are no part of a sentence, each with what stands before it in the same sentence."""
    text = with_seams(text)
    begin = 0
    for _ in range(_MOST_DATES):
        span = date_span(text[begin:])
        if span is None:
            break
        start, end = begin + span[0], begin + span[1]
        before = _SENTENCE_END.split(text[max(begin, start - _BEFORE) : start])[-1]
        if not is_of_else(before) and _is_stamp(before, start, text[end : end + 1]):
            yield before + text[start : end + _CLOCK]
        begin = end


def _is_stamp(before: str, start: int, after: str) -> bool:
    """True for a date that another string touches, that opens its line, or that a name or a by-line stands before."""
    if before.endswith(SEAM) or after == SEAM or start < _OPENS or spoken(before) or _BY.search(before):
        return True
    words = before.split()
    return bool(words) and words[-1][:1].isupper()
