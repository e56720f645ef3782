"""The quality of extraction on real pages only goes up."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bench.extraction import floors, show
from bench.extraction.corpus import SETS
from bench.extraction.run import gather, measure

SHARED = Path(os.environ.get("BACKFILE_SHARED") or Path(__file__).parents[3] / "shared")
CORPUS = SHARED / "corpus"


def test_no_measure_is_under_its_floor() -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"The corpus, which is no part of the project, is not at {CORPUS}: floors are not checked.")
    wanted = floors.load()
    assert set(wanted) == set(SETS), "tests/quality/floors.json lacks a set; make bench BENCH=--raise-floors writes it"
    run = measure(gather(CORPUS, SETS, sample=True), ["backfile"])
    assert floors.below(wanted, show.figures(run.scores)) == []
