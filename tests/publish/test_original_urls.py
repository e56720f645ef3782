"""``URL_STYLE = "original"``: articles at the paths that they had."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from backfile.errors import SettingsError
from publish.site_builds import OWN_THEME, build, copy_mini_site
from sitecheck import problems

SITE = "https://paper.example"
BODY = "![a picture](../../../images/harbour.png), [one](known-to-the-month.md#x), [two](../../wanted-2.md), [three](https://x.example/a.md)."
WANTED = {
    # file: (original path, the page's file)
    "2019/05/slug": ("/2019/05/slug/", "2019/05/slug/index.html"),
    "wanted-1": ("/news/story-12.html", "news/story-12.html"),
    "wanted-2": ("/news/%D8%A8/", "news/ب/index.html"),
    "z-second": ("/2019/05/slug", "articles/z-second.html"),  # taken
    "z-third": ("/News/Story-12.HTML", "articles/z-third.html"),  # taken where case does not count
    "z-fourth": ("/news/story-12.html/page/", "articles/z-fourth.html"),  # a file stands where the folder would
    "query": ("/?p=12", "articles/query.html"),
    "reserved": ("/tags/harbour/", "articles/reserved.html"),
    "period": ("/2019/05/", "articles/period.html"),
    "escape": ("/../../etc/passwd", "articles/escape.html"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("original") / "mini")
    for name, (path, _) in WANTED.items():
        file = folder / "content/articles" / f"{name}.md"
        body = BODY if name == "2019/05/slug" else "Text."
        file.write_text(f"---\ntitle: About {name}\ndate: 2019-05-04\noriginal_url: {SITE}{path}\n---\n\n{body}\n")
    page = folder / "content/pages/about.md"
    page.write_text(page.read_text() + "\n[An article](../articles/wanted-1.md)\n")
    return build(folder, THEME=str(OWN_THEME), SITEURL=SITE, URL_STYLE="original", BACKFILE_FEED_BODIES=True)


def soup_of(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(), "html.parser")


def test_articles_are_where_they_were(site: Path) -> None:
    for name, (_, file) in WANTED.items():
        headline = soup_of(site / file).find("h1")
        assert headline is not None
        assert headline.get_text() == f"About {name}"


def test_nothing_stands_twice(site: Path) -> None:
    assert not (site / "articles/wanted-1.html").exists()
    assert "refresh" not in (site / "2019/05/slug/index.html").read_text()


def test_every_link_is_there(site: Path) -> None:
    found = [problem for problem in problems(site, "/") if "no id 'x' there" not in problem]
    assert found == []


def test_addresses_in_the_body_follow(site: Path) -> None:
    main = soup_of(site / "2019/05/slug/index.html").find("main")
    assert main is not None
    found = [str(link["href"]) for link in main.find_all("a") if link.get_text() in {"one", "two", "three"}]
    assert found == [
        "../../../articles/2019/05/known-to-the-month.html#x",
        "../../../news/%D8%A8/",
        "https://x.example/a.md",
    ]
    picture = main.find("img", alt="a picture")
    assert picture is not None
    assert picture["src"] == "../../../images/harbour.png"
    assert picture["width"]
    sources = main.find_all("source", srcset=True)
    assert all(part.startswith("../../../images/") for source in sources for part in str(source["srcset"]).split(", "))


def test_hand_written_pages_follow(site: Path) -> None:
    link = soup_of(site / "pages/about.html").find("a", string="An article")
    assert link is not None
    assert link["href"] == "../news/story-12.html"


def test_machines_follow(site: Path) -> None:
    address = f"{SITE}/2019/05/slug/"
    items = {item["url"]: item for item in json.loads((site / "feeds/feed.json").read_bytes())["items"]}
    assert f'src="{SITE}/images/harbour.png"' in items[address]["content_html"]
    assert f'href="{SITE}/news/%D8%A8/"' in items[address]["content_html"]
    assert json.loads((site / "2019/05/slug/index.json").read_bytes())["uri"] == address
    sitemap = ElementTree.fromstring((site / "sitemap-2019.xml").read_bytes())
    assert address in [element.text for element in sitemap.iter() if element.tag.endswith("loc")]


def test_another_style_is_refused(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    with pytest.raises(SettingsError, match="URL_STYLE"):
        build(folder, URL_STYLE="wordpress")
