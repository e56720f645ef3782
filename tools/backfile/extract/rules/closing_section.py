"""What follows a heading such as "Related stories", up to a heading that is none."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, is_heading, is_line

_LONGEST_HEADING = 90


def closing_section(selection: Selection) -> None:
    total = sum(len(chunk.text) for chunk in selection.chunks)
    seen = 0
    closing = False
    for number, chunk in enumerate(selection.chunks):
        if number in selection.cut:
            continue
        text = chunk.text
        labelled = len(text) < _LONGEST_HEADING and phrases.CLOSING_HEADING.fullmatch(text) is not None
        if labelled and (is_heading(chunk) or is_line(chunk)):
            closing = True
        elif closing and (is_heading(chunk) or (seen < 0.5 * total and len(text) > 200)):
            closing = False
        if closing:
            rest_is_prose = not labelled and len(text) > 300 and chunk.link_share < 0.1
            if rest_is_prose and seen < 0.8 * total:
                closing = False
            else:
                selection.drop(number, "closing_section", "section after the article")
        seen += len(text)
