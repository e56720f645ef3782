"""Dates of the Islamic calendar (1445 AH) and of the solar one of Iran and Afghanistan (1403 SH), as newspapers print them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from backfile.common.dates import day_of

# Each month's names as ``_plain`` leaves them: without vowel signs, articles and epithets.
_ISLAMIC = (
    "muharram محرم", "safar صفر", "rabi-awwal rabi-i ربيع-اول", "rabi-thani rabi-akhir rabi-sani rabi-ii ربيع-ثاني ربيع-اخر",
    "jumada-ula jumada-awwal jamadi-awwal jumada-i جمادي-اولي جمادي-اول", "jumada-thani jumada-akhirah jumada-akhira jamadi-sani jumada-ii جمادي-ثاني جمادي-ثانيه جمادي-اخر جمادي-اخره",
    "rajab رجب", "shaban shaaban شعبان", "ramadan ramazan ramzan رمضان", "shawwal shawal شوال",
    "dhu-qadah dhu-qada zul-qadah zilqad zulqadah ذو-قعده ذي-قعده ذي-قعد ذيقعده ذوالقعده ذيقعد", "dhu-hijjah dhu-hijja zul-hijjah zilhaj zulhijjah ذو-حجه ذي-حجه ذي-حج ذوالحجه ذيحجه",
)  # fmt: skip
_SOLAR = (
    "farvardin hamal فروردين حمل", "ordibehesht sawr اردبهشت ارديبهشت ثور", "khordad jawza خرداد جوزا", "tir saratan تير سرطان",
    "mordad asad مرداد امرداد اسد", "shahrivar sonbola شهريور سنبله", "mehr mizan مهر ميزان", "aban aqrab ابان عقرب",
    "azar qaws اذر قوس", "dey jadi دي جدي", "bahman dalw بهمن دلو", "esfand hut اسفند حوت",
)  # fmt: skip
_MONTHS = {
    name: (calendar, number)
    for calendar, months in (("islamic", _ISLAMIC), ("solar", _SOLAR))
    for number, names in enumerate(months, 1)
    for name in names.split()
}
_LETTERS = str.maketrans("یىئکةۃہھأإآٱ", "يييكهههها" + "ااا", "'’‘ʿʾ`\u0640")
_ARTICLE = re.compile(r"\b(?:(?:al|ul|ud|uth|us|as|ath|el)\s|ال(?=\w{3}))")
_EPITHET = re.compile(r"\s*(?:\b(?:haram|muazzam|mubarak|mukarram|month|mah)\b|حرام|معظم|مبارك|مكرم|مرجب|مظفر|ماه)\s*")
_WORDS = r"([^\W\d_][^\d|()]{1,24}?)"
_YEAR = r"(1[34]\d\d)(?!\d)"
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})[\s.-]+{_WORDS}[\s,،.-]*{_YEAR}")
_MONTH_FIRST = re.compile(rf"{_WORDS}\s+(\d{{1,2}})[\s,،.]+{_YEAR}")
_NUMBERS = re.compile(r"(?<!\d)(1[34]\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_MAY_BE = re.compile(r"1[34]\d\d|[١۱][٣٤۳۴]\d\d")
_SOLAR_LANGUAGES = frozenset({"fa", "ps", "prs", "haz"})


class OtherDate(NamedTuple):
    day: str
    """ISO 8601, Gregorian."""
    exact: bool
    """False where a month begins with the new moon as it is seen: another country may be a day off."""


def other_date(text: str, language: str) -> OtherDate | None:
    """The first such date in ``text``; None without one. Numbers alone (1403/01/15) count where ``language`` has the solar year.

    The Islamic calendar is that of Umm al-Qura (1343 to 1500), by ``hijridate``; the solar one is by ``persiantools``.
    """
    if not _MAY_BE.search(text):
        return None
    text = text.translate(_DIGITS)
    if match := _DAY_FIRST.search(text):
        day, words, year = match.groups()
    elif match := _MONTH_FIRST.search(text):
        words, day, year = match.groups()
    elif language in _SOLAR_LANGUAGES and (match := _NUMBERS.search(text)):
        return _solar(*map(int, match.groups()))
    else:
        return None
    calendar, month = _month(words)
    if calendar == "islamic":
        return _islamic(int(year), month, int(day))
    return _solar(int(year), month, int(day)) if calendar else None


def _month(words: str) -> tuple[str, int]:
    """The month that the words end or begin with: weekdays may stand before it."""
    tokens = _plain(words).split()
    for size in (2, 1):
        for name in ("-".join(tokens[-size:]), "-".join(tokens[:size])):
            if found := _MONTHS.get(name):
                return found
    return "", 0


def _plain(words: str) -> str:
    bare = "".join(char for char in unicodedata.normalize("NFKD", words.lower()) if not unicodedata.combining(char))
    spaced = bare.translate(_LETTERS).replace("-", " ")
    return _EPITHET.sub(" ", _ARTICLE.sub("", f"{spaced} ")).strip()


def _islamic(year: int, month: int, day: int) -> OtherDate | None:
    from hijridate import Hijri

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return _told(found, exact=False)


def _solar(year: int, month: int, day: int) -> OtherDate | None:
    from persiantools.jdatetime import JalaliDate

    try:
        found = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except ValueError:
        return None
    return _told(found, exact=True)


def _told(found: date, *, exact: bool) -> OtherDate | None:
    day = day_of(found.year, found.month, found.day)
    return OtherDate(day, exact) if day else None
