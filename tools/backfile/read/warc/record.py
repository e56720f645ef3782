"""One record: its headers, and the body as the server meant it, never more of it than a page can be."""

from __future__ import annotations

import logging
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backfile.common.urls import absolute_url
from backfile.errors import InputError
from backfile.read.source import LARGEST, Place
from backfile.read.warc.streams import ZSTD, ZSTD_BLOCK, Cut, RecordStream, stream_at

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord
    from warcio.statusandheaders import StatusAndHeaders

_STATUS = re.compile(r"\b[1-5]\d\d\b")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_FRACTION = re.compile(r"\.\d+(?=Z$)")
_PIECE = 64 * 1024
# What the library says of a record is for its log; what we say of it is in the report.
logging.getLogger("warcio").addHandler(logging.NullHandler())


@dataclass(slots=True)
class Record:
    """A record that is open: ``body`` can be read once."""

    kind: str
    """``response``, ``resource``, ``revisit``, ``request`` …"""
    url: str
    date: str
    """ISO 8601."""
    mime: str
    charset: str
    status: int
    """The server's answer; 200 for a record that holds none, 0 where it cannot be read."""
    headers: StatusAndHeaders
    http: StatusAndHeaders | None
    raw: Any
    """The record's bytes behind its headers; ``limit`` tells how many are left."""
    length: int

    def named(self, name: str) -> str:
        """A header of the record, or empty."""
        return str(self.headers.get_header(name) or "").strip()

    def said(self, name: str) -> str:
        """A header of the server's answer, or empty."""
        return str(self.http.get_header(name) or "").strip() if self.http is not None else ""


def open_record(stream: RecordStream) -> Record | None:
    """The record that begins where ``stream`` stands; None at its end. Raises InputError when it is none."""
    # Late, as in the functions below: a twentieth of the start of any command, and most piles hold no archive.
    from warcio.recordloader import ArcWarcRecordLoader
    from warcio.statusandheaders import StatusAndHeadersParser

    loader = ArcWarcRecordLoader(verify_http=True, arc2warc=True)
    loader.http_parser = StatusAndHeadersParser(["HTTP/1.0", "HTTP/1.1", "HTTP/2.0", "HTTP/2", "HTTP/3", "HTTP/0.9"])
    loader.http_req_parser = StatusAndHeadersParser([], verify=False)
    try:
        found = loader.parse_record_stream(stream)
    except EOFError:
        return None
    except InputError:
        raise
    except Exception as error:  # whatever a hostile header does to the library: it is this record's fault alone
        raise InputError("is no record of a web archive, or its headers are damaged") from error
    return _record(found)


def _record(found: ArcWarcRecord) -> Record:
    if found.length is None or not hasattr(found.raw_stream, "limit"):
        raise InputError("does not tell how long it is")
    http = found.http_headers
    told = (http.get_header("Content-Type") if http is not None else found.content_type) or ""
    charset = _CHARSET.search(told)
    status = 200
    if http is not None:
        answer = _STATUS.search(http.statusline)
        status = int(answer[0]) if answer else 0
    headers = found.rec_headers
    return Record(
        found.rec_type or "",
        str(headers.get_header("WARC-Target-URI") or "").strip(),
        _FRACTION.sub("", str(headers.get_header("WARC-Date") or "").strip()),
        told.partition(";")[0].strip().lower(),
        charset[1] if charset else "",
        status,
        headers,
        http,
        found.raw_stream,
        found.length,
    )


def first_bytes(record: Record, size: int) -> bytes:
    """The beginning of the body, unpacked; empty where it cannot be. The body cannot be read after that."""
    data = _plain(record).read(_PIECE) or b""
    try:
        return _unpacked(data, record.said("Content-Encoding"), size)[0][:size]
    except InputError:
        return b""


def body_of(record: Record) -> tuple[bytes, bool]:
    """The body without chunks and packing, and whether it is whole. Raises InputError for more than ``LARGEST``."""
    plain = _plain(record)
    pieces: list[bytes] = []
    size = 0
    while piece := plain.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise InputError(f"is larger than {LARGEST // 2**20} MB; no page is so large")
    while record.raw.read(_PIECE):
        pass
    if record.raw.limit:
        raise Cut("the file ends amid this record")
    return _unpacked(b"".join(pieces), record.said("Content-Encoding"), LARGEST)


def picture_at(place: Place) -> bytes | None:
    """The captured file at ``place``; None when it cannot be read."""
    try:
        return read_body(place.path, place.offset)[0]
    except InputError:
        return None


def read_body(path: Path, offset: int) -> tuple[bytes, bool, Record]:
    """The body of the record at ``offset``, whether it is whole, and the record. Raises InputError."""
    try:
        with path.open("rb") as file:
            stream, _ = stream_at(file, offset, path.stat().st_size)
            record = open_record(stream)
            if record is None:
                raise InputError("there is no record at this place; the file has changed while it was read")
            data, whole = body_of(record)
            return data, whole, record
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})") from error


def address_of(record: Record) -> str:
    """The record's address, or empty where it is none of the web's."""
    return absolute_url(record.url.replace(" ", "%20")) or ""


def _plain(record: Record) -> Any:
    if record.said("Transfer-Encoding").lower() == "chunked":
        from warcio.bufferedreaders import ChunkedDataReader

        return ChunkedDataReader(record.raw)
    return record.raw


def _unpacked(data: bytes, encodings: str, most: int) -> tuple[bytes, bool]:
    """``data`` unpacked to at most ``most`` bytes, and whether all of it was there.

    Crawlers that unpack a body leave the header that tells of its packing: what is not packed stays.
    """
    whole = True
    for name in reversed([part.strip().lower() for part in encodings.split(",") if part.strip()]):
        if name in ("identity", "utf-8", "none", "binary"):
            continue
        unpack = _UNPACKERS.get(name)
        if unpack is None:
            raise InputError(f"was packed by its server in a way that Backfile does not read ({name[:20]})")
        data, complete = unpack(data, most)
        whole = whole and complete
        if len(data) > most and most == LARGEST:
            raise InputError(f"unpacks to more than {LARGEST // 2**20} MB; no page is so large")
    return data, whole


def _gunzip(data: bytes, most: int) -> tuple[bytes, bool]:
    return _inflate(data, most, 31) if data.startswith(b"\x1f\x8b") else (data, True)


def _undeflate(data: bytes, most: int) -> tuple[bytes, bool]:
    # By the standard with a zlib header; many servers send it without.
    for form in (15, -15):
        try:
            return _inflate(data, most, form)
        except InputError:
            continue
    return data, True


def _inflate(data: bytes, most: int, form: int) -> tuple[bytes, bool]:
    unpacker = zlib.decompressobj(form)
    try:
        return unpacker.decompress(data, most + 1), unpacker.eof
    except zlib.error as error:
        raise InputError("its packed body is damaged") from error


def _unbrotli(data: bytes, most: int) -> tuple[bytes, bool]:
    import brotli

    unpacker = brotli.Decompressor()
    try:
        found: bytes = unpacker.process(data, output_buffer_limit=most + 1)
    except brotli.error:
        # Brotli has no sign to know it by: text that was unpacked before is no Brotli.
        return data, True
    return found, unpacker.is_finished()


def _unzstd(data: bytes, most: int) -> tuple[bytes, bool]:
    if not data.startswith(ZSTD):
        return data, True
    from zstandard import ZstdDecompressor, ZstdError

    unpacker = ZstdDecompressor(max_window_size=LARGEST).decompressobj()
    found = bytearray()
    try:
        for start in range(0, len(data), ZSTD_BLOCK):
            found += unpacker.decompress(data[start : start + ZSTD_BLOCK])
            if unpacker.eof or len(found) > most:
                break
    except ZstdError as error:
        raise InputError("its packed body is damaged") from error
    return bytes(found[: most + 1]), unpacker.eof


_UNPACKERS: dict[str, Callable[[bytes, int], tuple[bytes, bool]]] = {
    "gzip": _gunzip, "x-gzip": _gunzip, "deflate": _undeflate, "br": _unbrotli, "zstd": _unzstd,
}  # fmt: skip
