"""Signals of a page's kind, and what the table makes of them."""

from __future__ import annotations

import turbohtml

from backfile.extract.extract import extract, look
from backfile.extract.kind import article_chance
from backfile.extract.signals import Signals, claims_of, signals
from backfile.model import Page
from backfile.recipes import Recipes

_PROSE = "<p>The harbour was full of boats that morning, and nobody could say where they had all come from or why.</p>"


def _signals(html: str, url: str) -> Signals:
    page, document = Page(source="page", content=html, url=url), turbohtml.parse(html)
    found = look(page, document, Recipes.builtin())
    return signals(page, document, claims_of(document, found.nodes), found.walked, found.kept)


def test_the_address_is_compared_with_the_headline() -> None:
    html = f"<body><h1>Boats fill the harbour</h1>{_PROSE * 5}"
    same = _signals(html, "https://courier.example/news/boats-fill-harbour.html?from=home")
    other = _signals(html, "https://courier.example/services")
    assert (same["slug_in_headline"], same["headline_in_slug"]) == (3 / 4, 3 / 4)
    assert (other["slug_in_headline"], other["headline_in_slug"]) == (0.0, 0.0)
    assert (same["query"], same["path_html"], other["query"], other["path_html"]) == (1.0, 1.0, 0.0, 0.0)


def test_headings_and_forms_are_counted() -> None:
    other = (
        "<p>Ropes and sails are mended on the second floor, where the light is good until late in the afternoon.</p>"
    )
    asked = f"<h2>How do our services work?</h2>{_PROSE}<h2>Your pricing</h2>{other}"
    found = _signals(f"<body><main><h1>Boats</h1>{asked}</main><form><label>Name</label><input></form>", "")
    assert found["headings"] == 2.0
    assert found["heading_questions"] == 1 / 3
    assert found["heading_offers"] == 5.0  # our, services, your (and the our in it), pricing
    assert (found["forms"], found["inputs"], found["labels"], found["textareas"]) == (1.0, 1.0, 1.0, 0.0)


def test_one_strange_number_decides_nothing() -> None:
    html = f"<body><article><h1>Boats fill the harbour</h1>{_PROSE * 8}</article>"
    found = _signals(html, "https://courier.example/news/boats-fill-harbour")
    chances = [article_chance(found | {"mean_paragraph": size})[0] for size in (1e4, 1e9)]
    assert chances[0] == chances[1]


def test_the_likeliest_other_kind_is_named() -> None:
    post = f"<div class='message--post'><h4>Sailor</h4><p>Joined 2019</p>{_PROSE}<p>Reply Quote Likes</p></div>"
    html = f"<title>Boats - forum</title><body><h1>Boats</h1>{post * 6}"
    page = Page(source="page", content=html, url="https://forum.courier.example/threads/boats.17/")
    assert extract(page, turbohtml.parse(html), Recipes.builtin()).kind == "forum"
