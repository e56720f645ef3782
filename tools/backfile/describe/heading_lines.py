"""A printed heading as a line of text, and the lines that it is made of."""

from __future__ import annotations

import re

from turbohtml import Element, Node, Text

from backfile.common.printed_dates import parse_date
from backfile.common.text import squeeze
from backfile.describe.marked import cached_search

_BLOCKS = frozenset("div p li ul h2 h3 h4 table td".split())
# No word has a capital behind a small letter and a tag: styles put what follows on a line of its own.
_END = re.compile(r"[^\W\d_A-Z][)!?.]?$|[)!?]$")
# Classes of a label over the headline or of a sub-head under it, within the heading.
_is_aside = cached_search(
    re.compile(r"sub-?(?:title|head|line)|kicker|eyebrow|overline|topline|dachzeile|antetitul|catenaccio")
)
_OPENING_QUOTES = "\"'“„«‘‚"


def words_of(heading: Element) -> str:
    """A heading on one line; what stands on lines of its own in it stays parted."""
    return " ".join(lines_of(heading))


def lines_of(heading: Element) -> list[str]:
    """The lines of a heading: parted by line breaks, blocks and elements that styles put on lines of their own."""
    if heading.select_one("br, div, p, span, small, time") is None:
        return [text] if (text := squeeze(heading.text)) else []
    lines: list[str] = []
    breaks, place = 0, None
    for node in heading.descendants:
        if isinstance(node, Element):
            breaks += node.tag == "br"
        elif type(node) is Text and node.data and not _is_beside(node, heading):
            here = (breaks, _block_of(node, heading))
            starts = node.data.lstrip(_OPENING_QUOTES)[:1].isupper() and lines and _END.search(lines[-1])
            if starts or here != place:
                lines.append(node.data)
            else:
                lines[-1] += node.data
            place = here
    return [text for line in lines if (text := squeeze(line))]


def _is_beside(node: Node, heading: Element) -> bool:
    """True for words to screen readers alone, and for the day, where an element in the heading is named for them."""
    holder = node.parent
    while isinstance(holder, Element) and holder != heading:
        names = (holder.attr("class") or "").lower()
        if _is_for_hearing(names) or ((holder.tag == "time" or _is_of_date(names)) and parse_date(holder.text)):
            return True
        holder = holder.parent
    return False


_is_for_hearing = cached_search(
    re.compile(r"sr-only|screen-reader|visually-?hidden|visuallyhidden|assistive-text|u-hidden-visually")
)
_is_of_date = cached_search(re.compile(r"(?<![a-z])(?:date|time|timestamp|datum|fecha)(?![a-z])"))


def _block_of(node: Node, heading: Element) -> Element:
    holder = node.parent
    while isinstance(holder, Element) and holder != heading and not _is_line(holder):
        holder = holder.parent
    return holder if isinstance(holder, Element) else heading


def _is_line(element: Element) -> bool:
    return element.tag in _BLOCKS or _is_aside((element.attr("class") or "").lower())
