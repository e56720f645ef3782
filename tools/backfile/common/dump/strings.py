"""Strings that a tool printed one a line, put together again where a sentence was broken at a link or an accent."""

from __future__ import annotations

import re

from backfile.common.dump.wrapping import Line

_CLOSERS = frozenset(",.;)]!?%”’»…،؛。，、")
_OPENERS = frozenset("([“‘«„$€£#@")
_SENTENCE_END = re.compile(r"[.!?…:。！？؟۔।][\"'”’»)\]]*$")
_INNER_STOP = re.compile(r"[.!?,;。！？،؟۔।][\"”’»)]*\s+\S")
# A link or an accent within a sentence is shorter (99 of 100 in the tune half).
_LONGEST_LINK = 90
# What is this long and has no end is a sentence that goes on; labels and headlines are shorter.
_SENTENCE = 60
_ABOVE = 25


def joined_strings(lines: list[Line]) -> list[Line]:
    """Lines joined where the next one goes on with the sentence. Blank lines part; none is kept."""
    joined: list[Line] = []
    open_ = False
    for place, (number, line) in enumerate(lines):
        bare = line.strip()
        if not bare:
            open_ = False
            continue
        after = lines[place + 1][1].strip() if place + 1 < len(lines) else ""
        ahead = joined[-1][1] if joined else ""
        if open_ and (_goes_on(ahead, bare, after) if len(joined) > 1 else _goes_on_from_title(ahead, bare)):
            joined[-1] = (joined[-1][0], _together(joined[-1][1], bare))
        else:
            joined.append((number, line.rstrip()))
        open_ = True
    return joined


def _goes_on(before: str, line: str, after: str) -> bool:
    """Whether ``line`` belongs to the sentence that ``before`` began; ``after`` follows it."""
    first = line[0]
    if first in _CLOSERS or (first in "'’" and line[1:2].islower()) or before[-1] in _OPENERS:
        return not line.startswith("...")
    if _SENTENCE_END.search(before):
        return False
    if first in "([“‘«" or first.islower() or first.isdigit():
        return _is_open(before) or (first.islower() and len(line) > _ABOVE and len(before) > _ABOVE // 5)
    if len(line) > _LONGEST_LINK:
        # A line of prose behind a sentence that has no end and breaks off at a small word.
        return _breaks_off(before)
    follows = bool(after) and (after[0] in _CLOSERS or after[0].islower())
    return (_is_open(before) and (follows or _breaks_off(before))) or (follows and _breaks_off(before))


def _goes_on_from_title(before: str, line: str) -> bool:
    """The same for the first line of a dump: mostly the page's title, behind which a menu or a button stands."""
    return line[0] in _CLOSERS or (line[0].islower() and len(line) > _ABOVE and _SENTENCE_END.search(before) is None)


def _is_open(before: str) -> bool:
    """A sentence that has not ended: long, or with a stop inside."""
    return len(before) > _SENTENCE or (len(before) > _ABOVE and _INNER_STOP.search(before) is not None)


def _breaks_off(before: str) -> bool:
    """It ends with a comma, or with a short small word, as no label does."""
    last = before.rsplit(None, 1)[-1]
    return before[-1] in ",;،" or (len(last) <= 4 and last.islower() and len(before) > 2 * len(last))


def _together(before: str, line: str) -> str:
    tight = line[0] in _CLOSERS or line[0] in "'’" or before[-1] in _OPENERS
    return f"{before}{'' if tight else ' '}{line}"
