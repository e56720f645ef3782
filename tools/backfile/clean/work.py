"""What the rules share: the article that they edit, and the record of what they cut."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from turbohtml import Axis, Element, Text

from backfile.common.text import shorten, squeeze
from backfile.model import Description, Page, Removal

_CONTAINERS = frozenset(("div", "section", "article", "main", "center", "header", "footer", "aside", "body", "details"))
_SHOWN_TAGS = frozenset(
    ("img", "iframe", "video", "audio", "object", "embed", "hr", "amp-iframe", "amp-youtube", "amp-twitter")
)
_SHOWN = ", ".join(sorted(_SHOWN_TAGS))
# Joiners with nothing to join, and the private characters that a font of icons draws, show nothing by themselves.
_UNSEEN = re.compile(r"[\s\u200b-\u200f\ue000-\uf8ff]*")
_FIRST_UNSEEN = "\u200b"


@dataclass(slots=True)
class Work:
    """One article in work. Rules edit ``body`` in place and ``cut`` what readers would miss on the page."""

    body: Element
    page: Page
    description: Description
    removals: list[Removal] = field(default_factory=list)
    base: str | None = None
    """What relative addresses are relative to; ``absolute_links`` finds it when it is first needed."""

    def cut(self, element: Element, step: str, reason: str) -> None:
        """Take ``element`` out and record it; an element without text goes without a record."""
        self.record(element, step, reason, element.text)
        element.decompose()

    def record(self, element: Element, step: str, reason: str, text: str) -> None:
        """Record that ``text`` was cut from or with ``element``."""
        if squeeze(text):
            self.removals.append(Removal(step, selector_of(element), reason, shorten(text)))

    def blocks(self) -> list[Element]:
        """The article's blocks in order, those in containers too."""
        return _blocks(self.body)


def _blocks(element: Element) -> list[Element]:
    children = element.find_all(axis=Axis.CHILDREN)
    if _CONTAINERS.isdisjoint([child.tag for child in children]):
        return children
    found: list[Element] = []
    for child in children:
        if child.tag in _CONTAINERS and (inner := _blocks(child)):
            found.extend(inner)
        else:
            found.append(child)
    return found


def selector_of(element: Element) -> str:
    """Where ``element`` stood: its place on the page where extraction told it, else tag and classes."""
    place = element.attr("data-place")
    if place:
        return place.lstrip(">")
    return ".".join([element.tag, *(element.attr("class") or "").split()[:2]])


def shows_something(element: Element) -> bool:
    """Whether a reader sees anything of ``element``: text, an image, a player, a rule."""
    if element.tag in _SHOWN_TAGS:
        return True
    text = element.text.lstrip()
    # Most show a letter at once; what is not seen lies behind those of the scripts that most pages are written in.
    if text and (text[0] < _FIRST_UNSEEN or not _UNSEEN.fullmatch(text)):
        return True
    return element.select_one(_SHOWN) is not None


def texts_of(element: Element) -> list[Text]:
    """The text nodes of ``element`` in order."""
    return [node for node in element.descendants if isinstance(node, Text)]


def cut_end(element: Element, count: int) -> None:
    """Cut the last ``count`` characters of the text of ``element``, across its nodes."""
    for node in reversed(texts_of(element)):
        data = node.data
        if len(data) > count:
            node.data = data[: len(data) - count]
            return
        count -= len(data)
        node.data = ""
        if not count:
            return
