"""What holds for every page, however broken: no field is made up, and every field has its evidence."""

from __future__ import annotations

from dataclasses import replace

import turbohtml
from hypothesis import given, settings
from hypothesis import strategies as st
from page_cases import PROSE, described

from backfile.describe.clues import Clues
from backfile.describe.image import lead_image
from backfile.model import Page

TEXT = "".join(f"<p>{text}</p>" for text in PROSE)
PARTS = st.sampled_from(
    [
        "<h1>Quay closed</h1>", "<h2>By the sea</h2>", '<time datetime="2019-05-04">May 4</time>', '<time datetime="2031-01-01">', TEXT,
        '<p class="byline">By Jane Doe</p>', "<p>Reuters</p>", '<meta property="article:published_time" content="2019-05-04T10:00:00Z">',
        '<meta property="og:title" content="">', '<script type="application/ld+json">{"@type": "NewsArticle", "author": [[[{"name": 1}]]]}</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": ["a"], "datePublished": {"x": 1}, "author": null, "keywords": [1, {}], "image": [[]]}</script>',
        '<script type="application/ld+json">{"@id": "#a", "@type": "Article", "author": {"@id": "#a"}, "publisher": {"@id": "#a"}}</script>',
        '<meta name="author" content="admin">', '<a rel="author" href="/author/x">Web Desk</a>', '<div class="tags"><a rel="tag">News</a></div>',
        "<title>Quay | Courier</title>", '<html lang="xx-??">', "<svg><title>icon</title></svg>", '<base href="::">', '<meta property="og:image" content="http://[::1">',
        '<h1><a href="http://[::1">Quay closed</a></h1>', '<p><a href="http://[">News</a></p>', '<a rel="category tag" href="//[">Sea</a>',
    ]
)  # fmt: skip


def page(parts: list[str]) -> Page:
    return Page(
        "made.html", "".join(parts), url="https://courier.example/2019/05/quay.html", retrieved="2024-01-01T00:00:00Z"
    )


@settings(max_examples=60)
@given(st.lists(PARTS, max_size=10))
def test_every_field_that_is_told_has_its_evidence(parts: list[str]) -> None:
    description = described(page(parts))
    chosen = {evidence.field: evidence.chosen for evidence in description.evidence}
    for field in (
        "headline",
        "standfirst",
        "date",
        "date_modified",
        "dateline",
        "credit",
        "publisher",
        "section",
        "language",
    ):
        if value := getattr(description, field):
            assert chosen[field].value == value
    for evidence in description.evidence:
        for candidate in (evidence.chosen, *evidence.others):
            assert candidate.value and candidate.source and -1 <= candidate.confidence <= 1
    if description.authors:
        assert chosen["authors"].value == "; ".join(description.authors)


@settings(max_examples=60)
@given(st.lists(PARTS, max_size=10))
def test_no_date_lies_after_the_capture(parts: list[str]) -> None:
    description = described(page(parts))
    for evidence in description.evidence:
        if evidence.field in ("date", "date_modified"):
            assert evidence.chosen.value[:10] <= "2024-01-02"


@settings(max_examples=30)
@given(st.lists(PARTS, max_size=10))
def test_the_same_page_is_described_alike(parts: list[str]) -> None:
    assert described(page(parts)) == described(page(parts))


def test_a_page_that_tells_nothing_is_described_by_nothing() -> None:
    description = described(replace(page([TEXT]), url=None))
    assert (description.date, description.authors, description.section, description.credit, description.tags) == (
        None,
        (),
        "",
        "",
        (),
    )


def test_caption_and_credit_are_told_apart() -> None:
    markup = '<meta property="og:image" content="https://a.example/quay.jpg"><figure><img src="quay.jpg"><figcaption>Low water. Photo: Jane Doe</figcaption></figure>'
    image = lead_image(Clues(Page("a", markup, url="https://a.example/"), turbohtml.parse(markup), None))
    assert image is not None
    assert (image.caption, image.credit) == ("Low water.", "Jane Doe")


def test_a_caption_that_the_description_of_the_picture_repeats_is_cut_from_it() -> None:
    markup = '<meta property="og:image" content="https://a.example/quay.jpg"><figure><img src="quay.jpg" alt="Boats on mud | Low water."><figcaption>Low water.</figcaption></figure>'
    image = lead_image(Clues(Page("a", markup, url="https://a.example/"), turbohtml.parse(markup), None))
    assert image is not None
    assert (image.caption, image.alt) == ("Low water.", "Boats on mud")
