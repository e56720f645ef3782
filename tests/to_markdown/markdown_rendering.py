"""How ``content/`` is rendered."""

from __future__ import annotations

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin


def site_renderer() -> MarkdownIt:
    """The renderer of the site: CommonMark with four extensions, raw HTML off."""
    md = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return md.use(footnote_plugin).use(deflist_plugin)
