"""Lines that a tool wrapped at a column, put together again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise

Line = tuple[int, str]
"""Number from 1, text."""

# lynx, w3m and html2text wrap at 72 to 80 columns, people and mailers at 60 and above.
_COLUMNS = range(56, 90)
# Shorter lines say nothing about wrapping: list items and headings are as short.
_LONG = 40
_FEWEST = 4
# The share of long lines followed by another that end where the next word had no room. At the best column: dumps of
# lynx 0.46 and more (19 of 20), of html2text 0.57, those that nobody wrapped 0.39 and less (19 of 20).
_SHARE = 0.42
# A word broken at its hyphen goes together without a space, two words that share an end do not ("Vor- und Nachteile").
_HYPHEN = re.compile(r"\w-$")
_SHARED_END = frozenset("und oder bzw and or to en of och og eller y e et o i".split())


def width(text: str) -> int:
    """Columns that a line takes: wide characters take two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def column_of(lines: list[str]) -> int | None:
    """The column that the dump is wrapped at, or None when it is not."""
    spans = [
        (size, size + 1 + width(following.split(maxsplit=1)[0]))
        for line, following in pairwise(lines)
        if following.strip() and (size := width(line.rstrip())) > _LONG and "](" not in line
    ]
    if len(spans) < _FEWEST:
        return None
    # full at column c: the line ends at or before it, the next word would end behind it.
    best = max(_COLUMNS, key=lambda column: (sum(size <= column < needed for size, needed in spans), -column))
    full = sum(size <= best < needed for size, needed in spans)
    return best if full >= max(_FEWEST, _SHARE * len(spans)) else None


def unwrapped(lines: list[Line], column: int, starts: Callable[[str], bool]) -> list[Line]:
    """Lines joined where the next one's first word had no room behind the line before."""
    joined: list[Line] = []
    last = ""
    for number, line in lines:
        bare = line.strip()
        if not bare:
            last = ""
            continue
        first = bare.split(maxsplit=1)[0]
        if last and not starts(line) and width(last) + 1 + width(first) > column:
            broken = _HYPHEN.search(last) is not None and first not in _SHARED_END
            joined[-1] = (joined[-1][0], f"{joined[-1][1]}{'' if broken else ' '}{bare}")
        else:
            joined.append((number, line.rstrip()))
        last = line.rstrip()
    return joined
