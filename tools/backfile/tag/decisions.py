"""``tags.toml``: what a person decided about tags, for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from backfile.common.tags_file import read_tags_file
from backfile.tag.names import key_of

FILE = "tags.toml"


@dataclass(frozen=True, slots=True)
class TagDecisions:
    """All keyed by folded names. ``aliases`` lead to the name that is shown."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    @classmethod
    def load(cls, folder: Path) -> TagDecisions:
        """Read ``tags.toml`` in ``folder``; without the file nothing is decided. Raises SettingsError."""
        aliases, kinds, descriptions, hidden = {}, {}, {}, set()
        for tag, row in read_tags_file(folder / FILE).items():
            for spelling in (tag, row.name, *row.aliases):
                aliases[key_of(spelling)] = row.name
            key = key_of(row.name)
            if row.kind:
                kinds[key] = row.kind
            if row.description:
                descriptions[key] = row.description
            if row.hidden:
                hidden.add(key)
        return cls(aliases, kinds, descriptions, frozenset(hidden))
