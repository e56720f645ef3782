"""The headline of a text dump: of the lines above the text the one that looks like its headline and speaks of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from backfile.common.dump import DumpBlock
from backfile.common.text import fold, small
from backfile.extract import phrases

# How far above the text a headline may stand. On the outlets held back 14, 20, 40 and 80 lines find 0.48 (by the shape of
# the line alone), 0.68, 0.72 and 0.72 of the headlines.
_WINDOW = 40
# How many blocks of the text, and how much of each, a headline's words are looked for in.
_BLOCKS = 60
_OPENING = 600
# Shorter words stand in any text.
_SMALL = 3
_NO_HEADLINE = (phrases.DATE_LINE, phrases.BYLINE, phrases.SHARE, phrases.TAGS_LINE)
_YEAR = re.compile(r"\b20[012]\d\b")

# Fitted on dumps of the outlets that rules are made on: python -m bench.extraction.train_headline --corpus FOLDER.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "heading1": 2.9,
        "heading2": 0.4,
        "item": -3.1,
        "linked": -1.2,
        "usual_length": 1.7,
        "short": -1.3,
        "stop": -2.4,
        "colon": -0.9,
        "capitals": -0.6,
        "far": -0.3,
        "in_text": -1.9,
        "first": 1.8,
        "like_title": 1.9,
        "in_title": 2.2,
        "told": 0.5,
        "told_long": 2.7,
        "told_often": 2.0,
        "told_pairs": 0.6,
        "words": -1.2,
        "signed": 1.4,
    }
)


@dataclass(frozen=True, slots=True)
class _Text:
    """What a line is compared with."""

    title: str
    """The dump's first line, folded: many systems write the page's title there."""
    words: Counter[str]
    pairs: frozenset[tuple[str, str]]


def find_headline(blocks: tuple[DumpBlock, ...], inside: Sequence[int]) -> int | None:
    """The number of the block that is the headline of the text in the blocks ``inside``."""
    found = candidates(blocks, inside)
    scores = [(sum(WEIGHTS[name] * value for name, value in looks.items()), -number) for number, looks in found]
    return -max(scores)[1] if scores else None


def candidates(blocks: tuple[DumpBlock, ...], inside: Sequence[int]) -> list[tuple[int, dict[str, float]]]:
    """The blocks that may be the headline, and how each looks. The page's title may stand far above the text."""
    start = inside[0]
    first = max(0, start - _WINDOW)
    numbers = [*([0] if first else []), *range(first, min(start + 2, len(blocks)))]
    possible = [number for number in numbers if _may_be_headline(blocks[number], in_text=number >= start)]
    if not possible:
        return []
    text = _text(blocks, inside)
    return [(number, _looks(blocks, number, start, text)) for number in possible]


def _may_be_headline(block: DumpBlock, *, in_text: bool) -> bool:
    text = block.text
    if not 12 <= len(text) <= 220 or (len(text.split()) < 3 and text.isascii()):
        return False
    if in_text and (len(text) > 140 or text.endswith(".")):
        return False
    low = small(text)
    return not any(pattern.fullmatch(low) for pattern in _NO_HEADLINE)


def _text(blocks: tuple[DumpBlock, ...], inside: Sequence[int]) -> _Text:
    lines = [fold(blocks[number].text[:_OPENING]).split() for number in inside[:_BLOCKS]]
    return _Text(
        fold(blocks[0].text),
        Counter(word for line in lines for word in line),
        frozenset(pair for line in lines for pair in pairwise(line)),
    )


def _looks(blocks: tuple[DumpBlock, ...], number: int, start: int, text: _Text) -> dict[str, float]:
    """The measures that ``WEIGHTS`` weighs; most lie between 0 and 1."""
    block = blocks[number]
    line = block.text
    key = fold(line)
    words = key.split()
    telling = [word for word in words if len(word) > _SMALL] or words or [""]
    pairs = list(pairwise(words))
    told = sum(word in text.words for word in telling) / len(telling)
    title = frozenset(text.title.split())
    return {
        "heading1": float(block.heading == 1),
        "heading2": float(block.heading == 2),
        "item": float(block.item),
        "linked": float(block.linked > 0.6 * len(line)),
        "usual_length": float(25 <= len(line) <= 130),
        "short": float(len(line) < 20),
        "stop": float(line.endswith(".")),
        "colon": float(line.endswith(":")),
        "capitals": float(line.isupper()),
        "far": min(abs(start - number), _WINDOW) / 10,
        "in_text": float(number >= start),
        "first": float(number == 0),
        "like_title": len(title.intersection(words)) / max(1, len(title.union(words))) if number else 0.0,
        "in_title": float(number > 0 and key in text.title),
        "told": told,
        "told_long": told * min(1.0, len(telling) / 5),
        "told_often": sum(text.words[word] > 2 for word in telling) / len(telling),
        "told_pairs": sum(pair in text.pairs for pair in pairs) / max(1, len(pairs)),
        "words": len(telling) / 10,
        "signed": float(any(map(_signs, blocks[number + 1 : number + 5]))),
    }


def _signs(block: DumpBlock) -> bool:
    """True for a line with the by-line or the day, which follow a headline."""
    if len(block.text) >= 90:
        return False
    text = small(block.text)
    return bool(phrases.DATE_LINE.fullmatch(text) or phrases.BYLINE.fullmatch(text) or _YEAR.search(text))
