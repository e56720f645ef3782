"""The page's headline, wherever it is repeated, and each h1 ahead of the text."""

from __future__ import annotations

from backfile.common.text import fold
from backfile.extract.rules.selection import Selection, is_line

# A paragraph with more text is the article's: an h1 behind it is the heading of a section. On the tune half 51 of 123 are.
_PROSE = 120


def headline(selection: Selection) -> None:
    # What is far longer than any headline of the page need not be compared.
    longest = 2 * max(map(len, selection.headlines), default=0)
    prose = False
    for number, chunk in selection.kept():
        prose = prose or (number >= selection.above and is_line(chunk) and len(chunk.text) > _PROSE)
        if (chunk.tag == "h1" and not prose) or (
            10 < len(chunk.text) <= longest and fold(chunk.text) in selection.headlines
        ):
            selection.drop(number, "headline", "the headline", insists=True)
