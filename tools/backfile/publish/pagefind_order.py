"""Pagefind's files in one order: it writes filters and their values in an order that differs from run to run.

The files are gzipped, each ``pagefind_dcd`` and then CBOR (Pagefind 1.5: a filter is ``[name, [[value, pages], …]]``;
the index's head is ``[version, pages, chunks, [[filter, name of its file], …], sorts, fields]``). Names of files hold a
digest of what is in them, so these are made anew too.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import cbor2

from backfile.publish.digest import digest_bytes

_MAGIC = b"pagefind_dcd"
_FILTERS = 3
_NAME = 7


def settle(folder: Path) -> None:
    """Put the filters, the head and the entry of the index in ``folder`` in order."""
    renamed = {}
    for path in sorted(folder.glob("filter/*.pf_filter")):
        name, values = _read(path)
        data = _pack([name, sorted(values)])
        language = path.stem.rpartition("_")[0]
        renamed[path.stem] = stem = f"{language}_{digest_bytes(data).hex()[:_NAME]}"
        path.unlink()
        path.with_name(f"{stem}.pf_filter").write_bytes(data)
    heads = {}
    for path in sorted(folder.glob("pagefind.*.pf_meta")):
        head = _read(path)
        head[_FILTERS] = sorted([name, renamed[file]] for name, file in head[_FILTERS])
        data = _pack(head)
        old = path.name.removeprefix("pagefind.").removesuffix(".pf_meta")
        heads[old] = new = f"{old.rpartition('_')[0]}_{digest_bytes(data).hex()[:_NAME]}"
        path.unlink()
        path.with_name(f"pagefind.{new}.pf_meta").write_bytes(data)
    entry = folder / "pagefind-entry.json"
    facts = json.loads(entry.read_text("utf-8"))
    for language in facts["languages"].values():
        language["hash"] = heads[language["hash"]]
    entry.write_text(json.dumps(facts, sort_keys=True, ensure_ascii=False), "utf-8")


def _read(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    return cbor2.loads(data.removeprefix(_MAGIC))


def _pack(value: Any) -> bytes:
    return gzip.compress(_MAGIC + cbor2.dumps(value), 9, mtime=0)
