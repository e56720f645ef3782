"""Saved feeds: which entries are posts, and what they become."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.dedupe.groups import find_copies
from backfile.dedupe.record import record_of
from backfile.errors import InputError
from backfile.model import Article, OtherPage
from backfile.pipeline.page import convert
from backfile.read import Capture, find, load
from backfile.recipes import Recipes

TEXT = "The harbour board said on Monday that the ferry to Gull Island would run again in summer."
URL = "https://courier.example/2019/05/ferry/"


def item(text: str = f"<p>{TEXT}</p>", more: str = "", title: str = "Ferry to resume", url: str = URL) -> str:
    content = f"<content:encoded><![CDATA[{text}]]></content:encoded>" if text else ""
    return (
        f"<item><title>{title}</title><link>{url}</link><pubDate>Sat, 04 May 2019 09:30:00 +0200</pubDate><dc:creator><![CDATA[Jane Doe]]>"
        f"</dc:creator><category><![CDATA[Ferries]]></category>{more}{content}</item>"
    )


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>The Courier</title><link>https://courier.example</link><language>en-GB</language>{''.join(items)}</channel></rss>"
    )


def atom(*entries: str) -> str:
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Courier</title>'
        f"<generator>Other</generator>{''.join(entries)}</feed>"
    )


def entry(content: str, more: str = "") -> str:
    return (
        f'<entry><title>Ferry to resume</title><link rel="alternate" href="{URL}"/><id>x</id><published>2019-05-04T09:30:00+02:00</published>'
        f'<updated>2019-05-05T09:30:00+02:00</updated><author><name>Jane Doe</name></author><category term="ferries" label="Ferries"/>{more}'
        f"{content}</entry>"
    )


def feed(*items: dict[str, Any]) -> str:
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "language": "en", "items": items}
    )


def converted(folder: Path, text: str, name: str = "feed.xml") -> dict[str, Article | OtherPage]:
    (folder / name).write_text(text, "utf-8")
    return {
        source.label.rpartition("#")[2]: convert(load(source), Recipes.builtin()) for source in find([folder]).sources
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (rss(item()), "feed.xml"),
        (rss(item()), "index.rss"),
        (atom(entry(f'<content type="html">{escape(f"<p>{TEXT}</p>")}</content>')), "feed.atom"),
        (atom(entry(f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p></div></content>')), "feed.xml"),
        (atom(entry(f"<content>{TEXT}</content>")), "feed.xml"),
        (feed({"id": URL, "title": "Ferry to resume", "content_html": f"<p>{TEXT}</p>", "date_published": "2019-05-04T09:30:00+02:00",
               "authors": [{"name": "Jane Doe"}], "tags": ["Ferries"]}), "feed.json"),
        (feed({"id": "1", "url": URL, "title": "Ferry to resume", "content_text": TEXT, "date_published": "2019-05-04T09:30:00+02:00",
               "author": {"name": "Jane Doe"}, "tags": ["Ferries"]}), "feed.json"),
    ],
)  # fmt: skip
def test_the_facts_of_an_entry(tmp_path: Path, text: str, name: str) -> None:
    [(part, article)] = converted(tmp_path, text, name).items()
    assert isinstance(article, Article)
    assert (part, article.headline, article.markdown) == ("post-1", "Ferry to resume", TEXT)
    assert (article.url, article.date, article.publisher) == (URL, "2019-05-04T09:30:00+02:00", "The Courier")
    assert (article.authors, article.tags, article.given_by) == (("Jane Doe",), ("Ferries",), "feed")


def test_the_line_of_the_feed_is_cut(tmp_path: Path) -> None:
    line = f'<p>The post <a href="{URL}">Ferry to resume</a> appeared first on <a href="https://courier.example">The Courier</a>.</p>'
    [article] = converted(tmp_path, rss(item(f"<p>{TEXT}</p>{line}"))).values()
    assert isinstance(article, Article)
    assert article.text == TEXT
    assert [removal.reason for removal in article.removals] == ["line of the feed"]


def test_names_stand_without_addresses_of_mail(tmp_path: Path) -> None:
    text = rss(
        item(more="<author>jane@courier.example (Jane Doe)</author>").replace(
            "<dc:creator><![CDATA[Jane Doe]]></dc:creator>", ""
        )
    )
    [article] = converted(tmp_path, text).values()
    assert isinstance(article, Article)
    assert article.authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (rss(item("", "<description>In short.</description>")), "entries of feeds with a summary alone"),
        (rss(item(f"<p>{TEXT} […]</p>")), "entries of feeds with a summary alone"),
        (rss(item(f'<p>{TEXT} &#8230; <a href="{URL}">Read on</a></p>'.replace("&#8230;", "…"))), "entries of feeds with a summary alone"),
        (atom(entry("<summary>In short.</summary>")), "entries of feeds with a summary alone"),
        (atom(entry('<content src="https://courier.example/x"/>')), "entries of feeds with a summary alone"),
        (rss(item(url=f"{URL}#comment-12")), "comments"),
        (rss(item(url=f"{URL}?showComment=15#c12")), "comments"),
        (atom(entry(f"<content>{TEXT}</content>", '<thr:in-reply-to ref="x"/>')), "comments"),
        (rss(item(more="<wp:status>draft</wp:status>")), "drafts"),
        (rss(item(more="<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>")), "drafts"),
        (atom(entry(f"<content>{TEXT}</content>", "<app:control><app:draft>yes</app:draft></app:control>")), "drafts"),
        (feed({"id": "1", "summary": "In short."}), "entries of feeds with a summary alone"),
    ],
)  # fmt: skip
def test_what_is_no_whole_text_is_counted(tmp_path: Path, text: str, what: str) -> None:
    name = "feed.json" if text.startswith("{") else "feed.xml"
    (tmp_path / name).write_text(text)
    pile = find([tmp_path])
    assert (pile.sources, pile.contents[name].not_taken) == ((), {what: 1})


def test_broken_entries_cost_themselves(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(
        rss(item(), item().replace("</title>", "</wrong>"), item(url=URL + "b"))[: -len("</rss>")]
    )
    pile = find([tmp_path])
    assert [source.label for source in pile.sources] == [f"feed.xml#post-{number}" for number in (1, 2, 3)]
    with pytest.raises(InputError, match="is no whole XML"):
        load(pile.sources[1])
    assert "without its closing tag" in pile.contents["feed.xml"].damage[0]


def test_a_cut_json_feed_keeps_what_is_whole(tmp_path: Path) -> None:
    whole = {"id": "1", "url": URL, "content_text": TEXT}
    (tmp_path / "feed.json").write_text(feed(whole, whole)[:-30])
    pile = find([tmp_path])
    assert [source.label for source in pile.sources] == ["feed.json#post-1"]
    assert "is no whole JSON" in pile.contents["feed.json"].damage[0]


def test_a_mirror_keeps_a_feed_as_a_page(tmp_path: Path) -> None:
    (tmp_path / "feed").mkdir()
    (tmp_path / "feed" / "index.html").write_text(rss(item()))
    assert [source.label for source in find([tmp_path]).sources] == ["feed/index.html#post-1"]
    (tmp_path / "feed" / "index.html").write_text("<html><body><p>Our feed</p></body></html>")
    assert [source.label for source in find([tmp_path]).sources] == ["feed/index.html"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sitemap.xml", "<urlset><url><loc>https://courier.example/</loc></url></urlset>"),
        ("a.json", '{"version": "1", "items": [{"content_text": "x"}]}'),
        ("a.html", rss(item())),
        ("a.xml", "<?xml?>" * 5000 + "<!-- x -->" * 1000),
        ("a.xml", "<!--" * 10000),
    ],
)
def test_other_files_are_no_feeds(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    assert find([tmp_path]).contents == {}


def test_a_page_remains_beside_what_a_feed_tells_of_it(tmp_path: Path) -> None:
    [told] = converted(tmp_path, rss(item(f"<p>{TEXT}</p><p>{TEXT[::-1]}</p>"))).values()
    html = f"<html><body><article><h1>Ferry to resume</h1><p>{TEXT}</p><p>{TEXT[::-1]}</p></article></body></html>"
    page = convert(Capture("z/ferry.html", "z", html.encode(), "x", URL), Recipes.builtin())
    assert isinstance(told, Article)
    assert isinstance(page, Article)
    [group] = find_copies([record_of(told), record_of(page)])
    assert group.remains.source == "z/ferry.html"


@given(st.text(), st.text())
def test_any_words_stay_words(tmp_path_factory: pytest.TempPathFactory, title: str, text: str) -> None:
    folder = tmp_path_factory.mktemp("f")
    told = {"id": "1", "title": title, "content_html": f"<p>{escape(text)}</p><p>{TEXT}</p>"}
    for page in converted(folder, feed(told), "feed.json").values():
        assert isinstance(page, Article | OtherPage)
