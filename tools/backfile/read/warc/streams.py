"""The bytes of one record, whatever the archive is packed with, and where the next may begin."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from backfile.errors import InputError
from backfile.read.source import LARGEST

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BLOCK = 64 * 1024
# The headers of real records take some 2 kB; those of a thousand cookies 100.
_LONGEST_HEADERS = 1024 * 1024
# Text packs to a tenth, pages of one menu to a fiftieth, and nothing gzip can do is over 1,032.
_MOST_PACKED = 200
_GZIP = b"\x1f\x8b\x08"
_BEGINS = re.compile(rb"WARC/\d|filedesc://|https?://\S+ [\d.]+ \d{14} ")
_PLAIN_RECORD = re.compile(rb"(?<=\n)WARC/\d\.\d+\r?\n")


class Cut(InputError):
    """The file ends amid a record."""


class Window(io.RawIOBase):
    """The bytes of ``file`` from ``start`` up to ``stop``."""

    def __init__(self, file: BinaryIO, start: int, stop: int) -> None:
        self._file = file
        self._at = start
        self._stop = stop

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        self._file.seek(self._at)
        data = self._file.read(min(len(view), self._stop - self._at))
        view[: len(data)] = data
        self._at += len(data)
        return len(data)


class GzipMember(io.RawIOBase):
    """What one gzip member of ``file`` unpacks to; ``end`` tells where it ended once it is read whole."""

    def __init__(self, file: BinaryIO, start: int, stop: int) -> None:
        self._file = file
        self._start = self._at = start
        self._stop = stop
        self._unpacker = zlib.decompressobj(31)
        self._size = 0

    @property
    def end(self) -> int:
        rest = self._unpacker.unused_data if self._unpacker.eof else self._unpacker.unconsumed_tail
        return self._at - len(rest)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        while not self._unpacker.eof:
            packed = self._unpacker.unconsumed_tail or self._block()
            if not packed:
                raise Cut("the file ends amid this record")
            try:
                data = self._unpacker.decompress(packed, len(view))
            except zlib.error as error:
                raise InputError("its gzip data are damaged") from error
            if data:
                self._count(len(data))
                view[: len(data)] = data
                return len(data)
        return 0

    def _block(self) -> bytes:
        self._file.seek(self._at)
        data = self._file.read(min(_BLOCK, self._stop - self._at))
        self._at += len(data)
        return data

    def _count(self, size: int) -> None:
        self._size += size
        if self._size > LARGEST and self._size > _MOST_PACKED * (self.end - self._start):
            raise InputError(f"unpacks to more than {LARGEST // 2**20} MB of next to nothing; no page does")


class RecordStream(io.BufferedReader):
    """A record's bytes with lines of bounded length: what a broken or hostile archive calls a header may be gigabytes."""

    _headers = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0 or size > _LONGEST_HEADERS:
            size = _LONGEST_HEADERS
        line = super().readline(size)
        if size >= _BLOCK:
            self._headers += len(line)
            if self._headers >= _LONGEST_HEADERS:
                raise InputError("its headers are longer than any")
        return line


def is_packed(file: BinaryIO, offset: int) -> bool:
    """Whether a gzip member begins at ``offset``."""
    file.seek(offset)
    return file.read(len(_GZIP)) == _GZIP


def stream_at(file: BinaryIO, offset: int, stop: int) -> tuple[RecordStream, GzipMember | Window]:
    """The record at ``offset``, unpacked, and the member or the window that it is read from."""
    raw = GzipMember(file, offset, stop) if is_packed(file, offset) else Window(file, offset, stop)
    return RecordStream(raw, _BLOCK), raw


def next_record(file: BinaryIO, start: int, stop: int, *, packed: bool) -> int | None:
    """Where, from ``start`` on, a record begins again behind damage; None when none does."""
    candidates = _found(file, start, stop, re.compile(re.escape(_GZIP)) if packed else _PLAIN_RECORD)
    for offset in candidates:
        if not packed or _begins_record(file, offset, stop):
            return offset
    return None


def _found(file: BinaryIO, start: int, stop: int, pattern: re.Pattern[bytes]) -> Iterator[int]:
    # What a block ends with is looked at again with the next: a sign may lie across.
    overlap = 32
    at = start
    while at < stop:
        file.seek(at)
        block = file.read(min(_BLOCK * 16, stop - at))
        last = at + len(block) >= stop
        for match in pattern.finditer(block):
            if last or match.end() <= len(block) - overlap:
                yield at + match.start()
        if last or not block:
            return
        at += len(block) - 2 * overlap if len(block) > 4 * overlap else len(block)


def _begins_record(file: BinaryIO, offset: int, stop: int) -> bool:
    try:
        return _BEGINS.match(RecordStream(GzipMember(file, offset, stop), 512).read(256)) is not None
    except InputError:
        return False
