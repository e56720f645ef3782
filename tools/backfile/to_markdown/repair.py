"""Emphasis that CommonMark cannot express where it stands, made so that it can."""

from __future__ import annotations

import re
from itertools import pairwise

from backfile.to_markdown.delimiters import LETTER, PUNCTUATION, SPACE, Mark, Pair, kind_of
from backfile.to_markdown.tokens import Raw, Token, merge


def _edge_fails(items: list[Token], at: int) -> bool:
    """Whether the mark at ``at`` cannot flank: its inside is space, or punctuation with a letter outside."""
    mark = items[at]
    assert isinstance(mark, Mark)
    before = items[at - 1] if at else ""
    after = items[at + 1] if at + 1 < len(items) else ""
    outer, inner = _kind(before, -1), _kind(after, 0)
    if not mark.opens:
        outer, inner = _kind(after, 0), _kind(before, -1)
    return inner == SPACE or (inner == PUNCTUATION and outer == LETTER)


def _kind(item: Token, end: int) -> int:
    if isinstance(item, Mark):
        return PUNCTUATION
    text = item.markdown if isinstance(item, Raw) else item
    return kind_of(text[end]) if text else SPACE


def repair(items: list[Token], pair: Pair) -> list[Token]:
    """Make ``pair`` readable: punctuation and spaces at a failing edge leave it; else it goes."""
    if _swap_nesting(items, pair):
        return items
    opening, closing = (at for at, item in enumerate(items) if isinstance(item, Mark) and item.pair is pair)
    moved = False
    if _edge_fails(items, closing) and isinstance(text := items[closing - 1], str):
        core = _strip_to_letters(text, left=False)
        items[closing - 1 : closing + 1] = [core, items[closing], text[len(core) :]]
        moved = core != text
        # Where the closing quotation mark is moved out, the opening one must be too.
        quoted = moved and _QUOTE_ENDS.search(text[len(core) :]) is not None
    else:
        quoted = False
    if (quoted or _edge_fails(items, opening)) and isinstance(text := items[opening + 1], str):
        core = _strip_to_letters(text, left=True)
        items[opening : opening + 2] = [text[: len(text) - len(core)], items[opening], core]
        moved = moved or core != text
    ends = [at for at, item in enumerate(items) if isinstance(item, Mark) and item.pair is pair]
    if not moved or not any(items[at] for at in range(ends[0] + 1, ends[1])):
        items = [item for item in items if not (isinstance(item, Mark) and item.pair is pair)]
    return merge(items)


_QUOTE_ENDS = re.compile("[”’»«“‘\"')\\]」』】》〉）]")


def _swap_nesting(items: list[Token], pair: Pair) -> bool:
    """``<strong><em>`` inside a word can only be written the other way round, as ``***``; it looks the same."""
    for at, (outer, inner) in enumerate(pairwise(items)):
        if not (isinstance(outer, Mark) and isinstance(inner, Mark) and outer.opens and inner.opens):
            continue
        if pair not in (outer.pair, inner.pair) or "~" in (outer.pair.character, inner.pair.character):
            continue
        if (outer.pair.width, inner.pair.width) != (2, 1):
            continue
        for end, (first, second) in enumerate(pairwise(items[at + 2 :]), at + 2):
            if isinstance(first, Mark) and isinstance(second, Mark) and first.pair is inner.pair:
                if second.pair is not outer.pair:
                    break
                items[at], items[at + 1], items[end], items[end + 1] = inner, outer, second, first
                return True
    return False


def _strip_to_letters(text: str, *, left: bool) -> str:
    start, end = 0, len(text)
    if left:
        while start < end and kind_of(text[start]) != LETTER:
            start += 1
    else:
        while end > start and kind_of(text[end - 1]) != LETTER:
            end -= 1
    return text[start:end]
