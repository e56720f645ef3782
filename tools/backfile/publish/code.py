"""The digest of the code that makes pages: another version of it makes every page again."""

from __future__ import annotations

import sys
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from backfile.publish.digest import digest_plain

_LIBRARIES = (
    "Jinja2",
    "MarkupSafe",
    "markdown-it-py",
    "mdit-py-plugins",
    "Babel",
    "Pillow",
    "anyascii",
    "PyYAML",
    "PyStemmer",
    "cbor2",
)


@lru_cache(maxsize=1)
def code_digest() -> bytes:
    """Digest of this room's and the base rooms' source, of the libraries' versions and of Python's."""
    room = Path(__file__).parent
    files = [
        *sorted(room.rglob("*.py")),
        *sorted((room.parent / "common").glob("*.py")),
        room.parent / "frontmatter.py",
    ]
    sources = tuple((path.relative_to(room.parent).as_posix(), path.read_bytes()) for path in files)
    versions = tuple((name, version(name)) for name in _LIBRARIES)
    return digest_plain((sources, versions, sys.version))
