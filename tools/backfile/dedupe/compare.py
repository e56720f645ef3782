"""Whether two texts are one article: the precise comparison after the sketches have met."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass

from backfile.common.text import fold
from backfile.dedupe.record import Record

# Share of the shorter text's shingles that the longer holds. Made pairs from the measured corpora: copies that were
# cut, corrected or reordered lie above 0.70, reports of one event by others below 0.25.
SAME_TEXT = 0.60
# Share of the shorter text's facts (numbers, names inside sentences) that the longer holds. Templated texts (weather,
# prices, obituaries) share the sentences and not these: copies lie above 0.85, templated texts below 0.60.
SAME_FACTS = 0.75
# A text of fewer words than this is a copy only when it is the same to the word, give or take one in fifty.
FEW_WORDS = 30
EQUAL = 0.98
# A pair whose samples share less than a quarter is not compared further. Where 60 % of a text is shared, fewer than 3 of 12
# sampled shingles are shared once in 350 times; smaller samples tell too little.
_ENOUGH = 12
_HOPELESS = 0.25
# Two texts of one outlet under different headlines are one article only where this share of the text is the same.
SAME_SERIES = 0.93
# Under one headline two texts of other days are two of a series where both facts and sentences moved on: fewer than these
# shares are the same. Of 450 made updates (another address, a day later) 440 are still one article; no made template
# (weather, prices, obituaries) comes near.
_SERIES_FACTS = 0.92
_SERIES_TEXT = 0.85


@dataclass(frozen=True, slots=True)
class Likeness:
    """Shares from 0 to 1: of the shorter text in the longer, and of each in both together."""

    contained: float
    facts: float
    jaccard: float


def likeness(first: Record, second: Record) -> Likeness:
    shared = _shared(first.shingles, second.shingles)
    shorter = min(len(first.shingles), len(second.shingles))
    union = len(first.shingles) + len(second.shingles) - shared
    few_facts = min(len(first.facts), len(second.facts))
    facts = _shared(first.facts, second.facts) / few_facts if few_facts else 1.0
    return Likeness(shared / shorter if shorter else 0.0, facts, shared / union if union else 0.0)


def are_copies(first: Record, second: Record) -> bool:
    """True when the two are one article."""
    return copies_of(first)(second)


def copies_of(first: Record) -> Callable[[Record], bool]:
    """Asks of other records whether they are one article with ``first``.

    A record meets hundreds of others: its sets are made once.
    """
    sample = frozenset(first.sample)
    facts = frozenset(first.facts)

    def matches(second: Record) -> bool:
        # Samples that share too little rule a copy out, in a tenth of the time.
        fewer = min(len(sample), len(second.sample))
        if fewer >= _ENOUGH and len(sample.intersection(second.sample)) < _HOPELESS * fewer:
            return False
        # A text has ten times as many shingles as facts: facts first halves the time of 100,000 articles.
        if min(first.words, second.words) >= FEW_WORDS:
            few = min(len(facts), len(second.facts))
            if few and len(facts.intersection(second.facts)) < SAME_FACTS * few:
                return False
        return _nearly_same(first, second)

    return matches


def _nearly_same(first: Record, second: Record) -> bool:
    alike = likeness(first, second)
    if min(first.words, second.words) < FEW_WORDS:
        return alike.jaccard >= EQUAL
    if alike.contained < SAME_TEXT or alike.facts < SAME_FACTS:
        return False
    return alike.contained >= EQUAL or not _is_series(first, second, alike)


def _is_series(first: Record, second: Record, alike: Likeness) -> bool:
    """True for two numbers of a series: one outlet at other addresses, and either the headline or the facts moved on.

    An outlet that changes an article keeps its address or its headline; one that fills a template keeps neither.
    """
    if first.host != second.host or first.url == second.url or not first.url or not second.url:
        return False
    if fold(first.headline) != fold(second.headline):
        return alike.contained < SAME_SERIES
    other_day = bool(first.date and second.date) and first.date[:10] != second.date[:10]
    return other_day and alike.facts < _SERIES_FACTS and alike.jaccard < _SERIES_TEXT


def _shared(first: array[int], second: array[int]) -> int:
    return len(set(first) & set(second))
