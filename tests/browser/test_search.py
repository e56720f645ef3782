"""Search in a real browser, over an index in several shards: phrases, filters, another script, the address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Error, Page

from backfile.publish.search import shards
from publish.site_builds import OWN_THEME, build, copy_mini_site, files_of, times_of

from .conftest import Tab
from .servers import serve

AXE = Axe()
RESULTS = ".results li h2"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_mini_site(tmp_path_factory.mktemp("search") / "mini")


@pytest.fixture(scope="module", params=["/", "/papers/"])
def root(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "SHARD", 4)
        siteurl = "" if request.param == "/" else "https://example.org/papers"
        output = build(folder, "output", THEME=str(OWN_THEME), SITEURL=siteurl, BACKFILE_SEARCH=True)
    assert len([path for path in (output / "pagefind").iterdir() if path.is_dir()]) > 1
    with serve(output, request.param) as address:
        yield address


@pytest.fixture
def page(tab: Tab) -> Iterator[Page]:
    page = tab()
    complaints: list[str] = []

    def told(message: ConsoleMessage) -> None:
        complaints.extend([message.text] if message.type == "error" else [])

    def failed(error: Error) -> None:
        complaints.append(str(error))

    page.on("console", told)
    page.on("pageerror", failed)
    yield page
    page.goto("about:blank")
    page.remove_listener("console", told)
    page.remove_listener("pageerror", failed)
    assert complaints == []


def test_search(page: Page, root: str) -> None:
    page.goto(root)
    page.fill("#find", "sails again")
    page.keyboard.press("Enter")
    page.wait_for_selector(RESULTS)
    assert page.url == root + "search/?q=sails+again"
    assert page.locator(RESULTS).first.inner_text().startswith("Ferry service to resume")
    assert page.locator("mark").first.inner_text().lower().startswith("sail")
    assert page.locator(".found").inner_text()
    page.goto(root + "search/?q=text")
    page.wait_for_selector(RESULTS)
    assert AXE.run(page).response["violations"] == []
    every = page.locator(RESULTS).count()
    page.select_option("select[name=year]", "2017")
    page.wait_for_url("**year=2017**")
    page.wait_for_function("() => document.querySelectorAll('.results li').length === 1")
    assert every > 1
    assert page.locator(RESULTS).inner_text() == "Known to the year only"
    page.go_back()
    page.wait_for_function(f"() => document.querySelectorAll('.results li').length === {every}")
    page.locator(RESULTS).locator("a").first.click()
    page.wait_for_url(root + "articles/**")


@pytest.mark.parametrize(("order", "reverse"), [("new", True), ("old", False)])
def test_the_order_of_dates_holds_over_shards(page: Page, root: str, order: str, reverse: bool) -> None:
    page.goto(f"{root}search/?q=text&sort={order}")
    page.wait_for_selector(RESULTS)
    dates = page.locator(".results time").evaluate_all("times => times.map(time => time.dateTime)")
    assert len(dates) > 2
    assert dates == sorted(dates, reverse=reverse)


def test_a_word_of_the_headline_alone(page: Page, root: str) -> None:
    page.goto(root + "search/?q=Known+only")
    page.wait_for_selector(RESULTS)
    assert "Known to the year only" in page.locator(RESULTS).all_inner_texts()


def test_an_urdu_word(page: Page, root: str) -> None:
    page.goto(root + "search/?q=بندرگاہ")
    page.wait_for_selector(RESULTS)
    item = page.locator(".results li").first
    assert (item.get_attribute("lang"), item.get_attribute("dir")) == ("ur", "rtl")


def test_filters_by_topic_and_by_language(page: Page, root: str) -> None:
    page.goto(root + "search/?tag=Harbour")
    page.wait_for_selector(RESULTS)
    tagged = page.locator(RESULTS).count()
    page.goto(root + "search/?q=text")
    page.wait_for_selector(RESULTS)
    page.fill("input[name=tag]", "no such topic")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.found').innerText === 'Nothing found'")
    page.goto(root + "search/?language=ur")
    page.wait_for_selector(RESULTS)
    assert tagged > 1
    assert page.locator(".results li:not([lang=ur])").count() == 0


# text, places of marks, what is shown with [marks]
EXCERPTS = [
    ("from the beginning", "PORT A — The ferry left.\nMore.", [4], "PORT A — The [ferry] left. More."),
    ("from a sentence", f"{'One two. ' * 40}The ferry, late, left.", [81], "The [ferry], late, left."),
    ("from a block", f"{'One two ' * 39}One two\nThe ferry left.", [81], "The [ferry] left."),
    ("amid a long sentence", f"{'one two ' * 40}— a ferry left", [82], "… one two — a [ferry] left"),
    ("cut at the end", "The ferry " + "left " * 60, [1], "The [ferry] " + "left " * 32 + "…"),
    ("where most marks are", f"a ferry {'one ' * 60}b. Ferry, ferry.", [1, 63, 64], "[Ferry], [ferry]."),
    ("no mark", "The ferry left.", [], "The ferry left."),
    ("no word", "a" * 100_000, [0], "[" + "a" * 80 + "…]"),
]


@pytest.mark.parametrize(
    ("text", "marks", "shown"), [case[1:] for case in EXCERPTS], ids=[case[0] for case in EXCERPTS]
)
def test_excerpts(page: Page, root: str, text: str, marks: list[int], shown: str) -> None:
    page.goto(root + "search/")
    found = page.evaluate(
        """async ([module, text, marks]) => {
          const { excerpt } = await import(module);
          return excerpt(text, marks.map((l) => ({ l, s: 1 }))).map(([part, marked]) => (marked ? `[${part}]` : part)).join("");
        }""",
        [root + "theme/js/excerpt.js", text.strip(), marks],
    )
    assert found == shown


def test_a_broad_query_waits_to_be_asked_for_more(page: Page, root: str) -> None:
    """Where a query may move nothing more, the newest shards alone are asked, and the rest when the reader wants it."""
    script = (OWN_THEME / "static/js/finder.js").read_text("utf-8")
    small = re.sub(r"LIMIT = [\d_]+", "LIMIT = 1", script)
    assert small != script
    page.route("**/finder.js", lambda route: route.fulfill(body=small, content_type="text/javascript"))
    page.goto(root + "search/?q=text&sort=new")
    shown = "() => document.querySelectorAll('.results li').length + document.querySelector('.found').innerText"
    page.wait_for_function("() => document.querySelector('.found').innerText")
    first = page.locator(RESULTS).count()
    assert "so far" in page.locator(".found").inner_text()
    while page.locator(".more-results").is_visible():
        before, count = page.evaluate(shown), page.locator(RESULTS).count()
        page.locator(".more-results").press("Enter")
        page.wait_for_function(f"before => ({shown})() !== before", arg=before)
        where = ".results" if page.locator(RESULTS).count() > count else ".more-results"
        assert page.evaluate(f"document.activeElement.closest('{where}') !== null"), "the focus goes to what came"
    dates = page.locator(".results time").evaluate_all("times => times.map(time => time.dateTime)")
    assert page.locator(RESULTS).count() > first
    assert dates == sorted(dates, reverse=True)
    assert "so far" not in page.locator(".found").inner_text()


def test_a_key_opens_the_search_anywhere(page: Page, root: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(root + "tags/")
    page.locator("main a").first.focus()
    name = page.evaluate("document.activeElement.href")
    assert not [url for url in asked if "pagefind" in url or "search" in url], "nothing of the search is loaded unused"
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open]")
    assert page.evaluate("document.activeElement.name") == "q"
    assert page.get_by_role("dialog", name="Search").is_visible()
    page.keyboard.type("sails/again")
    assert page.locator("dialog #q").input_value() == "sails/again", "a slash in a field is a slash"
    page.fill("dialog #q", "sails again")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog " + RESULTS)
    assert page.locator("dialog .found").inner_text()
    assert AXE.run(page).response["violations"] == []
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    assert page.evaluate("document.activeElement.href") == name, "the focus returns"
    page.keyboard.press("/")
    page.locator("dialog " + RESULTS).locator("a").first.click()
    page.wait_for_url(root + "articles/**")


def test_only_shards_that_changed_are_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD", 4)
    before = times_of(build(folder, "again", ".again", BACKFILE_SEARCH=True))
    path = folder / "content/articles/2019/06/storm-closes-harbour.md"
    path.write_text(path.read_text() + "\nA new word.\n")
    output = build(folder, "again", ".again", BACKFILE_SEARCH=True)
    after = times_of(output)
    changed = {name.split("/")[1] for name in after if name.startswith("pagefind/") and after[name] != before.get(name)}
    assert len(changed - {"shards.json"}) == 1
    assert files_of(output) == files_of(build(folder, "clean", ".clean", BACKFILE_SEARCH=True))
