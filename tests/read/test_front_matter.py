"""Posts of static site generators and clips of note-takers: what their front matter and their Markdown become."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from backfile.model import Article, OtherPage
from backfile.pipeline.page import convert
from backfile.read import find, load
from backfile.recipes import Recipes

TEXT = """\
The harbour board met for three hours on Tuesday evening and agreed, by seven votes to four, that the east quay must be closed.

## What the survey found

Two of the piles had **moved** by the width of a hand, says the [survey](https://harbour.example/survey).

![The east quay at low water](https://harbour.example/quay.jpg)

- The ferry berth is dry for two hours.
- The west quay is full.

| Berth | Depth |
|---|---|
| East | 3 m |

> "We have no choice," the chairman said.
"""


def converted(folder: Path, head: str, text: str = TEXT, name: str = "quay.md") -> Article | OtherPage:
    (folder / name).write_text(dedent(head).lstrip() + text)
    [source] = find([folder]).sources
    return convert(load(source), Recipes.builtin())


def test_a_post_is_taken_whole(tmp_path: Path) -> None:
    article = converted(
        tmp_path,
        """
        ---
        title: "Harbour board closes the east quay"
        date: 2019-05-04 08:30:00 +0200
        author: Isla Brennan
        tags: [harbour, ferries]
        categories: [Local]
        layout: post
        ---
        """,
    )
    assert isinstance(article, Article)
    assert (article.headline, article.authors) == ("Harbour board closes the east quay", ("Isla Brennan",))
    assert (article.date or "")[:10] == "2019-05-04"
    assert (article.tags, article.section) == (("harbour", "ferries"), "Local")
    assert article.given_by == "front matter"
    markdown = article.markdown
    for piece in (
        "## What the survey found",
        "had **moved** by",
        "[survey](https://harbour.example/survey)",
        "quay.jpg",
        "- The ferry berth is dry for two hours.",
        "| East | 3 m |",
        '> "We have no choice,"',
    ):
        assert piece in markdown


def test_toml_and_taxonomies(tmp_path: Path) -> None:
    article = converted(
        tmp_path,
        """
        +++
        title = "Harbour board closes the east quay"
        date = 2019-05-04T08:30:00+02:00
        [taxonomies]
        tags = ["harbour"]
        +++
        """,
    )
    assert isinstance(article, Article)
    assert (article.headline, (article.date or "")[:10], article.tags) == (
        "Harbour board closes the east quay",
        "2019-05-04",
        ("harbour",),
    )


def test_a_clip_tells_its_address_and_its_writers(tmp_path: Path) -> None:
    article = converted(
        tmp_path,
        """
        ---
        title: "Harbour board closes the east quay"
        source: "https://courier.example/2019/quay"
        author:
          - "[[Isla Brennan]]"
          - "[[people/tom|Tom Harker]]"
        published: 2019-05-04
        created: 2024-11-02
        description: "The ferry moves."
        tags:
          - "clippings"
        ---
        """,
    )
    assert isinstance(article, Article)
    assert (article.url, article.retrieved) == ("https://courier.example/2019/quay", "2024-11-02")
    assert (article.authors, article.date) == (("Isla Brennan", "Tom Harker"), "2019-05-04")
    assert not article.publisher.startswith("http")


def test_the_file_tells_the_day_and_the_first_heading_the_headline(tmp_path: Path) -> None:
    article = converted(
        tmp_path, "---\nlayout: post\n---\n", "# East quay closes\n\n" + TEXT, "2019-05-04-east-quay-closes.markdown"
    )
    assert isinstance(article, Article)
    assert (article.headline, article.date) == ("East quay closes", "2019-05-04")
    assert "# East quay closes" not in article.markdown


def test_shortcodes_that_show_something(tmp_path: Path) -> None:
    article = converted(
        tmp_path,
        "---\ntitle: East quay closes\ndraft: false\n---\n",
        TEXT
        + """
{{< figure src="https://harbour.example/f.jpg" caption="The <old> ferry" >}}

{{< youtube w7Ft2ymGmfc >}}

See [what we wrote]({{ site.baseurl }}/2019/ferry/). {{< weather >}}
""",
        "2019-05-04-quay.md",
    )
    assert isinstance(article, Article)
    assert "f.jpg" in article.markdown
    assert "The \\<old> ferry" in article.markdown
    assert "https://www.youtube.com/watch?v=w7Ft2ymGmfc" in article.markdown
    assert "See what we wrote. {{< weather >}}" in article.markdown


@pytest.mark.parametrize("told", ["draft: true", "published: false"])
def test_a_draft_is_no_article(tmp_path: Path, told: str) -> None:
    page = converted(tmp_path, f"---\ntitle: East quay closes\nlayout: post\n{told}\n---\n")
    assert isinstance(page, OtherPage)
    assert (page.kind, page.reason) == (
        "unpublished",
        "is a draft by its front matter; only what was published becomes an article",
    )


def test_a_dump_of_a_whole_page_is_cleaned_all_the_same(tmp_path: Path) -> None:
    menu = "".join(f"[{name}](https://courier.example/{name})\n\n" for name in ("News", "Sport", "Weather", "Log in"))
    article = converted(
        tmp_path,
        "---\nurl: https://courier.example/quay\ntitle: East quay closes\n---\n",
        menu + TEXT + "\n© 2019 Courier\n",
    )
    assert isinstance(article, Article)
    assert not article.given_by
    assert "Weather" not in article.text
    assert "[survey](https://harbour.example/survey)" in article.markdown


@pytest.mark.parametrize(
    "head",
    [
        "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\n",
        "---\ntitle: " + "[" * 5000 + "\n---\n",
        "+++\ntitle = " + "[" * 5000 + "\n+++\n",
        "---\ntitle: 'x\n---\n",
    ],
    ids=["aliases", "deep", "deep TOML", "broken"],
)
def test_front_matter_that_is_none_does_no_harm(tmp_path: Path, head: str) -> None:
    page = converted(tmp_path, head)
    assert isinstance(page, Article | OtherPage)


def test_a_host_is_read_from_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "www.courier.example" / "2019"
    folder.mkdir(parents=True)
    (folder / "quay.md").write_text("---\ntitle: East quay closes\ndraft: false\n---\n" + TEXT)
    [source] = find([tmp_path]).sources
    article = convert(load(source), Recipes.builtin())
    assert article.url == "https://www.courier.example/2019/quay"


def test_notes_about_the_files_are_no_pages(tmp_path: Path) -> None:
    for name in ("README.md", "LICENSE.md", "quay.md"):
        (tmp_path / name).write_text(TEXT)
    assert [source.name for source in find([tmp_path]).sources] == ["quay.md"]
