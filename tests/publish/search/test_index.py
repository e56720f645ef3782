"""Our index beside Pagefind's own, made of the same articles by its binary."""

from __future__ import annotations

from typing import Any

import pytest

from backfile.publish.search import index
from backfile.publish.search import runs as runs_module
from backfile.publish.search.engine import PAGEFIND
from backfile.publish.search.index import HEAD, index_files, length_level, unpack
from backfile.publish.search.postings import make_postings
from backfile.publish.search.postings import unpack as unpack_postings
from backfile.publish.search.runs import make_run
from backfile.publish.search.service import PagefindService
from backfile.publish.search.words import Words

from .chunks import head_of, read_chunk, words_of

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


def ours(language: str, days: list[int] | None = None) -> dict[str, bytes]:
    words = Words(language)
    postings = [unpack_postings(make_postings(words, *text).pack()) for text in TEXTS[language]]
    days = days or [20190504] * len(postings)
    filters = {name: {value: list(range(len(days))) for value in values} for name, values in FILTERS}
    return index_files(days, filters, [make_run(postings[:2]), make_run(postings[2:])], PAGEFIND)


def their_words(files: dict[str, bytes]) -> dict[str, Any]:
    found = {}
    for name, data in files.items():
        if name.endswith(".pf_index"):
            for stem, pages, forms in unpack(data)[0]:
                found[stem] = (pages, sorted(forms))
    return found


def filters_of(files: dict[str, bytes]) -> dict[str, Any]:
    return {found[0]: sorted(found[1]) for name, data in files.items() if "filter/" in name for found in [unpack(data)]}


@pytest.mark.parametrize("language", TEXTS)
def test_the_index_is_pagefinds(language: str) -> None:
    expected = theirs(language)
    [(version, pages, *_)] = [unpack(data) for name, data in expected.items() if name.endswith(".pf_meta")]
    found = ours(language)
    assert words_of(found) == their_words(expected)
    assert filters_of(found) == filters_of(expected)
    head = head_of(found)
    assert head["version"] == version
    assert [ord(level) - 48 for level in head["words"]] == [length_level(words) for _, words in pages]


def test_each_word_is_in_the_chunk_that_the_head_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "CHUNK", 2)
    monkeypatch.setattr(runs_module, "MARK", 16)
    files = ours("en")
    starts = head_of(files)["chunks"].split(" ")
    assert len(starts) > 20
    assert sorted(set(starts)) == starts
    for number, (start, following) in enumerate(zip(starts, [*starts[1:], "\U0010ffff"], strict=True)):
        stems = read_chunk(files[f"index/{number}.pf_index"], head_of(files)["runs"])
        assert stems
        assert all(start <= stem < following for stem in stems)


def test_the_head_tells_the_sizes() -> None:
    files = ours("en")
    head = head_of(files)
    sizes = {f"index/{number}.pf_index": size for number, size in enumerate(head["sizes"])}
    sizes |= {f"filter/{name}.pf_filter": size for name, size in head["filters"].items()}
    assert sizes.keys() == files.keys() - {HEAD}
    assert all(64 * (size - 1) < len(files[name]) <= 64 * size for name, size in sizes.items())


def test_a_length_is_kept_to_a_tenth() -> None:
    assert all(abs(2 ** (length_level(words) / 4) / words - 1) < 0.1 for words in range(1, 100_000, 7))


def test_the_files_depend_on_what_is_in_them() -> None:
    days = [20190504, 20190504, 20190505, 20190600, 20190601]
    assert ours("en", days) == ours("en", days)
    assert head_of(ours("en", days))["days"] == [20190504, 0, 1, 95, 1]
