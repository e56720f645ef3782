"""Sitemaps and robots.txt keep their protocols' rules."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from backfile.publish import sitemaps
from publish.site_builds import build, copy_mini_site

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = "https://example.org/papers"


def test_every_page_is_listed_once(tmp_path: Path) -> None:
    output = build(copy_mini_site(tmp_path / "mini"), SITEURL=SITE)
    index = ElementTree.fromstring((output / "sitemap.xml").read_bytes())
    assert index.tag == f"{NAMESPACE}sitemapindex"
    found: list[str] = []
    for part in index.iter(f"{NAMESPACE}loc"):
        path = str(part.text).removeprefix(f"{SITE}/")
        entries = ElementTree.fromstring((output / path).read_bytes())
        assert entries.tag == f"{NAMESPACE}urlset"
        found += [str(place.text).removeprefix(f"{SITE}/") for place in entries.iter(f"{NAMESPACE}loc")]
        for day in entries.iter(f"{NAMESPACE}lastmod"):
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", str(day.text))
    assert len(found) == len(set(found))
    assert {"", "2019/", "articles/2019/05/ferry-service-to-resume.html", "pages/about.html"} <= set(found)
    assert "404.html" not in found
    assert f"Sitemap: {SITE}/sitemap.xml" in (output / "robots.txt").read_text()


def entries_of(path: Path) -> dict[str, str | None]:
    """The last change by address of a sitemap or of an index of them."""
    root = ElementTree.fromstring(path.read_bytes())
    return {str(entry.findtext(f"{NAMESPACE}loc")): entry.findtext(f"{NAMESPACE}lastmod") for entry in root}


def test_the_protocols_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "_LIMIT", 5)
    folder = copy_mini_site(tmp_path / "mini")
    for number in range(13):
        path = folder / f"content/articles/1987/'n&{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: N\ndate: 1987-03-{number + 1:02}\nmodified: 1987-04\n---\n\nText.\n")
    path.write_text("---\ntitle: N\ndate: 1987-03-20\nmodified: 1990-01-02T03:04:05Z\n---\n\nText.\n")
    output = build(folder, SITEURL=SITE)
    index = entries_of(output / "sitemap.xml")
    parts = [address for address in index if "-1987" in address]
    assert parts == [f"{SITE}/sitemap-1987{end}.xml" for end in ("", "-2", "-3")]
    for address, day in index.items():
        path = output / address.removeprefix(f"{SITE}/")
        assert path.parent == output  # a sitemap may name what lies beside and below it
        assert path.read_bytes().startswith(b'<?xml version="1.0" encoding="utf-8"?>')
        entries = entries_of(path)
        assert 0 < len(entries) <= 5
        assert path.stat().st_size < 50_000_000
        assert all(re.fullmatch(r"https://example\.org/papers/[\w./%~&-]*", entry) for entry in entries), entries
        assert all(len(entry) < 2_048 for entry in entries)
        assert day == max((found for found in entries.values() if found), default=None)
    found = {address: day for part in parts for address, day in entries_of(output / part.rpartition("/")[2]).items()}
    assert len(found) == 13
    assert found[f"{SITE}/articles/1987/%27n%260.html"] == "1987-04"
    assert found[f"{SITE}/articles/1987/%27n%2612.html"] == "1990-01-02"


def test_addresses_that_are_too_long_are_left_out(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    path = folder.joinpath("content/articles", *[f"{'بندر' * 20}{number}" for number in range(5)], "long.md")
    path.parent.mkdir(parents=True)
    path.write_text("---\ntitle: Long\ndate: 1987-03-01\n---\n\nText.\n")
    (folder / "content/articles/short.md").write_text("---\ntitle: Short\ndate: 1987-03-01\n---\n\nText.\n")
    output = build(folder, SITEURL=SITE)
    assert list(entries_of(output / "sitemap-1987.xml")) == [f"{SITE}/articles/short.html"]


def test_engines_that_are_not_welcome(tmp_path: Path) -> None:
    output = build(copy_mini_site(tmp_path / "mini"), SITEURL=SITE, BACKFILE_NOINDEX=True)
    assert (output / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert not (output / "sitemap.xml").exists()
