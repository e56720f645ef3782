"""Each catalogue translates every text of the templates and every sentence of the code, and nothing else."""

from __future__ import annotations

import configparser
import re
from collections.abc import Callable
from gettext import NullTranslations, c2py  # type: ignore[attr-defined]
from itertools import pairwise
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import read_po

from backfile.common import sentences
from backfile.common.sentences import SENTENCES, Sentence, find_sentence
from backfile.errors import SettingsError
from backfile.publish.translations import load_translations, sentence_translator

from .conftest import THEME

CATALOGUES = {path.parts[-3]: path for path in sorted((THEME / "locale").glob("*/LC_MESSAGES/backfile.po"))}
SHIPPED = {"ar", "de", "es", "fr", "id", "pt", "ru", "tr", "ur"}
_DOCS = THEME.parent / "docs" / "theme.md"
_PLACES = re.compile(r"%\(\w+\)s|</?\w+>|\{\w+\}")
_COUNTS = range(1000)

Text = str | tuple[str, ...]


def texts() -> set[Text]:
    """What templates and code say, as gettext names it: what the command of docs/theme.md finds."""
    command = next(line for line in _DOCS.read_text("utf-8").splitlines() if line.startswith("pybabel extract"))
    words = command.split()
    keywords = parse_keywords(word for before, word in pairwise(words) if before == "-k")
    mapping = configparser.ConfigParser()
    mapping.read(THEME / "babel.cfg", "utf-8")
    sections = [section.split(": ") for section in mapping.sections()]
    methods = [(pattern, method) for method, pattern in sections]
    options = {pattern: dict(mapping[f"{method}: {pattern}"]) for method, pattern in sections}
    found: set[Text] = set()
    for folder in words[words.index("messages.pot") + 1 :]:
        said = extract_from_dir(THEME.parent / folder, methods, options, DEFAULT_KEYWORDS | keywords)
        found |= {text if isinstance(text, str) else tuple(text) for _, _, text, _, _ in said}
    return found


def read_catalogue(code: str) -> Catalog:
    with CATALOGUES[code].open("rb") as file:
        return read_po(file, locale=code, abort_invalid=True)


def rule_of(code: str) -> Callable[[int], int]:
    """Which form a catalogue has for a number."""
    rule: Callable[[int], int] = c2py(read_catalogue(code).plural_expr)
    return rule


def test_these_are_shipped() -> None:
    assert set(CATALOGUES) == SHIPPED


def test_every_sentence_is_found() -> None:
    assert texts() >= {(said.text, said.plural) if said.plural else said.text for said in SENTENCES}


@pytest.mark.parametrize("code", CATALOGUES)
def test_complete(code: str) -> None:
    said, there = texts(), {message.id for message in read_catalogue(code) if message.id}
    assert not said - there, f"the catalogue {code!r} lacks {sorted(map(str, said - there))}"
    assert not there - said, f"the catalogue {code!r} has what nothing says: {sorted(map(str, there - said))}"


@pytest.mark.parametrize("code", CATALOGUES)
def test_each_text_is_translated_with_its_places(code: str) -> None:
    catalogue, rule = read_catalogue(code), rule_of(code)
    counts = [sum(rule(number) == form for number in _COUNTS) for form in range(catalogue.num_plurals)]
    for message in catalogue:
        if not message.id:
            continue
        assert not message.fuzzy, f"{code!r}: {message.id!r} is fuzzy"
        several = isinstance(message.id, tuple)
        source = message.id[-1] if several else message.id
        strings = message.string if several else (message.string,)
        assert len(strings) == (catalogue.num_plurals if several else 1), f"{code!r}: forms of {message.id!r}"
        for form, string in enumerate(strings):
            assert string, f"{code!r}: {message.id!r} is not translated"
            places, wanted = sorted(_PLACES.findall(string)), sorted(_PLACES.findall(source))
            # a form for one number alone may name it: "one article", "two articles" in one word
            named = several and counts[form] == 1 and not places
            assert places == wanted or named, f"{code!r}: other places in {string!r} than in {source!r}"


@pytest.mark.parametrize("code", CATALOGUES)
def test_plural_forms_are_those_of_the_language(code: str) -> None:
    """Numbers that have one form by Unicode's rules have one in the catalogue, and those that have two have two."""
    rule, unicode_rule = rule_of(code), Locale.parse(code).plural_form
    assert read_catalogue(code).num_plurals == len({unicode_rule(number) for number in _COUNTS})
    # nought aside: French, and Portuguese in Brazil, may count it as one
    pairs = {(rule(number), unicode_rule(number)) for number in _COUNTS[1:]}
    assert len(pairs) == len({ours for ours, _ in pairs}) == len({theirs for _, theirs in pairs})


def test_a_text_that_is_new_is_named_with_its_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    more = texts() | {"A new text"}
    monkeypatch.setattr(f"{__name__}.texts", lambda: more)
    with pytest.raises(AssertionError, match=r"'fr' lacks \['A new text'\]"):
        test_complete("fr")


def test_texts_come_out_in_the_language() -> None:
    urdu = load_translations(THEME, "ur-PK")
    assert urdu.gettext("Search") == "تلاش"
    assert urdu.ngettext("%(shown)s article", "%(shown)s articles", 2) == "%(shown)s مضامین"
    assert load_translations(THEME, "pt-BR").gettext("Outlets") == "Publicações"
    assert load_translations(THEME, "en").gettext("Search") == "Search"


@pytest.mark.parametrize(
    ("code", "number", "wanted"),
    [
        ("ru", 1, "1 статья"), ("ru", 3, "3 статьи"), ("ru", 11, "11 статей"), ("ru", 21, "21 статья"),
        ("ar", 0, "لا مقالات"), ("ar", 2, "مقالان"), ("ar", 7, "7 مقالات"), ("ar", 11, "11 مقالاً"),
        ("ar", 100, "100 مقال"), ("fr", 0, "0 article"), ("id", 5, "5 artikel"), ("tr", 5, "5 haber"),
    ],
)  # fmt: skip
def test_counted_texts(code: str, number: int, wanted: str) -> None:
    said = load_translations(THEME, code).ngettext("%(shown)s article", "%(shown)s articles", number)
    assert said % {"shown": number} == wanted


def test_a_broken_catalogue_is_named(tmp_path: Path) -> None:
    path = tmp_path / "locale/xx/LC_MESSAGES/backfile.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid "a"\nthis is no PO file\n', "utf-8")
    with pytest.raises(SettingsError, match=r"backfile\.po"):
        load_translations(tmp_path, "xx")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("same text", "gleicher Text"),
        ("another headline, cut to 223 of 351 words", "andere Überschrift, auf 223 von 351 Wörtern gekürzt"),
        ("12 % of the text differs", "12\N{NO-BREAK SPACE}% des Textes weichen ab"),
        ("declares cp1252, read as windows-1251", "die Seite nennt cp1252, gelesen als windows-1251"),
        ("declares no encoding, read as cp1252", "die Seite nennt keine Kodierung, gelesen als cp1252"),
        ("1 embedded item was replaced by a link", "1 eingebettetes Element durch einen Link ersetzt"),
        ("3 embedded items were replaced by a link", "3 eingebettete Elemente durch Links ersetzt"),
        ("Only the year is known.", "Nur das Jahr ist bekannt."),
        # what a person wrote stays, all of it
        ("same text, larger picture", "same text, larger picture"),
        ("Same text", "Same text"),
        ("cut to {words} of {whole} words", "cut to {words} of {whole} words"),
        ("three embedded items were replaced by a link", "three embedded items were replaced by a link"),
        ("100 %(count)s {0.__class__} {words}", "100 %(count)s {0.__class__} {words}"),
        ("", ""),
    ],
)
def test_sentences_of_the_front_matter(said: str, wanted: str) -> None:
    assert sentence_translator(load_translations(THEME, "de"))(said) == wanted
    assert sentence_translator(NullTranslations())(said) == said


def test_sentences_are_told_apart() -> None:
    """Whatever stands in their places, what is said is read as the same sentence again."""
    values: dict[str, int | str] = {
        "words": 120, "whole": 300, "share": 1, "declared": "iso-8859-15", "found": "utf-16-le", "count": 2,
    }  # fmt: skip
    for sentence in SENTENCES:
        said = sentence.say(**values)
        found = find_sentence(said)
        assert found is not None
        assert found[0] is sentence
        assert sentence.say(**({"count": 2} | found[1])) == said


def test_sentences_have_one_joint() -> None:
    """A copy's differences are joined by it, so that none may hold it."""
    names = "ANOTHER_CAPTURE OTHER_VERSION ANOTHER_HEADLINE SAME_TEXT CUT DIFFERS".split()
    for name in names:
        sentence: Sentence = getattr(sentences, name)
        assert sentences.JOINT not in sentence.text
