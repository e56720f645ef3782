"""What an archive holds: its records looked at once, in their order, none of them kept."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit

from backfile.common.urls import absolute_url
from backfile.errors import InputError
from backfile.read.names import NOT_A_DUMP, begins_as_html
from backfile.read.warc.record import Record, address_of, first_bytes, open_record
from backfile.read.warc.streams import ZSTD, Cut, Window, end_of_skippable, next_record, packing_at, stream_at

_HTML = frozenset({"text/html", "application/xhtml+xml"})
# What servers say of a file that they know nothing of: its first bytes tell more.
_VAGUE = frozenset({"", "text/plain", "application/octet-stream", "unknown/unknown", "no-type"})
_FIRST_BYTES = 1024
_PIECE = 256 * 1024
# Damage is told one by one up to here, then counted.
_MOST_DAMAGE = 100
# What looks like a record and is none may come again and again in a hostile file; real damage goes over a few.
_MOST_IN_A_ROW = 1000
_LOCAL_HEADER = 30

_OTHERS = {
    "request": "requests", "warcinfo": "notes on the crawl", "metadata": "notes on captures",
    "continuation": "continued records", "conversion": "conversions",
}  # fmt: skip
_FAMILIES = (
    (re.compile(r"image/"), "pictures"),
    (re.compile(r"text/css"), "styles"),
    (re.compile(r".*(?:java|ecma)script"), "scripts"),
    (re.compile(r".*json"), "data (JSON)"),
    (re.compile(r"application/pdf"), "PDF documents"),
    (re.compile(r"font/|application/(?:x-)?font|application/vnd\.ms-fontobject"), "fonts"),
    (re.compile(r"video/|audio/"), "video and sound"),
    (re.compile(r"application/(?:rss|atom)\+xml"), "feeds"),
    (re.compile(r"(?:text|application)/xml|.*\+xml"), "XML"),
    (re.compile(r"text/plain"), "plain text that is no page"),
    (re.compile(r"text/dns"), "look-ups of names (DNS)"),
)


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A record that holds a page: where it begins, and what its headers tell."""

    offset: int
    url: str
    date: str
    digest: str
    """Of its payload, as the crawler wrote it; empty when it did not."""
    charset: str = ""
    truncated: str = ""
    """Why the crawler cut it off, in its word; empty for a whole one."""
    is_dump: bool = False
    """True for a conversion to text (WET)."""


@dataclass(frozen=True, slots=True)
class Picture:
    offset: int
    url: str
    digest: str


@dataclass(frozen=True, slots=True)
class Revisit:
    """A record that says: the same as an earlier one."""

    offset: int
    url: str
    date: str
    digest: str
    original: tuple[str, str]
    """Address and time of the earlier capture; empty strings where not told."""
    may_be_page: bool


@dataclass(frozen=True, slots=True)
class Redirect:
    url: str
    target: str
    """Empty where the answer tells none."""


Entry = PageRecord | Picture | Revisit | Redirect | str
"""What is kept of a record; a string says in plain words what it is where nothing is."""


@dataclass(slots=True)
class WarcIndex:
    """What a file holds. Offsets are bytes from its beginning."""

    pages: list[PageRecord] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    revisits: list[Revisit] = field(default_factory=list)
    redirects: list[Redirect] = field(default_factory=list)
    not_taken: Counter[str] = field(default_factory=Counter)
    damage: list[str] = field(default_factory=list)
    more_damage: int = 0

    def enter(self, entry: Entry) -> None:
        match entry:
            case PageRecord():
                self.pages.append(entry)
            case Picture():
                self.pictures.append(entry)
            case Revisit():
                self.revisits.append(entry)
            case Redirect():
                self.redirects.append(entry)
            case _:
                self.not_taken[entry] += 1

    def damaged(self, offset: int, message: str) -> None:
        if len(self.damage) < _MOST_DAMAGE:
            self.damage.append(f"at byte {offset}: {message}")
        else:
            self.more_damage += 1


def index_of(path: Path) -> WarcIndex:
    """Look through the archive at ``path``. Raises InputError when it cannot be read at all."""
    index = WarcIndex()
    try:
        with path.open("rb") as file:
            for start, stop in _windows(path, file, index):
                _look_through(file, start, stop, index)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})") from error
    return index


def _windows(path: Path, file: BinaryIO, index: WarcIndex) -> Iterator[tuple[int, int]]:
    """Where the archives lie in the file: in a WACZ, a ZIP that holds them unpacked, there may be several."""
    if not path.name.lower().endswith(".wacz"):
        yield 0, path.stat().st_size
        return
    try:
        entries = zipfile.ZipFile(file).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise InputError("is no whole WACZ (a ZIP file); fetch it again") from error
    for entry in entries:
        if not re.search(r"\.w?arc(?:\.gz)?$", entry.filename, re.IGNORECASE):
            continue
        if entry.compress_type != zipfile.ZIP_STORED:
            index.damaged(entry.header_offset, f"{entry.filename} is packed once more; unpack the WACZ as a ZIP file "
                                               "and give the archives in it")  # fmt: skip
            continue
        file.seek(entry.header_offset)
        header = file.read(_LOCAL_HEADER)
        begin = entry.header_offset + _LOCAL_HEADER + int.from_bytes(header[26:28], "little")
        begin += int.from_bytes(header[28:30], "little")
        yield begin, begin + entry.file_size


def _look_through(file: BinaryIO, start: int, stop: int, index: WarcIndex) -> None:
    offset: int | None = start
    packing = packing_at(file, start) if end_of_skippable(file, start) is None else ZSTD
    in_a_row = 0
    while offset is not None and offset < stop:
        try:
            offset = _look_at(file, offset, stop, index)
            in_a_row = 0
        except InputError as error:
            if _is_padding(file, offset, stop):
                return
            index.damaged(offset, error.message)
            if error.message == _ONE_PIECE:
                return
            in_a_row += 1
            if in_a_row == _MOST_IN_A_ROW:
                index.damage.append(f"given up at byte {offset}: {in_a_row} places in a row that cannot be read")
                return
            offset = next_record(file, offset + 1, stop, packing)


def _look_at(file: BinaryIO, offset: int, stop: int, index: WarcIndex) -> int:
    """Enter the record at ``offset``; where the next one begins. Raises InputError when it is none or not whole."""
    behind = end_of_skippable(file, offset)
    if behind is not None:
        if behind > stop:
            raise Cut("the file ends amid this frame")
        return behind
    stream, raw = stream_at(file, offset, stop)
    record = open_record(stream)
    if record is None:
        return stop if isinstance(raw, Window) else raw.end
    entry = _entry(record, offset)
    while record.raw.read(_PIECE):
        pass
    if isinstance(raw, Window):
        if record.raw.limit:
            raise Cut("the file ends amid this record")
        index.enter(entry)
        return _behind_blank(file, stream.tell(), stop)
    if record.raw.limit:
        raise InputError("is shorter than its header tells")
    rest = b""
    while piece := stream.read(_PIECE):
        rest = rest or piece.lstrip()
    if rest:
        one_piece = rest.startswith(b"WARC/")
        raise InputError(_ONE_PIECE if one_piece else "is longer than its header tells")
    index.enter(entry)
    return raw.end


_ONE_PIECE = (
    "the file is packed as one piece, and not record by record: unpack it (gunzip, zstd -d) and give the unpacked file"
)


def _behind_blank(file: BinaryIO, offset: int, stop: int) -> int:
    file.seek(offset)
    blank = file.read(min(8, stop - offset))
    return offset + len(blank) - len(blank.lstrip(b"\r\n"))


def _is_padding(file: BinaryIO, offset: int, stop: int) -> bool:
    """Whether nothing but zeros follows: so archives end where a disk was full, or more room was planned for."""
    file.seek(offset)
    while offset < stop and (piece := file.read(min(_PIECE, stop - offset))):
        if piece.strip(b"\0\r\n"):
            return False
        offset += len(piece)
    return True


def _entry(record: Record, offset: int) -> Entry:
    """What the record is to us; in plain words where it is nothing."""
    address = address_of(record)
    if record.kind == "revisit":
        original = (record.named("WARC-Refers-To-Target-URI"), record.named("WARC-Refers-To-Date"))
        may_be = record.status in (200, 304) and (record.http is None or record.mime in _HTML | {""})
        return Revisit(offset, address, record.date, record.named("WARC-Payload-Digest"), original, may_be)
    if record.kind == "conversion" and record.mime == "text/plain":
        return PageRecord(offset, address, record.date, record.named("WARC-Payload-Digest"), is_dump=True)
    if record.kind not in ("response", "resource"):
        return _OTHERS.get(record.kind, "records of another kind")
    if record.url.startswith(("dns:", "whois:")):
        return "look-ups of names (DNS)"
    if 300 <= record.status < 400:
        target = absolute_url(urljoin(address, record.said("Location"))) if address else None
        return Redirect(address, target or "")
    if record.status != 200:
        return f"answers with status {record.status or 'unknown'}"
    return _of_type(record, address, offset)


def _of_type(record: Record, address: str, offset: int) -> Entry:
    digest = record.named("WARC-Payload-Digest")
    if record.mime.startswith("image/") and record.mime != "image/svg+xml":
        return Picture(offset, address, digest)
    page = PageRecord(offset, address, record.date, digest, record.charset, record.named("WARC-Truncated").lower())
    if record.mime in _HTML:
        return page
    if record.mime in _VAGUE:
        data = first_bytes(record, _FIRST_BYTES)
        if _is_dump(record):
            return replace(page, is_dump=not data.lstrip().startswith(b"<"))
        if begins_as_html(data):
            return page
    families = (name for pattern, name in _FAMILIES if pattern.match(record.mime))
    return next(families, f"files of the type {record.mime[:60]}" if record.mime else "files of no known type")


def _is_dump(record: Record) -> bool:
    """Whether a file of plain text is the dump of a page by its name."""
    name = PurePosixPath(urlsplit(record.url).path).name.lower()
    return record.mime == "text/plain" and name.endswith(".txt") and name not in NOT_A_DUMP
