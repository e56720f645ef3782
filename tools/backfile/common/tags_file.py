"""``tags.toml``, by which a person decides about tags: the converter and the site read it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from backfile.common.toml_files import read_toml
from backfile.errors import SettingsError

KINDS = ("person", "organisation", "place", "topic")


class TagRow(NamedTuple):
    """What is decided about one tag."""

    name: str
    """As it is shown: its own, or the one that it was given."""
    kind: str = ""
    """One of ``KINDS``; empty when that is not decided."""
    aliases: tuple[str, ...] = ()
    description: str = ""
    hidden: bool = False


_TYPES: dict[str, type] = {"name": str, "kind": str, "aliases": list, "description": str, "hidden": bool}
_WORDS = {str: "a text", list: "a list of texts", bool: "true or false"}


def read_tags_file(path: Path) -> dict[str, TagRow]:
    """Each tag's table, by the tag's name in the file; without the file nothing is decided. Raises SettingsError.

    A table is ``[tags."Port Alder"]`` with any of ``kind``, ``name`` (to rename it), ``aliases``, ``description`` and
    ``hidden``.
    """
    tables = read_toml(path, ("tags",)).get("tags", {})
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        raise SettingsError('must hold tables of the form [tags."Port Alder"]', subject=str(path))
    return {tag: _row(tag, table, str(path)) for tag, table in tables.items()}


def _row(tag: str, table: dict[str, object], file: str) -> TagRow:
    for key, value in table.items():
        wanted = _TYPES.get(key)
        if wanted is None:
            raise SettingsError(f"{tag!r} has {key}; it may have {', '.join(_TYPES)}", subject=file)
        if not isinstance(value, wanted) or (isinstance(value, list) and not all(isinstance(v, str) for v in value)):
            raise SettingsError(f"{tag!r}: {key} must be {_WORDS[wanted]}", subject=file)
    kind = str(table.get("kind") or "")
    if kind and kind not in KINDS:
        raise SettingsError(f"{tag!r} has the kind {kind!r}; it must be one of {', '.join(KINDS)}", subject=file)
    aliases = table.get("aliases")
    return TagRow(
        str(table.get("name") or tag),
        kind,
        tuple(aliases) if isinstance(aliases, list) else (),
        str(table.get("description") or ""),
        bool(table.get("hidden")),
    )
