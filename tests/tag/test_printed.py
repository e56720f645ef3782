"""A page's own tags, as its editors meant them."""

from __future__ import annotations

import pytest

from backfile.tag.printed import printed_tags


@pytest.mark.parametrize(
    ("title", "tags", "headline", "text", "wanted"),
    [
        ("one list", ["flood, harbour, ferries"], "", "", ["flood", "harbour", "ferries"]),
        ("one comma", ["Paris, Texas"], "", "", ["Paris, Texas"]),
        ("parted name", ["Pask", "Björn", "Ferries"], "", "The mayor, Björn Pask, was late.", ["Björn Pask", "Ferries"]),
        ("two tags", ["Ferries", "Björn"], "", "The storm Björn sank two ferries.", ["Ferries", "Björn"]),
        ("lost point", ["plan 2 0"], "Plan 2.0 is here", "", ["plan 2.0"]),
        ("two numbers", ["section 4 5"], "Plan 2.0 is here", "", ["section 4 5"]),
    ],
)  # fmt: skip
def test_printed_tags_are_mended(title: str, tags: list[str], headline: str, text: str, wanted: list[str]) -> None:
    assert printed_tags(tags, headline, text) == wanted
