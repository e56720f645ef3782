"""``stories.toml``: a person's joins, parts and titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from backfile.common.toml_files import lists_of_names, read_toml
from backfile.errors import SettingsError

FILE = "stories.toml"
_EXAMPLE = "id of an article"


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
        table = read_toml(path, ("join", "part", "titles"))
        join, part = (
            tuple(frozenset(group) for group in lists_of_names(table, key, _EXAMPLE, path)) for key in ("join", "part")
        )
        titles = table.get("titles", {})
        if not isinstance(titles, dict) or not all(isinstance(title, str) for title in titles.values()):
            raise SettingsError(
                '[titles] must give each story\'s id a title: a7712fe2ed = "The harbour trial"', subject=str(path)
            )
        return cls(join, part, titles)
