"""Old links that cannot be files: a map in shards, which the script of the 404 page reads (and that of the front page, when
there are addresses like ``/?p=123``): one shard of some kilobytes a lookup.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from functools import partial
from itertools import chain

from backfile.common.record import record
from backfile.publish.archive import Archive, Item
from backfile.publish.digest import digest_plain
from backfile.publish.inputs import Inputs
from backfile.publish.old_addresses import OldKeys, digits_for, hash_of, keys_of, shard_of
from backfile.publish.plan import Made, Part, Plan
from backfile.publish.records import Site

FOLDER = "old-links/"
_DIGITS_OF_A_PART = 2


@record
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
    originals: dict[int, list[Item]] = {}
    copies: dict[int, list[Item]] = {}
    for item in archive.by_url:
        source = item.source
        for value in source.old_hashes:
            originals.setdefault(value >> shift, []).append(item)
        for key in _other_keys(item) if source.has_other_urls else ():
            copies.setdefault(hash_of(key) >> shift, []).append(item)
    for number in sorted(originals.keys() | copies.keys()):
        own, others = originals.get(number, []), copies.get(number, [])
        digest = inputs.several(digest_plain((digits, len(own), tuple(taken))), [*own, *others])
        mine = partial(_is_of_group, number, shift)
        yield Part(f"{FOLDER}{number:02x}", digest, partial(_plans, own, others, digits, mine))


def _is_of_group(number: int, shift: int, value: int) -> bool:
    return value >> shift == number


def _other_keys(item: Item) -> Iterator[str]:
    for url in item.entry.other_urls():
        yield from keys_of(url)


def count_old_keys(archive: Archive) -> OldKeys:
    """How many keys the map has, as their hashes tell it."""
    found = set(chain.from_iterable([item.source.old_hashes for item in archive.items]))
    others = set(chain.from_iterable([_other_keys(item) for item in archive.items if item.source.has_other_urls]))
    has_queries = any(item.source.has_old_query for item in archive.items) or any(key.startswith("?") for key in others)
    return OldKeys(len(found.union(map(hash_of, others))), has_queries)


def _plans(
    originals: Collection[Item], copies: Collection[Item], digits: int, is_mine: Callable[[int], bool]
) -> Iterator[Plan]:
    """The shards of one part: the first claim of a key wins, an original's before a copy's, in order of the articles'
    addresses.
    """
    found: dict[str, tuple[int, Item]] = {}
    for item in originals:
        for key, value in zip(item.entry.old_keys, item.entry.old_hashes, strict=True):
            found.setdefault(key, (value, item))
    for item in copies:
        for key in _other_keys(item):
            found.setdefault(key, (hash_of(key), item))
    shards: dict[str, list[tuple[str, str]]] = {}
    for key in sorted(found):
        value, item = found[key]
        if is_mine(value):
            shards.setdefault(shard_of(value, digits), []).append((key, item.url))
    for name, entries in sorted(shards.items()):
        path = f"{FOLDER}{name}.json"
        yield Plan(path, path, "file", "", _shard, (tuple(entries),), digest_plain)


def _shard(_: Archive, entries: tuple[tuple[str, str], ...]) -> Shard:
    return Shard(entries)
