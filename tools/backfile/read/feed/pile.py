"""The entries of all feeds of a pile as pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from backfile.read.feed.entry import entry_of_json
from backfile.read.feed.index import TAGS, FeedIndex, Form, entry_of
from backfile.read.feed.post import post_of
from backfile.read.json_records import record_at
from backfile.read.sites import Site
from backfile.read.source import Capture, Contents, Gathered, Source
from backfile.read.xml_items import item_at, part_name


@dataclass(frozen=True, slots=True)
class EntryPart:
    """One entry of a feed."""

    name: str
    url: str
    offset: int
    size: int
    form: Form
    encoding: str
    site: Site

    def capture(self, source: Source) -> Capture:
        """The entry as a page. Raises InputError when it cannot be read."""
        if self.form == "json":
            entry = entry_of_json(record_at(source, self.offset, self.size))
        else:
            entry = entry_of(item_at(source, self.offset, self.size, self.encoding, TAGS[self.form]), self.form)
        return post_of(entry, self.site).capture(source, "feed")


def gather(indexes: Mapping[Path, FeedIndex]) -> Gathered:
    """The entries of all ``indexes`` (file → what it holds), in the order of the files and of their entries."""
    found = Gathered()
    for path, index in indexes.items():
        used: Counter[str] = Counter()
        site = Site(index.name, "", index.language)
        for item in index.entries:
            name = part_name(str(item.number), item.offset, used)
            found.parts[path].append(
                EntryPart(name, item.url, item.offset, item.size, index.form, index.encoding, site)
            )
        found.contents[path] = Contents(len(index.entries), dict(sorted(index.not_taken.items())), tuple(index.damage))
    return found
