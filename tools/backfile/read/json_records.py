"""The records in a JSON file and where each lies in it, so that a worker reads its own alone."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backfile.errors import InputError
from backfile.read.source import LARGEST, Source

LARGEST_FILE = 1 << 30
"""Such a file is looked through in one piece."""
_SPACE = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(strict=False)
_ITEM = "[]"
_ANY = "*"

Names = tuple[str, ...]
"""Where a value lies: the names of members from the outermost object on; ``[]`` for an item of a list, ``*`` for any name."""


@dataclass(frozen=True, slots=True)
class Record:
    """A value, and the span of its bytes."""

    table: str
    """The name of the member that it is, or in whose list it lies."""
    offset: int
    size: int
    told: Any


def records(data: bytes, opened: Collection[Names]) -> Iterator[Record]:
    """The values in the objects and lists that lie at ``opened``, and not at the bottom of others of these, in their order.

    Raises InputError where the file ends, or is no JSON from there on.
    """
    # As Latin-1 a sign is a byte: JSON's own signs are ASCII, and what stands between them is decoded record by record.
    try:
        for names, begin, end in _walk(
            data.decode("latin-1"), 3 if data.startswith(b"\xef\xbb\xbf") else 0, (), opened
        ):
            table = names[-2] if names[-1:] == (_ITEM,) and len(names) > 1 else (names or ("",))[-1]
            yield Record(table, begin, end - begin, _read(data[begin:end]))
    except (ValueError, IndexError, RecursionError) as error:
        raise InputError("is no whole JSON: it may have been cut off, or changed by hand") from error


def records_in(path: Path, opened: Collection[Names]) -> Iterator[Record]:
    """``records`` of the file at ``path``. Raises InputError, too, when it cannot be read or is too large."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})") from error
    if len(data) > LARGEST_FILE:
        raise InputError("is larger than 1 GB; export the site in parts")
    yield from records(data, opened)


def record_at(source: Source, offset: int, size: int) -> dict[str, Any]:
    """The record that lies there in the file of ``source``. Raises InputError when it is none, or cannot be read."""
    try:
        with source.path.open("rb") as file:
            file.seek(offset)
            told = _read(file.read(min(size, LARGEST + 1)))
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", subject=source.label) from error
    except (ValueError, RecursionError) as error:
        reason = "is no JSON any more: the file has changed, or the post is larger than any post is"
        raise InputError(reason, subject=source.label) from error
    return told if isinstance(told, dict) else {}


def _read(data: bytes) -> Any:
    return json.loads(data.decode("utf-8", "replace"), strict=False)


def _walk(text: str, at: int, names: Names, opened: Collection[Names]) -> Generator[tuple[Names, int, int], None, int]:
    """Yields where each value lies that is not opened, and its span, in the value at ``at``; returns its end."""
    at = _behind_space(text, at)
    is_opened = names in opened or (*names[:-1], _ANY) in opened
    if text[at] == "{" and is_opened:
        at = _behind_space(text, at + 1)
        while text[at] != "}":
            name, at = _DECODER.raw_decode(text, at)
            at = _behind_space(text, at)
            if text[at] != ":" or not isinstance(name, str):
                raise ValueError("no name of a member")
            at = _behind_space(text, (yield from _walk(text, at + 1, (*names, name), opened)))
        return at + 1
    if text[at] == "[" and is_opened:
        at = _behind_space(text, at + 1)
        while text[at] != "]":
            at = _behind_space(text, (yield from _walk(text, at, (*names, _ITEM), opened)))
        return at + 1
    _, end = _DECODER.raw_decode(text, at)
    yield names, at, end
    return end


def _behind_space(text: str, at: int) -> int:
    return _SPACE.match(text, at).end()  # type: ignore[union-attr]
