"""The cache's one file of a shard gives back each of its files."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from backfile.publish.records import Site
from backfile.publish.search.packed import join_files, read_names
from backfile.publish.search.plans import Packed

SITE = Site("Archive", "", "en", "ltr", "https://example.org", (), (), Markup(), None, "", "", "", (), "", True, False)


def test_each_file_comes_back(tmp_path: Path) -> None:
    files = {"head": b"h" * 70_000, "index/0.pf_index": b"", "filter/ä.pf_filter": b"\x00\x01"}
    path = tmp_path / "shard"
    path.write_bytes(join_files(files))
    found = {name: Packed(str(path), *place).to_bytes(SITE) for name, place in read_names(path).items()}
    assert found == files
