"""The text of a post as Ghost's editors keep it, for one whose HTML the export lacks: lexical (since 5) and mobiledoc (1 to 4)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from backfile.read.ghost.cards import card_of

_TOO_DEEP = 40
# The bits of lexical's ``format``.
_FORMATS = ((16, "code"), (1, "strong"), (2, "em"), (4, "s"), (32, "sub"), (64, "sup"))
_BLOCKS = {"paragraph": "p", "quote": "blockquote", "aside": "blockquote", "listitem": "li"}
_MARKUPS = frozenset("a b strong i em code s del sub sup u".split())
_SECTIONS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote aside".split())
_LISTS = frozenset({"ul", "ol"})
# The numbers that mobiledoc gives its kinds of sections.
_MARKUP, _IMAGE, _LIST, _CARD = 1, 2, 3, 10
_ATOM = 1


def markup_of_lexical(text: str) -> str:
    """The HTML of a document of lexical; empty for what is none."""
    root = _read(text).get("root")
    return "".join(_node(root, 0)) if isinstance(root, dict) else ""


def markup_of_mobiledoc(text: str) -> str:
    """The HTML of a document of mobiledoc; empty for what is none."""
    told = _read(text)
    return "".join(_section(section, told) for section in _items(told.get("sections")))


def _read(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _items(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _node(node: Mapping[str, Any], depth: int) -> Iterator[str]:
    kind = str(node.get("type") or "").removeprefix("extended-")
    if depth > _TOO_DEEP:
        return
    children = "".join(
        part for child in _items(node.get("children")) if isinstance(child, dict) for part in _node(child, depth + 1)
    )
    tag = str(node.get("tag") or "")
    if kind == "text":
        yield _formatted(str(node.get("text") or ""), node.get("format"))
    elif kind == "linebreak":
        yield "<br>"
    elif kind == "root":
        yield children
    elif kind in {"link", "autolink"}:
        yield f'<a href="{escape(str(node.get("url") or ""))}">{children}</a>'
    elif kind == "heading":
        level = tag if tag in _SECTIONS else "h2"
        yield f"<{level}>{children}</{level}>"
    elif kind == "list":
        name = tag if tag in _LISTS else "ul"
        yield f"<{name}>{children}</{name}>"
    elif kind in _BLOCKS:
        yield f"<{_BLOCKS[kind]}>{children}</{_BLOCKS[kind]}>"
    else:
        yield card_of(kind, node) or children


def _formatted(text: str, bits: object) -> str:
    markup = escape(text, quote=False)
    for bit, tag in _FORMATS:
        if isinstance(bits, int) and bits & bit:
            markup = f"<{tag}>{markup}</{tag}>"
    return markup


def _section(section: object, told: Mapping[str, Any]) -> str:
    kind, *rest = _items(section) or (None,)
    if kind == _MARKUP and len(rest) > 1:
        tag = rest[0] if rest[0] in _SECTIONS else "p"
        return f"<{tag}>{_markers(rest[1], told)}</{tag}>"
    if kind == _IMAGE and rest:
        return card_of("image", {"src": rest[0]})
    if kind == _LIST and len(rest) > 1:
        tag = rest[0] if rest[0] in _LISTS else "ul"
        return f"<{tag}>{''.join(f'<li>{_markers(item, told)}</li>' for item in _items(rest[1]))}</{tag}>"
    if kind == _CARD and rest:
        name, *payload = _items(_at(told.get("cards"), rest[0])) or ("",)
        return card_of(str(name), payload[0]) if payload and isinstance(payload[0], dict) else card_of(str(name), {})
    return ""


def _markers(markers: object, told: Mapping[str, Any]) -> str:
    """The text of a section: each piece opens some of the document's markups, and closes some of those that are open."""
    written: list[str] = []
    open_tags: list[str] = []
    for marker in _items(markers):
        if len(_items(marker)) < 4:
            continue
        kind, opened, closed, value = marker[:4]
        for number in _items(opened):
            tag, *attributes = _items(_at(told.get("markups"), number)) or ("",)
            name = tag if isinstance(tag, str) and tag in _MARKUPS else "span"
            pairs = _items(attributes[0]) if attributes else ()
            href = dict(zip(pairs[::2], pairs[1::2], strict=False)).get("href", "") if name == "a" else ""
            written.append(f'<{name} href="{escape(str(href))}">' if href else f"<{name}>")
            open_tags.append(name)
        if kind == _ATOM:
            atom = _items(_at(told.get("atoms"), value))
            written.append(
                "<br>" if atom and atom[0] == "soft-return" else escape(str(atom[1]) if len(atom) > 1 else "")
            )
        else:
            written.append(escape(str(value), quote=False))
        for _ in range(min(closed if isinstance(closed, int) else 0, len(open_tags))):
            written.append(f"</{open_tags.pop()}>")
    return "".join([*written, *(f"</{tag}>" for tag in reversed(open_tags))])


def _at(values: object, number: object) -> object:
    listed = _items(values)
    return listed[number] if isinstance(number, int) and 0 <= number < len(listed) else None
