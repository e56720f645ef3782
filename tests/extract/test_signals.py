"""Signals of a page's kind, and what the table makes of them."""

from __future__ import annotations

import turbohtml

from backfile.extract.extract import extract, look
from backfile.extract.signals import Signals, claims_of, signals
from backfile.extract.weights import weights
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
    chances = [weights("backfile.extract").article_chance(found | {"mean_paragraph": size})[0] for size in (1e4, 1e9)]
    assert chances[0] == chances[1]


def test_the_likeliest_other_kind_is_named() -> None:
    post = f"<div class='message--post'><h4>Sailor</h4><p>Joined 2019</p>{_PROSE}<p>Reply Quote Likes</p></div>"
    html = f"<title>Boats - forum</title><body><h1>Boats</h1>{post * 6}"
    page = Page(source="page", content=html, url="https://forum.courier.example/threads/boats.17/")
    assert extract(page, turbohtml.parse(html), Recipes.builtin()).kind == "forum"


def test_the_words_of_headline_and_headings_are_counted() -> None:
    headed = f"<h2>Where they had come from</h2>{_PROSE}<h2>Why now</h2>{_PROSE.replace('boats', 'ships')}"
    html = f"<title>Boats fill the harbour | The Courier</title><body><h1>Boats fill the harbour</h1>{headed}"
    found = _signals(html, "https://courier.example/news/boats")
    assert (found["headline_words"], found["heading_words"], found["title_parted"]) == (4.0, 3.5, 1.0)


def test_a_line_that_is_a_date_counts_near_the_text_only() -> None:
    near = f"<body><main><h1>Boats</h1><p>12 May 2019</p>{_PROSE * 5}</main>"
    far = f"<body><p>12 May 2019</p>{'<h3>Boats and ships</h3>' * 20}<main><h1>Boats</h1>{_PROSE * 5}</main>"
    assert (_signals(near, "")["date_near"], _signals(far, "")["date_near"]) == (1.0, 0.0)


def test_who_speaks_of_itself_and_who_tells_what_was() -> None:
    offer = _signals(f"<body><main><h1>Boats</h1>{'<p>At the harbour we mend our boats.</p>' * 20}</main>", "")
    report = _signals(f"<body><main><h1>Boats</h1>{_PROSE * 20}</main>", "")
    assert offer["we_per"] > report["we_per"] == 0.0
    assert report["past_per"] > offer["past_per"] == 0.0


def test_news_by_its_own_word_may_be_short_and_stand_beside_lists() -> None:
    data = '<script type="application/ld+json">{{"@type": "{}", "datePublished": "2019-05-04"}}</script>'
    teasers = "".join(f"<h3><a href='/{at}'>Harbour story number {at} of this week</a></h3>" for at in range(8))
    body = f"<body><main><p>{_PROSE[3:-4]} The board meets again on Monday.</p>{teasers}</main>"
    kinds = []
    for name in ("NewsArticle", "Article"):
        page = Page(source="page", content=data.format(name) + body, url="https://courier.example/news/boats")
        kinds.append(extract(page, turbohtml.parse(page.content), Recipes.builtin()).kind)
    assert kinds == ["article", "listing"]
