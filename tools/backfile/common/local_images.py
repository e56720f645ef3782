"""Pictures that lie in the pile: how an article's body names them until its file is written."""

from __future__ import annotations

import re
from urllib.parse import unquote

LOCAL_IMAGE = "https://backfile-image.invalid/"
"""Stands for the pile's folder in an article's image addresses until the file is written."""

LOCAL_ADDRESS = re.compile(re.escape(LOCAL_IMAGE) + r"[^\s)>\"]+")
"""Finds them in Markdown."""


def original_address(marked: str) -> str:
    """The original address in a ``LOCAL_IMAGE`` form; empty when none is known."""
    return unquote(marked.partition("?")[2].partition("&")[0])


def file_and_addresses(marked: str) -> tuple[str, tuple[str, ...]]:
    """What a ``LOCAL_IMAGE`` form names: a file's path below the pile's folder, or else addresses that may be captured."""
    path, _, addresses = marked.removeprefix(LOCAL_IMAGE).partition("?")
    return unquote(path, errors="surrogateescape"), () if path else tuple(map(unquote, addresses.split("&")))


def pictures_of(markdown: str, *addresses: str) -> tuple[str, ...]:
    """The pictures in ``LOCAL_IMAGE`` form in a text and among ``addresses``, each once."""
    beside = [address for address in addresses if address.startswith(LOCAL_IMAGE)]
    return tuple(dict.fromkeys([*LOCAL_ADDRESS.findall(markdown), *beside]))
