"""Inline markup down to what means something: ``<span>`` and ``<font>`` unwrapped, neighbours of one kind merged.

Spans that only a style makes bold or italic become ``<strong>`` and ``<em>`` first; bold inside a heading goes, for a
heading is bold.
"""

from __future__ import annotations

import re

from turbohtml import Element, Node, Text

from backfile.clean.work import Work

_UNWRAPPED = (
    "span, font, big, small, u, ins, mark, abbr, acronym, time, data, bdi, label, nobr, o\\:p, wbr, tt > code, "
    "h1 strong, h1 b, h2 strong, h2 b, h3 strong, h3 b, h4 strong, h4 b, h5 strong, h5 b, h6 strong, h6 b, "
    "th strong, th b, strong strong, b b, strong b, b strong, em em, i i, em i, i em, a:not([href])"
)
_KINDS = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "a": "a", "s": "del", "del": "del", "strike": "del"}
_MERGED = tuple(_KINDS)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_NORMAL = re.compile(r"font-weight\s*:\s*(?:normal|400)|font-style\s*:\s*normal", re.IGNORECASE)


def simplify_inline(work: Work) -> None:
    _read_styles(work.body)
    _keep_anchors(work.body)
    work.body.strip_tags(_UNWRAPPED)
    for element in list(work.body.iter_elements(_MERGED)):
        if element.parent is not None:
            _merge_following(element)


def _read_styles(body: Element) -> None:
    for element in body.select("span[style], font[style], b[style], i[style], strong[style], em[style]"):
        style = element.attr("style") or ""
        if element.tag in {"span", "font"}:
            if _BOLD.search(style):
                element.tag = "strong"
            elif _ITALIC.search(style):
                element.tag = "em"
        elif _NORMAL.search(style):
            # An editor's wrapper: <b style="font-weight:normal"> around a whole article.
            element.tag = "span"


def _keep_anchors(body: Element) -> None:
    """The place of a footnote, ``<a name>`` or ``<span id>``, moves to the element around it."""
    if body.select_one('a[href^="#"]') is None:
        return
    for anchor in body.select("a[name], span[id], a[id]:not([href])"):
        parent = anchor.parent
        name = anchor.attr("id") or anchor.attr("name")
        if name and isinstance(parent, Element) and parent.attr("id") is None and anchor.attr("href") is None:
            parent.attrs["id"] = name


def _merge_following(element: Element) -> None:
    """Take in the next siblings of the same kind (for links: the same address), and the space between."""
    while True:
        between: list[Node] = []
        following = element.next_sibling
        if isinstance(following, Text) and not following.data.strip() and following.data:
            between.append(following)
            following = following.next_sibling
        if not isinstance(following, Element) or _KINDS.get(following.tag) != _KINDS[element.tag]:
            return
        if element.tag == "a" and (between or following.attr("href") != element.attr("href")):
            return
        element.extend([*between, *list(following.children)])
        following.decompose()
