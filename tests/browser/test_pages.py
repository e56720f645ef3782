"""Each page type at each width: nothing overflows, overlaps, leaves the host or complains."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest

from .conftest import HEIGHTS, Site, Visit

# Rectangles of text that lie on one another. The middle half of a line's height counts: the faces of some scripts
# reach far above and below their line.
OVERLAPS = """() => {
  const found = [], boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const holder = node.parentElement;
    if (!node.data.trim() || holder.closest('.hidden, .skip, details:not([open]) > :not(summary)')) continue;
    if (getComputedStyle(holder).clipPath === 'inset(50%)') continue; // read out, never seen
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects())
      if (r.width > 1 && r.height > 1) boxes.push([r.left, r.top + r.height / 4, r.right, r.bottom - r.height / 4, node]);
  }
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      if (a[4] !== b[4] && Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 1 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 1)
        found.push(a[4].data.trim().slice(0, 40) + ' | ' + b[4].data.trim().slice(0, 40));
  return found;
}"""
# The limit of the project: an article and its style sheet, gzipped, images and fonts aside.
WEIGHT = 15_000

Visits = Callable[..., Visit]


@pytest.mark.parametrize("site", ["en", "ur", "fr"])
def test_pages_are_laid_out_well(visit: Visits, site: str) -> None:
    tab = visit(site)
    for name, path in tab.site.pages().items():
        page = tab.open(path)
        assert page.locator("h1").count() == 1, name
        for width, height in HEIGHTS.items():
            page.set_viewport_size({"width": width, "height": height})
            where = f"{name} at {width} px"
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, f"{where} scrolls sideways by {over} px"
            assert page.evaluate(OVERLAPS) == [], f"{where}: text on text"
    assert tab.abroad == []
    assert tab.complaints == []


def test_pages_read_without_javascript(visit: Visits, sites: dict[str, Site]) -> None:
    tab = visit("en", 390, java_script_enabled=False)
    for path in tab.site.pages().values():
        tab.open(path)
        assert tab.page.locator("h1").is_visible()
        assert tab.page.locator("main").inner_text().strip()
    tab.open(tab.site.pages()["search"])
    assert tab.page.locator("main a[href$='archives/']").is_visible(), "the search page says what to do instead"


def test_an_article_loads_no_script(sites: dict[str, Site]) -> None:
    for path in (sites["en"].folder / "articles").rglob("*.html"):
        for script in re.findall(r"<script[^>]*>", path.read_text("utf-8")):
            assert "application/ld+json" in script, f"{path.name} loads {script}"


def test_an_article_is_light(sites: dict[str, Site]) -> None:
    folder = sites["en"].folder
    sheet = len(gzip.compress((folder / "theme/css/style.css").read_bytes(), 9))
    for path in (folder / "articles").rglob("*.html"):
        weight = sheet + len(gzip.compress(path.read_bytes(), 9))
        assert weight <= WEIGHT, f"{path.name} and its style sheet weigh {weight} bytes"


def test_data_are_read_from_the_left_in_any_language(visit: Visits) -> None:
    tab = visit("ur", 390)
    page = tab.open(tab.site.pages()["article"])
    cites = page.locator(".cite pre")
    page.evaluate("document.querySelector('details.cite').open = true")
    for text in cites.all():
        assert page.evaluate("el => getComputedStyle(el).unicodeBidi", text.element_handle()) == "plaintext"


def test_a_missing_page_leads_on(visit: Visits) -> None:
    tab = visit("en", 390)
    tab.open("no/such/page.html")
    tab.page.locator("main a", has_text="2019").click()
    assert tab.page.url == tab.site.address + "2019/"


@pytest.mark.parametrize("width", [320, 360, 390])
@pytest.mark.parametrize("site", ["en", "fr"])
def test_no_item_of_the_menu_stands_alone_on_a_line(visit: Visits, site: str, width: int) -> None:
    page = visit(site, 390).open("")
    page.set_viewport_size({"width": width, "height": 844})
    tops = [item.bounding_box()["y"] for item in page.locator(".nav li").all()]  # type: ignore[index]
    assert tops.count(tops[-1]) > 1


# Of each child of a row of facts: whether it begins a line, and whether its dot is inside the row (which clips it).
DOTS = """() => [...document.querySelectorAll('.meta, .credits')].flatMap((row) => {
  const box = row.getBoundingClientRect(), rtl = getComputedStyle(row).direction === 'rtl';
  return [...row.children].slice(1).map((child) => {
    const own = child.getBoundingClientRect(), before = child.previousElementSibling.getBoundingClientRect();
    return [own.top >= before.bottom - 1, rtl ? own.right <= box.right + 1 : own.left >= box.left - 1];
  });
})"""


@pytest.mark.parametrize("site", ["en", "ur"])
def test_no_line_of_facts_begins_or_ends_with_a_dot(visit: Visits, site: str) -> None:
    tab = visit(site, 390)
    page = tab.open(tab.site.pages()["article"])
    dots = []
    for width in (250, 700):
        page.set_viewport_size({"width": width, "height": 844})
        dots += page.evaluate(DOTS)
    assert {begins for begins, _ in dots} == {True, False}
    assert all(begins != inside for begins, inside in dots)
    assert page.evaluate("getComputedStyle(document.querySelector('.credits')).overflowX") == "clip"


def test_the_leads_facts_follow_its_text(visit: Visits) -> None:
    """Nothing that is never seen, such as the source of a picture, takes a row of the lead's grid."""
    page = visit("en", 1280).open("")
    page.set_content(page.content().replace("<main", "<main hidden", 1))
    page.evaluate(
        """() => document.body.insertAdjacentHTML('beforeend', `<div class="edition-lead"><article class="teaser lead">
        <picture><source type="image/webp"><img src="" alt="" width="900" height="520"></picture>
        <h2>Ferry</h2><p class="stand">It sails.</p><p class="meta"><span>The Courier</span></p></article></div>`)"""
    )
    text, facts = (page.locator(f".edition-lead .{name}").bounding_box() for name in ("stand", "meta"))
    assert text and facts
    assert facts["y"] - (text["y"] + text["height"]) < 30


def test_languages_keep_their_direction(visit: Visits) -> None:
    tab = visit("en", 1280)
    page = tab.open(tab.site.pages()["urdu article"])
    article = page.locator("main article").first
    assert article.get_attribute("lang") == "ur"
    assert page.evaluate("el => getComputedStyle(el).direction", article.element_handle()) == "rtl"
    assert page.evaluate("getComputedStyle(document.querySelector('.foot')).direction") == "ltr"
    item = tab.open("2018/12/").locator("main [lang=ur]").first
    assert item.get_attribute("dir") == "rtl"


def test_a_printed_article_is_a_clipping(visit: Visits) -> None:
    tab = visit("en", 1280)
    page = tab.open(tab.site.pages()["article"])
    page.emulate_media(media="print")
    for gone in (".masthead", ".nav", ".footer", ".side", ".cite"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator("main h1").is_visible()
    source = page.locator(".foot dd a[href^='https://courier.example']").first
    assert source.is_visible()
    shown = page.evaluate("el => getComputedStyle(el, '::after').content", source.element_handle())
    assert "https://courier.example/2019/05/ferry-service/" in shown
