"""Dates as pages print them and addresses hold them, in many languages and forms: as ISO 8601 strings, never more exact than what is printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

from backfile.common.dates import EARLIEST_YEAR, LATEST_YEAR, day_of, find_iso, iso_span, zone_of

_NAMES: dict[str, list[str]] = json.loads(Path(__file__).with_name("calendar_names.json").read_text("utf-8"))


def _plain(name: str) -> str:
    """A name as the tables have it: case folded, dots and spaces away, and letters with a sign written in one way."""
    return normalize("NFC", name).casefold().replace(".", "").replace(" ", "")


_MONTHS = {_plain(name): number for number, names in enumerate(_NAMES["months"], 1) for name in names.split()}
_WEEKDAYS = {_plain(name): number for number, names in enumerate(_NAMES["weekdays"]) for name in names.split()}
# Vowel signs from India to Cambodia are no letters to ``re``, and May has two letters there. Arabic has months of two words.
_SIGN = r"(?:(?!\d)[\u0900-\u109f\u1780-\u17ff])"
# No letter follows a word, so none is given back (``}+``). Thai months are short with a dot within: "ม.ค.".
_WORD = rf"(?:[\u0e00-\u0e7f]{{1,3}}\.[\u0e00-\u0e7f]\.?|[^\W\d_](?!{_SIGN})[^\W\d_]{{2,13}}+(?: ال\w{{3,5}})?|{_SIGN}{{2,14}}+)"
_OF = r"(?:de |of |do |di |d['’])?"
_ORDINAL = r"(?:st|nd|rd|th|er|ten|te|শে|[.ºª°])?"
_YEAR = r"(\d{4})(?!\d)"
# Arabic pages print a month twice: "كانون الأول / ديسمبر".
_AGAIN = rf"(?:\s*/\s*{_WORD})?"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}}){_ORDINAL}[\s./·-]*{_OF}\s*({_WORD})\.?,?{_AGAIN}(?:\s+(?:de|del|of))?[\s./·-]*(\d{{4}}|['’]\d\d)(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"({_WORD})[.,]?[\s-]+(\d{{1,2}})(?:st|nd|rd|th)?[.,]?[\s-]+(\d{{4}}|['’]\d\d)(?!\d)", re.IGNORECASE
)
_YEAR_THEN_MONTH = re.compile(
    rf"(?<!\d)(\d{{4}})(?:[.,]|ko| m\.)?[\s-]+({_WORD})\.?[\s-]+(\d{{1,2}})(?!\d)", re.IGNORECASE
)
# "2020. gada 25. decembrī", "2020 жылғы 25 желтоқсан", "2020-yil 25-dekabr".
_YEAR_THEN_DAY = re.compile(rf"(?<!\d)(\d{{4}})[.,]?[\s-]{_WORD}\s(\d{{1,2}})[.-]?\s?({_WORD})", re.IGNORECASE)
_CLOCK_BETWEEN = re.compile(
    rf"({_WORD}) +(\d{{1,2}}) \d\d:\d\d(?::\d\d)?(?: [A-Z]{{2,5}}| [+-]\d{{4}})? {_YEAR}", re.IGNORECASE
)
_SHORT_YEAR = re.compile(rf"(?<![\w.])(\d{{1,2}})-({_WORD})-(\d\d)(?!\w)", re.IGNORECASE)
_YEAR_NUMBERS = re.compile(r"(?<!\d)(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm|,\s+năm)?\s+(\d{4})(?!\d)", re.IGNORECASE)
_FORMS: tuple[tuple[re.Pattern[str], str, int, int, int], ...] = (
    (_DAY_FIRST, "", 3, 2, 1), (_MONTH_FIRST, "", 3, 1, 2), (_YEAR_THEN_MONTH, "", 1, 2, 3), (_CLOCK_BETWEEN, ":", 3, 1, 2),
    (_YEAR_NUMBERS, "./-年년", 1, 2, 3), (_VIETNAMESE, "áÁ", 3, 2, 1), (_YEAR_THEN_DAY, "", 1, 3, 2), (_SHORT_YEAR, "-", 3, 2, 1),
)  # fmt: skip
"""Forms with a month's name or in an order that cannot be mistaken; the marks of which a text of that form holds one (none: they
tell nothing); the groups for year, month and day."""
_NUMBERS = re.compile(
    r"(?<![\d.])(\d{1,2})\s?([./|·–—-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)|"
    r"(?<![\w.])(\d{1,2})([./-])(\d{1,2})\6['’]?(\d\d)(?!\w|[.,:/-]\d)"
)
_MONTH_YEAR = re.compile(rf"(?<!\w)({_WORD})\.?,?\s+{_YEAR}", re.IGNORECASE)
_ERA = re.compile(r"(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_ERA_BEGINS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_BUDDHIST = 543
_CLOCK = re.compile(
    r"(?P<late>(?:오후|下午|午後|晚上)\s?)?(?<!\d)(?P<hour>\d{1,2})(?:[:.h]|[時时点]|시 ?)(?P<minute>\d\d)(?::\d\d)?"
    r"\s*(?P<half>[apμπ]\.?[mμ]\.?(?!\w)|[صم](?!\w))?(?!\d)\s*\(?(?P<zone>(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d\d)?(?!\d)|Z\b|UTC|GMT|[+-]\d\d:?\d\d(?!\d))?",
    re.IGNORECASE,
)
# What stands before or behind an hour of the second half of the day.
_LATE = ("p", "μ", "م")
# What every form holds: most lines that are asked for a date hold none.
_MAY_BE_DATE = re.compile(r"\d{4}|['’]\d\d|\d\s?[./|·–—-]|日")
_WEEKDAY_AHEAD = re.compile(r"(?<!\S)(\S{2,14}?)[.,]?\s+$")
_WEEKDAY = re.compile(r"[^\W\d_]{2,14}")


# A page is asked for the same lines by several readers: of 16 questions 9 were asked before.
@lru_cache(maxsize=4096)
def is_month(name: str) -> bool:
    """True for a month's name in any of the languages, in full or short, case folded."""
    return name in _MONTHS


# Of 15 questions a page 9 were asked before.
@lru_cache(maxsize=1024)
def parse_date(text: str, *, month_first: bool = False) -> str | None:
    """The first date in ``text``, with its clock time when one stands beside it; None when there is none.

    ``month_first`` reads 05/04/2019 as May 4; where only one reading is possible it does not matter.
    """
    text = text.strip()
    if not _MAY_BE_DATE.search(text):
        return None
    if found := find_iso(text):
        return found
    return next((_with_clock(day, text, end) for day, _, end in _days(text, month_first)), None) or _month(text)


def _days(text: str, month_first: bool) -> Iterator[tuple[str, int, int]]:
    """Dates with a day, form after form: ISO day, begin, end."""
    for pattern, marks, year, month, day in _FORMS:
        if marks and not any(map(text.__contains__, marks)):
            continue
        for match in pattern.finditer(text):
            if found := _named_day(match[year], match[month], match[day]):
                yield found, *match.span()
    for match in _NUMBERS.finditer(text):
        if found := _numeric(match, month_first):
            yield found, *match.span()
    for match in _ERA.finditer(text) if "日" in text else ():
        years = 1 if match[2] == "元" else int(match[2])
        if found := day_of(_ERA_BEGINS[match[1]] + years, int(match[3]), int(match[4])):
            yield found, *match.span()


def _named_day(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdecimal() else month_number(month)
    return day_of(_year(year, month), number, int(day)) if number else None


def _year(year: str, month: str) -> int:
    number = int(year.lstrip("'’"))
    if number < 100:
        return number + (2000 if number < 70 else 1900)
    return number - _BUDDHIST if number > LATEST_YEAR and "\u0e00" < month[:1] < "\u0e7f" else number


def _month(text: str) -> str | None:
    for match in _MONTH_YEAR.finditer(text):
        month = month_number(match[1])
        if month and EARLIEST_YEAR <= int(match[2]) <= LATEST_YEAR and len(match[1]) > 2:
            return f"{int(match[2]):04}-{month:02}"
    return None


def date_span(text: str) -> tuple[int, int] | None:
    """Where the first date with a day stands in ``text``, the weekday ahead of it counted: (begin, end); None when there is none."""
    if not _MAY_BE_DATE.search(text):
        return None
    spans = [(begin, end) for _, begin, end in _days(text, False)]
    if iso := iso_span(text):
        spans.append(iso)
    if not spans:
        return None
    begin, end = min(spans)
    ahead = _WEEKDAY_AHEAD.search(text[:begin])
    return (ahead.start() if ahead and _plain(ahead[1]) in _WEEKDAYS else begin, end)


def readings(text: str, *, month_first: bool = False) -> list[str]:
    """Every reading of the first date in ``text``, the likelier first: two where day and month could be either, else one or none.

    A weekday beside it ("Wed, 09/01/2019") leaves one.
    """
    first = parse_date(text, month_first=month_first)
    if first is None:
        return []
    other = next((turned for match in _NUMBERS.finditer(text) if (turned := _turned(match, first))), None)
    if other is None:
        return [first]
    named = {_WEEKDAYS[word] for word in _WEEKDAY.findall(text.casefold()) if word in _WEEKDAYS}
    fitting = [option for option in (first, other) if date.fromisoformat(option[:10]).weekday() in named]
    return fitting if len(fitting) == 1 else [first, other]


def _turned(match: re.Match[str], first: str) -> str | None:
    """``first`` with day and month the other way about, where ``match`` is what it was read from and allows it."""
    if first[:10] not in (_numeric(match, False), _numeric(match, True)) or first[5:7] == first[8:10]:
        return None
    turned = day_of(int(first[:4]), int(first[8:10]), int(first[5:7]))
    return turned + first[10:] if turned else None


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name in some seventy languages; None for another word."""
    # Hebrew writes "in December" as one word.
    return _MONTHS.get(_plain(word).removeprefix("ב"))


def from_url(url: str) -> str | None:
    """The date in an address: /2019/05/04/, /2019-05-04-, /20190504; the month alone from /2019/05/."""
    path = url.partition("//")[2].partition("/")[2]
    for pattern in (
        r"(?<!\d)((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)",
        r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)",
        r"(?<!\d)(\d{1,2})[-_/](\d{1,2})[-_/]((?:19|20)\d\d)(?!\d)",
        r"(?<!\d)((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?!\d)",
    ):
        for match in re.finditer(pattern, path):
            parts = list(match.groups())
            if len(parts[2]) == 4:
                parts.reverse()
            month = month_number(parts[1]) if parts[1].isalpha() else int(parts[1])
            if month and (day := day_of(int(parts[0]), month, int(parts[2]))):
                return day
    match_month = re.search(r"(?:^|/)((?:19|20)\d\d)/(0[1-9]|1[0-2])(?:/|$)", path)
    return f"{match_month[1]}-{match_month[2]}" if match_month else None


def _numeric(match: re.Match[str], month_first: bool) -> str | None:
    one, mark, two, year = match.groups()[:4] if match[1] else match.groups()[4:]
    first, second = int(one), int(two)
    if first > 12:
        month_first = False
    elif second > 12:
        month_first = True
    elif mark not in "/-":
        month_first = False
    month, day = (first, second) if month_first else (second, first)
    return day_of(_year(year, ""), month, day)


def _with_clock(day: str, text: str, end: int) -> str:
    match = _CLOCK.search(text[end : end + 24])
    if not match:
        return day
    hour, minute = int(match["hour"]), int(match["minute"])
    if match["late"] or match["half"]:
        hour = hour % 12 + (12 if match["late"] or match["half"].lower().startswith(_LATE) else 0)
    zone = zone_of(match["zone"])
    return f"{day}T{hour:02}:{minute:02}{zone}" if hour < 24 and minute < 60 else day
