"""The entries of all of Blogger's exports in a pile as pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from backfile.read.blogger.index import BlogIndex
from backfile.read.blogger.post import post_of
from backfile.read.sites import Site
from backfile.read.source import Capture, Contents, Gathered, Source, Wanted
from backfile.read.xml_items import item_at, part_name


@dataclass(frozen=True, slots=True)
class EntryPart:
    """One entry of an export."""

    name: str
    url: str
    offset: int
    size: int
    encoding: str
    blog: str
    wanted: Wanted

    def capture(self, source: Source) -> Capture:
        """The entry as a page. Raises InputError when it is no XML."""
        entry = item_at(source, self.offset, self.size, self.encoding, "entry")
        return post_of(entry, self.url, self.blog, self.wanted).capture(source)


def gather(indexes: Mapping[Path, BlogIndex], wanted: Wanted, sites: Mapping[Path, Site]) -> Gathered:
    """The entries of all ``indexes`` (file → what it holds), in the order of the files and of their entries."""
    found = Gathered()
    for path, index in indexes.items():
        used: Counter[str] = Counter()
        # What stands beside the export knows the blog's address better than an export of long ago.
        site = sites[path] if sites[path].address else Site(address=index.address.rstrip("/"))
        for item in index.entries:
            name = part_name(item.number, item.offset, used)
            url = item.url or (site.page(item.path) if item.path else "")
            found.parts[path].append(EntryPart(name, url, item.offset, item.size, index.encoding, index.name, wanted))
        lacks = site.lacks(path) if any(item.path and not item.url for item in index.entries) else ()
        found.contents[path] = Contents(
            len(index.entries), dict(sorted(index.not_taken.items())), tuple(index.damage), lacks
        )
    return found
