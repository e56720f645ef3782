"""Markdown → HTML: CommonMark with tables, strikethrough, footnotes, definition lists, sub- and superscript.

Raw HTML is text. Links are http, https, mailto or relative; an image that is not the archive's own is never loaded:
its place holds a plain link to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping, Sequence
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.superscript import superscript_plugin

from backfile.publish.addresses import is_allowed, is_remote
from backfile.publish.plain_markdown import heading_id, render_plain

_MARKDOWN_LINK = re.compile(r"\.md(?=$|[?#])")

Environment = MutableMapping[str, Any]


def _figures(state: StateCore) -> None:
    """A paragraph that is one image becomes a figure; emphasis on the lines below the image is its caption."""
    tokens = state.tokens
    for index in range(1, len(tokens) - 1):
        inline = tokens[index]
        if inline.type != "inline" or tokens[index - 1].type != "paragraph_open":
            continue
        children = inline.children or []
        if children and children[0].type == "image" and (len(children) == 1 or _is_caption(children[1:])):
            tokens[index - 1].hidden = tokens[index + 1].hidden = True
            children[0].type = "figure"
            children[0].meta["caption"] = children[3:-1]
            inline.children = children[:1]


def _is_caption(tokens: Sequence[Token]) -> bool:
    """True for a line break and one emphasis, as the converter writes a caption below its image."""
    kinds = [token.type for token in tokens[:2]]
    return (
        kinds == ["softbreak", "em_open"]
        and tokens[-1].type == "em_close"
        and all(token.level > tokens[1].level for token in tokens[2:-1])
    )


def _heading_ids(state: StateCore) -> None:
    """Headings get ids from their text; a body never has an h1, the page's headline is that."""
    used: set[str] = set()
    tokens = state.tokens
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            if token.tag == "h1":
                token.tag = tokens[index + 2].tag = "h2"
            text = "".join(child.content for child in tokens[index + 1].children or [])
            token.attrSet("id", heading_id(text, used))


def _cell_classes(state: StateCore) -> None:
    """A table cell's alignment is a class: the Content-Security-Policy forbids style attributes."""
    for token in state.tokens:
        if token.type in {"th_open", "td_open"} and "style" in token.attrs:
            token.attrs = {"class": str(token.attrs["style"]).rpartition(":")[2]}


def _local_links(state: StateCore) -> None:
    """A relative link to another file of ``content/`` leads to its page."""
    for block in state.tokens:
        for token in block.children or ():
            if token.type == "link_open":
                href = str(token.attrGet("href") or "")
                if not is_remote(href) and ".md" in href:
                    state.env.setdefault("links", []).append(unquote(href.partition("#")[0].partition("?")[0]))
                    token.attrSet("href", _MARKDOWN_LINK.sub(".html", href, count=1))


def _image(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: Environment) -> str:
    token = tokens[index]
    alt = self.renderInlineAsText(token.children or [], options, env)
    source = str(token.attrGet("src") or "")
    if is_remote(source):
        return f'<a class="missing-image" href="{escapeHtml(source)}">{escapeHtml(alt or source)}</a>'
    env.setdefault("images", []).append(source)
    return f'<img src="{escapeHtml(source)}" alt="{escapeHtml(alt)}" loading="lazy" decoding="async">'


def _figure(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: Environment) -> str:
    caption = escapeHtml(str(tokens[index].attrGet("title") or ""))
    caption = self.renderInline(tokens[index].meta["caption"], options, env) or caption
    missing = ' class="missing"' if is_remote(str(tokens[index].attrGet("src") or "")) else ""
    image = _image(self, tokens, index, options, env)
    text = f"\n<figcaption>{caption}</figcaption>" if caption else ""
    return f"<figure{missing}>\n{image}{text}\n</figure>\n"


def _constant(html: str) -> Callable[..., str]:
    """A render rule that always gives ``html``."""
    return lambda *_: html


def make_markdown() -> MarkdownIt:
    """A parser with Backfile's rules."""
    markdown = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable(["table", "strikethrough"])
    markdown.use(footnote_plugin).use(deflist_plugin).use(sub_plugin).use(superscript_plugin)
    markdown.disable(["html_block", "html_inline"])
    markdown.validateLink = is_allowed  # type: ignore[method-assign,assignment]
    for name, rule in (
        ("figures", _figures),
        ("heading_ids", _heading_ids),
        ("cell_classes", _cell_classes),
        ("local_links", _local_links),
    ):
        markdown.core.ruler.push(name, rule)
    for token, renderer in (
        ("image", _image),
        ("figure", _figure),
        ("table_open", _constant('<div class="table">\n<table>\n')),
        ("table_close", _constant("</table>\n</div>\n")),
    ):
        markdown.add_render_rule(token, renderer)
    return markdown


class Body:
    """A rendered body: its HTML and what it leans on."""

    __slots__ = ("html", "images", "links")

    def __init__(self, html: str, images: tuple[str, ...], links: tuple[str, ...]) -> None:
        self.html = html
        self.images = images
        """Relative addresses of the archive's own images, as written."""
        self.links = links
        """Relative addresses of other Markdown files, as written."""


_markdown: MarkdownIt | None = None


def render_body(text: str) -> Body:
    """The HTML of a body."""
    plain = render_plain(text)
    return parse_body(text) if plain is None else Body(plain, (), ())


def parse_body(text: str) -> Body:
    """The same by the Markdown parser."""
    global _markdown  # noqa: PLW0603  (one parser a process: making it takes longer than an article)
    if _markdown is None:
        _markdown = make_markdown()
    env: dict[str, Any] = {}
    html = _markdown.render(text, env)
    return Body(html, tuple(dict.fromkeys(env.get("images", ()))), tuple(dict.fromkeys(env.get("links", ()))))


def render_inline(text: str) -> str:
    """One line of Markdown, for the footer's text."""
    global _markdown  # noqa: PLW0603
    if _markdown is None:
        _markdown = make_markdown()
    return str(_markdown.renderInline(text))
