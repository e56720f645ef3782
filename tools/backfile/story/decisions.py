"""``stories.toml``: a person's joins, parts and titles."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from backfile.errors import SettingsError

FILE = "stories.toml"


@dataclass(frozen=True, slots=True)
class StoryDecisions:
    """Lists of article ids: those of one ``join`` are one story, no two of one ``part`` are; titles by story id."""

    join: tuple[frozenset[str], ...] = ()
    part: tuple[frozenset[str], ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> StoryDecisions:
        """Read ``stories.toml`` in ``folder``; without the file nothing is decided. Raises SettingsError."""
        path = folder / FILE
        if not path.is_file():
            return cls()
        try:
            table = tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"is not valid TOML: {error}", subject=FILE) from error
        for name in ("join", "part"):
            groups = table.get(name, [])
            if not isinstance(groups, list) or not all(isinstance(group, list) for group in groups):
                raise SettingsError(
                    f'{name} must be a list of lists of article ids: {name} = [["…", "…"]]', subject=FILE
                )
        return cls(
            tuple(frozenset(map(str, group)) for group in table.get("join", [])),
            tuple(frozenset(map(str, group)) for group in table.get("part", [])),
            {str(key): str(value) for key, value in table.get("titles", {}).items()},
        )
