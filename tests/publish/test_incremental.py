"""Incremental equals clean: after any history of edits the output is, byte for byte, what a clean build gives.

``BACKFILE_EDITS`` sets how many edits the history has; half of them for each of two seeds, and a quarter more with the
search.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from backfile.publish.build import _in_the_way
from publish.site_builds import PLAIN_THEME, build, copy_mini_site, files_of, times_of

EDITS = int(os.environ.get("BACKFILE_EDITS", "200"))
TAGS = ["Harbour", "Ferries", "harbour", "Storms", "C", "C++", "People", "Port Example", "New Tag"]
OUTLETS = ["The Example Courier", "Harbour Gazette", "Third Paper", ""]
ORIGINALS = ["", "https://a.example/2019/05/one/", "https://a.example/2019/05/one/two.html", "https://b.example/?p=7"]
DATES = ["2019-05-04T09:30:00+05:00", "2019-05-04", "2019-05", "2019", "2020-02-29", "2018-12-31", "", "nonsense"]


class Scribe:
    """A person who edits an archive in every way there is."""

    def __init__(self, folder: Path, source: random.Random) -> None:
        self.folder = folder
        self.random = source
        self.content = folder / "content"
        self.theme = folder / "theme"
        self.settings: dict[str, object] = {}
        self.number = 0

    def articles(self) -> list[Path]:
        return sorted((self.content / "articles").rglob("*.md"))

    def any_article(self) -> Path:
        return self.random.choice(self.articles())

    def text(self) -> str:
        pick = self.random
        tags = pick.sample(TAGS, pick.randint(0, 4))
        lines = [
            "---",
            f"title: 'Article {self.number} of {pick.randint(1, 3)}'",
            f"date: {pick.choice(DATES)}",
            f"outlet: {pick.choice(OUTLETS)}",
            f"section: {pick.choice(['Local', 'World', ''])}",
            f"authors: [{', '.join(pick.sample(['A. Writer', 'B. Writer', 'C. Writer'], pick.randint(0, 2)))}]",
            f"tags: [{', '.join(tags)}]",
            f"story: {pick.choice(['', 's1', 's9'])}",
            f"slug: {pick.choice(['', '', 'same-slug'])}",
            f"original_url: {pick.choice(ORIGINALS)}",
            "---",
            "",
            pick.choice(["Text.", "## Heading\n\nText.", "![x](../../../images/harbour.png)", "[x](renamed.md)"]),
        ]
        return "\n".join(lines) + "\n"

    def add(self) -> None:
        self.number += 1
        folder = self.content / "articles" / self.random.choice(["2019/05", "2020/02", "undated"])
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"added-{self.number}.md").write_text(self.text(), "utf-8")

    def change(self) -> None:
        self.any_article().write_text(self.text(), "utf-8")

    def change_a_word(self) -> None:
        path = self.any_article()
        path.write_text(path.read_text("utf-8").replace("Text", self.random.choice(["Txet", "Teext"])), "utf-8")

    def delete(self) -> None:
        if len(self.articles()) > 3:
            self.any_article().unlink()

    def move(self) -> None:
        path = self.any_article()
        path.rename(path.with_name(f"moved-{self.number}-{path.name}"))

    def touch(self) -> None:
        path = self.any_article()
        os.utime(path, ns=(1_600_000_000_000_000_000, self.random.randint(1, 10**18)))

    def rename_a_tag(self) -> None:
        old, new = self.random.sample(TAGS[:6], 2)
        for path in self.articles():
            path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    def classify_a_tag(self) -> None:
        kind = self.random.choice(["person", "place", "topic"])
        (self.folder / "tags.toml").write_text(f'[tags."{self.random.choice(TAGS)}"]\nkind = "{kind}"\n')

    def retell_a_story(self) -> None:
        story = {"id": "s1", "title": self.random.choice(["Repairs", "Ferries"]), "articles": ["3f9c0a1b2c3d"]}
        (self.content / "stories.json").write_text(json.dumps([story]))

    def change_a_setting(self) -> None:
        names = ["SITENAME", "SITESUBTITLE", "BACKFILE_FOOTER", "BACKFILE_FIRST_WEEKDAY", "SITEURL", "URL_STYLE"]
        name = self.random.choice([*names, "BACKFILE_FEED_BODIES"])
        value: object = self.random.choice(["One", "Two", "*Three*"])
        if name == "BACKFILE_FIRST_WEEKDAY":
            value = self.random.randint(0, 6)
        if name == "SITEURL":
            value = self.random.choice(["", "https://example.org", "https://example.org/papers"])
        if name == "URL_STYLE":
            value = self.random.choice(["content", "original"])
        if name == "BACKFILE_FEED_BODIES":
            value = self.random.choice([True, False])
        self.settings[name] = value

    def _append(self, *names: str) -> None:
        path = self.theme / self.random.choice(names)
        path.write_text(path.read_text() + f"<!-- {self.random.randint(0, 99)} -->\n")

    def change_a_template(self) -> None:
        path = self.theme / "templates" / self.random.choice(["tag.html", "article.html", "day.html", "404.html"])
        path.write_text(
            path.read_text().replace("{% endblock %}", f"<i>{self.random.randint(0, 9)}</i>{{% endblock %}}")
        )

    def change_a_partial(self) -> None:
        self._append("templates/partials/menu.html", "templates/base.html")

    def change_a_macro(self) -> None:
        path = self.theme / "templates/macros/lists.html"
        path.write_text(path.read_text().replace("<section>", f'<section class="c{self.random.randint(0, 9)}">'))

    def change_a_style(self) -> None:
        path = self.theme / "static/css" / self.random.choice(["base.css", "components/nav.css"])
        path.write_text(f"p {{ margin: {self.random.randint(0, 9)}px }}")

    def change_a_picture(self) -> None:
        from PIL import Image

        path = self.content / "images" / "harbour.png"
        if path.exists() and self.random.random() < 0.4:
            path.unlink()
        else:
            Image.new("RGB", (self.random.randint(1, 30), 9)).save(path)

    def change_a_page(self) -> None:
        name = self.random.choice(["about", "contact"])
        path = self.content / "pages" / f"{name}.md"
        if path.exists() and self.random.random() < 0.3:
            path.unlink()
        else:
            path.write_text(f"---\ntitle: {name}\n---\n\n{self.random.randint(0, 99)}\n")

    def lose_an_output(self) -> None:
        paths = sorted(path for path in (self.folder / "output").rglob("*.html"))
        if paths:
            self.random.choice(paths).unlink()

    def spoil_an_output(self) -> None:
        paths = sorted(path for path in (self.folder / "output").rglob("*.html"))
        if paths:
            self.random.choice(paths).write_text("spoiled")

    def lose_the_cache(self) -> None:
        for path in (self.folder / ".cache").glob("reading-*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def edits(self) -> list[Callable[[], None]]:
        once = [
            self.delete, self.move, self.touch, self.rename_a_tag, self.classify_a_tag, self.retell_a_story,
            self.change_a_setting, self.change_a_template, self.change_a_partial, self.change_a_macro,
            self.change_a_style, self.change_a_picture, self.change_a_page, self.lose_an_output, self.spoil_an_output,
            self.lose_the_cache, self.change_a_word,
        ]  # fmt: skip
        return [*once, *[self.add] * 4, *[self.change] * 4]


# Compiling all templates is three quarters of a clean build's time: it keeps them until one of these edits.
CHANGES_TEMPLATES = {"change_a_setting", "change_a_template", "change_a_partial", "change_a_macro"}


def make_clean(folder: Path, kept: list[Path]) -> None:
    """Remove the last clean build, and all of its cache but for copies of the folders ``kept``."""
    new = folder / "new"
    for path in kept:
        place = new / "cache" / ("search" if path.name.startswith("engine") else "") / path.name
        shutil.copytree(path, place)
    shutil.rmtree(folder / "clean", ignore_errors=True)
    if new.exists():
        new.rename(folder / "clean")


@pytest.mark.parametrize(
    ("seed", "edits", "search"), [(1, EDITS // 2, False), (2, EDITS // 2, False), (3, EDITS // 4, True)]
)
def test_incremental_equals_clean(tmp_path: Path, seed: int, edits: int, search: bool) -> None:
    source = random.Random(seed)
    folder = copy_mini_site(tmp_path / "mini")
    shutil.copytree(PLAIN_THEME, folder / "theme")
    scribe = Scribe(folder, source)
    history: list[str] = []
    for _ in range(edits):
        news = [source.choice(scribe.edits()) for _ in range(source.choice([1, 1, 1, 3]))]
        for edit in news:
            edit()
        history += [edit.__name__ for edit in news]
        settings = {**scribe.settings, "THEME": str(folder / "theme"), "BACKFILE_SEARCH": search}
        output = build(folder, **settings)
        kept = [*(folder / ".cache/search").glob("engine-*")]  # Pagefind takes 0.3 s to give it
        if not CHANGES_TEMPLATES.intersection(history[-len(news) :]):
            kept += (folder / "clean/cache").glob("jinja")
        make_clean(folder, kept)
        clean = build(folder, output="clean/output", cache="clean/cache", **settings)
        assert files_of(output) == files_of(clean), history[-6:]


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    before = times_of(build(folder))
    path = folder / "content/articles/2017/known-to-the-year.md"
    path.write_text(path.read_text().replace("Text.", "Another text, of the same article."))
    after = times_of(build(folder))
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {
        "articles/2017/known-to-the-year.html",
        "articles/2019/05/another-name.html",  # the next one of its outlet, which shows it
        "2017/index.html", "outlets/harbour-gazette/index.html", "tags/c/index.html",
        *[name for name in after if name.startswith("tags/c-")],
    }  # fmt: skip


def test_same_bytes_keep_their_time(tmp_path: Path) -> None:
    """Another key whose page comes out the same: the file is not touched."""
    folder = copy_mini_site(tmp_path / "mini")
    shutil.copytree(PLAIN_THEME, folder / "theme")
    before = times_of(build(folder, THEME=str(folder / "theme")))
    template = folder / "theme/templates/partials/menu.html"
    template.write_text("{# a remark #}" + template.read_text())
    assert times_of(build(folder, THEME=str(folder / "theme"))) == before


def test_moved_times_alone_change_nothing(tmp_path: Path) -> None:
    """As after a checkout or a restored cache: other times, the same bytes."""
    folder = copy_mini_site(tmp_path / "mini")
    output = build(folder)
    for path in [*folder.rglob("*.md"), *output.rglob("*.html")]:
        os.utime(path, ns=(10**18, 10**18))
    before = times_of(output)
    assert times_of(build(folder)) == before


def test_files_of_others_stay(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    output = build(folder)
    (output / "google123.html").write_text("mine")
    (folder / "content/articles/2017/known-to-the-year.md").unlink()
    build(folder)
    assert (output / "google123.html").read_text() == "mine"
    assert not (output / "2017").exists()


def test_why_a_page_was_rendered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    build(folder)
    path = folder / "content/articles/2017/known-to-the-year.md"
    path.write_text(path.read_text().replace("Known to", "Told to"))
    capsys.readouterr()
    build(folder, BACKFILE_EXPLAIN=True)
    printed = capsys.readouterr().out
    assert "articles/2017/known-to-the-year.html: what it shows changed" in printed
    assert "pages/about.html" not in printed


@pytest.mark.parametrize("path", ["tags/harbour/index.html", "articles/2017/known-to-the-year.html"])
def test_a_file_in_a_pages_place_comes_and_goes(tmp_path: Path, path: str) -> None:
    """The page is of a part that did not change meanwhile."""
    folder = copy_mini_site(tmp_path / "mini")
    first = files_of(build(folder))
    mine = folder / "content/extra/mine.html"
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    assert path in first
    assert files_of(build(folder, EXTRA_PATH_METADATA={"extra/mine.html": {"path": path}}))[path] == b"mine"
    mine.unlink()
    assert files_of(build(folder)) == first


def test_what_differs_by_case_alone_is_removed_first() -> None:
    """Where a file system knows no case, the new file would else go with the old one."""
    first, last = _in_the_way(["tags/Harbour/index.html", "tags/old/index.html"], {"tags/harbour/index.html"})
    assert (first, last) == (["tags/Harbour/index.html"], ["tags/old/index.html"])
