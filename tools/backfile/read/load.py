"""The only part of reading that touches files: a page's bytes and its sidecar."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from pathlib import Path

from backfile.common.sentences import NO_ADDRESS
from backfile.common.urls import absolute_url
from backfile.errors import InputError
from backfile.read.columns import row_of
from backfile.read.find import sidecars
from backfile.read.sites import told_by
from backfile.read.source import LARGEST, Capture, Source


def load(source: Source) -> Capture:
    """Read one page: a file and its sidecar (``NAME.json``), or its part of one. Raises InputError when it cannot be read."""
    if source.part is not None:
        return source.part.capture(source)
    try:
        raw = source.path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", subject=source.label) from error
    side = _sidecar(source.path)
    digest = hashlib.sha256(b"\0".join((source.label.encode("utf-8", "surrogateescape"), side, raw))).hexdigest()
    url, retrieved, notes = _told(side, source.label) if side else (None, None, ())
    data = _unpacked(raw, source.label)
    return Capture(source.label, Path(source.root).name, data, digest, url, retrieved, notes=notes)


def _unpacked(raw: bytes, name: str) -> bytes:
    if not raw.startswith(b"\x1f\x8b"):
        return raw
    try:
        with gzip.open(io.BytesIO(raw)) as file:
            data: bytes = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError("is a damaged gzip file; fetch or unpack it again", subject=name) from error
    if len(data) > LARGEST:
        raise InputError(f"unpacks to more than {LARGEST // 2**20} MB; no page is so large", subject=name)
    return data


def _sidecar(path: Path) -> bytes:
    for name in sidecars(path.name):
        if (beside := path.with_name(name)).is_file():
            return beside.read_bytes()
    return b""


def _told(side: bytes, name: str) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The page's address and the time of its capture by its sidecar, and what to note. Raises InputError."""
    try:
        row = row_of(told_by(side))
    except InputError as error:
        raise InputError(error.message, subject=name) from error
    url = absolute_url(row["url"][0]) if "url" in row else None
    notes = (NO_ADDRESS.say(),) if "url" in row and url is None else ()
    return url, next(iter(row.get("retrieved", ())), None), notes
