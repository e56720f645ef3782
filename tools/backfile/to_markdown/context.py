"""What a writer of blocks or of inline markup knows about where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from turbohtml import Element

from backfile.model import BlockKind


@dataclass(frozen=True, slots=True)
class Notes:
    """The footnotes of a fragment, found before writing starts."""

    labels: Mapping[str, str] = field(default_factory=dict)
    """The ``id`` that a reference points to → the label to print: ``fn1`` → ``1``."""
    bodies: Mapping[Element, str] = field(default_factory=dict)
    """The element that holds a note's text → its label."""
    backlinks: frozenset[str] = frozenset()
    """The fragments that lead from a note back into the text."""


class Context(NamedTuple):
    # A tuple is replaced in a fifth of the time that a data class takes: once for each link, list and cell.
    notes: Notes = Notes()
    wrap: tuple[Element, ...] = ()
    """Inline elements that stand around the block, outermost first: ``<a><p>…</p></a>``."""
    in_list: bool = False
    in_link: bool = False
    in_del: bool = False
    open_widths: tuple[int, ...] = ()
    """The emphasis around: 1 for ``em``, 2 for ``strong``."""
    one_line: bool = False
    """A line break is written as a space: in headings, captions, terms and table cells."""
    in_table: bool = False
    """Pipes are escaped."""
    in_figure: bool = False
    in_article: bool = False
    """A link to a place on the page itself is but text: the place is not known where the article is shown."""

    def in_a_link(self) -> Context:
        """The context of a link's text."""
        return self._replace(in_link=True)

    def inside(self, width: int) -> Context:
        """The context within emphasis of that width."""
        return self._replace(open_widths=(*self.open_widths, width))


@dataclass(slots=True)
class Chunk:
    """One block as it is written; ``model.Block`` without its place."""

    kind: BlockKind
    markdown: str
    text: str
    element: Element | None = None
    """Where it came from; None for text without an element of its own."""
    bare: bool = False
    """A paragraph that had no ``<p>``: it may stand in a tight list."""
    marker: str = ""
    """A list's delimiter: the list after it takes another, or they would be one."""
