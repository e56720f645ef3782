"""By-line and date lines at the head and foot of the body that say only what the fields say."""

from __future__ import annotations

import re
from functools import lru_cache

from backfile.clean.work import Work
from backfile.common.locales import CalendarLocale, find_locale
from backfile.common.text import fold
from backfile.model import Description

_FIRST_BLOCKS = 5
_LAST_BLOCKS = 3
# The longest line of a by-line with date and place in the corpus has 112 characters.
_LONGEST = 140
# A name after a dash is how a letter ends.
_SIGNATURE = "—–-"

# What may stand beside a name or a date in such a line, folded.
_GLUE_WORDS = """
by from and in at on of the a for with our posted published publish updated update last modified first written reported
edited author authors reporter writer editor staff correspondent special contributor created release released original
originally date time read reading ago story words text th st nd rd h hr hrs hour hours min mins minute minutes
am pm m p gmt utc est edt cst cdt mst mdt pst pdt bst ist pkt cet cest eet aest aedt sast wat eat
von vom um uhr aktualisiert veröffentlicht stand autor par le la et publié mis à jour de por el y publicado actualizado
di da il pubblicato aggiornato em às atualizado door op bijgewerkt av den publicerad uppdaterad przez dnia
автор дата опубликовано обновлено
"""
_GLUE = frozenset(_GLUE_WORDS.split())
_DIGITS = re.compile(r"[0-9]+")


def drop_byline(work: Work) -> None:
    description = work.description
    if not (description.byline or description.authors or description.date):
        return
    blocks = work.blocks()
    known = _known_words(description)
    for block in dict.fromkeys((*blocks[:_FIRST_BLOCKS], *blocks[-_LAST_BLOCKS:])):
        if block.tag not in {"p", "div", "h2", "h3", "h4", "h5", "h6", "ul", "address", "time", "span", "strong"}:
            continue
        text = block.text.strip()
        if (
            0 < len(text) <= _LONGEST
            and text[0] not in _SIGNATURE
            and block.find("img") is None
            and _says_only(fold(text), known, description)
        ):
            work.cut(block, "drop_byline", "by-line or date, which are fields")


def _known_words(description: Description) -> frozenset[str]:
    """The words of the by-line, the authors and the outlet, and the names of the months and days of the language."""
    text = " ".join(
        (description.byline, *description.authors, description.publisher, description.credit, description.dateline)
    )
    return frozenset(fold(text).split())


def _says_only(text: str, known: frozenset[str], description: Description) -> bool:
    """Whether each word is known, at least one is of the fields, and numbers are the date's."""
    words = text.split()
    numbers = [word for word in words if _DIGITS.match(word)]
    names = [word for word in words if not _DIGITS.match(word)]
    unknown = [word for word in names if word not in known and word not in _GLUE]
    if (unknown and not numbers) or (numbers and not _has_year(numbers, description)):
        return False
    # Asked last: the language's calendar must be loaded for it.
    if unknown and not calendar_words(description.language).issuperset(unknown):
        return False
    people = fold(" ".join((description.byline, *description.authors))).split()
    return bool(numbers) or any(name in people and name not in _GLUE for name in names)


def _has_year(numbers: list[str], description: Description) -> bool:
    """Whether the numbers hold the day that the date field tells (or its year, where no day is known)."""
    if not description.date:
        return False
    parts = description.date[:10].split("-")
    values = {int(digits) for number in numbers for digits in _DIGITS.findall(number)}
    year = int(parts[0]) if parts[0].isdigit() else -1
    if not values & {year, year % 100}:
        return False
    return len(parts) < 3 or not parts[2].isdigit() or int(parts[2]) in values


@lru_cache(maxsize=64)
def calendar_words(language: str) -> frozenset[str]:
    """The names of months and weekdays, folded, in ``language`` and in English (CLDR, by way of Babel)."""
    words: set[str] = set()
    for code in dict.fromkeys(("en", language.split("-", 1)[0] or "en")):
        if not (locale := find_locale(code, CalendarLocale)):
            continue
        for names in (locale.months, locale.days):
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    for name in names[context][width].values():
                        words.update(fold(name).split())
    return frozenset(words)
