"""The mini site, built whole by Pelican."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from publish.site_builds import OWN_THEME, PLAIN_THEME, ROOT, build, copy_mini_site, files_of, pelican_log, times_of
from sitecheck import problems

ATOM = "{http://www.w3.org/2005/Atom}"
ARTICLE = "articles/2019/05/ferry-service-to-resume.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("site") / "mini")
    return build(folder)


def soup(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text("utf-8"), "html.parser")


@pytest.mark.parametrize("theme", [PLAIN_THEME, OWN_THEME], ids=["plain theme", "own theme"])
@pytest.mark.parametrize("siteurl", ["", "https://example.org/papers"])
def test_every_link_id_and_image_is_there(tmp_path: Path, theme: Path, siteurl: str) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    output = build(folder, THEME=str(theme), SITEURL=siteurl)
    assert problems(output, "/papers/" if siteurl else "/") == []


def test_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<h1 id=x>A</h1>")
    (tmp_path / "index.html").write_text(
        '<p id=a><p id=a><a href="a">1</a><a href="b.html">2</a><a href="a/#y">3</a><a href="../c">4</a>'
        '<a href="javascript:x">5</a><img src="https://else.example/x.png"><label for=z>6</label>'
    )
    found = "\n".join(problems(tmp_path))
    for sentence in (
        "has no lang", "0 h1", "no title", "without alt", "id 'a' stands 2 times", "lacks its slash", "leads nowhere",
        "no id 'y' there", "leaves the site's folder", "scheme 'javascript'", "leaves the site\n", "for='z' has no id",
    ):  # fmt: skip
        assert sentence in found + "\n"


def test_pages_that_there_must_be(site: Path) -> None:
    wanted = {
        ARTICLE, "index.html", "404.html", "archives/index.html", "search/index.html", "undated/index.html",
        "2019/index.html", "2019/05/index.html", "2019/05/04/index.html", "2017/index.html", "2018/12/31/index.html",
        "tags/index.html", "tags/topics/index.html", "tags/places/index.html", "tags/harbour/index.html",
        "tags/c/index.html", "sections/index.html", "sections/local/index.html", "authors/index.html",
        "authors/a-writer/index.html", "outlets/index.html", "outlets/harbour-gazette/index.html",
        "stories/index.html", "stories/2019/index.html", "stories/the-harbour-repairs-s1/index.html",
        "pages/about.html", "images/harbour.png", "extra/CNAME", "theme/css/style.css", "theme/logo.svg",
        "articles/undated/plain.html", "articles/2018/12/بندرگاہ.html",
    }  # fmt: skip
    assert wanted <= files_of(site).keys()


def test_pages_that_there_must_not_be(site: Path) -> None:
    files = files_of(site)
    assert "articles/undated/draft.html" not in files
    assert "articles/undated/broken.html" not in files
    assert not [path for path in files if "of-one-article" in path or path.startswith(".")]


def test_article_tells_all_that_is_known(site: Path) -> None:
    page = soup(site, ARTICLE)
    text = page.get_text(" ")
    for part in (
        'Ferry service to resume: "after harbour repairs" & more', "4 May 2019", "A. Writer", "Other Name",
        "The Example Courier", "Local", "Port Example", "Example Wire", "Other Paper", "another headline",
        "5 May 2019", "Third Paper", "One video was taken out.", "The harbour repairs",
    ):  # fmt: skip
        assert part in text
    hrefs = {str(link["href"]) for link in page.find_all("a")}
    assert "https://courier.example/2019/05/ferry-service/?p=12&a=b" in hrefs
    assert "https://web.archive.org/web/*/https://courier.example/2019/05/ferry-service/?p=12&a=b" in hrefs


def test_body_is_rendered_by_the_rules(site: Path) -> None:
    body = soup(site, ARTICLE).find("article")
    assert body is not None
    assert [heading["id"] for heading in body.find_all("h2")] == ["s-what-changed", "s-what-changed-2"]
    assert not body.find_all(["script", "b", "h1"])
    figures = body.find_all("figure")
    assert figures[0].figcaption.get_text() == "The *second* pier"
    assert (figures[0].img["width"], figures[0].img["height"], figures[0].img["alt"]) == ("40", "30", "A boat")
    assert figures[1].a["href"] == "https://courier.example/lost.jpg"
    assert not figures[1].find_all("img")
    assert body.find("span", class_="missing-image").get_text() == "gone"
    assert body.find("div", class_="table").table
    assert body.sub.get_text() == "2"
    hrefs = {link["href"] for link in body.find_all("a")}
    assert {"../06/storm-closes-harbour.html", "another-name-bbbbbb.html#s-what-changed"} <= hrefs
    assert "javascript:alert(1)" in body.get_text()


def test_hostile_text_stays_text(site: Path) -> None:
    page = soup(site, "articles/2019/05/another-name.html")
    assert page.h1 is not None
    assert page.h1.get_text() == '<script>alert("x")</script> {{ 7 * 7 }} {% raw %}'
    assert {script.get("type") for script in page.find_all("script")} <= {"application/ld+json"}
    assert "{{ 7 * 7 }} stays as it is." in page.get_text()


def test_json_ld_tells_what_the_page_shows(site: Path) -> None:
    script = soup(site, ARTICLE).find("script", type="application/ld+json")
    assert script is not None
    news = json.loads(script.get_text())["@graph"][0]
    assert news["headline"] == 'Ferry service to resume: "after harbour repairs" & more'
    assert news["datePublished"] == "2019-05-04T09:30:00+05:00"
    assert [author["name"] for author in news["author"]] == ["A. Writer", "Other Name"]
    assert news["isBasedOn"] == "https://courier.example/2019/05/ferry-service/?p=12&a=b"


def test_spellings_of_one_name_are_one_term(site: Path) -> None:
    assert "2" in soup(site, "outlets/the-example-courier/index.html").get_text()
    page = soup(site, "outlets/index.html").get_text()
    assert "the example courier" not in page
    assert sorted(path.parent.name for path in site.glob("tags/c*/index.html"))[0] == "c"
    assert len(list(site.glob("tags/c-*/index.html"))) == 1  # C++ beside C
    assert len(list(site.glob("tags/people-*/index.html"))) == 1  # a tag named like an index


def test_right_to_left_article(site: Path) -> None:
    body = soup(site, "articles/2018/12/بندرگاہ.html").find("article")
    assert body is not None
    assert (body["lang"], body["dir"]) == ("ur", "rtl")
    assert "دسمبر" in soup(site, "articles/2018/12/بندرگاہ.html").get_text()


def test_period_pages_lead_to_each_other(site: Path) -> None:
    day = {str(link["href"]) for link in soup(site, "2019/05/04/index.html").find_all("a")}
    assert {"../../../2019/05/03/", "../../../2019/06/01/"} <= day
    year = soup(site, "2017/index.html")
    assert "Known to the year only" in year.get_text()
    assert "Known to the month only" in soup(site, "2019/05/index.html").get_text()


def test_undated_articles_have_their_page(site: Path) -> None:
    text = soup(site, "undated/index.html").get_text()
    assert "Nobody knows when" in text
    assert "Written by hand" in text
    assert "date unknown" in soup(site, "articles/undated/plain.html").get_text()


def test_doubtful_files_are_named(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    for _ in range(2):  # also when nothing is read again
        with pelican_log() as messages:
            build(folder)
        told = "\n".join(messages)
        assert "articles/undated/broken.md: has no front matter" in told
        assert "articles/undated/nobody-knows.md: date “soon” is no date" in told


def test_feed_has_the_articles_times(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    output = build(folder, SITEURL="https://example.org")
    feed = ElementTree.fromstring((output / "feeds" / "feed.atom.xml").read_bytes())
    assert feed.findtext(f"{ATOM}updated") == "2019-06-01T06:00:00+05:00"
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 7
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://example.org/articles/2019/06/storm-closes-harbour.html"
    assert '<link rel="canonical" href="https://example.org/2019/05/">' in (output / "2019/05/index.html").read_text()


def test_no_feed_without_an_address(site: Path) -> None:
    assert not (site / "feeds").exists()


def test_style_sheets_become_one(site: Path) -> None:
    assert (site / "theme/css/style.css").read_text() == ':root{--a: "/* x */"}\nbody{margin: 0}\nnav{color: red}\n'
    assert not (site / "theme/css/base.css").exists()


def test_two_folders_and_any_number_of_workers_give_the_same_bytes(tmp_path: Path) -> None:
    one = build(copy_mini_site(tmp_path / "one"))
    two = build(copy_mini_site(tmp_path / "elsewhere" / "two"), BACKFILE_WORKERS=2)
    assert files_of(one) == files_of(two)


def test_nothing_changed_writes_nothing(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    before = times_of(build(folder))
    assert times_of(build(folder)) == before


def test_pelicans_own_writer_gives_the_same_site(tmp_path: Path) -> None:
    ours = build(copy_mini_site(tmp_path / "one"))
    theirs = build(copy_mini_site(tmp_path / "two"), BACKFILE_WRITER="pelican")
    assert files_of(ours) == files_of(theirs)


def test_another_theme_is_built_by_pelicans_generators(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    with pelican_log() as messages:
        output = build(folder, THEME="simple", CACHE_PATH=str(folder / "cache"), ARTICLE_URL="{slug}.html")
    page = BeautifulSoup((output / "ferry-service-to-resume.html").read_text("utf-8"), "html.parser")
    assert "sails again" in page.get_text()
    assert page.find("figcaption").get_text() == "The *second* pier"
    assert (output / "category" / "local.html").is_file()
    assert (output / "tag" / "ferries.html").is_file()
    told = "\n".join(messages)
    assert "has no front matter" in told
    assert "Have you installed" not in told


def test_command_line(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    command = [
        sys.executable, "-m", "pelican", "-s", str(ROOT / "pelican.conf.py"), str(folder / "content"),
        "-o", str(folder / "output"), "-t", str(PLAIN_THEME), "--cache-path", str(folder / ".cache"),
    ]  # fmt: skip
    first = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert "9 articles" in first.stdout
    second = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert "Nothing changed" in second.stdout


def test_pelicans_last_line_counts_what_there_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles, pages = tmp_path / "content" / "articles", tmp_path / "content" / "pages"
    articles.mkdir(parents=True)
    pages.mkdir()
    for name, status in (("ferry", "published"), ("storm", "published"), ("quay", "draft")):
        (articles / f"{name}.md").write_text(f"---\ntitle: {name}\nstatus: {status}\n---\n\nText.\n")
    (pages / "about.md").write_text("---\ntitle: About\n---\n\nText.\n")
    for _ in range(2):  # the second build changes nothing
        build(tmp_path)
        told = " ".join(capsys.readouterr().out.split())
        assert "Processed 2 articles, 1 draft, 0 hidden articles, 1 page, 0 hidden pages" in told
