"""What is known of the site that an export is of, where the export itself does not tell it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from backfile.common.mirrors import mirrored
from backfile.common.urls import absolute_url
from backfile.errors import InputError
from backfile.read.columns import row_of
from backfile.read.source import Source

_NO_ADDRESS = (
    "does not tell the address of its site, so its articles have none: put it into a folder named like the site's host, or write "
    '{{"url": "https://…"}} into a file {name}.json beside it'
)


@dataclass(frozen=True, slots=True)
class Site:
    """An outlet's site; what is not known is empty."""

    name: str = ""
    address: str = ""
    language: str = ""
    exported: str = ""
    """When the export was made, as that is written."""

    def page(self, path: str) -> str:
        """The address of the page at ``path``; empty where the site's own is not known."""
        return absolute_url(f"{self.address}{path}") or "" if self.address else ""

    def lacks(self, path: Path) -> tuple[str, ...]:
        """What to tell of the export at ``path`` where nothing tells the address."""
        return () if self.address else (_NO_ADDRESS.format(name=path.name),)


def site_of(file: Source) -> Site:
    """What the JSON file beside an export (``posts.csv.json``) tells; else its address, by a folder named like the host.

    Raises InputError when that file is no JSON.
    """
    beside = Path(f"{file.path}.json")
    row = row_of(told_by(beside.read_bytes())) if beside.is_file() else {}
    name, url, language, exported = (
        next(iter(row.get(field, ())), "") for field in ("publisher", "url", "language", "retrieved")
    )
    folders = mirrored((Path(file.root).name, *PurePosixPath(file.name).parts))
    address = absolute_url(url) or (f"https://{folders.host}" if folders else "")
    return Site(name, address.rstrip("/"), language, exported)


def told_by(beside: bytes) -> Mapping[str, Any]:
    """What the JSON file beside a page or an export tells, by name. Raises InputError when it is no JSON."""
    try:
        told = json.loads(beside.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError("the JSON file beside it is not valid JSON; mend or remove it") from error
    return told if isinstance(told, dict) else {}
