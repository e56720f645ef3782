"""How alike articles are: words weighed by their rarity in the archive, each pair that shares some rare word."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from backfile.common.workers import run
from backfile.story.record import StoryRecord

_CHUNK = 256
_Row = tuple["array[int]", "array[float]"]
"""Numbers of records, ascending, and their cosines."""


@dataclass(frozen=True, slots=True)
class Rows:
    """For each record, by position, the earlier records that are like it and their cosines.

    The rows lie one behind the other, row ``n`` from ``starts[n]`` to ``starts[n + 1]``: twelve bytes a pair, of which a
    hundred thousand articles have ten million.
    """

    starts: array[int] = field(default_factory=lambda: array("Q", [0]))
    others: array[int] = field(default_factory=lambda: array("I"))
    cosines: array[float] = field(default_factory=lambda: array("d"))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def add(self, row: _Row) -> None:
        """Take in the next record's row."""
        self.others.extend(row[0])
        self.cosines.extend(row[1])
        self.starts.append(len(self.others))

    def pairs(self) -> Iterator[tuple[int, int, float]]:
        """(later, earlier, cosine) of each pair."""
        for number in range(len(self)):
            for place in range(self.starts[number], self.starts[number + 1]):
                yield number, self.others[place], self.cosines[place]

    def median_of_nearest(self) -> float:
        """The median cosine of a record and its nearest."""
        nearest = [0.0] * len(self)
        for number, other, cosine in self.pairs():
            nearest[number] = max(nearest[number], cosine)
            nearest[other] = max(nearest[other], cosine)
        nearest.sort()
        return nearest[len(nearest) // 2] if nearest else 0.0

    def of_at_least(self, least: float) -> list[dict[int, float]]:
        """For each record those whose cosine with it is at least so much, earlier and later ones."""
        neighbours: list[dict[int, float]] = [{} for _ in range(len(self))]
        for number, other, cosine in self.pairs():
            if cosine >= least:
                neighbours[number][other] = neighbours[other][number] = cosine
        return neighbours

    def sum_between(self, these: Sequence[int], those: Sequence[int]) -> float:
        """The cosines of the pairs of two groups, summed."""
        total = 0.0
        for one in these:
            for other in those:
                number, earlier = (one, other) if one > other else (other, one)
                end = self.starts[number + 1]
                place = bisect_left(self.others, earlier, self.starts[number], end)
                if place < end and self.others[place] == earlier:
                    total += self.cosines[place]
        return total


def alike(records: Sequence[StoryRecord], workers: int = 1) -> Rows:
    """How alike the pairs are that share some rare word."""
    rows = Rows()
    if not records:
        return rows
    # NumPy takes 0.15 s to import: no command waits for it that groups nothing.
    from backfile.story.vectors import vectors_of

    vectors = vectors_of(records)

    def rows_from(places: Sequence[int]) -> tuple[int, list[_Row]]:
        return places[0], [vectors.row(place) for place in places]

    found = dict(run(rows_from, range(len(records)), workers, _CHUNK))
    for first in range(0, len(records), _CHUNK):
        for row in found.pop(first):
            rows.add(row)
    return rows
