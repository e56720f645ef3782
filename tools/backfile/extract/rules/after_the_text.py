"""Author bios, contacts, dates, by-lines, initials and labels behind the last running text."""

from __future__ import annotations

from backfile.common.author_bio import AUTHOR_BIO
from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, ends_a_sentence, is_heading, is_line
from backfile.extract.walk import MEDIA_TAGS, Chunk

# More headings on end are a list that a page sets as headings.
_MOST_HEADINGS = 2
# Names come first in such a line; with more ahead of it the line says something else too.
_WHO_ELSE = 80
# "SDA/sep", "(reuters, dpa)", "Editor :"
_LONGEST_INITIALS = 30


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


def _reason(chunk: Chunk, *, late: bool) -> str:
    """Why a last block is none of the article; empty when it is its end."""
    text = chunk.text
    if is_heading(chunk):
        return "heading with nothing below"
    if len(text) < 400 and late and AUTHOR_BIO.match(text):
        return "about the author"
    if len(text) < 250 and phrases.CONTACT.fullmatch(chunk.low):
        return "contact line"
    if len(text) < 300 and late and (found := phrases.CONTRIBUTED.search(chunk.low)) and found.start() < _WHO_ELSE:
        return "who else wrote"
    if len(text) < 120 and (phrases.DATE_LINE.fullmatch(chunk.low) or phrases.BYLINE.fullmatch(chunk.low)):
        return "by-line or date"
    if not is_line(chunk):
        return ""
    if len(text) < 60 and chunk.link_share > 0.5:
        return "link behind the text"
    if late and len(text) < _LONGEST_INITIALS and (not ends_a_sentence(text) or text[0] in "(["):
        return "initials"
    return ""
