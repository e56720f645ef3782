"""What a table holds: its rows looked at once, in their order, their texts not kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from backfile.common.text import shorten
from backfile.common.urls import absolute_url
from backfile.errors import InputError
from backfile.read.columns import Row, holds_articles, row_of
from backfile.read.decode import decode
from backfile.read.table.rows import Shape, Span, columns_of, delimiter_of, spans
from backfile.read.texts import is_markup, looks_isolated

ENDINGS = (".csv", ".tsv", ".jsonl", ".ndjson", ".jl", ".json")
_LINES = (".jsonl", ".ndjson", ".jl")
_HEAD = 1 << 20
_MOST_DAMAGE = 100
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class RowItem:
    """A row that holds a text: where it lies, and its address where it tells one."""

    number: int
    """From 1."""
    offset: int
    size: int
    url: str = ""


@dataclass(slots=True)
class TableIndex:
    """What a file holds. Offsets are bytes from its beginning."""

    shape: Shape
    rows: list[RowItem] = field(default_factory=list)
    texts: int = 0
    """Rows of plain text."""
    alone: int = 0
    """Those of them that are an article's text and nothing else."""
    not_taken: Counter[str] = field(default_factory=Counter)
    damage: list[str] = field(default_factory=list)

    @property
    def isolated(self) -> bool:
        """Whether the plain texts are articles' alone: one scraper made them all."""
        return 2 * self.alone > self.texts

    def enter(self, number: int, span: Span, row: Row) -> None:
        """Enter a row that holds a text."""
        url = absolute_url(row["url"][0]) if "url" in row else None
        self.rows.append(RowItem(number, span.offset, span.size, url or ""))
        [text] = (row.get("body") or row["html"])[:1]
        if not is_markup(text):
            self.texts += 1
            self.alone += looks_isolated(text)


def is_table(path: Path) -> bool:
    """Whether the file is a table of articles: its name says what it is, and its columns or its first record have texts."""
    if not path.name.lower().endswith(ENDINGS):
        return False
    try:
        with path.open("rb") as file:
            return holds_articles(shape_of(file, path)[1])
    except (OSError, InputError):
        return False


def index_of(path: Path) -> TableIndex:
    """Look through the table at ``path``. Raises InputError when it cannot be read at all."""
    try:
        with path.open("rb") as file:
            shape, columns = shape_of(file, path)
            if not holds_articles(columns):
                raise InputError(_no_texts(columns))
            file.seek(0)
            return _look_through(file, shape)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})") from error


def _look_through(file: BinaryIO, shape: Shape) -> TableIndex:
    index = TableIndex(shape)
    for number, span in enumerate(spans(file, shape), 1):
        if span.told is None:
            _damaged(index, f"row {number}, at byte {span.offset}, cannot be read")
            continue
        row = row_of(span.told)
        if "html" in row or "body" in row:
            index.enter(number, span, row)
        else:
            index.not_taken["rows without a text"] += 1
    return index


def _damaged(index: TableIndex, message: str) -> None:
    if len(index.damage) < _MOST_DAMAGE:
        index.damage.append(message)
    elif len(index.damage) == _MOST_DAMAGE:
        index.damage.append("more rows cannot be read")


def shape_of(file: BinaryIO, path: Path) -> tuple[Shape, tuple[str, ...]]:
    """How the table is written, and the names of its columns or of its first record's fields. Raises InputError."""
    head = file.read(_HEAD)
    if head.startswith(_UTF_16):
        raise InputError("is written as UTF-16, as some spreadsheets do; save it as UTF-8")
    name = path.name.lower()
    if name.endswith((".csv", ".tsv")):
        encoding = _encoding(head)
        line = head.decode(encoding, "replace").removeprefix("\ufeff").lstrip("\r\n")
        delimiter = "\t" if name.endswith(".tsv") else delimiter_of(line.partition("\n")[0])
        columns = columns_of(line, delimiter)
        return Shape("csv", encoding, delimiter, columns), columns
    shape = Shape("lines" if name.endswith(_LINES) else "list", "utf-8")
    file.seek(0)
    if shape.form == "list" and not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{")):
        raise InputError("is no JSON")
    told = next((span.told for span in spans(file, shape) if span.told is not None), None)
    return shape, tuple(told or ())


def _encoding(head: bytes) -> str:
    """Of the file, by its first lines."""
    lines = head[: head.rfind(b"\n") + 1] or head
    return decode(lines).encoding


def _no_texts(columns: Sequence[str]) -> str:
    named = ", ".join(shorten(column, 30) for column in columns[:12]) or "none"
    return (
        f"is no table of articles: it needs a column of texts (named text, content, body or html) and one of titles or addresses "
        f"(title, url); its columns are: {named}"
    )
