"""The collector rests during archive stages, and afterwards it is as it was."""

from __future__ import annotations

import gc

import pytest

from backfile.common.workers import without_collector


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
