"""Our index beside Pagefind's own, made of the same articles by its binary."""

from __future__ import annotations

from typing import Any

import pytest

from backfile.publish.search import index
from backfile.publish.search.engine import PAGEFIND
from backfile.publish.search.index import IndexedPage, index_files, unpack
from backfile.publish.search.postings import make_postings
from backfile.publish.search.postings import unpack as unpack_postings
from backfile.publish.search.service import PagefindService
from backfile.publish.search.words import Words

TEXTS = {
    "en": [
        ("Harbour café wins its licence", "The mayor-elect's café, re-opened in 2003, sold 3,000 cups; U.S. sailors "
         "drank COVID-19 tea. MacDonald's dog ran, runs and was running. the_word naïve"),
        ("Storm closes the harbour", "Storm storms stormed: the harbour's closed, said O'Neill (aged 42) at 10.30am."),
        ("", "A WKWebVIEWComponent or iPhone7 at e-mail@example.org and www.example.org/a/b?c=d is 50% off & back..."),
        ("Little text under this headline", "Little."),
        ("Many words", " ".join(f"word{number} harbour" for number in range(700))),
    ],
    "fr": [("L'élection à l'île", "Les députés étaient élus à l'Assemblée; l'âne a brouté. Œuvre, cœur, garçon, NOËL")],
    "tr": [("İstanbul'da seçim", "Işık ve ağaç: İstanbul'un belediye başkanı seçildi, ÇĞÖŞÜ")],
    "ur": [("بندرگاہ کھل گئی", "کراچی کی بندرگاہ آج کھول دی گئی وزیرِ اعظم نے کہا ہے")],
    "hi": [("बंदरगाह खुला", "मेयर ने कहा कि बंदरगाह फिर से खोल दिया गया है")],
    "el": [("Ο Οδυσσέας", "Ο Οδυσσέας γύρισε στην Ιθάκη")],
    "ru": [("Порт открыт", "Порты открылись, сказал мэр Семён Ёлкин в 2003-м году")],
}  # fmt: skip
FILTERS = (("tag", ("Zoo", "Ärzte", "Apples")), ("year", ("2003",)))


def theirs(language: str) -> dict[str, bytes]:
    records = [
        {
            "url": str(number),
            "content": text,
            "meta": {"title": headline} if headline else {},
            "filters": {name: list(values) for name, values in FILTERS},
            "sort": {},
        }
        for number, (headline, text) in enumerate(TEXTS[language])
    ]
    with PagefindService() as service:
        return service.index(records, language)


def ours(language: str, fragments: list[str]) -> dict[str, bytes]:
    words = Words(language)
    postings = [unpack_postings(make_postings(words, *text).pack()) for text in TEXTS[language]]
    pages = [IndexedPage(name, found, FILTERS) for name, found in zip(fragments, postings, strict=True)]
    return index_files(pages, language, PAGEFIND)


def words_of(files: dict[str, bytes]) -> dict[str, Any]:
    found = {}
    for name, data in files.items():
        if name.endswith(".pf_index"):
            for stem, pages, forms in unpack(data)[0]:
                found[stem] = (pages, sorted(forms))
    return found


def head_of(files: dict[str, bytes]) -> list[Any]:
    [head] = [unpack(data) for name, data in files.items() if name.endswith(".pf_meta")]
    return list(head)


def filters_of(files: dict[str, bytes]) -> dict[str, Any]:
    return {found[0]: sorted(found[1]) for name, data in files.items() if "filter/" in name for found in [unpack(data)]}


@pytest.mark.parametrize("language", TEXTS)
def test_the_index_is_pagefinds(language: str) -> None:
    expected = theirs(language)
    fragments = [name for name, _ in head_of(expected)[1]]
    found = ours(language, fragments)
    assert words_of(found) == words_of(expected)
    assert filters_of(found) == filters_of(expected)
    version, pages, _, _, _, fields = head_of(found)
    assert [version, pages, fields] == [head_of(expected)[place] for place in (0, 1, 5)]


def test_each_word_is_in_the_chunk_that_the_head_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "CHUNK", 50)
    files = ours("en", ["a", "b", "c", "d", "e"])
    chunks = head_of(files)[2]
    assert len(chunks) > 100
    assert sorted(chunks) == chunks
    for first, last, name in chunks:
        for stem, *_ in unpack(files[f"index/{name}.pf_index"])[0]:
            assert stem[: len(first)] >= first
            assert stem[: len(last)] <= last


def test_the_names_of_files_depend_on_what_is_in_them() -> None:
    assert ours("en", ["a", "b", "c", "d", "e"]) == ours("en", ["a", "b", "c", "d", "e"])
    assert head_of(ours("en", ["a", "b", "c", "d", "f"]))[1][-1][0] == "f"
