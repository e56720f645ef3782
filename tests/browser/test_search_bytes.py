"""What a query moves, over an archive in many shards: no more than the limit, whatever is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.search.browse import ask, serve
from bench.search.queries import queries
from bench.site.archive import Maker, write_archive
from playwright.sync_api import Browser

from backfile.publish.search import shards
from publish.site_builds import OWN_THEME, build, copy_mini_site

# Low enough for this small archive that not all of it may be asked.
LIMIT = 245_000
KINDS = ["a rare word", "three broad words", "a phrase", "a broad word, one topic", "an outlet alone",
         "a broad word, oldest first", "a word of no article"]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_mini_site(tmp_path_factory.mktemp("bytes") / "mini")
    made = folder / "made"
    write_archive(made, Maker(500))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "SHARD", 20)
        output = build(folder, PATH=str(made), THEME=str(OWN_THEME), BACKFILE_SEARCH=True)
    script = output / "theme/js/finder.js"
    text = script.read_text("utf-8")
    lower = re.sub(r"LIMIT = [\d_]+", f"LIMIT = {LIMIT}", text)
    assert lower != text
    script.write_text(lower, "utf-8")
    return folder


@pytest.fixture(scope="module")
def root(folder: Path) -> Iterator[str]:
    with serve(folder / "output") as address:
        yield address


@pytest.mark.parametrize("kind", KINDS)
def test_a_query_keeps_the_limit(browser: Browser, folder: Path, root: str, kind: str) -> None:
    asked = ask(browser, root, queries(folder / "made")[kind], by_hand=False)
    assert asked.total <= LIMIT
    assert asked.index > 5_000
    if kind == "three broad words":
        assert "so far" in asked.said
