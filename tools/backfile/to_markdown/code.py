"""Code blocks: always fenced, with the language where the page tells it."""

from __future__ import annotations

import re

from turbohtml import Element, Text

from backfile.to_markdown.context import Chunk, Context
from backfile.to_markdown.escape import longest_run

_LANGUAGE = re.compile(r"(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)(\S+)")


def write_code(element: Element, _context: Context, _previous: Chunk | None) -> list[Chunk]:
    """``<pre>`` as a fenced block; its text is the code."""
    code = _text(element)
    language = _language(element)
    character = "~" if "`" in language else "`"
    fence = character * max(3, longest_run(code, character) + 1)
    body = code.removesuffix("\n")
    lines = [fence + language, *([body] if code else []), fence]
    return [Chunk("code", "\n".join(lines), body, element)]


def _text(element: Element) -> str:
    """The text as it stands, ``<br>`` as a line end."""
    if element.find("br") is None:
        return element.text
    parts: list[str] = []
    for node in element.descendants:
        if isinstance(node, Text):
            parts.append(node.data)
        elif isinstance(node, Element) and node.tag == "br":
            parts.append("\n")
    return "".join(parts)


def _language(element: Element) -> str:
    """The word after ``language-`` in the class of ``<code>`` or ``<pre>``, escaped; or nothing."""
    code = element.find("code")
    for candidate in (code, element):
        names = candidate.attr("class") if candidate is not None else None
        if names and (match := _LANGUAGE.search(names)):
            return re.sub(r"([\\&])", r"\\\1", match[1].rstrip(";") or match[1])
    return ""
