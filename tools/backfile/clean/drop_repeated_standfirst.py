"""The standfirst, when it is a field and stands at the top of the body as well.

Only where the page prints it apart from the text: as a heading, or in a place whose class says so, or where the field
was read from the page itself. A first paragraph that a meta tag merely repeats is the article's beginning: it stays.
"""

from __future__ import annotations

from backfile.clean.work import Work, selector_of
from backfile.common.standfirst_names import is_standfirst_name
from backfile.common.text import fold

_FIRST_BLOCKS = 5
_LONGEST_SIGNATURE = 80
_FROM_THE_PAGE = frozenset(("page", "recipe", "microdata"))


def drop_repeated_standfirst(work: Work) -> None:
    standfirst = fold(work.description.standfirst)
    if not standfirst:
        return
    printed = any(
        evidence.chosen.source in _FROM_THE_PAGE
        for evidence in work.description.evidence
        if evidence.field == "standfirst"
    )
    for block in work.blocks()[:_FIRST_BLOCKS]:
        text = fold(block.text)
        if text != standfirst and not (printed and _signs(text.removeprefix(standfirst), text, work)):
            continue
        if printed or block.tag in {"h2", "h3", "h4", "h5"} or is_standfirst_name(selector_of(block)):
            work.cut(block, "drop_repeated_standfirst", "the standfirst again")
        return


def _signs(behind: str, text: str, work: Work) -> bool:
    """True where what a block says behind the standfirst is the by-line."""
    return (
        behind != text
        and len(behind) < _LONGEST_SIGNATURE
        and any(fold(name) in behind for name in work.description.authors)
    )
