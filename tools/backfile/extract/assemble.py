"""The isolated article: copies of the kept blocks, and a record of each cut."""

from __future__ import annotations

import copy

from turbohtml import Axis, Element, Text

from backfile.common.text import shorten, small, squeeze
from backfile.extract import phrases
from backfile.extract.elements import is_question
from backfile.extract.walk import Chunk, Cut
from backfile.model import Removal

# What can stand inside a kept block and is never its text.
_INSIDE = (
    "script, style, noscript, template, button, form, svg, input, select, [hidden], .visually-hidden, .screen-reader-text, "
    ".sr-only, .visuallyhidden, .sharedaddy, .share, .social, .adsbygoogle, "
    # The numbers of a program's lines.
    ".lineno, .linenos, .hljs-ln-numbers, "
    # The mark of a note beside the text, whose number a style makes.
    "label.margin-toggle, "
    # A note that a mark in the text opens; it stands below the text too.
    ".modern-footnotes-footnote__note, .footnote_tooltip"
)


# Links that pass the page on, in a quote or beside a picture.
_TO_SHARE = "a[href*='/intent/'], a[href*='/intent?'], a[href*='facebook.com/sharer'], a[href*='linkedin.com/share']"
# A figure around one of these is no picture; and a picture's credit is no longer than this.
_NO_PICTURE = "figure, table, pre, blockquote, ul, ol, iframe, video, h2, h3"
_LONGEST_CREDIT = 200
# Of a removed region this many characters are looked at, white space included.
_ENOUGH = 1200


def article_of(chunks: list[Chunk]) -> Element:
    """An ``<article>`` of its own; each block carries its place."""
    article = Element("article")
    for chunk in chunks:
        element = _copy(chunk)
        if chunk.tag == "caption":
            element = _figure(element, article)
        element.attrs["data-place"] = chunk.place
        article.append(element)
    for inside in article.select(_INSIDE):
        if inside.tag == "button" and is_question(inside):
            inside.unwrap()
        elif inside.parent != article:
            inside.decompose()
    for note in article.select("span.sidenote, span.marginnote"):
        # Beside the text on the page: in it, it stands in brackets.
        note.insert(0, Text(" ("))
        note.append(Text(")"))
    for link in article.select(_TO_SHARE):
        if phrases.SHARE.fullmatch(small(squeeze(link.text))):
            link.decompose()
    for figure in article.find_all("figure", axis=Axis.CHILDREN):
        _drop_words_of_viewer(figure)
        _gather_caption(figure)
    return article


def _figure(caption: Element, article: Element) -> Element:
    """A caption that stood outside of a figure, in one: with the pictures in it, else the picture before it."""
    figure = Element("figure")
    last = article.children[-1] if len(article) else None
    inside = [img.closest("picture") or img for img in caption.select("img, amp-img")]
    if inside:
        figure.extend([picture.extract() for picture in dict.fromkeys(inside)])
    elif isinstance(last, Element) and last.tag in ("img", "picture", "amp-img"):
        figure.append(last.extract())
    figure.append(caption if caption.tag == "figcaption" else Element("figcaption", children=[caption]))
    return figure


def _drop_words_of_viewer(figure: Element) -> None:
    """What a button over the picture says: "View image in full size"."""
    for node in list(figure.descendants):
        if isinstance(node, Text) and node.data.strip() and phrases.SHARE.fullmatch(small(squeeze(node.data))):
            node.extract()


def _gather_caption(figure: Element) -> None:
    """The loose text of a figure, such as a credit beside its ``<figcaption>``, goes into the caption, or is it."""
    if figure.select_one(_NO_PICTURE) is not None or figure.find("img") is None:
        return
    captions = list(figure.select("figcaption"))
    loose = [
        node
        for node in figure.descendants
        if isinstance(node, Text) and node.data.strip() and node.closest("figcaption") is None
    ]
    if len(captions) > 1 or sum(len(node.data.strip()) for node in loose) > _LONGEST_CREDIT:
        return
    if loose and not captions:
        if any(node.closest("a") is not None for node in loose):
            return  # a teaser
        captions = [Element("figcaption")]
        figure.append(captions[0])
    for node in loose:
        captions[0].append(Text(" "))
        captions[0].append(node.extract())


def _copy(chunk: Chunk) -> Element:
    if chunk.element is not None:
        element = copy.deepcopy(chunk.element)
        if chunk.initial:
            element.insert(0, Text(chunk.initial))
        return element
    paragraph = Element("p", children=[Text(chunk.initial)] if chunk.initial else [])
    for node in chunk.nodes:
        paragraph.append(Text(node.data) if isinstance(node, Text) else copy.deepcopy(node))
    return paragraph


def removal_of_chunk(chunk: Chunk, step: str, reason: str) -> Removal:
    return Removal(step, chunk.place.lstrip(">") or chunk.tag, reason, shorten(chunk.text))


def removal_of_region(cut: Cut, place: str) -> Removal | None:
    """The record of a cut region; None for one that shows no text."""
    if cut.step == "script":
        return None
    text = shorten(cut.text[:_ENOUGH])
    if not text:
        return None
    return Removal(cut.step, f"{place}>{selector_of(cut.element)}".lstrip(">"), cut.reason, text)


def selector_of(element: Element) -> str:
    classes = element.attr("class")
    names = classes.split() if isinstance(classes, str) else []
    identifier = element.attr("id")
    return element.tag + (f"#{identifier}" if identifier else "") + "".join(f".{name}" for name in names[:2])
