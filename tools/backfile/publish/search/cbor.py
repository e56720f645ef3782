"""The little of CBOR (RFC 8949) that an index is joined from."""

from __future__ import annotations

UNSIGNED = 0
TEXT = 3
ARRAY = 4


def head(kind: int, size: int) -> bytes:
    """The head of an item: its kind, and its size or value (RFC 8949, 3)."""
    if size < 24:
        return bytes([kind << 5 | size])
    if size < 1 << 8:
        return bytes([kind << 5 | 24, size])
    if size < 1 << 16:
        return bytes([kind << 5 | 25]) + size.to_bytes(2, "big")
    return bytes([kind << 5 | 26]) + size.to_bytes(4, "big")


def text(value: str) -> bytes:
    """A text."""
    data = value.encode()
    return head(TEXT, len(data)) + data
