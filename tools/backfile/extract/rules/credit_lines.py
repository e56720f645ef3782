"""Picture credits that stand as blocks of their own."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.elements import MEDIA_TAGS
from backfile.extract.rules.selection import Selection


def credit_lines(selection: Selection) -> None:
    for number, chunk in selection.kept():
        if chunk.tag not in MEDIA_TAGS and len(chunk.text) < 140 and phrases.CREDIT_LINE.fullmatch(chunk.low):
            selection.drop(number, "credit_lines", "picture credit")
