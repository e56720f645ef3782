"""A page's own tags, as its editors meant them."""

from __future__ import annotations

import pytest

from backfile.tag.printed import printed_tags, with_acronym


@pytest.mark.parametrize(
    ("title", "tags", "headline", "text", "wanted"),
    [
        ("one list", ["flood, harbour, ferries"], "", "", ["flood", "harbour", "ferries"]),
        ("one comma", ["Paris, Texas"], "", "", ["Paris, Texas"]),
        ("parted name", ["Pask", "Björn", "Ferries"], "", "The mayor, Björn Pask, was late.", ["Björn Pask", "Ferries"]),
        ("two tags", ["Ferries", "Björn"], "", "The storm Björn sank two ferries.", ["Ferries", "Björn"]),
        ("lost point", ["plan 2 0"], "Plan 2.0 is here", "", ["plan 2.0"]),
        ("adjective", ["Wache", "Nächtliche"], "", "Die Nächtliche Wache zog auf. Die Nächtliche Wache ging.", ["Nächtliche Wache"]),
        ("apart", ["Wache", "Nächtliche"], "", "Die Nächtliche Wache zog auf. Nächtliche Stille.", ["Wache", "Nächtliche"]),
        ("subject", ["Police", "Sarnby"], "", "Police Sarnby said so. Police Sarnby came.", ["Police", "Sarnby"]),
        ("capitals", ["Dns", "Bayboat"], "", "A DNS fault stopped BayBoat.", ["DNS", "BayBoat"]),
        ("title case", ["Sea Wall", "Port Alder"], "", "The sea wall at Port Alder broke.", ["Sea wall", "Port Alder"]),
        ("slug", ["night-market"], "", "The night market is back.", ["night market"]),
        ("hashtag", ["FloodPlain", "Portalder"], "", "Port Alder stands on a flood plain.", ["Flood plain", "Port Alder"]),
        ("acronym", ["WHO", "START"], "", "Those who start are few.", ["WHO", "START"]),
        ("shout", ["Harbour Trial"], "HARBOUR TRIAL OPENS", "It opened.", ["Harbour Trial"]),
        ("heading", ["market days"], "", "Market Days\nThey come.", ["market days"]),
        ("compound", ["Sarn Bank"], "", "The Sarn-Bank-Boss went.", ["Sarn Bank"]),
        ("number", ["4g"], "", "They have 4G.", ["4G"]),
        ("chance", ["together"], "", "They came to get her.", ["together"]),
        ("two numbers", ["section 4 5"], "Plan 2.0 is here", "", ["section 4 5"]),
    ],
)  # fmt: skip
def test_printed_tags_are_mended(title: str, tags: list[str], headline: str, text: str, wanted: list[str]) -> None:
    assert printed_tags(tags, headline, text) == wanted


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("Sarnische Uferbank (SUB)", ("Sarnische Uferbank", "SUB")),
        ("Georgia (US)", ("Georgia (US)", "")),
        ("Sarnby (Fen)", ("Sarnby (Fen)", "")),
    ],
)
def test_an_acronym_in_brackets_is_told_apart(tag: str, wanted: tuple[str, str]) -> None:
    assert with_acronym(tag) == wanted
