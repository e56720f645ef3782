"""Tags mean one thing each, whatever form they take."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from backfile import suggest_tags
from backfile.errors import SettingsError
from backfile.model import Article, Block
from backfile.tag import TagDecisions, Vocabulary, learn, record_of
from backfile.tag.names import find_names, key_of

TEXT = (
    "The Lowland Farmers’ Union (LFU) chose Marta Quill as its leader in Fennick on Monday. Mrs Quill said that the LFU would ask "
    "the Harbour Board for a new quay at Port Alder. “We ask politely,” said Quill. The Harbour Board declined to comment. "
    "In Port Alder nobody was surprised."
)


def learned(articles: list[Article], decisions: TagDecisions | None = None) -> Vocabulary:
    return learn(map(record_of, articles), decisions)


def article(number: int, text: str = TEXT, tags: tuple[str, ...] = (), **fields: object) -> Article:
    return Article(
        f"Story {number}",
        (Block("paragraph", text, text),),
        source=f"{number}.html",
        id=f"{number:012x}",
        tags=tags,
        language="en",
        **fields,
    )  # type: ignore[arg-type]


def test_names_are_found_without_a_model() -> None:
    names = find_names("Farmers choose Quill", TEXT)
    assert {"marta quill", "port alder", "harbour board", "lfu"} <= set(names.mentions)
    assert names.acronyms == {"LFU": "Lowland Farmers’ Union"}
    # "Mrs Quill" and "Quill" are Marta Quill; a word that only opens sentences is no name.
    assert "quill" not in names.mentions
    assert names.mentions["marta quill"].count >= 3
    assert not {"we", "in", "the", "monday"} & set(names.mentions)


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


def test_singular_and_plural_used_alike_are_one() -> None:
    vocabulary = learned([article(1, "x", ("Flood",)), article(2, "x", ("Floods",))])
    assert vocabulary.assign("1.html") == vocabulary.assign("2.html")


def test_a_page_without_tags_gets_those_that_others_taught() -> None:
    vocabulary = learned([article(1, tags=("Marta Quill", "Port Alder")), article(2)])
    assert {"Marta Quill", "Port Alder"} <= set(vocabulary.assign("2.html"))


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


def test_tags_printed_as_one_are_parted() -> None:
    vocabulary = learned([article(1, "Nothing.", ("flood, harbour, ferries", "Paris, Texas"))])
    assert vocabulary.assign("1.html") == ("Flood", "Harbour", "Ferries", "Paris, Texas")


def test_a_persons_decisions_are_kept(tmp_path: Path) -> None:
    (tmp_path / "tags.toml").write_text(
        '[tags."Port Alder"]\nname = "Alder"\nkind = "place"\naliases = ["Port-Alder"]\ndescription = "A town."\n[tags.LFU]\nname = "Farmers"\n'
        "[tags.Gossip]\nhidden = true\n"
    )
    vocabulary = learned([article(1, tags=("Port-Alder", "Gossip"))], TagDecisions.load(tmp_path))
    tags = vocabulary.assign("1.html")
    assert tags[0] == "Alder"
    assert "Gossip" not in tags
    assert {entry.name: entry.description for entry in vocabulary.entries()}["Alder"] == "A town."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tags = 1", "must hold tables"),
        ("tags.X = 1", "must hold tables"),
        ("[tag.X]", "has tag; it may hold only tags"),
        ('[tags.X]\nkind = "thing"', "'X' has the kind 'thing'; it must be one of person, organisation"),
        ('[tags.X]\nalias = ["Y"]', "'X' has alias; it may have name, kind, aliases"),
        ('[tags.X]\naliases = "Y"', "'X': aliases must be a list of texts"),
        ("[tags.X]\naliases = [1]", "'X': aliases must be a list of texts"),
        ('[tags.X]\nhidden = "no"', "'X': hidden must be true or false"),
        ("[", "is not valid TOML"),
    ],
)
def test_wrong_decisions_are_sentences(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "tags.toml").write_text(text)
    with pytest.raises(SettingsError) as caught:
        TagDecisions.load(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path / 'tags.toml'}: {told}")


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


def test_a_word_in_brackets_is_no_acronym_of_the_word_before() -> None:
    assert find_names("", "They asked the Harbour Service (Sars) for a boat.").acronyms == {}


def test_a_party_is_an_organisation_and_a_list_of_an_authors_articles_no_tag() -> None:
    vocabulary = learned([article(1, "x", ("Greens of the Fen", "Artículos Ana Pask"))])
    assert vocabulary.assign("1.html") == ("Greens of the Fen",)
    assert [entry.kind for entry in vocabulary.entries()] == ["organisation"]


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
