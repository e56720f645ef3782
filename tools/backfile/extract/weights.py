"""Tables of weights: what each signal of a page, or of a text dump, weighs for each kind.

A multinomial logistic regression: a page is weighed against each other kind by itself, since a shop, a manual and a forum
are no articles for reasons of their own. ``bench/extraction/train_kind.py`` computes the tables.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import repeat
from operator import mul

from backfile.model import Kind

# Signals count up to this many standard deviations, so that one strange number decides nothing. By cross-validation over
# outlets a bound of 5 keeps 35 pages wrongly where few articles are lost, 3 keeps 39; above 5 it is the same.
FARTHEST = 5.0


@dataclass(frozen=True, slots=True)
class Weights:
    signals: list[tuple[str, float, float]]
    """name, mean and spread"""
    bias: dict[Kind, float]
    weights: dict[Kind, tuple[float, ...]]
    """what each signal weighs for a kind"""
    words: dict[str, tuple[float, ...]] = field(default_factory=dict)
    """what a word weighs for each kind, in the order of ``bias``"""

    def article_chance(self, found: Mapping[str, float], words: Iterable[str] = ()) -> tuple[float, Kind]:
        """How likely it is an article, and the likeliest other kind. Words that the table does not know are passed over."""
        values = self._values(found)
        said = [self.words[word] for word in words if word in self.words]
        of_words = map(sum, zip(*said, strict=True)) if said else repeat(0.0)
        totals = {
            kind: sum(map(mul, values, self.weights[kind]), bias) + more
            for (kind, bias), more in zip(self.bias.items(), of_words, strict=False)
        }
        highest = max(totals.values())
        chances = {kind: math.exp(total - highest) for kind, total in totals.items()}
        chance = chances["article"] / sum(chances.values())
        del totals["article"]
        return chance, max(totals, key=totals.__getitem__)

    def weighed(self, found: Mapping[str, float], other: Kind) -> list[tuple[str, float]]:
        """What each signal adds for the article against that other kind (negative: speaks against), strongest first."""
        weights = zip(self.weights["article"], self.weights[other], strict=True)
        weighed = [
            (name, value * (own - others))
            for (name, _, _), value, (own, others) in zip(self.signals, self._values(found), weights, strict=True)
        ]
        return sorted(weighed, key=lambda pair: (-abs(pair[1]), pair[0]))

    def _values(self, found: Mapping[str, float]) -> list[float]:
        """The signals in standard deviations."""
        return [max(-FARTHEST, min(FARTHEST, (found[name] - mean) / spread)) for name, mean, spread in self.signals]


@cache
def weights(package: str) -> Weights:
    """The table that ``package`` ships as ``kind_model.json``."""
    table = json.loads(resources.files(package).joinpath("kind_model.json").read_text("utf-8"))
    kinds, rows = table["kinds"], table["signals"]
    columns = zip(*(numbers for _, _, *numbers in rows.values()), strict=True)
    return Weights(
        [(name, mean, spread) for name, (mean, spread, *_) in rows.items()],
        dict(zip(kinds, table["bias"], strict=True)),
        dict(zip(kinds, columns, strict=True)),
        {word: tuple(numbers) for word, numbers in table.get("words", {}).items()},
    )
