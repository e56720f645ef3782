"""What a run remembers changes nothing: after any history it writes and reports what a run without a memory does."""

from __future__ import annotations

import io
import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from backfile.dedupe import decisions as copies
from backfile.options import ConvertOptions
from backfile.pipeline import run
from backfile.pipeline.archive import ArchiveStages
from backfile.pipeline.articles import Articles
from backfile.pipeline.report import Report
from backfile.pipeline.run import convert_pile
from backfile.story import decisions as stories
from backfile.tag import decisions as tags

STEPS = 40
THINGS = "quay lighthouse ferry market customs bridge orchard museum tram library harvest mill".split()
MADE = ("records", "files", "runs")
"""What the memory holds beside the pages' outcomes."""


class Archive:
    """A pile that changes, and the folder that is made of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pile = folder / "pile"
        self.content = folder / "content"
        self.source = random.Random(7)
        self.prune = False
        self.pile.mkdir(parents=True)
        for number in range(9):
            self.page(number)
        self.picture()

    def page(self, number: int) -> None:
        """Write a page: of one of two papers, with its furniture and a picture, or a copy of the page before."""
        thing = THINGS[number % len(THINGS)]
        paper = ("courier", "observer")[number % 2]
        told = number - 1 if number % 5 == 4 else number
        text = "".join(
            f"<p>The {THINGS[told % len(THINGS)]} was the talk of Port Example on {day}, said Ann Warden of the Harbour League, and number {told} of"
            f" its kind to be mended since the storm of {1900 + told}.</p>"
            for day in self.source.sample(("Monday", "Tuesday", "Friday"), 3)
        )
        image = '<img src="photo.png">' if number % 3 == 0 else ""
        (self.pile / f"{number}.html").write_text(
            f'<!doctype html><html lang=en><head><title>The {thing} returns</title><meta property="og:site_name" content="The {paper.title()}">'
            f'<link rel=canonical href="https://{paper}.example/{number}"><meta property="article:tag" content="{self.source.choice(THINGS)}">'
            f'<meta property="article:published_time" content="2019-0{number % 9 + 1}-04"></head><body><article><h1>The {thing} returns</h1>'
            f"{image}{text}<p>Write to the desk of the {paper} by the old harbour.</p></article></body></html>"
        )

    def picture(self) -> None:
        data = io.BytesIO()
        Image.new("RGB", (self.source.randrange(9, 99), 9)).save(data, "PNG")
        (self.pile / "photo.png").write_bytes(data.getvalue())

    def some(self, pattern: str) -> Path | None:
        found = sorted(self.folder.glob(pattern))
        return self.source.choice(found) if found else None

    def add(self) -> None:
        self.page(self.source.randrange(12))

    def remove(self) -> None:
        if len(list(self.pile.glob("*.html"))) > 4 and (page := self.some("pile/*.html")):
            page.unlink()

    def break_page(self) -> None:
        if page := self.some("pile/*.html"):
            page.write_text("<title>Nothing</title>")

    def touch(self) -> None:
        if page := self.some("pile/*.html"):
            page.touch()

    def edit(self) -> None:
        if file := self.some("content/articles/**/*.md"):
            text = file.read_text()
            file.write_text(text.replace("title: The", "title: A", 1).replace("mended", "repaired", 1))

    def break_edit(self) -> None:
        if file := self.some("content/articles/**/*.md"):
            file.write_text(file.read_text().replace("title: ", "title: [", 1))

    def lose_file(self) -> None:
        if file := self.some("content/articles/**/*.md"):
            file.unlink()

    def lose_picture(self) -> None:
        if file := self.some("content/images/*"):
            file.unlink()

    def spoil_picture(self) -> None:
        if file := self.some("content/images/*"):
            file.write_bytes(b"spoiled")

    def lose_lists(self) -> None:
        if file := self.some("content/*.json"):
            file.unlink()

    def decide_tags(self) -> None:
        hidden = self.source.sample(THINGS, 6)
        (self.folder / "tags.toml").write_text("".join(f"[tags.{thing}]\nhidden = true\n" for thing in hidden))

    def decide_copies(self) -> None:
        numbers = self.source.sample([int(page.stem) for page in sorted(self.pile.glob("*.html"))], 2)
        names = [f"https://{('courier', 'observer')[number % 2]}.example/{number}" for number in numbers]
        (self.folder / "copies.toml").write_text(f"{self.source.choice(('join', 'part'))} = [{json.dumps(names)}]\n")

    def own_article(self) -> None:
        (self.content / "articles" / "own.md").write_text(f"---\ntitle: Mine {self.source.random()}\n---\n\nText.\n")

    def turn_prune(self) -> None:
        self.prune = not self.prune

    def nothing(self) -> None:
        pass

    def steps(self) -> list[Callable[[], None]]:
        return [
            self.add, self.edit, self.remove, self.break_page, self.touch, self.lose_file, self.break_edit, self.lose_file,
            self.lose_picture, self.spoil_picture, self.lose_lists, self.picture, self.decide_tags, self.decide_copies,
            self.own_article, self.turn_prune, self.nothing,
        ]  # fmt: skip

    def run(self, content: Path, cache: Path) -> Report:
        return convert_pile([self.pile], ConvertOptions(content, self.folder, cache, workers=1, prune=self.prune))


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def forgetful(cache: Path, copy: Path) -> int:
    """Make a copy of the memory with nothing but what became of each page; how many rows it has forgotten."""
    copy.mkdir()
    if not (cache / "convert.sqlite").exists():
        return 0
    shutil.copy(cache / "convert.sqlite", copy)
    database = sqlite3.connect(copy / "convert.sqlite")
    with database:
        forgotten = sum(database.execute(f"DELETE FROM {table}").rowcount for table in MADE)
    database.close()
    return forgotten


def test_after_any_history_as_without_a_memory(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    taken: list[str] = []
    forgotten = 0
    for number in range(STEPS):
        steps = archive.steps()
        step = steps[number % len(steps)] if number < 2 * len(steps) else archive.source.choice(steps)
        if number:
            step()
        taken.append(step.__name__)
        twin = tmp_path / f"twin{number}"
        if archive.content.exists():
            shutil.copytree(archive.content, twin)
        forgotten += forgetful(tmp_path / "cache", tmp_path / f"cache{number}")
        wanted = archive.run(twin, tmp_path / f"cache{number}")
        found = archive.run(archive.content, tmp_path / "cache")
        history = f"after {', '.join(taken)}"
        assert tree(archive.content) == tree(twin), history
        assert found.as_json() == wanted.as_json(), history
        assert found.accounted() == found.pages, history
    assert forgotten > 5 * STEPS, "there was something to remember"


def test_all_that_a_person_decides_is_looked_at() -> None:
    assert set(run._DECISIONS) == {copies.FILE, tags.FILE, stories.FILE}


def test_where_nothing_changed_nothing_is_read_but_stamps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path)
    first = archive.run(archive.content, tmp_path / "cache")
    before = {path: path.stat().st_mtime_ns for path in archive.content.rglob("*")}

    def refuse(*_: object) -> None:
        raise AssertionError("the archive stages ran again")

    monkeypatch.setattr(ArchiveStages, "decide", refuse)
    again = archive.run(archive.content, tmp_path / "cache")
    assert {path: path.stat().st_mtime_ns for path in archive.content.rglob("*")} == before
    assert sorted(again.written.unchanged) == sorted(first.written.new)
    assert (again.articles, again.copies, again.doubtful) == (first.articles, first.copies, first.doubtful)
    assert not (again.written.new or again.written.changed or again.lists_written or again.written.images)


def test_only_what_changed_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path)
    archive.run(archive.content, tmp_path / "cache")
    archive.page(10)
    read = []
    whole = Articles.article
    monkeypatch.setattr(Articles, "article", lambda self, page: read.append(page) or whole(self, page))
    report = archive.run(archive.content, tmp_path / "cache")
    assert len(report.written.new) == 1
    assert set(read) == {"10.html"} | {page for page in read if report.written.changed}, (
        "an article is read whole where its file changes"
    )
    assert len(read) == len(report.written.new) + len(report.written.changed)
