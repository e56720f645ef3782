"""The page's headline, where it is repeated ahead of the text, or in a line that is no heading of a section."""

from __future__ import annotations

from backfile.common.text import fold
from backfile.extract.rules.selection import Selection, is_heading, is_line

# A paragraph with more text is the article's: a heading behind it heads a section, though it says what the headline says. On the
# tune half 51 of 123 h1 stand behind one; of other headings that do and say it, 5 of 5 on as many outlets are the article's.
_PROSE = 120
# Shorter lines say the same by chance.
_LONG = 10
# A heading with more of it in a link is a story's.
_LINKED = 0.5


def headline(selection: Selection) -> None:
    # What is far longer than any headline of the page need not be compared.
    longest = 2 * max(map(len, selection.headlines), default=0)
    prose = False
    for number, chunk in selection.kept():
        prose = prose or (number >= selection.above and is_line(chunk) and len(chunk.text) > _PROSE)
        if prose and is_heading(chunk) and chunk.link_share < _LINKED:
            continue  # "Barley soup" over the recipe, behind the story of it
        if (len(chunk.text) > _LONG or chunk.tag == "h1") and len(chunk.text) <= longest:
            if fold(chunk.text) in selection.headlines:
                selection.drop(number, "headline", "the headline", insists=True)
