"""What the body's Markdown becomes."""

from __future__ import annotations

from bs4 import BeautifulSoup

from backfile.publish.entry import make_entry
from backfile.publish.markdown import render_body
from backfile.publish.plain_text import opening_sentences, plain_text

CAPTIONED = """![A boat](../../images/boat.jpg)
*The _second_ pier, <seen> from the [quay](https://else.example/). Photo: A. Writer*

PORT ALDER, May 4 — The ferry sails again.
"""


def test_emphasis_below_an_image_is_its_caption() -> None:
    html = render_body(CAPTIONED).html
    figure = BeautifulSoup(html, "html.parser").figure
    assert figure is not None
    assert figure.figcaption is not None
    assert figure.figcaption.get_text() == "The second pier, <seen> from the quay. Photo: A. Writer"
    assert figure.figcaption.find("a", href="https://else.example/")
    assert len(figure.find_all("img")) == 1
    assert html.count("PORT ALDER") == 1


def test_a_text_with_an_image_in_it_is_no_figure() -> None:
    for text in ("![A boat](a.jpg)\n*One* and *two*", "![A boat](a.jpg) *beside*", "Text\n![A boat](a.jpg)"):
        assert "<figure" not in render_body(text).html


def test_an_excerpt_begins_behind_the_picture_and_the_dateline() -> None:
    entry = make_entry({"title": "Ferry", "dateline": "Port Alder"}, render_body(CAPTIONED).html)
    assert entry.excerpt == "The ferry sails again."
    only = render_body("![A boat](a.jpg)\n*A pier*").html
    assert make_entry({"title": "Ferry"}, only).excerpt == "A pier"


def test_an_excerpt_ends_with_a_sentence_where_half_of_it_is_full() -> None:
    first = (
        "The ferry to the island was to sail again on Monday, said Dr. J. Moberg of the harbour at 9 a.m. on Friday."
    )
    assert opening_sentences(f"{first} It was {'very ' * 30}late.", 160) == first
    assert opening_sentences(f"It sailed. {'And sailed on ' * 20}.", 160).endswith("And…")
    assert opening_sentences("It sails. It sails", 160) == "It sails. It sails"
    assert opening_sentences("船は月曜日に出る。" * 20, 160) == "船は月曜日に出る。" * 17


def test_plain_text_has_no_space_before_a_comma() -> None:
    assert plain_text(render_body("*Agnes*, and `x`. [One](a.html); **two**\n\nThree").html) == (
        "Agnes, and x. One; two Three"
    )
