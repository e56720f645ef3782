"""What an export, a table or front matter tells reaches the fields as the page's data, which reading wrote; the evidence names who told it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from backfile.model import Candidate, Evidence

_WRITTEN = frozenset({"json-ld", "opengraph", "meta", "title"})
# The page prints nothing of these but what reading wrote into it.
_ALL_WRITTEN = frozenset({"headline", "publisher", "standfirst"})


def told_by(giver: str, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """``evidence`` of a post, with what gave it as the source of what it told."""
    return tuple(
        [
            replace(
                item,
                chosen=_renamed(giver, item.field, item.chosen),
                others=tuple([_renamed(giver, item.field, other) for other in item.others]),
            )
            for item in evidence
        ]
    )


def _renamed(giver: str, field: str, candidate: Candidate) -> Candidate:
    is_told = candidate.source in _WRITTEN or (field in _ALL_WRITTEN and candidate.source == "page")
    return replace(candidate, source=giver) if is_told else candidate
