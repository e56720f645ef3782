"""Groups of copies: sketches meet in buckets, pairs are compared, groups gather around the article that remains.

MinHash and banding: Broder (1997), "On the resemblance and containment of documents"; Leskovec, Rajaraman and Ullman,
"Mining of Massive Datasets", chapter 3.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from backfile.common import sentences
from backfile.dedupe.compare import EQUAL, are_copies, copies_of, likeness
from backfile.dedupe.decisions import CopyDecisions
from backfile.dedupe.record import Record
from backfile.model import Copy

# What more texts than this have in common is boilerplate: each is compared with the next few that have it, not with all.
_CROWD = 60
_NEIGHBOURS = 12
# Texts of at least this share of the longest one's words count as full; the earliest of the full ones remains.
_FULL = 0.95
# A copy with fewer of the words is called cut, not changed.
_CUT = 0.8
# A print page remains only where the page itself holds less than this share of its text.
_TWIN_GAIN = 0.75


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """One article: ``remains`` is kept, ``others`` are its copies with what differs."""

    remains: Record
    others: tuple[tuple[Record, str], ...]

    def copies(self) -> tuple[Copy, ...]:
        return tuple(
            Copy(record.outlet, record.address or None, record.date or None, differs, record.source)
            for record, differs in self.others
        )


def find_copies(records: Iterable[Record], decisions: CopyDecisions | None = None) -> tuple[CopyGroup, ...]:
    """Groups of two or more, in the order of the remaining article's address. The order of ``records`` is no matter."""
    ordered = sorted(records, key=attrgetter("source"))
    decisions = decisions or CopyDecisions()
    neighbours: dict[int, set[int]] = defaultdict(set)
    for first, second in _pairs(ordered, decisions):
        neighbours[first].add(second)
        neighbours[second].add(first)
    groups = []
    for component in _components(neighbours):
        groups += _stars([ordered[number] for number in component], decisions)
    return tuple(sorted(groups, key=lambda group: (group.remains.url, group.remains.source)))


def _names(record: Record) -> frozenset[str]:
    return frozenset(filter(None, (record.id, record.url, record.source)))


def _pairs(records: Sequence[Record], decisions: CopyDecisions) -> Iterable[tuple[int, int]]:
    yield from _joined(records, decisions)
    for first, others in _meetings(records):
        one = records[first]
        names = _names(one) if decisions.part else frozenset()
        matches = copies_of(one)
        for second in others:
            other = records[second]
            if decisions.part and decisions.parted(names, _names(other)):
                continue
            if one.id == other.id or matches(other):
                yield first, second


def _joined(records: Sequence[Record], decisions: CopyDecisions) -> Iterable[tuple[int, int]]:
    """What a person joined, with nothing left to compare."""
    if not decisions.join:
        return
    by_name: dict[str, int] = {}
    for number, record in enumerate(records):
        for name in _names(record):
            by_name.setdefault(name, number)
    for group in decisions.join:
        found = sorted({by_name[name] for name in group if name in by_name})
        for second in found[1:]:
            if not decisions.parted(_names(records[found[0]]), _names(records[second])):
                yield found[0], second


def _meetings(records: Sequence[Record]) -> Iterator[tuple[int, set[int]]]:
    """For each record the later ones that may be its copies. Record by record: all pairs together would not fit in memory."""
    met: dict[int, list[tuple[list[int], int]]] = defaultdict(list)
    bands = range(len(records[0].bands) if records else 0)
    signs: list[Callable[[Record], Iterable[object]]] = [lambda record: [record.id], attrgetter("sample")]
    signs += [partial(_band, band) for band in bands]
    for sign in signs:
        for bucket in _buckets(map(sign, records)):
            for position, number in enumerate(bucket):
                met[number].append((bucket, position + 1))
    for number in sorted(met):
        others: set[int] = set()
        for bucket, after in met.pop(number):
            reach = len(bucket) if len(bucket) <= _CROWD else _NEIGHBOURS
            others.update(bucket[after : after + reach])
        others.discard(number)
        yield number, others


def _band(number: int, record: Record) -> array[int]:
    return record.bands[number : number + 1]


def _buckets(values: Iterable[Iterable[object]]) -> Iterable[list[int]]:
    """The numbers of records that have a value in common, in their order."""
    first_with: dict[object, int] = {}
    buckets: dict[object, list[int]] = {}
    for number, found in enumerate(values):
        for value in found:
            first = first_with.setdefault(value, number)
            if first != number:
                buckets.setdefault(value, [first]).append(number)
    return buckets.values()


def _components(neighbours: dict[int, set[int]]) -> Iterable[list[int]]:
    done: set[int] = set()
    for start in sorted(neighbours):
        if start in done:
            continue
        component, waiting = set(), [start]
        while waiting:
            number = waiting.pop()
            if number not in component:
                component.add(number)
                waiting.extend(neighbours[number] - component)
        done |= component
        yield sorted(component)


def _stars(records: list[Record], decisions: CopyDecisions) -> list[CopyGroup]:
    """Copies of copies need not be copies: each group holds only texts that match the one that remains."""
    groups = []
    while len(records) > 1:
        centre = _remains(records)
        names = _names(centre)
        joined = decisions.joined(names)
        mine = [
            record
            for record in records
            if record is not centre
            and not decisions.parted(names, _names(record))
            and (record.id == centre.id or _names(record) & joined or are_copies(centre, record))
        ]
        taken = {id(record) for record in (centre, *mine)}
        records = [record for record in records if id(record) not in taken]
        if mine:
            others = sorted(mine, key=lambda record: (record.date or "9", record.url, record.source))
            groups.append(CopyGroup(centre, tuple((record, _differs(centre, record)) for record in others)))
    return groups


def _remains(records: Sequence[Record]) -> Record:
    """The fullest, then the earliest, then by address; no AMP or print twin while there is another, and no capture of what
    an export gives as it was written.
    """
    given = {record.url for record in records if record.is_given and record.url}
    records = [record for record in records if record.is_given or record.url not in given]
    longest = max(record.words for record in records)
    pages = [record for record in records if not record.twin and record.words >= _TWIN_GAIN * longest] or list(records)
    fullest = max(record.words for record in pages)
    full = [record for record in pages if record.words >= _FULL * fullest]
    newest = {record.url: max(other.retrieved for other in full if other.url == record.url) for record in full}
    # Of the captures of one address the last holds the paper's last word.
    full = [record for record in full if not record.url or record.retrieved == newest[record.url]]
    return min(full, key=lambda record: (record.date or "9", record.url or "~", record.source))


def _differs(centre: Record, record: Record) -> str:
    """What differs, for a reader."""
    alike = likeness(centre, record)
    parts = []
    if record.id == centre.id:
        parts.append(sentences.ANOTHER_CAPTURE.say())
    elif record.twin and record.host == centre.host:
        parts.append(sentences.OTHER_VERSION.say())
    if record.headline != centre.headline:
        parts.append(sentences.ANOTHER_HEADLINE.say())
    if alike.jaccard >= EQUAL:
        parts.append(sentences.SAME_TEXT.say())
    elif record.words < _CUT * centre.words:
        parts.append(sentences.CUT.say(words=record.words, whole=centre.words))
    else:
        parts.append(sentences.DIFFERS.say(share=round(100 * (1 - alike.contained)) or 1))
    return sentences.JOINT.join(parts)
