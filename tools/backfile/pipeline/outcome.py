"""What became of a page, and how that is kept."""

from __future__ import annotations

import hashlib
import pickle
import zlib
from dataclasses import dataclass
from typing import Any

from backfile.common.record import record
from backfile.common.urls import host_of
from backfile.extract.furniture import FurnitureRecord
from backfile.extract.furniture import record_of as furniture_record
from backfile.model import Article, OtherPage


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


def page_record(article: Article) -> PageRecord:
    """The record of one converted article."""
    return PageRecord(
        article.source,
        article.id,
        host_of(article.url),
        article.publisher,
        None if article.given_by else furniture_record(article),
    )


@record
class Packed:
    """An outcome as the store keeps it."""

    outcome: bytes
    digest: str
    record: bytes
    """The article's ``PageRecord``; empty where the page gave none."""


def packed(outcome: Outcome) -> Packed:
    """``outcome`` for the store. Made by the worker that made it: else all pages would pass through one process twice."""
    data = pack(outcome)
    known = pack(page_record(outcome.article)) if isinstance(outcome, Converted) else b""
    return Packed(data, hashlib.blake2b(data, digest_size=16).hexdigest(), known)


def pack(value: object) -> bytes:
    return zlib.compress(pickle.dumps(value, protocol=5), 1)


def unpack(data: bytes) -> Any:
    return pickle.loads(zlib.decompress(data))
