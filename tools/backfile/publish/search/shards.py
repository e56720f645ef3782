"""Which articles are indexed together: those of a period, cut so that a new article touches its own period alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from backfile.publish.archive import Item
from backfile.publish.digest import digest_bytes

# Each shard costs a reader its head and a chunk for each word, and a build 0.3 ms an article of it when one changed:
# 600 make 25 shards of 10,000 articles in 20 years, and ten changes anywhere in them 1 s of work. Cut into months at
# once, years of 700 articles made 96 shards of the same archive, and a query moved 700 kB.
SHARD = 600
_YEARS = (64, 32, 16, 8, 4, 2, 1)
_MONTHS = (6, 3, 1)

T = TypeVar("T", int, str)


def shards(items: Sequence[Item]) -> list[tuple[str, list[Item]]]:
    """(name, articles by date) of each, in order. Runs of years are halved until one holds no more than ``SHARD``, then
    cut to halves of a year, quarters, months, tens of days and days; a day above it, and articles without a date, by a digest of their addresses.
    """
    undated = [item for item in items if not item.iso]
    # two sorts (Python's keep the order of equals) take half the time of one by pairs
    dated = sorted([item for item in items if item.iso], key=attrgetter("url"))
    dated.sort(key=attrgetter("iso"))
    found = _by_address("undated", undated) if undated else []
    return [*found, *_by_years(dated, _YEARS)]


def _month(item: Item) -> int:
    """0 where only the year is known."""
    return int(item.iso[5:7] or 0)


def _day(item: Item) -> int:
    """0 where only the month is known."""
    return int(item.iso[8:10] or 0)


def _by_years(items: list[Item], lengths: tuple[int, ...]) -> list[tuple[str, list[Item]]]:
    length, shorter = lengths[0], lengths[1:]
    found: list[tuple[str, list[Item]]] = []
    for start, group in _runs_of_years(items, length):
        if shorter and len(group) > SHARD:
            found += _by_years(group, shorter)
        elif len(group) > SHARD:
            found += _by_months(group, start, _MONTHS)
        else:
            found.append((f"{start:04}" if length == 1 else f"{start:04}-{start + length - 1:04}", group))
    return found


def _runs_of_years(items: list[Item], length: int) -> Iterator[tuple[int, list[Item]]]:
    """(first year, articles) of each run of ``length`` years; the articles are in order of their dates."""
    place = 0
    while place < len(items):
        start = items[place].year // length * length
        end = bisect_left(items, start + length, lo=place, key=attrgetter("year"))
        yield start, items[place:end]
        place = end


def _by_months(items: list[Item], year: int, lengths: tuple[int, ...]) -> list[tuple[str, list[Item]]]:
    length, shorter = lengths[0], lengths[1:]
    found: list[tuple[str, list[Item]]] = []
    for part, group in _groups(items, lambda item: -(-_month(item) // length)):
        last = part * length
        if len(group) <= SHARD:
            # a run of months is named by its first and its length: ``2019-07x6``, not to be taken for a day
            first = f"{year:04}-{max(last - length + 1, 0):02}"
            found.append((first if length == 1 else f"{first}x{length}", group))
        else:
            found += _by_months(group, year, shorter) if shorter else _by_days(group)
    return found


def _by_days(items: list[Item]) -> list[tuple[str, list[Item]]]:
    """The articles of one month by tens of days, and those above ``SHARD`` by days."""
    found: list[tuple[str, list[Item]]] = []
    for ten, group in _groups(items, lambda item: min((_day(item) + 9) // 10, 3)):
        if ten and len(group) <= SHARD:
            found.append((f"{group[0].iso[:7]}-{ten * 10 - 9:02}x10", group))
        else:
            days = _groups(group, lambda item: item.iso[:10])
            found += [shard for day, some in days for shard in _by_address(day, some)]
    return found


def _by_address(name: str, items: list[Item], depth: int = 0) -> list[tuple[str, list[Item]]]:
    if len(items) <= SHARD:
        return [(name, items)]
    named = sorted(items, key=lambda item: digest_bytes(item.url.encode()))
    groups = _groups(named, lambda item: digest_bytes(item.url.encode()).hex()[depth])
    return [shard for digit, group in groups for shard in _by_address(f"{name}-{digit}", group, depth + 1)]


def _groups(items: list[Item], key: Callable[[Item], T]) -> Iterator[tuple[T, list[Item]]]:
    """Those with one key, which ascends."""
    place = 0
    while place < len(items):
        value = key(items[place])
        end = bisect_right(items, value, lo=place, key=key)
        yield value, items[place:end]
        place = end
