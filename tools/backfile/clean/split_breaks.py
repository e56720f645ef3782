"""``<br><br>`` is a paragraph's end. A single ``<br>`` stays: verses, addresses."""

from __future__ import annotations

from turbohtml import Element, Node, Text

from backfile.clean.work import Work

_EMPHASIS = frozenset(("strong", "b", "em", "i"))
_SPLIT = frozenset(("p", "div", "center"))


def split_breaks(work: Work) -> None:
    for line_break in list(work.body.iter_elements("br")):
        _move_out(line_break)
    parents: dict[Element, None] = {}
    for line_break in work.body.iter_elements("br"):
        parent = line_break.parent
        if isinstance(parent, Element) and parent.tag in _SPLIT and _follows_break(line_break):
            parents[parent] = None
    for parent in parents:
        _split(parent)


def _move_out(line_break: Element) -> None:
    """A break at the end of bold or slanted words stands behind them."""
    parent = line_break.parent
    while isinstance(parent, Element) and parent.tag in _EMPHASIS and _is_last(line_break):
        parent.insert_after(line_break.extract())
        parent = line_break.parent


def _is_last(node: Element) -> bool:
    following = node.next_sibling
    while isinstance(following, Text) and not following.data.strip():
        following = following.next_sibling
    return following is None


def _follows_break(line_break: Element) -> bool:
    before = line_break.previous_sibling
    while isinstance(before, Text) and not before.data.strip():
        before = before.previous_sibling
    return isinstance(before, Element) and before.tag == "br"


def _split(parent: Element) -> None:
    parts: list[list[Node]] = [[]]
    breaks: list[Node] = []
    for node in list(parent.children):
        is_break = isinstance(node, Element) and node.tag == "br"
        if is_break or (breaks and isinstance(node, Text) and not node.data.strip()):
            breaks.append(node)
            continue
        if sum(isinstance(waiting, Element) for waiting in breaks) >= 2:
            for waiting in breaks:
                waiting.extract()
            parts.append([])
        else:
            parts[-1].extend(breaks)
        breaks = []
        parts[-1].append(node)
    for waiting in breaks:
        waiting.extract()
    attributes = {name: value for name in ("class", "data-place") if (value := parent.attr(name)) is not None}
    for part in reversed(parts[1:]):
        paragraph = Element("p", attributes)
        paragraph.extend(part)
        parent.insert_after(paragraph)
