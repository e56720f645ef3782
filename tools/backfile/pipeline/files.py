"""Which files of ``content/`` are, to the byte, what this run would write: those are not made again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from backfile.pipeline.articles import Head
from backfile.pipeline.stamps import digest_of, stamp_of
from backfile.pipeline.store import FileRow, Store
from backfile.write import ExistingFile, Written


@dataclass(slots=True)
class Files:
    """What an earlier run left in ``folder``, and what this one leaves."""

    store: Store
    folder: Path
    _known: dict[str, FileRow] = field(init=False)
    _made_from: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    _right: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._known = self.store.files(self.folder)

    def remembered(self, name: str) -> ExistingFile | None:
        """The file as it was left, where nobody touched it since."""
        row = self._known.get(name)
        if row is None:
            return None
        if row.stamp != stamp_of(self.folder / name):
            del self._known[name]
            return None
        return ExistingFile(row.path, row.id, row.source, sealed=True)

    def is_right(self, article: Head, file: ExistingFile | None, path: str, made_from: Iterable[object]) -> bool:
        """Whether ``file`` lies at ``path``, was made from just this, and nobody touched it or its pictures since."""
        basis = digest_of(repr((self.store.archive_key, path, *made_from)))
        self._made_from[path] = (article.id, article.source, basis)
        row = self._known.get(path)
        if file is None or file.path != path or row is None or row.basis != basis:
            return False
        if row.pictures != self._stamps(row.pictures):
            return False
        self._right.add(path)
        return True

    def remember(self, written: Written) -> None:
        """Keep for the next run how this one leaves the files."""
        rows = [self._known[path] for path in sorted(self._right)]
        for path in chain(written.new, written.changed, written.unchanged):
            if path not in self._right:
                pictures = self._stamps(dict.fromkeys(written.pictures.get(path, ()), ""))
                rows.append(FileRow(path, stamp_of(self.folder / path), *self._made_from[path], pictures))
        self.store.set_files(self.folder, rows)

    def _stamps(self, names: Iterable[str]) -> dict[str, str]:
        return {name: stamp_of(self.folder / name) for name in names}
