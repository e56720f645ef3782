"""The converter's memory on disk: what became of each page, by its bytes and the code's version.

It holds the articles' bodies, so that the archive stages need only small records in memory, and it spares the
next run every page whose bytes and code are unchanged. Deleting it costs time, never anything else.
"""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from backfile.pipeline.outcome import Converted, Outcome
from backfile.read import Index
from backfile.recipes import Recipes

# What can change the outcome of a page besides our own code.
_LIBRARIES = ("turbohtml", "beautifulsoup4", "ftfy", "dateparser", "Babel", "anyascii", "warcio", "brotli", "zstandard")
NAME = "convert.sqlite"
_ROOMS = ("common", "read", "recipes", "extract", "describe", "clean", "to_markdown", "pipeline", "write")


@cache
def code_version() -> str:
    """A digest of the converter's code, its data files and the libraries that it stands on."""
    digest = hashlib.sha256()
    package = Path(__file__).parent.parent
    files = [package / "model.py", package / "errors.py"]
    for room in _ROOMS:
        files += [path for path in (package / room).rglob("*") if path.is_file() and path.suffix != ".pyc"]
    for path in sorted(files):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\0".encode())
    return digest.hexdigest()


def store_in(cache: Path, recipes: Recipes) -> Store:
    """The store in the user's cache folder, under the key of this code and these recipes."""
    key = hashlib.sha256(f"{code_version()}\0{recipes.digest}".encode()).hexdigest()
    return Store(cache / NAME, key)


class Store:
    """Outcomes by page. ``key`` names the code's version and the recipes: other keys' rows count as absent."""

    def __init__(self, path: Path, key: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._key = key
        self._database = _opened(path)

    def known(self, stamps: dict[str, str]) -> set[str]:
        """The pages of ``stamps`` (page → size and time of its file) whose outcome is kept under this key."""
        rows = self._database.execute("SELECT page, stamp FROM pages WHERE key = ?", (self._key,))
        return {page for page, stamp in rows if stamps.get(page) == stamp}

    def digests(self) -> dict[str, str]:
        """The digest of each page kept under this key, for pages whose file was only touched."""
        return dict(self._database.execute("SELECT page, digest FROM pages WHERE key = ?", (self._key,)))

    def put(self, rows: Iterable[tuple[str, str, str, Outcome]]) -> None:
        """Keep (page, stamp, digest, outcome) rows."""
        packed = [
            (page, stamp, digest, self._key, isinstance(outcome, Converted), _packed(outcome))
            for page, stamp, digest, outcome in rows
        ]
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)", packed)

    def touch(self, page: str, stamp: str) -> None:
        with self._database:
            self._database.execute("UPDATE pages SET stamp = ? WHERE page = ?", (stamp, page))

    def outcomes(self, pages: Iterable[str]) -> Iterator[tuple[str, Outcome]]:
        """The outcomes of ``pages``, in the given order."""
        for page in pages:
            row = self._database.execute("SELECT outcome FROM pages WHERE page = ?", (page,)).fetchone()
            if row:
                yield page, _unpacked(row[0])

    def forget_others(self, pages: set[str]) -> None:
        """Drop the rows of pages that are not among ``pages``."""
        rows = [(page,) for (page,) in self._database.execute("SELECT page FROM pages") if page not in pages]
        with self._database:
            self._database.executemany("DELETE FROM pages WHERE page = ?", rows)

    def index(self, name: str, stamp: str) -> Index | None:
        """What a file of many pages held when it was looked through under this key; None when it changed since."""
        row = self._database.execute(
            "SELECT content FROM indexes WHERE file = ? AND stamp = ? AND key = ?", (name, stamp, self._key)
        ).fetchone()
        return pickle.loads(zlib.decompress(row[0])) if row else None

    def put_index(self, name: str, stamp: str, index: Index) -> None:
        packed = zlib.compress(pickle.dumps(index, protocol=5), 1)
        with self._database:
            self._database.execute(
                "INSERT OR REPLACE INTO indexes VALUES (?, ?, ?, ?)", (name, stamp, self._key, packed)
            )

    def forget_indexes(self, but: set[str]) -> None:
        """Drop what was kept of files that are not among ``but``."""
        rows = [(name,) for (name,) in self._database.execute("SELECT file FROM indexes") if name not in but]
        with self._database:
            self._database.executemany("DELETE FROM indexes WHERE file = ?", rows)

    def close(self) -> None:
        self._database.close()


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=60)
    try:
        _prepare(database)
    except sqlite3.DatabaseError:
        # Damaged by a full disk or a pulled plug; it holds nothing that cannot be made again.
        database.close()
        path.unlink()
        database = sqlite3.connect(path, timeout=60)
        _prepare(database)
    return database


def _prepare(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = OFF")
    database.execute(
        "CREATE TABLE IF NOT EXISTS pages (page TEXT PRIMARY KEY, stamp TEXT, digest TEXT, key TEXT, "
        "article INTEGER, outcome BLOB) WITHOUT ROWID"
    )
    database.execute(
        "CREATE TABLE IF NOT EXISTS indexes (file TEXT PRIMARY KEY, stamp TEXT, key TEXT, content BLOB) WITHOUT ROWID"
    )


def _packed(outcome: Outcome) -> bytes:
    return zlib.compress(pickle.dumps(outcome, protocol=5), 1)


def _unpacked(blob: bytes) -> Outcome:
    outcome: Outcome = pickle.loads(zlib.decompress(blob))
    return outcome
