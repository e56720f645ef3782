"""A section behind the text that stands somewhere else than the text does: teasers, testimonials, offers."""

from __future__ import annotations

import re
from collections import Counter

from backfile.common.text import fold
from backfile.extract.rules.selection import Selection, ends_a_sentence, is_heading, is_line
from backfile.extract.walk import Chunk

# The place of the text holds at least this share of the region's lines, and what is cut at most that of its text.
_MAIN = 0.5
_MOST = 0.4
# A tail with as many headings is a section of its own.
_HEADINGS = 2
# Words of the headline that tell its subject have more letters than this; a heading that names the subject has two of them.
_FORM_WORD = 3
_NAMED = 2
# Shorter lines are the boxes'.
_SENTENCE = 60
# Where more of a tail's sentences say "we", the house answers for itself. On the tune half 0.65 of those of the one such tail do, and of
# the seven that are articles' at most 0.17.
_HOUSE = 0.4
_WE = re.compile(r"\b(?:we|our|us|wir|unser\w*|uns|nous|notre|nosotros|nuestr[oa]s?)\b")


def other_section(selection: Selection) -> None:
    kept = [(number, chunk) for number, chunk in selection.kept() if number >= selection.above and chunk.text]
    places: Counter[str] = Counter()
    for _, chunk in kept:
        if is_line(chunk) and chunk.link_share < 0.5:
            places[chunk.place] += len(chunk.text)
    if not places:
        return
    main, size = places.most_common(1)[0]
    if size < _MAIN * sum(places.values()):
        return
    inside = main.rpartition(">")[0]
    last = max(number for number, chunk in kept if chunk.place.startswith(inside))
    tail = [(number, chunk) for number, chunk in kept if number > last]
    headings = [chunk.text for _, chunk in tail if is_heading(chunk)]
    if (
        len(headings) < _HEADINGS
        or (_are_questions(headings) and not _is_the_houses(tail))
        or _name_the_subject(headings, selection.headlines)
        or sum(len(chunk.text) for _, chunk in tail) > _MOST * sum(len(chunk.text) for _, chunk in kept)
    ):
        return
    for number, _ in tail[_own_blocks(tail, inside) :]:
        selection.drop(number, "other_section", "section apart from the text")


def _are_questions(headings: list[str]) -> bool:
    """Questions and answers close many a guide, in markup of their own."""
    return 2 * sum(heading.rstrip()[-1:] in ("?", "？", "؟") for heading in headings) >= len(headings)


def _is_the_houses(tail: list[tuple[int, Chunk]]) -> bool:
    """True for questions that are asked of the house: "We post on three days a week"."""
    sentences = [chunk.low for _, chunk in tail if is_line(chunk) and len(chunk.text) > _SENTENCE]
    return sum(_WE.search(sentence) is not None for sentence in sentences) > _HOUSE * len(sentences)


def _name_the_subject(headings: list[str], headlines: frozenset[str]) -> bool:
    """Sections of the article, in markup of their own, say in their headings what the headline says."""
    subject = {word for headline in headlines for word in headline.split() if len(word) > _FORM_WORD}
    return 2 * sum(len(subject.intersection(fold(heading).split())) >= _NAMED for heading in headings) > len(headings)


def _own_blocks(tail: list[tuple[int, Chunk]], inside: str) -> int:
    """How many blocks of the tail are the text's.

    Up to the last sentence that stands ahead of the first heading, or in a region that holds the text's own.
    """
    count = 0
    headed = False
    for at, (_, chunk) in enumerate(tail):
        headed = headed or is_heading(chunk)
        around = not headed or f"{inside}>".startswith(f"{chunk.place.rpartition('>')[0]}>")
        if around and is_line(chunk) and len(chunk.text) > _SENTENCE and ends_a_sentence(chunk.text):
            count = at + 1
    return count
