"""Block by block: which writer takes which element, and how blocks are parted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from turbohtml import Element, Node, Text

from backfile.to_markdown.code import write_code
from backfile.to_markdown.context import Chunk, Context
from backfile.to_markdown.definitions import write_definitions
from backfile.to_markdown.embeds import embed_of, write_embed
from backfile.to_markdown.escape import escape_heading, escape_lines
from backfile.to_markdown.figures import write_caption, write_figure
from backfile.to_markdown.footnotes import write_note, write_notes
from backfile.to_markdown.inline import Line, is_wrapper, write_inline
from backfile.to_markdown.lists import write_list
from backfile.to_markdown.tables import write_table

Writer = Callable[[Element, Context, "Chunk | None"], list[Chunk]]

CONTAINERS = frozenset(
    (
        *("article", "aside", "body", "center", "details", "dialog", "dir", "div", "fieldset", "footer", "form"),
        *("header", "hgroup", "html", "main", "menu", "nav", "section", "address", "amp-story", "noscript"),
        *("dd", "dt", "li", "legend", "caption", "tbody", "thead", "tfoot", "tr", "td", "th"),
    )
)
"""Elements that only hold blocks (or that stand outside of what gives them a meaning)."""

_TAGS_THAT_MAY_EMBED = frozenset(("blockquote", "div"))


def sequence(nodes: list[Node] | Element, context: Context) -> list[Chunk]:
    """The blocks of ``nodes`` in order; runs of inline nodes between them become bare paragraphs."""
    chunks: list[Chunk] = []
    run: list[Node] = []
    for node in nodes:
        if isinstance(node, Text):
            if run or node.data.strip(" \t\n\r\f"):
                run.append(node)
        elif isinstance(node, Element):
            writer = _writer(node)
            if writer is None:
                run.append(node)
                continue
            if run:
                chunks.extend(_paragraph(run, context, None))
                run = []
            written = writer(node, context, chunks[-1] if chunks else None)
            if context.notes.bodies and node.tag != "li" and (label := context.notes.bodies.get(node)) is not None:
                written = write_note(label, written, node)
            if chunks and chunks[-1].kind == "rule" and written and written[0].markdown.startswith("[^"):
                # The line between text and notes: the renderer draws its own.
                chunks.pop()
            chunks.extend(written)
    if run:
        chunks.extend(_paragraph(run, context, None))
    return chunks


def _writer(element: Element) -> Writer | None:
    """The writer of a block; None for inline markup."""
    tag = element.tag
    if tag in _TAGS_THAT_MAY_EMBED and element.attr("class") and embed_of(element) is not None:
        return write_embed
    writer = WRITERS.get(tag)
    if writer is not None:
        return writer
    if tag in _PLAIN_INLINE and not len(element):
        return None
    if element.select_one(_BLOCKS) is not None:
        return _write_around
    if "-" in tag and embed_of(element) is not None:
        return write_embed
    return None


def _write_around(element: Element, context: Context, _previous: Chunk | None) -> list[Chunk]:
    """An inline element that holds blocks: each block gets its link or emphasis."""
    inner = context._replace(wrap=(*context.wrap, element)) if is_wrapper(element) else context
    return sequence(element, inner)


def _write_container(element: Element, context: Context, _previous: Chunk | None) -> list[Chunk]:
    return sequence(element, context)


def _paragraph(nodes: list[Node] | Element, context: Context, element: Element | None) -> list[Chunk]:
    line = write_inline(nodes, context)
    if not line.markdown:
        return []
    return [paragraph_chunk(line, element)]


def paragraph_chunk(line: Line, element: Element | None) -> Chunk:
    """A paragraph, or a figure where it holds images only."""
    if line.images:
        return Chunk("figure", "\n".join(line.images), "", element, bare=element is None)
    return Chunk("paragraph", escape_lines(line.markdown), _plain(line.text), element, bare=element is None)


def _plain(text: str) -> str:
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    return "\n".join([" ".join(part.split()) for part in text.split("\n")]).strip("\n")


def _write_paragraph(element: Element, context: Context, _previous: Chunk | None) -> list[Chunk]:
    if element.select_one(_BLOCKS) is not None:
        return [replace(chunk, bare=False) if chunk.bare else chunk for chunk in sequence(element, context)]
    return _paragraph(element, context, element)


def _write_heading(element: Element, context: Context, _previous: Chunk | None) -> list[Chunk]:
    level = int(element.tag[1])
    line = write_inline(element, context)
    if "\n" in line.markdown:
        # Only a setext heading can hold a line break. There are two levels of them, and one with a pipe could be a table.
        if level <= 2 and "|" not in line.markdown:
            underlined = f"{escape_lines(line.markdown)}\n{'===' if level == 1 else '---'}"
            return [Chunk("heading", underlined, _plain(line.text), element, marker="setext")]
        line = write_inline(element, context._replace(one_line=True))
    atx = f"{'#' * level} {escape_heading(line.markdown)}".rstrip(" ")
    return [Chunk("heading", atx, " ".join(line.text.split()), element)]


def _write_quote(element: Element, context: Context, _previous: Chunk | None) -> list[Chunk]:
    chunks = sequence(element, context._replace(in_list=False))
    lines = join(chunks).split("\n")
    markdown = "\n".join([f"> {line}" if line else ">" for line in lines])
    return [Chunk("quote", markdown, "\n".join([chunk.text for chunk in chunks if chunk.text]), element)]


def _write_rule(element: Element, context: Context, _previous: Chunk | None) -> list[Chunk]:
    # Inside a list a line of hyphens could be read as a list marker or an underline: underscores there.
    return [Chunk("rule", "___" if context.in_list else "---", "", element)]


def _write_list(element: Element, context: Context, previous: Chunk | None) -> list[Chunk]:
    if context.notes.bodies and (notes := write_notes(element, context, sequence)) is not None:
        return notes
    return write_list(element, context, previous, sequence)


def _write_summary(element: Element, context: Context, _previous: Chunk | None) -> list[Chunk]:
    """The label of a fold-out, as a paragraph in bold."""
    bold = Element("strong")
    return _paragraph(element, context._replace(wrap=(*context.wrap, bold)), element)


def join(chunks: list[Chunk]) -> str:
    """Blocks parted by a blank line."""
    return "\n\n".join([chunk.markdown for chunk in chunks])


def _write_dropped(_element: Element, _context: Context, _previous: Chunk | None) -> list[Chunk]:
    return []


WRITERS: dict[str, Writer] = {
    **dict.fromkeys(CONTAINERS, _write_container),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _write_heading),
    **dict.fromkeys(("iframe", "video", "audio", "object", "embed"), write_embed),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), write_code),
    **dict.fromkeys(("script", "style", "template", "head"), _write_dropped),
    "p": _write_paragraph,
    "blockquote": _write_quote,
    "ul": _write_list,
    "ol": _write_list,
    "dl": lambda element, context, previous: write_definitions(element, context, previous, sequence),
    "table": lambda element, context, previous: write_table(element, context, previous, sequence),
    "figure": lambda element, context, previous: write_figure(element, context, previous, sequence),
    "figcaption": lambda element, context, previous: write_caption(element, context, previous, sequence),
    "hr": _write_rule,
    "summary": _write_summary,
}

# A selector, which is read once, takes a third of the time of ``iter_elements`` with as many tags.
_BLOCKS = ", ".join(tag for tag in WRITERS if tag not in {"script", "style", "template", "head"})
_PLAIN_INLINE = frozenset(("a", "b", "strong", "i", "em", "span", "br", "img", "font", "small", "u", "abbr", "time"))
