from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backfile.common.text import fold, reading_length, shorten, small, squeeze


def test_squeeze_collapses_every_kind_of_space() -> None:
    assert squeeze("\u00a0 Port\u2009of\u3000call\r\n\tto-day\u00a0") == "Port of call to-day"


def test_squeeze_drops_what_shows_nothing() -> None:
    assert squeeze("har\u00adbour\u200b\ufeff mas\u2060ter") == "harbour master"


def test_squeeze_keeps_joiners_and_khmer_word_breaks() -> None:
    assert squeeze("می\u200cخواهم") == "می\u200cخواهم"
    assert squeeze("ភាសា\u200bខ្មែរ") == "ភាសា\u200bខ្មែរ"


def test_small_letters_stand_where_the_capitals_stood() -> None:
    assert small("ÉCOLE") == "école"
    assert small("İlgili HABERLER") == "ilgili haberler"


def test_fold_compares_as_a_reader_does() -> None:
    assert fold("“Don’t panic!” — says U.N.") == fold("DON'T PANIC says U N")
    assert fold("  ") == ""
    assert fold("snake_case") == "snake case"


def test_fold_keeps_vowel_signs() -> None:
    assert fold("की") != fold("का")
    assert fold("CAFÉ") == fold("Cafe\u0301")


def test_signs_count_as_what_they_say() -> None:
    assert reading_length("Паром") == len("Паром")
    assert (reading_length("老码头 A"), reading_length("ひらく"), reading_length("부두")) == (11, 6, 4)


def test_shorten_ends_after_a_word() -> None:
    assert shorten("one two, three", 9) == "one two…"
    assert shorten("one two", 9) == "one two"


@given(st.text())
def test_squeeze_is_idempotent(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)


@given(st.text())
def test_fold_is_blind_to_spaces(text: str) -> None:
    assert fold(squeeze(text)) == fold(text)


@given(st.text(), st.integers(min_value=2, max_value=60))
def test_shorten_keeps_its_limit(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit
