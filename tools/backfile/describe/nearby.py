"""The lines around the headline, where pages print by-lines and dates: before it, under it, and after the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from turbohtml import Document, Element, Node, Text

from backfile.common.text import squeeze

_INLINE = frozenset(
    "a abbr address b bdi bdo big center cite em font i ins label mark nobr q s small span strike strong sub sup time u var wbr".split()
)
_UNSEEN = frozenset("script style noscript template textarea select option svg title iframe".split())
# By-lines stand within 12 lines ahead of the heading and 40 under it on all of the pages where people named one.
_BEFORE = 12
_UNDER = 40
_AFTER = 30
# The text has begun when this many of its paragraphs were passed: the first is often a standfirst, with the by-line under it.
_PARAGRAPHS = 2
_LONG = 80
_OPENING = 32
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# Text nodes that are looked at for the end of the text.
_FURTHEST = 3000


@dataclass(slots=True)
class Line:
    """One printed line: what one block says between its inner blocks."""

    block: Element
    place: str
    """``before`` the headline, ``under`` it, or ``after`` the text."""
    pieces: list[tuple[str, Element]] = field(default_factory=list)
    """The parts with the inline elements that hold them."""
    in_text: bool = False
    """True for a line that the isolated article holds."""
    _text: str = ""
    _inner: list[str] = field(default_factory=list)
    """Names of the inner elements that hold the pieces."""
    _outer: list[str] | None = None
    """Names of the block and of what holds it; None until they are asked for."""

    @property
    def text(self) -> str:
        """The line's words. Read when the line is whole."""
        if not self._text:
            self._text = " ".join([text for text, _ in self.pieces])
        return self._text

    def names(self, levels: int = 3) -> str:
        """Class names and ids from the inner elements up to ``levels`` above the block, parts joined by hyphens."""
        if self._outer is None:
            self._outer = self._read_names()
        return " ".join(filter(None, (*self._inner, *self._outer[:levels])))

    def _read_names(self) -> list[str]:
        for _, element in self.pieces:
            inner: Node | None = element
            while isinstance(inner, Element) and inner != self.block and len(self._inner) < 12:
                self._inner.append(names_of(inner))
                inner = inner.parent
        found: list[str] = []
        outer: Node | None = self.block
        while isinstance(outer, Element) and outer.tag not in ("body", "main", "article", "html") and len(found) < 3:
            found.append(names_of(outer))
            outer = outer.parent
        return found


def names_of(element: Element) -> str:
    """An element's class names and id in one lower-case line, parts joined by hyphens."""
    if not element.attrs:
        return ""
    return plain_names(f"{element.attr('class') or ''} {element.attr('id') or ''}")


# Sister pages repeat the same few hundred class lines.
@lru_cache(maxsize=65_536)
def plain_names(line: str) -> str:
    """``authorName_bold`` as ``author-name-bold``."""
    line = line if line.islower() else _CAMEL.sub("-", line).lower()
    return line.replace("_", "-").strip()


def lines_before(heading: Node) -> list[Line]:
    """Lines ahead of ``heading``, the nearest first."""
    return _lines(heading.preceding, "before", _BEFORE, backwards=True)


def lines_under(heading: Node, paragraphs: Iterable[str]) -> list[Line]:
    """Lines from ``heading`` into the text's first paragraphs."""
    openings = {text[:_OPENING] for text in paragraphs}
    found: list[Line] = []
    passed = 0
    for line in _stream(heading.following, "under"):
        text = line.text
        line.in_text = text[:_OPENING] in openings
        found.append(line)
        passed += line.in_text and len(text) >= _LONG
        if passed >= _PARAGRAPHS or len(found) >= _UNDER:
            break
    return found


def first_of(document: Document, paragraphs: Iterable[str]) -> Node | None:
    """The block that holds the first words of the text."""
    opening = next((text[:_OPENING] for text in paragraphs if len(text) >= _OPENING), "")
    if not opening or document.root is None:
        return None
    start = opening[:8]
    for node in document.root.descendants:
        if (
            type(node) is Text
            and start in (data := node.data)
            and squeeze(data)[:_OPENING] == opening[: len(squeeze(data))]
        ):
            holder = node.parent
            if isinstance(holder, Element) and holder.tag not in _UNSEEN:
                return holder
    return None


def lines_after(heading: Node, last: str) -> list[Line]:
    """Lines that follow the paragraph under ``heading`` that begins like ``last``."""
    opening = last[:_OPENING]
    start = opening[:8]
    for number, node in enumerate(heading.following):
        if number > _FURTHEST:
            break
        if (
            type(node) is Text
            and start in (data := node.data)
            and squeeze(data)[:_OPENING] == opening[: len(squeeze(data))]
        ):
            return _past(node)
    return []


def _past(node: Node) -> list[Line]:
    """The lines after the block that holds ``node``."""
    holder = node.parent
    while isinstance(holder, Element) and holder.tag in _INLINE:
        holder = holder.parent
    return _lines((holder or node).following, "after", _AFTER)


def _lines(nodes: Iterator[Node], place: str, most: int, *, backwards: bool = False) -> list[Line]:
    found: list[Line] = []
    for line in _stream(nodes, place):
        if backwards:
            line.pieces.reverse()
        found.append(line)
        if len(found) >= most:
            break
    return found


def _stream(nodes: Iterator[Node], place: str) -> Iterator[Line]:
    """Lines in the order of ``nodes``; inline elements are no boundary."""
    line: Line | None = None
    for node in islice(nodes, _FURTHEST + 1):
        if type(node) is not Text:
            if line is not None and isinstance(node, Element) and node.tag in ("br", "hr"):
                yield line
                line = None
            continue
        data = node.data
        if data.isspace() or not data:
            continue
        holder = node.parent
        if not isinstance(holder, Element) or holder.tag in _UNSEEN:
            continue
        block = holder
        while block.tag in _INLINE and isinstance(block.parent, Element):
            block = block.parent
        if line is None or line.block != block:
            if line is not None:
                yield line
            line = Line(block, place)
        if text := squeeze(data):
            line.pieces.append((text, holder))
    if line is not None and line.pieces:
        yield line
