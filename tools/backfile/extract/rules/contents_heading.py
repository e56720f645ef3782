"""The heading of a table of contents that is gone: "On this page", "In this article"."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, is_heading, is_line
from backfile.extract.walk import Chunk

# No such heading of the tune half is longer. Of 14 of them without a list below, 11 on 11 outlets are none of the article's.
_LONGEST = 60


def contents_heading(selection: Selection) -> None:
    kept = [(number, chunk) for number, chunk in selection.kept() if chunk.text]
    for place, (number, chunk) in enumerate(kept):
        if len(chunk.text) > _LONGEST or not (is_line(chunk) or is_heading(chunk)):
            continue
        if phrases.CONTENTS.fullmatch(chunk.low) and not _lists(kept[place + 1 :]):
            selection.drop(number, "contents_heading", "heading of a table of contents", insists=True)


def _lists(following: list[tuple[int, Chunk]]) -> bool:
    return bool(following) and following[0][1].tag in ("ul", "ol", "dl", "table")
