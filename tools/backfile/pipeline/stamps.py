"""What tells, without reading, that a page's file was not touched since the last run."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from backfile.read import Source, sidecars


def stamps_of(sources: Mapping[str, Source]) -> dict[str, str]:
    """Page → size and time of its file and of its sidecar."""
    # Of an archive's thousands of pages each has the same.
    of_holders: dict[tuple[str, str], str] = {}
    stamps = {}
    for key, source in sources.items():
        # names put together: to make a path of each takes as long as all the rest of a run in which nothing changed
        if source.part is None:
            beside = (source.name, *sidecars(source.name))
            stamps[key] = f"{digest_of(source.root)}|{'|'.join([stamp_of(f'{source.root}/{name}') for name in beside])}"
            continue
        holder = (source.root, source.name)
        if holder not in of_holders:
            of_holders[holder] = stamp_of(source.path)
        # What other files tell of it (an old address, a picture's caption) is in the part.
        stamps[key] = f"{digest_of(source.root)}|{of_holders[holder]}|{digest_of(repr(source.part))}"
    return stamps


def digest_of(*texts: str) -> str:
    """What tells these texts from any others, 32 hex digits."""
    return hashlib.blake2b("\0".join(texts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def stamp_of(path: str | Path) -> str:
    """Size and time of one file; empty where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 (a path need not be made of each name)
    except OSError:
        return ""
    return f"{status.st_size}:{status.st_mtime_ns}"


def stamps_below(folder: Path) -> Iterator[str]:
    """Name, size and time of each file below ``folder``, in an order of their own."""
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            yield f"{parent}/{name}|{stamp_of(f'{parent}/{name}')}"
