"""What a text says of itself at its head."""

from __future__ import annotations

import pytest

from backfile.common.dump import blocks_of, header_of

TEXT = "The harbour board agreed on Tuesday that the east quay must be closed."


@pytest.mark.parametrize(
    ("title", "head", "facts"),
    [
        ("an address alone", "https://courier.example/quay/\n", {"url": ("https://courier.example/quay/",)}),
        ("as in a mail", "Subject: East quay closed\nFrom: Isla Brennan <isla@courier.example>\nDate: Sat, 4 May 2019\n",
         {"headline": ("East quay closed",), "authors": ("Isla Brennan",), "date": ("Sat, 4 May 2019",)}),
        ("with blank lines between, as news archives write it",
         "The Port Courier\n\nMay 4, 2019\n\nSECTION: Local; Pg. 3\n\nLENGTH: 212 words\n\nHEADLINE: East quay closed\n\nBYLINE: Isla Brennan\n\nBODY:\n",
         {"section": ("Local",), "headline": ("East quay closed",), "authors": ("Isla Brennan",)}),
        ("YAML between dashes", "---\ntitle: 'East quay: closed'\nauthors:\n  - Isla Brennan\n  - name: Tom Pask\ntags: [harbour, lorries]\nlayout: post\n---\n",
         {"headline": ("East quay: closed",), "authors": ("Isla Brennan", "Tom Pask"), "tags": ("harbour", "lorries")}),
        ("broken YAML between dashes", "---\ntitle: East quay: closed\ndate: 2019-05-04\n---\n",
         {"headline": ("East quay: closed",), "date": ("2019-05-04",)}),
        ("a list below a label", "title: East quay closed\nauthors:\n  - Isla Brennan\n  - Tom Pask\nkeywords: harbour; lorries\n",
         {"headline": ("East quay closed",), "authors": ("Isla Brennan", "Tom Pask"), "tags": ("harbour", "lorries")}),
        ("an address as the source", "Titel: Ostkai gesperrt\nQuelle: https://kurier.example/kai\n",
         {"headline": ("Ostkai gesperrt",), "url": ("https://kurier.example/kai",)}),
        ("in bold, with a label that nobody knows", "**Title:** East quay closed\n**Mood:** calm\n**Date:** 4 May 2019\n",
         {"headline": ("East quay closed",), "date": ("4 May 2019",)}),
        ("below the headline", "East quay closed\n\nPublished: May 4, 2019\nSource: The Port Courier, p. 3\n",
         {"date": ("May 4, 2019",), "publisher": ("The Port Courier",)}),
        ("an address, then labels", "https://courier.example/quay/\n\nTitle: East quay closed\nDate: 2019-05-04\n",
         {"url": ("https://courier.example/quay/",), "headline": ("East quay closed",), "date": ("2019-05-04",)}),
    ],
)  # fmt: skip
def test_what_it_tells(title: str, head: str, facts: dict[str, tuple[str, ...]]) -> None:
    assert header_of(f"{head}\n{TEXT}\n").facts == facts
    assert blocks_of(f"{head}\n{TEXT}\n")[-1].text == TEXT


@pytest.mark.parametrize(
    "content",
    [
        f"East quay closed\n\nBy Isla Brennan\n\n{TEXT}\n",
        f"East quay closed\n\nAuthor: Isla Brennan\n\n{TEXT}\n",
        f"Note: the board will meet again.\nDate: 4 May\n\n{TEXT}\n",
        f"---\n\n{TEXT}\n\n---\n\n{TEXT}\n",
        "",
    ],
)
def test_other_texts_have_none(content: str) -> None:
    assert not header_of(content).facts
    assert header_of(content).blanked(content) == content


def test_the_text_may_stand_behind_its_label() -> None:
    blocks = blocks_of(f"Title: East quay closed\nDate: 2019-05-04\nText: {TEXT}\n\nIt was late.\n")
    assert [(block.text, block.line) for block in blocks] == [(TEXT, 3), ("It was late.", 5)]
