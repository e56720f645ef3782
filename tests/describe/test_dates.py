"""Dates out of text: what is read, what is left alone, and that nothing is invented."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.common.dates import next_day, not_after, parse_iso
from backfile.common.printed_dates import date_span, from_url, parse_date, readings
from backfile.common.spoken_dates import foreign_date, relative_date

PRINTED = [
    ("month first", "Published May 4, 2019", "2019-05-04"),
    ("day first", "4 May 2019", "2019-05-04"),
    ("an ordinal", "the 4th of May 2019", "2019-05-04"),
    ("short month with a dot", "Sept. 4, 2019", "2019-09-04"),
    ("a clock beside it", "May 4, 2019 at 3:15 pm", "2019-05-04T15:15"),
    ("midnight in America", "May 4, 2019 12:05 a.m.", "2019-05-04T00:05"),
    ("ISO with a zone", "2019-05-04T09:30:00+0500", "2019-05-04T09:30:00+05:00"),
    ("German", "4. Mai 2019, 18:02 Uhr", "2019-05-04T18:02"),
    ("Spanish", "4 de mayo de 2019", "2019-05-04"),
    ("French", "le 1er février 2019", "2019-02-01"),
    ("Russian", "4 мая 2019", "2019-05-04"),
    ("Urdu", "4 مئی 2019", "2019-05-04"),
    ("Hindi", "4 मई 2019", "2019-05-04"),
    ("Japanese", "2019年5月4日", "2019-05-04"),
    ("dots", "04.05.2019", "2019-05-04"),
    ("day above twelve", "28/10/2017", "2017-10-28"),
    ("a dot after the day", "May 4. 2019", "2019-05-04"),
    ("a comma after the month", "May, 4 2019", "2019-05-04"),
    ("a short year", "May 4, '19", "2019-05-04"),
    ("a short year after hyphens", "04-May-19", "2019-05-04"),
    ("a clock before the year", "Sat May 4 09:30:00 CEST 2019", "2019-05-04"),
    ("the year first", "2019 May 4", "2019-05-04"),
    ("dots with spaces", "4. 5. 2019", "2019-05-04"),
    ("bars", "04 | 05 | 2019", "2019-05-04"),
    ("a zone after the clock", "4 May 2019 09:30 +0500", "2019-05-04T09:30+05:00"),
    ("Catalan", "4 de maig de 2019", "2019-05-04"),
    ("Greek", "4 Μαΐου 2019", "2019-05-04"),
    ("Bulgarian", "4 декември 2019", "2019-12-04"),
    ("Lithuanian", "2019 m. gegužės 4 d.", "2019-05-04"),
    ("Latvian", "2019. gada 4. decembrī", "2019-12-04"),
    ("Hungarian", "2019. május 4.", "2019-05-04"),
    ("Korean", "2019년 5월 4일", "2019-05-04"),
    ("Vietnamese", "Ngày 4 tháng 5 năm 2019", "2019-05-04"),
    ("Thai, of the year 2562", "4 พฤษภาคม 2562", "2019-05-04"),
    ("a Japanese era", "令和元年5月4日", "2019-05-04"),
    ("Bengali, with its own digits", "০৪ ডিসেম্বর ২০১৯", "2019-12-04"),
    ("Telugu", "డిసెంబర్ 4, 2019", "2019-12-04"),
    ("Hebrew", "4 בדצמבר 2019", "2019-12-04"),
    ("Arabic of the Levant", "4 كانون الأول 2019", "2019-12-04"),
    ("Arabic of Morocco", "4 دجنبر 2019", "2019-12-04"),
    ("Persian digits", "۴ دسامبر ۲۰۱۹", "2019-12-04"),
    ("Bengali, as most write it", "১৩ ফেব্রুয়ারি ২০২২", "2022-02-13"),
    ("Bengali, a sign of its own", "১৩ ফেব্রুয়ারি ২০২২".replace("\u09af\u09bc", "\u09df"), "2022-02-13"),
    ("Hindi, as many write it", "17 नवम्बर 2021", "2021-11-17"),
    ("a short Thai month", "16 ม.ค. 2565 10:22", "2022-01-16T10:22"),
    ("a zone by its hours", "6/12/2021, 14:30 (GMT+7)", "2021-12-06T14:30+07:00"),
    ("a zone by its hours and minutes", "6/12/2021 14:30 GMT+5:30", "2021-12-06T14:30+05:30"),
    ("Korean afternoon", "2022.04.01. 오후 2:02", "2022-04-01T14:02"),
    ("Chinese afternoon", "2021年5月4日 下午2:02", "2021-05-04T14:02"),
    ("Arabic afternoon", "4 مايو 2019 - 09:15 م", "2019-05-04T21:15"),
    ("Greek afternoon", "4/5/2019, 5:30 μ.μ.", "2019-05-04T17:30"),
    ("a year far ahead", "04/05/3000", None),
    ("the number of a version", "VN:F [1.9.22_1171]", None),
    ("an address of a machine", "192.168.10.12", None),
    ("month alone", "May 2019", "2019-05"),
    ("of a day that is none the month remains", "31 June 2019", "2019-06"),
    ("a telephone number", "0711 2019 4433", None),
    ("a price", "2,019 crowns on 4 counts", None),
    ("a year alone", "in 2019", None),
    ("words", "march of the penguins", None),
]
AMBIGUOUS = [
    ("day first", "04/05/2019", False, ["2019-05-04", "2019-04-05"]),
    ("month first", "04/05/2019", True, ["2019-04-05", "2019-05-04"]),
    ("dots may be American", "04.05.2019", True, ["2019-05-04", "2019-04-05"]),
    ("only one is possible", "28/10/2017", True, ["2017-10-28"]),
    ("the weekday tells", "Wed, 09/01/2019", True, ["2019-01-09"]),
    ("a weekday in German", "Mittwoch, 09/01/2019", True, ["2019-01-09"]),
    ("a weekday that fits neither tells nothing", "Mon, 09/01/2019", True, ["2019-09-01", "2019-01-09"]),
]
CAPTURED = "2019-12-03T20:36:00Z"
SPANS = [
    ("hours", "2 hours ago", "en", "2019-12-03"),
    ("days after a word", "Posted 3 days ago", "en", "2019-11-30"),
    ("yesterday", "yesterday", "en", "2019-12-02"),
    ("French", "il y a 2 heures", "fr", "2019-12-03"),
    ("German", "vor 3 Stunden", "de", "2019-12-03"),
    ("Spanish", "hace 2 días", "es", "2019-12-01"),
    ("Arabic", "منذ 3 ساعات", "ar", "2019-12-03"),
    ("a week ago: of the days that may be meant all are in November", "1 week ago", "en", "2019-11"),
    ("months tell the year", "2 months ago", "en", "2019"),
    ("years tell next to nothing", "3 years ago", "en", None),
    ("reading time is no span", "5 min read", "en", None),
    ("a sentence about a year", "long ago in 2012", "en", None),
]
ADDRESSES = [
    ("a path", "https://a.example/2019/05/04/quay/", "2019-05-04"),
    ("hyphens", "https://a.example/news/2019-05-04-quay.html", "2019-05-04"),
    ("eight digits", "https://a.example/20190504/quay", "2019-05-04"),
    ("a month in letters", "https://a.example/2019/may/4/quay", "2019-05-04"),
    ("month alone", "https://a.example/2019/05/quay/", "2019-05"),
    ("an article's number", "https://a.example/article-20199999.html", None),
    ("the host is no path", "https://2019-05-04.example/quay", None),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in PRINTED])
def test_printed(text: str, wanted: str | None) -> None:
    assert parse_date(text) == wanted


@pytest.mark.parametrize(("text", "month_first", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in AMBIGUOUS])
def test_readings(text: str, month_first: bool, wanted: list[str]) -> None:
    assert readings(text, month_first=month_first) == wanted


@pytest.mark.parametrize(("text", "language", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in SPANS])
def test_spans_count_back_from_the_capture(text: str, language: str, wanted: str | None) -> None:
    assert relative_date(text, CAPTURED, language) == wanted
    assert relative_date(text, None, language) is None
    assert relative_date(text, "2019", language) is None


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        pytest.param("5 พฤษภาคม 2019", "th", "2019-05-05", id="Thai"),
        pytest.param("14 במאי 2019", "he", "2019-05-14", id="Hebrew"),
        pytest.param("Straße 12", "de", None, id="no date"),
    ],
)
def test_months_that_the_table_lacks(text: str, language: str, wanted: str | None) -> None:
    assert foreign_date(text, language) == wanted


@pytest.mark.parametrize(("url", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in ADDRESSES])
def test_addresses(url: str, wanted: str | None) -> None:
    assert from_url(url) == wanted


def test_span_of_a_date_in_a_line() -> None:
    assert date_span("By Ada Lovell 4 May 2019 at 10:00") == (14, 24)
    assert date_span("By Ada Lovell, May 2019") is None


def test_after_the_capture() -> None:
    assert not_after("2019-05-05", "2019-05-04T10:00:00Z")  # zones differ by a day
    assert not not_after("2019-05-06", "2019-05-04")
    assert not not_after("2020", "2019-05-04")
    assert not_after("2019-05", "2019-05-04")
    assert not_after("2030-01-01", None)


def test_the_next_day() -> None:
    assert next_day("2019-12-31") == "2020-01-01"


@given(st.text(max_size=80))
def test_no_year_is_invented(text: str) -> None:
    found = parse_date(text)
    if found is not None:
        digits = "".join(str(int(c)) if c.isdecimal() else c for c in text)
        assert found[:4] in digits or found[2:4] in digits


@given(st.text(alphabet="0123456789/.-:TZ+ ,", max_size=40))
def test_what_is_read_is_a_day(text: str) -> None:
    for found in (parse_date(text), parse_iso(text), from_url(f"https://a.example/{text}")):
        if found is not None:
            assert re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", found)
            if len(found) >= 10:
                date.fromisoformat(found[:10])


@given(
    st.dates(min_value=date(1981, 1, 1), max_value=date(2090, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y"]),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    assert parse_date(day.strftime(form)) == day.isoformat()


@given(
    st.integers(1, 300),
    st.sampled_from(["hours", "days", "weeks", "months"]),
    st.dates(min_value=date(1995, 1, 1), max_value=date(2030, 1, 1)),
)
def test_spans_never_lead_past_the_capture(number: int, unit: str, captured: date) -> None:
    found = relative_date(f"{number} {unit} ago", captured.isoformat(), "en")
    assert found is None or found <= (captured + timedelta(days=0)).isoformat()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("سامي الحداد الإثنين 12 يوليو 2021", "سامي الحداد "),
        ("By Jane Doe, Monday, May 4, 2019", "By Jane Doe, "),
        ("By Jane Monday 4 May 2019", "By Jane "),
        ("Jane Doe 4 May 2019", "Jane Doe "),
    ],
)
def test_a_weekday_ahead_belongs_to_the_date(text: str, rest: str) -> None:
    span = date_span(text)
    assert span is not None
    assert text[: span[0]] == rest
