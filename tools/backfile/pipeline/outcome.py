"""What became of a page."""

from __future__ import annotations

from dataclasses import dataclass

from backfile.model import Article, Kind


@dataclass(frozen=True, slots=True)
class Converted:
    article: Article


@dataclass(frozen=True, slots=True)
class Rejected:
    """No article: ``kind`` says what the page is, ``reason`` why we think so."""

    kind: Kind | str
    reason: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The page could not be read or broke a stage."""

    reason: str


Outcome = Converted | Rejected | Failed
