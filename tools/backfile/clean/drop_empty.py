"""Blocks and inline elements that show nothing, and rules with nothing above or below them."""

from __future__ import annotations

from turbohtml import Element

from backfile.clean.work import Work, shows_something

_TAGS = (
    *("p", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "blockquote", "figure", "a"),
    *("strong", "b", "em", "i", "figcaption", "center", "article", "aside", "pre", "del", "table", "span", "sup"),
)


def drop_empty(work: Work) -> None:
    for element in reversed(list(work.body.iter_elements(_TAGS))):
        if not shows_something(element):
            _drop(element)
    _drop_idle_rules(work)


def _drop(element: Element) -> None:
    if element.tag in {"strong", "b", "em", "i", "a", "del", "span"}:
        # Its content stays: a space in it may part two words.
        element.unwrap()
    else:
        element.decompose()


def _drop_idle_rules(work: Work) -> None:
    previous: Element | None = None
    for block in work.blocks():
        if block.tag == "hr" and (previous is None or previous.tag == "hr"):
            block.decompose()
        else:
            previous = block
    if previous is not None and previous.tag == "hr":
        previous.decompose()
