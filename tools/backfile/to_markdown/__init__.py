"""Clean blocks → Markdown: CommonMark 0.31.2 with tables, strikethrough, footnotes and definition lists.

``html_to_markdown`` takes a fragment, ``to_blocks`` an article's body. Both walk the tree once. Raw HTML never comes
out. ``docs/markdown.md`` shows the dialect.
"""

from __future__ import annotations

from backfile.to_markdown.writer import html_to_markdown, to_blocks

__all__ = ["html_to_markdown", "to_blocks"]
