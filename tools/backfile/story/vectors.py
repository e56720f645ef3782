"""Articles as vectors of their words, weighed by rarity, and the cosines of those that share some.

Sums run over the words one by one, in their order, and logarithms are the C library's: what comes out does not hang on which
instructions a machine's processor has.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from backfile.story.record import StoryRecord

# Only so many words of an article, the heaviest, are compared; the rest count in the length of its vector. Pairwise F1 on the demo
# archive: 80 words 0.90, 150 0.93, all 0.93.
_TERMS = 150
# A word that more articles hold does not tell one event from another (a story of more articles has rarer words in common too). On the
# demo archive and the made sets 150 gives what 300 gives, in half the time.
_CROWD = 150
# Pairs with a smaller cosine are forgotten: they count as not alike at all.
_FAINT = 0.03
# So many records are weighed together: their words are some million.
_CHUNK = 4096

_Integers = NDArray[np.int64]
_Floats = NDArray[np.float64]
_Singles = NDArray[np.float32]


class _Heaviest(NamedTuple):
    """The words kept of some records, one record behind the other, the heaviest first."""

    sizes: _Integers
    """How many of each record."""
    words: _Integers
    """Numbers of words."""
    weights: _Singles


@dataclass(frozen=True, slots=True)
class Vectors:
    """The words that articles may share, word by word, and for each word the articles that hold it, in their order.

    A vector of length 1 holds all words of its article; of those so many are kept as are compared.
    """

    numbers: NDArray[np.int32]
    """The number of the record that holds the word."""
    weights: _Singles
    starts: _Integers
    """Where the places of a record's words begin in ``places`` and ``firsts``: of record ``n`` they end at ``starts[n + 1]``."""
    places: NDArray[np.int32]
    """Where a record's words lie, the heaviest first."""
    firsts: NDArray[np.int32]
    """Where the first record lies that holds the same word."""

    def row(self, number: int) -> tuple[array[int], array[float]]:
        """The earlier records that are like record ``number``, in their order, and their cosines."""
        own = slice(self.starts[number], self.starts[number + 1])
        places, firsts = self.places[own], self.firsts[own]
        earlier = places - firsts
        ends = np.cumsum(earlier)
        total = int(ends[-1]) if len(ends) else 0
        if not total:
            return array("I"), array("d")
        met = np.arange(total) + np.repeat(firsts - (ends - earlier), earlier)
        products = self.weights[met] * np.repeat(self.weights[places].astype(np.float64), earlier)
        cosines = np.bincount(self.numbers[met], weights=products)
        near = np.flatnonzero(cosines >= _FAINT)
        return array("I", near.astype(np.uint32).tobytes()), array("d", cosines[near].tobytes())


def vectors_of(records: Sequence[StoryRecord]) -> Vectors:
    """The vectors of ``records``, by their position."""
    words, counts = np.unique(np.concatenate([_terms(record) for record in records]), return_counts=True)
    rarity = _rarity(counts, Counter(record.script for record in records))
    parts = [
        _heaviest(records[first : first + _CHUNK], words, counts, rarity) for first in range(0, len(records), _CHUNK)
    ]
    sizes, kept, weights = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    by_word = np.argsort(kept, kind="stable")
    places = np.empty(len(kept), np.int32)
    places[by_word] = np.arange(len(kept), dtype=np.int32)
    holders = np.bincount(kept, minlength=len(words))
    firsts = (np.cumsum(holders) - holders).astype(np.int32)[kept]
    numbers = np.repeat(np.arange(len(records), dtype=np.int32), sizes)[by_word]
    return Vectors(numbers, weights[by_word], np.concatenate(([0], np.cumsum(sizes))), places, firsts)


def _terms(record: StoryRecord) -> NDArray[np.uint32]:
    return np.asarray(record.terms, np.uint32)


def _rarity(counts: _Integers, texts: Mapping[str, int]) -> dict[str, _Floats]:
    """By script the weight of a word that so many records hold: its place in the array is their number."""
    occurring = np.unique(counts)
    tables = {}
    for script, size in texts.items():
        tables[script] = np.zeros(int(counts.max(initial=0)) + 1)
        tables[script][occurring] = [math.log(max(size + 1, count) / count) for count in occurring.tolist()]
    return tables


def _heaviest(
    records: Sequence[StoryRecord], words: NDArray[np.uint32], counts: _Integers, rarity: Mapping[str, _Floats]
) -> _Heaviest:
    """The heaviest words of each record that another may share."""
    terms = np.concatenate([_terms(record) for record in records])
    rows = np.repeat(np.arange(len(records)), [len(record.terms) for record in records])
    numbers = np.searchsorted(words, terms)
    held = counts[numbers]
    weights = np.concatenate([np.asarray(record.weights, np.float32) for record in records]).astype(np.float64)
    weights *= _by_script(records, rows, held, rarity)
    lengths = np.sqrt(np.bincount(rows, weights=weights * weights, minlength=len(records)))
    shared = np.flatnonzero((held > 1) & (held <= _CROWD) & (weights > 0))
    ordered = shared[np.lexsort((terms[shared], -weights[shared], rows[shared]))]
    sizes = np.bincount(rows[ordered], minlength=len(records))
    ranks = np.arange(len(ordered)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    kept = ordered[ranks < _TERMS]
    return _Heaviest(np.minimum(sizes, _TERMS), numbers[kept], (weights[kept] / lengths[rows[kept]]).astype(np.float32))


def _by_script(
    records: Sequence[StoryRecord], rows: _Integers, held: _Integers, rarity: Mapping[str, _Floats]
) -> _Floats:
    scripts = sorted(rarity)
    place = {script: number for number, script in enumerate(scripts)}
    of_rows = np.array([place[record.script] for record in records])
    found: _Floats = np.stack([rarity[script] for script in scripts])[of_rows[rows], held]
    return found
