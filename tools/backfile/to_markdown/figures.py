"""Figures. An image stands on a line of its own; its caption, in italics, on the next line of the same paragraph:

    ![A ferry at the quay](https://courier.example/ferry.jpg)
    *The ferry _Northern Star_ on Friday. Photo: A. Writer*

A paragraph that holds nothing but images (one a line, each perhaps inside a link) and at the end, perhaps, one line of
emphasis, is a figure: the site makes a ``<figure>`` of it. In any other Markdown renderer it still reads well. A line
break by backslash between the two does not make a figure.
"""

from __future__ import annotations

from dataclasses import replace

from turbohtml import Element, Node, Text

from backfile.model import BlockKind
from backfile.to_markdown.context import Chunk, Context
from backfile.to_markdown.inline import Line, write_inline
from backfile.to_markdown.lists import Sequence

_BLOCKS_IN_CAPTIONS = frozenset(("p", "div", "ul", "ol", "li", "header", "footer", "h2", "h3", "h4", "h5", "h6"))


def write_figure(element: Element, context: Context, _previous: Chunk | None, sequence: Sequence) -> list[Chunk]:
    """A ``<figure>``: images with their caption; tables, quotes, code, embeds or whole figures with it after them."""
    captions = [caption for caption in element.find_all("figcaption") if caption.closest("figure") == element]
    caption = _caption(captions, context)
    chunks = sequence(element, context._replace(in_figure=True))
    if not chunks and caption is not None:
        # The page lost its picture: what stands under it is a caption all the same, and no sentence of the text.
        return [Chunk("figure", caption.markdown, caption.text, captions[0])]
    if chunks and all(chunk.kind == "figure" and not chunk.text for chunk in chunks):
        images = "\n".join([chunk.markdown for chunk in chunks])
        markdown = f"{images}\n{caption.markdown}" if caption is not None else images
        return [Chunk("figure", markdown, caption.text if caption is not None else "", element)]
    if caption is not None:
        # Under a film or a gallery it is no sentence of the text; a table's is its title, a quote's says whose words they are.
        kind: BlockKind = "figure" if all(chunk.kind in ("figure", "embed") for chunk in chunks) else "paragraph"
        chunks.append(Chunk(kind, caption.markdown, caption.text, captions[0]))
    return chunks


def write_caption(element: Element, context: Context, _previous: Chunk | None, sequence: Sequence) -> list[Chunk]:
    """A ``<figcaption>``: its figure has written it; outside of a figure it is but a container."""
    return [] if context.in_figure else sequence(element, context)


def _caption(captions: list[Element], context: Context) -> Line | None:
    """The captions on one line, in italics; None when they hold no text."""
    nodes = [node for caption in captions for node in (*_flat(caption), Text(" "))]
    line = write_inline(nodes, context._replace(wrap=(Element("em"),), one_line=True))
    text = " ".join(line.text.split())
    return replace(line, text=text) if text else None


def _flat(element: Element) -> list[Node]:
    """The inline nodes of a caption, with a space where its blocks were parted."""
    nodes: list[Node] = []
    for node in element:
        if isinstance(node, Element) and node.tag in _BLOCKS_IN_CAPTIONS:
            nodes.extend((Text(" "), *_flat(node), Text(" ")))
        else:
            nodes.append(node)
    return nodes
