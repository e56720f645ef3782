"""The two ways in: a fragment of HTML, and the body of an article."""

from __future__ import annotations

import re

from turbohtml import Element, parse_fragment

from backfile.common.trees import limit_depth
from backfile.model import Block
from backfile.to_markdown.blocks import join, sequence
from backfile.to_markdown.context import Chunk, Context
from backfile.to_markdown.footnotes import find_notes

_DIGITS = re.compile(r"\d+")


def html_to_markdown(html: str) -> str:
    """A fragment of HTML as Markdown, without a line end at the end.

    Links keep relative addresses; those that could run something (``javascript:``, ``data:`` …) lose theirs. What
    Markdown has no word for (a comment, an unknown element) leaves its text.
    """
    root = parse_fragment(html, positions=False)
    limit_depth(root)
    return join(sequence(root, Context(notes=find_notes(root))))


def to_blocks(body: Element) -> tuple[Block, ...]:
    """The blocks of an article's body, in order; those that would show nothing are left out.

    A body nested deeper than ``common.trees.DEEPEST`` is flattened in place; any other is left as it is.
    """
    limit_depth(body)
    chunks = sequence(body, Context(notes=find_notes(body), in_article=True))
    places: dict[Element, str] = {}
    return tuple(
        [
            Block(chunk.kind, chunk.text, chunk.markdown, _place(chunk, body, places))
            for chunk in chunks
            if _shows(chunk)
        ]
    )


def _shows(chunk: Chunk) -> bool:
    return bool(chunk.text) or chunk.kind in {"figure", "embed", "rule"}


def _place(chunk: Chunk, body: Element, places: dict[Element, str]) -> str:
    """The block's ``data-place``, else tags and classes from below the body down: ``div.story>p.lead``."""
    element = chunk.element
    if element is None:
        return ""
    given = element.attr("data-place")
    if given is not None:
        return given
    return _path(element, body, places)


def _path(element: Element, body: Element, places: dict[Element, str]) -> str:
    known = places.get(element)
    if known is not None:
        return known
    names = sorted({_DIGITS.sub("", name) for name in (element.attr("class") or "").split()} - {""})
    own = ".".join([element.tag, *names])
    parent = element.parent
    above = _path(parent, body, places) if isinstance(parent, Element) and parent != body else ""
    path = f"{above}>{own}" if above else own
    places[element] = path
    return path
