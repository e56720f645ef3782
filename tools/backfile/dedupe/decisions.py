"""``copies.toml``: what a person joined or parted, for good."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from backfile.common.urls import absolute_url, canonical_url
from backfile.errors import SettingsError

FILE = "copies.toml"


@dataclass(frozen=True, slots=True)
class CopyDecisions:
    """Lists of articles, named by id or address: all of a list in ``join`` are one, no two of one in ``part`` are."""

    join: tuple[frozenset[str], ...] = ()
    part: tuple[frozenset[str], ...] = ()

    @classmethod
    def load(cls, folder: Path) -> CopyDecisions:
        """Read ``copies.toml`` in ``folder``; without the file nothing is decided. Raises SettingsError."""
        path = folder / FILE
        if not path.is_file():
            return cls()
        try:
            table = tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"is not valid TOML: {error}", subject=FILE) from error
        if unknown := set(table) - {"join", "part"}:
            raise SettingsError(f"has {sorted(unknown)}; it may hold only join and part", subject=FILE)
        return cls(_lists(table.get("join", []), "join"), _lists(table.get("part", []), "part"))

    def joined(self, names: frozenset[str]) -> frozenset[str]:
        """All names that a person joined with any of ``names``."""
        return frozenset().union(*(group for group in self.join if group & names))

    def parted(self, first: frozenset[str], second: frozenset[str]) -> bool:
        return any(group & first and group & second for group in self.part)


def _lists(value: object, name: str) -> tuple[frozenset[str], ...]:
    if not isinstance(value, list) or not all(isinstance(group, list) for group in value):
        raise SettingsError(
            f'{name} must be a list of lists: {name} = [["id or address", "id or address"]]', subject=FILE
        )
    return tuple(frozenset(_name(item) for item in group) for group in value)


def _name(item: object) -> str:
    text = str(item).strip()
    return canonical_url(text) if absolute_url(text) else text
