"""Where the publisher's own text is on the page whole: blocks that are not in it go, those in it are sure."""

from __future__ import annotations

from backfile.extract.oracle import letters
from backfile.extract.rules.selection import Selection, is_heading

# The publisher's own text is trusted when this share of it stands in the region's paragraphs. 0.85 to 0.95 give the
# same F1; below 0.8 truncated texts cut the end of articles.
_TRUSTED = 0.85
# Where less of the region's paragraphs stands in it, it is an abstract of the article.
_SHARE = 0.35
# With this share of the region's headings it has kept its headings.
_HEADINGS = 0.5
# Shorter lines are in it by chance.
_SHORTEST = 25


def own_text(selection: Selection) -> None:
    oracle = selection.oracle
    if not oracle:
        return
    prose = {n: c for n, c in selection.kept() if c.tag in ("p", "text", "blockquote") and len(c.text) > _SHORTEST}
    held = {number for number, chunk in prose.items() if oracle.holds(chunk.text)}
    found = sum(len(letters(prose[number].text)) for number in held)
    everything = sum(len(letters(chunk.text)) for chunk in prose.values())
    if found < _TRUSTED * len(oracle.letters) or found < _SHARE * everything:
        return
    others = {n for n, c in selection.kept() if n not in prose and c.text and oracle.holds(c.text)}
    selection.sure |= frozenset({*held, *(n for n in others if len(selection.chunks[n].text) > _SHORTEST)})
    # It has kept its headings, or lost them all: then they say nothing.
    headings = [number for number, chunk in selection.kept() if is_heading(chunk)]
    has_headings = sum(number in others for number in headings) > _HEADINGS * len(headings)
    for number, chunk in selection.kept():
        if number in held or number in others or number <= min(held) or not chunk.text:
            continue
        if number in prose or (has_headings and is_heading(chunk)):
            selection.drop(number, "own_text", "not in the publisher's own text of the article")
