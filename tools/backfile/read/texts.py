"""Texts that are given without their page: an article's text alone, or all that stood there; plain, Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from backfile.common.dump import DumpBlock, blocks_of, header_of, inline_markup, is_markdown

# In three languages of four, one of these stands at the head or the foot of a page and in no article's short lines.
_FURNITURE = re.compile(
    r"©|\(c\) ?\d{4}|copyright|all rights reserved|privacy|cookie|terms of (?:use|service)|newsletter|facebook|twitter|log ?in\b|sign in\b|"
    r"datenschutz|impressum|mentions légales|confidentialité|aviso legal|privacidad|privacidade|riservati|конфиденциальност",
    re.IGNORECASE,
)
# Of 168 articles' texts these bounds know 93 %, and take 10 % of 504 dumps of their whole pages for such texts. A table's rows
# decide together.
_RUNNING = 60
_FIRST = 3
_SHORT = 30
_MOST_SHORT = 0.5
_EDGE = 15
_LONGEST_LABEL = 80
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|figure|blockquote|section|article)\b[^<>]*>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether a text is HTML."""
    return _MARKUP.search(text) is not None


def looks_isolated(text: str) -> bool:
    """Whether the text is an article's alone: it begins with running text, and no furniture stands at its ends."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not any(len(line) >= _RUNNING for line in lines[:_FIRST]):
        return False
    short = sum(len(line) < _SHORT and line[-1] not in ".!?:" for line in lines)
    edges = [line for line in (*lines[:_EDGE], *lines[-_EDGE:]) if len(line) < _LONGEST_LABEL]
    return short <= _MOST_SHORT * len(lines) and not any(map(_FURNITURE.search, edges))


def markup_of(text: str) -> str:
    """The paragraphs, headings and lists of a text without markup; all that Markdown says where it is that."""
    has_paragraphs = "\n\n" in text.strip() or "\n" not in text.strip()
    if has_paragraphs and is_markdown(text):
        return markup_of_markdown(header_of(text).blanked(text), html=False)
    return "".join(_elements(text))


def markup_of_markdown(text: str, *, html: bool) -> str:
    """HTML of CommonMark with tables, strikethrough, footnotes and definition lists. ``html``: whether HTML amid it is that."""
    # Loaded with the first such text: most archives hold none.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    reader = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    return str(reader.use(footnote_plugin).use(deflist_plugin).render(text))


def _elements(text: str) -> Iterator[str]:
    for is_item, blocks in groupby(blocks_of(text), lambda block: block.item):
        lines = map(_element, blocks)
        yield f"<ul>{''.join(lines)}</ul>" if is_item else "".join(lines)


def _element(block: DumpBlock) -> str:
    tag = "li" if block.item else f"h{max(block.heading, 2)}" if block.heading else "p"
    return f"<{tag}>{inline_markup(block)}</{tag}>"
