"""Whole numbers as the index has them: seven bits a byte, the lowest first; the high bit says that more follow (LEB128)."""

from __future__ import annotations

from collections.abc import Iterable


def _make(value: int) -> bytes:
    data = bytearray()
    while value > 127:
        data.append(value & 127 | 128)
        value >>= 7
    data.append(value)
    return bytes(data)


SMALL = tuple([_make(value) for value in range(256)])
"""Those below 256."""


def number(value: int) -> bytes:
    """``value``, which is not negative."""
    return SMALL[value] if value < len(SMALL) else _make(value)


def numbers(values: Iterable[int]) -> bytes:
    """Several, one after the other."""
    return b"".join(map(number, values))


def signed(value: int) -> int:
    """A number that may be negative as one that is not: 0, -1, 1, -2 … are 0, 1, 2, 3 …"""
    return 2 * value if value >= 0 else -2 * value - 1


def text(value: str) -> bytes:
    """A text with its length before it."""
    data = value.encode()
    return number(len(data)) + data
