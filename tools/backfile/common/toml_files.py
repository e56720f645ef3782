"""The ``*.toml`` files that a person writes: read, or told in a sentence what is wrong with them."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from backfile.errors import SettingsError


def read_toml(path: Path, keys: Collection[str]) -> dict[str, Any]:
    """The file's top-level ``keys``; without the file none is set.

    Raises SettingsError for a file that is no TOML or that holds another key: a key that is misspelt would be
    ignored for ever.
    """
    if not path.is_file():
        return {}
    table = parse_toml(path.read_bytes(), str(path))
    if unknown := sorted(set(table) - set(keys)):
        raise SettingsError(f"has {', '.join(unknown)}; it may hold only {', '.join(keys)}", subject=str(path))
    return table


def parse_toml(data: bytes, name: str) -> dict[str, Any]:
    """The tables of a TOML file. Raises SettingsError that gives the file's ``name``."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"is not UTF-8 at byte {error.start}; save it as UTF-8", subject=name) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"is not valid TOML: {error}", subject=name) from error


def lists_of_names(table: dict[str, Any], key: str, example: str, path: Path) -> tuple[tuple[str, ...], ...]:
    """The lists of texts under ``key``. Raises SettingsError that shows how they are written, by an ``example`` name."""
    groups = table.get(key, [])
    if not isinstance(groups, list) or not all(
        isinstance(group, list) and all(isinstance(name, str) for name in group) for group in groups
    ):
        raise SettingsError(
            f'{key} must be a list of lists of texts: {key} = [["{example}", "{example}"]]', subject=str(path)
        )
    return tuple(tuple(name.strip() for name in group) for group in groups)
