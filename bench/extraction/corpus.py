"""The pages with their human answers, split by outlet in two thirds to work with and a third held back."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.extraction import dumps

SETS = ("web", "news", "dates", "dumps")
# The sets whose pages are dumped as text; the third tells nothing but dates.
_DUMPED = ("web", "news")
# The pages that the floors stand on: one in so many, whatever the set.
_SAMPLE = {"web": 3, "news": 1, "dates": 3, "dumps": 32}
# Second-level names under which countries register outlets.
_COMMON_SECOND = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "gob", "gouv"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A page and what people say about it; ``text`` is None where they do not."""

    id: str
    set: str
    url: str
    kind: str
    path: Path
    """The page: gzipped HTML, or a dump's plain text."""
    text: str | None = None
    headline: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    tags: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    mustnot: tuple[str, ...] = ()
    tool: str = ""
    """What dumped the page as text, in ``dumps``."""

    @property
    def html(self) -> bytes:
        return read(self.path)

    @property
    def half(self) -> str:
        """``held`` for a third of the outlets, by a digest of their domain; ``tune`` for the others."""
        digest = hashlib.sha256(domain(self.url).encode()).digest()
        return "held" if digest[0] % 3 == 0 else "tune"

    @property
    def has_text(self) -> bool:
        """True where the body counts: pages of other kinds are asked for their kind alone."""
        return self.text is not None and self.kind == "article"

    @property
    def in_sample(self) -> bool:
        """True for the fixed part of each set that the floors stand on, which needs no tools of the bench."""
        if self.tool and self.tool not in dumps.WITH_BACKFILE:
            return False
        return hashlib.sha256(f"sample {self.id}".encode()).digest()[0] % _SAMPLE[self.set] == 0


def domain(url: str) -> str:
    """The domain that somebody registered: ``example.co.uk`` of ``https://news.example.co.uk/a``."""
    parts = (urlsplit(url).hostname or "").split(".")
    size = 3 if len(parts) > 2 and parts[-2] in _COMMON_SECOND else 2
    return ".".join(parts[-size:])


def read(path: Path) -> bytes:
    """The page's bytes as the scraper got them."""
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def pages(corpus: Path, name: str, limit: int | None = None, *, sample: bool = False) -> Iterator[Gold]:
    """The pages of one set, in the order of the file, or the fixed sample of them; ``limit`` counts pages before they
    are dumped.
    """
    for source in _DUMPED if name == "dumps" else (name,):
        with (corpus / f"{source}.jsonl").open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if limit is not None and number >= limit:
                    break
                gold = _gold(corpus, source, json.loads(line))
                if name == "dumps":
                    yield from _dumped(gold, sample)
                elif not sample or gold.in_sample:
                    yield gold


def _dumped(gold: Gold, sample: bool) -> Iterator[Gold]:
    """One page for each tool; it comes without its address, as dumps do."""
    for tool in dumps.available():
        page = replace(gold, id=f"{gold.set}-{gold.id}.{tool}", set="dumps", tool=tool)
        if not sample or page.in_sample:  # before it is dumped: the sample is a hundredth of what all tools make
            yield replace(page, path=dumps.dump(gold.path, tool))


def _gold(corpus: Path, name: str, row: dict[str, Any]) -> Gold:
    return Gold(
        id=row["id"],
        set=name,
        url=row["url"],
        kind=row.get("kind") or "article",
        path=corpus / row["file"],
        text=row.get("text") or None,
        headline=row.get("headline") or None,
        authors=tuple(row.get("authors") or ()) or None,
        # A few answers are a bare number where the table was empty: no date.
        date=row["date"] if isinstance(row.get("date"), str) and row["date"] else None,
        tags=tuple(row.get("tags") or ()),
        must=tuple(row.get("must") or ()),
        mustnot=tuple(row.get("mustnot") or ()),
    )
