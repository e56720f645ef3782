"""Pairs of tags that are likely one thing: for a person to decide, never done unasked."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from backfile.tag.decisions import TagDecisions
from backfile.tag.names import key_of
from backfile.tag.vocabulary import TagEntry


@dataclass(frozen=True, slots=True)
class Proposal:
    keep: str
    """The tag that more articles have."""
    merge: str
    reason: str


def as_toml(proposals: Iterable[Proposal]) -> str:
    """What to paste into ``tags.toml``: one table a tag, a reason above it. A JSON string is a TOML string."""
    tables: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        tables[proposal.keep].append(proposal)
    lines = []
    for keep, merged in tables.items():
        lines += [f"# {json.dumps(one.merge, ensure_ascii=False)}: {one.reason}" for one in merged]
        aliases = json.dumps([one.merge for one in merged], ensure_ascii=False)
        lines += [f"[tags.{json.dumps(keep, ensure_ascii=False)}]", f"aliases = {aliases}", ""]
    return "\n".join(lines).rstrip()


def propose(entries: Iterable[TagEntry], decisions: TagDecisions) -> Iterator[Proposal]:
    """Merges, by name. Two tags that a person gave a table each stay apart, and nothing is said of them."""
    ranked = sorted(entries, key=lambda entry: (-entry.count, entry.name))
    seen: set[tuple[str, str]] = set()
    for reason, sign in _SIGNS:
        groups: dict[object, list[str]] = defaultdict(list)
        for entry in ranked:
            if mark := sign(key_of(entry.name).split()):
                groups[mark].append(entry.name)
        for keep, *others in groups.values():
            for other in others:
                decided = key_of(keep) in decisions.aliases and key_of(other) in decisions.aliases
                if not decided and (keep, other) not in seen:
                    seen.add((keep, other))
                    yield Proposal(keep, other, reason)


def _ends(words: list[str]) -> object:
    return (words[0], words[-1]) if len(words) in (2, 3) and len(words[0]) > 1 else None


def _any_order(words: list[str]) -> object:
    return tuple(sorted(words)) if len(words) > 1 else None


def _together(words: list[str]) -> object:
    return "".join(words)


# Two tags for which a sign gives the same are likely one.
_SIGNS: tuple[tuple[str, Callable[[list[str]], object]], ...] = (
    ("the same first and last name", _ends),
    ("the same words in another order", _any_order),
    ("written as one word and as two", _together),
)
