"""Dates in the lines that a reader sees: which are the article's, and which are of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from turbohtml import Element, Text

from backfile.common.calendars import other_date
from backfile.common.printed_dates import date_span
from backfile.common.spoken_dates import foreign_date, relative_date
from backfile.common.text import holds_any, squeeze
from backfile.describe.clues import Clues
from backfile.describe.marked import in_teaser, is_here
from backfile.describe.nearby import Line

# Words are asked of text in small letters: ``re`` is ten times slower when it has to mind the case itself, and where they are many
# it is asked only where one of them stands.
_MODIFIED_WORDS = (
    "updat|modif|amended|aktualis|revis|review|mis à jour|mise à jour|actualiz|atualiz|aggiorn|bijgewerkt|güncel|обновл|оновл|zmieniono|"
    "aktualizac|päivitetty|muokattu|oppdatert|uppdaterad|ändrad|opdateret|gewijzigd|módosít|frissít|diperbarui|last edited|geändert|更新|최종|수정|تحديث|अपडेट|ปรับปรุง|แก้ไข|"
    "ενημέρ|עודכן|עדכון|cập nhật|upraveno|আপডেট"
).split("|")
_MODIFIED = re.compile(r"\bupd\b|به.?روزرسانی")
_PUBLISHED_WORDS = (
    "public|publis|pubbl|publié|veröffentlich|erschienen|erstellt|posted|first aired|erstmals|gepubliceerd|geplaatst|"
    "udgivet|julkaistu|opublikowan|dodano|опубликован|опубліковано|yayın|diterbitkan|eingestellt|gepostet|inserit|créé|"
    "postado|created|written on|submitted|入力|등록|نشر|شائع|प्रकाशित|公開|配信|掲載|发布|發佈|เผยแพร่|δημοσ|פורסם|انتشار|প্রকাশ|xuất bản|közzét|megjelent|vydáno|"
    "створено|добавлено"
).split("|")
_ORIGINALLY = re.compile(
    r"(?:originally|first|ursprünglich|erstmals) (?:published|posted|appeared|veröffentlicht|erschienen)"
)
_FIRST_WORDS = ("originally ", "first ", "ursprünglich ", "erstmals ")
# With these words the second half of a line begins: "Published on 4 May 2019, updated on 6 May 2019".
_CHANGE = (
    r"updated|modified|aktualisi|geändert|mis à jour|modifié|modificad|actualizad|atualizad|aggiornat|modifica|edited|uppdaterad|ändrad|oppdatert|"
    r"opdateret|päivitetty|muokattu|bijgewerkt|gewijzigd|aktualizac|zmieniono|обновл|оновл|güncel|diperbarui|frissít|cập nhật|ενημέρ|upd\b"
)
# In scripts without capitals or spaces a word begins anywhere.
_CHANGE_ABROAD = "ปรับปรุง|แก้ไข|עודכן|آخر تحديث|به.?روزرسانی|আপডেট|更新|최종|수정"
_PART = re.compile(
    rf"\s*[|•·⋅∙]\s*|[;,–—(-]?\s*\b(?=(?:last |zuletzt |letzte |laatst |sist |senast |dernière |última |son )?(?:{_CHANGE}))|\s*(?=(?:{_CHANGE_ABROAD}))",
    re.IGNORECASE,
)
# "26 | 01 | 2022" is one date.
_BARS = re.compile(r"(?<!\d)(\d{1,2})\s?\|\s?(\d{1,2})\s?\|\s?(\d{4})(?!\d)")
_MAY_PART = re.compile(rf"[|•·⋅∙]|{_CHANGE}|{_CHANGE_ABROAD}")
# The day that a member joined stands beside each entry of a forum, that of a picture in its caption.
_MEMBER_WORDS = (
    "joined|member since|registered|registriert|mitglied seit|beigetreten|angemeldet seit|dabei seit|inscrit |membre depuis|miembro desde|"
    "registrado|iscritto|membro desde|lid sinds|last seen|last active|last online|last visit|last login"
).split("|")
_MEMBER = "|".join(rf"\b{word}" for word in _MEMBER_WORDS)
_OF_ELSE = re.compile(rf"{_MEMBER}|bild\b")
_ELSE_WORDS = ("photo", "foto", "image", "picture", "©", "copyright", "getty", "courtesy", "preprint")
_NAMED = re.compile(
    r"(?<![a-z])(?:date|datum|fecha|time|timestamp|meta|published|pubdate|posted|dateline|info|byline)(?![a-z])|publish|pubdate|timestamp|post-date"
)
_OTHER = re.compile(r"teaser|related|recommend|read-next|(?<![a-z])card(?![a-z])")
# No date with a year lacks this.
DATE_LIKE = re.compile(r"\d(?:\d{3}|[./-]\s?\d{1,2}[./-]\s?\d\d)")
_HAS_DIGIT = re.compile(r"\d")
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
# Blogs close with a long note: "This entry was posted on May 4, 2019 and is filed under …". Its date stands at its head.
_NOTE = re.compile(
    r"(?:this (?:entry|post|article|item) was|dieser (?:beitrag|eintrag|artikel) wurde|ce billet a été|cet article a été|"
    r"est[ea] (?:entrada|artículo|post) (?:fue|foi)|quest[oa] (?:articolo|voce) è stat[oa]|dit (?:bericht|artikel) (?:is|werd))\b"
)
# A line with more characters than this tells of something else that happened on that day, unless it says "published".
_LONGEST = 75
_LONGEST_SAID = 170
_LONGEST_CLOSING = 250
_BEFORE, _UNDER, _AFTER, _FIRST_AFTER = 8, 30, 10, 3
_LIBRARY_LINES = 8
_LONGEST_LIBRARY = 60
# Beside the date itself such a line has room for "Published on" with a weekday and for a clock, but for no sentence.
_LONGEST_DATE_LINE = 80
_BEFORE_DATE, _BEHIND_DATE = 38, 22
_SENTENCE_BEFORE = 4
# Words for the end or the begin of a span: of an offer, a rule, a company.
_LIMIT = re.compile(
    r"\b(?:until|before|after|through|since|from|by|as of|ends?|expire[sd]?|valid|due|bis|seit|gültig|ab|jusqu|depuis|avant|hasta|desde|até|"
    r"fino|dal|tot|vanaf)\b|" + _MEMBER
)


def spoken(text: str) -> int:
    """1 when the text says that it names the day of publication, -1 for the day of a change, else 0."""
    low = text.lower()
    if _is_first(low):
        return 1
    if _is_changed(low):
        return -1
    return int(holds_any(low, _PUBLISHED_WORDS))


def tells_a_change(text: str) -> bool:
    """True when the text speaks of an update."""
    return _is_changed(text.lower())


def tells_the_first(text: str) -> bool:
    """True for "originally published on"."""
    return _is_first(text.lower())


def _is_first(low: str) -> bool:
    return holds_any(low, _FIRST_WORDS) and _ORIGINALLY.search(low) is not None


def _is_changed(low: str) -> bool:
    return holds_any(low, _MODIFIED_WORDS) or _MODIFIED.search(low) is not None


def near_headline(clues: Clues) -> Iterator[tuple[str, float]]:
    """Parts of the lines around the headline that may be its date, with a confidence."""
    heading = clues.heading
    if heading is not None and _HAS_YEAR.search(heading.text):
        yield heading.text, 0.4
    for lines, most, less in ((clues.under, _UNDER, 0.0), (clues.before, _BEFORE, 0.04)):
        for line in lines[:most]:
            yield from _of_line(line, less)
    if clues.date_is_open:
        for number, line in enumerate(clues.after[:_AFTER]):
            if not DATE_LIKE.search(line.text) or _is_note(line.text):
                continue
            if (number < _FIRST_AFTER or spoken(line.text)) and is_here(line.block) and not in_teaser(line.block):
                yield from _of_line(line, 0.12)


def closing_notes(clues: Clues) -> Iterator[tuple[str, float]]:
    """What says at the end that the article was published: a blog's long note, or a short line of the text's last ones."""
    after = [line.text for line in clues.after[:_AFTER]] if clues.date_is_open else []
    for text in (*clues.closing, *after):
        if DATE_LIKE.search(text) and _is_note(text) and spoken(head := text[:_LONGEST_SAID]) >= 0:
            yield head, 0.68
    for text in clues.closing[-2:]:
        if len(text) < _LONGEST_CLOSING and spoken(text) > 0:
            yield text, 0.55


def _is_note(text: str) -> bool:
    return _NOTE.match(text.lower()) is not None


def _is_elsewhere(line: Line) -> bool:
    """True for a line that is named after another story's teaser."""
    return not line.in_text and _OTHER.search(line.names(2)) is not None


def _of_line(line: Line, less: float) -> Iterator[tuple[str, float]]:
    text = _BARS.sub(r"\1.\2.\3", line.text) if "|" in line.text else line.text
    if not DATE_LIKE.search(text) or is_of_else(text) or _is_elsewhere(line):
        return
    named = bool(_NAMED.search(line.names(2)))
    for part in _PART.split(text) if _MAY_PART.search(text.lower()) else (text,):
        if not part or not DATE_LIKE.search(part):
            continue
        said = spoken(part)
        first = said > 0 and tells_the_first(part)
        said_at_length = said > 0 and (not line.in_text or first)
        if len(part) > (_LONGEST_SAID if said_at_length else _LONGEST):
            continue
        if first:
            confidence = 0.95
        elif said > 0:
            confidence = 0.8
        elif said < 0:
            confidence = 0.4
        else:
            confidence = 0.68 if named else 0.62
        yield part, confidence - less


def anywhere(clues: Clues) -> list[str]:
    """Short lines that are a date and next to nothing else, the first two that no teaser of another story holds."""
    if clues.document is None:
        return []
    found: list[str] = []
    # Most pages without a date hold no such line: their text is cheaper to go through than their nodes.
    dates = frozenset(_date_lines(clues))
    for node in clues.document.descendants if dates else ():
        if type(node) is not Text or (line := node.data.strip()) not in dates:
            continue
        holder = node.parent
        if not isinstance(holder, Element) or len(holder.text) >= 2 * len(node.data):
            continue
        if is_here(holder) and not in_teaser(holder):
            found.append(line)
            if len(found) == 2:
                break
    return found


def of_entries(clues: Clues) -> Iterator[str]:
    """The days that the entries of an index print."""
    if clues.document is None:
        return
    for item in clues.properties:
        if item.element.tag == "time" and not item.is_comment():
            yield item.element.attr("datetime") or item.text
    yield from map(squeeze, _date_lines(clues))


def _date_lines(clues: Clues) -> list[str]:
    """The texts of the page that are a date and next to nothing else."""
    return [
        text
        for text in clues.texts
        if 8 <= len(text) <= 4 * _LONGEST_DATE_LINE
        and ("20" in text or "19" in text)  # as quick as a look at the text, and true of few
        and _HAS_YEAR.search(text)
        and is_mostly_date(text)
    ]


def is_of_else(text: str) -> bool:
    """True for what tells the day of a picture, or the one on which a member joined."""
    low = text.lower()
    return holds_any(low, _ELSE_WORDS) or (
        holds_any(low, (*_MEMBER_WORDS, "bild")) and _OF_ELSE.search(low) is not None
    )


def is_mostly_date(line: str) -> bool:
    """True for a line that is a date and next to nothing else."""
    line = squeeze(line)
    if len(line) > _LONGEST_DATE_LINE:
        return False
    span = date_span(line)
    if span is None or span[0] > _BEFORE_DATE or len(line) - span[1] > _BEHIND_DATE:
        return False
    before = line[: span[0]].lower()
    return len(before.split()) < _SENTENCE_BEFORE and not _HAS_DIGIT.search(before) and not _LIMIT.search(before)


def by_library(clues: Clues) -> Iterator[tuple[str, float]]:
    """What libraries read in lines near the headline, with a confidence.

    Spans before the capture, months in languages we have no table for, and other calendars.
    """
    language = (clues.html_language or clues.meta("og:locale")).replace("_", "-").partition("-")[0].lower()
    for line in (*clues.under[:_LIBRARY_LINES], *clues.before[:_LIBRARY_LINES]):
        text = line.text
        if line.in_text or not 4 < len(text) < _LONGEST_LIBRARY or spoken(text) < 0 or _is_elsewhere(line):
            continue
        if day := relative_date(text, clues.page.retrieved, language) or foreign_date(text, language):
            yield day, 0.5
        elif other := other_date(text, language):
            yield other.day, 0.5 if other.exact else 0.42
