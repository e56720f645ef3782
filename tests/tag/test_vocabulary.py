"""Tags mean one thing each, whatever form they take."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.tag.articles import article, learned


@pytest.mark.parametrize(
    ("title", "forms", "shown"),
    [
        ("case", ("Harbour", "harbour", "Harbour"), "Harbour"),
        ("plural", ("Ferries", "Ferries", "Ferry"), "Ferries"),
        ("accents", ("Café culture", "Cafe culture", "Café culture"), "Café culture"),
        ("hyphens", ("Port-Alder", "Port Alder", "Port Alder"), "Port Alder"),
        ("compound", ("Harbour-front", "Harbourfront", "Harbourfront"), "Harbourfront"),
        ("slip", ("Marta quill", "Marta quill", "Marta quill"), "Marta Quill"),
        ("slips", ("marta fennick", "Marta fennick"), "Marta Fennick"),
        ("shout", ("MARTA Fennick", "MARTA Fennick"), "Marta Fennick"),
        ("prince", ("prince aldous", "prince aldous"), "Prince Aldous"),
        ("acronym", ("LFU", "Lowland Farmers’ Union", "LFU"), "Lowland Farmers’ Union"),
        ("article", ("The Assembly", "Assembly", "Assembly"), "Assembly"),
    ],
)
def test_forms_of_one_tag_are_one(title: str, forms: tuple[str, ...], shown: str) -> None:
    vocabulary = learned([article(number, tags=(form,)) for number, form in enumerate(forms)])
    given = {tag for number in range(len(forms)) for tag in vocabulary.assign(f"{number}.html")[:1]}
    assert given == {shown}


def test_a_country_is_one_tag_whatever_it_is_called() -> None:
    forms = ("USA", "United States", "USA", "United States of America", "US", "U.S.")
    vocabulary = learned([article(number, "Nothing.", (form,)) for number, form in enumerate(forms)])
    assert {vocabulary.assign(f"{number}.html") for number in range(len(forms))} == {("USA",)}
    assert [(entry.kind, entry.count) for entry in vocabulary.entries()] == [("place", 6)]


def test_a_continent_is_one_place_in_all_languages() -> None:
    german = [replace(article(number, "Nichts.", ("Europa",)), language="de") for number in range(2)]
    vocabulary = learned([*german, article(2, "Nothing.", ("Europe",))])
    assert {vocabulary.assign(f"{number}.html") for number in range(3)} == {("Europa",)}
    assert [(entry.kind, entry.count) for entry in vocabulary.entries()] == [("place", 3)]


def test_singular_and_plural_used_alike_are_one() -> None:
    vocabulary = learned([article(1, "x", ("Flood",)), article(2, "x", ("Floods",))])
    assert vocabulary.assign("1.html") == vocabulary.assign("2.html")


def test_a_page_without_tags_gets_those_that_others_taught() -> None:
    vocabulary = learned([article(1, tags=("Marta Quill", "Port Alder")), article(2)])
    assert {"Marta Quill", "Port Alder"} <= set(vocabulary.assign("2.html"))


def test_tags_printed_as_one_are_parted() -> None:
    vocabulary = learned([article(1, "Nothing.", ("flood, harbour, ferries", "Paris, Texas"))])
    assert vocabulary.assign("1.html") == ("Flood", "Harbour", "Ferries", "Paris, Texas")


def test_a_topic_in_two_languages_is_one_tag_in_the_form_that_is_used_more() -> None:
    articles = [article(number, "x", ("Politik",)) for number in (1, 2)]
    vocabulary = learned(
        [*articles, article(3, "x", ("Politics",)), article(4, "x", ("Corona",)), article(5, "x", ("Covid-19",))]
    )
    assert [vocabulary.assign(f"{number}.html") for number in (1, 2, 3)] == [("Politik",)] * 3
    assert vocabulary.assign("4.html") == vocabulary.assign("5.html")
    assert {entry.kind for entry in vocabulary.entries()} == {"topic"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Wolodymyr Ostapenko", "Volodymyr Ostapenko"),
        ("Sergej Tschulkow", "Sergey Chulkov"),
        ("Benjamin Zahawijan", "Benjamin Sahaviyan"),
        ("Deutsche Deichbank", "Deutschen Deichbank"),
        ("Rotes Ruder", "Roten Ruder"),
    ],
)
def test_a_name_in_two_transcriptions_or_cases_is_one_tag(first: str, second: str) -> None:
    vocabulary = learned([article(1, "x", (first,)), article(2, "x", (first,)), article(3, "x", (second,))])
    assert vocabulary.assign("3.html") == (first,)


@pytest.mark.parametrize(("first", "second"), [("Mara Fennick", "Maria Fennick"), ("Simon Pask", "Simone Pask")])
def test_names_of_two_people_stay_two(first: str, second: str) -> None:
    vocabulary = learned([article(1, "x", (first,)), article(2, "x", (second,))])
    assert vocabulary.assign("1.html") != vocabulary.assign("2.html")


def test_a_surname_as_a_tag_is_the_person_whom_those_pages_name() -> None:
    text = "They asked Mr Ilja Orsenkow, and Orsenkow said no."
    pages = [
        article(1, text, ("Orsenkow",)),
        article(2, "He met Mr Ilya Orsenkov.", ("Ilya Orsenkov",)),
        article(3, text, ("Ilya Orsenkov",)),
    ]
    vocabulary = learned(pages)
    assert vocabulary.assign("1.html") == ("Ilya Orsenkov",)
    village = article(4, "They live in Orsenkow, and she was born at Orsenkow.")
    assert learned([*pages, village]).assign("1.html") == ("Orsenkow",), "a village of that name is none"
    others = [article(number, "Nothing of him.", ("Orsenkow",)) for number in (4, 5)]
    assert learned([*pages, *others]).assign("1.html") == ("Orsenkow",), "most pages of that tag name nobody so"


def test_an_acronym_in_the_plural_is_the_same() -> None:
    text = "Large Quay Engines (LQEs) help. They have bought LQEs, and every LQE works."
    vocabulary = learned([article(1, text, ("LQE", "LQEs")), article(2, text, ("Large Quay Engines",))])
    assert vocabulary.assign("1.html")[:1] == vocabulary.assign("2.html")[:1] == ("Large Quay Engines",)
    assert len(vocabulary.assign("1.html")) == 1


def test_an_acronym_that_all_know_is_shown_and_a_word_is_none() -> None:
    known = [article(number, "x", ("RQB",)) for number in range(10, 24)]
    text = "They asked the Royal Quay Board (RQB), and the Sarn Union of Mussels (SUM)."
    vocabulary = learned([*known, article(7, text, ("Royal Quay Board",)), article(8, "x", ("Sum",))])
    assert vocabulary.assign("7.html")[:1] == ("RQB",)
    assert vocabulary.assign("8.html") == ("Sum",)


def test_a_name_and_its_end_are_one_where_texts_have_both() -> None:
    text = "They asked the Lowland Quay Board. Later the Quay Board said no, and the Lowland Quay Board left."
    articles = [article(number, text) for number in (1, 2, 7)]
    vocabulary = learned([*articles, article(3, "He went to the Quay Board, and the Quay Board let him in.")])
    assert vocabulary.assign("3.html") == vocabulary.assign("1.html")
    others = [article(number, text.replace("Lowland", "Estuary")) for number in (4, 5, 6)]
    both = learned([*articles, *others])
    assert "Lowland Quay Board" in both.assign("1.html"), "two bodies have that end"
    assert "Estuary Quay Board" in both.assign("4.html")


def test_a_product_with_and_without_its_maker_is_one() -> None:
    alone = "They sold Sarn Maps. Everybody likes Sarn Maps, and Sarn Maps is free."
    articles = [article(number, alone) for number in (1, 2, 3)]
    text = "They sold {} Sarn Maps, said Pask. Sarn Maps rose, and Sarn Maps fell with tight Tight Sarn Maps."
    vocabulary = learned([*articles, article(4, text.format("Microsoft"), ("Microsoft Sarn Maps",))])
    assert vocabulary.assign("4.html") == vocabulary.assign("1.html") == ("Microsoft Sarn Maps",)
    others = learned([*articles, article(4, text.format("Estuary"), ("Estuary Sarn Maps",))])
    assert others.assign("4.html")[0] == "Estuary Sarn Maps", "one text of four says so"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Harbour & Trade", "Harbour and Trade"),
        ("Odd behaviour", "Odd behavior"),
        ("Gazastreifen", "Franja de Gaza"),
        ("Wien", "Vienna"),
        ("Federal Reserve", "Fed"),
        ("EZB", "Banque centrale européenne"),
        ("Stati Uniti D'america", "USA"),
    ],
)
def test_one_thing_in_two_ways_of_writing_is_one_tag(first: str, second: str) -> None:
    vocabulary = learned([article(1, "x", (first,)), article(2, "x", (first,)), article(3, "x", (second,))])
    assert vocabulary.assign("3.html") == vocabulary.assign("1.html")


def test_a_tag_with_a_middle_name_is_the_person_whom_the_text_names_without() -> None:
    text = "They asked Mr Aldous Pask, and Aldous Pask said no."
    vocabulary = learned([article(1, text, ("Aldous John Pask",)), article(2, text, ("Aldous Pask",))])
    assert vocabulary.assign("1.html") == vocabulary.assign("2.html") == ("Aldous Pask",)


def test_a_word_of_any_report_is_no_tag_of_other_pages() -> None:
    text = "On Monday the Plan came. They love the Plan and the Lagoon, and the Plan is for the Lagoon."
    vocabulary = learned([article(1, text, ("Plan", "Lagoon")), article(2, text)])
    assert vocabulary.assign("2.html") == ("Lagoon",)


def test_adjectives_are_no_tags_unless_an_editor_says_so() -> None:
    text = "They sell Sarn-powered boats and South Korean ropes. The Sarn-powered boats and South Korean ropes went to Port Alder."
    assert learned([article(number, text) for number in range(4)]).assign("1.html") == ()


def test_a_party_is_an_organisation_and_a_list_of_an_authors_articles_no_tag() -> None:
    vocabulary = learned([article(1, "x", ("Greens of the Fen", "Artículos Ana Pask"))])
    assert vocabulary.assign("1.html") == ("Greens of the Fen",)
    assert [entry.kind for entry in vocabulary.entries()] == ["organisation"]
