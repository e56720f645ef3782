"""The entries of all exports of Movable Type in a pile as pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from backfile.errors import InputError
from backfile.read.movabletype.entry import entry_of
from backfile.read.movabletype.index import BlogText
from backfile.read.movabletype.post import post_of
from backfile.read.sites import Site
from backfile.read.source import LARGEST, Capture, Contents, Gathered, Source
from backfile.read.xml_items import part_name


@dataclass(frozen=True, slots=True)
class EntryPart:
    """One entry of an export."""

    name: str
    url: str
    offset: int
    size: int
    encoding: str
    site: Site

    def capture(self, source: Source) -> Capture:
        """The entry as a page. Raises InputError when it cannot be read, or is none."""
        if self.size > LARGEST:
            raise InputError(f"is larger than {LARGEST // 2**20} MB; no post is so large", subject=source.label)
        try:
            with source.path.open("rb") as file:
                file.seek(self.offset)
                data = file.read(self.size)
        except OSError as error:
            raise InputError(f"cannot be read ({error.strerror})", subject=source.label) from error
        entry = entry_of(data.decode(self.encoding, "replace"))
        if not entry.sections:
            raise InputError(f"the entry at byte {self.offset} holds no text; export it again", subject=source.label)
        return post_of(entry, self.url, self.site).capture(source)


def gather(indexes: Mapping[Path, BlogText], sites: Mapping[Path, Site]) -> Gathered:
    """The entries of all ``indexes`` (file → what it holds), in the order of the files and of their entries."""
    found = Gathered()
    for path, index in indexes.items():
        used: Counter[str] = Counter()
        for number, item in enumerate(index.entries, 1):
            name = part_name(str(number), item.offset, used)
            found.parts[path].append(EntryPart(name, item.url, item.offset, item.size, index.encoding, sites[path]))
        not_taken = dict(sorted((+index.not_taken).items()))
        found.contents[path] = Contents(len(index.entries), not_taken, tuple(index.damage))
    return found
