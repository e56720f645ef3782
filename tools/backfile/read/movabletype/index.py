"""What an export holds: its entries looked at once, in their order, their texts not kept."""

from __future__ import annotations

import mmap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from backfile.common.urls import absolute_url
from backfile.read.decode import decode
from backfile.read.movabletype.entry import BEGINS, BETWEEN, HOLDS, entry_of
from backfile.read.xml_items import begins_with, mapped

_ENDINGS = frozenset({"", ".txt", ".mt", ".log", ".export"})
# So much of a file tells its encoding: blogs of one author may begin with pages of plain ASCII.
_SAMPLE = 1 << 20
_OTHERS = {"COMMENT": "comments", "PING": "trackbacks"}


@dataclass(frozen=True, slots=True)
class EntryItem:
    """An entry, whatever its state, and where it lies."""

    offset: int
    size: int
    url: str = ""


@dataclass(slots=True)
class BlogText:
    """What a file holds. Offsets are bytes from its beginning."""

    encoding: str = "utf-8"
    entries: list[EntryItem] = field(default_factory=list)
    not_taken: Counter[str] = field(default_factory=Counter)
    damage: list[str] = field(default_factory=list)


def is_export(path: Path) -> bool:
    """Whether the file begins as an export does: with a line of metadata, and a section before long."""
    is_named = path.suffix.lower() in _ENDINGS
    return is_named and begins_with(path, ("",), BEGINS) and begins_with(path, ("",), HOLDS)


def index_of(path: Path) -> BlogText:
    """Look through the export at ``path``. Raises InputError when it cannot be read at all."""
    with mapped(path) as data:
        index = BlogText(decode(data[:_SAMPLE]).encoding)
        end = 0
        for begin, end in _spans(data):
            entry = entry_of(data[begin:end].decode(index.encoding, "replace"))
            index.entries.append(EntryItem(begin, end - begin, absolute_url(entry.one("UNIQUE URL")) or ""))
            for name, what in _OTHERS.items():
                index.not_taken[what] += len(entry.sections.get(name, ()))
        if end == len(data):
            index.damage.append(
                f"the file ends at byte {len(data)} without a line of eight dashes: it may have been cut off"
            )
        return index


def _spans(data: mmap.mmap) -> Iterator[tuple[int, int]]:
    begin = 0
    for line in BETWEEN.finditer(data):
        if data[begin : line.start()].strip():
            yield begin, line.start()
        begin = line.end()
    if data[begin:].strip():
        yield begin, len(data)
