"""The measures on examples small enough to count by hand."""

from __future__ import annotations

import pytest
from bench.extraction import metrics


@pytest.mark.parametrize(
    ("gold", "found", "wanted"),
    [
        ("", "", 1.0),
        ("a b c", "", 0.0),
        ("", "a b c", 0.0),
        ("a b c", "c, B; a!", 1.0),
        ("a b c d", "a b x y", 0.5),
        ("a a b", "a b b", 2 / 3),  # bags: the second a and the second b find no partner
        ("die Brücke", "die brücke heute", 0.8),
    ],
)
def test_word_f1(gold: str, found: str, wanted: float) -> None:
    assert metrics.word_f1(gold, found) == pytest.approx(wanted)


def test_shingles_of_equal_texts_are_all_right() -> None:
    assert metrics.shingles("one two three four five", "One two, three four five.") == metrics.Shingles(1, 0, 0)


def test_shingles_count_what_is_missing_and_what_is_extra() -> None:
    # abcd bcde wanted; bcde cdef found: one right, one extra, one missing.
    assert metrics.shingles("a b c d e", "b c d e f") == metrics.Shingles(1 / 3, 1 / 3, 1 / 3)


def test_a_text_shorter_than_a_shingle_is_one() -> None:
    assert metrics.shingles("a b", "a b") == metrics.Shingles(1, 0, 0)
    assert metrics.shingles("a b", "") == metrics.Shingles(0, 0, 1)
    assert metrics.shingles("", "") == metrics.Shingles(0, 0, 0)


def test_each_page_weighs_the_same_in_precision_and_recall() -> None:
    pages = [metrics.Shingles(1.0, 0.0, 0.0), metrics.Shingles(0.0, 0.5, 0.5)]
    assert metrics.precision_recall(pages) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert metrics.precision_recall([]) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("gold", "found", "wanted"),
    [
        ("One two.\n\nThree.", "One  two.\nThree.", True),
        ("- first\n- second", "first\n\n• second", True),
        ("soft\u00adhyphen", "softhyphen", True),
        ("One two.", "One two", False),
        ("“Quoted”", '"Quoted"', False),
        ("One – two", "One - two", False),
        ("One", "one", False),
        ("One two", "One two three", False),
    ],
)
def test_exact(gold: str, found: str, wanted: bool) -> None:
    assert metrics.exact(gold, found) is wanted


@pytest.mark.parametrize(
    ("gold", "found", "wanted"),
    [
        ("Ferry’s “last” run – maybe…", 'Ferry\'s "last" run - maybe...', True),
        ("Ferry runs", "Ferry runs | The Courier", False),
        ("Ferry runs", "ferry runs", False),
    ],
)
def test_same_line(gold: str, found: str, wanted: bool) -> None:
    assert metrics.same_line(gold, found) is wanted


@pytest.mark.parametrize(
    ("gold", "found", "wanted"),
    [
        (["Jane Doe"], ["JANE  DOE"], 1.0),
        (["Jane Doe", "Bo Li"], ["Jane Doe"], 2 / 3),
        (["Jane Doe"], [], 0.0),
        ([], [], 1.0),
        (["Jane Doe"], ["Jane Doe", "Bo Li", "Ann Ray"], 0.5),
    ],
)
def test_set_f1(gold: list[str], found: list[str], wanted: float) -> None:
    assert metrics.set_f1(gold, found) == pytest.approx(wanted)


def test_people_are_parted_and_agencies_and_the_outlet_left_out() -> None:
    names = ["Dr. Jane Doe, Bo Li and Ann Ray", "Reuters", "Example Courier"]
    assert metrics.people(names, "https://www.examplecourier.test/a") == ["Jane Doe", "Bo Li", "Ann Ray"]


def test_snippets() -> None:
    assert metrics.snippets("One  two\nthree", ["one two", "four"]) == 0.5
    assert metrics.snippets("anything", []) == 1.0
