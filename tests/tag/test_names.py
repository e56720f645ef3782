"""Names in a text, and what they name."""

from __future__ import annotations

import pytest
from tests.tag.articles import TEXT, article, learned

from backfile.tag.names import find_names


def test_names_are_found_without_a_model() -> None:
    names = find_names("Farmers choose Quill", TEXT)
    assert {"marta quill", "port alder", "harbour board", "lfu"} <= set(names.mentions)
    assert names.acronyms == {"LFU": "Lowland Farmers’ Union"}
    # "Mrs Quill" and "Quill" are Marta Quill; a word that only opens sentences is no name.
    assert "quill" not in names.mentions
    assert names.mentions["marta quill"].count >= 3
    assert not {"we", "in", "the", "monday"} & set(names.mentions)


def test_words_that_say_nothing_are_no_name() -> None:
    names = find_names("", "She asked: What Do I need? Then came Marta Quill. While AI helps, they left the AI.", "en")
    assert not {"do i", "while ai"} & set(names.mentions)
    assert {"marta quill", "ai"} <= set(names.mentions)


def test_headings_and_labels_are_no_names() -> None:
    text = "Key Features\nThe boat is new.\nPro Tip: They asked Marta Quill.\nNight Market\nThey love the Night Market in Port Alder."
    names = find_names("", text, "en").mentions
    assert not {"key features", "pro tip"} & set(names)
    assert names["night market"].count == 2
    assert {"marta quill", "port alder"} <= set(names)


def test_what_an_acronym_stands_for_may_be_in_small_letters() -> None:
    text = "They count the return on investment (ROI). Large Quay Engines (LQEs) help. The river board (RBX) and a pub (ABC) do not."
    assert find_names("", text).acronyms == {"ROI": "return on investment", "LQE": "Large Quay Engines"}


def test_a_name_begins_after_the_article_that_is_joined_to_it() -> None:
    text = "Selon l’Europe et d’Emma Pask, c’est la Côte d’Ivoire; i jet dell'Artico, said Ann O'Quill."
    assert set(find_names("", text, "fr").mentions) >= {"europe", "emma pask", "cote divoire", "artico", "ann oquill"}


def test_an_office_is_no_part_of_a_name_and_no_name() -> None:
    names = find_names(
        "", "Talks with Harbour Minister Lionel Pask began. Later the US President Ada Moor left for Weavers’ Row."
    )
    assert {"lionel pask", "ada moor", "weavers row"} <= set(names.mentions)
    vocabulary = learned(
        [article(number, "They asked the First Minister. And the First Minister replied.") for number in range(4)]
    )
    assert vocabulary.assign("1.html") == ()


def test_kinds() -> None:
    vocabulary = learned([article(number, tags=("Elections",)) for number in range(4)])
    for number in range(4):
        vocabulary.assign(f"{number}.html")
    kinds = {entry.name: entry.kind for entry in vocabulary.entries()}
    assert kinds["Marta Quill"] == "person"
    assert kinds["Port Alder"] == "place"
    assert kinds["Harbour Board"] == "organisation"
    assert kinds["Elections"] == "topic"


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Holm Ferries", "Holm Ferries said so. They asked Holm Ferries for a boat.", "organisation"),
        ("1. FC Sarnby", "Nothing.", "organisation"),
        ("Sarnby Police", "Nothing.", "organisation"),
        ("Police", "They asked the Police. And the Police came.", "topic"),
        ("First Division", "They play in the First Division and stay in the First Division.", "topic"),
        ("Plough", "They met at the Plough and drank at the Plough.", "topic"),
        ("Ramadan", "They fast in Ramadan, and in Ramadan alone.", "topic"),
        ("Great Holm", "They sailed to Great Holm, and a boat came from Great Holm.", "place"),
        ("Jacob Pask", "A letter from Jacob Pask came in, and one to Jacob Pask.", "person"),
        ("Marta Quill", "Nothing.", "person"),
        ("Marta Quill murder trial", "Nothing.", "topic"),
        ("Dalisu Mofu", "They met Dalisu Mofu. “No,” they heard; Mofu said nothing more.", "person"),
        ("Dalisu Mofu", "They met Dalisu Mofu, 43, and Dalisu Mofu laughed.", "person"),
        ("GDP", "The GDP grew. They measured GDP.", "topic"),
        ("USB-C", "Nothing.", "topic"),
        ("Vodafone", "Nothing.", "organisation"),
        ("Osnabrück", "Nothing.", "place"),
        ("Frankfurt (Oder)", "Nothing.", "place"),
        ("New York City", "Nothing.", "place"),
        ("Wimbledon", "They play at Wimbledon. A match at Wimbledon was late.", "topic"),
        ("King Aldous IV", "Nothing.", "person"),
        ("Princess Mette of Holm", "Nothing.", "person"),
        ("Machine Learning", "A course in Machine Learning. They work in Machine Learning.", "topic"),
        (
            "Netboard",
            "They sort it in Netboard, for Netboard is quick, and buy Netboard when they like Netboard. So Netboard grows.",
            "topic",
        ),
    ],
)
def test_what_a_name_names(name: str, text: str, kind: str) -> None:
    vocabulary = learned([article(1, text, (name,))])
    assert vocabulary.assign("1.html") == (name,)
    assert {entry.name: entry.kind for entry in vocabulary.entries()}[name] == kind


def test_a_word_in_brackets_is_no_acronym_of_the_word_before() -> None:
    assert find_names("", "They asked the Harbour Service (Sars) for a boat.").acronyms == {}
