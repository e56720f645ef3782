"""The posts of all of Ghost's exports in a pile as pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from backfile.read.ghost.index import Beside, GhostIndex, PostItem
from backfile.read.ghost.post import post_of
from backfile.read.json_records import record_at
from backfile.read.sites import Site
from backfile.read.source import Capture, Contents, Gathered, Source, Wanted
from backfile.read.xml_items import part_name

_USUAL = "/:slug/"
_PLACE = re.compile(r":(slug|id|year|month|day)\b")


@dataclass(frozen=True, slots=True)
class PostPart:
    """One post of an export, with what other tables tell of it."""

    name: str
    url: str
    offset: int
    size: int
    beside: Beside
    site: Site
    timezone: str
    wanted: Wanted

    def capture(self, source: Source) -> Capture:
        """The post as a page. Raises InputError when it cannot be read."""
        told = record_at(source, self.offset, self.size)
        return post_of(told, self.url, self.beside, self.site, self.timezone, self.wanted).capture(source)


def gather(indexes: Mapping[Path, GhostIndex], wanted: Wanted, sites: Mapping[Path, Site]) -> Gathered:
    """The posts of all ``indexes`` (file → what it holds), in the order of the files and of their posts."""
    found = Gathered()
    for path, index in indexes.items():
        told, known = index.settings, sites[path]
        site = Site(
            known.name or told.get("name", ""),
            known.address,
            known.language or told.get("language", ""),
            known.exported or told.get("exported", ""),
        )
        used: Counter[str] = Counter()
        for item in index.posts:
            url = site.page(_path(item, told.get("permalinks", ""))) if item.slug else ""
            found.parts[path].append(
                PostPart(
                    part_name(item.number, item.offset, used), url, item.offset, item.size,
                    index.beside.get(item.number, Beside()), site, told.get("timezone", ""), wanted,
                )
            )  # fmt: skip
        not_taken = {"comments": index.comments} if index.comments else {}
        found.contents[path] = Contents(len(index.posts), not_taken, tuple(index.damage), site.lacks(path))
    return found


def _path(item: PostItem, permalinks: str) -> str:
    """Where a post lay: old versions let the site choose how its addresses are made."""
    shape = permalinks if permalinks.startswith("/") and ":slug" in permalinks else _USUAL
    told = {
        "slug": quote(item.slug), "id": item.number, "year": item.date[:4], "month": item.date[5:7], "day": item.date[8:10],
    }  # fmt: skip
    return _PLACE.sub(lambda match: told[match[1]], shape)
