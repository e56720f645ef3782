"""``tests/fixtures/to_markdown/*.txt``: title, HTML, the Markdown wanted, each closed by a line with a full stop."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_rendering import site_renderer
from turbohtml import parse_fragment

from backfile.model import running_text
from backfile.to_markdown import html_to_markdown, to_blocks

FIXTURES = Path(__file__).parents[1] / "fixtures" / "to_markdown"
RENDERER = site_renderer()


def cases() -> list[pytest.param]:  # type: ignore[valid-type]
    found = []
    for path in sorted(FIXTURES.glob("*.txt")):
        parts = path.read_text(encoding="utf-8").split("\n.\n")
        assert not parts.pop().strip() and len(parts) % 3 == 0, f"{path.name}: a case lacks its expectation"
        for title, html, wanted in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            found.append(pytest.param(html, wanted, id=f"{path.stem}: {title.strip()}"))
    assert found
    return found


@pytest.mark.parametrize(("html", "wanted"), cases())
def test_markdown(html: str, wanted: str) -> None:
    assert html_to_markdown(html) == wanted


@pytest.mark.parametrize(("html", "wanted"), cases())
def test_what_is_rendered_gives_the_same_markdown(html: str, wanted: str) -> None:
    # A figure is two lines of one paragraph, which HTML folds into one; the site makes a <figure> of it.
    rendered = RENDERER.render(wanted).replace("\n<em>", "<br><em>").replace("\n<img", "<br><img")
    again = html_to_markdown(rendered).replace("\\\n*", "\n*").replace(")\\\n![", ")\n![")
    assert again == wanted


@pytest.mark.parametrize(("html", "wanted"), cases())
def test_no_tag_but_markdowns_own_is_rendered(html: str, wanted: str) -> None:
    own = {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "code",
        "hr",
        "br",
        "em",
        "strong",
        "s",
        "a",
        "img",
        "sup",
        "section",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
    }
    assert {element.tag for element in parse_fragment(RENDERER.render(wanted)).iter_elements()} <= own


def test_a_caption_whose_picture_is_lost_is_no_text() -> None:
    body = parse_fragment("<article><figure><figcaption>The quay.</figcaption></figure></article>").select_one(
        "article"
    )
    assert body is not None
    assert [(block.kind, block.markdown) for block in to_blocks(body)] == [("figure", "*The quay.*")]


def test_a_caption_of_a_film_or_a_gallery_is_no_text() -> None:
    film = '<figure><video controls><source src="/quay.mp4"></video><figcaption>The quay.</figcaption></figure>'
    gallery = '<figure><figure><img src="/1.jpg" alt="1"></figure><figcaption>Both quays.</figcaption></figure>'
    body = parse_fragment(f"<article><p>The ferry sails.</p>{film}{gallery}</article>").select_one("article")
    assert body is not None
    assert running_text(to_blocks(body)) == "The ferry sails."


def test_the_text_of_a_numbered_list_has_its_numbers() -> None:
    body = parse_fragment(
        '<article><ol start="3"><li>Cast off.</li><li><p>Steer north.</p></li></ol></article>'
    ).select_one("article")
    assert body is not None
    assert [block.text for block in to_blocks(body)] == ["3. Cast off.\n4. Steer north."]


def test_a_power_is_raised_in_the_text_too() -> None:
    body = parse_fragment(
        "<article><p>10<sup>15</sup> boats, a note<sup>3</sup>, and the 1<sup>st</sup>.</p></article>"
    )
    article = body.select_one("article")
    assert article is not None
    assert running_text(to_blocks(article)) == "10¹⁵ boats, a note3, and the 1st."
