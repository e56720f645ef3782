"""Pelican's writer for other themes, with our manners: whole files only, and unchanged files untouched."""

from __future__ import annotations

import io
from pathlib import Path

from pelican.writers import FileOverwriteFailedError, Writer

from backfile.common.files import write_if_changed


class _File(io.StringIO):
    """Text that is written when it is closed, if the file does not hold it already."""

    def __init__(self, path: Path | None, encoding: str) -> None:
        super().__init__()
        self._path = path
        self._encoding = encoding

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None and self._path is not None:
            write_if_changed(self._path, self.getvalue().encode(self._encoding))
        self.close()


class BackfileWriter(Writer):
    """As Pelican's, but for how files are opened."""

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> _File:
        """Pelican's rule: a file is written once; a writing with ``override`` is the last, whatever came or comes."""
        taken = filename in self._written_files
        final = filename in self._overridden_files
        if override and final:
            raise FileOverwriteFailedError(f'"{filename}" was overwritten before')
        if taken and not (override or final):
            raise FileOverwriteFailedError(f'"{filename}" was written before: override_output would allow it')
        self._written_files.add(filename)
        if override:
            self._overridden_files.add(filename)
        return _File(None if final else Path(filename), encoding)
