"""The files that keep the archive's sources give what the store would, whatever became of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from backfile.publish import store
from backfile.publish.archive import Source
from backfile.publish.entry import Entry, unpack
from backfile.publish.inputs import Inputs
from backfile.publish.page_parts import page_parts
from publish.site_builds import PLAIN_THEME, build, copy_mini_site, files_of
from publish.test_inputs import read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = copy_mini_site(tmp_path / "mini")
    build(folder)
    return folder


def kept(folder: Path) -> dict[Path, bytes]:
    """The bytes of the parts."""
    [parts] = (folder / ".cache").glob("*.parts")
    return {path: path.read_bytes() for path in parts.iterdir()}


def change(folder: Path) -> None:
    path = folder / "content/articles/2017/known-to-the-year.md"
    path.write_text(path.read_text().replace("Text.", "Another text."))


@pytest.mark.parametrize("becomes", [None, b"", b"torn", 0.5])
def test_lost_or_torn_parts_are_made_again(folder: Path, becomes: bytes | float | None) -> None:
    before = kept(folder)
    for path, whole in before.items():
        if becomes is None:
            path.unlink()
        else:
            path.write_bytes(becomes if isinstance(becomes, bytes) else whole[: int(len(whole) * becomes)])
    change(folder)
    assert files_of(build(folder)) == files_of(build(folder, output="clean", cache="clean-cache"))
    assert len([path for path, data in kept(folder).items() if data != before[path]]) == 1


def test_a_change_makes_its_own_part_again(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in kept(folder)}
    change(folder)
    build(folder)
    assert len([path for path in kept(folder) if path.stat().st_mtime_ns != before[path]]) == 1


def test_only_what_is_new_is_asked_of_the_store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    entries = store.ReadingStore.entries

    def count(self: store.ReadingStore, digests: set[bytes]) -> dict[bytes, tuple[bytes, bytes]]:
        asked.append(len(digests))
        return entries(self, digests)

    monkeypatch.setattr(store.ReadingStore, "entries", count)
    change(folder)
    build(folder)
    assert asked == [1]


def test_texts_stay_packed_until_a_page_shows_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[Source] = []

    def entry(source: Source) -> Entry:
        unpacked.append(source)
        return unpack(source.packed)

    monkeypatch.setattr(Source, "entry", property(entry))
    made = read(folder, {"THEME": str(PLAIN_THEME)})
    assert list(page_parts(made.archive, Inputs(made.archive), made.settings))
    assert len(unpacked) < len(made.archive.items)
    assert all(source.image or source.story for source in unpacked)
    made.close()
