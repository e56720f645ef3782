"""What a word is found by."""

from __future__ import annotations

import pytest

from backfile.publish.search.words import Words

CASES = [
    ("a plain word", "harbours", ["harbour"]),
    ("capitals", "Harbour", ["harbour"]),
    ("punctuation around it", "(harbour),", ["harbour"]),
    ("typographic quotes are no part of it", "“harbour”", ["harbour"]),
    ("a typographic apostrophe parts it like an ASCII one", "mayor’s", ["mayor", "mayor"]),
    ("an ASCII apostrophe", "mayor's", ["mayor", "mayor"]),
    ("a dash between words", "harbour—closed", ["harbourclos", "harbour", "close"]),
    ("a hyphen", "re-opened", ["reopen", "re", "open"]),
    ("camel case", "MacDonald", ["macdonald", "mac", "donald"]),
    ("marks", "café", ["cafe"]),
    ("nothing but punctuation", "—", []),
]


@pytest.mark.parametrize(("raw", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_stems(raw: str, wanted: list[str]) -> None:
    assert [entry.stem for entry in Words("en").of(raw)] == wanted


def test_parts_weigh_less_the_more_there_are() -> None:
    assert [entry.weight for entry in Words("en").of("north-south-line")] == [24, 8, 8, 8]


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert [entry.stem for entry in Words("ur").of("بندرگاہ،")] == ["بندرگاہ"]


def test_the_written_form_is_kept() -> None:
    assert [(entry.stem, entry.form) for entry in Words("fr").of("Élus")] == [("elus", "élus")]
