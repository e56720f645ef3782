"""Strings that a tool printed with nothing between: ``SportWeather`` and ``…on Monday.The mayor…`` parted again."""

from __future__ import annotations

import re
from itertools import pairwise

from backfile.common.dump.wrapping import Line

# A full stop with a letter right behind it, a capital and a small one: two paragraphs without the space between.
_SENTENCES = re.compile(r"(?<=[^\W\d_][^\W\d_][.!?…»”\"])(?=[“\"«]?[^\W\d_a-zß-ÿ][a-zß-ÿ]+[ ,])")
# A small letter or digit with a capital right behind it. Names are written so too (YouTube, McDonald): only a line that
# has many for its length is glued (glued menus have one in 18 characters, prose of the tune half one in 2,000).
_WORDS = re.compile(r"(?<=[a-zß-ÿ\d)])(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+)")
# Where a page's source was one line, its indents stand between the strings. Shorter lines with such gaps are the rows of
# tables that a tool has drawn: parted, they cost three of 90 pages the half of their text.
_LONGEST_ROW = 300
_GAPS = re.compile(r"(?<=\S)[ \t]{4,}(?=\S)")
_FEWEST = 3
_EVERY = 90
_SHORTEST = 60


def parted(lines: list[Line]) -> list[Line]:
    """Glued lines in their parts; the parts keep the line's number."""
    found: list[Line] = []
    for number, line in lines:
        if len(line) < _SHORTEST:
            found.append((number, line))
            continue
        for string in _GAPS.split(line) if len(line) > _LONGEST_ROW else [line]:
            for sentence in _SENTENCES.split(string):
                found += [(number, part) for part in _menu_parts(sentence)]
    return found


def _menu_parts(text: str) -> list[str]:
    """A run of glued labels in its parts; prose that follows the run stays whole."""
    seams = [match.start() for match in _WORDS.finditer(text)]
    if len(seams) < _FEWEST:
        return [text]
    # The run ends where seams grow rare: what is behind is prose.
    last = 0
    for count, seam in enumerate(seams, 1):
        if count >= _FEWEST and seam <= count * _EVERY:
            last = count
    if not last:
        return [text]
    edges = [0, *seams[:last], len(text)]
    return [text[start:end] for start, end in pairwise(edges)]
