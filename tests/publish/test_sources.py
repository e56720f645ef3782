"""The file that keeps the archive's sources gives what the store would, whatever became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from backfile.publish import store
from publish.site_builds import build, copy_mini_site, files_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = copy_mini_site(tmp_path / "mini")
    build(folder)
    return folder


def kept(folder: Path) -> Path:
    [path] = (folder / ".cache").glob("*.sources")
    return path


def change(folder: Path) -> None:
    path = folder / "content/articles/2017/known-to-the-year.md"
    path.write_text(path.read_text().replace("Text.", "Another text."))


@pytest.mark.parametrize("becomes", [None, b"", b"torn", 0.5])
def test_a_lost_or_torn_file_is_made_again(folder: Path, becomes: bytes | float | None) -> None:
    path = kept(folder)
    whole = path.read_bytes()
    if becomes is None:
        path.unlink()
    else:
        path.write_bytes(becomes if isinstance(becomes, bytes) else whole[: int(len(whole) * becomes)])
    change(folder)
    assert files_of(build(folder)) == files_of(build(folder, output="clean", cache="clean-cache"))
    assert kept(folder).read_bytes() != whole


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
