"""Dates that a library helps to read: spans of time before the capture, and months in languages that our table lacks."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from backfile.common.dates import day_of

_HAS_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY_AND_YEAR = re.compile(
    r"(?<!\d)\d{1,2}(?!\d).*(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d).*(?<!\d)\d{1,2}(?!\d)"
)
# Words for spans of time before now, in the languages of the corpus and of the wires.
_SPAN = re.compile(
    r"\b(?:ago|yesterday|vor|gestern|il y a|hier|hace|ayer|há|atrás|ontem|fa|ieri|geleden|gisteren|sedan|igår|siden|i går|sitten|eilen|"
    r"temu|wczoraj|назад|вчера|тому|вчора|önce|dün|yang lalu|kemarin|منذ|قبل|أمس|پیش|پہلے|पहले|前|전)(?!\w)|前|전",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_WEEKS = re.compile(
    r"week|woche|semaine|semana|settiman|weken|veck|uke\b|uker|viikko|tygod|недел|тижн|hafta|minggu|أسبوع|أسابيع|ہفت|सप्ताह|週|주",
    re.IGNORECASE,
)
_MONTHS_AGO = re.compile(
    r"month|monat|mois\b|mes(?:es)?\b|mês|mesi|maand|månad|måned|kuukau|miesi|месяц|місяц|\bay\b|bulan|شهر|أشهر|ماہ|महीन|月|개월",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?:years?|jahre?n?|ans?|années?|años?|anos?|ann[io]|jaar|jaren|år|vuo\w+|lat|rok|roku|lata|год\w*|лет|рік|роки|років|yıl|tahun)\b|"
    r"سنة|سنوات|سال|साल|年|년",
    re.IGNORECASE,
)


def relative_date(text: str, base: str | None, language: str) -> str | None:
    """ "2 hours ago", "il y a 3 jours" as a date counted back from ``base`` (ISO, at least a day); None without either.

    As exact as it can be: the day for hours and days; for weeks, months and years what all days that they may mean share.
    """
    if not base or len(base) < 10 or not _SPAN.search(text) or _HAS_YEAR.search(text):
        return None
    from dateparser import parse

    start = datetime.fromisoformat(base).replace(tzinfo=None)
    begin = min(match.start() for pattern in (_SPAN, _NUMBER) if (match := pattern.search(text)))
    settings = {"RELATIVE_BASE": start, "PARSERS": ["relative-time"]}
    found = parse(text[begin:], languages=_languages(language), settings=settings)
    if found is None or found > start:
        return None
    # "2 weeks ago" is said until three have passed.
    slack = 366 if _YEARS.search(text) else 31 if _MONTHS_AGO.search(text) else 7 if _WEEKS.search(text) else 0
    last, first = found.date().isoformat(), (found - timedelta(days=slack)).date().isoformat()
    return next((last[:size] for size in (10, 7, 4) if last[:size] == first[:size]), None)


def foreign_date(text: str, language: str) -> str | None:
    """A full date whose month is a word in a language that our table lacks (``dateparser`` has some two hundred)."""
    if text.isascii() or not _DAY_AND_YEAR.search(text) or not language:
        return None
    from dateparser import parse

    found = parse(text, languages=_languages(language), settings={"STRICT_PARSING": True, "PARSERS": ["absolute-time"]})
    return day_of(found.year, found.month, found.day) if found is not None else None


def _languages(language: str) -> list[str]:
    """What ``dateparser`` is asked to try: the language, when it knows it, and English."""
    from dateparser.data.languages_info import language_order

    return [code for code in dict.fromkeys((language, "en")) if code in language_order]
