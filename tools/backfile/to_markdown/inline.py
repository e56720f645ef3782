"""Inline markup: text, emphasis, links, images, code, line breaks.

A walk collects tokens; ``arrange`` collapses whitespace as a browser does and moves it (and line breaks) out of
emphasis; then the text is escaped and the delimiters are chosen. Emphasis that CommonMark cannot express where it
stands (``<b>Name:</b>text``) gives up the punctuation at its edge, or, failing that, itself; the text always stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from turbohtml import Element, Node, Text

from backfile.to_markdown.context import Context
from backfile.to_markdown.delimiters import Mark, Pair, Piece, choose
from backfile.to_markdown.escape import code_span, collapse, destination, escape_edges, escape_text, title
from backfile.to_markdown.repair import repair
from backfile.to_markdown.scripts import subscript, superscript
from backfile.to_markdown.tokens import BREAK, GAP, Raw, Token, arrange


@dataclass(slots=True)
class Line:
    """A run of inline markup, written."""

    markdown: str
    text: str
    images: tuple[str, ...] = ()
    """The images, each as Markdown, where the run holds nothing else."""
    leads: bool = False
    trails: bool = False
    """Whether whitespace stood at the start and the end; it is not in ``markdown``."""


_UNSAFE_SCHEME = re.compile(r"(?:javascript|vbscript|data|file):", re.IGNORECASE)
# A browser skips these when it reads an address.
_IGNORED_IN_URLS = re.compile(r"[\x00-\x20]+")
_AUTOLINK = re.compile(r"(?:https?|ftp)://(?!xn--|[^/]*\.xn--)[A-Za-z0-9:/?#@!$&'()*+,;=._~-]+")
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")


def safe_url(url: str | None) -> str | None:
    """``url`` unless it could run something; None for none."""
    if url is None or url.startswith(("https://", "http://")):
        return url
    return None if _UNSAFE_SCHEME.match(_IGNORED_IN_URLS.sub("", url)) else url


def collect(nodes: Iterable[Node], out: list[Token], context: Context) -> None:
    """Append the tokens of ``nodes``."""
    for node in nodes:
        if isinstance(node, Text):
            out.append(node.data)
        elif isinstance(node, Element):
            handler = _HANDLERS.get(node.tag)
            if handler is None:
                collect(node.children, out, context)
            else:
                handler(node, out, context)


def _emphasis(width: int, character: str = "*") -> Callable[[Element, list[Token], Context], None]:
    def handle(element: Element, out: list[Token], context: Context) -> None:
        # Emphasis inside emphasis takes the other character: ``*The ferry _Northern Star_ on Friday*``.
        pair = Pair(width, "_" if character == "*" and width in context.open_widths else character)
        out.append(Mark(pair, True))
        collect(element.children, out, context.inside(width))
        out.append(Mark(pair, False))

    return handle


def _del(element: Element, out: list[Token], context: Context) -> None:
    if context.in_del:
        collect(element.children, out, context)
    else:
        _emphasis(2, "~")(element, out, context._replace(in_del=True))


def _break(_element: Element, out: list[Token], context: Context) -> None:
    out.append(" " if context.one_line else BREAK)


def _nothing(_element: Element, _out: list[Token], _context: Context) -> None:
    pass


def _code(element: Element, out: list[Token], context: Context) -> None:
    children = element.children
    if len(children) == 1 and isinstance(link := children[0], Element) and link.tag == "a" and link.attr("href"):
        text = link.text
        inner: list[Token] = [Raw(code_span(text, pipes=context.in_table), text)]
        out.extend(_link_tokens(link, inner, context))
        return
    if text := element.text:
        out.append(Raw(code_span(text, pipes=context.in_table), text, is_code=True))


def _quotation(element: Element, out: list[Token], context: Context) -> None:
    out.append("“")
    collect(element.children, out, context)
    out.append("”")


def _last_character(out: list[Token]) -> str:
    last = out[-1] if out else ""
    return last[-1:] if isinstance(last, str) else ""


def _superscript(element: Element, out: list[Token], context: Context) -> None:
    inner: list[Token] = []
    collect(element.children, inner, context)
    if all(isinstance(token, str) for token in inner):
        plain = element.text
        before = _last_character(out)
        raised = superscript(plain.strip(), before)
        # "10¹⁵" is no 1015; the mark of a note behind a word may stand in the text as a plain digit.
        is_power = before.isdigit() and raised[:1].isdigit()
        out.append(Raw(raised, raised if is_power else plain) if raised != plain.strip() else plain)
    else:
        out.extend(inner)


def _subscript(element: Element, out: list[Token], context: Context) -> None:
    plain = element.text
    lowered = subscript(plain.strip())
    if lowered != plain.strip():
        out.append(Raw(lowered, plain))
    else:
        collect(element.children, out, context)


def _reading(element: Element, out: list[Token], context: Context) -> None:
    """The reading beside a ruby character, in parentheses unless the page has its own (``<rp>``)."""
    parent = element.parent
    has_own = parent is not None and parent.find("rp") is not None
    out.append("" if has_own else "(")
    collect(element.children, out, context)
    out.append("" if has_own else ")")


def _image(element: Element, out: list[Token], context: Context) -> None:
    image = image_token(element, context)
    if image is not None:
        out.append(image)


def image_token(element: Element, context: Context) -> Raw | None:
    """An ``<img>`` as Markdown; None when it has no source."""
    source = safe_url(element.attr("src"))
    if source is None:
        return None
    alt = escape_text(collapse(element.attr("alt") or "").strip(" "), brackets=True, pipes=context.in_table)
    target = destination(source) + title(element.attr("title") or "", pipes=context.in_table)
    return Raw(f"![{alt}]({target})", "", is_image=True)


def _link(element: Element, out: list[Token], context: Context) -> None:
    href = element.attr("href")
    if href is not None and href[:1] == "#":
        if (label := context.notes.labels.get(href[1:])) is not None and not context.in_link:
            out.append(Raw(f"[^{label}]", ""))
            return
        if href[1:] in context.notes.backlinks:
            return
        if context.in_article:
            href = None
    if safe_url(href) is None or context.in_link:
        collect(element.children, out, context)
        return
    inner: list[Token] = []
    collect(element.children, inner, context.in_a_link())
    if inner and not any(not isinstance(token, str) or token.strip() for token in inner):
        out.extend(inner)
    else:
        out.extend(_link_tokens(element, inner, context))


def _link_tokens(element: Element, inner: list[Token], context: Context) -> list[Token]:
    """A link around tokens, with the whitespace at its edges outside."""
    href = element.attr("href") or ""
    line = write_tokens(inner, context if context.in_link else context.in_a_link(), edges=False)
    link_title = element.attr("title") or ""
    if not link_title and _AUTOLINK.fullmatch(href) and line.text == href and not context.in_table:
        link = Raw(f"<{href}>", line.text)
    elif not link_title and href == f"mailto:{line.text}" and _MAIL.fullmatch(line.text) and not context.in_table:
        link = Raw(f"<{line.text}>", line.text)
    else:
        target = destination(href) + title(link_title, pipes=context.in_table)
        link = Raw(f"[{line.markdown}]({target})", line.text, is_image=bool(line.images))
    return [" " if line.leads else "", link, " " if line.trails else ""]


_STRONG = _emphasis(2)
_EM = _emphasis(1)
_HANDLERS: dict[str, Callable[[Element, list[Token], Context], None]] = {
    "a": _link,
    "b": _STRONG,
    "strong": _STRONG,
    "i": _EM,
    "em": _EM,
    "cite": _EM,
    "dfn": _EM,
    "var": _EM,
    "del": _del,
    "s": _del,
    "strike": _del,
    "code": _code,
    "kbd": _code,
    "samp": _code,
    "tt": _code,
    "br": _break,
    "img": _image,
    "q": _quotation,
    "rt": _reading,
    "sub": _subscript,
    "sup": _superscript,
    **dict.fromkeys(
        (
            *("script", "style", "template", "svg", "canvas", "input", "select", "textarea", "button", "param"),
            *("source", "track", "area", "link", "meta", "title", "head", "rtc", "datalist", "progress", "meter"),
        ),
        _nothing,
    ),
}


def _pieces(items: list[Token], context: Context, edges: bool) -> list[Piece]:
    """Escape the text of ``items``, and with ``edges`` the whitespace at the ends."""
    pieces: list[Piece] = []
    last = len(items) - 1
    for index, item in enumerate(items):
        if isinstance(item, Raw):
            pieces.append(item.markdown)
        elif not isinstance(item, str):
            pieces.append(item)
        else:
            escaped = escape_text(item, brackets=context.in_link, pipes=context.in_table)
            if item[-1] in "!^" and index < last and _is_bracketed(items[index + 1], 0):
                escaped = escaped[:-1] + "\\" + item[-1]
            if item[0] == "(" and index and _is_bracketed(items[index - 1], -1):
                escaped = "\\" + escaped
            if not edges and index == 0 and item[0] == "^":
                # A link whose text begins so would be read as a footnote.
                escaped = "\\" + escaped.removeprefix("\\")
            if edges and (index in (0, last)):
                escaped = escape_edges(escaped, head=index == 0, tail=index == last)
            pieces.append(escaped)
    return [piece for piece in pieces if piece]


def _is_bracketed(item: Token, end: int) -> bool:
    """Whether finished Markdown has a square bracket at this end of it, 0 or -1."""
    return isinstance(item, Raw) and item.markdown != "" and item.markdown[end] == "[]"[end]


def write_tokens(tokens: list[Token], context: Context, *, edges: bool = True) -> Line:
    """The tokens as Markdown, not yet escaped for the start of a line."""
    if len(tokens) == 1 and isinstance(tokens[0], str):
        return _write_text(tokens[0], context, edges=edges)
    items, leads, trails = arrange(tokens)
    pieces = _pieces(items, context, edges)
    if any(isinstance(item, Mark) for item in items):
        # Inside a link its brackets stand beside the first and the last delimiter.
        around: tuple[list[Piece], list[Piece]] = ([], []) if edges else (["["], ["]"])
        while failing := choose([*around[0], *pieces, *around[1]]):
            items = repair(items, failing[-1])
            for item in items:
                if isinstance(item, Mark):
                    item.pair.character = item.pair.wish
            pieces = _pieces(items, context, edges)
    markdown = "".join([piece if isinstance(piece, str) else piece.pair.delimiter for piece in pieces])
    text = "".join([item if isinstance(item, str) else item.text for item in items if not isinstance(item, Mark)])
    images = _only_images(items)
    return Line(markdown, text, images, leads, trails)


def _write_text(text: str, context: Context, *, edges: bool) -> Line:
    """The common case: nothing but text."""
    collapsed = collapse(text)
    core = collapsed.strip(" ")
    if not core:
        return Line("", "", (), bool(collapsed), bool(collapsed))
    markdown = escape_text(core, brackets=context.in_link, pipes=context.in_table)
    if edges:
        markdown = escape_edges(markdown)
    elif core[0] == "^":
        markdown = "\\" + markdown.removeprefix("\\")
    return Line(markdown, core, (), collapsed[0] == " ", collapsed[-1] == " ")


def _only_images(items: list[Token]) -> tuple[str, ...]:
    images: list[str] = []
    for item in items:
        if isinstance(item, Raw) and item.is_image:
            images.append(item.markdown)
        elif isinstance(item, str) or (isinstance(item, Raw) and item is not BREAK and item is not GAP):
            return ()
    return tuple(images)


def write_inline(nodes: Iterable[Node], context: Context) -> Line:
    """``nodes`` on one line (several where ``<br>`` says so), inside the elements of ``context.wrap``."""
    tokens: list[Token] = []
    inside = context
    if context.wrap:
        widths = tuple(_WRAPPERS[element.tag][0] for element in context.wrap if element.tag != "a")
        inside = context._replace(open_widths=widths, in_link=any(element.tag == "a" for element in context.wrap))
    collect(nodes, tokens, inside)
    for element in reversed(context.wrap):
        if element.tag == "a":
            if any(not isinstance(token, str) or token.strip() for token in tokens):
                tokens = _link_tokens(element, tokens, context)
        else:
            wrapped: list[Token] = []
            width, character = _WRAPPERS[element.tag]
            pair = Pair(width, character)
            wrapped = [Mark(pair, True), *tokens, Mark(pair, False)]
            tokens = wrapped
    return write_tokens(tokens, context)


_WRAPPERS = {"b": (2, "*"), "strong": (2, "*"), "i": (1, "*"), "em": (1, "*"), "del": (2, "~"), "s": (2, "~")}


def is_wrapper(element: Element) -> bool:
    """Whether an inline element still means something around a block: a link or emphasis."""
    return element.tag in _WRAPPERS or (element.tag == "a" and safe_url(element.attr("href")) is not None)
