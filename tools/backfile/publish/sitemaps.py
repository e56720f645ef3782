"""Sitemaps (sitemaps.org 0.9), one a year of articles with an index above them, and robots.txt (RFC 9309).

All lie at the site's root: a sitemap may name only what lies in its own folder or below.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from xml.sax.saxutils import escape

from backfile.common.record import record
from backfile.publish.archive import Archive, Item
from backfile.publish.plan import Made, Plan
from backfile.publish.records import Site

INDEX = "sitemap.xml"
# The protocol's limits are 50,000 addresses and 50 MB a file, and addresses shorter than 2,048 characters.
_LIMIT = 20_000
_LONGEST = 2_047
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@record
class Sitemap(Made):
    """Addresses below the root, each with the day of its last change or nothing."""

    entries: tuple[tuple[str, str], ...]
    is_index: bool = False

    def to_bytes(self, site: Site) -> bytes:
        """XML."""
        outer, inner = ("sitemapindex", "sitemap") if self.is_index else ("urlset", "url")
        lines = [f"{_HEAD}<{outer} {_NAMESPACE}>"]
        for url, day in self.entries:
            last = f"<lastmod>{day}</lastmod>" if day else ""
            lines.append(f"<{inner}><loc>{escape(f'{site.url}/{url}')}</loc>{last}</{inner}>")
        lines.append(f"</{outer}>\n")
        return "\n".join(lines).encode()


@record
class Robots(Made):
    """robots.txt: it stands at the root of a host, so below a path it is only a note."""

    has_sitemap: bool

    def to_bytes(self, site: Site) -> bytes:
        """All may come; with BACKFILE_NOINDEX none. Pages say ``noindex`` too."""
        lines = ["User-agent: *", "Disallow: /" if site.noindex else "Disallow:"]
        if self.has_sitemap:
            lines.append(f"Sitemap: {site.url}/{INDEX}")
        return ("\n".join(lines) + "\n").encode()


def sitemap_plans(archive: Archive, plans_of_pages: Iterable[Plan], urls: Iterable[str]) -> list[Plan]:
    """robots.txt; and where SITEURL is set and engines are welcome, the sitemaps: of the articles, of the pages among
    the plans, and of the pages at ``urls``.
    """
    site = archive.site
    listed = bool(site.url) and not site.noindex
    plans = [Plan("robots.txt", "robots.txt", "file", "", _same, (Robots(listed),))]
    if not listed:
        return plans
    parts: dict[str, list[tuple[str, str]]] = {}
    for item in archive.items:
        year = item.iso[:4] or "undated"
        parts.setdefault(year, []).append((item.url, _day(item)))
    pages = [plan.url for plan in plans_of_pages if plan.kind in {"page", "static-page"} and plan.template != "404"]
    parts["pages"] = [(url, "") for url in chain(pages, urls)]
    longest = _LONGEST - len(site.url) - 1
    index = []
    for name in sorted(parts):
        entries = sorted({entry for entry in parts[name] if len(entry[0]) <= longest})
        for start in range(0, len(entries), _LIMIT):
            part = tuple(entries[start : start + _LIMIT])
            path = f"sitemap-{name}-{start // _LIMIT + 1}.xml" if start else f"sitemap-{name}.xml"
            plans.append(Plan(path, path, "file", "", _same, (Sitemap(part),)))
            index.append((path, max(day for _, day in part)))
    plans.append(Plan(INDEX, INDEX, "file", "", _same, (Sitemap(tuple(index), is_index=True),)))
    return plans


def _day(item: Item) -> str:
    """The day of the last known change, when it is known to the day: sitemaps take W3C dates, years and months too."""
    return max(item.source.modified[:10], item.iso[:10])


def _same(_: Archive, context: Made) -> Made:
    return context
