"""``copies.toml``: what a person joined or parted, for good."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from backfile.common.toml_files import lists_of_names, read_toml
from backfile.common.urls import absolute_url, canonical_url

FILE = "copies.toml"
_EXAMPLE = "id or address"


@dataclass(frozen=True, slots=True)
class CopyDecisions:
    """Lists of articles, named by id or address: all of a list in ``join`` are one, no two of one in ``part`` are."""

    join: tuple[frozenset[str], ...] = ()
    part: tuple[frozenset[str], ...] = ()

    @classmethod
    def load(cls, folder: Path) -> CopyDecisions:
        """Read ``copies.toml`` in ``folder``; without the file nothing is decided. Raises SettingsError."""
        path = folder / FILE
        table = read_toml(path, ("join", "part"))
        join, part = (
            tuple(frozenset(map(_name, group)) for group in lists_of_names(table, key, _EXAMPLE, path))
            for key in ("join", "part")
        )
        return cls(join, part)

    def joined(self, names: frozenset[str]) -> frozenset[str]:
        """All names that a person joined with any of ``names``."""
        return frozenset().union(*(group for group in self.join if group & names))

    def parted(self, first: frozenset[str], second: frozenset[str]) -> bool:
        return any(group & first and group & second for group in self.part)


def _name(text: str) -> str:
    return canonical_url(text) if absolute_url(text) else text
