"""Addresses as pages write them: a broken one is nothing, not an error."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def path_of(address: str) -> str:
    """The path of an address, empty for one that is none (``http://[::1``)."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def joined(base: str | None, address: str) -> str:
    """``address`` seen from ``base``; empty when either is broken."""
    try:
        return urljoin(base or "", address)
    except ValueError:
        return ""
