"""The sources of the archive's articles and pages, as builds keep them: a part of one file for each folder of the content.

The store has the same, row by row: that takes half as long again, and it is asked only for what is new. A part whose
files are all the known ones is taken as it is; the others are made again and the file with them.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from backfile.common.files import write_atomic
from backfile.publish.archive import PLAIN, Source
from backfile.publish.dates import Parsed, parsed_of
from backfile.publish.digest import digest_plain
from backfile.publish.entry import Entry, unpack
from backfile.publish.settings import PublishSettings
from backfile.publish.store import ReadingStore

_MARSHAL_VERSION = 4
_UNPUBLISHED = frozenset({"draft", "skip"})

_Row = tuple[str, bytes, bytes, str, tuple[Any, ...] | None, tuple[Any, ...]]
"""A source's fields, its date and its entry as plain tuples."""


class Sources(NamedTuple):
    """What is to be published, in order of the paths, and how many texts wait as drafts."""

    articles: tuple[Source, ...]
    pages: tuple[Source, ...]
    drafts: int


def read_sources(settings: PublishSettings, store: ReadingStore, texts: Mapping[str, bytes]) -> Sources:
    """The sources of the content. ``texts`` are the digests of all files by path."""
    file = store.path.with_suffix(".sources")
    kept = _kept(file, store.version)
    parts: dict[str, bytes] = {}
    articles: list[Source] = []
    pages: list[Source] = []
    drafts = 0
    for folder, digests in _folders(texts).items():
        packed = kept.get(folder)
        rows: list[_Row] = marshal.loads(packed) if packed else []
        if [row[:2] for row in rows] != digests:
            rows = _made_again(rows, digests, store)
            packed = marshal.dumps(rows, _MARSHAL_VERSION)
        parts[folder] = packed or b""
        published = list(_published(rows))
        drafts += len(published) < len(rows) and sum(map(_is_draft, rows))
        (pages if _is_below(settings.page_paths, folder) else articles).extend(published)
    if parts != kept:
        write_atomic(file, marshal.dumps((store.version, parts), _MARSHAL_VERSION))
    articles.sort(key=itemgetter(0))
    pages.sort(key=itemgetter(0))
    return Sources(tuple(articles), tuple(pages), drafts)


def _kept(file: Path, version: bytes) -> dict[str, bytes]:
    if not file.is_file():
        return {}
    try:
        its, parts = marshal.loads(file.read_bytes())
    except (EOFError, ValueError, TypeError):
        return {}  # torn by a power cut: the store has all of it
    return parts if its == version else {}


def _folders(texts: Mapping[str, bytes]) -> dict[str, list[tuple[str, bytes]]]:
    found: dict[str, list[tuple[str, bytes]]] = {}
    for item in texts.items():
        found.setdefault(item[0].rpartition("/")[0], []).append(item)
    return found


def _made_again(rows: list[_Row], digests: list[tuple[str, bytes]], store: ReadingStore) -> list[_Row]:
    known = {row[:2]: row for row in rows}
    entries = store.entries({item[1] for item in digests if item not in known})
    return [known.get(item) or _row(*item, *entries[item[1]]) for item in digests]


def _row(path: str, digest: bytes, packed: bytes, shown: bytes) -> _Row:
    entry = unpack(packed)
    parsed = tuple(parsed_of(entry.date)) if entry.date else None
    address = _own_address(path, entry.slug)
    return path, digest, digest_plain((shown, path, address)), address, parsed, tuple(entry)


def _own_address(path: str, slug: str) -> str:
    """The address of a file that is named like its slug, or has none; empty for any other."""
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0]
    if slug and slug != stem:
        return ""
    address = f"{folder}/{stem}.html".lstrip("/")
    return address if PLAIN.fullmatch(address) else quote(address)


def _is_below(paths: Sequence[str], folder: str) -> bool:
    return any(f"{folder}/".startswith(f"{path.strip('/')}/" if path.strip("/.") else "") for path in paths)


def _is_draft(row: _Row) -> bool:
    entry = Entry._make(row[-1])
    return not entry.error and entry.status == "draft"


def _published(rows: list[_Row]) -> Iterator[Source]:
    make_entry, make_date = Entry._make, Parsed._make
    for path, digest, shown, address, parsed, fields in rows:
        entry = make_entry(fields)
        if not entry.error and entry.status not in _UNPUBLISHED:
            yield Source(path, digest, entry, shown, address, make_date(parsed) if parsed else None)
