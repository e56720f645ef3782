"""Reading the content: each file once for each digest of its bytes, in all cores; the rest comes from the store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from backfile.common.record import record
from backfile.common.workers import LEAST_FOR_POOL, run
from backfile.publish.digest import digest_bytes, digest_plain
from backfile.publish.entry import Entry, parse_entry, unpack
from backfile.publish.pictures import PICTURES, Picture, Twins, measure, twin
from backfile.publish.scan import Stats, changed, clock, hash_file, scan, stamp_of
from backfile.publish.settings import PublishSettings
from backfile.publish.store import ReadingStore, Stamp

if TYPE_CHECKING:
    from backfile.publish.search.words import Words

_CHUNK = 50
_THEME = "//theme/"
"""Marks the theme's files among the stamps: no path below ``content/`` begins so."""

_Read = tuple[str, bytes, bytes, bytes, bool, str, bytes]
"""(path, digest, packed entry or empty when it is known, the entry's digest, whether there is something to report,
HTML, postings)."""


@record
class Content:
    """What lies in the content and in the theme's ``static/``. The texts' entries are read when they are wanted."""

    texts: Mapping[str, bytes]
    """Digest of each article and page by its path below ``content/``."""
    files: Mapping[str, bytes]
    """Digest of each static file by its path below ``content/``."""
    theme_files: Mapping[str, bytes]
    """The same for the theme's ``static/``."""
    pictures: Mapping[str, Picture]
    twins: Mapping[str, tuple[Path, bytes]]
    """(file in the cache, digest) of each smaller twin of a picture, by its path in the output."""
    digest: bytes
    """Of all paths and bytes above: when it is the same, nothing changed."""


def open_reading(settings: PublishSettings) -> ReadingStore:
    """The store of this content folder."""
    name = hashlib.sha256(str(settings.content).encode()).hexdigest()[:12]
    return ReadingStore(settings.cache / f"reading-{name}.sqlite3", settings.index_language)


def read_content(settings: PublishSettings, store: ReadingStore, report: Callable[[str, str], None]) -> Content:
    """Read what changed. ``report`` gets (path, sentence) of every file that is left out or has a doubtful field."""
    now = clock()
    found = _find(settings)
    stamps = store.stamps()
    _read_texts(settings, store, found.texts, stamps, now)
    _read_files(settings, store, found.files | found.theme, stamps, now)
    stale = stamps.keys() - found.texts.keys() - found.files.keys() - found.theme.keys()
    if stale:
        store.forget(stale)
        for path in stale:
            del stamps[path]
        store.sweep()
    store.commit()
    return _gather(settings, store, found, stamps, report)


@record
class _Found:
    """The files that there are, with their stat."""

    texts: Stats
    files: Stats
    theme: Stats


def _find(settings: PublishSettings) -> _Found:
    folders = [*settings.article_paths, *settings.page_paths]
    scanned = scan(settings.content, folders, settings.ignore)
    # sorted here once: sorting what is in order already takes a tenth of the time
    texts = {path: scanned[path] for path in sorted(scanned) if _is_text(path)}
    wanted = [*settings.static_paths, *(source for source, _ in settings.extra_paths)]
    files = {path: stat for path, stat in scan(settings.content, wanted, settings.ignore).items() if path not in texts}
    theme = {_THEME + path: stat for path, stat in scan(settings.theme, ("static",), settings.ignore).items()}
    return _Found(texts, files, theme)


def _is_text(path: str) -> bool:
    return path.endswith((".md", ".markdown"))


def _read_texts(
    settings: PublishSettings, store: ReadingStore, texts: Stats, stamps: dict[str, Stamp], now: int
) -> None:
    waiting = changed(texts, stamps)
    if not waiting:
        return
    # workers cannot use this process's connection to the store: with a pool the digests are read first
    is_known = store.knows if len(waiting) < LEAST_FOR_POOL else store.known().__contains__
    root = str(settings.content)
    language = settings.index_language

    def job(paths: Sequence[str]) -> list[_Read]:
        found = []
        for path in paths:
            # without a Path and a buffer, which cost more than the call
            with open(f"{root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123
                data = file.read()
            digest = digest_bytes(data)
            if is_known(digest):
                found.append((path, digest, b"", b"", False, "", b""))
            else:
                entry, html = _parse(data)
                packed = entry.pack()
                doubtful = bool(entry.error or entry.warnings)
                postings = _postings(language, entry, html) if language and not entry.error else b""
                # not the digest of the packed bytes: marshal also writes which texts are one object in memory, so equal
                # entries may pack differently
                found.append((path, digest, packed, digest_plain(tuple(entry)), doubtful, html, postings))
        return found

    for rows in run(job, waiting, settings.workers, _CHUNK):
        store.add(row[1:] for row in rows if row[2])
        fresh = {path: stamp_of(texts[path], digest, now) for path, digest, *_ in rows}
        store.set_stamps(fresh)
        stamps.update(fresh)


def _parse(data: bytes) -> tuple[Entry, str]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Entry(error=f"is not UTF-8 at byte {error.start}: save it as UTF-8"), ""
    return parse_entry(text)


@lru_cache(maxsize=1)
def _words(language: str) -> Words:
    from backfile.publish.search.words import Words

    return Words(language)


def _postings(language: str, entry: Entry, html: str) -> bytes:
    from backfile.publish.plain_text import plain_text
    from backfile.publish.search.postings import make_postings

    return make_postings(_words(language), entry.title, plain_text(html)).pack()


def _read_files(
    settings: PublishSettings, store: ReadingStore, files: Stats, stamps: dict[str, Stamp], now: int
) -> None:
    waiting = changed(files, stamps)
    if not waiting:
        return
    known = store.pictures()
    fresh: dict[str, Stamp] = {}
    pictures: dict[bytes, tuple[int, int]] = {}
    for path in waiting:
        place = settings.theme / path.removeprefix(_THEME) if path.startswith(_THEME) else settings.content / path
        digest = hash_file(place)
        fresh[path] = stamp_of(files[path], digest, now)
        if PurePosixPath(path).suffix.lower() in PICTURES and digest not in known and digest not in pictures:
            pictures[digest] = measure(place)
    store.add_pictures((digest, width, height) for digest, (width, height) in pictures.items())
    store.set_stamps(fresh)
    stamps.update(fresh)


def _gather(
    settings: PublishSettings,
    store: ReadingStore,
    found: _Found,
    stamps: Mapping[str, Stamp],
    report: Callable[[str, str], None],
) -> Content:
    texts = {path: stamps[path].digest for path in sorted(found.texts)}
    doubtful = {digest: unpack(packed) for digest, packed in store.doubtful()}
    for path, digest in texts.items() if doubtful else ():
        if entry := doubtful.get(digest):
            for sentence in filter(None, (entry.error, *entry.warnings)):
                report(path, sentence)
    pictures, twins = _gather_pictures(settings, store, found, stamps)
    own = {path: stamps[path].digest for path in sorted(found.files)}
    theme = {path.removeprefix(f"{_THEME}static/"): stamps[path].digest for path in sorted(found.theme)}
    digest = digest_plain((_digest_all(found, stamps), tuple(sorted(twins))))
    return Content(texts, own, theme, pictures, twins, digest)


def _gather_pictures(
    settings: PublishSettings, store: ReadingStore, found: _Found, stamps: Mapping[str, Stamp]
) -> tuple[dict[str, Picture], dict[str, tuple[Path, bytes]]]:
    known = store.pictures()
    sizes = {path: size for path in sorted(found.files) if (size := known.get(stamps[path].digest))}
    own = Twins(settings.cache, settings.picture_widths)
    made = own.make({stamps[path].digest: settings.content / path for path in sizes}, settings.workers)
    pictures: dict[str, Picture] = {}
    twins: dict[str, tuple[Path, bytes]] = {}
    for path, size in sizes.items():
        digest = stamps[path].digest
        # a file of the owner's that has the name is the owner's
        widths = tuple([width for width in made.get(digest, ()) if twin(path, width) not in found.files])
        pictures[path] = (*size, widths)
        for width in widths:
            file = own.path(digest, width)
            twins[twin(path, width)] = (file, digest_plain((digest, str(file.parent.name), width)))
    return pictures, twins


def _digest_all(found: _Found, stamps: Mapping[str, Stamp]) -> bytes:
    whole = hashlib.blake2b(digest_size=16)
    for group in (found.texts, found.files, found.theme):
        paths = sorted(group)
        whole.update("\0".join(paths).encode("utf-8", "surrogateescape"))
        whole.update(b"\0\0" + b"".join([stamps[path].digest for path in paths]))
    return whole.digest()
