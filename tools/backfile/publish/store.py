"""What a build remembers, in SQLite below ``CACHE_PATH``. Losing it costs time, never the result.

``reading.sqlite3`` holds each file's entry and rendered body under the digest of its bytes, and the digest of each path
by its stat. ``site-….sqlite3``, one for each output folder, holds the key and the stat of each file that was written.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from backfile.common.workers import batches
from backfile.publish.code import code_digest
from backfile.publish.digest import digest_plain

# How long a build waits for another one that shares the store.
_BUSY_SECONDS = 60
# Bodies are read through a map of the file: 10 µs each in place of 12 to 17.
_MAPPED = 1 << 32
# SQLite takes 999 values at least.
_AT_ONCE = 500

_READING = """
CREATE TABLE IF NOT EXISTS stamp (path TEXT PRIMARY KEY, mtime INTEGER, size INTEGER, digest BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS reading (digest BLOB PRIMARY KEY, entry BLOB, shown BLOB, doubtful INTEGER);
CREATE INDEX IF NOT EXISTS doubtful_reading ON reading (digest) WHERE doubtful;
CREATE TABLE IF NOT EXISTS body (digest BLOB PRIMARY KEY, html TEXT);
CREATE TABLE IF NOT EXISTS postings (digest BLOB PRIMARY KEY, data BLOB);
CREATE TABLE IF NOT EXISTS picture (digest BLOB PRIMARY KEY, width INTEGER, height INTEGER) WITHOUT ROWID;
"""
_SITE = """
CREATE TABLE IF NOT EXISTS page (
    path TEXT PRIMARY KEY, key BLOB, mtime INTEGER, size INTEGER, digest BLOB, part TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS page_part ON page (part);
CREATE TABLE IF NOT EXISTS part (name TEXT PRIMARY KEY, inputs BLOB) WITHOUT ROWID;
"""
_PAGES = "SELECT path, key, mtime, size, digest, part FROM page"
_ANNOUNCED = "announced"
_META = "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;"


class Stamp(NamedTuple):
    """A file's digest, and the stat under which it holds. ``mtime`` -1: never trust the stat."""

    mtime: int
    size: int
    digest: bytes


class Written(NamedTuple):
    """A file of the output: what it was made from and the stat it had then."""

    key: bytes
    """The digest of its inputs, or of its record where it has none; empty: it is about to be written."""
    mtime: int
    size: int
    digest: bytes
    """Of its bytes: a file with another time and these bytes is still ours."""
    part: str = ""
    """The part that planned it, see ``plan.Part``."""


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """SQLite does not wait, whatever its timeout, for another build that switches a new file at the same moment: ask again."""
    until = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


class _Store:
    page_size = 4096

    def __init__(self, path: Path, schema: str, version: bytes) -> None:
        self.path = path
        self.version = version
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self.connection = self._open(schema, version)
        except sqlite3.OperationalError:
            raise  # locked or unwritable: what is there is good
        except sqlite3.DatabaseError:
            # Torn by a power cut, or not ours: everything in it can be made again.
            for suffix in ("", "-wal", "-shm"):
                Path(f"{path}{suffix}").unlink(missing_ok=True)
            self.connection = self._open(schema, version)

    def _open(self, schema: str, version: bytes) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, isolation_level=None)
        connection.execute(f"PRAGMA page_size = {self.page_size}")  # of a new file
        _switch_to_wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
        self.connection = connection
        if not self._has_version(version):
            # one transaction: a build that starts at the same moment waits for it and finds the work done
            connection.execute("BEGIN IMMEDIATE")
            if not self._has_version(version):
                self._make_tables(schema)
                self.set_meta("version", version)
            connection.execute("COMMIT")
        connection.isolation_level = "DEFERRED"
        return connection

    def _has_version(self, version: bytes) -> bool:
        tables = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'"
        return bool(self.connection.execute(tables).fetchone()) and self.meta("version") == version

    def _make_tables(self, schema: str) -> None:
        found = self.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in found:
            self.connection.execute(f"DROP TABLE {name}")
        for statement in (_META + schema).split(";"):
            self.connection.execute(statement)

    def meta(self, name: str) -> bytes | None:
        row = self.connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return bytes(row[0]) if row else None

    def set_meta(self, name: str, value: bytes) -> None:
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def commit(self) -> None:
        self.connection.commit()

    def close(self) -> None:
        self.connection.commit()
        self.connection.close()


class ReadingStore(_Store):
    """Entries, bodies and postings by content digest. ``language`` is that of the search index, empty without one."""

    # an article's rows are 1 to 5 kB: whole in a page of this size, they are written in two thirds of the time
    page_size = 16_384

    def __init__(self, path: Path, language: str) -> None:
        super().__init__(path, _READING, digest_plain((code_digest(), language)))

    def stamps(self) -> dict[str, Stamp]:
        """The digest of each file, by its path below the content folder."""
        rows = self.connection.execute("SELECT path, mtime, size, digest FROM stamp")
        return {path: Stamp(mtime, size, digest) for path, mtime, size, digest in rows}

    def set_stamps(self, stamps: Mapping[str, Stamp]) -> None:
        self.connection.executemany(
            "INSERT OR REPLACE INTO stamp VALUES (?, ?, ?, ?)",
            ((path, stamp.mtime, stamp.size, stamp.digest) for path, stamp in stamps.items()),
        )

    def forget(self, paths: Iterable[str]) -> None:
        """Drop the stamps of files that are gone."""
        self.connection.executemany("DELETE FROM stamp WHERE path = ?", ((path,) for path in paths))

    def sweep(self) -> None:
        """Drop the entries and pictures that no file has any more."""
        for table in ("reading", "body", "postings", "picture"):
            self.connection.execute(f"DELETE FROM {table} WHERE digest NOT IN (SELECT digest FROM stamp)")

    def knows(self, digest: bytes) -> bool:
        """True when a file has an entry."""
        return bool(self.connection.execute("SELECT 1 FROM reading WHERE digest = ?", (digest,)).fetchone())

    def known(self) -> set[bytes]:
        """The digests that have an entry."""
        return {row[0] for row in self.connection.execute("SELECT digest FROM reading")}

    def add(self, rows: Iterable[tuple[bytes, bytes, bytes, bool, str, bytes]]) -> None:
        """Keep (digest, packed entry, the entry's digest, whether there is something to report of it, HTML, postings or
        nothing).
        """
        rows = list(rows)
        self.connection.executemany("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", [row[:4] for row in rows])
        self.connection.executemany("INSERT OR REPLACE INTO body VALUES (?, ?)", [(row[0], row[4]) for row in rows])
        postings = [(row[0], row[5]) for row in rows if row[5]]
        self.connection.executemany("INSERT OR REPLACE INTO postings VALUES (?, ?)", postings)

    def entries(self, digests: Collection[bytes]) -> dict[bytes, tuple[bytes, bytes]]:
        """(packed entry, the entry's digest) of files, by their digest."""
        found: dict[bytes, tuple[bytes, bytes]] = {}
        for some in batches(digests, _AT_ONCE):
            marks = ",".join("?" * len(some))
            rows = self.connection.execute(f"SELECT digest, entry, shown FROM reading WHERE digest IN ({marks})", some)
            found.update({digest: (entry, shown) for digest, entry, shown in rows})
        return found

    def doubtful(self) -> Iterator[tuple[bytes, bytes]]:
        """(digest, packed entry) of those with an error or a warning."""
        yield from self.connection.execute("SELECT digest, entry FROM reading WHERE doubtful")

    def body(self, digest: bytes) -> str:
        """The HTML of a body."""
        row = self.connection.execute("SELECT html FROM body WHERE digest = ?", (digest,)).fetchone()
        return str(row[0])

    def postings(self, digest: bytes) -> bytes:
        """The packed postings of an article."""
        row = self.connection.execute("SELECT data FROM postings WHERE digest = ?", (digest,)).fetchone()
        return bytes(row[0])

    def pictures(self) -> dict[bytes, tuple[int, int]]:
        """(width, height) by digest; (0, 0) for a file that is no picture."""
        rows = self.connection.execute("SELECT digest, width, height FROM picture")
        return {digest: (width, height) for digest, width, height in rows}

    def add_pictures(self, rows: Iterable[tuple[bytes, int, int]]) -> None:
        self.connection.executemany("INSERT OR REPLACE INTO picture VALUES (?, ?, ?)", rows)


class SiteStore(_Store):
    """What was written to one output folder, and from which key."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _SITE, b"5")

    def written(self, but: Collection[str] = ()) -> dict[str, Written]:
        """The files of the output by their path; without those of the parts in ``but``."""
        if not but:
            return dict(self.each())
        query = f"{_PAGES} WHERE part = ?"
        found: dict[str, Written] = {}
        for (part,) in self.connection.execute("SELECT DISTINCT part FROM page").fetchall():
            if part not in but:
                rows = self.connection.execute(query, (part,))
                found.update({row[0]: Written(*row[1:]) for row in rows})
        return found

    def each(self) -> Iterator[tuple[str, Written]]:
        """The same, of all parts, one by one: in memory they are 0.7 kB each."""
        for row in self.connection.execute(_PAGES):
            yield row[0], Written(*row[1:])

    def stats(self, start: int, count: int) -> Iterator[tuple[str, int, int, int]]:
        """(path, whether it was finished, time, size) of ``count`` files in order of their paths, from number ``start``."""
        query = "SELECT path, length(key), mtime, size FROM page ORDER BY path LIMIT ? OFFSET ?"
        yield from self.connection.execute(query, (count, start))

    def one(self, path: str) -> Written:
        """What is known of a file."""
        return Written(*self.connection.execute(f"{_PAGES} WHERE path = ?", (path,)).fetchone()[1:])

    def count(self) -> int:
        """How many files there are."""
        (found,) = self.connection.execute("SELECT count(*) FROM page").fetchone()
        return int(found)

    def parts(self) -> dict[str, bytes]:
        """The inputs of each part whose files are all written, by its name."""
        return dict(self.connection.execute("SELECT name, inputs FROM part"))

    def add_parts(self, parts: Mapping[str, bytes]) -> None:
        """Note the inputs of parts whose files are all written."""
        self.connection.executemany("INSERT INTO part VALUES (?, ?)", parts.items())

    def forget_parts(self, names: Iterable[str]) -> None:
        """Some of their files are about to change, or to go."""
        self.connection.executemany("DELETE FROM part WHERE name = ?", ((name,) for name in names))

    def announce(self, paths: Iterable[str]) -> None:
        """Note that these paths may be written: a killed build's files are then known to the next, by ``recall``.

        They are one text: a row for each, which the file's own then replaces, takes a second time as long as all rows do.
        """
        self.set_meta(_ANNOUNCED, "\0".join(paths).encode())
        self.commit()

    def recall(self) -> None:
        """Take the files that a killed build announced, and did not come to, for files of the output."""
        announced = self.meta(_ANNOUNCED)
        paths = announced.decode().split("\0") if announced else []
        self.connection.executemany(
            "INSERT OR IGNORE INTO page VALUES (?, x'', -1, -1, x'', '')", ((path,) for path in paths)
        )
        self.set_meta(_ANNOUNCED, b"")

    def add(self, rows: Iterable[tuple[str, Written]]) -> None:
        self.connection.executemany(
            "INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?)", ((path, *item) for path, item in rows)
        )

    def forget(self, paths: Iterable[str]) -> None:
        self.connection.executemany("DELETE FROM page WHERE path = ?", ((path,) for path in paths))
