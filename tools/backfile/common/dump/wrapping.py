"""Lines that a tool wrapped at a column, put together again."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
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
# What scanners leave of such a hyphen, and what systems write for it.
_SOFT = "\u00ad¬"
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-?")
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟۔।][\"'”’»)\]]*$")
# Words that are no syllable ahead of a hyphen.
_KEEPS = frozenset("self non well ex all half long short ill so anti pro co vice mid".split())
# Where words are broken, three of 100 lines end with a part of one, and two at least.
_HYPHENS, _FEWEST_HYPHENS = 0.03, 2
# Ragged lines: a column of a newspaper has some 30 characters, none is longer than the usual by more than a third, and lines
# with two thirds of it go on on the next. Of the dumps that nobody wrapped none is like that.
_NARROWEST, _LONGEST_RAGGED, _OVER = 24, 130, 1.35
_FULL, _GOING = 0.68, 0.35


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
    if len(spans) >= _FEWEST:
        # full at column c: the line ends at or before it, the next word would end behind it.
        best = max(_COLUMNS, key=lambda column: (sum(size <= column < needed for size, needed in spans), -column))
        full = sum(size <= best < needed for size, needed in spans)
        if full >= max(_FEWEST, _SHARE * len(spans)):
            return best
    return _ragged(lines)


def _ragged(lines: list[str]) -> int | None:
    """The column behind which lines go on, where they are of about one length: set in print, typed, or read off a scan."""
    sizes = sorted(width(line.strip()) for line in lines if line.strip())
    if len(sizes) < _FEWEST or sizes[-1] > _LONGEST_RAGGED:
        return None
    usual = sizes[int(len(sizes) * 0.9)]
    pairs = [
        (line.strip(), following.strip()) for line, following in pairwise(lines) if line.strip() and following.strip()
    ]
    long = [pair for pair in pairs if width(pair[0]) > _FULL * usual]
    going = sum(_goes_on(line, following) for line, following in long)
    is_ragged = usual >= _NARROWEST and going >= max(_FEWEST, _GOING * len(pairs)) and sizes[-1] <= _OVER * usual
    return int(_FULL * usual) if is_ragged else None


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence goes on from one line to the next."""
    return not _SENTENCE_END.search(line) and not following[0].isupper() and following[0].isalpha()


def unwrapped(lines: list[Line], column: int, starts: Callable[[str], bool], *, is_typed: bool) -> list[Line]:
    """Lines joined where the next one's first word had no room behind the line before.

    ``is_typed``: a person or a scanner made the lines. They break words, and leave room that a tool would have used.
    """
    joined: list[Line] = []
    last = ""
    syllables = _Syllables([line for _, line in lines]) if is_typed else None
    for number, line in lines:
        bare = line.strip()
        if not bare:
            last = ""
            continue
        indented = is_typed and _indent(line) > 1 and not _indent(last) and not starts(last)
        goes_on = _is_full(last, bare, column) or (is_typed and _runs_on(last, bare, column)) if last else False
        if goes_on and not starts(line) and not indented:
            joined[-1] = (joined[-1][0], _together(joined[-1][1], bare, syllables))
        else:
            joined.append((number, line.rstrip()))
        last = line.rstrip()
    return joined


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_full(last: str, bare: str, column: int) -> bool:
    return width(last) + 1 + width(bare.split(maxsplit=1)[0]) > column


def _runs_on(last: str, bare: str, column: int) -> bool:
    """A word that is broken, or a sentence that goes on behind a line that is half full."""
    return _HYPHEN.search(last) is not None or (width(last) > column / 2 and _goes_on(last, bare))


def _together(before: str, bare: str, syllables: _Syllables | None) -> str:
    if before[-1] in _SOFT:
        return before[:-1] + bare
    first = bare.split(maxsplit=1)[0]
    if not _HYPHEN.search(before) or first in _SHARED_END:
        return f"{before} {bare}"
    if syllables is not None and syllables.parts(before.rsplit(None, 1)[-1], first):
        return before[:-1] + bare
    return before + bare


class _Syllables:
    """Whether a hyphen at a line's end parts a word's syllables, or is the word's own, as the other words of the text say."""

    def __init__(self, lines: list[str]) -> None:
        self._words = Counter(word for line in lines for word in _WORDS.findall(line.strip().lower()))
        ends = sum(
            _HYPHEN.search(line.rstrip()) is not None and _begins_small(after) for line, after in pairwise(lines)
        )
        self._is_usual = ends >= max(_FEWEST_HYPHENS, _HYPHENS * len(lines))

    def parts(self, head: str, tail: str) -> bool:
        """True for ``har-`` and ``bour``: the text writes "harbour" elsewhere, or does not know the parts as words."""
        if (
            not _begins_small(tail)
            or not (first := _WORDS.findall(head.lower()))
            or not (rest := _WORDS.findall(tail.lower()))
        ):
            return False
        start, end = first[-1].rstrip("-"), rest[0]
        words = self._words
        if words[f"{start}-{end}"] or start in _KEEPS:
            return False
        if words[start + end]:
            return True
        # Its parts themselves are among the words: once each.
        are_words = words[start] > 0 and words[end] > 1 and len(start) > 2
        return self._is_usual and not are_words


def _begins_small(text: str) -> bool:
    bare = text.strip()
    return bool(bare) and bare[0].islower()
