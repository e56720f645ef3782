"""What follows a heading such as "Related stories", up to a heading that is none."""

from __future__ import annotations

import re

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, is_heading, is_line

_LONGEST_HEADING = 90
# A list under a line such as "More on gardens:" that has as much text, and so little of it in links, tells of books and people.
_TELLING = 150
# A line such as "More on gardens" stands over links; a paragraph goes on with the text, unless the line is about its author.
_PROSE = 150
_OF_PEOPLE = re.compile(r"\b(?:about|authors?|autora?|written)\b", re.IGNORECASE)
_LINKED = 0.6


def closing_section(selection: Selection) -> None:
    total = sum(len(chunk.text) for chunk in selection.chunks)
    seen = 0
    of_people = False
    level = ""  # of the closing heading; "h7" for a line that is none, empty outside of such a section
    for number, chunk in enumerate(selection.chunks):
        if number in selection.cut:
            continue
        text = chunk.text
        labelled = len(text) < _LONGEST_HEADING and phrases.CLOSING_HEADING.fullmatch(text) is not None
        if labelled and (is_heading(chunk) or (is_line(chunk) and not _tells(selection, number + 1))):
            level = chunk.tag if is_heading(chunk) else "h7"
            of_people = _OF_PEOPLE.search(text) is not None
        elif level and is_heading(chunk):
            if chunk.tag < level or (chunk.tag == level and chunk.link_share < 0.5):
                level = ""
        elif (level and seen < 0.5 * total and len(text) > 200 and chunk.link_share < 0.1) or (
            level == "h7" and not of_people and len(text) > _PROSE and chunk.link_share < 0.1
        ):
            level = ""
        if level:
            rest_is_prose = not labelled and len(text) > 300 and chunk.link_share < 0.1
            if rest_is_prose and seen < 0.8 * total:
                level = ""
            else:
                selection.drop(number, "closing_section", "section after the article")
        seen += len(text)


def _tells(selection: Selection, number: int) -> bool:
    """True for a list that says more than its links do: the line above it is then the article's own."""
    if number >= len(selection.chunks):
        return False
    chunk = selection.chunks[number]
    return chunk.tag in ("ul", "ol") and len(chunk.text) > _TELLING and chunk.link_share < _LINKED
