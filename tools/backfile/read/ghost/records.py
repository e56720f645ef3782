"""The records of an export's tables and where each lies in the file, so that a worker reads its own alone."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

from backfile.errors import InputError

_SPACE = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(strict=False)
# The tables may lie in a list of databases, which holds one.
_OPENED = frozenset({(), ("db",), ("db", "[]"), ("db", "[]", "data"), ("data",)})
_TABLES = frozenset({("db", "[]", "data"), ("data",)})


@dataclass(frozen=True, slots=True)
class Record:
    """A record, or what else the file tells: the name of its table, and the span of its bytes."""

    table: str
    offset: int
    size: int
    told: dict[str, Any]


def records(data: bytes) -> Iterator[Record]:
    """The records of all tables in their order. Raises InputError where the file ends, or is no JSON from there on."""
    # As Latin-1 a sign is a byte: JSON's own signs are ASCII, and what stands between them is decoded record by record.
    walk = _walk(data.decode("latin-1"), 3 if data.startswith(b"\xef\xbb\xbf") else 0, ())
    try:
        for table, begin, end in walk:
            told = read_record(data[begin:end])
            if told is not None:
                yield Record(table, begin, end - begin, told)
    except (ValueError, IndexError, RecursionError) as error:
        raise InputError("is no whole JSON: it may have been cut off, or changed by hand") from error


def read_record(data: bytes) -> dict[str, Any] | None:
    """What the record in ``data`` tells; None for what is none. Raises ValueError."""
    told = json.loads(data.decode("utf-8", "replace"), strict=False)
    return told if isinstance(told, dict) else None


def _walk(text: str, at: int, names: tuple[str, ...]) -> Generator[tuple[str, int, int], None, int]:
    """Yields the table and the span of each record in the value at ``at``, which lies below ``names``; returns its end."""
    at = _behind_space(text, at)
    is_table = names[:-1] in _TABLES
    if text[at] == "{" and names in _OPENED:
        at = _behind_space(text, at + 1)
        while text[at] != "}":
            name, at = _DECODER.raw_decode(text, at)
            at = _behind_space(text, at)
            if text[at] != ":" or not isinstance(name, str):
                raise ValueError("no name of a member")
            at = _behind_space(text, (yield from _walk(text, at + 1, (*names, name))))
        return at + 1
    if text[at] == "[" and (names == ("db",) or is_table):
        at = _behind_space(text, at + 1)
        while text[at] != "]":
            at = _behind_space(text, (yield from _walk(text, at, (*names, "[]"))))
        return at + 1
    _, end = _DECODER.raw_decode(text, at)
    if names[-1:] == ("[]",) and names[:-2] in _TABLES:
        yield names[-2], at, end
    elif names[-1:] == ("meta",):
        yield "meta", at, end
    return end


def _behind_space(text: str, at: int) -> int:
    return _SPACE.match(text, at).end()  # type: ignore[union-attr]
