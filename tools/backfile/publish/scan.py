"""Finding files and knowing which changed: by their stat, and where that differs by their bytes."""

from __future__ import annotations

import fnmatch
import os
import re
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from backfile.publish.digest import digest_bytes
from backfile.publish.store import Stamp

# A file changed twice within its file system's tick (4 ms on ext4, 2 s on FAT) keeps its time: the stat of a file
# that was this young when it was looked at proves nothing, and its bytes are read again next time.
YOUNG_NS = 2_000_000_000

Stats = dict[str, tuple[int, int]]
"""Path below the scanned folder (POSIX) → (mtime in ns, size)."""


def scan(root: Path, folders: Iterable[str], ignore: Iterable[str] = ()) -> Stats:
    """All files below ``root``/folder for each folder (a folder may be a file); ``ignore`` holds names' patterns."""
    found: Stats = {}
    names = [pattern.rpartition("/")[2] for pattern in ignore]
    ignored = re.compile("|".join(fnmatch.translate(name) for name in names)) if names else None
    for folder in folders:
        start = root / folder
        prefix = folder.strip("/")
        if start.is_dir():
            _walk(str(start), f"{prefix}/" if prefix and prefix != "." else "", ignored, found)
        elif start.is_file():
            stat = start.stat()
            found[prefix] = (stat.st_mtime_ns, stat.st_size)
    return found


def _walk(folder: str, prefix: str, ignored: re.Pattern[str] | None, found: Stats) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if ignored is not None and ignored.match(name):
                continue
            if entry.is_dir():
                _walk(entry.path, f"{prefix}{name}/", ignored, found)
            elif entry.is_file():
                stat = entry.stat()
                found[prefix + name] = (stat.st_mtime_ns, stat.st_size)


def changed(stats: Stats, stamps: Mapping[str, Stamp]) -> list[str]:
    """The paths whose stat is not the known one, sorted."""
    return sorted(
        path
        for path, (mtime, size) in stats.items()
        if (stamp := stamps.get(path)) is None or stamp.mtime != mtime or stamp.size != size
    )


def stamp_of(stat: tuple[int, int], digest: bytes, now: int) -> Stamp:
    """The stamp to keep for a file that had ``stat`` when the scan began at ``now`` (ns)."""
    mtime, size = stat
    return Stamp(mtime if mtime < now - YOUNG_NS else -1, size, digest)


def clock() -> int:
    """The time by which files are young, in ns. It is used for that alone and enters no output."""
    return time.time_ns()


def hash_file(path: Path) -> bytes:
    """The digest of a file's bytes."""
    return digest_bytes(path.read_bytes())
