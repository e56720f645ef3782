"""The portrait of an author beside the by-line, ahead of the text or behind it: a picture that is called by the name alone."""

from __future__ import annotations

import re

from backfile.clean.work import Work
from backfile.common.text import fold

# On the tune half 8 pages show one, all within as many blocks.
_FIRST_BLOCKS = 5
_LAST_BLOCKS = 4
# "Photo of Ann Harrow", "Ann Harrow's avatar"
_KIND = re.compile(r"\b(?:(?:photo|picture|portrait|profile|headshot|avatar|image)(?: (?:of|for))?|by|s|author)\b")


def drop_portraits(work: Work) -> None:
    names = {fold(name) for name in work.description.authors}
    blocks = work.blocks()
    for block in dict.fromkeys((*blocks[:_FIRST_BLOCKS], *blocks[-_LAST_BLOCKS:])) if names else ():
        images = list(block.iter_elements("img", include_self=True))
        shown = [_KIND.sub("", fold(image.attr("alt") or "")).strip() for image in images]
        if images and names.issuperset(shown) and fold(block.text) in {"", *shown}:
            work.cut(block, "drop_portraits", "portrait of the author")
