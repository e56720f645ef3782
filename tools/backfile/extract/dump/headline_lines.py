"""What may be the headline of a text dump: lines near its text, and what is left of them without a site's name or a path."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from backfile.common.dump import DumpBlock
from backfile.common.text import fold, small
from backfile.extract import phrases

# How far above the text a headline may stand, and how far within it, where the text began too early. Of 2,500 dumps of the
# outlets that rules are made on 0.837 say the headline within 40 lines above and 2 within, 0.852 within 80 and 6.
_ABOVE = 80
_BEHIND = 6
# One that is said twice, or opens the page's title, may stand farther away.
_ABOVE_KNOWN = 120
_BEHIND_KNOWN = 40
_LONGEST = 220
_LONGEST_IN_TEXT = 140
_SHORTEST = 12
_SHORTEST_KNOWN = 4
# A menu has more.
_MOST_LINKS = 2
# A part of a line.
_SHORTEST_PART = 8
# Longer blocks are prose: nobody says a headline again in them alone.
_LINE = 300
# How many blocks of the text, and how much of each, a headline's words are looked for in.
_BLOCKS = 60
_OPENING = 600
# How many paragraphs open the text, and how many words make one.
_OPENS = 3
_PARAGRAPH = 12
_NO_HEADLINE = (phrases.DATE_LINE, phrases.BYLINE, phrases.SHARE, phrases.TAGS_LINE)
_SEPARATOR = re.compile(r"\s+(?:[|–—•·»›:-]{1,2}|>|//|⋆)\s+|\s*[|｜»›]\s*|\s+/\s+")
_PATH = frozenset("» > › / | •".split())
# A sentence of the text, a quotation too.
_PROSE_END = re.compile(r"\.[\"'”’»)\]]*$")
# Marks at either end, parted from the words: a quotation has none.
_MARKS = re.compile(r"^(?:[|>»›•/·*_-]+\s+)+|(?:\s+[|⋆•_]+)+$")

_NUMBER = re.compile(r"^\d{1,3}[.)]\s+")
# "HomeQuay closed to lorries", "Quay closed to lorries?Home".
_SEAM = re.compile(r"(?<=[a-zß-ÿ?!\d])(?=[A-ZÀ-Þ])|(?<=[a-zß-ÿ])(?=\d)")
_MOST_SEAMS = 6
_SIGNED = re.compile(r"\s*(?<![A-ZÀ-Þ])(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or) [A-ZÀ-Þ][\w.’'-]+ [A-ZÀ-Þ][\w’'-]+[^.!?]{0,40}$")

Part = Literal["", "head", "tail"]


@dataclass(slots=True)
class Said:
    """What may be the headline, and where the dump says it."""

    text: str
    key: str
    """The text folded."""
    part: Part
    """Whether it is a line, or what stands ahead of a separator, or behind one."""
    by_name: bool
    """What the separator parts it from is printed elsewhere, too, as sites' and sections' names are."""
    holders: list[int] = field(default_factory=list)
    """The blocks it was found in, or a part of."""
    whole: list[int] = field(default_factory=list)
    """Those of them that say nothing else."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The dump, as a line in it is compared with it."""

    blocks: tuple[DumpBlock, ...]
    inside: frozenset[int]
    """The blocks of the text."""
    start: int
    """The first of them."""
    keys: tuple[str, ...]
    """Each block folded; nothing for prose."""
    times: Counter[str]
    """How many blocks have the same key."""
    places: Mapping[str, Sequence[int]]
    """Which blocks have it, numbers of lists aside."""
    everything: str
    """All blocks folded, one a line."""
    title: str
    """The dump's first line, folded: many systems write the page's title there."""
    words: Counter[str]
    """The words of the text."""
    pairs: Counter[tuple[str, str]]
    opening: frozenset[str]
    """The words of its first paragraphs."""


def surroundings(blocks: tuple[DumpBlock, ...], inside: Sequence[int]) -> Surroundings:
    """What lines are compared with; ``inside`` are the numbers of the text's blocks, one at least."""
    keys = tuple(fold(block.text) if len(block.text) <= _LINE else "" for block in blocks)
    lines = [fold(blocks[number].text[:_OPENING]).split() for number in inside[:_BLOCKS]]
    paragraphs = [line for line in lines if len(line) > _PARAGRAPH]
    return Surroundings(
        blocks,
        frozenset(inside),
        inside[0],
        keys,
        Counter(keys),
        _places(blocks),
        "\n".join(fold(block.text) for block in blocks),
        keys[0] or fold(blocks[0].text[:_LINE]),
        Counter(word for line in lines for word in line),
        Counter(pair for line in lines for pair in pairwise(line)),
        frozenset(word for line in paragraphs[:_OPENS] for word in line),
    )


def _places(blocks: tuple[DumpBlock, ...]) -> Mapping[str, Sequence[int]]:
    places: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        if _SHORTEST <= len(block.text) <= _LONGEST:
            places.setdefault(fold(_bare(block)), []).append(number)
    return places


def candidates(around: Surroundings) -> list[Said]:
    """What may be the headline, in the order of the dump; what is said in several places once."""
    found: dict[str, Said] = {}
    for number in _numbers(around):
        line = _unglued(around, _bare(around.blocks[number]))
        parts = (*_parts(around, line, is_title=number == 0), *_unsigned(line))
        for text, part, by_name in ((line, "", False), *parts):
            key = fold(text)
            if not key:
                continue
            said = found.setdefault(key, Said(text, key, part, by_name))
            if said.part and not part:
                said.text, said.part, said.by_name = line, "", False
            said.holders.append(number)
            if around.keys[number] == key:
                said.whole.append(number)
    for said in found.values():
        said.text = _best_written(around, said)
    return list(found.values())


def _bare(block: DumpBlock) -> str:
    """The line without marks at its ends, and without its number in a list."""
    text = _NUMBER.sub("", block.text) if block.item else block.text
    return _MARKS.sub("", text)


def _best_written(around: Surroundings, said: Said) -> str:
    """A kicker and the headline behind it, which one line parts with a colon and another with nothing, or small letters where one
    line is in capitals.
    """
    same = [_bare(around.blocks[number]) for number in around.places.get(said.key, ())] if not said.part else []
    return max((said.text, *same), key=lambda text: (not text.isupper(), text.count(": ")))


def _numbers(around: Surroundings) -> Iterator[int]:
    """The blocks that may be the headline, or hold it; the page's title is always among them."""
    first = max(0, around.start - _ABOVE_KNOWN)
    last = min(around.start + _BEHIND_KNOWN, len(around.blocks))
    for number in (*([0] if first else []), *range(first, last)):
        is_meant = number == 0 < around.start or _is_near_or_known(around, number)
        if is_meant and _is_possible(around.blocks[number]):
            yield number


def _is_possible(block: DumpBlock) -> bool:
    if not _SHORTEST_KNOWN <= len(block.text) <= _LONGEST or block.links > _MOST_LINKS:
        return False
    low = small(block.text)
    return not any(pattern.fullmatch(low) for pattern in _NO_HEADLINE)


def _is_near_or_known(around: Surroundings, number: int) -> bool:
    block, key = around.blocks[number], around.keys[number]
    text = block.text
    is_long = len(text) >= _SHORTEST and (len(text.split()) >= 3 or not text.isascii())
    if number >= around.start and (len(text) > _LONGEST_IN_TEXT or _PROSE_END.search(text)):
        return False
    if is_long and around.start - _ABOVE <= number < around.start + _BEHIND:
        return True
    is_known = around.times[key] > 1 or block.heading == 1 or (bool(key) and around.title.startswith(key))
    return is_known and (is_long or around.start - _ABOVE // 2 <= number < around.start + 2)


def _parts(around: Surroundings, line: str, *, is_title: bool) -> Iterator[tuple[str, Part, bool]]:
    """What stands ahead of the line's last separator and of its first, and behind them.

    Any part of the title may be the headline; of other lines only what a known name is parted from, or what ends a path.
    """
    separators = list(_SEPARATOR.finditer(line))
    for separator in dict.fromkeys(separators[:1] + separators[-1:]):
        head, tail = line[: separator.start()].strip(), line[separator.end() :].strip()
        if len(head) >= _SHORTEST_PART:
            by_name = _is_name(around, tail, line)
            if is_title or by_name:
                yield head, "head", by_name
        if len(tail) >= _SHORTEST_PART and (is_title or separator.group().strip() in _PATH):
            yield tail, "tail", around.times[fold(head)] > 0


def _unglued(around: Surroundings, line: str) -> str:
    """The line without a label at its head or end that stands elsewhere, too, and was printed with nothing between."""
    for seam in list(_SEAM.finditer(line))[:_MOST_SEAMS]:
        head, tail = _MARKS.sub("", line[: seam.start()].strip()), _MARKS.sub("", line[seam.start() :].strip())
        if len(tail) >= _SHORTEST_PART and around.times[fold(head)] > 0:
            return tail
        if len(head) >= _SHORTEST_PART and around.times[fold(tail)] > 0:
            return head
    return line


def _unsigned(line: str) -> Iterator[tuple[str, Part, bool]]:
    """What is ahead of a by-line in the same line."""
    if (signed := _SIGNED.search(line)) and signed.start() >= _SHORTEST:
        yield line[: signed.start()].strip(), "head", True


def _is_name(around: Surroundings, text: str, line: str) -> bool:
    """True for what is printed elsewhere, too, and not only where the whole ``line`` is said again."""
    key = fold(text)
    return bool(key) and (around.times[key] > 0 or around.everything.count(key) > around.everything.count(fold(line)))
