"""Copies of an article are found; reports by others, templates and series are not copies."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.dedupe import CopyDecisions, Record, find_copies, record_of
from backfile.errors import SettingsError
from backfile.model import Article, Block

WORDS = [
    f"{start}{end}"
    for start in ("har", "fer", "cou", "dyk", "mar", "tor", "ald", "lam")
    for end in ("bour", "ry", "ncil", "ed", "ket", "sund", "er", "p", "ing", "ore")
]


def text_of(seed: int, size: int = 260) -> str:
    """Sentences of invented words, with numbers and names in them."""
    source = random.Random(seed)
    sentences = []
    while sum(map(len, sentences)) < 6 * size:
        words = [source.choice(WORDS) for _ in range(source.randint(7, 14))]
        words.insert(4, source.choice(["Pask", "Quill", "Sarnby", "Munro", "Harrow", str(source.randint(10, 999))]))
        sentences.append(" ".join(words).capitalize() + ".")
    return " ".join(sentences)


def article(number: int, text: str, **fields: object) -> Article:
    blocks = tuple(Block("paragraph", part, part) for part in text.split("\n"))
    made = Article(
        f"Headline {number}",
        blocks,
        id=f"{number:012x}",
        url=f"https://paper{number}.example/{number}",
        source=f"{number}.html",
        date="2019-05-04",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def groups(*articles: Article, decisions: CopyDecisions | None = None) -> list[set[str]]:
    found = find_copies([record_of(item) for item in articles], decisions)
    return [{group.remains.source, *(record.source for record, _ in group.others)} for group in found]


ORIGINAL = text_of(1)
SENTENCES = ORIGINAL.split(". ")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("the same text", ORIGINAL),
        ("cut to the first half", ". ".join(SENTENCES[: len(SENTENCES) // 2])),
        ("cut to a third", ". ".join(SENTENCES[: len(SENTENCES) // 3])),
        (
            "with a notice added",
            ORIGINAL + " Subscribe to our newsletter. All rights reserved by the owners of this page.",
        ),
        ("paragraphs in another order", ". ".join(SENTENCES[5:] + SENTENCES[:5])),
        ("misprints mended", ORIGINAL.replace("ferry", "ferries", 6).replace("harbour", "harbor", 4)),
    ],
)
def test_copies(title: str, text: str) -> None:
    assert groups(article(1, ORIGINAL), article(2, text), article(3, text_of(2))) == [{"1.html", "2.html"}]


TEMPLATE = (
    "Shares in {name} closed at {price} crowns on {day}, {change} crowns from the day before, in quiet trading on the exchange. "
    "Turnover was {volume} shares, against an average of {average} in the last month. Analysts had expected little else, "
    "since no figures are due before the end of the quarter. The exchange opens again at nine. {name} employs {staff} people."
)


def filled(seed: int, name: str) -> str:
    source = random.Random(seed)
    numbers = {key: source.randint(10, 99_999) for key in ("price", "change", "volume", "average", "staff")}
    return TEMPLATE.format(name=name, day=source.choice(["Monday", "Tuesday", "Friday"]), **numbers)


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("two reports by others", article(1, text_of(3)), article(2, text_of(4))),
        ("one template, two days", article(1, filled(1, "Torsund Yard")), article(2, filled(2, "Carrow Sugar"))),
        (
            "numbers of a series in one outlet",
            article(1, filled(3, "Torsund Yard"), url="https://paper.example/1"),
            article(2, filled(4, "Torsund Yard"), url="https://paper.example/2", date="2019-05-11"),
        ),
        (
            "a quotation in common",
            article(1, text_of(5) + " " + text_of(9, 40)),
            article(2, text_of(6) + " " + text_of(9, 40)),
        ),
    ],
)
def test_no_copies(title: str, first: Article, second: Article) -> None:
    assert groups(first, second) == []


def test_the_fullest_then_the_earliest_remains() -> None:
    late = article(1, ORIGINAL, date="2019-05-06")
    early = article(2, ORIGINAL, date="2019-05-04")
    cut = article(3, ". ".join(SENTENCES[: len(SENTENCES) // 2]), date="2019-05-01")
    (group,) = find_copies([record_of(item) for item in (late, early, cut)])
    assert group.remains.source == "2.html"
    differs = {record.source: text for record, text in group.others}
    assert differs["1.html"] == "another headline, same text"
    assert differs["3.html"].startswith("another headline, cut to ")


def test_of_the_captures_of_one_address_the_last_remains() -> None:
    first = article(1, ORIGINAL, retrieved="2018-08-01", source="a.html")
    last = article(1, ORIGINAL + " Updated.", retrieved="2019-11-01", source="b.html")
    (group,) = find_copies([record_of(first), record_of(last)])
    assert group.remains.source == "b.html"


def test_a_print_page_never_remains() -> None:
    page = article(1, ORIGINAL, url="https://paper.example/1")
    amp = article(2, ORIGINAL + " One line more.", url="https://paper.example/1/amp/")
    (group,) = find_copies([record_of(page), record_of(amp)])
    assert group.remains.source == "1.html"


RECORDS: list[Record] = [record_of(article(number, text_of(number % 7))) for number in range(20)]


@given(st.permutations(RECORDS))
def test_the_order_is_no_matter(records: list[Record]) -> None:
    assert find_copies(records) == find_copies(RECORDS)


def test_a_person_joins_and_parts(tmp_path: Path) -> None:
    (tmp_path / "copies.toml").write_text(
        f'join = [["{1:012x}", "https://www.paper2.example/2?utm_source=x"]]\npart = [["{3:012x}", "{4:012x}"]]\n'
    )
    decisions = CopyDecisions.load(tmp_path)
    made = [article(1, text_of(1)), article(2, text_of(2)), article(3, text_of(3)), article(4, text_of(3))]
    assert groups(*made, decisions=decisions) == [{"1.html", "2.html"}]


@pytest.mark.parametrize("text", ["join = 1", "join = [[1, 2]]", "joins = []", "join = ["])
def test_wrong_decisions_are_sentences(tmp_path: Path, text: str) -> None:
    (tmp_path / "copies.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"copies\.toml"):
        CopyDecisions.load(tmp_path)
