"""Which blocks of the article's region stay.

``RULES`` are run in their order. One rule is one file; the file, the function and the ``step`` of a removal share the name.
"""

from __future__ import annotations

from collections.abc import Callable

from backfile.extract.rules.after_the_text import after_the_text
from backfile.extract.rules.authors_line import authors_line
from backfile.extract.rules.before_the_text import before_the_text
from backfile.extract.rules.closing_section import closing_section
from backfile.extract.rules.contents_heading import contents_heading
from backfile.extract.rules.credit_lines import credit_lines
from backfile.extract.rules.doubled import doubled
from backfile.extract.rules.headline import headline
from backfile.extract.rules.images_text import images_text
from backfile.extract.rules.labels import labels
from backfile.extract.rules.link_lists import link_lists
from backfile.extract.rules.offer_boxes import offer_boxes
from backfile.extract.rules.orphan_headings import orphan_headings
from backfile.extract.rules.other_section import other_section
from backfile.extract.rules.own_text import own_text
from backfile.extract.rules.read_more import read_more
from backfile.extract.rules.rights import rights
from backfile.extract.rules.selection import Selection
from backfile.extract.rules.subscribe import subscribe
from backfile.extract.rules.teasers import teasers

RULES: tuple[Callable[[Selection], None], ...] = (
    headline,
    images_text,
    own_text,
    labels,
    read_more,
    subscribe,
    link_lists,
    contents_heading,
    offer_boxes,
    teasers,
    rights,
    credit_lines,
    before_the_text,
    closing_section,
    doubled,
    other_section,
    authors_line,
    after_the_text,
    orphan_headings,
)


def select(selection: Selection) -> Selection:
    """Apply every rule in order."""
    for rule in RULES:
        rule(selection)
    return selection


__all__ = ["RULES", "Selection", "select"]
