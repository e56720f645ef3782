"""Copyright and disclaimers."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, is_heading
from backfile.extract.walk import Chunk


def rights(selection: Selection) -> None:
    for number, chunk in selection.kept():
        if len(chunk.text) < 500 and phrases.RIGHTS.match(chunk.low) and not _names_a_section(chunk):
            selection.drop(number, "rights", "copyright or disclaimer", insists=True)


def _names_a_section(chunk: Chunk) -> bool:
    """True for a heading that goes on in words: "Copyright in a divided world" stands over a text on it."""
    found = phrases.RIGHTS.match(chunk.low)
    rest = chunk.low[found.end() :] if found else ""
    return is_heading(chunk) and "©" not in chunk.text and any(map(str.isalpha, rest)) and not _has_digit(rest)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
