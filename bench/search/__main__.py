"""``python -m bench.search --articles 10000``: bytes and milliseconds of queries, over the demo and a made archive."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.search.browse import Asked, ask, serve
from bench.search.queries import queries
from bench.site import archive, engines

LIMIT = 300_000
_HEAD = f"{'':28}{'page':>7}{'engine':>8}{'index':>8}{'texts':>7}{'kB all':>8}{'asked':>7}{'ms open':>9}{'ms Enter':>10}  says"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, metavar="N", help="0 leaves the made archive out")
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="work in FOLDER and keep it; built again if it is there"
    )
    parser.add_argument("--only", default="", metavar="WORDS", help="queries whose names hold WORDS")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="bench-search-"))
    chrome = os.environ.get("CHROME") or shutil.which("chromium") or shutil.which("google-chrome")
    try:
        _build(folder / "demo", 0)
        if options.articles:
            _build(folder / "made", options.articles)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chrome, args=["--no-sandbox", "--disable-gpu"])
            _report(browser, "The demo", folder / "demo", options.only)
            if options.articles:
                _report(browser, f"{options.articles:,} made articles", folder / "made", options.only)
            browser.close()
    finally:
        if options.keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _build(folder: Path, articles: int) -> None:
    """A site in ``folder``: of ``articles`` made ones, or the demo for 0."""
    if not (folder / "content").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        if articles:
            archive.write_archive(folder / "content", archive.Maker(articles))
        else:
            shutil.copytree(engines.ROOT / "content", folder / "content")
    shutil.rmtree(folder / "theme", ignore_errors=True)
    engine = engines.backfile(folder)
    subprocess.run(engine.command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def _report(browser: Browser, name: str, folder: Path, only: str) -> None:
    print(f"\n{name}\n{_HEAD}")
    chosen = {kind: query for kind, query in queries(folder / "content").items() if only in kind}
    with serve(folder / "output") as root:
        for kind, query in chosen.items():
            print(_row(kind, ask(browser, root, query)), flush=True)


def _row(kind: str, asked: Asked) -> str:
    sizes = [asked.page, asked.engine, asked.index, asked.fragments, asked.total]
    page, engine, index, fragments, total = [f"{size / 1000:.1f}" for size in sizes]
    first = f"{asked.first:.0f}" if asked.first is not None else "–"
    entered = f"{asked.entered:.0f}" if asked.entered is not None else "–"
    over = "  OVER" if asked.total > LIMIT else ""
    return (
        f"{kind:28}{page:>7}{engine:>8}{index:>8}{fragments:>7}{total:>8}{asked.requests:>7}{first:>9}{entered:>10}"
        f"  {asked.said}{over}"
    )


if __name__ == "__main__":
    main()
