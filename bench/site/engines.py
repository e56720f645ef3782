"""How each engine is set up and started."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bench.site import archive

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Engine:
    """A site generator: its command, the folder it runs in, and what it writes."""

    name: str
    command: tuple[str, ...]
    folder: Path
    output: Path
    environment: dict[str, str] = field(default_factory=dict)


def backfile(folder: Path) -> Engine:
    """Backfile with the archive's own theme. ``folder`` holds ``content/``; the theme is copied, so that it can be
    touched.
    """
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copy(ROOT / "pelican.conf.py", folder / "pelican.conf.py")
    return Engine("Backfile", (str(BIN / "pelican"), "-s", "pelican.conf.py"), folder, folder / "output")


def backfile_without_search(folder: Path, content: Path) -> Engine:
    """The same pages without the search index: what Hugo and Pelican make."""
    target = folder / "pages"
    shutil.copytree(ROOT / "theme", target / "theme")
    shutil.copy(ROOT / "pelican.conf.py", target / "pelican.conf.py")
    command = (str(BIN / "pelican"), str(content), "-s", "pelican.conf.py", "-e", "BACKFILE_SEARCH=false")
    return Engine("Backfile without search", command, target, target / "output")


def stock_pelican(folder: Path, content: Path) -> Engine:
    """Pelican with its own reader and writer and its theme "simple" (needs the Markdown package)."""
    target = folder / "stock"
    archive.write_for_pelican(content, target / "content")
    (target / "pelicanconf.py").write_text(
        "PATH = 'content'\nOUTPUT_PATH = 'output'\nTHEME = 'simple'\nSITENAME = 'Archive'\nTIMEZONE = 'UTC'\n"
        "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n"
        "ARTICLE_PATHS = ['articles']\nDEFAULT_PAGINATION = False\n"
    )
    return Engine("Pelican", (str(BIN / "pelican"), "-s", "pelicanconf.py"), target, target / "output")


def hugo(folder: Path, content: Path) -> Engine:
    """Hugo with a small theme, on Backfile's own files."""
    target = folder / "hugo"
    shutil.copytree(Path(__file__).parent / "hugo", target)
    command = (str(BIN / "hugo"), "--quiet", "--contentDir", str(content), "--destination", str(target / "output"))
    return Engine("Hugo", command, target, target / "output", {"HUGO_CACHEDIR": str(target / "cache")})
