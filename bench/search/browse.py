"""Asks a served site in Chromium, and counts what the browser loads."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

# Notes when the first result is in the page, counted from the navigation.
_FIRST = """
new MutationObserver(() => {
  if (window.firstResult === undefined && document.querySelector('.results li')) window.firstResult = performance.now();
}).observe(document, { childList: true, subtree: true });
"""
_ENTER = """() => new Promise((done) => {
  const since = performance.now(), list = document.querySelector('.results');
  new MutationObserver(() => list.children.length && done(performance.now() - since)).observe(list, {childList: true});
  document.querySelector('.search-form').requestSubmit();
})"""
_SETTLED = "() => document.querySelector('.found').textContent"


@dataclass(frozen=True, slots=True)
class Asked:
    """What one query took, from an empty cache. Bytes are those on the wire, headers included."""

    page: int
    """Bytes of the page, its styles, fonts and scripts."""
    engine: int
    index: int
    fragments: int
    requests: int
    first: float | None
    """Milliseconds from the navigation to the first result; None when nothing was found."""
    entered: float | None
    """Milliseconds from Enter on the loaded page."""
    said: str
    """What the page says of the results."""

    @property
    def total(self) -> int:
        """All bytes."""
        return self.page + self.engine + self.index + self.fragments


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that is closed breaks its connections off."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve files as they are: no compression, no cache rules."""
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def ask(browser: Browser, root: str, query: Mapping[str, str], *, by_hand: bool = True) -> Asked:
    """Open the search with ``query`` in its address; then ask the same by hand in a fresh browser."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(_FIRST)
    loaded = _count(page)
    page.goto(f"{root}search/?{urlencode(query)}")
    page.wait_for_function(_SETTLED)
    page.wait_for_timeout(300)
    first, said = page.evaluate("window.firstResult"), page.inner_text(".found")
    context.close()
    kinds = {"page": 0, "engine": 0, "index": 0, "fragments": 0}
    for url, size in loaded.values():
        kinds[_kind(url)] += size
    entered = _enter(browser, root, query) if by_hand and first is not None else None
    return Asked(**kinds, requests=len(loaded), first=first, entered=entered, said=said)


def _count(page: Page) -> dict[str, list[Any]]:
    """[address, bytes] of each request, filled while the page loads."""
    loaded: dict[str, list[Any]] = {}
    session = page.context.new_cdp_session(page)
    session.on("Network.requestWillBeSent", lambda e: loaded.update({e["requestId"]: [e["request"]["url"], 0]}))

    def finished(event: dict[str, Any]) -> None:
        loaded[event["requestId"]][1] = int(event["encodedDataLength"])

    session.on("Network.loadingFinished", finished)
    session.send("Network.enable")
    return loaded


def _enter(browser: Browser, root: str, query: Mapping[str, str]) -> float:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{root}search/")
    for name, value in query.items():
        field = page.locator(f"main [name={name}]")
        field.evaluate("(field, value) => { field.value = value; }", value)
    page.focus("#q")
    took = float(page.evaluate(_ENTER))
    context.close()
    return took


def _kind(url: str) -> str:
    if "/pagefind/" not in url:
        return "page"
    if ".pf_" not in url and not url.endswith(".json"):
        return "engine" if ".pagefind" in url or url.endswith(".js") else "index"
    return "fragments" if "/fragment/" in url else "index"
