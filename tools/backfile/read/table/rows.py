"""The rows of a table and where each lies in its file, one after the other, so that a worker reads its own alone."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from backfile.errors import InputError
from backfile.read.source import LARGEST

_DELIMITERS = ",;\t|"
# Of a list in one piece the text is held whole.
LARGEST_LIST = 1 << 30
_BEGINS = re.compile(r"\ufeff?\s*\[?")
_BETWEEN = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is written."""

    form: str
    """``csv``, ``lines`` (JSON, a record a line) or ``list`` (JSON)."""
    encoding: str = "utf-8"
    delimiter: str = ","
    columns: tuple[str, ...] = ()
    """Of CSV, as its first line names them."""


@dataclass(frozen=True, slots=True)
class Span:
    """A row: its bytes in the file, and what it tells; None where it cannot be read."""

    offset: int
    size: int
    told: dict[str, Any] | None


def delimiter_of(line: str) -> str:
    """What parts the names of the columns: the sign that stands most often outside of quotes."""
    bare = re.sub(r'"[^"]*"', "", line)
    return max(_DELIMITERS, key=bare.count)


def columns_of(text: str, delimiter: str) -> tuple[str, ...]:
    """The names in the first row of a CSV's ``text``."""
    rows = _reader(io.StringIO(text, newline=""), Shape("csv", delimiter=delimiter))
    try:
        return tuple(map(str.strip, next((row for row in rows if row), [])))
    except csv.Error:
        return ()


def spans(file: BinaryIO, shape: Shape) -> Iterator[Span]:
    """The rows from the beginning of ``file``, without the head of a CSV."""
    if shape.form == "csv":
        yield from _of_csv(file, shape)
    elif shape.form == "lines":
        yield from _of_lines(file, shape)
    else:
        yield from _of_list(file, shape)


def read_row(data: bytes, shape: Shape) -> dict[str, Any]:
    """What the row in ``data`` tells. Raises InputError when it cannot be read."""
    text = data.decode(shape.encoding, "replace")
    if shape.form != "csv":
        return _of_json(text)
    rows = list(_reader(io.StringIO(text, newline=""), shape))
    if len(rows) != 1:
        raise InputError("is no row of a table any more; the file has changed while it was read")
    return dict(zip(shape.columns, rows[0], strict=False))


def _reader(lines: Iterable[str], shape: Shape) -> Iterator[list[str]]:
    csv.field_size_limit(LARGEST)
    return csv.reader(lines, delimiter=shape.delimiter, strict=False)


def _of_csv(file: BinaryIO, shape: Shape) -> Iterator[Span]:
    at = 0

    def lines() -> Iterator[str]:
        nonlocal at
        for line in file:
            at += len(line)
            # the module takes a lone zero byte for the end of the file
            yield line.decode(shape.encoding, "replace").replace("\0", "")

    rows = _reader(lines(), shape)
    start = 0
    head = True
    while True:
        try:
            cells = next(rows, None)
        except csv.Error:
            yield Span(start, at - start, None)
            start = at
            continue
        if cells is None:
            return
        if cells and not head:
            yield Span(start, at - start, dict(zip(shape.columns, cells, strict=False)))
        head = head and not cells
        start = at


def _of_lines(file: BinaryIO, shape: Shape) -> Iterator[Span]:
    at = 0
    for line in file:
        if line.strip():
            try:
                told = _of_json(line.decode(shape.encoding, "replace"))
            except InputError:
                told = None
            yield Span(at, len(line), told)
        at += len(line)


def _of_list(file: BinaryIO, shape: Shape) -> Iterator[Span]:
    """The records of a list, or the one record that the file is."""
    data = file.read(LARGEST_LIST + 1)
    if len(data) > LARGEST_LIST:
        raise InputError("is a list of more than 1 GB in one piece; write it as JSON, a record a line (.jsonl)")
    text = data.decode(shape.encoding, "surrogateescape")
    decoder = json.JSONDecoder()
    place = _BEGINS.match(text).end()  # type: ignore[union-attr]
    offset = _size(text[:place], shape)
    while True:
        begin = _BETWEEN.match(text, place).end()  # type: ignore[union-attr]
        offset += _size(text[place:begin], shape)
        if begin >= len(text) or text[begin] == "]":
            return
        try:
            told, place = decoder.raw_decode(text, begin)
        except (ValueError, RecursionError):
            yield Span(offset, len(data) - offset, None)
            return
        size = _size(text[begin:place], shape)
        yield Span(offset, size, told if isinstance(told, dict) else None)
        offset += size


def _size(text: str, shape: Shape) -> int:
    return len(text.encode(shape.encoding, "surrogateescape"))


def _of_json(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise InputError("is no JSON") from error
    if not isinstance(told, dict):
        raise InputError("is no record with names")
    return told
