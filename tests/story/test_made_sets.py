"""Made sets of short reports: several events of a kind in one month, sleeping stories, reporters with their own words."""

from __future__ import annotations

import pytest
from bench.archive.stories import make, ours, pairwise_f1


@pytest.mark.parametrize(("name", "seed"), [("a", 1), ("b", 1), ("b", 2)])
def test_stories_come_out_as_made(name: str, seed: int) -> None:
    reports = make(name, seed)
    assert len(reports) >= 100
    assert pairwise_f1(reports, ours(reports)) >= 0.95
