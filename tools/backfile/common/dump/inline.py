"""A block's words as markup: the links and the emphasis of Markdown stay."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from turbohtml import parse_fragment

from backfile.common.dump.blocks import DumpBlock
from backfile.common.text import squeeze

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def inline_markup(block: DumpBlock) -> str:
    """HTML of the block's words; bare words where Markdown reads other ones than ``block.text``."""
    if block.markdown and block.markdown != block.text:
        markup: str = _reader().renderInline(block.markdown)
        if squeeze(parse_fragment(markup).text) == block.text:
            return markup
    return escape(block.text)


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt  # loaded with the first text in Markdown

    return MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
