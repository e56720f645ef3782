"""Dates of the Islamic and the solar calendar: as printed, by language, wanted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from backfile.common.calendars import OtherDate, other_date

PRINTED = [
    ("Arabic", "الخميس 16 شوال 1445 هـ", "ar", "2024-04-25", False),
    ("its own digits", "١٦ شوال ١٤٤٥", "ar", "2024-04-25", False),
    ("a month of two words", "12 ربيع الأول 1440", "ar", "2018-11-20", False),
    ("feminine forms", "2 جمادى الآخرة 1442", "ar", "2021-01-15", False),
    ("Urdu with an epithet", "۱۶ شوال المکرم ۱۴۴۵ھ", "ur", "2024-04-25", False),
    ("transcribed", "Thursday, 16 Shawwal 1445", "en", "2024-04-25", False),
    ("the month first", "Shawwal 16, 1445", "en", "2024-04-25", False),
    ("transcribed with an article", "12 Dhu al-Hijjah 1441", "en", "2020-08-02", False),
    ("transcribed as in South Asia", "5 Zul-Hijjah 1444 AH", "en", "2023-06-23", False),
    ("Persian", "سه شنبه ۱۵ فروردین ۱۴۰۳", "fa", "2024-04-03", True),
    ("a letter with a sign", "دوشنبه، 3 آذر 1399 - 10:30", "fa", "2020-11-23", True),
    ("Dari", "۱۵ حمل ۱۴۰۳", "prs", "2024-04-03", True),
    ("numbers in a Persian page", "1403/01/15", "fa", "2024-04-03", True),
    ("numbers in an English page", "1403/01/15", "en", None, False),
    ("no such day", "31 Safar 1445", "en", None, False),
    ("no such month", "4 May 1402", "en", None, False),
    ("numbers of other things", "Room 15 has 1400 seats", "en", None, False),
    ("a date of ours", "4 May 2019", "en", None, False),
]


@pytest.mark.parametrize(("title", "text", "language", "day", "exact"), PRINTED)
def test_dates_of_other_calendars(title: str, text: str, language: str, day: str | None, exact: bool) -> None:
    assert other_date(text, language) == (OtherDate(day, exact) if day else None)


@given(st.dates(date(1981, 1, 1), date(2040, 12, 31)))
def test_each_solar_day_is_read_back(day: date) -> None:
    solar = JalaliDate(day)
    printed = f"{solar.day} {solar.strftime('%B', locale='fa')} {solar.year}"
    assert other_date(printed, "fa") == OtherDate(day.isoformat(), exact=True)


@given(st.text(st.sampled_from("شوال رمضان 1445/-۱۴ Safar"), max_size=40))
def test_whatever_stands_there_is_a_day_or_nothing(text: str) -> None:
    found = other_date(text, "fa")
    assert found is None or date.fromisoformat(found.day)
