"""Feeds as readers' programs see them: Atom by feedparser, JSON Feed by its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser
import pytest
from bs4 import BeautifulSoup

from publish.schemas import faults, schema
from publish.site_builds import OWN_THEME, build, copy_mini_site, times_of

SITE = "https://example.org/papers"
HOSTILE = """---
title: 'Ends ]]> here <script>alert("1")</script> & there'
date: 2019-06-02
section: Local
tags: [Harbour, 'A <b> & "c"']
authors: ['<i>Nobody</i>']
---

A [link](known-to-the-month.md), ![a picture](../../../images/harbour.png), a [broken one](<http://[x>) and
[one](#here) & <script>alert(1)</script>.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("feeds") / "mini")
    (folder / "content/articles/2019/05/hostile.md").write_text(HOSTILE)
    return build(folder, THEME=str(OWN_THEME), SITEURL=SITE, BACKFILE_FEED_BODIES=True)


def feeds_of(site: Path, pattern: str) -> list[Path]:
    found = sorted(path for path in site.rglob(pattern) if "theme" not in path.parts)
    assert found
    return found


def atom(path: Path) -> Any:
    found = feedparser.parse(path.read_bytes())
    assert not found.bozo, (path, found.get("bozo_exception"))
    return found


def test_what_has_feeds(site: Path) -> None:
    folders = {path.parent.relative_to(site).as_posix() for path in feeds_of(site, "feed.atom.xml")}
    assert folders == {path.parent.relative_to(site).as_posix() for path in feeds_of(site, "feed.json")}
    assert {folder.partition("/")[0] for folder in folders} == {"feeds", "tags", "sections", "outlets", "stories"}
    assert {"feeds", "tags/harbour", "sections/local"} <= folders


def test_atom_is_whole(site: Path) -> None:
    for path in feeds_of(site, "feed.atom.xml"):
        found = atom(path)
        assert found.version == "atom10"
        assert found.feed.title
        address = f"{SITE}/{path.relative_to(site).as_posix()}"
        assert [link.href for link in found.feed.links if link.rel == "self"] == [address]
        identities = [entry.id for entry in found.entries]
        assert len(set(identities)) == len(identities)
        for entry in found.entries:
            assert entry.published_parsed
            assert entry.updated_parsed >= entry.published_parsed
            assert (site / entry.link.removeprefix(f"{SITE}/")).is_file() or "%" in entry.link


def test_json_feeds_keep_the_schema(site: Path) -> None:
    validator = schema("jsonfeed-1.1.json")
    for path in feeds_of(site, "feed.json"):
        assert faults(validator, json.loads(path.read_bytes())) == [], path


def test_both_forms_tell_the_same(site: Path) -> None:
    for path in feeds_of(site, "feed.json"):
        data = json.loads(path.read_bytes())
        other = atom(path.with_name("feed.atom.xml"))
        assert data["title"] == other.feed.title
        assert [item["id"] for item in data["items"]] == [entry.id for entry in other.entries]
        assert [item["date_published"] for item in data["items"]] == [entry.published for entry in other.entries]
        assert data["feed_url"] == f"{SITE}/{path.relative_to(site).as_posix()}"


def test_newest_first_and_dated_only(site: Path) -> None:
    items = json.loads((site / "feeds/feed.json").read_bytes())["items"]
    days = [item["date_published"][:10] for item in items]
    assert days == sorted(days, reverse=True)
    assert not any("undated" in item["url"] for item in items)


def test_hostile_text_stays_text(site: Path) -> None:
    item = json.loads((site / "feeds/feed.json").read_bytes())["items"][0]
    assert item["title"] == 'Ends ]]> here <script>alert("1")</script> & there'
    assert "<script>" not in item["content_html"]
    entry = atom(site / "feeds/feed.atom.xml").entries[0]
    assert entry.title_detail.type == "text/plain"
    assert entry.title == item["title"]
    assert entry.content[0].type == "text/html"


def test_addresses_in_bodies_are_absolute(site: Path) -> None:
    html = json.loads((site / "feeds/feed.json").read_bytes())["items"][0]["content_html"]
    soup = BeautifulSoup(html, "html.parser")
    picture = soup.find("img")
    assert picture is not None
    assert picture["src"] == f"{SITE}/images/harbour.png"
    base = f"{SITE}/articles/2019/05"
    addresses = [str(link["href"]) for link in soup.find_all("a")]
    assert f"{base}/known-to-the-month.html" in addresses
    assert f"{base}/hostile.html#here" in addresses


def test_pages_name_their_feeds(site: Path) -> None:
    for page in ("index.html", "tags/harbour/index.html", "sections/local/index.html"):
        soup = BeautifulSoup((site / page).read_text(), "html.parser")
        links = soup.find_all("link", rel="alternate")
        assert {link["type"] for link in links} == {"application/atom+xml", "application/feed+json"}
        assert len(links) == (2 if page == "index.html" else 4)
        for link in links:
            assert (site / page).parent.joinpath(str(link["href"])).resolve().is_file()


def test_openings_unless_asked(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    output = build(folder, SITEURL=SITE, FEED_MAX_ITEMS=2)
    items = json.loads((output / "feeds/feed.json").read_bytes())["items"]
    assert len(items) == 2
    assert all("content_html" not in item and item["content_text"] for item in items)
    before = times_of(output)
    path = folder / "content/articles/2017/known-to-the-year.md"
    path.write_text(path.read_text().replace("Text.", "Text. More of it."))
    build(folder, SITEURL=SITE, FEED_MAX_ITEMS=2)
    changed = {name for name, time in times_of(output).items() if before.get(name) != time}
    assert "feeds/feed.json" not in changed
    assert "tags/c/feed.json" in changed
