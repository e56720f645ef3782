"""How a dump's blocks look, as flags: their size, their end, marks, phrases and short words, and what stands around them.

The model of ``sequence.py`` weighs the flags. None is an outlet's; words count only in short blocks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from backfile.common.author_bio import AUTHOR_BIO
from backfile.common.dump import DumpBlock
from backfile.common.text import fold, small
from backfile.extract import phrases

SENTENCE_END = re.compile(r"[.!?…:;。！？؟۔।][\"'”’»)\]]*$")
CUT_TEASER = re.compile(r"(?:\.\.\.|…|\[…\])\s*$")
_STOP = re.compile(r"[.!?؟۔।](?=[\s\"”’»)]|$)|[。！？]")
_SECOND = re.compile(r"\b(?:i|you|your|my|me|du|ich|je|vous|yo|tu|thanks|thank|lol)\b", re.IGNORECASE)
_BARS = re.compile(r"[|•·›]|».")
_ADDRESS = re.compile(r"@|https?:|www\.")
# A block with as many characters as this is prose by its length alone.
PROSE = 140
_SHORT_PROSE = 60
# Labels and their like have fewer words; longer blocks tell nothing by single words.
_FEW_WORDS = 12
# How many blocks before and behind are looked at for running text.
_WINDOW = 6
# name, pattern, the longest block that is tried, whether the whole block must match
_PHRASES: tuple[tuple[str, re.Pattern[str], int, bool], ...] = (
    ("ad", phrases.AD_LABEL, 60, False),
    ("read_more", phrases.READ_MORE, 200, False),
    ("subscribe", phrases.SUBSCRIBE, 400, False),
    ("share", phrases.SHARE, 90, True),
    ("tags", phrases.TAGS_LINE, 260, True),
    ("byline", phrases.BYLINE, 130, True),
    ("date", phrases.DATE_LINE, 200, True),
    ("rights", phrases.RIGHTS, 2000, False),
    ("credit", phrases.CREDIT_LINE, 200, False),
    ("closing", phrases.CLOSING_HEADING, 90, True),
    ("bio", AUTHOR_BIO, 800, False),
    ("contact", phrases.CONTACT, 300, False),
    ("contributed", phrases.CONTRIBUTED, 300, False),
)


@dataclass(frozen=True, slots=True)
class Flags:
    """The flags of one block."""

    shared: list[str]
    """Those that its neighbours are judged by, too."""
    own: list[str]


def flags_of(blocks: tuple[DumpBlock, ...]) -> list[Flags]:
    """The flags of each block."""
    if not blocks:
        return []
    folded = [fold(block.text) for block in blocks]
    seen = Counter(folded)
    title = frozenset(folded[0].split())
    marks = _marks(blocks)
    sums = [0.0, *accumulate(map(float, map(_running, blocks)))]
    found: list[Flags] = []
    for number, block in enumerate(blocks):
        words = folded[number].split()
        own = ["bias", *_around(sums, number), *_of_marks(block, marks)]
        if len(words) < _FEW_WORDS:
            own += [f"w={word}" for word in dict.fromkeys(words) if not word.isdigit()]
        if seen[folded[number]] > 1:
            own.append("twice_long" if len(block.text) >= PROSE else "twice")
        if number and words:
            own.append(f"title{int(4 * len(title.intersection(words)) / (len(title) + 1))}")
            if len(words) > 2 and title.issuperset(words):
                own.append("in_title")
        found.append(Flags(_look(block), own))
    return found


def _look(block: DumpBlock) -> list[str]:
    text = block.text
    size = len(text)
    ends = SENTENCE_END.search(text) is not None
    stops = min(5, len(_STOP.findall(text))) if size >= _SHORT_PROSE else int(ends)
    found = [f"size{_bits(size, 10)}{'.' if ends else ''}", f"stops{stops}"]
    if ends:
        found.append("ends_colon" if text[-1] in ":;" else "ends")
    if size >= PROSE and not stops:
        found.append("long_no_stop")
    if size < 220 and CUT_TEASER.search(text):
        found.append("cut_teaser")
    if block.heading:
        found.append(f"heading{min(block.heading, 4)}")
    if block.item:
        found.append("item")
    if block.control:
        found.append("control")
    if block.gap:
        found.append("gap")
    if text[0].islower():
        found.append("small")
    elif text[0] in "“\"«„‘'":
        found.append("quote")
    if size < 400:
        found += _of_letters(text)
    if _SECOND.search(text, 0, 300):
        found.append("second")
    found += _phrases(text, size)
    return found


def _of_letters(text: str) -> Iterable[str]:
    words = text.split()
    yield f"capitals{int(4 * sum(word[0].isupper() for word in words) / len(words))}"
    digits = sum(map(text.count, "0123456789"))
    if digits:
        yield f"digits{int(4 * digits / len(text))}"
    if text.isupper():
        yield "all_capitals"
    if _BARS.search(text):
        yield "bars"
    if _ADDRESS.search(text):
        yield "address"


def _phrases(text: str, size: int) -> Iterable[str]:
    low = small(text)
    for name, pattern, longest, whole in _PHRASES:
        if size <= longest and (pattern.fullmatch(low) if whole else pattern.match(low)):
            yield name


def is_running(block: DumpBlock) -> bool:
    """Running text: long, or a sentence that is no label."""
    size = len(block.text)
    return size >= PROSE or (size > _SHORT_PROSE and SENTENCE_END.search(block.text) is not None)


def _running(block: DumpBlock) -> int:
    """Characters of running text."""
    return len(block.text) if is_running(block) else 0


def _around(sums: list[float], number: int) -> Iterable[str]:
    """How much running text stands near, and where in all of it the block is."""
    count, total = len(sums) - 1, sums[-1] or 1.0
    before, behind = sums[max(0, number - _WINDOW)], sums[min(count, number + _WINDOW + 1)]
    yield f"before{_bits(sums[number] - before, 12)}"
    yield f"behind{_bits(behind - sums[number + 1], 12)}"
    yield f"share_before{int(10 * sums[number] / total)}"
    yield f"share_behind{int(10 * (1 - sums[number + 1] / total))}"
    yield f"place{int(10 * number / count)}"
    yield f"blocks{_bits(count, 10)}"
    yield f"density{_bits(total / count, 9)}"
    if number == 0:
        yield "first"
    if number == count - 1:
        yield "last"


def _marks(blocks: tuple[DumpBlock, ...]) -> str:
    """How much the dump tells of links: ``n`` nothing, ``c`` their number, ``l`` their text too."""
    if any(block.linked for block in blocks):
        return "l"
    return "c" if any(block.links for block in blocks) else "n"


def _of_marks(block: DumpBlock, marks: str) -> Iterable[str]:
    size = len(block.text)
    bits = _bits(size, 10)
    yield f"{marks}{bits}"
    if block.links:
        yield f"{marks}links{bits}"
        yield f"{marks}links_per{min(6, int(block.links * 200 / size))}"
    if block.linked:
        yield f"linked{min(5, int(5 * block.linked / size))}"


def _bits(number: float, most: int) -> int:
    return min(most, int(number).bit_length())
