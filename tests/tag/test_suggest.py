"""Tags of a lone article in many languages: names in their first case, words of scripts without spaces, topics."""

from __future__ import annotations

import pytest

from backfile import suggest_tags
from backfile.tag.candidates import find_candidates
from backfile.tag.features import describe
from backfile.tag.territories import declined_territory
from backfile.tag.topic_names import topic_name
from backfile.tag.topics import topics_of
from backfile.tag.well_known import is_well_known


@pytest.mark.parametrize(
    ("language", "word", "country"),
    [
        ("lt", "Lietuvos", "Lietuva"),
        ("pl", "Ukrainie", "Ukraina"),
        ("pl", "Rosjanin", ""),
        ("fi", "Ruotsin", "Ruotsi"),
        ("hu", "Oroszországban", "Oroszország"),
        ("ru", "Россией", "Россия"),
        ("de", "Russlands", "Russland"),
        ("sv", "Sveriges", "Sverige"),
        ("en", "Francesca", ""),
    ],
)
def test_a_country_in_another_case_is_the_country(language: str, word: str, country: str) -> None:
    assert declined_territory(word, language) == country


def test_a_country_that_a_text_only_declines_is_suggested() -> None:
    text = "Der Hafen liegt im Süden Norwegens. Im Hafen liegen Boote Norwegens. Norwegens Boote sind alt."
    suggested = suggest_tags("Boote im Hafen", text, "de")
    assert "Norwegen" in suggested
    assert "Norwegens" not in suggested


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("tr", "Liman Sarnby'de. Sarnby'nin limanı eski.", {"sarnby", "liman"}),
        ("ja", "港町で大雨。港町のフェリーは欠航。フェリーは港町へ。", {"港町", "フェリー"}),
        ("zh", "渡轮在港口。渡轮和港口。", {"渡轮", "港口"}),
    ],
)
def test_words_are_parted_as_the_language_parts_them(language: str, text: str, words: set[str]) -> None:
    found = {" ".join(key) for key in find_candidates(text, text, language)}
    assert words <= found
    assert not any("'" in word or "の" in word or "在" in word for word in found)


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("es", "El portero paró tres goles y el delantero habló del fútbol.", "Fútbol"),
        ("sv", "Väljarna i valet till riksdagen: valrörelsen blev lång, väljare ringde.", "Val"),
        ("pl", "Strażacy gasili pożar. Pożar trwał godzinę, strażak jest zdrowy.", "Pożar"),
        ("tr", "Orman yangını sürüyor. İtfaiye yangın yerinde; yangınlar sönmedi.", "Yangın"),
        ("hi", "पुलिस ने आरोपी को गिरफ्तार किया। हत्या के आरोपी से पूछताछ।", "अपराध"),
        ("ja", "地震があった。震度は五。津波の心配はない。", "地震"),
        ("en", "They warn of warm days and warn again.", ""),
    ],
)
def test_topics_are_found_in_the_language_of_the_text(language: str, text: str, topic: str) -> None:
    found = [one.name for one in topics_of("", text, language)]
    assert (topic in found) if topic else not found


def test_names_that_everyone_knows_are_known_as_they_are_written() -> None:
    assert is_well_known("WHO")
    assert not is_well_known("Who")
    assert not is_well_known("Sarnby")


def test_letters_of_a_name_are_no_pronoun() -> None:
    found = find_candidates("THEY TOLD US ALL", "The US asked us to come. Then us alone. Who came? The WHO came.", "en")
    assert found[("us",)].forms == {"US": 1}
    assert found[("who",)].count == 1


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


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("de", ("droge",), "Drogen"),
        ("de", ("drogen",), "Drogen"),
        ("en", ("earthquakes",), "earthquakes"),
        ("es", ("huracanes",), "Huracanes"),
        ("en", ("sarnby",), ""),
        ("xx", ("droge",), ""),
    ],
)
def test_subjects_are_known_in_any_number(language: str, words: tuple[str, ...], name: str) -> None:
    assert topic_name(words, language) == name


def test_days_and_words_of_headlines_are_no_tags() -> None:
    text = "Police arrested Omar Khan on Tuesday. Khan was arrested at home; Khan arrested friends once. On Tuesday a fire began. On Tuesday it ended."
    suggested = suggest_tags("Khan arrested after fire on Tuesday", text, "en")
    assert "Omar Khan" in suggested
    assert not {"Tuesday", "Arrested", "Khan arrested"} & set(suggested)


def test_part_of_a_name_is_no_candidate() -> None:
    text = "On Monday the Sarn Valley Bank (SVB) closed. Few liked SVB. They left Sarn Valley Bank when SVB fell in Sarn. Sarn was glad."
    found = {" ".join(item.words) for item, _ in describe("Sarn Valley Bank fails", text, "en")}
    assert {"svb", "sarn"} <= found
    assert not {"sarn valley", "valley bank", "valley"} & found


def test_what_is_of_somebody_counts_for_them() -> None:
    found = find_candidates("", "They saw Pask’s boat. On Monday Pask’s boat sank, and nobody saw Pask again.", "en")
    assert found["pask",].count == 3
    assert found["pask’s", "boat"].form == "Pask’s boat"


@pytest.mark.parametrize(
    ("title", "language", "text", "forms", "gone"),
    [
        ("initial", "en", "They met Mara D. Pask in Sarnby.", {"Mara D. Pask", "Sarnby"}, {"D.", "Mara D."}),
        ("ordinal", "de", "Der 1. FC Sarnby siegt. Den 1. FC Sarnby lobt jeder.", {"1. FC Sarnby"}, {"1.", "Den 1."}),
        ("French article", "fr", "Selon l’Europe et d’Emma Pask, c’est la Côte d’Ivoire.", {"Europe", "Emma Pask", "Côte d’Ivoire"}, {"l’Europe"}),
        ("Italian article", "it", "I jet dell'Artico, i jet nell'Artico.", {"Artico", "jet"}, {"dell'Artico"}),
        ("letters in a compound", "de", "Die neue EU-Norm gilt. Das KI-Foto auch.", {"EU", "KI", "EU-Norm"}, set()),
        ("a name with a plural's genitive", "en", "On Monday the Farmers’ Union met. We saw the Farmers’ boats.", {"Farmers’ Union", "Farmers"}, {"Farmers Union", "Farmers’"}),
        ("a name with an apostrophe", "en", "They saw Ann O'Quill and Ann O'Quill.", {"O'Quill", "Ann O'Quill"}, {"Quill"}),
    ],
)  # fmt: skip
def test_marks_inside_names_part_no_name(title: str, language: str, text: str, forms: set[str], gone: set[str]) -> None:
    found = {item.form for item in find_candidates("", text, language).values()}
    assert forms <= found
    assert not gone & found


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


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The battery is new. A battery lasts. Good batteries cost much, and the innings of the bowler was short.", "Cricket"),
        ("Pollution, pollen and pollution again; the pollsters wrote.", "Elections"),
        ("The patient waited. A patient came. Another patient slept.", "Health"),
        ("Der Prozessor rechnet. Ein Prozessor kostet. Prozessoren sind teuer.", "Justiz"),
    ],
)  # fmt: skip
def test_words_that_begin_like_a_cue_are_none_and_one_cue_is_no_topic(text: str, topic: str) -> None:
    language = "de" if topic == "Justiz" else "en"
    assert topic not in [found.name for found in topics_of("", text, language)]
