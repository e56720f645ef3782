"""Plugins and themes of others, as they work with Pelican alone."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from publish.site_builds import ROOT, build_apart, copy_mini_site, files_of, times_of

OTHER_THEME = ROOT / "tests" / "fixtures" / "publish" / "other-theme"
PLUGINS = ["backfile.publish", "pelican.plugins.sitemap", "pelican.plugins.neighbors", "pelican.plugins.series"]
SITE = "https://example.org"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = copy_mini_site(tmp_path / "mini")
    for name, index in (("2019/05/renamed", 1), ("2019/06/storm-closes-harbour", 2)):
        path = folder / "content" / "articles" / f"{name}.md"
        path.write_text(path.read_text().replace("---\n", f"---\nseries: The harbour\nseries_index: {index}\n", 1))
    return folder


def sitemap(output: Path) -> set[str]:
    root = ElementTree.fromstring((output / "sitemap.xml").read_bytes())
    return {str(element.text) for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}


def test_another_theme_with_three_plugins(folder: Path) -> None:
    output = build_apart(folder, THEME=str(OTHER_THEME), PLUGINS=PLUGINS, SITEURL=SITE)
    page = (output / "storm-closes-the-harbour.html").read_text()
    assert "Before: <a" in page  # neighbors
    assert "Part 2 of 2 of The harbour" in page  # series
    assert "Waves of four metres." in page  # our reader
    assert f"{SITE}/storm-closes-the-harbour.html" in sitemap(output)


def test_our_writer_writes_what_pelicans_does(folder: Path) -> None:
    ours = build_apart(folder, "ours", THEME=str(OTHER_THEME), PLUGINS=PLUGINS[:1] + PLUGINS[2:])
    theirs = build_apart(
        folder, "theirs", THEME=str(OTHER_THEME), PLUGINS=PLUGINS[:1] + PLUGINS[2:], BACKFILE_WRITER="pelican"
    )
    assert files_of(ours) == files_of(theirs)


def test_our_writer_leaves_unchanged_pages(folder: Path) -> None:
    before = times_of(build_apart(folder, THEME=str(OTHER_THEME)))
    after = times_of(build_apart(folder, THEME=str(OTHER_THEME)))
    assert {name for name in before if name.endswith(".html") and before[name] != after[name]} == set()


@pytest.mark.parametrize("writer", ["backfile", "pelican"])
def test_sitemap_plugin_sees_our_pages(folder: Path, writer: str) -> None:
    output = build_apart(folder, PLUGINS=PLUGINS, SITEURL=SITE, BACKFILE_WRITER=writer, BACKFILE_NOINDEX=True)
    found = sitemap(output)
    assert f"{SITE}/articles/2019/06/storm-closes-harbour.html" in found
    assert f"{SITE}/2019/05/" in found
    assert f"{SITE}/pages/about.html" in found
