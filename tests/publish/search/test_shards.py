"""Which articles are indexed together."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backfile.publish.search import shards

dates = st.one_of(
    st.just(""), st.dates(min_value=__import__("datetime").date(1990, 1, 1)).map(lambda day: day.isoformat()[:10])
)


def item(number: int, iso: str) -> Any:
    return SimpleNamespace(iso=iso, year=int(iso[:4] or 0), url=f"articles/{number}/")


def cut(days: list[str]) -> list[tuple[str, list[str]]]:
    found = shards.shards([item(number, iso) for number, iso in enumerate(days)])
    return [(name, [one.url for one in group]) for name, group in found]


@given(st.lists(dates, max_size=60), dates)
@example(["2019-05-04", "9990-01-01"] * 4, "9999-12-31")
def test_shards(days: list[str], another: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "SHARD", 5)
        before, after = cut(days), cut([*days, another])
    assert sorted(url for _, group in before for url in group) == sorted(f"articles/{n}/" for n in range(len(days)))
    assert all(0 < len(group) <= 5 for _, group in before)
    assert len({name for name, _ in before}) == len(before)
    # one article more touches its own shard, or parts it
    gone = [pair for pair in before if pair not in after]
    assert len(gone) <= 1


def test_a_day_above_the_limit_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD", 3)
    names = [name for name, _ in cut(["2019-05-04"] * 20)]
    assert len(names) > 3
    assert all(name.startswith("2019-05-04-") for name in names)


def test_a_month_above_the_limit_is_cut_by_tens_of_days(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD", 12)
    days = [f"2019-05-{day:02}" for day in range(1, 32)]
    names = [(name, len(group)) for name, group in cut([*days, "2019-05", *["2019-05-04"] * 5])]
    single = [(f"2019-05-{day:02}", 6 if day == 4 else 1) for day in range(1, 11)]
    assert names == [("2019-05", 1), *single, ("2019-05-11x10", 10), ("2019-05-21x10", 11)]
