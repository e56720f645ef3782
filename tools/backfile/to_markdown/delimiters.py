"""Which delimiters make the emphasis that is meant: the rules of CommonMark 0.31.2, section 6.2, run backwards.

``choose`` tries stars for all, then underscores where that fails, and proves each try with the same algorithm that a
Markdown parser runs ("process emphasis", in the specification's appendix).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import product

SPACE, PUNCTUATION, LETTER = 0, 1, 2
"""What a character is to a delimiter beside it; the ends of a block count as space."""

# More pairs than this side by side are rare: 2**6 tries take some milliseconds.
_MOST_PAIRS_TRIED = 6

_kinds: dict[str, int] = {"": SPACE, "\t": SPACE, "\n": SPACE, "\f": SPACE, "\r": SPACE}


def kind_of(character: str) -> int:
    """SPACE, PUNCTUATION (Unicode P and S) or LETTER (all else) for one character or the empty string."""
    kind = _kinds.get(character)
    if kind is None:
        category = unicodedata.category(character)
        kind = SPACE if category == "Zs" else PUNCTUATION if category[0] in "PS" else LETTER
        _kinds[character] = kind
    return kind


@dataclass(slots=True, eq=False)
class Pair:
    """One element of emphasis: ``width`` 1 for ``em``, 2 for ``strong`` and ``del``."""

    width: int
    character: str = "*"
    wish: str = ""
    """The character that reads best; the first that the pair had."""

    def __post_init__(self) -> None:
        self.wish = self.character

    @property
    def delimiter(self) -> str:
        return self.character * self.width


@dataclass(slots=True, eq=False)
class Mark:
    """One end of a pair, among the pieces of a line."""

    pair: Pair
    opens: bool


Piece = str | Mark
"""A piece of a line: escaped Markdown, never empty, or a mark."""


@dataclass(slots=True)
class _Run:
    character: str
    owners: list[Pair]
    can_open: bool = False
    can_close: bool = False
    length: int = field(default=0)


def _flanks(character: str, before: int, after: int) -> tuple[bool, bool]:
    """Whether a run between these kinds of characters can open and can close."""
    left = after != SPACE and (after != PUNCTUATION or before != LETTER)
    right = before != SPACE and (before != PUNCTUATION or after != LETTER)
    if character != "_":
        return left, right
    return left and (not right or before == PUNCTUATION), right and (not left or after == PUNCTUATION)


def are_simple(pieces: list[Piece]) -> bool:
    """Whether stars will do: each mark stands alone, and is plainly an opener or plainly a closer."""
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            continue
        before = pieces[index - 1] if index else ""
        after = pieces[index + 1] if index < last else ""
        if isinstance(before, Mark) or isinstance(after, Mark):
            return False
        outer, inner = kind_of(before[-1:]), kind_of(after[:1])
        if not piece.opens:
            outer, inner = inner, outer
        if inner == SPACE or outer == LETTER or (outer == PUNCTUATION and inner == PUNCTUATION):
            return False
    return True


def _runs(pieces: list[Piece]) -> list[_Run]:
    """The delimiter runs as a parser sees them: neighbours of the same character are one run."""
    runs: list[_Run] = []
    before = ""
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        if isinstance(piece, str):
            before = piece[-1]
            index += 1
            continue
        character = piece.pair.character
        owners: list[Pair] = []
        while index < len(pieces):
            piece = pieces[index]
            if isinstance(piece, str) or piece.pair.character != character:
                break
            owners.extend([piece.pair] * piece.pair.width)
            index += 1
        following = pieces[index] if index < len(pieces) else ""
        after = following[:1] if isinstance(following, str) else following.pair.character
        can_open, can_close = _flanks(character, kind_of(before), kind_of(after))
        runs.append(_Run(character, owners, can_open, can_close, len(owners)))
        before = character
    return runs


def failures(pieces: list[Piece]) -> list[Pair]:
    """The pairs that a parser would not read as they are meant, in no pieces' order twice."""
    runs = _runs(pieces)
    read: set[int] = set()
    position = 0
    while position < len(runs):
        closer = runs[position]
        if not closer.can_close or not closer.owners:
            position += 1
            continue
        opener_at = _find_opener(runs, position)
        if opener_at is None:
            position += 1
            continue
        opener = runs[opener_at]
        width = 2 if len(opener.owners) >= 2 and len(closer.owners) >= 2 else 1
        if opener.character == "~":
            width = 2
        meant = closer.owners[0]
        owners = opener.owners[-width:] + closer.owners[:width]
        if meant.width == width and all(owner is meant for owner in owners):
            read.add(id(meant))
        del opener.owners[-width:], closer.owners[:width]
        for between in runs[opener_at + 1 : position]:
            between.owners.clear()
    unread: dict[int, Pair] = {}
    for piece in pieces:
        if isinstance(piece, Mark) and id(piece.pair) not in read:
            unread[id(piece.pair)] = piece.pair
    return list(unread.values())


def _find_opener(runs: list[_Run], position: int) -> int | None:
    closer = runs[position]
    for at in range(position - 1, -1, -1):
        opener = runs[at]
        if opener.character != closer.character or not opener.can_open or not opener.owners:
            continue
        if (
            closer.character != "~"
            and (opener.can_close or closer.can_open)
            and (opener.length + closer.length) % 3 == 0
            and (opener.length % 3 or closer.length % 3)
        ):
            continue
        return at
    return None


def _clusters(pieces: list[Piece]) -> list[list[Pair]]:
    """Pairs whose marks touch, grouped; a pair that touches none is a group of its own."""
    group: dict[int, list[Pair]] = {}
    before: Piece = ""
    for piece in pieces:
        if isinstance(piece, Mark):
            mine = group.setdefault(id(piece.pair), [piece.pair])
            if isinstance(before, Mark) and (other := group[id(before.pair)]) is not mine:
                other.extend(mine)
                for pair in mine:
                    group[id(pair)] = other
        before = piece
    seen: dict[int, list[Pair]] = {id(members): members for members in group.values()}
    return list(seen.values())


def choose(pieces: list[Piece]) -> list[Pair]:
    """Set each pair's character so that a parser reads what is meant; returns the pairs for which none will do."""
    if are_simple(pieces) or not failures(pieces):
        return []
    for cluster in _clusters(pieces):
        pairs = [pair for pair in cluster if pair.character != "~"]
        if not any(pair in cluster for pair in failures(pieces)):
            continue
        tries = product("*_", repeat=len(pairs)) if len(pairs) <= _MOST_PAIRS_TRIED else _alternations(len(pairs))
        best = min(tries, key=lambda characters: _try(pieces, pairs, characters))
        _try(pieces, pairs, best)
    return failures(pieces)


def _alternations(count: int) -> list[tuple[str, ...]]:
    return [tuple("*_"[(index + shift) % 2] for index in range(count)) for shift in (0, 1)]


def _try(pieces: list[Piece], pairs: list[Pair], characters: tuple[str, ...]) -> tuple[int, int]:
    """How bad the choice is: pairs that fail, then pairs that do not get their wish."""
    for pair, character in zip(pairs, characters, strict=True):
        pair.character = character
    return len(failures(pieces)), sum(pair.character != pair.wish for pair in pairs)
