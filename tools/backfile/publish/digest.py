"""The digest of a record: the same fields give the same bytes, in any process and on any machine.

A record is turned into nested tuples of plain values (with the class's name first) and those into bytes by ``marshal``
in its version 2, which neither shares strings nor depends on reference counts. Records that many pages show (summaries,
links, dates) are digested once and stand in their pages' tuples as that digest.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from dataclasses import fields
from hashlib import blake2b
from operator import attrgetter
from typing import Any

from backfile.publish.records import ArticleSummary

_MARSHAL_VERSION = 2
_SIZE = 16
_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})


def digest_bytes(data: bytes) -> bytes:
    """16 bytes of BLAKE2b."""
    return blake2b(data, digest_size=_SIZE).digest()


def digest_plain(value: object) -> bytes:
    """The digest of nested tuples of plain values (str, bytes, int, float, bool, None)."""
    return digest_bytes(marshal.dumps(value, _MARSHAL_VERSION))  # type: ignore[arg-type]


class Digester:
    """Digests records; keeps the digest of each summary, and the summary, so that no other can take its place."""

    def __init__(self) -> None:
        self._summaries: dict[int, tuple[ArticleSummary, bytes]] = {}
        self._getters: dict[type, tuple[str, Callable[[Any], Any]]] = {}

    def digest(self, record: object) -> bytes:
        """The digest of a record, of a tuple of records, or of a plain value.

        Raises TypeError for anything that has no fixed order or form (dict, set, list, function).
        """
        return digest_plain(self._plain(record))

    def _plain(self, value: Any) -> Any:
        cls = type(value)
        if cls in _PLAIN:
            return value
        if cls is tuple:
            return tuple([self._plain(item) for item in value])
        if cls is ArticleSummary:
            known = self._summaries.get(id(value))
            if known is None:
                known = (value, digest_plain(self._fields(cls, value)))
                self._summaries[id(value)] = known
            return known[1]
        if issubclass(cls, str):  # Markup
            return (cls.__name__, str(value))
        return self._fields(cls, value)

    def _fields(self, cls: type, value: Any) -> Any:
        getter = self._getters.get(cls)
        if getter is None:
            names = [field.name for field in fields(cls)]
            # attrgetter of one name gives the bare value, not a tuple: name it twice
            getter = (cls.__name__, attrgetter(*(names if len(names) > 1 else names * 2)))
            self._getters[cls] = getter
        name, get = getter
        plain = _PLAIN
        return (name, *[item if type(item) in plain else self._plain(item) for item in get(value)])
