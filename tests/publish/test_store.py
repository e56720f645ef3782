"""The store of a new site: builds that open it at the same moment all get it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from backfile.publish.store import SiteStore

BUILDS = 4
TURNS = 40


def _open(path: Path) -> bytes | None:
    store = SiteStore(path)
    try:
        return store.meta("version")
    finally:
        store.close()


def test_builds_that_open_a_new_store_at_once(tmp_path: Path) -> None:
    with ProcessPoolExecutor(BUILDS, mp_context=get_context("spawn")) as pool:
        for turn in range(TURNS):
            found = list(pool.map(_open, [tmp_path / f"{turn}.sqlite3"] * BUILDS))
            assert len(set(found)) == 1
            assert found[0]
