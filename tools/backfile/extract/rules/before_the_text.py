"""By-lines, dates and labels ahead of the first running text, and by-lines under a standfirst."""

from __future__ import annotations

import re

from backfile.common.text import fold, small
from backfile.extract import phrases
from backfile.extract.data_lines import is_data_line
from backfile.extract.elements import MEDIA_TAGS
from backfile.extract.rules.selection import Selection, ends_a_sentence, is_line, lines_of, pieces_of
from backfile.extract.walk import Chunk

# By-lines and dates stand among the first blocks, pictures counted.
_FIRST_BLOCKS = 8
_LONGEST_LABEL = 40
_LONGEST_LINE = 140
# One piece of a line may be a link or bold in a sentence of the text.
_FEWEST_PIECES = 2
# "By" and a name in an element of its own, parted by a style alone.
_GLUED = re.compile(r"By[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}")


def before_the_text(selection: Selection) -> None:
    prose = False
    for number, chunk in selection.kept():
        if number < selection.above or chunk.tag in MEDIA_TAGS or chunk.tag == "caption":
            continue
        if number - selection.above >= _FIRST_BLOCKS:
            return
        text = chunk.text
        if _tells_who_or_when(chunk.low) or _GLUED.fullmatch(text):
            if is_line(chunk) or not prose:
                selection.drop(number, "before_the_text", "by-line or date", insists=True)
        elif not prose and is_line(chunk) and is_data_line(chunk.low):
            selection.drop(number, "before_the_text", "data of the page", insists=True)
        elif not prose and _is_head(chunk, selection.headlines):
            selection.drop(number, "before_the_text", "headline, by-line and date on lines of one block", insists=True)
        elif prose or _is_prose(chunk):
            prose = True
        elif (is_line(chunk) and chunk.size < _LONGEST_LABEL and not ends_a_sentence(text)) or (
            chunk.tag in ("ul", "ol", "dl") and len(text) < 120 and number < 4 and not ends_a_sentence(text)
        ):
            selection.drop(number, "before_the_text", "label before the text")


def _is_head(chunk: Chunk, headlines: frozenset[str]) -> bool:
    """True for lines parted by breaks, or pieces in elements of their own, that are a by-line or a date, and beside them the headline and labels alone."""
    lines = lines_of(chunk) if is_line(chunk) else []
    fewest = 1
    if len(lines) == 1 and len(chunk.text) < _LONGEST_LINE:
        lines, fewest = pieces_of(chunk), _FEWEST_PIECES
    told = [_tells_who_or_when(small(line)) for line in lines]
    return sum(told) >= fewest and all(
        tells or (len(line) < _LONGEST_LABEL and not ends_a_sentence(line)) or _is_headline(fold(line), headlines)
        for line, tells in zip(lines, told, strict=True)
    )


def _tells_who_or_when(low: str) -> bool:
    return len(low) < _LONGEST_LINE and bool(phrases.BYLINE.fullmatch(low) or phrases.DATE_LINE.fullmatch(low))


def _is_headline(key: str, headlines: frozenset[str]) -> bool:
    """True for the headline, which the page's title names with the site beside it."""
    return any(key in headline for headline in headlines)


def _is_prose(chunk: Chunk) -> bool:
    return chunk.tag in ("p", "text", "blockquote") and (
        chunk.size > 120 or (chunk.size > 50 and ends_a_sentence(chunk.text))
    )
