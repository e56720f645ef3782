"""What became of a page, and how that is kept."""

from __future__ import annotations

import pickle
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from backfile.common.record import record
from backfile.model import Article, OtherPage

if TYPE_CHECKING:
    from backfile.extract.furniture import FurnitureRecord


@dataclass(frozen=True, slots=True)
class Converted:
    article: Article


@dataclass(frozen=True, slots=True)
class Rejected:
    """No article, but another page: its kind, the reason, and what it tells of itself."""

    page: OtherPage


@dataclass(frozen=True, slots=True)
class Failed:
    """The page could not be read or broke a stage."""

    reason: str


Outcome = Converted | Rejected | Failed


@record
class PageRecord:
    """What the archive is asked about an article before its text is read: with this little it tells whether anything that it
    knows of the article has changed.
    """

    page: str
    id: str
    host: str
    publisher: str
    furniture: FurnitureRecord | None
    """None for a text that was given as such."""


@record
class Packed:
    """An outcome as the store keeps it."""

    outcome: bytes
    digest: str
    record: bytes
    """The article's ``PageRecord``; empty where the page gave none."""


def pack(value: object) -> bytes:
    return zlib.compress(pickle.dumps(value, protocol=5), 1)


def unpack(data: bytes) -> Any:
    return pickle.loads(zlib.decompress(data))
