"""Names in a text dump: no markup tells which line is the by-line, but it says so, or a date stands beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from backfile.common.author_bio import AUTHOR_BIO
from backfile.common.printed_dates import date_span
from backfile.describe.by_words import is_signed
from backfile.describe.clues import Clues
from backfile.describe.date_lines import is_of_else
from backfile.describe.dump import text_span
from backfile.describe.people import agencies_of, is_likely_person, is_person_name, people_of
from backfile.describe.seams import SEAM, with_seams
from backfile.describe.signs import is_credit_of_others, is_label, says_by

# By-lines stand within so many blocks ahead of the text (standfirst and lists between) and behind its begin.
_AHEAD, _BEHIND = 150, 12
_LONGEST_BLOCK, _LONGEST_LINE, _LONGEST_NAMES, _LONGEST_DATED = 1500, 110, 60, 200
# A date stands beside a name when it is in its line or within two of it.
_BESIDE = 2
# A bare name is within these lines of the headline, and says little beside names.
_BARE = 3
# "Isla Brennan is a reporter for the Courier."
_BIO_NAME = re.compile(r"([^\W\d_][^\s,()]+(?: [^\s,()]+){1,3}?),? (?:is|was|ist|est|es|è)\b")
# What parts a name from a date.
_EDGES = " |,;·•–—-/"
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
    near = [*range(max(0, start - _AHEAD), min(len(blocks), start + _BEHIND))]
    # "By", the name and the day on lines of their own may stand behind the text's first part, too.
    near += [
        number for number in range(start + _BEHIND, min(len(blocks), start + _AHEAD)) if is_label(blocks[number - 1])
    ]
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
                says, first, line = names
                yield Signed(says, has_date, lines[first] > 1, abs(number - start), line)


def _names(text: str, clues: Clues, *, follows: bool) -> tuple[bool, str, str] | None:
    """Whether a line says that somebody wrote, the first name in it, and the line, or what stands on one side of its date; None
    where it names nobody. ``follows``: the line above it is "Written by" or the like.
    """
    if not text or len(text) > _LONGEST_LINE or is_credit_of_others(text) or is_of_else(text):
        return None
    span = date_span(text)
    sides = [text] if span is None else [text[: span[0]], text[span[1] :]]
    named = ((side, found) for side in sides if (found := people_of(side)[0]) and is_person_name(found[0]))
    bare, people = next(named, ("", ()))
    if not people:
        return None
    line = text if bare == sides[0] else bare.strip(_EDGES)
    if says_by(text) or (follows and len(text) < _LONGEST_NAMES):
        return True, people[0], line
    plain = len(bare) < _LONGEST_NAMES and is_likely_person(people[0]) and all(map(is_person_name, people))
    return (False, people[0], line) if plain and not clues.is_topic(people[0]) else None


def of_bios(clues: Clues) -> list[str]:
    """The name above what the outlet says of who wrote, right behind the text or at its end: "Isla Brennan", "Isla Brennan is …"."""
    blocks = clues.blocks
    _, last = text_span(blocks, clues.paragraphs)
    for number in range(max(0, last - _BEHIND), min(len(blocks) - 1, last + _BEHIND)):
        name, bio = blocks[number], blocks[number + 1]
        if len(name) < _LONGEST_NAMES and bio.casefold().startswith(f"{name.casefold()} ") and is_person_name(name):
            return [name]
        if (match := _BIO_NAME.match(bio)) and AUTHOR_BIO.match(bio) and is_person_name(match[1]):
            return [match[1]]
    return []


def agency_lines(clues: Clues) -> list[str]:
    """The lines around the begin of the text that say that an agency wrote: "Von dpa"."""
    start, _ = text_span(clues.blocks, clues.paragraphs)
    near = clues.blocks[max(0, start - _BEHIND) : start + _BEHIND]
    lines = (_without_its_date(text) for text in near if len(text) < _LONGEST_LINE)
    return [text for text in lines if is_signed(text) and agencies_of(text)]


def _without_its_date(text: str) -> str:
    span = date_span(text)
    return text if span is None else (text[: span[0]] or text[span[1] :]).strip(_EDGES)


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
