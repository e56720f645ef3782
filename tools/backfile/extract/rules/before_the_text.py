"""By-lines, dates and labels ahead of the first running text, and by-lines under a standfirst."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, ends_a_sentence, is_line
from backfile.extract.walk import MEDIA_TAGS, Chunk

# By-lines and dates stand among the first blocks, pictures counted.
_FIRST_BLOCKS = 8
_LONGEST_LABEL = 40


def before_the_text(selection: Selection) -> None:
    prose = False
    for number, chunk in selection.kept():
        if number < selection.above or chunk.tag in MEDIA_TAGS or chunk.tag == "caption":
            continue
        if number - selection.above >= _FIRST_BLOCKS:
            return
        text = chunk.text
        if len(text) < 140 and (phrases.BYLINE.fullmatch(chunk.low) or phrases.DATE_LINE.fullmatch(chunk.low)):
            if is_line(chunk) or not prose:
                selection.drop(number, "before_the_text", "by-line or date", insists=True)
        elif prose or _is_prose(chunk):
            prose = True
        elif (is_line(chunk) and len(text) < _LONGEST_LABEL and not ends_a_sentence(text)) or (
            chunk.tag in ("ul", "ol", "dl") and len(text) < 120 and number < 4
        ):
            selection.drop(number, "before_the_text", "label before the text")


def _is_prose(chunk: Chunk) -> bool:
    return chunk.tag in ("p", "text", "blockquote") and (
        len(chunk.text) > 120 or (len(chunk.text) > 50 and ends_a_sentence(chunk.text))
    )
