"""What tells, without reading, that a page's file was not touched since the last run."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from backfile.read import Source


def stamps_of(sources: Mapping[str, Source]) -> dict[str, str]:
    """Page → size and time of its file and of its sidecar."""
    # Of an archive's thousands of pages each has the same.
    of_holders: dict[Path, str] = {}
    stamps = {}
    for key, source in sources.items():
        if source.part is None:
            beside = (source.path, Path(f"{source.path}.json"), source.path.with_suffix(".json"))
            stamps[key] = f"{source.root}|{_stamp(*beside)}"
            continue
        path = source.path
        if path not in of_holders:
            of_holders[path] = stamp_of(path)
        # What other files tell of it (an old address, a picture's caption) is in the part.
        stamps[key] = f"{source.root}|{of_holders[path]}|{_digest(repr(source.part))}"
    return stamps


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def stamp_of(path: Path) -> str:
    """Size and time of one file; empty where there is none."""
    return _stamp(path)


def _stamp(*paths: Path) -> str:
    parts = []
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        parts.append(f"{status.st_size}:{status.st_mtime_ns}")
    return "|".join(parts)


def stamps_below(folder: Path) -> Iterator[str]:
    """Name, size and time of each file below ``folder``, in an order of their own."""
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            yield f"{parent}/{name}|{stamp_of(Path(parent, name))}"
