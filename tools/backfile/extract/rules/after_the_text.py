"""Author bios, contacts, dates, by-lines, initials and labels behind the last running text."""

from __future__ import annotations

import re

from backfile.common.author_bio import AUTHOR_BIO
from backfile.common.printed_dates import date_span
from backfile.common.text import small
from backfile.extract import phrases
from backfile.extract.data_lines import is_data_line, is_source_line
from backfile.extract.elements import MEDIA_TAGS
from backfile.extract.rules.selection import Selection, ends_a_sentence, is_heading, is_line, lines_of
from backfile.extract.walk import Chunk

# More headings on end are a list that a page sets as headings.
_MOST_HEADINGS = 2
# Names come first in such a line; with more ahead of it the line says something else too.
_WHO_ELSE = 80
# "4 May 2019 (changed on 6 May 2019 | 10:12)": such a line holds few letters beside its dates.
_LONGEST_DATES, _MOST_DATES, _LETTERS_BESIDE = 80, 3, 20
# "SDA/sep", "(reuters, dpa)", "Editor :"
_LONGEST_INITIALS = 30
_ORNAMENT = "-–—_=*·• "
# A name, an office and an address: "Ann Writer, Port Alder, awriter@courier.example".
_LONGEST_SIGNED = 80
# Two headlines, and a word before each.
_LONGEST_TURN = 300
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
# A name, a photographer and how often the page was read.
_LONGEST_DATA = 300


def after_the_text(selection: Selection) -> None:
    headings = 0
    ruled = False
    for number, chunk in reversed(selection.kept()):
        if (chunk.tag in MEDIA_TAGS or chunk.tag == "caption") and number > selection.above:
            continue
        if chunk.tag == "hr":
            selection.drop(number, "after_the_text", "line with nothing below")
            ruled = True
            continue
        reason = _reason(chunk, late=number > len(selection.chunks) // 2)
        headings = headings + 1 if is_heading(chunk) else 0
        # Above a rule stands who wrote it: "Lowland News Agency". The credit is read there.
        if not reason or headings > _MOST_HEADINGS or (ruled and reason == "initials"):
            return
        selection.drop(number, "after_the_text", reason, insists=reason != "initials")


def _is_data(chunk: Chunk) -> bool:
    """True for lines of data, with names and initials among them."""
    lines = lines_of(chunk)
    told = [is_data_line(small(line)) or is_source_line(small(line)) for line in lines]
    return any(told) and all(
        tells or (len(line) < _LONGEST_INITIALS and not ends_a_sentence(line))
        for line, tells in zip(lines, told, strict=True)
    )


def _reason(chunk: Chunk, *, late: bool) -> str:
    """Why a last block is none of the article; empty when it is its end."""
    text = chunk.text
    if is_heading(chunk):
        return "heading with nothing below"
    if len(text) < 400 and late and AUTHOR_BIO.match(text):
        return "about the author"
    if len(text) < 250 and phrases.CONTACT.fullmatch(chunk.low):
        return "contact line"
    if late and is_line(chunk) and len(text) < _LONGEST_SIGNED and ":" not in text and _MAIL.search(text):
        return "contact line"
    if len(text) < 300 and late and (found := phrases.CONTRIBUTED.search(chunk.low)) and found.start() < _WHO_ELSE:
        return "who else wrote"
    if len(text) < 120 and (phrases.DATE_LINE.fullmatch(chunk.low) or phrases.BYLINE.fullmatch(chunk.low)):
        return "by-line or date"
    if len(text) < _LONGEST_TURN and chunk.links and phrases.TURNS.match(chunk.low):
        return "the stories beside this one"
    if not is_line(chunk):
        return ""
    if late and len(text) < _LONGEST_DATES and not ends_a_sentence(text) and _is_of_dates(text):
        return "by-line or date"
    if len(text) < 60 and chunk.link_share > 0.5:
        return "link behind the text"
    if len(text) < _LONGEST_DATA and _is_data(chunk):
        return "data of the page"
    if late and len(text.strip(_ORNAMENT)) < _LONGEST_INITIALS and (not ends_a_sentence(text) or text[0] in "(["):
        return "initials"
    return ""


def _is_of_dates(text: str) -> bool:
    """True for dates, and next to nothing else."""
    left = text
    for _ in range(_MOST_DATES):
        if (span := date_span(left)) is None:
            break
        left = left[: span[0]] + left[span[1] :]
    return left != text and sum(map(str.isalpha, left)) <= _LETTERS_BESIDE
