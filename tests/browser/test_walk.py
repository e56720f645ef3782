"""A reader's way: front page → month → article → tag → article, on a phone and at a desk, at a root and below a path."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Visit


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("site", ["en", "ur", "below"])
def test_from_the_front_page_to_an_article_and_on(visit: Callable[..., Visit], site: str, width: int) -> None:
    tab = visit(site, width)
    page = tab.open("")
    root = tab.site.address

    page.locator(".heatmap a[href$='2019/05/']").click()
    assert page.url == root + "2019/05/"

    page.locator("main article a", has_text="Ferry service to resume").first.click()
    assert page.url == root + "articles/2019/05/ferry-service-to-resume.html"
    assert "sails again" in page.locator("main .body").inner_text()
    first = page.locator("h1").inner_text()

    page.locator("main a[href$='tags/harbour/']").first.click()
    assert page.url == root + "tags/harbour/"

    page.locator(".teaser a:not(:has-text('Ferry service to resume'))").first.click()
    assert page.url.startswith(root + "articles/")
    assert page.locator("h1").inner_text() != first

    page.locator(".masthead .name a").click()
    assert page.url == root
    assert tab.abroad == []
    assert tab.complaints == []


def test_a_day_leads_to_its_neighbours(visit: Callable[..., Visit]) -> None:
    tab = visit("en", 390)
    page = tab.open("2019/05/04/")
    back = page.url
    page.locator("main a[rel=next]").first.click()
    assert page.url != back
    page.locator("main a[rel=prev]").first.click()
    assert page.url == back
