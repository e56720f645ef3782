"""What an element is, by its tag, and what it looks to be, beside what its names say of it."""

from __future__ import annotations

import re

from turbohtml import Element

from backfile.extract.vocabulary import OPENS, WEAK_REASONS

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MEDIA_TAGS = frozenset({"img", "picture", "figure", "iframe", "video", "embed", "amp-img", "amp-youtube", "amp-iframe"})
BLOCK_TAGS = MEDIA_TAGS | HEADINGS | {"p", "ul", "ol", "dl", "blockquote", "pre", "table", "hr"}
INLINE_TAGS = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
     "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
     "time", "tt", "u", "var", "wbr"}
)  # fmt: skip
# A caption with more text than this is a box.
_LONGEST_CAPTION = 600
# A button with more text than this is the heading of what it opens.
_LONGEST_BUTTON = 15
_CODE = re.compile(r"code-?block", re.IGNORECASE)
_ACTS = re.compile(r"(?<![a-z])call-?to-?action(?![a-z])", re.IGNORECASE)
_LINKS = "a[href], a[onclick], a[class*=btn]"
_ACTED_BY = "a, button, form, input, img"
_TURNS = re.compile(r"(?<![a-z])(?:prev|previous|next)(?![a-z])", re.IGNORECASE)
# A paragraph of this length is no label.
_LONG_PARAGRAPH = 150


def is_prose(element: Element) -> bool:
    """True when it holds long paragraphs that are not links; in a section with a heading, long items too."""
    is_section = element.tag == "section" and element.find("h2") is not None
    for paragraph in element.select("p, li:not(:has(ul, ol))" if is_section else "p"):
        size = len(paragraph.text)
        if size > _LONG_PARAGRAPH and sum([len(link.text) for link in paragraph.select("a")]) < 0.5 * size:
            return True
    return False


def is_caption(element: Element) -> bool:
    """True for what is named like a caption, unless it is a box, or holds a figure with a caption of its own."""
    return len(element.text) < _LONGEST_CAPTION and element.find("figure") is None


def is_refuted(child: Element, tag: str, reason: str, names: str) -> bool:
    """True where what the element holds speaks against the reason to cut it."""
    if reason.startswith("furniture_names|"):
        why = reason[16:]
        if why in WEAK_REASONS:
            if why == "navigation" and _TURNS.search(names):
                return False  # the story before or after this one, with its first lines
            if _ACTS.search(names) and child.find("p") is not None and child.select_one(_ACTED_BY) is None:
                return True  # what the reader must do is told, and nothing offered
            return (tag in HEADINGS and why != "tags of the page") or is_prose(child)
        if why == "popup":
            return tag == "a" or tag in MEDIA_TAGS  # what shows a picture larger
        if why == "related stories":
            return "more" in names.split() and child.find("a") is None and is_prose(child)  # the text's second half
        # "adv-heading": a block for advanced headings; "code-block": of a program, or of markup that an editor wrote
        return why == "advertisement" and (tag in HEADINGS or _is_code(child, names))
    if reason == "silent_tag|nav":
        return _opens(child, names) and _answers(child)
    if reason == "silent_tag|aside":
        return "ingredient" in names.lower()  # of a recipe
    if reason == "role|role tablist":
        return is_prose(child)  # parts that readers open
    return reason.startswith("hidden|") and (_is_answer(child) or (_opens(child, names) and is_prose(child)))


def _answers(box: Element) -> bool:
    """True for paragraphs without a link: builders of pages make a menu of whatever opens."""
    return box.find("p") is not None and box.find("a") is None


def _is_code(block: Element, names: str) -> bool:
    return _CODE.search(names) is not None and ("sqs-block" in names or block.find("pre") is not None)


def _opens(element: Element, names: str) -> bool:
    """True for a part that readers open, by its names or those of what holds it."""
    above = element.parent
    if isinstance(above, Element):
        names = f"{names} {above.attr('class') or ''}"
    return OPENS.search(names.lower()) is not None


def _is_answer(box: Element) -> bool:
    """True for what stands hidden right behind a question that opens: on the tune half both are the article's, and nothing else is so."""
    before = next((node for node in box.previous_siblings if isinstance(node, Element)), None)
    if before is None or not before.text.rstrip().endswith(("?", "？", "؟")):
        return False
    return before.attr("aria-expanded") is not None or before.select_one("[aria-expanded]") is not None


def is_question(button: Element) -> bool:
    """True for a button, or what stands for one, that opens an answer: its text is a heading."""
    opens = button.attr("aria-expanded") is not None or OPENS.search((button.attr("class") or "").lower()) is not None
    return opens and len(button.text.strip()) > _LONGEST_BUTTON


def is_note(box: Element) -> bool:
    """Whether a box is one footnote: it begins with the link that leads back to the text."""
    link = box.select_one("a[id][href*='#']")
    return (
        link is not None and box.text.strip().startswith(link.text.strip()) and box.select_one("a[id] ~ a[id]") is None
    )


def opens_a_part(link: Element) -> bool:
    """True for a link that opens a part of the page below it: it teases with nothing."""
    return (link.attr("href") or "").startswith("#") and is_question(link)


def leads_somewhere(link: Element) -> bool:
    """True for a link with an address, or one that a script makes a button."""
    return any(link.attr(name) is not None for name in ("href", "onclick")) or "btn" in (link.attr("class") or "")


def linked_length(node: Element, tag: str) -> int:
    """Characters of an element that are in links; an ``<a>`` that leads nowhere is a place on the page, or opens a part of it."""
    if tag == "a":
        return len(node.text) if leads_somewhere(node) else 0
    links = node.select(_LINKS)
    return sum([len(a.text) for a in links]) if links else 0


def is_layout(child: Element, tag: str) -> bool:
    """A table, list or figure that arranges the page instead of being one."""
    if tag == "table":
        return child.select_one("table, h1, h2, form, p + p") is not None or len(child.select("td, th")) <= 2
    if tag in ("ul", "ol"):
        return child.select_one("li p + p, li h2, li h3, li article, li figure") is not None
    if tag == "figure":
        return child.select_one("p + p, figure p, table, pre, h2 + p") is not None
    return False
