"""Names in a text dump: no markup tells which line is the by-line, but it says so, or a date stands beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from backfile.common.printed_dates import date_span
from backfile.describe.clues import Clues
from backfile.describe.date_lines import is_of_else
from backfile.describe.dump import text_span
from backfile.describe.people import is_likely_person, is_person_name, people_of
from backfile.describe.seams import SEAM, with_seams
from backfile.describe.signs import is_credit_of_others, is_label, says_by

# By-lines stand within so many blocks ahead of the text (standfirst and lists between) and behind its begin.
_AHEAD, _BEHIND = 150, 12
_LONGEST_BLOCK, _LONGEST_LINE, _LONGEST_NAMES, _LONGEST_DATED = 1500, 110, 60, 200
# A date stands beside a name when it is in its line or within two of it.
_BESIDE = 2
# A bare name is within these lines of the headline, and says little beside names.
_BARE = 3


# "Updated on May 4, 2019 by Isla Brennan 4 Comments", but not "Fact checked by Isla Brennan".
_INSIDE = re.compile(
    r"(?<!(?i:reviewed|verified) )(?<!(?i:checked) )(?<!(?i:edited) )(?<!(?i:analysis) )(?<!(?i:images|photos) )(?<!(?i:photo|image) )(?<=\s)"
    r"((?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or) [^\W\d_a-zß-ÿ][\w.’'-]{1,20} [^\W\d_a-zß-ÿ][\w’'-]{1,20})"
)


class Signed(NamedTuple):
    """A line that names people."""

    says_by: bool
    """It says that they wrote."""
    dated: bool
    """A date stands beside it."""
    repeated: bool
    """The name stands on another line of its own too: in the box about the author."""
    distance: int
    """From the begin of the text, in blocks."""
    line: str


def beside_date(signed: list[Signed]) -> list[str]:
    """The line nearest to the text that says "By" or names people, with a date beside it."""
    dated = [line for line in signed if line.dated]
    return [min(dated, key=lambda line: (not (line.says_by or line.repeated), line.distance)).line] if dated else []


def without_date(signed: list[Signed]) -> list[str]:
    """The same without a date."""
    return [min(signed, key=lambda line: (not line.says_by, not line.repeated, line.distance)).line] if signed else []


def signed_lines(clues: Clues) -> Iterator[Signed]:
    """The lines of a dump, around the begin of its text and ahead of it, that may be its by-line."""
    blocks = clues.blocks
    start, _ = text_span(blocks, clues.paragraphs)
    near = range(max(0, start - _AHEAD), min(len(blocks), start + _BEHIND))
    spans = {number: date_span(text) for number in near if len(text := blocks[number]) < _LONGEST_DATED}
    dated = frozenset(number for number, span in spans.items() if span)
    lines = Counter(blocks)
    for number in near:
        if len(blocks[number]) > _LONGEST_BLOCK:
            continue
        has_date = any(number + step in dated for step in range(-_BESIDE, _BESIDE + 1))
        parts = with_seams(blocks[number]).split(SEAM)
        if has_date:
            parts += [match[1] for part in parts for match in _INSIDE.finditer(part)]
        for part in parts:
            follows = number > 0 and is_label(blocks[number - 1])
            if names := _names(part.strip(), clues, follows=follows):
                says, first = names
                yield Signed(says, has_date, lines[first] > 1, abs(number - start), part.strip())


def _names(text: str, clues: Clues, *, follows: bool) -> tuple[bool, str] | None:
    """Whether a line says that somebody wrote, with the first name in it; None where it names nobody. ``follows``: the line
    above it is "Written by" or the like.
    """
    if not text or len(text) > _LONGEST_LINE or is_credit_of_others(text) or is_of_else(text):
        return None
    span = date_span(text)
    bare = text if span is None else text[: span[0]] if span[0] > _BESIDE else text[span[1] :]
    people, _ = people_of(bare)
    if not people or not is_person_name(people[0]):
        return None
    if says_by(text) or (follows and len(text) < _LONGEST_NAMES):
        return True, people[0]
    plain = len(bare) < _LONGEST_NAMES and is_likely_person(people[0]) and all(map(is_person_name, people))
    return (False, people[0]) if plain and not clues.is_topic(people[0]) else None


def bare(clues: Clues) -> list[str]:
    """A name alone, or with a place, in the lines around the headline."""
    for number, line in enumerate((*clues.under[:_BARE], *clues.before[:_BARE])):
        text = line.text
        # Right under the headline extraction takes a name for a heading of the text.
        if len(text) < _LONGEST_NAMES and (number == 0 or not line.in_text) and not any(map(str.isdigit, text)):
            people = people_of(text)[0]
            if people and all(map(is_person_name, people)) and not clues.is_topic(people[0]):
                return [text]
    return []
