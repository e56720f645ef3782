"""What only a built site shows: the mini site with the archive's own theme."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from publish.site_builds import OWN_THEME, ROOT, build, copy_mini_site
from sitecheck import problems


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("theme") / "mini")
    return build(folder, THEME=str(OWN_THEME), BACKFILE_ACCENT="#00509e")


@pytest.fixture(scope="module")
def searched_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("searched") / "mini")
    return build(folder, THEME=str(OWN_THEME), BACKFILE_SEARCH=True)


@pytest.fixture(scope="module")
def longer_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mini site with two articles of the year before: one of its story, four days after the newest article's day,
    and one that is far from it.
    """
    folder = copy_mini_site(tmp_path_factory.mktemp("longer") / "mini")
    for name, day, more in (("dredger", "2018-06-05", "story: s1\n"), ("winter", "2018-12-30", "")):
        path = folder / f"content/articles/2018/{name}.md"
        path.write_text(
            f"---\ntitle: The {name}\ndate: {day}\nid: {name}\ntags: [Harbour]\n{more}---\n\nA text.\n", "utf-8"
        )
    return build(folder, THEME=str(OWN_THEME))


@pytest.fixture(scope="module")
def spanish_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("spanish") / "mini")
    path = folder / "content/articles/2019/05/ferry-service-to-resume.md"
    text = path.read_text("utf-8")
    text = text.replace("date_source: json-ld", "date_source: url")
    text = text.replace(
        "notes: [One video was taken out.]",
        "notes: [was captured in part only, '<b>Ours</b>: %(x)s {x} {{ root }}']",
    )
    path.write_text(text, "utf-8")
    return build(folder, THEME=str(OWN_THEME), DEFAULT_LANG="es")


def soup(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text("utf-8"), "html.parser")


def test_the_owner_s_accent_is_in_the_sheet(site: Path) -> None:
    assert (site / "theme/css/style.css").read_text("utf-8").rstrip().endswith(":root{--brand:#00509e}")


def test_a_site_without_search_offers_none(site: Path, searched_site: Path) -> None:
    for path in ("index.html", "archives/index.html", "404.html", "search/index.html"):
        page = soup(site, path)
        assert page.find("form") is None, path
    assert page.find("noscript") is None
    assert {link["href"] for link in page.select("main .chips a")} >= {"../archives/", "../tags/"}
    for path in ("index.html", "archives/index.html", "404.html", "search/index.html"):
        assert soup(searched_site, path).select_one("form[role=search]"), path
    assert soup(searched_site, "search/index.html").select_one("main .search > .choices, main .search .answers")
    assert soup(searched_site, "search/index.html").select_one("noscript .chips a")


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


def test_a_story_of_two_years_is_told_once_and_whole(longer_site: Path) -> None:
    page = soup(longer_site, "tags/harbour/index.html")
    told = page.select(".told")
    assert len(told) == 1
    dates = [time["datetime"] for time in told[0].select(".line time")]
    assert [date[:4] for date in dates] == ["2018", "2019", "2019"]
    assert told[0].select_one(".line time").get_text() == "5 June 2018", "the heading does not tell the year"
    assert told[0].find_parent(class_="group")["id"] == "y2019"
    earlier = page.select_one("#y2018")
    assert "The dredger" not in [heading.get_text() for heading in earlier.select("h3")]
    see = earlier.select_one(".note")
    assert see.get_text() == "The harbour repairs: see 2019"
    assert [link["href"] for link in see.select("a")][1].endswith("tags/harbour/#y2019")


def test_a_story_has_its_years_as_bars(longer_site: Path) -> None:
    page = soup(longer_site, "stories/the-harbour-repairs-s1/index.html")
    bars = page.select(".timeline a")
    assert [(bar.b.get_text(), bar.small.get_text()) for bar in bars] == [("2018", "1"), ("2019", "3")]
    for bar in bars:
        assert page.find(id=bar["href"].partition("#")[2])


def test_the_days_around_stand_in_for_a_day_without_earlier_years(longer_site: Path) -> None:
    parts = [part for part in soup(longer_site, "index.html").select(".part") if "earlier years" in part.h2.get_text()]
    assert [part.h2.get_text() for part in parts] == ["Around this day in earlier years"]
    assert [heading.get_text() for heading in parts[0].select("h3")] == ["The dredger"]
    assert parts[0].select_one("time").get_text() == "5 June"


def test_indexes_show_headlines(site: Path) -> None:
    for path in ("sections/index.html", "outlets/index.html", "archives/index.html"):
        for shelf in soup(site, path).select(".shelf"):
            assert 1 <= len(shelf.select("h3 a")) <= 3, path
    years = soup(site, "archives/index.html").select(".shelf h2")
    assert [year.get_text() for year in years] == ["2019", "2018", "2017"]


def test_a_missing_page_offers_the_search_and_all_ways(searched_site: Path) -> None:
    main = soup(searched_site, "404.html").main
    assert main.select_one("form[role=search] input[name=q]")
    assert {"Latest", "By date", "Topics", "2019"} <= {link.get_text() for link in main.select(".chips a")}


def test_what_is_not_known_has_its_heading(site: Path) -> None:
    headings = [heading.get_text() for heading in soup(site, "undated/index.html").select(".group > h2")]
    assert "Outlet unknown" in headings


def test_the_demo_s_links_lead_to_what_is_there(tmp_path: Path) -> None:
    """Those of its hand-written pages too, which name stories of articles that a conversion may change."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    assert problems(build(tmp_path, THEME=str(OWN_THEME)), "/") == []


def test_sentences_of_the_front_matter_are_in_the_sites_language(spanish_site: Path) -> None:
    foot = soup(spanish_site, "articles/2019/05/ferry-service-to-resume.html").select_one(".foot")
    assert foot
    text = " ".join(foot.get_text().split())
    assert "otro titular" in text
    assert "la página se capturó solo en parte" in text
    assert "(La fecha procede de la dirección de la página.)" in text
    assert "<b>Ours</b>: %(x)s {x} {{ root }}" in text, "what a person wrote is shown as it is"


def test_titles_and_menus_are_in_the_sites_language(spanish_site: Path) -> None:
    assert soup(spanish_site, "tags/index.html").select_one(".letters")
    kinds = [item.get_text(strip=True) for item in soup(spanish_site, "tags/index.html").select(".letters li")]
    assert set(kinds) <= {"Personas", "Lugares", "Organizaciones", "Temas"}
    year = soup(spanish_site, "stories/2019/index.html")
    assert year.title
    assert year.title.get_text().startswith("Coberturas: 2019 ·")
    month = soup(spanish_site, "2019/05/index.html").h1
    assert month
    assert month.get_text() == "Mayo de 2019"
