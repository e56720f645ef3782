"""Bulleted and numbered lists, tight or loose as the page has them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from turbohtml import Element, Node, Text

from backfile.to_markdown.context import Chunk, Context

Sequence = Callable[["list[Node] | Element", Context], list[Chunk]]

# CommonMark reads numbers of up to nine digits.
_LARGEST_START = 999_999_999

# Which block may follow which without a blank line between them, and still be read as a block of its own.
_CLOSE = {
    "paragraph": {"heading", "code", "quote", "rule", "list"},
    "heading": {"heading", "paragraph", "code", "quote", "rule", "list"},
    "code": {"heading", "paragraph", "code", "quote", "rule", "list"},
    "rule": {"heading", "paragraph", "code", "quote", "rule", "list"},
    "list": {"heading", "code", "quote", "rule", "list"},
    "quote": {"heading", "code", "rule", "list"},
}


def write_list(element: Element, context: Context, previous: Chunk | None, sequence: Sequence) -> list[Chunk]:
    """A list as one chunk. A list right after another takes the other marker, or they would be one."""
    inner = context._replace(in_list=True)
    items = [sequence(nodes, inner) for nodes in _items(element)]
    if not items:
        return []
    ordered = element.tag == "ol"
    choices = (".", ")") if ordered else ("-", "*")
    taken = previous.marker if previous is not None and previous.kind == "list" else ""
    marker = choices[1] if taken == choices[0] else choices[0]
    loose = any(_is_loose(chunks) for chunks in items)
    number = _start(element)
    written: list[str] = []
    texts: list[str] = []
    for chunks in items:
        written.append(_item(chunks, f"{number}{marker} " if ordered else f"{marker} ", loose=loose))
        text = "\n".join([chunk.text for chunk in chunks if chunk.text])
        # A number is what the reader sees, and what "step 3" in the text speaks of.
        texts.append(f"{number}. {text}" if ordered and text else text)
        number += 1
    return [Chunk("list", ("\n\n" if loose else "\n").join(written), "\n".join(texts), element, marker=marker)]


def _items(element: Element) -> list[list[Node]]:
    """The nodes of each item; what stands between items (a nested list, most often) belongs to the one before."""
    items: list[list[Node]] = []
    for node in element:
        if isinstance(node, Element) and node.tag == "li":
            items.append(list(node))
        elif isinstance(node, Element) and node.tag in {"script", "style", "template"}:
            continue
        elif isinstance(node, Element) or (isinstance(node, Text) and node.data.strip()):
            if items and isinstance(node, Element) and node.tag in {"ul", "ol"}:
                items[-1].append(node)
            else:
                items.append([node])
    return items


def _start(element: Element) -> int:
    value = (element.attr("start") or "").strip()
    return int(value) if value.isascii() and value.isdigit() and int(value) <= _LARGEST_START else 1


def _is_loose(chunks: list[Chunk]) -> bool:
    if any(chunk.kind in {"paragraph", "figure"} and not chunk.bare for chunk in chunks):
        return True
    return any(not may_follow(first, second) for first, second in pairwise(chunks))


def may_follow(first: Chunk, second: Chunk) -> bool:
    """Whether ``second`` may stand on the line after ``first`` within an item of a tight list."""
    # A setext heading and a term (":") begin like a paragraph.
    kind = "paragraph" if second.marker in {"setext", ":"} else second.kind
    if kind not in _CLOSE.get(first.kind, ()):
        return False
    if first.kind == "paragraph" and second.kind == "list":
        # Only a list that starts with 1, and whose first item is not empty, can interrupt a paragraph.
        head = second.markdown.split("\n", 1)[0]
        return head[:2] in {"- ", "* "} or head[:3] in {"1. ", "1) "}
    return True


def _item(chunks: list[Chunk], marker: str, *, loose: bool) -> str:
    lines = ("\n\n" if loose else "\n").join([chunk.markdown for chunk in chunks]).split("\n")
    indent = " " * len(marker)
    return "\n".join([(marker + lines[0]).rstrip(" "), *[indent + line if line else "" for line in lines[1:]]])
