"""Workers do all chunks, and are replaced where that is asked; the collector rests and afterwards is as it was."""

from __future__ import annotations

import gc
import os

import pytest

from backfile.common.workers import run_chunks, without_collector


@pytest.mark.parametrize("enabled", [True, False])
def test_collector_rests_and_comes_back(enabled: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with pytest.raises(ValueError, match="a stage failed"), without_collector():
            assert not gc.isenabled()
            raise ValueError("a stage failed")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was else gc.disable)()


def test_new_workers_take_over_after_a_generation() -> None:
    chunks = [[number] for number in range(9)]
    found = list(run_chunks(lambda chunk: (chunk[0], os.getpid()), chunks, 2, generation=3))
    assert sorted(number for number, _ in found) == list(range(9))
    assert len({worker for _, worker in found}) >= 3
    assert os.getpid() not in {worker for _, worker in found}


def test_workers_stay_where_no_generation_is_named() -> None:
    found = list(run_chunks(lambda _: os.getpid(), [[number] for number in range(9)], 2))
    assert len(found) == 9
    assert len(set(found)) <= 2
