"""When two documents are the same: equal trees, whitespace as HTML means it, addresses percent-decoded.

These are the rules of the specification's own ``normalize.py``, on trees instead of tag soup.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from turbohtml import Comment, Element, Node, Text, parse_fragment

_BLOCKS = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr", "br"),
        *("div", "table", "thead", "tbody", "tr", "td", "th", "section"),
    )
)
Token = tuple[object, ...]


def same_document(first: str, second: str) -> bool:
    """Whether two fragments of HTML are one document."""
    return tokens(first) == tokens(second)


def tokens(html: str) -> list[Token]:
    """A fragment as a list that is equal for equal documents."""
    found: list[Token] = []
    _walk(parse_fragment(html), False, found)
    return _collapse(found)


def _walk(node: Node, in_pre: bool, out: list[Token]) -> None:
    for child in node.children:
        if isinstance(child, Text):
            if out and out[-1][0] == "text" and out[-1][2] == in_pre:
                out[-1] = ("text", str(out[-1][1]) + child.data, in_pre)
            else:
                out.append(("text", child.data, in_pre))
        elif isinstance(child, Element):
            attributes = tuple(sorted((name, _value(name, child.attr(name) or "")) for name in child.attrs))
            out.append(("open", child.tag, attributes))
            _walk(child, in_pre or child.tag == "pre", out)
            out.append(("close", child.tag))
        elif isinstance(child, Comment):
            out.append(("comment", child.data))


def _value(name: str, value: str) -> str:
    return quote(unquote(value), safe="/:?#[]@!$&'()*+,;=~") if name in {"href", "src"} else value


def _collapse(found: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for index, token in enumerate(found):
        if token[0] != "text" or token[2]:
            kept.append(token)
            continue
        text = re.sub(r"[ \t\n\r\f]+", " ", str(token[1]))
        if index == 0 or _is_block(found[index - 1]):
            text = text.lstrip(" ")
        if index == len(found) - 1 or _is_block(found[index + 1]):
            text = text.rstrip(" ")
        if text:
            kept.append(("text", text))
    return kept


def _is_block(token: Token) -> bool:
    return token[0] != "text" and token[1] in _BLOCKS
