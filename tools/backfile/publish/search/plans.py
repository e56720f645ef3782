"""The files of the search: Pagefind's engine, a shard for each period, a fragment for each article.

A shard's key is the digest of what it indexes; its files are kept in the cache below that key and copied to the output
like pictures. So only shards whose articles changed are made again, each from the postings that the store has of its
articles. An index lies below its key: what a browser keeps of an older one is never mixed with it. A fragment is named
by the day of its article, so that the browser can order what it finds by date, and its number in the day; the browser
asks for it with the key behind its address.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import chain, groupby
from pathlib import Path
from typing import NamedTuple, TypeAlias

from backfile.common.files import write_atomic
from backfile.common.record import record
from backfile.common.workers import begin
from backfile.publish.archive import Archive, Item
from backfile.publish.code import code_digest
from backfile.publish.digest import digest_bytes, digest_plain
from backfile.publish.inputs import Inputs
from backfile.publish.plain_text import text_lines
from backfile.publish.plan import FileContext, Made, MadeOfBody, Part, Plan
from backfile.publish.records import Site
from backfile.publish.search.engine import KEPT, PAGEFIND, engine_folder, engine_name
from backfile.publish.search.index import HEAD, index_files
from backfile.publish.search.packed import join_files, read_names
from backfile.publish.search.postings import unpack
from backfile.publish.search.runs import cut, kept_runs, make_run
from backfile.publish.search.shards import shards
from backfile.publish.settings import PublishSettings
from backfile.publish.store import ReadingStore
from backfile.publish.terms import Term

FOLDER = "pagefind"
# A filter's file holds all its values in a shard. A reader loads the one that has the topic asked for, not the file of
# all topics: the same sum of bytes is in ``finder.js``.
_TAG_FILTERS = 16
_KEY = 8
# An index as the browser's list has it: its name; its key, which changes with what it holds and below which its files
# lie; the bytes of its head, which is read first; how many articles it has; its first and last year, 0 when not known.
Listed: TypeAlias = tuple[str, str, int, int, int, int]


@record
class Fragment(MadeOfBody):
    """What the browser shows of an article that it found, and cuts the excerpt from."""

    source: bytes
    shown: tuple[tuple[str, str], ...]

    def to_bytes(self, site: Site, html: str) -> bytes:
        """JSON, gzipped: static servers do not compress what they do not know."""
        text = json.dumps({**dict(self.shown), "text": text_lines(html)}, ensure_ascii=False, separators=(",", ":"))
        return gzip.compress(text.encode(), 9, mtime=0)


@record
class Packed(Made):
    """A file of an index, as the cache holds it: the name of the cache's file stands for its bytes."""

    file: str
    start: int
    size: int

    def to_bytes(self, site: Site) -> bytes:
        """The bytes at their place."""
        return _bytes_of(self.file)[self.start : self.start + self.size]


@lru_cache(maxsize=1)
def _bytes_of(file: str) -> bytes:
    """A joined file, whole: the files in it are written one after the other."""
    return Path(file).read_bytes()


@record
class ShardList(Made):
    """Tells the browser the engine's file and which indexes there are."""

    engine: str
    shards: tuple[Listed, ...]
    """Newest first."""

    def to_bytes(self, site: Site) -> bytes:
        """JSON."""
        return json.dumps({"engine": self.engine, "shards": self.shards}, separators=(",", ":")).encode()


class _Month(NamedTuple):
    """The articles of one month, and the digest of what they are."""

    number: int
    """``201905``; what is not known of it is 0."""
    items: Sequence[Item]
    inputs: bytes


@record
class _Shard:
    """An index: its name, the file of the cache that holds its files, its articles, and the months that they are of."""

    name: str
    file: Path
    items: Sequence[Item]
    months: Sequence[_Month]

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last; 0 when they are not known."""
        found = [item.year for item in self.items if item.iso] or [0]
        return min(found), max(found)

    @property
    def key(self) -> str:
        return self.file.name[:_KEY]

    @property
    def runs(self) -> str:
        """The name of the cache's file that holds its runs."""
        return f"runs-{self.name}"

    def listed(self) -> Listed:
        _, head = read_names(self.file)[HEAD]
        return self.name, self.key, head, len(self.items), *self.years


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
    for name, items in shards(archive.by_url):
        months = [_Month(month, found, inputs.texts(found)) for month, found in _by_month(items)]
        key = digest_plain((language, PAGEFIND, code_digest(), *[month.inputs for month in months])).hex()
        wanted.append(_Shard(name, cache / key, items, months))
    # the largest first, so that no worker ends long after the others
    lacking = sorted([shard for shard in wanted if not shard.file.is_file()], key=lambda shard: -len(shard.items))
    with begin(
        lambda place: _make_shard(lacking[place], language, reading), range(len(lacking)), settings.workers
    ) as made:

        def planned() -> tuple[list[Plan], list[Part]]:
            made()
            _sweep(cache, {name for shard in wanted for name in (shard.file.name, shard.runs)})
            engine = engine_folder(cache, language)
            path = f"{FOLDER}/shards.json"
            listed = tuple([shard.listed() for shard in reversed(wanted)])
            plans = [*_copies(engine, FOLDER), Plan(path, path, "file", "", _list, (engine_name(engine), listed))]
            return plans, list(chain.from_iterable([_parts(shard, inputs) for shard in wanted]))

        yield planned


def _by_month(items: Sequence[Item]) -> Iterator[tuple[int, list[Item]]]:
    """The articles of a shard, which are in order of their dates or all of one day."""
    for month, found in groupby(items, lambda item: _day(item) // 100):
        yield month, list(found)


def _parts(shard: _Shard, inputs: Inputs) -> Iterator[Part]:
    """The index, and the fragments of each month: a day is of one month, so what is named by it is too."""
    folder = f"{FOLDER}/{shard.name}"
    # the file's name holds the version of Pagefind as well
    yield Part(folder, digest_plain(shard.file.name), lambda: _plans_of_index(shard))
    for month in shard.months:
        name = f"{folder}/fragment/{month.number:06}"
        yield Part(name, month.inputs, partial(_plans_of_fragments, folder, month, inputs))


def _plans_of_fragments(folder: str, month: _Month, inputs: Inputs) -> Iterator[Plan]:
    for item, name in zip(month.items, _fragment_names(month.items), strict=True):
        path = f"{folder}/fragment/{name}.pf_fragment"
        yield Plan(path, path, "file", "", _fragment, (item.place, inputs.fragment(item)), _digest_of_fragment)


def _plans_of_index(shard: _Shard) -> Iterator[Plan]:
    root, file = f"{FOLDER}/{shard.name}/{shard.key}", str(shard.file)
    for name, (start, size) in read_names(shard.file).items():
        yield Plan(f"{root}/{name}", f"{root}/{name}", "copy", "", _packed, (file, start, size))


def _fragment_names(items: Sequence[Item]) -> list[str]:
    """``20190504-1``, as ``engine.js`` names what it finds."""
    names: list[str] = []
    used: Counter[int] = Counter()
    for item in items:
        day = _day(item)
        names.append(f"{day:08}-{used[day]}")
        used[day] += 1
    return names


def _day(item: Item) -> int:
    return int(item.iso[:10].replace("-", "").ljust(8, "0"))


def _filters(items: Sequence[Item]) -> dict[str, dict[str, list[int]]]:
    """The numbers of the articles by filter and value."""
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    topics: dict[Term, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        if item.iso:
            found["year"][str(item.year)].append(number)
        if item.outlet:
            found["outlet"][item.outlet.name].append(number)
        if item.section:
            found["section"][item.section.name].append(number)
        if item.lang:
            found["language"][item.lang].append(number)
        for term in item.tags:
            topics[term].append(number)
    for term, numbers in topics.items():
        name = term.name.lower()
        known = found[f"tag{sum(name.encode()) % _TAG_FILTERS}"]
        known[name] = sorted({*known[name], *numbers}) if name in known else numbers
    return found


def _fragment(archive: Archive, place: int, _: bytes) -> Fragment:
    item = archive.items[place]
    summary = item.summary
    shown = (
        ("url", summary.url),
        ("title", summary.title),
        ("date", summary.date.text if summary.date else ""),
        ("iso", summary.date.iso if summary.date else ""),
        ("outlet", summary.outlet.name if summary.outlet else ""),
        ("lang", summary.lang),
        ("dir", summary.dir),
    )
    return Fragment(item.source.digest, tuple([(name, value) for name, value in shown if value]))


def _digest_of_fragment(_: int, digest: bytes) -> bytes:
    return digest


def _make_shard(shard: _Shard, language: str, reading: Path) -> None:
    digests = [item.source.digest for item in shard.items]
    parts = list(cut(digests))
    keys = [digest_plain((language, code_digest(), b"".join(digests[start:end]))) for start, end in parts]
    store = ReadingStore(reading, language)
    try:
        runs = kept_runs(
            shard.file.with_name(shard.runs),
            keys,
            lambda part: make_run([unpack(store.postings(digest)) for digest in digests[slice(*parts[part])]]),
        )
    finally:
        store.close()
    days = [_day(item) for item in shard.items]
    write_atomic(shard.file, join_files(index_files(days, _filters(shard.items), runs, PAGEFIND)))


def _copies(folder: Path, target: str) -> Iterator[Plan]:
    root = str(folder)
    for path in sorted(f"{where}/{name}" for where, _, names in os.walk(root) for name in names):
        below = path[len(root) + 1 :]
        # the key in the folder's name stands for the bytes
        digest = digest_bytes(f"{folder.name}/{below}".encode())
        yield Plan(f"{target}/{below}", f"{target}/{below}", "copy", "", _same, (FileContext(((path, digest),)),))


def _sweep(cache: Path, wanted: set[str]) -> None:
    for old in cache.iterdir():
        if old.name not in wanted and not old.name.startswith(KEPT):
            # a folder is of an earlier version
            shutil.rmtree(old, ignore_errors=True) if old.is_dir() else old.unlink(missing_ok=True)


def _packed(_: Archive, file: str, start: int, size: int) -> Packed:
    return Packed(file, start, size)


def _same(_: Archive, context: FileContext) -> FileContext:
    return context


def _list(_: Archive, engine: str, listed: tuple[Listed, ...]) -> ShardList:
    return ShardList(engine, listed)
