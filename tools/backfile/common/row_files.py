"""The JSON files in ``content/`` that the converter writes and the site reads: a list of rows."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from backfile.errors import ContentError


def read_rows(path: Path, keys: Collection[str]) -> list[dict[str, Any]]:
    """The rows of ``path``, none without the file. Raises ContentError where a row lacks one of ``keys``."""
    if not path.is_file():
        return []
    try:
        rows = json.loads(path.read_bytes())
    except ValueError as error:
        raise ContentError(_NOT_OURS, subject=path.name) from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) and row.keys() >= set(keys) for row in rows):
        raise ContentError(_NOT_OURS, subject=path.name)
    return rows


_NOT_OURS = "is not as the converter wrote it; remove it, and the next conversion makes it again"


def rows_as_json(rows: Sequence[dict[str, Any]]) -> bytes:
    """JSON with a line a row: readable, and a change moves few lines in Git."""
    body = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{body}\n]\n".encode() if rows else b"[]\n"
