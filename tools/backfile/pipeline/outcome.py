"""What became of a page."""

from __future__ import annotations

from dataclasses import dataclass

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
