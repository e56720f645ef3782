"""The same inputs always give the same record: else a page would stay as it was while what it shows changed."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

from pelican.settings import read_settings as read_pelican_settings

from backfile.publish.build import Build
from backfile.publish.digest import digest_plain
from backfile.publish.inputs import Inputs
from backfile.publish.page_parts import page_parts
from backfile.publish.settings import read_settings
from publish.site_builds import PLAIN_THEME, ROOT, copy_mini_site, files_of
from publish.site_builds import build as site_build
from publish.test_incremental import Scribe

EDITS = int(os.environ.get("BACKFILE_EDITS", "60"))


def read(folder: Path, settings: dict[str, object]) -> Build:
    """A build that has read the content."""
    override = {
        "PATH": str(folder / "content"), "OUTPUT_PATH": str(folder / "output"), "CACHE_PATH": str(folder / ".cache"),
        "THEME": str(folder / "theme"), "BACKFILE_WORKERS": 1, "BACKFILE_SEARCH": False,
    }  # fmt: skip
    pelican = read_pelican_settings(str(ROOT / "pelican.conf.py"), override=override | settings)
    build = Build(read_settings(pelican, pelican["ARTICLE_PATHS"], pelican["PAGE_PATHS"]), pelican, lambda *_: None)
    build.read()
    return build


def keys(folder: Path, settings: dict[str, object]) -> dict[str, tuple[bytes, bytes]]:
    """(inputs, key) of each page that has inputs, by its path."""
    build = read(folder, settings)
    renderer = build.renderer()
    renderer.prepare()
    found = {}
    for plan in build.plans():
        if plan.inputs:
            found[plan.path] = (
                renderer.inputs(plan),
                renderer.key(plan, plan.make(build.archive, *plan.arguments)),
            )
    build.close()
    return found


def test_same_inputs_same_key(tmp_path: Path) -> None:
    source = random.Random(11)
    folder = copy_mini_site(tmp_path / "mini")
    shutil.copytree(PLAIN_THEME, folder / "theme")
    scribe = Scribe(folder, source)
    seen: dict[tuple[str, bytes], bytes] = {}
    kept = 0
    for _ in range(EDITS):
        source.choice(scribe.edits())()
        for path, (inputs, key) in keys(folder, scribe.settings).items():
            kept += (path, inputs) in seen
            assert seen.setdefault((path, inputs), key) == key, path
    assert kept > EDITS  # else the inputs are too fine to be of use


def test_same_inputs_of_a_part_same_inputs_of_its_pages(tmp_path: Path) -> None:
    source = random.Random(12)
    folder = copy_mini_site(tmp_path / "mini")
    shutil.copytree(PLAIN_THEME, folder / "theme")
    scribe = Scribe(folder, source)
    seen: dict[tuple[str, bytes], dict[str, bytes | None]] = {}
    kept = 0
    for _ in range(EDITS):
        source.choice(scribe.edits())()
        build = read(folder, scribe.settings)
        inputs = Inputs(build.archive)
        for part in page_parts(build.archive, inputs, build.settings):
            pages = {plan.path: plan.inputs(*plan.arguments) if plan.inputs else None for plan in part.plans()}
            # which files there are depends on the settings too: a part's digest holds them
            key = (part.name, digest_plain((part.inputs, build.settings.site.ninjs)))
            kept += key in seen
            assert seen.setdefault(key, pages) == pages, part.name
        build.close()
    assert kept > EDITS


def test_two_articles_that_want_one_file(tmp_path: Path) -> None:
    """One of them is left out, the same in every build: no part alone knows of the other."""
    folder = copy_mini_site(tmp_path / "mini")
    settings = {"URL_STYLE": "original", "ARTICLE_PATHS": ["news"]}
    for name, date, original in (("one", "2019-05-04", ""), ("two", "2020-01-01", "https://a.example/news/one.html")):
        path = folder / "content" / "news" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: {name}\ndate: {date}\noriginal_url: '{original}'\n---\n\nText.\n")
    site_build(folder, **settings)
    path.write_text(path.read_text().replace("Text.", "More."))
    clean = files_of(site_build(folder, output="clean/output", cache="clean/cache", **settings))
    assert files_of(site_build(folder, **settings)) == clean


def test_other_articles_leave_the_inputs_as_they_are(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    shutil.copytree(PLAIN_THEME, folder / "theme")
    before = keys(folder, {})
    path = folder / "content/articles/2017/known-to-the-year.md"
    path.write_text(path.read_text().replace("Text.", "Another text."))
    after = keys(folder, {})
    assert {name for name in after if after[name] != before[name]} == {
        "articles/2017/known-to-the-year.html",
        "articles/2019/05/another-name.html",
        "2017/index.html",
        "outlets/harbour-gazette/index.html",
        "tags/c/index.html",
        *[name for name in after if name.startswith("tags/c-")],
    }
