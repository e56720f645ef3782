"""How mirrors of sites lie in folders: ``host/path`` as wget and HTTrack leave them.

Downloaders of the Wayback Machine put the time of each capture below the host (wayback-machine-downloader: ``host/20190504123456/path``)
or above it (waybackpack: ``20190504123456/host/path``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::\d+)?", re.IGNORECASE)
_FILE_ENDINGS = frozenset({"html", "htm", "xhtml", "shtml", "txt", "md", "php", "asp", "aspx", "gz", "json", "zip"})
# The Wayback Machine's first captures are of 1996.
_STAMP = re.compile(r"(?:199[6-9]|20\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d")


class Mirrored(NamedTuple):
    """Where a file of a mirror lies, and what that tells."""

    above: tuple[str, ...]
    """The folders that hold the mirror."""
    host: str
    path: str
    """Below the host, with the name of the file."""
    stamp: str = ""
    """The time of the capture, 14 digits; empty where no folder tells it."""
    is_stamp_first: bool = False

    def beside(self, host: str, stamp: str, path: str) -> tuple[str, ...]:
        """Where ``path`` of ``host`` captured at ``stamp`` would lie in the same mirror."""
        folders = (stamp, host) if self.is_stamp_first else (host, stamp)
        return (*self.above, *filter(None, folders), path)


def mirrored(parts: Sequence[str]) -> Mirrored | None:
    """Reads the folders and the name of a file; None where no folder is named like a host."""
    for at, part in enumerate(parts[:-1]):
        if not _HOST.fullmatch(part) or part.rpartition(".")[2].lower() in _FILE_ENDINGS:
            continue
        if at and is_stamp(parts[at - 1]):
            return Mirrored(tuple(parts[: at - 1]), part, "/".join(parts[at + 1 :]), parts[at - 1], is_stamp_first=True)
        stamp = parts[at + 1] if at + 2 < len(parts) and is_stamp(parts[at + 1]) else ""
        below = parts[at + 2 if stamp else at + 1 :]
        return Mirrored(tuple(parts[:at]), part, "/".join(below), stamp)
    return None


def is_stamp(name: str) -> bool:
    """Whether a folder is named like a capture's time."""
    return _STAMP.fullmatch(name) is not None
