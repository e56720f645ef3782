"""The files of the search: Pagefind's engine, a shard for each period, a fragment for each article.

A shard's key is the digest of what it indexes; its files are kept in the cache below that key and copied to the output
like pictures. So only shards whose articles changed are made again, each from the postings that the store has of its
articles. A fragment is named by the day of its article, so that the browser can order what it finds by date, and by the
digest of what it is made from.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from backfile.common.files import write_atomic
from backfile.common.workers import begin
from backfile.publish.archive import Archive, Item
from backfile.publish.code import code_digest
from backfile.publish.digest import digest_bytes, digest_plain
from backfile.publish.inputs import Inputs
from backfile.publish.plain_text import plain_text
from backfile.publish.plan import FileContext, Made, MadeOfBody, Part, Plan
from backfile.publish.records import Site
from backfile.publish.search.engine import PAGEFIND, engine_folder
from backfile.publish.search.index import IndexedPage, index_files, pack
from backfile.publish.search.postings import unpack
from backfile.publish.search.shards import shards
from backfile.publish.settings import PublishSettings
from backfile.publish.store import ReadingStore

FOLDER = "pagefind"
# Digits of a digest, which tell a text from its next state: the head of a shard names each of its fragments, so each
# digit costs a reader of 10,000 articles 5 kB. Where a day has a name twice the second gets more.
_NAME = (3, 8, 32)
# A filter's file holds all its values in a shard. A reader loads the one that has the topic asked for, not the file of
# all topics: the same sum of bytes is in ``finder.js``.
_TAG_FILTERS = 16
_KEY = 8
_NO_DAY = "00000000"


@dataclass(frozen=True, slots=True)
class Fragment(MadeOfBody):
    """What the browser shows of an article that it found, and cuts the excerpt from."""

    source: bytes
    url: str
    words: int
    meta: tuple[tuple[str, str], ...]

    def to_bytes(self, site: Site, html: str) -> bytes:
        """Pagefind's fragment."""
        found = {
            "url": self.url,
            "content": plain_text(html),
            "word_count": self.words,
            "filters": {},
            "meta": dict(self.meta),
            "anchors": [],
        }
        return pack(json.dumps(found, ensure_ascii=False).encode())


@dataclass(frozen=True, slots=True)
class ShardList(Made):
    """Tells the search which indexes there are: (name, key, first year, last year), 0 when they are not known.

    The key changes with what the index holds: the browser asks its cache by it.
    """

    shards: tuple[tuple[str, str, int, int], ...]

    def to_bytes(self, site: Site) -> bytes:
        """A JSON list, newest first."""
        found = [dict(zip(("name", "key", "from", "to"), shard, strict=True)) for shard in self.shards]
        return json.dumps(found, separators=(",", ":")).encode()


@dataclass(frozen=True, slots=True)
class _Shard:
    """An index: its name, the folder of the cache for it, the digest of what its articles are, and the articles."""

    name: str
    folder: Path
    inputs: bytes
    items: Sequence[Item]

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last; 0 when they are not known."""
        found = [item.parsed.year for item in self.items if item.parsed] or [0]
        return min(found), max(found)


@contextmanager
def begin_search(
    archive: Archive, inputs: Inputs, settings: PublishSettings, reading: Path
) -> Iterator[Callable[[], tuple[list[Plan], list[Part]]]]:
    """Begin to make the shards that the cache lacks, beside what the build goes on to do. The function waits for them
    and gives the plans of what is there once, and a part for each shard. ``reading`` is the path of the reading store.
    """
    if not settings.site.search or not archive.items:
        yield lambda: ([], [])
        return
    language = settings.index_language
    cache = settings.cache / "search"
    wanted: list[_Shard] = []
    for name, items in shards(archive.items):
        digest = inputs.texts(items)
        key = digest_plain((language, PAGEFIND, code_digest(), digest)).hex()
        wanted.append(_Shard(name, cache / key, digest, items))
    lacking = [shard for shard in wanted if not shard.folder.is_dir()]
    with begin(
        lambda place: _make_shard(lacking[place], inputs, language, reading), range(len(lacking)), settings.workers
    ) as made:

        def planned() -> tuple[list[Plan], list[Part]]:
            made()
            _sweep(cache, {shard.folder.name for shard in wanted})
            path = f"{FOLDER}/shards.json"
            listed = tuple([(shard.name, shard.folder.name[:_KEY], *shard.years) for shard in reversed(wanted)])
            plans = [*_copies(engine_folder(cache, language), FOLDER), Plan(path, path, "file", "", _list, (listed,))]
            return plans, [_part(shard, inputs) for shard in wanted]

        yield planned


def _part(shard: _Shard, inputs: Inputs) -> Part:
    # the folder's name holds the version of Pagefind as well
    digest = digest_plain((shard.folder.name, shard.inputs))
    return Part(f"{FOLDER}/{shard.name}", digest, lambda: _plans_of(shard, inputs))


def _plans_of(shard: _Shard, inputs: Inputs) -> Iterator[Plan]:
    folder = f"{FOLDER}/{shard.name}"
    digests = [inputs.fragment(item) for item in shard.items]
    for item, name, digest in zip(shard.items, _fragment_names(shard.items, digests), digests, strict=True):
        path = f"{folder}/fragment/{name}.pf_fragment"
        yield Plan(path, path, "file", "", _fragment, (item.place, digest), _digest_of_fragment)
    yield from _copies(shard.folder, folder)


def _fragment_names(items: Sequence[Item], digests: Sequence[bytes]) -> list[str]:
    names: list[str] = []
    used: set[str] = set()
    for item, digest in zip(items, digests, strict=True):
        day = item.parsed.iso[:10].replace("-", "").ljust(8, "0") if item.parsed else _NO_DAY
        name = next(name for length in _NAME if (name := day + digest.hex()[:length]) not in used)
        names.append(name)
        used.add(name)
    return names


def _filters(item: Item) -> tuple[tuple[str, tuple[str, ...]], ...]:
    summary = item.summary
    found = (
        ("year", (str(item.parsed.year),) if item.parsed else ()),
        ("outlet", (summary.outlet.name,) if summary.outlet else ()),
        ("section", (summary.section.name,) if summary.section else ()),
        *_tag_filters([term.name.lower() for term in item.tags]),
        ("language", (summary.lang,) if summary.lang else ()),
    )
    return tuple([(name, values) for name, values in found if values])


def _tag_filters(names: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    """``[("tag3", ("harbour",))]``: the number is the sum of the name's bytes, modulo 16."""
    found: dict[int, list[str]] = {}
    for name in names:
        found.setdefault(sum(name.encode()) % _TAG_FILTERS, []).append(name)
    return [(f"tag{number}", tuple(values)) for number, values in sorted(found.items())]


def _fragment(archive: Archive, place: int, _: bytes) -> Fragment:
    item = archive.items[place]
    summary = item.summary
    meta = (
        ("title", summary.title),
        ("date", summary.date.text if summary.date else ""),
        ("iso", summary.date.iso if summary.date else ""),
        ("outlet", summary.outlet.name if summary.outlet else ""),
        ("lang", summary.lang),
        ("dir", summary.dir),
    )
    shown = tuple([(name, value) for name, value in meta if value])
    return Fragment(item.source.digest, summary.url, item.entry.words, shown)


def _digest_of_fragment(_: int, digest: bytes) -> bytes:
    return digest


def _make_shard(shard: _Shard, inputs: Inputs, language: str, reading: Path) -> None:
    names = _fragment_names(shard.items, [inputs.fragment(item) for item in shard.items])
    store = ReadingStore(reading, language)
    try:
        pages = [
            IndexedPage(name, unpack(store.postings(item.source.digest)), _filters(item))
            for item, name in zip(shard.items, names, strict=True)
        ]
    finally:
        store.close()
    making = shard.folder.with_name(f"{shard.folder.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    for name, data in index_files(pages, language, PAGEFIND).items():
        write_atomic(making / name, data)
    making.rename(shard.folder)


def _copies(folder: Path, target: str) -> Iterator[Plan]:
    root = str(folder)
    for path in sorted(f"{where}/{name}" for where, _, names in os.walk(root) for name in names):
        below = path[len(root) + 1 :]
        # the key in the folder's name stands for the bytes
        digest = digest_bytes(f"{folder.name}/{below}".encode())
        yield Plan(f"{target}/{below}", f"{target}/{below}", "copy", "", _same, (FileContext(((path, digest),)),))


def _sweep(cache: Path, wanted: set[str]) -> None:
    for old in cache.iterdir():
        if old.name not in wanted and not old.name.startswith("engine-"):
            shutil.rmtree(old, ignore_errors=True)


def _same(_: Archive, context: FileContext) -> FileContext:
    return context


def _list(_: Archive, listed: tuple[tuple[str, str, int, int], ...]) -> ShardList:
    return ShardList(listed)
