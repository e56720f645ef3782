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
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

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
        self._encoders: dict[type, Callable[[Any], Any]] = {}

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
            # a list page is one long tuple of summaries: their encoder is called without another look
            known = self._encoders.get
            return tuple([encoder(item) if (encoder := known(type(item))) else self._plain(item) for item in value])
        encoder = self._encoders.get(cls)
        if encoder is None:
            encoder = self._encoders[cls] = self._make_encoder(cls)
        return encoder(value)

    def _make_encoder(self, cls: type) -> Callable[[Any], Any]:
        name = cls.__name__
        if issubclass(cls, str):  # Markup
            return lambda value: (name, str(value))
        names = [field.name for field in fields(cls)]  # type: ignore[arg-type]
        # attrgetter of one name gives the bare value, not a tuple: name it twice
        get = attrgetter(*(names if len(names) > 1 else names * 2))
        plain, encode = _PLAIN, self._plain

        def fields_of(value: Any) -> Any:
            return (name, *[item if type(item) in plain else encode(item) for item in get(value)])

        if cls is ArticleSummary:
            return lambda value: self._digest_of_summary(value, fields_of)
        if all(_is_plain(hint) for hint in get_type_hints(cls).values()):
            return lambda value: (name, get(value))
        return fields_of

    def _digest_of_summary(self, value: ArticleSummary, fields_of: Callable[[Any], Any]) -> bytes:
        known = self._summaries.get(id(value))
        if known is None:
            known = self._summaries[id(value)] = (value, digest_plain(fields_of(value)))
        return known[1]


def _is_plain(hint: Any) -> bool:
    """True for a field that holds nothing but a plain value, by its type: such a record needs no walk."""
    if get_origin(hint) in {Union, UnionType}:
        return all(_is_plain(part) for part in get_args(hint))
    return get_origin(hint) is Literal or hint in _PLAIN
