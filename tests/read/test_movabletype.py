"""Exports of Movable Type and TypePad: what an entry becomes, what is withheld and why."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.errors import InputError
from backfile.model import Article, OtherPage
from backfile.pipeline.page import convert
from backfile.read import find, load
from backfile.read.movabletype.entry import entry_of
from backfile.recipes import Recipes

TEXT = "The harbour board said on Monday that the ferry to Gull Island would run again in summer."


def entry(
    body: str = TEXT, *lines: str, title: str = "Ferry to resume", status: str = "Publish", **sections: str
) -> str:
    head = (
        f"AUTHOR: Jane Doe\nTITLE: {title}\n",
        f"STATUS: {status}\n" if status else "",
        *(f"{line}\n" for line in lines),
    )
    parts = "".join(f"-----\n{name.replace('_', ' ')}:\n{text}\n" for name, text in sections.items())
    return f"{''.join(head)}DATE: 05/04/2019 09:30:15 PM\n-----\nBODY:\n{body}\n{parts}-----\n\n--------\n"


def converted(folder: Path, text: str, name: str = "export.txt") -> dict[str, Article | OtherPage]:
    (folder / name).write_text(text, "utf-8", newline="")
    return {
        source.label.rpartition("#")[2]: convert(load(source), Recipes.builtin()) for source in find([folder]).sources
    }


def article_of(folder: Path, text: str) -> Article:
    [article] = converted(folder, text).values()
    assert isinstance(article, Article)
    return article


def test_the_facts_of_an_entry(tmp_path: Path) -> None:
    lines = (
        "BASENAME: ferry", "PRIMARY CATEGORY: Harbour", "CATEGORY: Harbour", "CATEGORY: Islands", 'TAGS: "ferry boats",summer',
        "UNIQUE URL: http://courier.example/2019/05/ferry.html",
    )  # fmt: skip
    text = entry(TEXT, *lines, title="Ferry to &#8220;resume&#8221;", EXTENDED_BODY="Then winter came.", KEYWORDS="gulls",
                 EXCERPT="Three times a day, says the <b>board</b> of the harbour")  # fmt: skip
    article = article_of(tmp_path, text)
    assert (article.headline, article.standfirst) == (
        "Ferry to “resume”",
        "Three times a day, says the board of the harbour",
    )
    assert (article.authors, article.section, article.date) == (("Jane Doe",), "Harbour", "2019-05-04T21:30:15")
    assert article.tags == ("Islands", "ferry boats", "summer", "gulls")
    assert (article.url, article.given_by) == ("http://courier.example/2019/05/ferry.html", "export")
    assert article.markdown == f"{TEXT}\n\nThen winter came."


@pytest.mark.parametrize(
    ("editor", "body", "wanted"),
    [
        ("__default__", f"{TEXT}\nIt leaves at nine.\n\nThen winter came.", f"{TEXT}\\\nIt leaves at nine.\n\nThen winter came."),
        ("1", f"{TEXT}\n\n<b>Then</b> winter came.", f"{TEXT}\n\n**Then** winter came."),
        ("0", f"<p>{TEXT}\n</p><p>Then\nwinter came.</p>", f"{TEXT}\n\nThen winter came."),
        ("0", f"{TEXT}\n\nThen winter came.", f"{TEXT}\n\nThen winter came."),
        ("markdown", f"{TEXT}\n\n* one\n* two", f"{TEXT}\n\n- one\n- two"),
    ],
)  # fmt: skip
def test_the_text_is_what_its_editor_shows(tmp_path: Path, editor: str, body: str, wanted: str) -> None:
    assert article_of(tmp_path, entry(body, f"CONVERT BREAKS: {editor}")).markdown == wanted


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("Draft", "is a draft in Movable Type; only what was published becomes an article"),
        ("Future", "was planned for a later day in Movable Type; only what was published becomes an article"),
        ("", "does not tell whether it was published in Movable Type; only what was published becomes an article"),
    ],
)
def test_what_is_no_article(tmp_path: Path, status: str, reason: str) -> None:
    [page] = converted(tmp_path, entry(status=status)).values()
    assert isinstance(page, OtherPage)
    assert page.reason == reason


@pytest.mark.parametrize("day", ["05/04/2019 21:30:15", "05/04/2019 09:30:15 PM"])
def test_hours_may_be_counted_to_twelve(tmp_path: Path, day: str) -> None:
    assert article_of(tmp_path, entry().replace("05/04/2019 09:30:15 PM", day)).date == "2019-05-04T21:30:15"


def test_a_day_that_is_none_is_none(tmp_path: Path) -> None:
    assert article_of(tmp_path, entry().replace("05/04/2019", "25/04/2019")).date is None


def test_dashes_in_a_text_end_nothing(tmp_path: Path) -> None:
    text = f"{TEXT}\n-----\nA line of dashes.\n--------\nAnother."
    found = converted(tmp_path, entry(text) + entry(title="Second"))
    assert list(found) == ["post-1", "post-2"]
    [first, _] = found.values()
    assert isinstance(first, Article)
    assert "A line of dashes." in first.text
    assert "Another." in first.text


def test_comments_are_counted_and_are_no_part_of_the_text(tmp_path: Path) -> None:
    comment = "AUTHOR: A Reader\nEMAIL: reader@courier.example\nDATE: 05/05/2019 10:00:00 AM\nGood news."
    article = article_of(tmp_path, entry(COMMENT=comment, PING="TITLE: Elsewhere\nx"))
    assert (article.text, article.authors) == (TEXT, ("Jane Doe",))
    assert find([tmp_path]).contents["export.txt"].not_taken == {"comments": 1, "trackbacks": 1}


def test_other_line_ends_and_encodings(tmp_path: Path) -> None:
    text = entry("Der Hafenmeister sagte am Montag, die Fähre zur Möweninsel fahre im Sommer wieder.") * 2
    (tmp_path / "export.txt").write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    sources = find([tmp_path]).sources
    articles = [convert(load(source), Recipes.builtin()) for source in sources]
    assert [isinstance(article, Article) and "Fähre zur Möweninsel" in article.text for article in articles] == [
        True,
        True,
    ]


def test_a_cut_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "export.txt").write_text((entry() + entry(title="Second"))[:-20])
    pile = find([tmp_path])
    assert len(pile.sources) == 2
    assert "it may have been cut off" in pile.contents["export.txt"].damage[0]
    (tmp_path / "export.txt").write_text((entry() + entry(title="Second")).rstrip())
    assert find([tmp_path]).contents["export.txt"].damage == ()


def test_an_entry_without_sections_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "export.txt").write_text(entry() + "AUTHOR: Jane Doe\nTITLE: Lost\n--------\n" + entry())
    sources = find([tmp_path]).sources
    assert [source.part.name for source in sources if source.part is not None] == ["post-1", "post-2", "post-3"]
    with pytest.raises(InputError, match="holds no text"):
        load(sources[1])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("dump.txt", f"TITLE: Ferry to resume\nDATE: 4 May 2019\n\n{TEXT}\n"),
        ("dump.txt", f"{TEXT}\n-----\nBODY:\n"),
        ("export.css", entry()),
    ],
)
def test_other_texts_are_no_exports(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    assert find([tmp_path]).contents == {}


@pytest.mark.parametrize("name", ["export", "export.mt", "blog.log"])
def test_names_of_exports(tmp_path: Path, name: str) -> None:
    assert list(converted(tmp_path, entry(), name)) == ["post-1"]


@given(st.text())
def test_any_text_has_parts(text: str) -> None:
    assert entry_of(text) is not None


@given(st.text(), st.text())
def test_any_words_stay_words(tmp_path_factory: pytest.TempPathFactory, title: str, text: str) -> None:
    folder = tmp_path_factory.mktemp("m")
    for page in converted(folder, entry(f"{escape(text)}\n\n{TEXT}", title=escape(title))).values():
        assert isinstance(page, Article | OtherPage)
