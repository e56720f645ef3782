"""A real browser and the mini site, built with the archive's own theme, in English, in Urdu and in French.

The browser is Chromium: ``$CHROME``, else one on the PATH. Where there is none the tests fail and say what to do; they
are never skipped, since a suite that skips them proves nothing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from publish.site_builds import OWN_THEME, build, copy_mini_site

from .servers import serve

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HEIGHTS = {390: 844, 768: 1024, 1280: 900}


@dataclass(frozen=True, slots=True)
class Site:
    """A built and served site."""

    name: str
    folder: Path
    address: str
    """Of its root, ending in a slash."""

    def pages(self) -> dict[str, str]:
        """One page of each type: its address below the root, by a name."""
        articles = "articles/2019/05/ferry-service-to-resume.html", "articles/2018/12/بندرگاہ.html"
        return {
            "home": "", "article": articles[0], "urdu article": articles[1],
            "undated article": "articles/undated/plain.html", "archives": "archives/", "year": "2019/",
            "month": "2019/05/", "day": "2019/05/04/", "undated": "undated/", "tags": "tags/",
            "tags of a kind": "tags/topics/", "tag": "tags/harbour/", "stories": "stories/",
            "story": "stories/the-harbour-repairs-s1/", "sections": "sections/", "section": "sections/local/",
            "authors": "authors/", "author": "authors/a-writer/", "outlets": "outlets/",
            "outlet": "outlets/harbour-gazette/", "about": "pages/about.html", "search": "search/",
            "not found": "no/such/page.html",
        }  # fmt: skip


class Visit:
    """One tab, with what it asked for and what it complained of."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site
        self.abroad: list[str] = []
        """Requests that left the host."""
        self.complaints: list[str] = []
        self._listeners = (("request", self._asked), ("console", self._told), ("pageerror", self._failed))
        for event, listener in self._listeners:
            page.on(event, listener)  # type: ignore[call-overload]

    def end(self) -> None:
        for event, listener in self._listeners:
            self.page.remove_listener(event, listener)

    def _told(self, message: Any) -> None:
        self._complained(message.type, message.text)

    def _failed(self, error: Any) -> None:
        self.complaints.append(str(error))

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.site.address, "data:")):
            self.abroad.append(request.url)

    def _complained(self, kind: str, text: str) -> None:
        # Chromium notes each answer 404; the page that is served for it is under test too.
        if kind in {"error", "warning"} and "404 (Not Found)" not in text:
            self.complaints.append(text)

    def open(self, path: str) -> Page:
        """Go to a page of the site and wait until it is laid out."""
        self.page.goto(self.site.address + path, wait_until="load")
        return self.page


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser. Fails with a sentence when there is none."""
    wanted = os.environ.get("CHROME")
    path = wanted if wanted and os.access(wanted, os.X_OK) else next(filter(None, map(shutil.which, NAMES)), None)
    if not path:
        pytest.fail("The browser tests need Chromium: install it, or set CHROME to the path of a Chrome or Chromium.")
    return path


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        arguments = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        # In containers tests run as root, where Chromium has no sandbox of its own.
        arguments += ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        launched = playwright.chromium.launch(executable_path=chromium_path, args=arguments)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Site]]:
    """``en``, ``ur`` and ``fr``, whose words are long, at a root, ``below`` the English one under a path as a project's page has it."""
    folder = copy_mini_site(tmp_path_factory.mktemp("browser") / "mini")
    common = {"THEME": str(OWN_THEME), "BACKFILE_REPORT": "mailto:archive@example.org"}
    english = build(folder, "en", ".cache-en", **common)
    urdu, french = (build(folder, code, f".cache-{code}", DEFAULT_LANG=code, **common) for code in ("ur", "fr"))
    with ExitStack() as stack:
        yield {
            "en": Site("en", english, stack.enter_context(serve(english))),
            "ur": Site("ur", urdu, stack.enter_context(serve(urdu))),
            "fr": Site("fr", french, stack.enter_context(serve(french))),
            "below": Site("below", english, stack.enter_context(serve(english, "/papers/"))),
        }


Tab = Callable[..., Page]


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Tab:
    """``tab(width, height)``: the one tab of all tests, as if new; keywords go to Playwright's ``emulate_media``.

    The site keeps nothing in the browser. A new window takes Chromium 0.7 s of work, another page 0.1 s.
    """
    kept: dict[bool, Page] = {}

    def new(width: int = 1280, height: int = 720, *, java_script_enabled: bool = True, **media: Any) -> Page:
        page = kept.get(java_script_enabled)
        if page is None or page.is_closed():
            context = browser.new_context(java_script_enabled=java_script_enabled)
            context.set_default_timeout(5_000)
            page = kept[java_script_enabled] = context.new_page()
        page.unroute_all()
        page.goto("about:blank")
        page.emulate_media(**{"media": "null", "color_scheme": "light", "reduced_motion": "no-preference"} | media)
        page.set_viewport_size({"width": width, "height": height})
        return page

    return new


@pytest.fixture
def visit(tab: Tab, sites: dict[str, Site]) -> Iterator[Callable[..., Visit]]:
    """``visit("en", 390)``: the tab, of that width, on that site; keywords as of ``tab``."""
    visits: list[Visit] = []

    def new(site: str = "en", width: int = 1280, **options: Any) -> Visit:
        visits.append(Visit(tab(width, HEIGHTS[width], **options), sites[site]))
        return visits[-1]

    yield new
    for one in visits:
        one.end()
