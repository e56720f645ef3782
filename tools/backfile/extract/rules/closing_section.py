"""What follows a heading such as "Related stories", up to a heading that is none."""

from __future__ import annotations

import re

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, is_heading, is_line
from backfile.extract.walk import Chunk

_LONGEST_HEADING = 90
# A list under a line such as "More on gardens:" that has as much text, and so little of it in links, tells of books and people.
_TELLING = 150
# A line such as "More on gardens" stands over links; a paragraph in the text's place goes on with it, unless the line is
# about its author.
_PROSE = 150
_OF_PEOPLE = re.compile(r"\b(?:about|authors?|autora?|written|who (?:curated|wrote|reviewed))\b", re.IGNORECASE)
# What readers wrote is prose too: below their heading no paragraph is the article's again.
_OF_READERS = re.compile(
    r"comment|coment|komment|kommentar|koment|коммент|reacties|condolences|guest ?book|trackback|pingback"
)
_LINKED = 0.6
# A line so early in the text is one of the page's head: the words of a share bar, or a link to the comments.
_OPENING = 0.3
# "More on that in the next chapter." is a sentence, "More on ferries" a label.
_SENTENCE = re.compile(r"more .{12,}[^.][.!]$")
# A heading with fewer of its characters in links is the article's.
_OWN = 0.5


def closing_section(selection: Selection) -> None:
    total = sum(len(chunk.text) for chunk in selection.chunks) or 1
    seen = 0
    of_people = of_readers = False
    place = ""  # of the last paragraph that stayed
    heads: set[str] = set()  # places of the headings that stayed
    level = ""  # of the closing heading; "h7" for a line that is none, empty outside of such a section
    boxed = False  # the closing heading stands in a place of its own
    for number, chunk in enumerate(selection.chunks):
        if number in selection.cut:
            continue
        text = chunk.text
        labelled = (
            len(text) < _LONGEST_HEADING
            and (is_heading(chunk) or is_line(chunk))
            and phrases.CLOSING_HEADING.fullmatch(chunk.low) is not None
            and not (is_line(chunk) and _SENTENCE.match(chunk.low))
        )
        if labelled and not level and is_line(chunk) and seen < _OPENING * total:
            selection.drop(number, "closing_section", "label ahead of the text")
        elif labelled and (is_heading(chunk) or not _tells(selection, number + 1)):
            level = chunk.tag if is_heading(chunk) else "h7"
            boxed = _around(chunk.place) != _around(place)
            of_people = _OF_PEOPLE.search(text) is not None
            of_readers = _OF_READERS.search(chunk.low) is not None
        elif level and (
            _resumes(chunk, level, 1.0 if of_readers else seen / total)
            or (is_heading(chunk) and chunk.place in heads and _heads_text(selection, number + 1, place))
            or (boxed and is_heading(chunk) and chunk.link_share < _OWN and _around(chunk.place) == _around(place))
            or ((level == "h7" or boxed) and not of_people and _is_prose(chunk) and chunk.place == place)
        ):
            level = ""
        if level:
            selection.drop(number, "closing_section", "section after the article")
        elif is_heading(chunk):
            heads.add(chunk.place)
        elif _is_prose(chunk):
            place = chunk.place
        seen += len(text)


def _resumes(chunk: Chunk, level: str, seen: float) -> bool:
    """True for a heading of the text, and for a paragraph with much of it still to come; a heading that is a link is a story's."""
    if is_heading(chunk):
        return chunk.tag <= level and chunk.link_share < 0.5
    size = len(chunk.text)
    return chunk.link_share < 0.1 and ((seen < 0.5 and size > 200) or (seen < 0.8 and size > 300))


def _around(place: str) -> str:
    return place.rpartition(">")[0]


def _is_prose(chunk: Chunk) -> bool:
    return is_line(chunk) and len(chunk.text) > _PROSE and chunk.link_share < 0.1


def _heads_text(selection: Selection, number: int, place: str) -> bool:
    """True where the next block is a paragraph in the text's own place: a heading above it, though a link, is the text's."""
    return number < len(selection.chunks) and _is_prose(chunk := selection.chunks[number]) and chunk.place == place


def _tells(selection: Selection, number: int) -> bool:
    """True for a list that says more than its links do: the line above it is then the article's own."""
    if number >= len(selection.chunks):
        return False
    chunk = selection.chunks[number]
    return chunk.tag in ("ul", "ol") and len(chunk.text) > _TELLING and chunk.link_share < _LINKED
