"""An index says the same however its articles are cut into runs, and whether or not those come from the cache."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from backfile.publish.digest import digest_bytes
from backfile.publish.search.index import index_files
from backfile.publish.search.postings import Postings, make_postings
from backfile.publish.search.runs import Run, cut, kept_runs, make_run, unpack_run
from backfile.publish.search.words import Words

from .chunks import words_of

WORDS = ["harbour", "café", "cafe", "ferry", "naïve", "COVID-19", "storm", "dogs"]


def made_up(count: int) -> list[Postings]:
    source = random.Random(5)
    words = Words("en")
    return [
        make_postings(words, source.choice(WORDS), " ".join(source.choices(WORDS, k=source.randint(0, 40))))
        for _ in range(count)
    ]


@pytest.mark.parametrize("ends", [[1, 202], [7, 8, 100], [3, 150, 201], list(range(1, 240))])
def test_runs_make_no_difference(ends: list[int]) -> None:
    postings = made_up(240)
    days = [20190504] * len(postings)
    starts = [0, *ends]
    runs = [make_run(postings[start:end]) for start, end in zip(starts, [*ends, len(postings)], strict=True)]
    packed = [unpack_run(run.pack()) for run in runs]
    assert packed == runs
    assert words_of(index_files(days, {}, packed, "1")) == words_of(index_files(days, {}, [make_run(postings)], "1"))


def test_an_article_more_makes_one_run_again() -> None:
    digests = [digest_bytes(b"%d" % number) for number in range(1_000)]
    before = {tuple(digests[start:end]) for start, end in cut(digests)}
    assert [digest for run in sorted(before, key=lambda run: digests.index(run[0])) for digest in run] == digests
    assert 8 <= len(before) <= 24
    digests.insert(500, digest_bytes(b"new"))
    after = {tuple(digests[start:end]) for start, end in cut(digests)}
    assert 1 <= len(after - before) <= 4


def test_runs_are_kept(tmp_path: Path) -> None:
    postings = made_up(3)
    path = tmp_path / "runs"

    def make(number: int) -> Run:
        asked.append(number)
        return make_run([postings[number]])

    asked: list[int] = []
    first = kept_runs(path, [b"a", b"b"], make)
    second = kept_runs(path, [b"a", b"b", b"c"], make)
    assert asked == [0, 1, 2]
    assert second == [*first, make_run([postings[2]])]
    asked.clear()
    assert kept_runs(path, [b"c"], make) == second[2:]
    kept_runs(path, [b"c", b"a"], lambda number: make(number - 1))
    assert asked == [0]
