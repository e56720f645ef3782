"""Old links that cannot be files: a map in shards, which the script of the 404 page reads (and that of the front page, when
there are addresses like ``/?p=123``): one shard of some kilobytes a lookup.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial

from backfile.publish.archive import Archive, Item
from backfile.publish.digest import digest_plain
from backfile.publish.inputs import Inputs
from backfile.publish.old_addresses import OldKeys, digits_for, hash_of, keys_of, shard_of
from backfile.publish.plan import Made, Part, Plan
from backfile.publish.records import Site

FOLDER = "old-links/"
_DIGITS_OF_A_PART = 2

_Claim = tuple[str, int, Item]
"""A key, its hash, and the article that it leads to."""


@dataclass(frozen=True, slots=True)
class Shard(Made):
    """A part of the map: (key, the article's address), sorted."""

    entries: tuple[tuple[str, str], ...]

    def to_bytes(self, site: Site) -> bytes:
        """A JSON object."""
        return json.dumps(dict(self.entries), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def map_parts(archive: Archive, inputs: Inputs, taken: Collection[str]) -> Iterator[Part]:
    """The shards, in parts of up to 256; ``taken`` are the files of others in their folder."""
    digits = digits_for(archive.old_keys.number)
    shift = 32 - 4 * min(digits, _DIGITS_OF_A_PART)
    claims: dict[int, list[_Claim]] = {}
    for claim in _claims(archive):
        claims.setdefault(claim[1] >> shift, []).append(claim)
    facts = digest_plain((digits, tuple(taken)))
    for number, wanting in sorted(claims.items()):
        digest = inputs.several(facts, [item for _, _, item in wanting])
        yield Part(f"{FOLDER}{number:02x}", digest, partial(_plans, wanting, digits))


def count_old_keys(archive: Archive) -> OldKeys:
    """How many keys the map has."""
    found: set[str] = set()
    for item in archive.items:
        entry = item.source.entry
        found.update(entry.old_keys)
        for _, url, _, _ in entry.copies:
            found.update(keys_of(url) if url else ())
    return OldKeys(len(found), any(key.startswith("?") for key in found))


def _claims(archive: Archive) -> Iterator[_Claim]:
    """The claims of all old addresses: originals before copies, in the order of the articles' addresses."""
    for item in archive.by_url:
        entry = item.source.entry
        for key, value in zip(entry.old_keys, entry.old_hashes, strict=True):
            yield key, value, item
    for item in archive.by_url:
        for _, url, _, _ in item.source.entry.copies:
            for key in keys_of(url) if url else ():
                yield key, hash_of(key), item


def _plans(claims: Collection[_Claim], digits: int) -> Iterator[Plan]:
    """The shards of these claims: the first claim of a key wins."""
    found: dict[str, tuple[int, Item]] = {}
    for key, value, item in claims:
        found.setdefault(key, (value, item))
    shards: dict[str, list[tuple[str, str]]] = {}
    for key in sorted(found):
        value, item = found[key]
        shards.setdefault(shard_of(value, digits), []).append((key, item.url))
    for name, entries in sorted(shards.items()):
        path = f"{FOLDER}{name}.json"
        yield Plan(path, path, "file", "", _shard, (tuple(entries),), digest_plain)


def _shard(_: Archive, entries: tuple[tuple[str, str], ...]) -> Shard:
    return Shard(entries)
