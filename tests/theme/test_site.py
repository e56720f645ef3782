"""What only a built site shows: the mini site with the archive's own theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from publish.site_builds import OWN_THEME, build, copy_mini_site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("theme") / "mini")
    return build(folder, THEME=str(OWN_THEME), BACKFILE_ACCENT="#00509e")


def soup(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text("utf-8"), "html.parser")


def test_the_owner_s_accent_is_in_the_sheet(site: Path) -> None:
    assert (site / "theme/css/style.css").read_text("utf-8").rstrip().endswith(":root{--brand:#00509e}")


def test_a_tag_tells_its_stories_in_order(site: Path) -> None:
    page = soup(site, "tags/harbour/index.html")
    told = page.select(".told")
    assert [part.select_one("h3").get_text() for part in told] == ["The harbour repairs"]
    dates = [time["datetime"] for time in told[0].select(".line time")]
    assert len(dates) > 1
    assert dates == sorted(dates)
    titles = [heading.get_text() for heading in page.select(".teaser h3, .teaser h4")]
    assert len(titles) == len(set(titles)), "each article stands once"


def test_the_front_page_is_filled_from_as_many_days_as_it_takes(site: Path) -> None:
    page = soup(site, "index.html")
    assert len(page.select(".front .teaser")) == 5
    assert len(page.select(".front .lead")) == 1


def test_an_english_site_has_no_other_language_in_its_frame(site: Path) -> None:
    page = soup(site, "articles/2018/12/بندرگاہ.html")
    assert page.html["lang"] == "en"
    article = page.select_one("main > article")
    assert (article["lang"], article["dir"]) == ("ur", "rtl")
    for frame in article.select("aside, footer"):
        assert (frame["lang"], frame["dir"]) == ("en", "ltr")


def test_every_page_describes_itself(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        if page.select_one("main"):
            described = page.select("meta[name=description]")
            assert len(described) == 1, path
            assert described[0]["content"].strip(), path
