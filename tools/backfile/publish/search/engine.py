"""Pagefind's own files: its interface and its search in WebAssembly, as its binary gives them."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

from backfile.common.files import write_atomic
from backfile.publish.search.index import index_files
from backfile.publish.search.service import PagefindService

PAGEFIND = version("pagefind-bin")
INTERFACE = "pagefind.js"


def engine_folder(folder: Path, language: str) -> Path:
    """Where the interface, the WebAssembly and an index of nothing, to which the browser adds the shards, are kept in
    ``folder``.
    """
    wanted = folder / f"engine-{PAGEFIND}-{language}"
    done = wanted / "pagefind-entry.json"
    if not done.is_file():
        for name, data in sorted(_make(language).items(), key=lambda item: item[0] == done.name):
            write_atomic(wanted / name, data)
    return wanted


def _make(language: str) -> dict[str, bytes]:
    record = {"url": "", "content": "a", "meta": {}, "filters": {}, "sort": {}}
    with PagefindService() as service:
        made = service.index([record], language)
    entry = json.loads(made["pagefind-entry.json"])
    search = entry["languages"][language]["wasm"] or "unknown"
    files = index_files([], language, PAGEFIND, search)
    return {**files, INTERFACE: made[INTERFACE], (wasm := f"wasm.{search}.pagefind"): made[wasm]}
