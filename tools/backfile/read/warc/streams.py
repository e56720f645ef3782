"""The bytes of one record, whatever the archive is packed with, and where the next may begin."""

from __future__ import annotations

import io
import os
import re
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from backfile.errors import InputError
from backfile.read.source import LARGEST

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from zstandard import ZstdCompressionDict, ZstdDecompressionObj

_BLOCK = 64 * 1024
# The headers of real records take some 2 kB; those of a thousand cookies 100.
_LONGEST_HEADERS = 1024 * 1024
# Text packs to a tenth, pages of one menu to a fiftieth, and nothing gzip can do is over 1,032.
_MOST_PACKED = 200
_GZIP = b"\x1f\x8b\x08"
ZSTD = b"\x28\xb5\x2f\xfd"
"""What a frame begins with."""
# Frames that decoders pass over; the first of a file holds the dictionary of all others (the IIPC's "WARC Zstandard").
_SKIPPABLE = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18")
_DICTIONARY = b"\x5d\x2a\x4d\x18"
_LARGEST_DICTIONARY = 64 * 1024 * 1024
# What a frame may ask for at once: what the command zstd allows unasked.
_LARGEST_WINDOW = 128 * 1024 * 1024
ZSTD_BLOCK = 1024
"""Bytes of a frame to be unpacked at once: four may stand for 128 kB, so many for 32 MB."""
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
        _refuse_bomb(self._size, self.end - self._start)


class ZstdFrame(io.RawIOBase):
    """What one Zstandard frame of ``file`` unpacks to; ``end`` tells where it ended once it is read whole."""

    def __init__(self, file: BinaryIO, start: int, stop: int) -> None:
        self._file = file
        self._start = self._at = start
        self._stop = stop
        self._unpacker = _unpacker(file)
        self._ready = memoryview(b"")
        self._size = 0

    @property
    def end(self) -> int:
        return self._at - len(self._unpacker.unused_data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        from zstandard import ZstdError

        view = memoryview(buffer)
        while not self._ready and not self._unpacker.eof:
            self._file.seek(self._at)
            packed = self._file.read(min(ZSTD_BLOCK, self._stop - self._at))
            if not packed:
                raise Cut("the file ends amid this record")
            self._at += len(packed)
            try:
                self._ready = memoryview(self._unpacker.decompress(packed))
            except ZstdError as error:
                raise InputError("its Zstandard data are damaged") from error
            self._size += len(self._ready)
            _refuse_bomb(self._size, self.end - self._start)
        size = min(len(view), len(self._ready))
        view[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size


def _refuse_bomb(size: int, packed: int) -> None:
    if size > LARGEST and size > _MOST_PACKED * packed:
        raise InputError(f"unpacks to more than {LARGEST // 2**20} MB of next to nothing; no page does")


def _unpacker(file: BinaryIO) -> ZstdDecompressionObj:
    from zstandard import ZstdDecompressor

    dictionary = _dictionary(file.name, os.fstat(file.fileno()).st_mtime_ns)
    return ZstdDecompressor(dict_data=dictionary, max_window_size=_LARGEST_WINDOW).decompressobj()


@lru_cache(maxsize=1)
def _dictionary(path: str, _time: int) -> ZstdCompressionDict | None:
    """The dictionary at the beginning of the file, which may be packed itself; None where there is none."""
    from zstandard import ZstdCompressionDict, ZstdDecompressor, ZstdError

    with Path(path).open("rb") as file:
        head = file.read(8)
        size = int.from_bytes(head[4:], "little")
        if not head.startswith(_DICTIONARY) or size > _LARGEST_DICTIONARY:
            return None
        data = file.read(size)
    if data.startswith(ZSTD):
        try:
            data = ZstdDecompressor().stream_reader(data).read(_LARGEST_DICTIONARY)
        except ZstdError as error:
            raise InputError(
                "the dictionary that its records were packed with is damaged; fetch the file again"
            ) from error
    return ZstdCompressionDict(data)


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


def packing_at(file: BinaryIO, offset: int) -> bytes:
    """The sign that a gzip member or a Zstandard frame begins with at ``offset``; empty where none does."""
    file.seek(offset)
    begin = file.read(len(ZSTD))
    return next((sign for sign in (_GZIP, ZSTD) if begin.startswith(sign)), b"")


def end_of_skippable(file: BinaryIO, offset: int) -> int | None:
    """Where the frame ends that stands at ``offset`` and holds no record; None where none does."""
    file.seek(offset)
    head = file.read(8)
    return offset + len(head) + int.from_bytes(head[4:], "little") if _SKIPPABLE.match(head) else None


def stream_at(file: BinaryIO, offset: int, stop: int) -> tuple[RecordStream, GzipMember | ZstdFrame | Window]:
    """The record at ``offset``, unpacked, and the member, frame or window that it is read from."""
    raw: GzipMember | ZstdFrame | Window
    match packing_at(file, offset):
        case b"":
            raw = Window(file, offset, stop)
        case sign if sign == _GZIP:
            raw = GzipMember(file, offset, stop)
        case _:
            raw = ZstdFrame(file, offset, stop)
    return RecordStream(raw, _BLOCK), raw


def next_record(file: BinaryIO, start: int, stop: int, packing: bytes) -> int | None:
    """Where, from ``start`` on, a record begins again behind damage; None when none does."""
    candidates = _found(file, start, stop, re.compile(re.escape(packing)) if packing else _PLAIN_RECORD)
    for offset in candidates:
        if not packing or _begins_record(file, offset, stop):
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
        return _BEGINS.match(stream_at(file, offset, stop)[0].read(256)) is not None
    except InputError:
        return False
