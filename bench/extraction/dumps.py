"""Text dumps of a page, as the tools make them that people dump pages with."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

CACHE = Path(__file__).parents[2] / ".cache" / "bench" / "dumps"


def lynx(html: str) -> str:
    """Wrapped at 80 columns, numbered links, a list of references at the end."""
    program = ["lynx", "-dump", "-stdin", "-force_html", "-assume_charset=utf-8", "-display_charset=utf-8", "-width=80"]
    run = subprocess.run(program, input=html.encode(), capture_output=True, timeout=60, check=True)
    return run.stdout.decode("utf-8", "replace")


def html2text(html: str) -> str:
    """Markdown, wrapped at 78 columns."""
    import html2text as library

    writer = library.HTML2Text(bodywidth=78)
    return writer.handle(html)


def inscriptis(html: str) -> str:
    """Laid out as a screen would, unwrapped."""
    from inscriptis import get_text

    return get_text(html)


def soup_lines(html: str) -> str:
    """One string of the page a line: a link within a sentence breaks it in three."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "html.parser").get_text("\n", strip=True)


def soup_plain(html: str) -> str:
    """Strings put together as they stand in the source, white space and all."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "html.parser").get_text()


def blocks(html: str) -> str:
    """Blocks parted by blank lines."""
    import turbohtml

    return turbohtml.parse(html).to_text()


TOOLS: dict[str, tuple[Callable[[str], str], str]] = {
    "lynx": (lynx, ""),
    "html2text": (html2text, "html2text"),
    "inscriptis": (inscriptis, "inscriptis"),
    "soup_lines": (soup_lines, "beautifulsoup4"),
    "soup_plain": (soup_plain, "beautifulsoup4"),
    "blocks": (blocks, "turbohtml"),
}
"""name → (function, the package whose version decides what it makes)."""


WITH_BACKFILE = frozenset({"soup_lines", "soup_plain", "blocks"})
"""The tools that come with Backfile's own dependencies."""


@cache
def available() -> tuple[str, ...]:
    """The tools on this machine: lynx is no Python package, and the bench's packages may be missing."""
    return tuple(name for name, (_, package) in TOOLS.items() if _is_here(name, package))


def _is_here(name: str, package: str) -> bool:
    if not package:
        return shutil.which(name) is not None
    return name in WITH_BACKFILE or find_spec(package) is not None


@cache
def _version(tool: str) -> str:
    package = TOOLS[tool][1]
    if package:
        return version(package)
    shown = subprocess.run([tool, "-version"], capture_output=True, text=True, check=True).stdout
    return hashlib.sha256(shown.encode()).hexdigest()[:8]


def dump(page: Path, tool: str) -> Path:
    """The file with the dump of a gzipped page; made once for each version of the tool."""
    target = CACHE / f"{tool}-{_version(tool)}" / page.parent.name / f"{page.name.removesuffix('.html.gz')}.txt"
    if not target.exists():
        html = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            text = TOOLS[tool][0](html)
        except RecursionError:  # a page nested beyond what the tool can walk: it would leave nothing
            text = ""
        target.write_text(text, "utf-8", newline="")
    return target
