"""The text of our own HTML. Apart from the Markdown parser, which takes 20 ms to import."""

from __future__ import annotations

import re

_TAG = re.compile(r"<[^>]*>")
_FIGURES = re.compile(r"(?:<figure.*?</figure>\s*)+", re.DOTALL)
_SPACE = re.compile(r"\s+")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))


def behind_figures(html: str) -> str:
    """What follows the pictures that a body begins with."""
    match = _FIGURES.match(html)
    return html[match.end() :] if match else html


def plain_text(html: str) -> str:
    """The text of our own rendered HTML, on one line."""
    text = _SPACE.sub(" ", _TAG.sub(" ", html)).strip()
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text
