"""One walk over the page: its blocks of text, the regions that hold them, and what is furniture by its markup."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from turbohtml import Element, Text

from backfile.common.text import reading_length, small, squeeze
from backfile.extract.oracle import Oracle
from backfile.extract.vocabulary import OPENS, SILENT_ROLES, SILENT_TAGS, WEAK_REASONS, read_names, reason_of

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MEDIA_TAGS = frozenset({"img", "picture", "figure", "iframe", "video", "embed", "amp-img", "amp-youtube", "amp-iframe"})
BLOCK_TAGS = MEDIA_TAGS | HEADINGS | {"p", "ul", "ol", "dl", "blockquote", "pre", "table", "hr"}
_LINES = HEADINGS | {"p"}
INLINE_TAGS = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
     "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
     "time", "tt", "u", "var", "wbr"}
)  # fmt: skip
_NONE: Mapping[Element, str] = MappingProxyType({})
_BLOCKISH = "p, div, h1, h2, h3, h4, ul, ol, table, figure, img, section, article, blockquote, iframe"
_SCRIPTS = ("script", "style", "noscript", "template")
_CONTAINERS = frozenset({"div", "section", "article", "ul", "ol", "table", "span", "header", "p", "center", "figure"})
# What may hide an element, or say that it is no text.
_TELLING = "[hidden], [aria-hidden], [style], [role]"
# Blocks that may arrange the page instead of being a part of it.
_LAYOUTS = frozenset({"table", "ul", "ol", "figure"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
# Names of whole-page states on <body> or a page's wrapper ("no-sidebar", "single-post tag-ferry") say nothing.
_WRAPPER_TAGS = frozenset({"body", "main", "html"})
# A region that holds this share of the page's paragraphs is the article, whatever its class says. On the tune half
# 1.2 % of pages lose text without this rule; shares from 0.4 to 0.6 give the same F1 to 0.0005.
_TOO_MUCH_TO_CUT = 0.5
# Comments may be longer than what they are about: with as many characters of other paragraphs they are none of the article.
_COMMENTED = 1000
# An id longer than this is a heading's slug or a key, no name.
_LONGEST_ID = 32
# A link around whole blocks with less text than this is a teaser.
_LONGEST_TEASER = 500
# A caption with more text than this is a box.
_LONGEST_CAPTION = 600
# A button with more text than this is the heading of what it opens.
_LONGEST_BUTTON = 15
# A paragraph of this length is no label.
_LONG_PARAGRAPH = 150
_DEEPEST = 200


@dataclass(slots=True)
class Region:
    """An element that holds blocks. ``good``: characters of running text in it and below."""

    element: Element
    parent: int
    hint: bool
    place: str
    names: str = ""
    """Its classes and id as the page writes them."""
    good: float = 0.0
    first: int = 0
    """Number of its first block, and of the one after its last."""
    last: int = 0


@dataclass(slots=True)
class Chunk:
    """A block of the page: an element, or a run of inline nodes that no block element holds (``nodes``)."""

    tag: str
    """The element's tag; ``text`` for a run; ``caption`` for a caption outside of a figure."""
    text: str
    region: int
    element: Element | None = None
    nodes: Sequence[Element | Text] = ()
    links: int = 0
    """Characters inside links."""
    names: str = ""
    """Its classes and those of its region."""
    place: str = ""
    low: str = field(init=False)
    """The text in small letters."""
    size: int = field(init=False)
    """How long the text is to its readers, in letters."""

    def __post_init__(self) -> None:
        self.low = small(self.text)
        self.size = reading_length(self.text)

    @property
    def link_share(self) -> float:
        return self.links / len(self.text) if self.text else 0.0


@dataclass(slots=True)
class Cut:
    """A region that is furniture by its markup; ``at`` is the number of the block that it stands before."""

    element: Element
    reason: str
    step: str
    at: int
    region: int
    text: str = ""
    """All that it holds; empty for a script."""


@dataclass(slots=True)
class Walked:
    regions: list[Region] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    paragraphs: int = 0
    """Characters of all <p> on the page."""


def walk(
    body: Element,
    oracle: Oracle,
    known: Mapping[Element, str] = _NONE,
    *,
    trust_names: bool = True,
    spared: frozenset[Element] = frozenset(),
) -> Walked:
    """The blocks of ``body`` in their order.

    ``known`` is cut for the reason given with it (``step|reason``); ``trust_names=False`` reads regions whatever their class is; ``spared`` are read whatever speaks against them.
    """
    walked = Walked(paragraphs=sum([reading_length(p.text) for p in body.select("p")]))
    _Walker(walked, trust_names, oracle, known, spared).region(body, -1, "", 0, "", False)
    return walked


def shown_text(element: Element) -> str:
    """The text of ``element`` without scripts, on one line; cells, items and lines are parted."""
    is_line = element.tag in _LINES
    text = element.text if is_line else ""
    # Next to no line of text holds a script, and what one says has such a mark.
    if (not is_line or "{" in text) and next(element.iter_elements(_SCRIPTS), None) is not None:
        element = copy.deepcopy(element)
        for script in list(element.iter_elements(_SCRIPTS)):
            script.decompose()
        text = element.text
    return squeeze(text if is_line else " ".join(element.strings))


class _Walker:
    def __init__(
        self,
        walked: Walked,
        trust_names: bool,
        oracle: Oracle,
        known: Mapping[Element, str],
        spared: frozenset[Element],
    ) -> None:
        self.out = walked
        self.trust = trust_names
        self.oracle = oracle
        self.known = known
        self.spared = spared

    def region(self, element: Element, parent: int, place: str, depth: int, names: str, linked: bool) -> None:
        number = len(self.out.regions)
        hint = (bool(names) and read_names(names).body) or "articleBody" in (element.attr("itemprop") or "")
        region = Region(element, parent, hint, place, names, first=len(self.out.chunks))
        self.out.regions.append(region)
        run: list[Element | Text] = []
        for child in element:
            if type(child) is Text:
                # White space ahead of a run shows nothing; between blocks, where most of it stands, there is no run.
                if run or not child.data.isspace():
                    run.append(child)
            elif isinstance(child, Element):
                tag = child.tag
                if tag in INLINE_TAGS and child.select_one(_BLOCKISH) is None:
                    if not child.attrs or not self._cuts(child, tag, "", child.attr("class") or "", number):
                        run.append(child)
                    continue
                if run:
                    self._flush(run, number, place, names, linked)
                    run = []
                self._child(child, tag, number, place, depth, linked)
        if run:
            self._flush(run, number, place, names, linked)
        region.last = len(self.out.chunks)
        if parent >= 0:
            self.out.regions[parent].good += region.good

    def _child(self, child: Element, tag: str, region: int, place: str, depth: int, linked: bool) -> None:
        classes = identifier = ""
        if child.attrs:
            classes = child.attr("class") or ""
            if tag in _CONTAINERS:
                identifier = child.attr("id") or ""
                if len(identifier) > _LONGEST_ID:
                    identifier = ""
            if self._cuts(child, tag, identifier, classes, region):
                return
        elif (tag in SILENT_TAGS or self.known) and self._cuts(child, tag, "", "", region):
            return
        here = f"{place}>{tag}"
        if classes:
            named = read_names(classes)
            here += named.first
            if named.caption and tag not in MEDIA_TAGS and _is_caption(child):
                text = shown_text(child)
                if text:
                    self._add(Chunk("caption", text, region, child, names=classes, place=here))
                return
        if (
            tag in BLOCK_TAGS
            and not (tag in _LAYOUTS and _is_layout(child, tag))
            and not (tag == "p" and _holds_paragraphs(child))
        ) or (tag == "div" and "footnote" in classes and _is_note(child)):
            self._block(child, tag, classes, here, region, linked)
        elif depth < _DEEPEST:
            leads_away = tag == "a" and not _opens_a_part(child)
            if leads_away and 15 < len(text := child.text) < _LONGEST_TEASER and child.find("figcaption") is None:
                self._cut(child, "linked_teaser|teaser that is one link", region, text)
                return
            self.region(child, region, here, depth + 1, f"{classes} {identifier}".strip(), linked or leads_away)

    def _cuts(self, child: Element, tag: str, identifier: str, classes: str, region: int) -> bool:
        """Cut the child where it is furniture, unless it is most of the page; False where it stays."""
        if self.known and child in self.known:
            self._cut(child, self.known[child], region, child.text)
            return True
        reason = self._suspect(child, tag, identifier, classes)
        if not reason or child in self.spared:
            return False
        if reason.startswith("script|"):
            self._cut(child, reason, region, "")
            return True
        if _is_refuted(child, tag, reason, f"{identifier} {classes}"):
            return False
        text = child.text
        if self._is_most(child, reading_length(text), reason):
            return False
        self._cut(child, reason, region, text)
        return True

    def _cut(self, child: Element, reason: str, region: int, text: str) -> None:
        step, _, why = reason.partition("|")
        self.out.cuts.append(Cut(child, why, step, len(self.out.chunks), region, text))

    def _suspect(self, child: Element, tag: str, identifier: str, classes: str) -> str:
        """Why the element may be furniture by its tag, attributes and names, as ``step|reason``; empty where nothing says so."""
        if tag in SILENT_TAGS:
            if tag == "button" and is_question(child):
                return ""
            return "script|script or style" if tag in _SCRIPTS else f"silent_tag|{tag}"
        # One question to the parser in place of four: few elements have any of these.
        if child.matches(_TELLING):
            if tag not in MEDIA_TAGS:
                if child.attr("hidden") is not None or child.attr("aria-hidden") == "true":
                    return "hidden|hidden from readers"
                style = child.attr("style")
                if style and _HIDDEN_STYLE.search(style.lower()):
                    return "hidden|hidden from readers"
            role = child.attr("role")
            if role is not None and role in SILENT_ROLES and not (role == "button" and is_question(child)):
                return f"role|role {role}"
        if not self.trust or tag in _WRAPPER_TAGS:
            return ""
        if classes and (why := read_names(classes).reason):
            return f"furniture_names|{why}"
        if identifier and (why := reason_of(identifier)):
            return f"furniture_names|{why}"
        return ""

    def _is_most(self, element: Element, size: int, reason: str) -> bool:
        if self.out.paragraphs < 400:
            return size > 1500 and element.tag not in ("nav", "footer", "select", "noscript")
        if self.oracle and size > 60 and self.oracle.holds_part_of(element):
            return True
        if size < _TOO_MUCH_TO_CUT * self.out.paragraphs:
            return False
        held = sum([reading_length(p.text) for p in element.select("p")])
        if reason == "furniture_names|comments" and self.out.paragraphs - held > _COMMENTED:
            return False
        return held > _TOO_MUCH_TO_CUT * self.out.paragraphs

    def _block(self, element: Element, tag: str, names: str, place: str, region: int, linked: bool) -> None:
        text = shown_text(element)
        if not text and tag not in MEDIA_TAGS and tag != "hr" and element.select_one("img, iframe") is None:
            return
        links = 0
        if text:
            links = len(text) if linked else _linked(element, tag)
        self._add(Chunk(tag, text, region, element, links=links, names=names, place=place))

    def _flush(self, run: list[Element | Text], region: int, place: str, names: str, linked: bool) -> None:
        for nodes in _paragraphs(run) if len(run) > 1 else (run,):
            joined = squeeze(
                "".join([n.data if isinstance(n, Text) else (n.text if n.tag != "br" else "\n") for n in nodes])
            )
            if not joined:
                continue
            links = len(joined) if linked else sum([_linked(n, n.tag) for n in nodes if isinstance(n, Element)])
            own = _class_of_line(nodes)
            called = f"{names} {own}" if own else names
            self._add(Chunk("text", joined, region, None, tuple(nodes), links, called, f"{place}>text"))

    def _add(self, chunk: Chunk) -> None:
        self.out.chunks.append(chunk)
        self.out.regions[chunk.region].good += goodness(chunk)


def goodness(chunk: Chunk) -> float:
    """How much a block looks like running text, in characters."""
    linked = chunk.link_share
    if chunk.tag in ("p", "text", "blockquote", "pre"):
        return (1 - linked) * chunk.size if chunk.size >= 25 and linked <= 0.6 else 0.0
    if chunk.tag in ("ul", "ol", "dl", "table"):
        return 0.3 * (1 - linked) * chunk.size if linked < 0.3 else 0.0
    return 0.0


def _is_prose(element: Element) -> bool:
    """True when it holds long paragraphs that are not links."""
    for paragraph in element.select("p"):
        size = len(paragraph.text)
        if size > _LONG_PARAGRAPH and sum([len(link.text) for link in paragraph.select("a")]) < 0.5 * size:
            return True
    return False


def _is_caption(element: Element) -> bool:
    """True for what is named like a caption, unless it is a box, or holds a figure with a caption of its own."""
    return len(element.text) < _LONGEST_CAPTION and element.find("figure") is None


def _is_refuted(child: Element, tag: str, reason: str, names: str) -> bool:
    """True where what the element holds speaks against the reason to cut it."""
    if reason.startswith("furniture_names|"):
        why = reason[16:]
        if why in WEAK_REASONS:
            return (tag in HEADINGS and why != "tags of the page") or _is_prose(child)
        if why == "related stories":
            return "more" in names.split() and child.find("a") is None and _is_prose(child)  # the text's second half
        # "adv-heading": a block for advanced headings
        return tag in HEADINGS and why == "advertisement"
    if reason == "role|role tablist":
        return _is_prose(child)  # parts that readers open
    return reason.startswith("hidden|") and _opens(child, names) and _is_prose(child)


def _opens(element: Element, names: str) -> bool:
    """True for a part that readers open, by its names or those of what holds it."""
    above = element.parent
    if isinstance(above, Element):
        names = f"{names} {above.attr('class') or ''}"
    return OPENS.search(names.lower()) is not None


def is_question(button: Element) -> bool:
    """True for a button, or what stands for one, that opens an answer: its text is a heading."""
    opens = button.attr("aria-expanded") is not None or OPENS.search((button.attr("class") or "").lower()) is not None
    return opens and len(button.text.strip()) > _LONGEST_BUTTON


def _is_note(box: Element) -> bool:
    """Whether a box is one footnote: it begins with the link that leads back to the text."""
    link = box.select_one("a[id][href*='#']")
    return (
        link is not None and box.text.strip().startswith(link.text.strip()) and box.select_one("a[id] ~ a[id]") is None
    )


def _opens_a_part(link: Element) -> bool:
    """True for a link that opens a part of the page below it: it teases with nothing."""
    return (link.attr("href") or "").startswith("#") and is_question(link)


def _linked(node: Element, tag: str) -> int:
    """Characters of an element that are in links."""
    if tag == "a":
        return len(node.text)
    links = node.select("a")
    return sum([len(a.text) for a in links]) if links else 0


def _is_layout(child: Element, tag: str) -> bool:
    """A table, list or figure that arranges the page instead of being one."""
    if tag == "table":
        return child.select_one("table, h1, h2, form, p + p") is not None or len(child.select("td, th")) <= 2
    if tag in ("ul", "ol"):
        return child.select_one("li p + p, li h2, li h3, li article, li figure") is not None
    if tag == "figure":
        return child.select_one("p + p, figure p, table, pre, h2 + p") is not None
    return False


def _holds_paragraphs(paragraph: Element) -> bool:
    """True for a ``<p>`` that holds several: parted by two line breaks, or around a table."""
    breaks = 0
    for node in paragraph:
        if isinstance(node, Element):
            if node.tag == "table":
                return True
            breaks = breaks + 1 if node.tag == "br" else 0
            if breaks > 1:
                return True
        elif isinstance(node, Text) and not node.data.isspace():
            breaks = 0
    return False


def _paragraphs(run: list[Element | Text]) -> Iterator[list[Element | Text]]:
    """A run of inline nodes, parted where two line breaks follow each other, or lines of different classes."""
    for paragraph in _between_breaks(run):
        yield from _lines_apart(paragraph)


def _lines_apart(paragraph: list[Element | Text]) -> list[list[Element | Text]]:
    """The lines of a run, where each is one element and neighbours are of different classes: a label, a headline, a by-line."""
    lines: list[list[Element | Text]] = [[]]
    for node in paragraph:
        if isinstance(node, Element) and node.tag == "br":
            lines.append([])
        elif isinstance(node, Element) or not node.data.isspace():
            lines[-1].append(node)
    lines = [line for line in lines if line]
    classes = list(map(_class_of_line, lines))
    apart = len(lines) > 1 and all(classes) and all(one != other for one, other in pairwise(classes))
    return lines if apart else [paragraph]


def _class_of_line(line: Sequence[Element | Text]) -> str:
    """The class of the one element that a line consists of."""
    nodes = [node for node in line if isinstance(node, Element) or not node.data.isspace()]
    only = nodes[0] if len(nodes) == 1 else None
    return (only.attr("class") or "") if isinstance(only, Element) else ""


def _between_breaks(run: list[Element | Text]) -> list[list[Element | Text]]:
    """A run of inline nodes, parted where two line breaks follow each other."""
    paragraphs: list[list[Element | Text]] = [[]]
    breaks = 0
    for node in run:
        if isinstance(node, Element) and node.tag == "br":
            breaks += 1
            if breaks == 2 and paragraphs[-1]:
                paragraphs.append([])
            elif breaks < 2:
                paragraphs[-1].append(node)
            continue
        if isinstance(node, Element) or node.data.strip():
            breaks = 0
        paragraphs[-1].append(node)
    return paragraphs
