"""The archive for researchers: an object of each article on a line (NDJSON), compressed, a file for each year.

Years are apart because hosts limit a file's size and a deploy should move only what changed; gzip files that are put
behind each other are one gzip file.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from operator import attrgetter

from backfile.common.record import record
from backfile.publish.archive import Archive, Item
from backfile.publish.inputs import Inputs
from backfile.publish.ninjs import NinjsContext, ninjs_context
from backfile.publish.plan import Made, MadeOfBodies, Plan
from backfile.publish.records import Site
from backfile.publish.settings import DATA, PublishSettings

_UNDATED = "undated"
# Their bodies are in memory at once: 5,000 news articles take some 20 MB.
_LIMIT = 5_000
# 6 is within 2 % of 9's size and takes a third of its time.
_LEVEL = 6


@record
class DumpContext(MadeOfBodies):
    """Articles of one year, oldest first."""

    articles: tuple[NinjsContext, ...]

    def sources(self) -> tuple[bytes, ...]:
        """The files whose bodies it holds."""
        return tuple([article.source for article in self.articles])

    def to_bytes(self, site: Site, bodies: Sequence[str]) -> bytes:
        """NDJSON, gzip."""
        lines = [article.to_line(site, html) for article, html in zip(self.articles, bodies, strict=True)]
        return gzip.compress(b"\n".join([*lines, b""]), _LEVEL, mtime=0)


@record
class DumpList(Made):
    """Which files there are: (name, articles)."""

    files: tuple[tuple[str, int], ...]

    def to_bytes(self, site: Site) -> bytes:
        """JSON with the files' addresses."""
        files = [{"url": f"{site.url}/{DATA}{name}", "articles": count} for name, count in self.files]
        total = sum(count for _, count in self.files)
        found = {"name": site.name, "format": "ninjs 3.1, a line an article, gzip", "articles": total, "files": files}
        if site.licence:
            found["licence"] = {"name": site.licence.name, "url": site.licence.url}
        return json.dumps(found, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def dump_plans(archive: Archive, inputs: Inputs, settings: PublishSettings) -> Iterator[Plan]:
    """The files and their list."""
    if not settings.site.dump:
        return
    listed = []
    for name, items in _by_year(archive).items():
        for start in range(0, len(items), _LIMIT):
            file = f"{name}-{start // _LIMIT + 1}.ndjson.gz" if start else f"{name}.ndjson.gz"
            places = tuple([item.place for item in items[start : start + _LIMIT]])
            yield Plan(DATA + file, DATA + file, "file", "", _dump, (places,), inputs.dump)
            listed.append((file, len(places)))
    path = f"{DATA}index.json"
    yield Plan(path, path, "file", "", _list, (tuple(listed),))


def _by_year(archive: Archive) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in sorted(archive.items, key=attrgetter("iso", "url")):
        found.setdefault(item.iso[:4] or _UNDATED, []).append(item)
    return found


def _dump(archive: Archive, places: tuple[int, ...]) -> DumpContext:
    return DumpContext(tuple([ninjs_context(archive, place) for place in places]))


def _list(_: Archive, files: tuple[tuple[str, int], ...]) -> DumpList:
    return DumpList(files)
