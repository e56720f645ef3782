"""Runs of text that no paragraph holds, as the paragraphs and lines that readers see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from turbohtml import Element, Text


def holds_paragraphs(paragraph: Element) -> bool:
    """True for a ``<p>`` that holds several: parted by two line breaks, or around a table."""
    if paragraph.select_one("br ~ br, table") is None:
        return False  # which is so of most, and seen without a look at each node
    breaks = 0
    for node in paragraph:
        if isinstance(node, Element):
            if node.tag == "table":
                return True
            breaks = breaks + 1 if node.tag == "br" else 0
            if breaks > 1:
                return True
        elif isinstance(node, Text) and not node.data.isspace():
            breaks = 0
    return False


def paragraphs_of(run: list[Element | Text]) -> Iterator[list[Element | Text]]:
    """A run of inline nodes, parted where two line breaks follow each other, or lines of different classes."""
    for paragraph in _between_breaks(run):
        yield from _lines_apart(paragraph)


def _lines_apart(paragraph: list[Element | Text]) -> list[list[Element | Text]]:
    """The lines of a run, where each is one element and neighbours are of different classes: a label, a headline, a by-line."""
    lines: list[list[Element | Text]] = [[]]
    for node in paragraph:
        if isinstance(node, Element) and node.tag == "br":
            lines.append([])
        elif isinstance(node, Element) or not node.data.isspace():
            lines[-1].append(node)
    lines = [line for line in lines if line]
    classes = list(map(class_of_line, lines))
    apart = len(lines) > 1 and all(classes) and all(one != other for one, other in pairwise(classes))
    return lines if apart else [paragraph]


# These are words by themselves, so that it is not known whether the next word goes on with them.
_WORDS = frozenset("AIOEYÀ")


def initial_of(before: str, text: str) -> str:
    """``before`` where it is the large letter that ``text`` lacks: "D" ahead of "uring the storm"; else nothing."""
    if not 0 < len(before) <= 2 or not text[:1].islower():
        return ""
    letter, quote = before[-1], before[:-1]
    return before if letter.isupper() and letter not in _WORDS and quote in ("", "“", "„", "«", '"', "‘") else ""


def class_of_line(line: Sequence[Element | Text]) -> str:
    """The class of the one element that a line consists of."""
    nodes = [node for node in line if isinstance(node, Element) or not node.data.isspace()]
    only = nodes[0] if len(nodes) == 1 else None
    return (only.attr("class") or "") if isinstance(only, Element) else ""


def _between_breaks(run: list[Element | Text]) -> list[list[Element | Text]]:
    """A run of inline nodes, parted where two line breaks follow each other."""
    paragraphs: list[list[Element | Text]] = [[]]
    breaks = 0
    for node in run:
        if isinstance(node, Element) and node.tag == "br":
            breaks += 1
            if breaks == 2 and paragraphs[-1]:
                paragraphs.append([])
            elif breaks < 2:
                paragraphs[-1].append(node)
            continue
        if isinstance(node, Element) or node.data.strip():
            breaks = 0
        paragraphs[-1].append(node)
    return paragraphs
