"""Pictures that lie in the pile: how an article's body names them until its file is written."""

from __future__ import annotations

from urllib.parse import unquote

LOCAL_IMAGE = "https://backfile-image.invalid/"
"""Stands for the pile's folder in an article's image addresses until the file is written."""


def original_address(marked: str) -> str:
    """The original address in a ``LOCAL_IMAGE`` form; empty when none is known."""
    return unquote(marked.partition("?")[2].partition("&")[0])
