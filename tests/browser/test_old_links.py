"""Every form of an old address lands on its article, at a root and below a path, on a server without rewriting."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, TimeoutError

from backfile import frontmatter
from publish.site_builds import OWN_THEME, ROOT, build, copy_mini_site

from .conftest import Tab
from .servers import serve

ADDRESSES = {
    "slug": "2001/05/a-slug/",
    "file": "news/story-12.html",
    "query": "?p=123",
    "script": "news/article.php?id=12",
    "urdu": "urdu/%D8%A8%D9%86%D8%AF%D8%B1/",
}
LANDINGS = {
    "2001/05/a-slug/": "slug", "2001/05/a-slug": "slug", "2001/05/a-slug/index.html": "slug",
    "2001/05/a-slug/amp/": "slug", "2001/05/a-slug.amp": "slug", "2001/05/a-slug/?utm_source=x": "slug",
    "print/2001/05/a-slug/": "slug", "news/story-12.html": "file", "news/story-12.amp.html": "file",
    "?p=123": "query", "index.html?p=123": "query", "index.php?p=123&fbclid=1": "query",
    "?ref=home&p=123": "query", "?p=123&mc_cid=1": "query", "news/article.php?page=1&id=12": "script",
    "news/article.php?id=12": "script", "news/article.php?id=12&print=1": "script",
    "urdu/%D8%A8%D9%86%D8%AF%D8%B1/": "urdu", "urdu/%D8%A8%D9%86%D8%AF%D8%B1/amp": "urdu",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("old") / "mini")
    for name, address in ADDRESSES.items():
        path = folder / "content/articles" / f"{name}.md"
        path.write_text(f"---\ntitle: The {name}\noriginal_url: http://paper.example/{address}\n---\n\nText.\n")
    for number in range(150):  # so many that the map is in parts
        path = folder / "content/articles/many" / f"n{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            f"---\ntitle: N {number}\noriginal_url: http://paper.example/?p={1000 + number}\n---\n\nText.\n"
        )
    return folder


@pytest.fixture(scope="module", params=["/", "/papers/"])
def root(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    prefix = request.param
    siteurl = "https://example.org/papers" if prefix != "/" else ""
    output = build(folder, f"output-{len(prefix)}", ".cache", THEME=str(OWN_THEME), SITEURL=siteurl)
    with serve(output, prefix) as address:
        yield address


def test_every_form_lands_on_its_article(tab: Tab, root: str) -> None:
    page = tab()
    for address, name in LANDINGS.items():
        page.goto(root + address)
        page.wait_for_url(f"{root}articles/{name}.html", timeout=5_000)
        assert page.locator("h1").inner_text() == f"The {name}", address
    page.goto(root + "news/article.php?id=999")
    page.wait_for_load_state("networkidle")
    assert urlsplit(page.url).path.endswith("article.php")
    assert "not in the archive" in page.locator("h1").inner_text()


def forms(url: str) -> Iterator[str]:
    """An address as it stood on the web, and as others may have linked it; without scheme and host."""
    parts = urlsplit(url)
    path = parts.path.lstrip("/")
    if parts.query:
        asked = f"{path}?{parts.query}"
        yield from (asked, f"{asked}&utm_medium=x", f"{asked}&amp=1", f"{asked}&from=front", f"print/{asked}")
    elif path.endswith(".html"):
        yield from (path, f"{path}?fbclid=1", f"{path.removesuffix('.html')}.amp.html", f"amp/{path}", f"print/{path}")
    else:
        bare = path.rstrip("/")
        yield from (
            path,
            bare,
            f"{bare}/?fbclid=1",
            f"{bare}/index.html",
            f"{bare}.amp",
            f"{bare}/amp/",
            f"{bare}/print/",
        )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    shutil.copytree(ROOT / "content", folder / "content")
    return folder


# To go to an address in a frame that is not seen takes half as long as in a tab.
GO = """(addresses) => document.body.replaceChildren(...addresses.map((address) => {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.src = address;
  return frame;
}))"""
PLACES = "() => [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow.location.href)"


def assert_landings(page: Page, wanted: dict[str, str]) -> None:
    """Each address leads where it is wanted to."""
    page.evaluate(GO, [*wanted])
    with suppress(TimeoutError):
        page.wait_for_function(
            f"wanted => ({PLACES})().every((place, i) => place === wanted[i])", arg=[*wanted.values()]
        )
    assert dict(zip(wanted, page.evaluate(PLACES), strict=True)) == wanted


@pytest.mark.parametrize("prefix", ["/", "/papers/"])
def test_every_old_address_of_the_demo_lands(tab: Tab, demo: Path, prefix: str) -> None:
    wanted: dict[str, str] = {}
    for file in sorted((ROOT / "content/articles").rglob("*.md")):
        fields, _ = frontmatter.parse(file.read_text("utf-8"))
        page = file.relative_to(ROOT / "content").with_suffix(".html").as_posix()
        for url in (fields.get("original_url"), *[copy.get("url") for copy in fields.get("copies", ())]):
            if url:
                wanted.setdefault(url, page)
    assert len(wanted) > 70
    siteurl = f"https://example.org{prefix}".rstrip("/")
    output = build(demo, f"output-{len(prefix)}", THEME=str(OWN_THEME), SITEURL=siteurl)
    page = tab()
    with serve(output, prefix) as root:
        page.goto(root)
        landings = {}
        for number, (url, target) in enumerate(sorted(wanted.items())):
            known = list(forms(url))
            form = known[(number + len(prefix)) % len(known)]  # each form in turn, another one at the other root
            landings[root + form] = root + target
        while landings:
            assert_landings(page, dict([landings.popitem() for _ in range(min(10, len(landings)))]))
