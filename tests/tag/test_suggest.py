"""Tags of a lone article in many languages: names in their first case, words of scripts without spaces, topics."""

from __future__ import annotations

import pytest
from tests.tag.articles import TEXT

from backfile import suggest_tags
from backfile.tag.names import key_of


def test_a_country_that_a_text_only_declines_is_suggested() -> None:
    text = "Der Hafen liegt im Süden Norwegens. Im Hafen liegen Boote Norwegens. Norwegens Boote sind alt."
    suggested = suggest_tags("Boote im Hafen", text, "de")
    assert "Norwegen" in suggested
    assert "Norwegens" not in suggested


@pytest.mark.parametrize(
    ("language", "text", "wanted", "unwanted"),
    [
        ("en", "The raft sank. You’ll learn of the raft. You’ll learn of rafters.", "Raft", "You’ll learn"),
        ("ru", "Паром и порт. Паром и порт. Паром и порт.", "Паром", "И порт"),
        ("de", "Die Fähre kam. Alle Fähren kamen. Die Fähre und Fähren fuhren.", "Fähre", "Fähren"),
    ],
)
def test_words_that_say_nothing_and_plurals_are_not_suggested(
    language: str, text: str, wanted: str, unwanted: str
) -> None:
    suggested = suggest_tags("", text, language)
    assert wanted in suggested
    assert unwanted not in suggested


def test_a_country_is_suggested_once() -> None:
    suggested = suggest_tags(
        "USA und US liefern", "In den USA war es still. Die US waren still. Aus den US kam nichts.", "de"
    )
    assert len({"US", "USA"} & set(suggested)) == 1


@pytest.mark.parametrize(
    ("language", "text", "wanted", "unwanted"),
    [
        # another number of a subject
        (
            "de",
            "Die Droge kam per Schiff. Eine Droge aus Sarnby, sagt der Zoll, und die Droge ist neu.",
            "Drogen",
            "Droge",
        ),
        # letters and what they stand for
        (
            "en",
            "The Lowland Farmers' Union (LFU) met in Sarnby. The LFU spoke. Later the LFU left Sarnby; the LFU will return.",
            "LFU",
            "Lowland Farmers' Union",
        ),
    ],
)
def test_one_thing_is_suggested_in_the_form_of_tags(language: str, text: str, wanted: str, unwanted: str) -> None:
    suggested = suggest_tags("", text, language)
    assert wanted in suggested
    assert unwanted not in suggested


def test_days_and_words_of_headlines_are_no_tags() -> None:
    text = "Police arrested Omar Khan on Tuesday. Khan was arrested at home; Khan arrested friends once. On Tuesday a fire began. On Tuesday it ended."
    suggested = suggest_tags("Khan arrested after fire on Tuesday", text, "en")
    assert "Omar Khan" in suggested
    assert not {"Tuesday", "Arrested", "Khan arrested"} & set(suggested)


def test_letters_that_are_a_small_word_too_are_suggested() -> None:
    text = "They asked the WHO. The WHO came to the boat, and the WHO left the boat."
    assert "WHO" in suggest_tags("WHO sees boat", text, "en")


def test_after_the_fifth_weak_phrases_are_left_out() -> None:
    names = "Ada Moor, Lionel Pask, Mara Quill, Olaf Fennick and Emma Sarn"
    text = f"On Monday {names} met. They know the way to a bend and the bend, the mud and some mud; {names} left, said {names}."
    suggested = suggest_tags(names, text, "en")
    assert len(suggested) >= 5
    assert not {"Bend", "Mud"} & set(suggested)


def test_the_letters_of_german_compounds_are_the_country() -> None:
    suggested = suggest_tags(
        "US-Boote im Hafen", "Die US-Boote sind da. Viele sahen die US-Boote, und das US-Militär schwieg.", "de"
    )
    assert "USA" in suggested
    assert "US" not in suggested


@pytest.mark.parametrize(
    ("title", "language", "headline", "text", "kept", "gone"),
    [
        (
            "country and its adjective", "en", "Indian ferries stop",
            "The Indian ferries of India stopped. In India people walk, said an Indian captain.",
            ["India"], ["Indian"],
        ),
        (
            "genitive", "de", "Irans Justiz schweigt",
            "Irans Justiz schweigt. Die Richter im Iran sagen nichts, und Irans Justiz ist gefürchtet. Merkels Boot fuhr weg. Merkels Boot sank.",
            ["Iran"], ["Irans Justiz", "Merkels Boot"],
        ),
        (
            "name and verb", "de", "Pask postet ein Bild",
            "Lionel Pask postet ein Bild. Alle lachen, wenn Lionel Pask postet.",
            ["Lionel Pask"], ["Pask postet", "Lionel Pask postet"],
        ),
        (
            "people of a city", "de", "Chemnitzer feiern",
            "Viele Chemnitzer feiern in Chemnitz. Die Chemnitzer singen.",
            ["Chemnitz"], ["Chemnitzer"],
        ),
        (
            "times and measures", "en", "Boat sinks at 4.20pm",
            "The boat sank at 4.20pm on a 48-hour tour. It weighed 130 pounds; 130 pounds is much. The 48-hour tour ended at 4.20pm.",
            [], ["4.20pm", "130 pounds", "48-hour", "48-hour tour"],
        ),
        (
            "counted things and quarters", "en", "Top 15 Harbour Lights",
            "The Sarn light is the best of the harbour lights. Boats love harbour lights. In Q3 they glowed; Q3 was dark.",
            ["Harbour lights"], ["15 Harbour", "15 Harbour Lights", "Q3"],
        ),
        (
            "a day", "en", "Boats race in Sarnby",
            "The boats race on Oct 02 in Sarnby. From Oct 02 they rest. They love Sarnby, and Oct 02 is a good day.",
            ["Sarnby"], ["Oct 02"],
        ),
        (
            "a shouted name", "en", "MARTIN Pask sails",
            "On Monday MARTIN Pask sailed. They saw MARTIN Pask, and nobody liked MARTIN Pask.",
            ["Martin Pask"], ["MARTIN Pask"],
        ),
        (
            "a person and a verb", "nb", "Kari Moe åpnet brua",
            "Da Kari Moe kom, måtte alle vente. Kari Moe måtte vente på brua. Brua er lang, og Moe måtte vente.",
            ["Kari Moe"], ["Moe måtte", "Kari Moe måtte"],
        ),
        (
            "part of a place", "en", "Strike in Port Alder",
            "The strike in Port Alder goes on. In Port Alder nobody works. They love Port Alder.",
            ["Port Alder"], ["Ports", "Port"],
        ),
        (
            "genre", "en", "Review: A boat and services",
            "A review of the boat. The review says the boat is slow, and services are poor. Services of boats are poor.",
            ["Boat"], ["Review", "Reviews", "Services"],
        ),
        (
            "a surname after an office", "pl", "Powódź w mieście",
            "Powódź trwa. W środę Premier Jan Pask był w mieście. Pask widział powódź. Potem Pask pojechał.",
            ["Jan Pask"], ["Pask"],
        ),
        (
            "words of other tags", "pt", "Seca no Amazonas",
            "A seca no Amazonas é longa. A seca veio cedo. O Amazonas sofre, e no Amazonas a seca dura.",
            ["Seca", "Amazonas"], ["Seca no Amazonas"],
        ),
        (
            "two names of one subject", "de", "Künstliche Intelligenz im Hafen",
            "Künstliche Intelligenz lenkt Boote. Die KI lernt, und KI ist billig.",
            [], ["KI"],
        ),
    ],
)  # fmt: skip
def test_weak_phrases_are_not_suggested(
    title: str, language: str, headline: str, text: str, kept: list[str], gone: list[str]
) -> None:
    found = suggest_tags(headline, text, language)
    assert not kept or set(kept) & set(found)
    assert not set(gone) & set(found)


def test_suggestions_for_a_lone_article() -> None:
    suggested = suggest_tags("Farmers’ Union chooses Marta Quill", TEXT)
    assert "Marta Quill" in suggested[:2]
    assert suggest_tags("", "") == []
    trade = suggest_tags(
        "Trade with U.S. resumes", "Trade between the U.S. and the U.K. resumed. The U.S. was pleased."
    )
    assert trade[0] == "United States"
    assert len({key_of(tag) for tag in trade}) == len(trade)


def test_a_word_inside_compounds_is_suggested() -> None:
    text = (
        "Die Hafen-Fähren von Sarnby liegen still. Die Nacht-Fähren und die Auto-Fähren fahren erst wieder, wenn der Rat "
        "entschieden hat. Niemand in Sarnby weiß, wann das sein wird, und der Rat schweigt dazu."
    )
    assert "Fähren" in suggest_tags("Streit um Auto-Fähren in Sarnby", text, "de")[:3]


def test_the_text_tells_its_language_when_the_caller_does_not() -> None:
    text = (
        "Der Richter las das Urteil, und das Gericht in Sarnby hörte den Anwalt. Das Urteil war erwartet worden, sagte "
        "ein Sprecher. Die Fischer von Sarnby waren nicht zufrieden mit dem Urteil und wollen vor ein anderes Gericht ziehen."
    )
    assert suggest_tags("Urteil in Sarnby", text) == suggest_tags("Urteil in Sarnby", text, "de")


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        (
            "en",
            "The judge opened the trial. The court heard an appeal, and the court of Sarnby will give a verdict.",
            "Courts",
        ),
        ("de", "Der Richter las das Urteil. Das Gericht hörte den Anwalt.", "Justiz"),
        ("fr", "Le juge a parlé. Le tribunal a entendu l’avocat au procès.", "Justice"),
    ],
)
def test_common_topics_are_suggested_in_the_language_of_the_text(language: str, text: str, topic: str) -> None:
    assert topic in suggest_tags("", text, language)


def test_a_surname_is_suggested_as_the_full_name() -> None:
    text = (
        "The plan of Harriet Munro was refused on Monday. In the hall people spoke of Munro and of nothing else. "
        "It was late when Munro left, and the council had asked Munro to stay."
    )
    suggested = suggest_tags("Munro loses the vote", text, "en")
    assert "Harriet Munro" in suggested
    assert "Munro" not in suggested


def test_a_word_cut_at_a_suspended_hyphen_is_no_tag() -> None:
    text = (
        "Die Stadt plant den Schul- und Wohnbau neu. Über Schul- und Wohnbau wird gestritten, sagte der Rat in Sarnby."
    )
    assert "Schul" not in suggest_tags("Streit um Schul- und Wohnbau", text, "de")


def test_a_surname_that_everyone_knows_is_suggested_in_full() -> None:
    text = "On Monday Merkel opened the bridge. People cheered when Merkel spoke, and Merkel laughed."
    assert "Angela Merkel" in suggest_tags("Merkel opens a bridge", text, "en")
    assert "Merkel" not in suggest_tags("Merkel opens a bridge", text, "en")
    assert "Wladimir Putin" in suggest_tags(
        "Putin in Torsund", "Gestern kam Putin nach Torsund. Dort sprach Putin.", "de"
    )
    assert "Vladimir Putin" in suggest_tags("Putin in Torsund", "Then Putin came to Torsund. There Putin spoke.", "en")


def test_german_cases_of_a_name_are_suggested_once() -> None:
    text = "Am Montag tagte die Deutsche Deichbank. Der Chef der Deutschen Deichbank sprach. Bei der Deutschen Deichbank war Ruhe."
    found = suggest_tags("Deutsche Deichbank tagt", text, "de")
    assert "Deutsche Deichbank" in found
    assert "Deutschen Deichbank" not in found
