"""Sitemaps and robots.txt keep their protocols' rules."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

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


def test_engines_that_are_not_welcome(tmp_path: Path) -> None:
    output = build(copy_mini_site(tmp_path / "mini"), SITEURL=SITE, BACKFILE_NOINDEX=True)
    assert (output / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert not (output / "sitemap.xml").exists()
