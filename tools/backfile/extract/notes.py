"""Footnotes that stand outside of the article's region: the text refers to them, and each leads back to its reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from turbohtml import Document, Element

from backfile.common.text import squeeze
from backfile.extract.elements import HEADINGS
from backfile.extract.walk import Chunk

# What a reference reads: "1", "[12]", "*".
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z*†‡§])[\])]?", re.IGNORECASE)
# Notes stand near the text; far behind it stand comments.
_REACH = 60


def notes_behind(document: Document, behind: Sequence[Chunk]) -> list[Chunk]:
    """Those of the blocks ``behind`` the text that are its notes, with the heading right above the first."""
    near = behind[:_REACH]
    return [near[number] for number in notes_among(document, near)]


def notes_among(document: Document, chunks: Sequence[Chunk]) -> list[int]:
    """Numbers of the blocks that are notes, and of the heading right above the first."""
    references = {f"#{name}" for link in document.select("a[href^='#']") for name in _names_of_reference(link)}
    if not references:
        return []
    numbers = [number for number, chunk in enumerate(chunks) if not references.isdisjoint(_targets(chunk))]
    if numbers and numbers[0] and chunks[numbers[0] - 1].tag in HEADINGS:
        numbers.insert(0, numbers[0] - 1)
    return numbers


def _names_of_reference(link: Element) -> Iterator[str]:
    """The ids by which a note leads back to ``link``: its own, or that of what it stands in alone."""
    if not _MARK.fullmatch(squeeze(link.text)):
        return
    holder = link.parent
    names = [link.attr("id"), link.attr("name")]
    if isinstance(holder, Element) and len(holder.text.strip()) <= len(link.text) + 2:
        names.append(holder.attr("id"))
    yield from (name for name in names if name and f"#{name}" != link.attr("href"))


def _targets(chunk: Chunk) -> set[str]:
    elements = [chunk.element] if chunk.element is not None else [n for n in chunk.nodes if isinstance(n, Element)]
    return {link.attr("href") or "" for top in elements for link in top.iter_elements("a", include_self=True)}
