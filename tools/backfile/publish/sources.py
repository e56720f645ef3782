"""The sources of the archive's articles and pages, as builds keep them: in up to 64 parts, a file each, of whole folders.

The store has the same, row by row: that takes half as long again, and it is asked only for what is new. A part whose
files are all the known ones is taken as it is; the others are made again.

A part's head has its rows: what orders the archive. Behind it lie the packed entries, each of which is unpacked when a page first
shows its article: of 10,000 articles a small build unpacks some hundreds.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote
from zlib import crc32

from backfile.common.files import write_atomic
from backfile.common.urls import host_of
from backfile.publish.archive import PLAIN, Packed, Source
from backfile.publish.digest import digest_plain
from backfile.publish.entry import Entry, unpack
from backfile.publish.settings import PublishSettings
from backfile.publish.store import ReadingStore

_MARSHAL_VERSION = 4
# Of 10,000 articles ten more change 9 parts: what is written again is a seventh of all.
_PARTS = 64
_LENGTH = 8
_PUBLISHED, _DRAFT, _LEFT_OUT = range(3)

_Row = tuple[Any, ...]
"""A source's fields but for its packed entry, then whether it is published and where the entry ends among its part's."""


class _Part(NamedTuple):
    """Some of the files: their rows in order of the paths, and their packed entries, one behind the other."""

    rows: list[_Row]
    entries: Packed


class Sources(NamedTuple):
    """What is to be published, in order of the paths, and how many texts wait as drafts."""

    articles: tuple[Source, ...]
    pages: tuple[Source, ...]
    drafts: int


def read_sources(settings: PublishSettings, store: ReadingStore, texts: Mapping[str, bytes]) -> Sources:
    """The sources of the content. ``texts`` are the digests of all files by path, in order of the paths."""
    folder = store.path.with_suffix(".parts")
    folder.mkdir(exist_ok=True)
    found: dict[str, Source] = {}
    drafts = 0
    for number, digests in enumerate(_dealt(texts)):
        file = folder / f"{number:02x}"
        part = _kept(file, store.version)
        if [row[:2] for row in part.rows] != digests:
            part = _made_again(part, digests, store)
            _keep(file, store.version, part)
        found.update(_published(part))
        drafts += sum([row[-2] == _DRAFT for row in part.rows])
    folders = tuple([f"{path.strip('/')}/" if path.strip("/.") else "" for path in settings.page_paths])
    published = [path for path in texts if path in found]
    articles = tuple([found[path] for path in published if not path.startswith(folders)])
    return Sources(articles, tuple([found[path] for path in published if path.startswith(folders)]), drafts)


def _dealt(texts: Mapping[str, bytes]) -> list[list[tuple[str, bytes]]]:
    """The files by the number of their part. Those of a folder stay together, in memory too: most folders hold a month or so,
    and the archive is walked by date.
    """
    found: list[list[tuple[str, bytes]]] = [[] for _ in range(_PARTS)]
    for folder, items in groupby(texts.items(), lambda item: item[0].rpartition("/")[0]):
        found[crc32(folder.encode("utf-8", "surrogateescape")) % _PARTS] += items
    return found


def _keep(file: Path, version: bytes, part: _Part) -> None:
    head = marshal.dumps((version, part.rows, len(part.entries)), _MARSHAL_VERSION)
    write_atomic(file, b"".join([len(head).to_bytes(_LENGTH, "big"), head, part.entries]))


def _kept(file: Path, version: bytes) -> _Part:
    """The part as the last build kept it; empty where none did."""
    try:
        data = memoryview(file.read_bytes())
        start = _LENGTH + int.from_bytes(data[:_LENGTH], "big")
        its, rows, size = marshal.loads(data[_LENGTH:start])
    except (FileNotFoundError, EOFError, ValueError, TypeError):
        return _NOTHING  # or torn by a power cut: the store has all of it
    return _Part(rows, data[start:]) if its == version and start + size == len(data) else _NOTHING


_NOTHING = _Part([], b"")


def _made_again(part: _Part, digests: Sequence[tuple[str, bytes]], store: ReadingStore) -> _Part:
    known = {row[:2]: (row, packed) for row, packed in _with_entries(part)}
    fresh = store.entries({item[1] for item in digests if item not in known})
    rows: list[_Row] = []
    entries: list[Packed] = []
    end = 0
    for item in digests:
        row, packed = known.get(item) or _row(*item, *fresh[item[1]])
        end += len(packed)
        rows.append((*row[:-1], end))
        entries.append(packed)
    return _Part(rows, b"".join(entries))


def _with_entries(part: _Part) -> Iterable[tuple[_Row, Packed]]:
    start = 0
    view = memoryview(part.entries)
    for row in part.rows:
        end = row[-1]
        yield row, view[start:end]
        start = end


def _published(part: _Part) -> list[tuple[str, Source]]:
    make = Source._make
    return [(row[0], make((*row[:-2], packed))) for row, packed in _with_entries(part) if row[-2] == _PUBLISHED]


def _row(path: str, digest: bytes, packed: bytes, shown: bytes) -> tuple[_Row, bytes]:
    entry = unpack(packed)
    address = _own_address(path, entry.slug)
    source = Source(
        path=path,
        digest=digest,
        shown=digest_plain((shown, path, address)),
        address=address,
        slug="" if address else entry.slug,
        iso=entry.date,
        modified=entry.modified,
        id=entry.id,
        lang=entry.lang,
        outlet=entry.outlet or host_of(entry.original_url),
        section=entry.section,
        authors=entry.authors,
        tags=entry.tags,
        story=entry.story,
        words=entry.words,
        image=entry.image,
        images=entry.images,
        links=entry.links,
        related=entry.related,
        old_group=entry.old_group,
        old_hashes=entry.old_hashes,
        has_old_query=any(key.startswith("?") for key in entry.old_keys),
        has_other_urls=any(entry.other_urls()),
        packed=b"",
    )
    return (*source[:-1], _state(entry), 0), packed


def _state(entry: Entry) -> int:
    if entry.error or entry.status == "skip":
        return _LEFT_OUT
    return _DRAFT if entry.status == "draft" else _PUBLISHED


def _own_address(path: str, slug: str) -> str:
    """The address of a file that is named like its slug, or has none; empty for any other."""
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0]
    if slug and slug != stem:
        return ""
    address = f"{folder}/{stem}.html".lstrip("/")
    return address if PLAIN.fullmatch(address) else quote(address)
