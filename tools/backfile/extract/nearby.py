"""What the lines around a page's text tell of its kind: signals for ``signals.py``."""

from __future__ import annotations

import re

from backfile.extract.phrases import BYLINE, DATE_LINE
from backfile.extract.walk import Chunk

# A date or a by-line stands within so many blocks of the text's first, in a line of fewer characters.
_ABOVE, _BELOW, _LINE = 12, 3, 130
# What is said beside a date or how long one reads may stand in a longer line.
_LONGER_LINE = 200
# A year in a line of fewer characters is an entry's of a list.
_ENTRY = 60
# Of text in small letters.
_READING_TIME = re.compile(r"\b\d{1,3} ?(?:min|minute)s?\.? read|\bread(?:ing)? time")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UPDATED = re.compile(r"\b(?:updated|published|posted|reviewed)\b")
_CRUMBS = (" › ", " > ", " / ", " » ")


def of_lines(chunks: list[Chunk], kept: list[Chunk]) -> dict[str, float]:
    """Signals of the lines just above the text and among its first blocks, by name."""
    first = next((at for at, chunk in enumerate(chunks) if kept and chunk is kept[0]), 0)
    near = [chunk.low for chunk in chunks[max(0, first - _ABOVE) : first + _BELOW] if len(chunk.text) < _LONGER_LINE]
    short = [text for text in near if len(text) < _LINE]
    return {
        "date_near": float(any(DATE_LINE.fullmatch(text) for text in short)),
        "byline_near": float(any(BYLINE.fullmatch(text) for text in short)),
        "year_near": float(any(_YEAR.search(text) for text in short)),
        "crumbs_near": float(any(mark in text for text in short for mark in _CRUMBS)),
        "reading_time": float(any(_READING_TIME.search(text) for text in near)),
        "updated_near": float(any(_UPDATED.search(text) for text in near)),
        "years": float(
            min(30, sum([_YEAR.search(chunk.text) is not None for chunk in chunks if len(chunk.text) < _ENTRY]))
        ),
        "text_begins": first / (len(chunks) + 1),
    }
