"""JSON-LD as pages really hold it: graphs, lists, and JSON that is broken in the usual ways."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from turbohtml import Document

Node = dict[str, Any]

# Deeper nesting than this is an attack or an accident; real graphs stay under 8.
_DEEPEST = 12
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$", re.DOTALL)
_DECODER = json.JSONDecoder(strict=False)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")


def nodes(document: Document) -> list[Node]:
    """Every object with an ``@type`` in the page's JSON-LD, outer before inner, in the order of the page.

    A script that is no JSON even after mending is passed over: it tells nothing.
    """
    found: list[Node] = []
    for script in document.select("script[type='application/ld+json' i]"):
        found.extend(_typed(loads(script.text), 0))
    return found


def kinds_of(node: Node) -> list[str]:
    """The ``@type`` of an object as plain names."""
    kinds = node.get("@type")
    values = kinds if isinstance(kinds, list) else [kinds]
    return [value.rpartition("/")[2] for value in values if isinstance(value, str)]


def loads(text: str) -> Any:
    """``text`` decoded, HTML comments, CDATA marks, raw newlines and trailing commas forgiven; None when hopeless."""
    text = text.strip()
    for mend in (str, _mended):
        try:
            return _DECODER.decode(mend(text))
        except (ValueError, RecursionError):
            continue
    return None


def _mended(text: str) -> str:
    previous = None
    while previous != text:
        previous, text = text, _WRAPPING.sub("", text).strip()
    return _TRAILING_COMMA.sub("", text)


def _typed(value: Any, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from _typed(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _typed(inner, depth + 1)
