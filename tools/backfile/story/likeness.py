"""How alike articles are: words weighed by their rarity in the archive, each pair that shares some rare word."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from backfile.common.workers import run
from backfile.story.record import StoryRecord

# Only so many words of an article, the heaviest, are compared; the rest count in the length of its vector. Pairwise F1 on the demo
# archive: 80 words 0.90, 150 0.93, all 0.93.
_TERMS = 150
# A word that more articles hold does not tell one event from another (a story of more articles has rarer words in common too). On the
# demo archive and the made sets 150 gives what 300 gives, in half the time.
_CROWD = 150
_CHUNK = 256
_Vector = tuple["array[int]", "array[float]"]
"""Terms, or numbers of records, and their weights."""
# Pairs with a smaller cosine are forgotten: they count as not alike at all.
_FAINT = 0.03


@dataclass(frozen=True, slots=True)
class Rows:
    """For each record, by position, the earlier records that are like it and their cosines, from ``_FAINT`` to 1.

    Twelve bytes a pair: of a hundred thousand articles there are ten million.
    """

    others: Sequence[array[int]]
    cosines: Sequence[array[float]]

    def pairs(self) -> Iterator[tuple[int, int, float]]:
        """(later, earlier, cosine) of each pair."""
        for number, others in enumerate(self.others):
            for other, cosine in zip(others, self.cosines[number], strict=True):
                yield number, other, cosine

    def median_of_nearest(self) -> float:
        """The median cosine of a record and its nearest."""
        nearest = [max(cosines, default=0.0) for cosines in self.cosines]
        for _, other, cosine in self.pairs():
            nearest[other] = max(nearest[other], cosine)
        nearest.sort()
        return nearest[len(nearest) // 2] if nearest else 0.0

    def of_at_least(self, least: float) -> list[dict[int, float]]:
        """For each record those whose cosine with it is at least so much, earlier and later ones."""
        neighbours: list[dict[int, float]] = [{} for _ in self.others]
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
                others = self.others[number]
                place = bisect_left(others, earlier)
                if place < len(others) and others[place] == earlier:
                    total += self.cosines[number][place]
        return total


def alike(records: Sequence[StoryRecord], workers: int = 1) -> Rows:
    """How alike the pairs are that share some rare word."""
    seen: Counter[int] = Counter()
    for record in records:
        seen.update(record.terms)
    texts = Counter(record.script for record in records)

    def weigh(places: Sequence[int]) -> list[tuple[int, _Vector]]:
        return [(place, _heaviest(records[place], seen, texts[records[place].script])) for place in places]

    vectors = dict(chain.from_iterable(run(weigh, range(len(records)), workers, _CHUNK)))
    postings: dict[int, _Vector] = defaultdict(lambda: (array("I"), array("f")))
    for number in range(len(records)):
        for term, weight in zip(*vectors[number], strict=True):
            numbers, weights = postings[term]
            numbers.append(number)
            weights.append(weight)

    def rows(places: Sequence[int]) -> list[tuple[int, _Vector]]:
        return [(place, _row(place, vectors[place], postings)) for place in places]

    found = dict(chain.from_iterable(run(rows, range(len(records)), workers, _CHUNK)))
    return Rows(
        [found[number][0] for number in range(len(records))], [found[number][1] for number in range(len(records))]
    )


def _row(number: int, vector: _Vector, postings: Mapping[int, _Vector]) -> _Vector:
    """The earlier records that are like this one, and how much."""
    cosines: dict[int, float] = defaultdict(float)
    for term, weight in zip(*vector, strict=True):
        numbers, weights = postings[term]
        for other, its in zip(numbers[: bisect_left(numbers, number)], weights, strict=False):
            cosines[other] += weight * its
    near = sorted([other for other, cosine in cosines.items() if cosine >= _FAINT])
    return array("I", near), array("d", [cosines[other] for other in near])


def _heaviest(record: StoryRecord, seen: Counter[int], texts: int) -> _Vector:
    """The heaviest terms that another article may share, of a vector of length 1 over all its terms."""
    weighed = []
    square = 0.0
    for term, of_text in zip(record.terms, record.weights, strict=True):
        count = seen[term]
        weight = of_text * math.log(max(texts + 1, count) / count)
        square += weight * weight
        if 1 < count <= _CROWD:
            weighed.append((weight, term))
    weighed.sort(key=lambda item: (-item[0], item[1]))
    kept = [(term, weight) for weight, term in weighed[:_TERMS] if weight]
    size = math.sqrt(square)
    return array("I", [term for term, _ in kept]), array("f", [weight / size for _, weight in kept])
