"""Footnotes, in the syntax of markdown-it's ``footnote``: ``text[^1]`` and ``[^1]: The note.``

A footnote is a pair: a link to ``#id`` in the text, and after it an element with that ``id`` in a list (or among the
paragraphs, or in a box called a footnote) that holds the note, which links back or stands in a place that a class calls notes.
"""

from __future__ import annotations

import re

from turbohtml import Element, Node

from backfile.to_markdown.context import Chunk, Context, Notes
from backfile.to_markdown.lists import Sequence

_LABEL = re.compile(r"[\w*†‡§]{1,8}")
_NOTES_CLASS = re.compile(r"foot-?note|endnote|references|reflist|\bnotes?\b|fn\b", re.IGNORECASE)
_BOX_CLASS = re.compile(r"(?<![\w-])(?:foot-?note|endnote)(?![\w-])", re.IGNORECASE)
_ARROWS = re.compile(r"[\s\[\]↑↩⤴^︎️*]*(?:back|return|zurück|retour)?[\s\[\]]*", re.IGNORECASE)


def find_notes(root: Element) -> Notes:
    """The footnotes below ``root``; empty, and cheap, when no link leads to a place within."""
    references = root.select('a[href^="#"]')
    if not references:
        return Notes()
    places = {identity: element for element in root.select("[id]") if (identity := element.attr("id"))}
    for anchor in root.select("a[name]"):
        name = anchor.attr("name")
        if name and name not in places:
            places[name] = anchor
    order = {element: number for number, element in enumerate(root.iter_elements())}
    labels: dict[str, str] = {}
    bodies: dict[Element, str] = {}
    backlinks: set[str] = set()
    for reference in references:
        target = (reference.attr("href") or "")[1:]
        if target in labels or target not in places or _holder(reference) in bodies:
            continue
        body = _note_body(places[target])
        if (
            body is None
            or body in bodies
            or order[body] < order[reference]
            or (not (back := _links_back(body, reference)) and not _is_among_notes(body))
        ):
            continue
        label = _label(reference, taken=set(labels.values()))
        labels[target] = label
        bodies[body] = label
        backlinks.update(back)
    return Notes(labels, bodies, frozenset(backlinks))


def _holder(reference: Element) -> Element | None:
    return reference.closest("li") or reference.closest("p")


def _note_body(place: Element) -> Element | None:
    """The list item, paragraph or box of a note whose ``id`` stands on it or within it."""
    if place.tag in {"li", "p"} or _is_box(place):
        return place
    parent = place.parent
    return parent if isinstance(parent, Element) and _is_box(parent) else place.closest("li") or place.closest("p")


def _is_box(element: Element) -> bool:
    return element.tag in {"div", "aside"} and _BOX_CLASS.search(element.attr("class") or "") is not None


def _links_back(body: Element, reference: Element) -> list[str]:
    """The fragments of links in ``body`` that return to the reference: by its id, or by the look of an arrow."""
    own: set[str] = set()
    node: Node | None = reference
    for _ in range(3):
        if not isinstance(node, Element):
            break
        own.update(name for name in (node.attr("id"), node.attr("name")) if name)
        node = node.parent
    fragments: list[str] = []
    for link in body.iter_elements("a"):
        href = link.attr("href") or ""
        if href[:1] == "#" and (href[1:] in own or _ARROWS.fullmatch(link.text)):
            fragments.append(href[1:])
    return fragments


def _is_among_notes(body: Element) -> bool:
    return any(_NOTES_CLASS.search(element.attr("class") or "") for element in (body, *_near(body)))


def _near(body: Element) -> list[Element]:
    return [ancestor for ancestor in list(body.ancestors)[:3] if isinstance(ancestor, Element)]


def _label(reference: Element, taken: set[str]) -> str:
    match = _LABEL.search(reference.text)
    label = match.group() if match else "1"
    number = len(taken) + 1
    while label in taken:
        label = str(number)
        number += 1
    return label


def write_notes(element: Element, context: Context, sequence: Sequence) -> list[Chunk] | None:
    """A list of notes as footnote definitions; None when ``element`` is another list."""
    items = [item for item in element if isinstance(item, Element) and item.tag == "li"]
    if not any(item in context.notes.bodies for item in items):
        return None
    chunks: list[Chunk] = []
    for item in items:
        written = sequence(item, context._replace(in_list=True))
        label = context.notes.bodies.get(item)
        chunks.extend(written if label is None else write_note(label, written, item))
    return chunks


def write_note(label: str, written: list[Chunk], element: Element) -> list[Chunk]:
    """One definition: the first block after the label, what follows indented by four."""
    if not written:
        return []
    lines = "\n\n".join([chunk.markdown for chunk in written]).split("\n")
    if written[0].kind not in {"paragraph", "embed", "figure"}:
        lines = ["", *lines]
    body = "\n".join([lines[0], *["    " + line if line else "" for line in lines[1:]]])
    text = "\n".join([chunk.text for chunk in written if chunk.text])
    return [Chunk("paragraph", f"[^{label}]: {body}".rstrip(" "), text, element)]
