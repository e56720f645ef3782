"""Signals of a page's links, of the lines about its text, and of its marks together."""

from __future__ import annotations

import math

import pytest
import turbohtml

from backfile.extract.marks import of_marks
from backfile.extract.nearby import of_lines
from backfile.extract.oracle import Oracle
from backfile.extract.page_links import of_links
from backfile.extract.walk import walk

_URL = "https://www.courier.example/guides/boats"
_PROSE = "<p>The harbour was full of boats that morning, and nobody could say where they had all come from or why.</p>"


def _links(body: str, head: str = "", url: str = _URL) -> dict[str, float]:
    document = turbohtml.parse(f"<html><head>{head}</head><body>{body}</body></html>")
    return of_links(document, document.find_all("a"), document.find_all("button"), url)


def test_links_lead_below_beside_and_out_of_the_page() -> None:
    below = "<a href='/guides/boats/sails'>1</a><a href='https://courier.example/guides/boats/oars/?from=top'>2</a>"
    beside = "<a href='ropes'>3</a><a href='../guides/ropes#knots'>again</a><a href='/guides/'>up</a>"
    out = "<a href='//yard.example/'>4</a><a href='HTTPS://yard.example/masts'>5</a><a href='mailto:a@yard.example'>no page</a>"
    found = _links(f"{below}{beside}{out}<a href='#top'>6</a><a href='#'>none</a><a href='/about'>7</a><a>none</a>")
    assert found["links_below"] == pytest.approx(math.log1p(2))
    assert found["links_beside"] == pytest.approx(math.log1p(1))
    assert found["links_out"] == pytest.approx(math.log1p(2))
    assert found["links_within"] == pytest.approx(math.log1p(1))
    # Inside are sails, oars, ropes, /guides and /about; two of them in one folder.
    assert (found["links_below_share"], found["links_beside_share"], found["links_folder_share"]) == (
        2 / 5,
        1 / 5,
        2 / 5,
    )
    assert (found["links_up"], found["links_out_share"]) == (1.0, 2 / 7)


def test_a_front_page_and_a_page_without_address_have_nothing_below() -> None:
    for url in ("https://courier.example/", ""):
        found = _links("<a href='/a'>1</a><a href='b'>2</a><a href='http://[bad/../x'>3</a>", url=url)
        assert (found["links_below"], found["links_beside"], found["links_up"]) == (0.0, 0.0, 0.0)


def test_buttons_and_links_are_known_by_their_names() -> None:
    teasers = "<a href='/a'> Read more » </a><a href='/b'>READ MORE</a>"
    found = _links(f"<button>Add to cart</button><button>\n Quick view\n</button><a href='/c'>Reply</a>{teasers}")
    assert (found["labels_shop"], found["labels_forum"], found["labels_list"], found["labels_docs"]) == (
        2.0,
        1.0,
        1.0,
        0.0,
    )
    assert found["labels_teaser"] == pytest.approx(math.log1p(2))


def test_a_series_and_an_articles_own_feed() -> None:
    head = "<link rel='alternate' href='https://courier.example/guides/boats/feed/'><link rel='next' href='/guides/boats/2'>"
    found = _links("<a rel='nofollow next' href='/guides/boats/2'>2</a>", head)
    assert (found["own_feed"], found["head_next"], found["turns_pages"], found["sponsored"]) == (1.0, 1.0, 1.0, 0.0)
    other = _links("<a rel='sponsored' href='/x'>x</a>", "<link rel='alternate' href='https://courier.example/feed/'>")
    assert (other["own_feed"], other["head_next"], other["turns_pages"], other["sponsored"]) == (0.0, 0.0, 0.0, 1.0)


def test_lines_about_the_text() -> None:
    lines = "<p>Home › Guides</p><p>By Ann Writer</p><p>Updated 12 May 2019</p><p>7 min read</p>"
    body = turbohtml.parse(f"<body><main>{lines}{_PROSE * 3}</main></body>").select_one("body")
    assert body is not None
    chunks = walk(body, Oracle()).chunks
    prose = [chunk for chunk in chunks if len(chunk.text) > 80]
    found = of_lines(chunks, prose)
    names = ("crumbs_near", "byline_near", "updated_near", "date_near", "year_near", "reading_time")
    assert [found[name] for name in names] == [1.0] * 6
    assert (found["years"], found["text_begins"]) == (1.0, 4 / 8)
    assert not any(of_lines(prose, prose).values())


def test_marks_of_one_kind_are_summed() -> None:
    document = turbohtml.parse("<html id='XF'><body class='page'><p>Boats")
    names = """ld_forum item_forum tool_forum forum_names path_forum host_forum tool_docs path_docs host_docs ld_product og_product cart
        shop_names path_shop item_product host_shop ld_list path_list class_archive path_empty ld_service path_service dated named
        date_near class_single ld_article path_article path_date article_body asks heading_offers"""
    found = dict.fromkeys(names.split(), 0.0) | {
        "path_forum": 1.0,
        "cart": 3.0,
        "asks": 2.0,
        "dated": 1.0,
        "path_date": 1.0,
    }
    marks = {"forum": 2.0, "docs": 0.0, "shop": 1.0, "list": 0.0, "service": 1.0, "article": 2.0}
    assert of_marks(document, found) == {f"marks_{kind}": number for kind, number in marks.items()}
