"""Definition lists, in the syntax of markdown-it's ``deflist``: the term on a line, then ``: `` and its definition."""

from __future__ import annotations

from itertools import pairwise

from turbohtml import Element, Node

from backfile.to_markdown.context import Chunk, Context
from backfile.to_markdown.escape import escape_lines
from backfile.to_markdown.inline import write_inline
from backfile.to_markdown.lists import Sequence, may_follow


def write_definitions(element: Element, context: Context, _previous: Chunk | None, sequence: Sequence) -> list[Chunk]:
    """A ``<dl>``. Several terms of one definition share a line; a term without a definition is a bold paragraph."""
    groups = _groups(element)
    if not all(_has_text(terms) and _has_text(definitions) for terms, definitions in groups):
        return _as_paragraphs(groups, context, sequence)
    inner = context._replace(in_list=True)
    entries = [
        (_term(terms, context), [sequence(definition, inner) for definition in definitions])
        for terms, definitions in groups
    ]
    loose = any(_is_loose(chunks) for _, definitions in entries for chunks in definitions)
    blocks: list[str] = []
    texts: list[str] = []
    for (term, term_text), definitions in entries:
        blocks.append("\n".join([term, *[_definition(chunks, loose=loose) for chunks in definitions]]))
        texts.append("\n".join([term_text, *[chunk.text for chunks in definitions for chunk in chunks if chunk.text]]))
    return [Chunk("list", "\n\n".join(blocks), "\n".join(texts), element, marker=":")] if blocks else []


def _has_text(elements: list[Element]) -> bool:
    return bool(elements) and all(element.text.strip() for element in elements)


def _groups(element: Element) -> list[tuple[list[Element], list[Element]]]:
    """Terms with their definitions; ``<div>`` may group them."""
    groups: list[tuple[list[Element], list[Element]]] = []
    for node in _entries(element):
        if node.tag == "dt":
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(node)
        else:
            if not groups:
                groups.append(([], []))
            groups[-1][1].append(node)
    return groups


def _entries(element: Element) -> list[Element]:
    found: list[Element] = []
    for node in element:
        if isinstance(node, Element):
            if node.tag in {"dt", "dd"}:
                found.append(node)
            elif node.tag == "div":
                found.extend(_entries(node))
    return found


def _term(terms: list[Element], context: Context) -> tuple[str, str]:
    lines = [write_inline(term, context._replace(one_line=True)) for term in terms]
    markdown = ", ".join([line.markdown for line in lines])
    return escape_lines(markdown), ", ".join([" ".join(line.text.split()) for line in lines])


def _is_loose(chunks: list[Chunk]) -> bool:
    if any(chunk.kind in {"paragraph", "figure"} and not chunk.bare for chunk in chunks):
        return True
    return any(not may_follow(first, second) for first, second in pairwise(chunks))


def _definition(chunks: list[Chunk], *, loose: bool) -> str:
    lines = ("\n\n" if loose else "\n").join([chunk.markdown for chunk in chunks]).split("\n")
    body = "\n".join([": " + lines[0], *["  " + line if line else "" for line in lines[1:]]])
    return f"\n{body}" if loose else body


def _as_paragraphs(
    groups: list[tuple[list[Element], list[Element]]], context: Context, sequence: Sequence
) -> list[Chunk]:
    chunks: list[Chunk] = []
    for terms, definitions in groups:
        for term in terms:
            line = write_inline(term, context._replace(wrap=(*context.wrap, Element("strong"))))
            if line.markdown:
                chunks.append(Chunk("paragraph", escape_lines(line.markdown), line.text, term))
        for definition in definitions:
            nodes: list[Node] = list(definition)
            chunks.extend(sequence(nodes, context))
    return chunks
