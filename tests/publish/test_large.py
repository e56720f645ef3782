"""Lists that are too long for one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from backfile.publish.views import listings, periods
from publish.site_builds import OWN_THEME, PLAIN_THEME, build, copy_mini_site
from sitecheck import problems

ARTICLES = 40
TAGS = 52


@pytest.fixture(autouse=True, scope="module")
def lower_limits() -> Iterator[None]:
    """What is large is small here, so that the test is quick."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (listings, periods):
            patch.setattr(module, "LARGE_LIST", 20)
            patch.setattr(module, "LATEST", 10)
        patch.setattr(listings, "LARGE_INDEX", 20)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("large") / "mini")
    names = [f"{chr(97 + number % 26)} tag {number}" for number in range(TAGS)]
    for number in range(ARTICLES):
        path = folder / "content" / "articles" / "many" / f"n{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        date = f"date: {2010 + number % 4}-0{number % 9 + 1}-15\n" if number % 13 else ""
        tags = ", ".join(["Common", names[number], names[(number * 7) % TAGS], names[-1 - number]])
        path.write_text(
            f"---\ntitle: Number {number}\n{date}tags: [{tags}]\noutlet: Big Paper\nauthors: [One Hand]\n"
            "section: Long\n---\n\nText.\n"
        )
    return folder


@pytest.mark.parametrize("theme", [PLAIN_THEME, OWN_THEME], ids=["plain theme", "own theme"])
def test_every_link_is_there(folder: Path, theme: Path) -> None:
    assert problems(build(folder, output=f"output-{theme.parent.name}", THEME=str(theme))) == []


def test_a_long_list_has_a_page_a_year(folder: Path) -> None:
    output = build(folder)
    for term in ("tags/common", "outlets/big-paper", "authors/one-hand", "sections/long"):
        pages = sorted(path.relative_to(output / term).as_posix() for path in (output / term).rglob("*.html"))
        years = [f"{year}/index.html" for year in range(2010, 2014)]
        assert pages == [*years, "index.html", "undated/index.html"]
    first = BeautifulSoup((output / "tags/common/index.html").read_text(), "html.parser")
    assert len([link for link in first.find_all("a") if link.get_text().startswith("Number ")]) == 10
    shown = 0
    for path in [*(output / "tags/common").glob("20*/index.html"), output / "tags/common/undated/index.html"]:
        links = BeautifulSoup(path.read_text(), "html.parser").find_all("a")
        shown += len([link for link in links if link.get_text().startswith("Number ")])
    assert shown == ARTICLES


def test_a_long_index_has_a_page_a_letter(folder: Path) -> None:
    output = build(folder)
    assert (output / "tags/topics/a/index.html").is_file()
    assert "a tag 0" in (output / "tags/topics/a/index.html").read_text()
    assert "b tag 1" not in (output / "tags/topics/a/index.html").read_text()


def test_undated_articles_of_a_large_outlet_have_their_page(folder: Path) -> None:
    output = build(folder)
    assert (
        "outlets/big-paper/undated/" not in (output / "undated/index.html").read_text()
        or (output / "outlets/big-paper/undated/index.html").is_file()
    )
