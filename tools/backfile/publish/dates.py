"""Dates that are as exact as known, and their words in the article's language."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import replace
from functools import lru_cache
from typing import Literal, NamedTuple

from backfile.publish.records import Date

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d)(?P<seconds>:\d\d(?:\.\d+)?)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)
Form = Literal["long", "short", "month", "month-name", "month-short", "weekday", "weekday-short"]

_PATTERNS: dict[Form, str] = {
    "long": "d MMMM y", "short": "d MMM", "month": "MMMM y", "month-name": "LLLL", "month-short": "LLL",
    "weekday": "EEEE", "weekday-short": "ccc",
}  # fmt: skip
_SKELETONS: dict[Form, str] = {"long": "yMMMMd", "short": "MMMd", "month": "yMMMM"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTHS_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Parsed(NamedTuple):
    """A date of the front matter. Fields that are not known are 0 or empty."""

    iso: str
    year: int
    month: int = 0
    day: int = 0
    time: str = ""

    @property
    def key(self) -> str:
        """``2019``, ``2019-05`` or ``2019-05-04``: the period that the date belongs to."""
        return self.iso[:10]


def parse_date(value: object) -> Parsed | None:
    """``value`` as a date; None when it is none (also for 2019-13 or 2019-02-30)."""
    return _parse_text(str(value).strip())


@lru_cache(maxsize=200_000)
def _parse_text(text: str) -> Parsed | None:
    match = _ISO.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    if (match["month"] and not month) or (match["day"] and not day):
        return None
    if not match["time"]:
        return Parsed(match[0], year, month, day)
    hours, minutes = match["time"].split(":")
    if int(hours) > 23 or int(minutes) > 59:
        return None
    zone = match["zone"] or ""
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    iso = f"{match[0][:10]}T{match['time']}{match['seconds'] or ''}{zone}"
    return Parsed(iso, year, month, day, match["time"])


def parsed_of(iso: str) -> Parsed:
    """The date of a text that ``parse_date`` gave as ``iso``."""
    month = int(iso[5:7]) if len(iso) > 4 else 0
    return Parsed(iso, int(iso[:4]), month, int(iso[8:10]) if len(iso) > 7 else 0, iso[11:16])


def period_url(parsed: Parsed) -> str:
    """The page of the day, else of the month, else of the year."""
    return "/".join(parsed.key.split("-")) + "/"


def make_date(parsed: Parsed, language: str) -> Date:
    """The record that templates see."""
    year, month, day = parsed.year, parsed.month, parsed.day
    if day:
        text, short = words("long", language, year, month, day), words("short", language, year, month, day)
    elif month:
        text, short = words("month", language, year, month), words("month-name", language, year, month)
    else:
        text = short = str(year)
    return Date(parsed.iso, text, short, parsed.time, year, month or None, day or None, period_url(parsed))


@lru_cache(maxsize=100_000)
def words(form: Form, language: str, year: int, month: int = 1, day: int = 1) -> str:
    """A date in words: ``words("long", "en", 2019, 5, 4) == "4 May 2019"``.

    English needs no library, and its order is the newspaper's; every other language is Babel's (CLDR).
    """
    if _is_ours(language):
        return _english(form, year, month, day)
    from babel.dates import format_date, format_skeleton

    from backfile.common.locales import find_locale

    if not (locale := find_locale(language)):
        return _english(form, year, month, day)

    date = datetime.date(year, month, day)
    if form == "long":
        return str(format_date(date, "long", locale=locale))
    if form in _SKELETONS:
        return str(format_skeleton(_SKELETONS[form], date, locale=locale))
    return str(format_date(date, _PATTERNS[form], locale=locale))


def _is_ours(language: str) -> bool:
    """English that names the day first."""
    return language.partition("-")[0].lower() in {"en", ""} and language.lower() != "en-us"


def ends(first: Date | None, last: Date | None, language: str) -> tuple[Date | None, Date | None]:
    """The ends of a span as it is printed: "9 – 13 February 2017", "4 August – 20 September 2018".

    What both share is said once in English; other languages order it in other ways and keep both whole.
    """
    if first is None or last is None or not (first.day and last.day and first.month) or not _is_ours(language):
        return first, last
    if first.year != last.year or first.text == last.text:
        return first, last
    same_month = first.month == last.month
    return replace(first, text=str(first.day) if same_month else f"{first.day} {_MONTHS[first.month - 1]}"), last


def _english(form: Form, year: int, month: int, day: int) -> str:
    name = _MONTHS[month - 1]
    if form == "long":
        return f"{day} {name} {year}"
    if form == "short":
        return f"{day} {_MONTHS_SHORT[month - 1]}"
    if form == "month":
        return f"{name} {year}"
    if form in {"weekday", "weekday-short"}:
        weekday = _WEEKDAYS[datetime.date(year, month, day).weekday()]
        return weekday if form == "weekday" else weekday[:3]
    return name if form == "month-name" else _MONTHS_SHORT[month - 1]


def weeks(year: int, month: int, first_weekday: int = 0) -> list[list[int]]:
    """The month's rows of seven days; 0 for the blanks. ``first_weekday`` 0 is Monday."""
    return calendar.Calendar(first_weekday).monthdayscalendar(year, month)


def weekday_names(language: str, first_weekday: int = 0) -> tuple[str, ...]:
    """Seven short names of weekdays."""
    # 2024-01-01 was a Monday
    return tuple(words("weekday-short", language, 2024, 1, 1 + (first_weekday + place) % 7) for place in range(7))
