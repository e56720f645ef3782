"""Pagefind's search in WebAssembly, as its binary gives it."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

from backfile.common.files import write_atomic
from backfile.publish.search.service import PagefindService

PAGEFIND = version("pagefind-bin")
KEPT = "wasm-"
"""What the name of its folder begins with."""


def engine_folder(folder: Path, language: str) -> Path:
    """The folder in ``folder`` that keeps the WebAssembly for ``language``: one file. Its interface, 45 kB of script for
    an index of one piece, stays out: ``engine.js`` speaks to the WebAssembly itself.
    """
    wanted = folder / f"{KEPT}{PAGEFIND}-{language}"
    if not wanted.is_dir() or not any(wanted.iterdir()):
        name, data = _make(language)
        write_atomic(wanted / name, data)
    return wanted


def engine_name(folder: Path) -> str:
    """The name of that file."""
    [path] = folder.iterdir()
    return path.name


def _make(language: str) -> tuple[str, bytes]:
    record = {"url": "", "content": "a", "meta": {}, "filters": {}, "sort": {}}
    with PagefindService() as service:
        made = service.index([record], language)
    search = json.loads(made["pagefind-entry.json"])["languages"][language]["wasm"] or "unknown"
    return f"engine-{PAGEFIND}.{search}.pagefind", made[f"wasm.{search}.pagefind"]
