"""How ``content/`` is rendered, and how two documents are compared: by their trees, whitespace as HTML means it."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from turbohtml import Comment, Element, Node, Text, parse_fragment

_BLOCKS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "hr",
        "br",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "section",
    ]
)
Token = tuple[object, ...]


def site_renderer() -> MarkdownIt:
    """The renderer of the site: CommonMark with four extensions, raw HTML off."""
    md = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return md.use(footnote_plugin).use(deflist_plugin)


def tokens(html: str, *, comments: bool = True) -> list[Token]:
    """A document as tokens: equal where two documents are the same to a reader."""
    found: list[Token] = []
    _walk(parse_fragment(html), False, found, comments)
    return _collapse(found)


def _walk(node: Node, in_pre: bool, out: list[Token], comments: bool) -> None:
    for child in node.children:
        if isinstance(child, Text):
            if out and out[-1][0] == "text" and out[-1][2] == in_pre:
                out[-1] = ("text", str(out[-1][1]) + child.data, in_pre)
            else:
                out.append(("text", child.data, in_pre))
        elif isinstance(child, Element):
            attributes = tuple(sorted((name, _value(name, child.attr(name) or "")) for name in child.attrs))
            out.append(("open", child.tag, attributes))
            _walk(child, in_pre or child.tag == "pre", out, comments)
            out.append(("close", child.tag))
        elif isinstance(child, Comment) and comments:
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
