"""Exports of Medium: what a page of it becomes, what is withheld and why."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.model import Article, OtherPage
from backfile.pipeline.page import convert
from backfile.read import Capture
from backfile.recipes import Recipes

TEXT = "The harbour board said on Monday that the ferry to Gull Island would run again in summer."
TITLE = '<h3 class="graf graf--h3 graf--leading graf--title">Ferry to resume</h3>'
DATED = (
    '<p>By <a href="https://medium.com/@jane" class="p-author h-card">Jane Doe</a> on <a href="https://medium.com/p/abc123"><time '
    'class="dt-published" datetime="2019-05-04T07:30:00.123Z">May 4, 2019</time></a>.</p><p><a '
    'href="https://medium.com/@jane/ferry-abc123" class="p-canonical">Canonical link</a></p>'
)
NAME = "posts/2019-05-04_Ferry-abc123.html"


def section(inner: str) -> str:
    return (
        '<section class="section section--body"><div class="section-divider"><hr class="section-divider"></div><div '
        f'class="section-content"><div class="section-inner sectionLayout--insetColumn">{inner}</div></div></section>'
    )


def page(body: str, title: str = "Ferry to resume", summary: str = "", foot: str = DATED) -> str:
    return (
        f'<!DOCTYPE html><html><head><title>{title}</title></head><body><article class="h-entry"><header><h1 class="p-name">{title}</h1>'
        f'</header><section data-field="subtitle" class="p-summary">{summary}</section><section data-field="body" class="e-content">{body}'
        f'</section><footer>{foot}<p>Exported from <a href="https://medium.com">Medium</a> on September 21, 2020.</p></footer></article>'
        "</body></html>"
    )


def converted(content: str, name: str = NAME) -> Article | OtherPage:
    return convert(Capture(name, "pile", content.encode("utf-8", "replace"), "x"), Recipes.builtin())


def article_of(content: str) -> Article:
    article = converted(content)
    assert isinstance(article, Article)
    return article


def test_the_facts_of_a_post() -> None:
    subtitle = "Three times a day, says the board of the harbour"
    body = section(f'{TITLE}<h4 class="graf graf--h4 graf--subtitle">{subtitle}</h4><p class="graf graf--p">{TEXT}</p>')
    tags = '<p class="p-tags">Tagged in <a class="p-tag">Ferries</a>, <a class="p-tag">Sea</a></p>'
    article = article_of(page(body, summary=subtitle, foot=tags + DATED))
    assert (article.headline, article.standfirst, article.markdown) == ("Ferry to resume", subtitle, TEXT)
    assert (article.authors, article.tags, article.date) == (("Jane Doe",), ("Ferries", "Sea"), "2019-05-04T07:30:00Z")
    assert (article.url, article.former_urls) == (
        "https://medium.com/@jane/ferry-abc123",
        ("https://medium.com/p/abc123",),
    )
    assert (article.retrieved, article.given_by) == ("2020-09-21", "export")
    assert [removal.reason for removal in article.removals] == ["the headline again", "the standfirst again"]


def test_a_summary_that_medium_cut_from_the_text_is_none() -> None:
    article = article_of(page(section(f"{TITLE}<p>{TEXT}</p>"), summary=f"{TEXT[:60]}…"))
    assert article.standfirst == ""


def test_sections_figures_and_cards() -> None:
    card = (
        '<div class="graf graf--mixtapeEmbed"><a href="https://other.example/tide"><strong>Tides</strong><br><em>All of them</em>'
        'other.example</a><a href="https://other.example/tide" class="mixtapeImage"></a></div>'
    )
    figure = (
        '<figure class="graf"><img src="https://cdn.example/q.jpeg"><figcaption>The <em>quay</em></figcaption></figure>'
    )
    article = article_of(page(section(f"{TITLE}<p>{TEXT}</p>{figure}") + section(f"<p>Then winter came.</p>{card}")))
    assert article.markdown.split("\n\n") == [
        TEXT,
        "![](https://cdn.example/q.jpeg)\n*The _quay_*",
        "---",
        "Then winter came.",
        "[Tides](https://other.example/tide)",
    ]


@pytest.mark.parametrize(
    ("content", "name", "kind", "reason"),
    [
        (page(section(f"{TITLE}<p>{TEXT}</p>"), foot=""), "posts/draft_Ferry-abc.html", "unpublished",
         "is a draft in Medium; only what was published becomes an article"),
        (page(section(f"{TITLE}<p>{TEXT}</p>")), "draft_Ferry-abc.html", "unpublished",
         "is a draft in Medium; only what was published becomes an article"),
        (f'<html><body><ul><li>{TEXT} <a href="https://medium.com/p/1">x</a></li></ul></body></html>', "highlights/highlights-0001.html",
         "no post", "is a list of Medium's export: a page about the account, not a post"),
        (page("<ul><li>192.0.2.1</li></ul>", foot=""), "lists/mine.html", "no post",
         "tells no day on which it was published in Medium: a page about the account, not a post"),
        (page(section(f"<p>{TEXT}</p>"), title=f"{TEXT[:30]}…"), NAME, "no post",
         "has no headline in Medium but its first words: a response to another post, or a note"),
    ],
)  # fmt: skip
def test_what_is_no_article(content: str, name: str, kind: str, reason: str) -> None:
    found = converted(content, name)
    assert isinstance(found, OtherPage)
    assert (found.kind, found.reason) == (kind, reason)


def test_a_heading_that_is_not_the_title_stays() -> None:
    article = article_of(page(section(f"{TITLE.replace('Ferry to resume', 'An island waits')}<p>{TEXT}</p>")))
    assert article.markdown == f"## An island waits\n\n{TEXT}"


def test_pages_of_others_are_no_exports() -> None:
    words = 'They were <q>Exported from <a href="https://medium.com">Medium</a></q>.'
    found = converted(
        f"<html><body><article><h1>Ferry to resume</h1><p>{TEXT} {TEXT}</p><p>{words}</p></article></body></html>"
    )
    assert isinstance(found, Article)
    assert found.given_by == ""


def test_a_cut_page_is_a_page_like_any_other() -> None:
    whole = page(section(f"{TITLE}<p>{TEXT}</p>"))
    found = converted(whole[: whole.index("Exported from")])
    assert isinstance(found, Article | OtherPage)
    assert isinstance(found, OtherPage) or found.given_by == ""


@given(st.text(), st.text(), st.text())
def test_any_words_stay_words(title: str, text: str, day: str) -> None:
    content = page(
        section(f"<h3 class='graf--title'>{escape(title)}</h3><p>{escape(text)}</p><p>{TEXT}</p>"), escape(title)
    )
    assert isinstance(converted(content.replace("September 21, 2020", escape(day))), Article | OtherPage)
