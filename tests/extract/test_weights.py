"""Tables of weights: signals and words against each other kind."""

from __future__ import annotations

import math

import pytest

from backfile.extract.weights import FARTHEST, Weights, weights

_TABLE = Weights(
    [("replies", 2.0, 1.0), ("prices", 0.0, 2.0)],
    {"article": 0.0, "forum": 0.0, "product": -1.0},
    {"article": (-0.5, -0.5), "forum": (1.0, 0.0), "product": (0.0, 1.0)},
    {"cart": (-1.0, 0.0, 2.0), "reply": (0.0, 2.0, 0.0)},
)
_MEAN = {"replies": 2.0, "prices": 0.0}


def test_the_chances_of_all_kinds_sum_to_one() -> None:
    assert _TABLE.article_chance(_MEAN)[0] == pytest.approx(1 / (2 + math.exp(-1)))


def test_the_likeliest_other_kind_decides_what_a_signal_adds() -> None:
    found = {"replies": 4.0, "prices": 2.0}
    assert _TABLE.article_chance(found)[1] == "forum"
    assert _TABLE.weighed(found, "forum") == [("replies", -3.0), ("prices", -0.5)]


def test_words_count_where_the_table_knows_them() -> None:
    bare = _TABLE.article_chance(_MEAN)
    assert _TABLE.article_chance(_MEAN, ["harbour"]) == bare
    chance, other = _TABLE.article_chance(_MEAN, ["cart", "harbour", "reply"])
    assert chance == pytest.approx(math.exp(-1) / (math.exp(-1) + math.exp(2) + math.exp(1)))
    assert other == "forum"


def test_a_signal_counts_up_to_a_bound() -> None:
    far, farther = ({"replies": 2.0 + FARTHEST + more, "prices": 0.0} for more in (0.0, 100.0))
    assert _TABLE.article_chance(far) == _TABLE.article_chance(farther)


def test_both_tables_know_the_article() -> None:
    for package in ("backfile.extract", "backfile.extract.dump"):
        assert "article" in weights(package).bias
