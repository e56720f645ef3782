"""The page's headline, wherever it is repeated, and the first h1."""

from __future__ import annotations

from backfile.common.text import fold
from backfile.extract.rules.selection import Selection


def headline(selection: Selection) -> None:
    # What is far longer than any headline of the page need not be compared.
    longest = 2 * max(map(len, selection.headlines), default=0)
    for number, chunk in selection.kept():
        if chunk.tag == "h1" or (10 < len(chunk.text) <= longest and fold(chunk.text) in selection.headlines):
            selection.drop(number, "headline", "the headline", insists=True)
