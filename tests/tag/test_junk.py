"""What is no tag."""

from __future__ import annotations

import pytest
from tests.tag.articles import article, learned


def test_junk_goes() -> None:
    junk = ("news", "Featured", "Uncategorized", "2018", "May 2018", "3 März 2018", "The Courier", "Harriet Munro")
    vocabulary = learned([article(1, "Nothing here.", junk, publisher="The Courier", authors=("Harriet Munro",))])
    assert vocabulary.assign("1.html") == ()


@pytest.mark.parametrize(
    "tag",
    [
        "8ae9ab2d-fe1b-4230-acb8-a59b52877682", "_Prio_3", "www.courier.example.com", "NLP Category: Politics", "Share14K", "& Economics",
        "Article Type: Long Read", "Reviews", "How-to", "best ferries with cabins", "What is a dyke", "ferries near me",
        "stats-reach-team-all-articles", "Opinion", "ニュース", "A tag that is a whole sentence about what the council did in May",
    ],
)  # fmt: skip
def test_keys_of_a_system_sections_and_sentences_are_junk(tag: str) -> None:
    vocabulary = learned([article(1, "Nothing here.", (tag, "Ferries"))])
    assert vocabulary.assign("1.html") == ("Ferries",)


@pytest.mark.parametrize(
    ("publisher", "tag"),
    [
        ("港報デジタル", "港報"),
        ("Harbour Gazette", "Harbour Gazette newspaper"),
        ("港報", "The Harbour Gazette"),
        ("Harbour Gazette Online", "Harbour Gazette"),
        ("HarbourGazette.com", "Harbour Gazette"),
    ],
)
def test_the_outlet_is_no_tag_in_any_form(publisher: str, tag: str) -> None:
    url = "https://www.harbourgazette.example/2019/1"
    vocabulary = learned([article(1, "Nothing here.", (tag, "Ferries", "How to Win"), publisher=publisher, url=url)])
    assert vocabulary.assign("1.html") == ("Ferries", "How to Win")


def test_what_happens_in_a_year_is_no_date() -> None:
    vocabulary = learned([article(1, "Nothing here.", ("Election 2018", "Sarn Cup 2019", "Dec 2018"))])
    assert vocabulary.assign("1.html") == ("Election 2018", "Sarn Cup 2019")


def test_an_author_turned_about_is_no_tag() -> None:
    vocabulary = learned([article(1, "Nothing here.", ("Munro-Harriet",), authors=("Harriet Munro",))])
    assert vocabulary.assign("1.html") == ()
