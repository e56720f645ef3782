"""Copyright and disclaimers."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection


def rights(selection: Selection) -> None:
    for number, chunk in selection.kept():
        if len(chunk.text) < 500 and phrases.RIGHTS.match(chunk.low):
            selection.drop(number, "rights", "copyright or disclaimer", insists=True)
