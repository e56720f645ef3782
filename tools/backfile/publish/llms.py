"""``llms.txt`` (llmstxt.org): a page in Markdown that tells language models what the site is and where its texts are.

Off unless the owner asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backfile.common.record import record
from backfile.publish.archive import Archive
from backfile.publish.plan import Made, Plan
from backfile.publish.records import Site
from backfile.publish.settings import DATA, PublishSettings

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|]")


@record
class LlmsContext(Made):
    """What the page tells."""

    articles: int
    first: int
    last: int
    outlets: tuple[str, ...]

    def to_bytes(self, site: Site) -> bytes:
        """The page."""
        outlets = ", ".join(map(_plain, self.outlets))
        years = f"{self.first}–{self.last}" if self.last != self.first else str(self.last)
        lines = [f"# {_plain(site.name)}", ""]
        lines += [f"> {_plain(site.motto)}", ""] if site.motto else []
        lines += [f"An archive of {self.articles:,} news articles{f' of {outlets}' if outlets else ''}, {years}.", ""]
        lines += ["## Browse", ""]
        lines += [f"- [{_plain(link.name)}]({_address(site, link.url)})" for link in site.nav]
        lines += ["", "## Data", "", f"- [Sitemap]({site.url}/sitemap.xml): every page"]
        lines += [f"- [{feed.type}]({site.url}/{feed.url}): the latest articles" for feed in site.feeds]
        if site.dump:
            lines.append(f"- [All articles]({site.url}/{DATA}index.json): NDJSON in IPTC ninjs, a file a year")
        if site.licence:
            lines += ["", "## Licence", "", f"- [{_plain(site.licence.name)}]({_address(site, site.licence.url)})"]
        return "\n".join([*lines, ""]).encode("utf-8", "replace")


def llms_plans(archive: Archive, settings: PublishSettings) -> Iterator[Plan]:
    """The page, when the owner wants it and there are absolute addresses."""
    if settings.llms and settings.site.url:
        years = archive.years or [0]
        outlets = tuple(sorted(term.name for term in archive.outlets.all))
        facts = (len(archive.items), years[0], years[-1], outlets)
        yield Plan("llms.txt", "llms.txt", "file", "", _context, facts)


def _context(_: Archive, articles: int, first: int, last: int, outlets: tuple[str, ...]) -> LlmsContext:
    return LlmsContext(articles, first, last, outlets)


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _address(site: Site, url: str) -> str:
    return url if "://" in url else f"{site.url}/{url}"
