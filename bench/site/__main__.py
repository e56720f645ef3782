"""``python -m bench.site --articles 10000``: build one archive with Backfile, Hugo and Pelican, and build it again."""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.site import archive, engines, measure

_HEAD = f"{'':34}{'wall s':>8}{'CPU s':>8}{'MB':>7}{'pages':>8}{'files':>8}{'MB out':>8}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.site", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    parser.add_argument("--only", choices=["backfile"], help="leave the others out")
    parser.add_argument("--without", nargs="*", default=[], choices=["hugo", "pelican"], help="leave these out")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="work in FOLDER, which must not exist, and keep it")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="bench-site-"))
    without = ["hugo", "pelican"] if options.only else options.without
    try:
        _bench(folder, options.articles, without)
    finally:
        if options.keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _bench(folder: Path, size: int, without: list[str]) -> None:
    maker = archive.Maker(size)
    content = folder / "content"
    archive.write_archive(content, maker)
    texts = sum(path.stat().st_size for path in content.rglob("*.md"))
    print(f"{size:,} articles, {texts / size / 1000:.1f} kB each on average\n\n{_HEAD}")
    if "hugo" not in without:
        _measure(engines.hugo(folder, content), "cold", show_size=True)
    if "pelican" not in without:
        _measure(engines.stock_pelican(folder, content), "cold", show_size=True)
    # stat of a file younger than two seconds proves nothing: let the archive be older than the first build
    time.sleep(3)
    _measure(engines.backfile_without_search(folder, content), "cold", show_size=True)
    engine = engines.backfile(folder)
    _measure(engine, "cold", show_size=True)
    for name, edit in _edits(folder, content, maker):
        edit()
        _measure(engine, name)


def _edits(folder: Path, content: Path, maker: archive.Maker) -> Iterator[tuple[str, Callable[[], object]]]:
    articles = sorted((content / "articles").rglob("*.md"))
    middle = articles[len(articles) // 2]
    yield "nothing changed", lambda: None
    added = [maker.make(maker.size + number) for number in range(10)]
    yield "10 added", lambda: archive.write_articles(content, added)
    yield "1 changed", lambda: middle.write_text(middle.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
    yield "1 deleted", articles[len(articles) // 3].unlink
    yield "a tag renamed", lambda: _rename_tag(content, maker.tags[len(maker.tags) // 20])
    article = folder / "theme" / "templates" / "article.html"
    yield "a template touched (same bytes)", article.touch
    yield "the article's template changed", lambda: article.write_text(article.read_text() + "\n<!-- changed -->\n")
    yield "nothing changed", lambda: None


def _rename_tag(content: Path, tag: str) -> None:
    for path in (content / "articles").rglob("*.md"):
        text = path.read_text("utf-8")
        if tag in text:
            path.write_text(text.replace(tag, f"{tag} Renamed"), "utf-8")


def _measure(engine: engines.Engine, what: str, *, show_size: bool = False) -> None:
    run = measure.run(engine.command, engine.folder, engine.environment)
    size = ""
    if show_size:
        made = measure.size_of(engine.output)
        size = f"{made.pages:>8,}{made.files:>8,}{made.size / 1e6:>8.0f}"
    name = f"{engine.name}, {what}"
    print(f"{name:34}{run.wall:>8.2f}{run.cpu:>8.2f}{run.memory / 1e6:>7.0f}{size}", flush=True)


if __name__ == "__main__":
    main()
