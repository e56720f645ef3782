"""The site by keyboard alone: the skip link, a focus that shows, the menu, the calendar, the cite box."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from .conftest import Visit

Visits = Callable[..., Visit]

# The focused element's name, and whether a reader can see that it is focused.
FOCUS = """() => {
  const el = document.activeElement, style = getComputedStyle(el), box = el.getBoundingClientRect();
  return {
    tag: el.tagName,
    name: (el.innerText || el.ariaLabel || el.name || '').trim(),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}"""


def tab_to(page: Page, selector: str, limit: int = 150) -> None:
    """Press Tab until the element of ``selector`` has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never came to {selector}")


def test_the_skip_link_comes_first_and_leads_to_the_content(visit: Visits) -> None:
    for site in ("en", "ur"):
        page = visit(site, 390).open("")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.evaluate(FOCUS)["seen"]
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("home", 1280, "light"), ("article", 390, "light"), ("month", 1280, "dark"), ("tag", 768, "light"),
        ("tags", 390, "dark"), ("search", 1280, "light"), ("search", 390, "dark"), ("story", 1280, "dark"),
        ("archives", 390, "light"), ("day", 768, "dark"), ("authors", 768, "light"), ("not found", 1280, "light"),
    ],
)  # fmt: skip
def test_every_stop_shows(visit: Visits, name: str, width: int, scheme: str) -> None:
    tab = visit("en", width, color_scheme=scheme, reduced_motion="reduce")
    page = tab.open(tab.site.pages()[name])
    stops = 0
    for _ in range(120):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["tag"] == "BODY":
            break
        stops += 1
        assert focus["ring"], f"{focus} shows no focus"
        assert focus["seen"], f"{focus} is out of sight"
    assert stops > 10


def test_menu_calendar_and_day_by_keyboard(visit: Visits) -> None:
    tab = visit("en", 1280)
    page = tab.open("")
    tab_to(page, ".nav a[href$='archives/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/archives/")
    tab_to(page, ".heatmap a[href$='2019/05/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2019/05/")
    tab_to(page, ".calendar a[href$='2019/05/04/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2019/05/04/")


def test_the_cite_box_opens(visit: Visits) -> None:
    tab = visit("en", 390)
    page = tab.open(tab.site.pages()["article"])
    tab_to(page, ".cite > summary")
    page.keyboard.press("Enter")
    assert page.locator(".cite pre").first.is_visible()
    assert "Ferry service to resume" in page.locator(".cite pre").first.inner_text()
