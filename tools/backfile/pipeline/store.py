"""The converter's memory on disk: what became of each page, by its bytes and the code's version, and what was made of that.

It holds the articles' bodies, so that the archive stages need only small records in memory, and it spares the next run
whatever did not change. Deleting it costs time, never anything else.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from backfile.common.record import record
from backfile.pipeline.outcome import Failed, Packed, PageRecord, Rejected, pack, unpack
from backfile.read import Index, label_of
from backfile.recipes import Recipes

NAME = "convert.sqlite"
# Raised when the tables change: an older file is begun anew.
_SHAPE = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS pages (page TEXT PRIMARY KEY, stamp TEXT, key TEXT, digest TEXT, content TEXT, record BLOB,
    outcome BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS indexes (file TEXT PRIMARY KEY, stamp TEXT, key TEXT, content BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records (page TEXT PRIMARY KEY, basis TEXT, compared BLOB, learned BLOB, account BLOB)
    WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (folder TEXT, path TEXT, stamp TEXT, id TEXT, source TEXT, basis TEXT, pictures TEXT,
    PRIMARY KEY (folder, path)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (folder TEXT PRIMARY KEY, state TEXT, report BLOB) WITHOUT ROWID;
"""
# What can change the outcome of a page besides its bytes and the recipes, and then what the archive makes of it.
_PAGE_ROOMS = ("common", "read", "recipes", "extract", "describe", "clean", "to_markdown", "pipeline", "write")
_PAGE_LIBRARIES = (
    "turbohtml", "beautifulsoup4", "ftfy", "dateparser", "Babel", "anyascii", "warcio", "brotli", "zstandard",
)  # fmt: skip
_ARCHIVE_ROOMS = ("dedupe", "tag", "story", "frontmatter.py")
_ARCHIVE_LIBRARIES = ("rensa", "PyStemmer", "numpy", "PyYAML", "Pillow")


def store_in(cache: Path, recipes: Recipes) -> Store:
    """The store in the user's cache folder, under the keys of this code and these recipes."""
    key = _digest(_version_of(("model.py", "errors.py", *_PAGE_ROOMS), _PAGE_LIBRARIES), recipes.digest)
    return Store(cache / NAME, key, _digest(key, _version_of(_ARCHIVE_ROOMS, _ARCHIVE_LIBRARIES)))


def _version_of(rooms: Sequence[str], libraries: Sequence[str]) -> str:
    """A digest of the code in ``rooms``, its data files and the libraries that it stands on."""
    digest = hashlib.sha256()
    package = Path(__file__).parent.parent
    files: list[Path] = []
    for room in rooms:
        inside = (path for path in (package / room).rglob("*") if path.is_file() and path.suffix != ".pyc")
        files += [package / room] if room.endswith(".py") else inside
    for path in sorted(files):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    for library in libraries:
        digest.update(f"{library} {version(library)}\0".encode())
    return digest.hexdigest()


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@record
class RecordRow:
    """What the archive stages need of one article; ``basis`` names all that it was made from."""

    page: str
    basis: str
    compared: bytes
    learned: bytes
    account: bytes


@record
class FileRow:
    """A file that the converter wrote: how it was left, and what names all that it was made from."""

    path: str
    stamp: str
    id: str
    source: str
    basis: str
    pictures: dict[str, str]
    """The copies of pictures that it shows, and how those were left."""


class Store:
    """What became of pages. ``key`` names the code's version and the recipes: other keys' rows count as absent.

    ``archive_key`` names besides these the code that makes records and files of articles.
    """

    def __init__(self, path: Path, key: str = "", archive_key: str = "") -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._key = key
        self.archive_key = archive_key
        self._database = _opened(path)

    # Pages

    def known(self, stamps: dict[str, str]) -> set[str]:
        """The pages of ``stamps`` (page → size and time of its file) whose outcome is kept under this key."""
        rows = self._database.execute("SELECT page, stamp FROM pages WHERE key = ?", (self._key,))
        return {page for page, stamp in rows if stamps.get(page) == stamp}

    def digests(self) -> dict[str, str]:
        """The digest of each page kept under this key, for pages whose file was only touched."""
        return dict(self._database.execute("SELECT page, digest FROM pages WHERE key = ?", (self._key,)))

    def put(self, rows: Iterable[tuple[str, str, str, Packed]]) -> None:
        """Keep (page, stamp, digest, outcome) rows."""
        full = [
            (page, stamp, self._key, digest, outcome.digest, outcome.record, outcome.outcome)
            for page, stamp, digest, outcome in rows
        ]
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?)", full)

    def touch(self, page: str, stamp: str) -> None:
        with self._database:
            self._database.execute("UPDATE pages SET stamp = ? WHERE page = ?", (stamp, page))

    def forget_others(self, pages: Collection[str]) -> None:
        """Drop what is kept of pages that are not among ``pages``."""
        rows = [(page,) for (page,) in self._database.execute("SELECT page FROM pages") if page not in pages]
        with self._database:
            self._database.executemany("DELETE FROM pages WHERE page = ?", rows)

    def page_records(self) -> Iterator[tuple[PageRecord, str]]:
        """Of each page that gave an article its record and the digest of the article, by page."""
        rows = self._database.execute("SELECT record, content FROM pages WHERE record != x'' ORDER BY page")
        return ((unpack(packed), content) for packed, content in rows)

    def contents(self) -> Iterator[str]:
        """Of each page a line that changes when what became of it does, by page."""
        rows = self._database.execute("SELECT page, content FROM pages ORDER BY page")
        return (f"{page}|{content}" for page, content in rows)

    def others(self) -> Iterator[tuple[str, Rejected | Failed]]:
        """The pages that gave none, with what became of them."""
        rows = self._database.execute("SELECT page, outcome FROM pages WHERE record = x'' ORDER BY page")
        return ((page, unpack(packed)) for page, packed in rows)

    def outcomes(self, pages: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """The outcomes of ``pages``, packed, in the given order."""
        for page in pages:
            row = self._database.execute("SELECT outcome FROM pages WHERE page = ?", (page,)).fetchone()
            if row:
                yield page, row[0]

    # What was made of the articles

    def bases(self) -> dict[str, str]:
        """Of each article's page what its records were made from. Those of pages that give none now are dropped."""
        with self._database:
            self._database.execute("DELETE FROM records WHERE page NOT IN (SELECT page FROM pages WHERE record != x'')")
        return dict(self._database.execute("SELECT page, basis FROM records"))

    def put_records(self, rows: Iterable[RecordRow]) -> None:
        full = [(row.page, row.basis, row.compared, row.learned, row.account) for row in rows]
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?)", full)

    def records(self, column: str, but: Container[str] = ()) -> Iterator[tuple[str, Any]]:
        """(page, what ``column`` holds of it) of all pages that are not among ``but``, in their order."""
        rows = self._database.execute(f"SELECT page, {column} FROM records ORDER BY page")
        return ((page, unpack(packed)) for page, packed in rows if page not in but)

    def files(self, folder: Path) -> dict[str, FileRow]:
        """The files that an earlier run left in ``folder``, by their path below it."""
        rows = self._database.execute(
            "SELECT path, stamp, id, source, basis, pictures FROM files WHERE folder = ?",
            (label_of(str(folder.resolve())),),
        )
        return {
            path: FileRow(path, stamp, article, source, basis, json.loads(pictures))
            for path, stamp, article, source, basis, pictures in rows
        }

    def set_files(self, folder: Path, rows: Iterable[FileRow]) -> None:
        """Keep these in place of what was kept of ``folder``."""
        name = label_of(str(folder.resolve()))
        with self._database:
            self._database.execute("DELETE FROM files WHERE folder = ?", (name,))
            self._database.executemany(
                "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?)",
                [(name, row.path, row.stamp, row.id, row.source, row.basis, json.dumps(row.pictures)) for row in rows],
            )

    # Runs

    def run_of(self, folder: Path, state: str) -> Any:
        """The report of the run that left ``folder`` in that state; None where there is none."""
        row = self._database.execute(
            "SELECT report FROM runs WHERE folder = ? AND state = ?", (label_of(str(folder.resolve())), state)
        ).fetchone()
        return unpack(row[0]) if row else None

    def set_run(self, folder: Path, state: str, report: object) -> None:
        with self._database:
            self._database.execute(
                "INSERT OR REPLACE INTO runs VALUES (?, ?, ?)", (label_of(str(folder.resolve())), state, pack(report))
            )

    # Files that hold many pages

    def index(self, name: str, stamp: str) -> Index | None:
        """What a file of many pages held when it was looked through under this key; None when it changed since."""
        row = self._database.execute(
            "SELECT content FROM indexes WHERE file = ? AND stamp = ? AND key = ?", (name, stamp, self._key)
        ).fetchone()
        return unpack(row[0]) if row else None

    def put_index(self, name: str, stamp: str, index: Index) -> None:
        with self._database:
            self._database.execute(
                "INSERT OR REPLACE INTO indexes VALUES (?, ?, ?, ?)", (name, stamp, self._key, pack(index))
            )

    def forget_indexes(self, but: Container[str]) -> None:
        """Drop what was kept of files that are not among ``but``."""
        rows = [(name,) for (name,) in self._database.execute("SELECT file FROM indexes") if name not in but]
        with self._database:
            self._database.executemany("DELETE FROM indexes WHERE file = ?", rows)

    def close(self) -> None:
        self._database.close()


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=60)
    try:
        known = database.execute("PRAGMA user_version").fetchone()[0]
        if known == _SHAPE or not database.execute("SELECT 1 FROM sqlite_master").fetchone():
            _prepare(database)
            return database
    except sqlite3.DatabaseError:
        pass
    # Of another version, or damaged by a full disk or a pulled plug; it holds nothing that cannot be made again.
    database.close()
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
    database = sqlite3.connect(path, timeout=60)
    _prepare(database)
    return database


def _prepare(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = OFF")
    database.executescript(_TABLES)
    database.execute(f"PRAGMA user_version = {_SHAPE}")
