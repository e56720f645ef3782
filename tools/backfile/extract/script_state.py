"""An article whose text lies only in the page's data: JSON-LD, or the state that a script would have drawn.

Frameworks leave the state as JSON in a script (``__NEXT_DATA__``, ``Fusion.globalContent``, ``__PRELOADED_STATE__``,
Apollo). Their shapes differ; what is common is that an article's paragraphs are either one string of HTML or a list of
objects that each hold a string of prose. The richest such string or list is the article.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import turbohtml
from turbohtml import Document, Element

from backfile.common import jsonld
from backfile.common.text import squeeze
from backfile.extract.oracle import oracle_of

# A text shorter than this is a teaser.
_SHORTEST = 600
# Scripts larger than this are programs or whole catalogues.
_LARGEST = 3_000_000
_DEEPEST = 40
# A program holds one such sign in 4,000 characters: to look for the names ahead of them takes a twentieth of the time that
# looking for names does.
_ASSIGNS = re.compile(r"=\s*(?=[{\[])")
_NAME = re.compile(r"(?:\A|[;\s])(?:window\.|var |self\.)?[\w.$\[\]\"']{2,60}\s*\Z")
# A name, and the space behind it.
_LONGEST_NAME = 120
_MOST_STATES = 20
_TEXT_KEYS = ("content", "text", "html", "value", "body", "paragraph", "data")
_PROSE_KEYS = frozenset(
    {"articlebody", "body", "content", "html", "text", "bodyhtml", "body_html", "contenthtml", "copy"}
)
_TAG = re.compile(r"<[a-z][^>]{0,400}>", re.IGNORECASE)
_BLOCKS = ("p", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "figure", "pre")


def article_in_scripts(content: str, document: Document, nodes: list[jsonld.Node]) -> Element | None:
    """An ``<article>`` built from the page's data, or None when the data holds no text of an article."""
    candidates = [oracle_of(nodes).text]
    if "<script" in content:
        for data in _states(document):
            candidates.extend(_texts(data, 0))
    best = max(candidates, key=_prose, default="")
    return _article(best) if _prose(best) >= _SHORTEST else None


def _prose(text: str) -> int:
    plain = _TAG.sub("", text)
    return len(plain) if plain.count(" ") > len(plain) / 15 or not plain.isascii() else 0


def _states(document: Document) -> Iterator[Any]:
    """The data in the page's scripts, decoded."""
    decoder = json.JSONDecoder(strict=False)
    for script in document.select("script"):
        kind = (script.attr("type") or "").lower()
        if script.attr("src") or "ld+json" in kind:
            continue
        text = script.text
        if not 500 < len(text) < _LARGEST:
            continue
        for start in [0] if "json" in kind else list(islice(_values(text), _MOST_STATES)):
            try:
                yield decoder.raw_decode(text[start:].lstrip())[0]
            except (ValueError, RecursionError):
                continue


def _values(program: str) -> Iterator[int]:
    """Where the objects and lists begin that a program assigns to names."""
    last = 0
    for sign in _ASSIGNS.finditer(program):
        if _NAME.search(program, max(last, sign.start() - _LONGEST_NAME), sign.start()):
            last = sign.end()
            yield last


def _texts(data: Any, depth: int) -> Iterator[str]:
    """Strings of HTML or prose, and lists of objects with prose, joined as HTML."""
    if depth > _DEEPEST:
        return
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str):
                if len(value) > _SHORTEST and key.lower().replace("-", "") in _PROSE_KEYS:
                    yield value
            else:
                yield from _texts(value, depth + 1)
    elif isinstance(data, list):
        parts = [part for item in data if (part := _paragraph(item))]
        if len(parts) > 2:
            yield "".join(parts)
        for item in data:
            yield from _texts(item, depth + 1)


def _paragraph(item: Any) -> str:
    """One element of a list of paragraphs, as HTML; empty when it holds no prose."""
    if not isinstance(item, dict):
        return ""
    kind = str(item.get("type") or item.get("__typename") or item.get("_type") or "").lower()
    text = next((item[key] for key in _TEXT_KEYS if isinstance(item.get(key), str)), "")
    if (
        len(text) < 15
        or text.startswith(("http", "{", "/"))
        or any(word in kind for word in ("image", "video", "link"))
    ):
        return ""
    tag = "h2" if "head" in kind and len(text) < 200 else "p"
    return text if _TAG.match(text) else f"<{tag}>{html.escape(html.unescape(text), quote=False)}</{tag}>"


def _article(text: str) -> Element:
    article = Element("article")
    if _TAG.search(text):
        fragment = turbohtml.parse_fragment(text)
        for block in fragment.select(", ".join(_BLOCKS)):
            outer = block.parent
            inside = any(isinstance(above, Element) and above.tag in _BLOCKS for above in block.ancestors)
            if outer is not None and not inside and (squeeze(block.text) or block.tag == "figure"):
                article.append(_placed(block.extract()))
        if len(article):
            return article
        text = fragment.text
    for line in re.split(r"\n\s*\n|\r\n|\n", text):
        if squeeze(line):
            article.append(_placed(Element("p", children=[turbohtml.Text(squeeze(html.unescape(line)))])))
    return article


def _placed(block: Element) -> Element:
    block.attrs["data-place"] = f">script>{block.tag}"
    return block
