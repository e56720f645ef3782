"""What of a text could be a tag: its phrases, countries, subjects and topics."""

from __future__ import annotations

import pytest

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
