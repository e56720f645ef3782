"""``tags.toml``: what a person decided about tags, for good."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from backfile.errors import SettingsError
from backfile.tag.names import key_of

FILE = "tags.toml"
KINDS = ("person", "organisation", "place", "topic")


@dataclass(frozen=True, slots=True)
class TagDecisions:
    """All keyed by folded names. ``aliases`` lead to the name that is shown."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    @classmethod
    def load(cls, folder: Path) -> TagDecisions:
        """Read ``tags.toml`` in ``folder``; without the file nothing is decided. Raises SettingsError.

        A table a tag: ``[tags."Port Alder"]`` with ``kind``, ``name`` (to rename), ``aliases``, ``description``, ``hidden``.
        """
        path = folder / FILE
        if not path.is_file():
            return cls()
        try:
            table = tomllib.loads(path.read_text("utf-8")).get("tags", {})
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"is not valid TOML: {error}", subject=FILE) from error
        if not isinstance(table, dict) or not all(isinstance(row, dict) for row in table.values()):
            raise SettingsError('must hold tables of the form [tags."Port Alder"]', subject=FILE)
        aliases, kinds, descriptions, hidden = {}, {}, {}, set()
        for tag, row in table.items():
            name = str(row.get("name") or tag)
            for spelling in (tag, name, *map(str, row.get("aliases") or ())):
                aliases[key_of(spelling)] = name
            if row.get("kind"):
                kinds[key_of(name)] = _kind(str(row["kind"]), tag)
            if row.get("description"):
                descriptions[key_of(name)] = str(row["description"])
            if row.get("hidden"):
                hidden.add(key_of(name))
        return cls(aliases, kinds, descriptions, frozenset(hidden))


def _kind(kind: str, name: str) -> str:
    if kind not in KINDS:
        raise SettingsError(f"{name!r} has the kind {kind!r}; it must be one of {', '.join(KINDS)}", subject=FILE)
    return kind
