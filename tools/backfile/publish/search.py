"""The search index: one of Pagefind's for each run of years, merged in the browser.

A shard's key is the digest of what it indexes; its files are kept in the cache below that key and copied to the output
like pictures. So only shards whose articles changed are made again.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backfile.publish.archive import Archive, Item
from backfile.publish.code import code_digest
from backfile.publish.digest import Digester, digest_bytes, digest_plain
from backfile.publish.markdown import plain_text
from backfile.publish.pagefind_order import settle
from backfile.publish.pagefind_service import PagefindService
from backfile.publish.plan import FileContext, Made, Plan
from backfile.publish.records import Site
from backfile.publish.settings import PublishSettings

FOLDER = "pagefind"
# 2,000 articles of 300 words take Pagefind 308 MB, 500 take 85: 4,000 stay below 1 GB with bodies of twice the length.
# Each shard costs a reader one piece of index (up to 50 kB) a word, so they are no smaller.
SHARD = 4_000
# What the browser needs beside the index itself; all else that Pagefind writes is its own interface.
_ENGINE = ("pagefind.js",)


@dataclass(frozen=True, slots=True)
class ShardList(Made):
    """Tells the search page which indexes there are."""

    names: tuple[str, ...]

    def to_bytes(self, site: Site) -> bytes:
        """A JSON list of folders."""
        return json.dumps(list(self.names)).encode()


def shards(items: Sequence[Item]) -> list[tuple[str, list[Item]]]:
    """Runs of years in order, each full before the next begins; a year above ``SHARD`` is cut. Undated ones are first."""
    groups: dict[str, list[Item]] = {}
    for item in sorted(items, key=lambda item: (item.parsed.iso if item.parsed else "", item.url)):
        groups.setdefault(f"{item.parsed.year:04}" if item.parsed else "undated", []).append(item)
    found: list[tuple[str, list[Item]]] = []
    for name, group in groups.items():
        for start in range(0, len(group), SHARD):
            part = group[start : start + SHARD]
            if found and len(found[-1][1]) + len(part) <= SHARD:
                found[-1][1].extend(part)
            else:
                found.append((f"{name}-{start // SHARD + 1}" if start else name, part))
    return found


def search_plans(archive: Archive, settings: PublishSettings, body: Callable[[bytes], str]) -> list[Plan]:
    """Plans of the index's files, after making the shards that the cache lacks. ``body`` gives an article's HTML."""
    if not settings.site.search or not archive.items:
        return []
    cache = settings.cache / "search"
    language = settings.site.language.partition("-")[0].lower()
    digester = Digester()
    plans: list[Plan] = []
    names = []
    kept = set()
    for name, items in shards(archive.items):
        rows = tuple(
            (item.source.digest, digester.digest(item.summary), tuple([term.name for term in item.tags]))
            for item in items
        )
        key = digest_plain((language, code_digest(), rows)).hex()
        kept.add(key)
        folder = cache / key
        if not folder.is_dir():
            _make(folder, [_record(item, body(item.source.digest)) for item in items], language)
        plans += _copies(folder, f"{FOLDER}/{name}")
        names.append(name)
    for old in cache.iterdir():
        if old.name not in kept:
            shutil.rmtree(old, ignore_errors=True)
    path = f"{FOLDER}/shards.json"
    plans.append(Plan(path, path, "file", "", _shard_list, (tuple(names),)))
    return plans


def _record(item: Item, html: str) -> dict[str, Any]:
    summary = item.summary
    meta = {
        "title": summary.title,
        "date": summary.date.text if summary.date else "",
        "iso": summary.date.iso if summary.date else "",
        "outlet": summary.outlet.name if summary.outlet else "",
        "section": summary.section.name if summary.section else "",
        "lang": summary.lang,
        "dir": summary.dir,
    }
    filters = {
        "year": [str(item.parsed.year)] if item.parsed else [],
        "outlet": [meta["outlet"]],
        "section": [meta["section"]],
        "tag": [term.name for term in item.tags],
        "language": [summary.lang],
    }
    return {
        "url": summary.url,
        "content": f"{summary.title}. {plain_text(html)}",
        "meta": {name: value for name, value in meta.items() if value},
        "filters": {name: found for name, values in filters.items() if (found := [value for value in values if value])},
        "sort": {"date": meta["iso"] or "0000"},
    }


def _make(folder: Path, records: list[dict[str, Any]], language: str) -> None:
    temporary = folder.with_name(folder.name + ".making")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.parent.mkdir(parents=True, exist_ok=True)
    with PagefindService() as service:
        service.index(records, language, temporary)
    settle(temporary)
    for path in sorted(temporary.iterdir()):
        if path.is_file() and path.suffix in {".js", ".css"} and path.name not in _ENGINE:
            path.unlink()
    temporary.rename(folder)


def _copies(folder: Path, target: str) -> Iterator[Plan]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = f"{target}/{path.relative_to(folder).as_posix()}"
            # the shard's key stands for its bytes
            digest = digest_bytes(f"{folder.name}/{name}".encode())
            yield Plan(name, name, "copy", "", _same, (FileContext(((str(path), digest),)),))


def _same(_: Archive, context: FileContext) -> FileContext:
    return context


def _shard_list(_: Archive, names: tuple[str, ...]) -> ShardList:
    return ShardList(names)
