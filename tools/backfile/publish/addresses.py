"""Which addresses a page may link to, and which of them leave the archive."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")
_ALLOWED = re.compile(r"^(?:https?://|mailto:)", re.IGNORECASE)


def is_allowed(address: str) -> bool:
    """True for http, https, mailto and for relative addresses (``//host`` is none of them)."""
    address = address.strip()
    if _SCHEME.match(address):
        return bool(_ALLOWED.match(address))
    return not address.startswith(("//", "\\", "/\\"))


def is_remote(address: str) -> bool:
    """True when the address leaves the archive."""
    return bool(_SCHEME.match(address))
