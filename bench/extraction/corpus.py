"""The pages with their human answers, split by outlet in a half to work with and a third held back."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

SETS = ("web", "news", "dates")
# Second-level names under which countries register outlets.
_COMMON_SECOND = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "gob", "gouv"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A page and what people say about it; ``text`` is None where they do not."""

    id: str
    set: str
    url: str
    kind: str
    html: bytes
    text: str | None = None
    headline: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    tags: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    mustnot: tuple[str, ...] = ()

    @property
    def half(self) -> str:
        """``held`` for a third of the outlets, by a digest of their domain; ``tune`` for the others."""
        digest = hashlib.sha256(domain(self.url).encode()).digest()
        return "held" if digest[0] % 3 == 0 else "tune"


def domain(url: str) -> str:
    """The domain that somebody registered: ``example.co.uk`` of ``https://news.example.co.uk/a``."""
    parts = (urlsplit(url).hostname or "").split(".")
    size = 3 if len(parts) > 2 and parts[-2] in _COMMON_SECOND else 2
    return ".".join(parts[-size:])


def pages(corpus: Path, name: str, limit: int | None = None) -> Iterator[Gold]:
    """The pages of one set, in the order of the file."""
    with (corpus / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            yield _gold(corpus, name, json.loads(line))


def _gold(corpus: Path, name: str, row: dict[str, Any]) -> Gold:
    return Gold(
        id=row["id"],
        set=name,
        url=row["url"],
        kind=row.get("kind") or "article",
        html=gzip.decompress((corpus / row["file"]).read_bytes()),
        text=row.get("text") or None,
        headline=row.get("headline") or None,
        authors=tuple(row.get("authors") or ()) or None,
        # A few answers are a bare number where the table was empty: no date.
        date=row["date"] if isinstance(row.get("date"), str) and row["date"] else None,
        tags=tuple(row.get("tags") or ()),
        must=tuple(row.get("must") or ()),
        mustnot=tuple(row.get("mustnot") or ()),
    )
