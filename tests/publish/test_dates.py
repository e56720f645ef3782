"""Dates in words."""

from __future__ import annotations

import pytest

from backfile.publish.dates import ends, make_date, parse_date
from backfile.publish.records import Date


def date(iso: str, language: str) -> Date:
    parsed = parse_date(iso)
    assert parsed
    return make_date(parsed, language)


@pytest.mark.parametrize(
    ("first", "last", "language", "wanted"),
    [
        ("2017-02-09", "2017-02-13", "en", "9 – 13 February 2017"),
        ("2018-08-04", "2018-09-20", "en-GB", "4 August – 20 September 2018"),
        ("2016-02-10", "2019-11-21", "en", "10 February 2016 – 21 November 2019"),
        ("2017-02-09T08:00", "2017-02-09T18:00", "en", "9 February 2017 – 9 February 2017"),
        ("2017-02", "2017-02-13", "en", "February 2017 – 13 February 2017"),
        ("2017-02-09", "2017-02-13", "en-US", "February 9, 2017 – February 13, 2017"),
        ("2017-02-09", "2017-02-13", "de", "9. Februar 2017 – 13. Februar 2017"),
    ],
)
def test_a_span_says_once_what_its_ends_share(first: str, last: str, language: str, wanted: str) -> None:
    shown = ends(date(first, language), date(last, language), language)
    assert " – ".join(end.text for end in shown if end) == wanted
    assert [end.iso for end in shown if end] == [first, last]
