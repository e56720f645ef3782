"""One walk over the page: its blocks of text, the regions that hold them, and what is furniture by its markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from turbohtml import Element, Text

from backfile.common.text import squeeze
from backfile.extract.vocabulary import BODY_HINTS, SILENT_ROLES, SILENT_TAGS, furniture_reason, names_of

BLOCK_TAGS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "figure", "hr", "iframe",
     "video", "img", "picture", "embed", "amp-img", "amp-youtube", "amp-iframe"}
)  # fmt: skip
INLINE_TAGS = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
     "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
     "time", "tt", "u", "var", "wbr", "center-inline"}
)  # fmt: skip
MEDIA_TAGS = frozenset({"img", "picture", "figure", "iframe", "video", "embed", "amp-img", "amp-youtube", "amp-iframe"})
_DIGITS = re.compile(r"\d+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Names of whole-page states on <body> or a page's wrapper ("no-sidebar", "single-post tag-ferry") say nothing.
_WRAPPER_TAGS = frozenset({"body", "main", "html"})
# A region that holds this share of the page's paragraphs is the article, whatever its class says. On the tune half
# 1.2 % of pages lose text without this rule; shares from 0.4 to 0.6 give the same F1 to 0.0005.
_TOO_MUCH_TO_CUT = 0.5
_DEEPEST = 200


@dataclass(slots=True)
class Region:
    """An element that holds blocks. ``good``: characters of running text in it and below."""

    element: Element
    parent: int
    hint: bool
    place: str
    good: float = 0.0
    first: int = 0
    """Number of its first block, and of the one after its last."""
    last: int = 0


@dataclass(slots=True)
class Chunk:
    """A block of the page: an element, or a run of inline nodes that no block element holds (``nodes``)."""

    tag: str
    text: str
    region: int
    element: Element | None = None
    nodes: Sequence[Element | Text] = ()
    links: int = 0
    """Characters inside links."""
    names: str = ""
    place: str = ""


@dataclass(slots=True)
class Cut:
    """A region that is furniture by its markup; ``at`` is the number of the block that it stands before."""

    element: Element
    reason: str
    step: str
    at: int
    region: int


@dataclass(slots=True)
class Walked:
    regions: list[Region] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    paragraphs: int = 0
    """Characters of all <p> on the page."""


def walk(body: Element, *, trust_names: bool = True) -> Walked:
    """The blocks of ``body`` in their order. ``trust_names=False`` reads regions whatever their class is."""
    walked = Walked(paragraphs=sum(len(p.text) for p in body.iter_elements("p")))
    _Walker(walked, trust_names).region(body, -1, "", 0)
    return walked


class _Walker:
    def __init__(self, walked: Walked, trust_names: bool) -> None:
        self.out = walked
        self.trust = trust_names

    def region(self, element: Element, parent: int, place: str, depth: int, names: str = "") -> None:
        number = len(self.out.regions)
        hint = bool(names and BODY_HINTS.search(names)) or "articleBody" in (element.attr("itemprop") or "")
        region = Region(element, parent, hint, place, first=len(self.out.chunks))
        self.out.regions.append(region)
        run: list[Element | Text] = []
        for child in element.children:
            if isinstance(child, Text):
                run.append(child)
            elif isinstance(child, Element):
                if child.tag in INLINE_TAGS and not self._holds_blocks(child):
                    run.append(child)
                    continue
                self._flush(run, number, place, element)
                run = []
                self._child(child, number, place, depth)
        self._flush(run, number, place, element)
        region.last = len(self.out.chunks)

    def _holds_blocks(self, element: Element) -> bool:
        return (
            len(element) > 0
            and element.select_one(
                "p, div, h1, h2, h3, h4, ul, ol, table, figure, img, section, article, blockquote, iframe"
            )
            is not None
        )

    def _child(self, child: Element, region: int, place: str, depth: int) -> None:
        tag = child.tag
        attrs = child.attrs
        names = names_of(attrs.get("class"), child.attr("id")) if attrs else ""
        here = f"{place}>{tag}{_first_names(names)}"
        if reason := self._reason(child, tag, names, attrs):
            step, _, why = reason.partition("|")
            self.out.cuts.append(Cut(child, why, step, len(self.out.chunks), region))
            return
        if tag in BLOCK_TAGS and not self._is_layout(child, tag):
            self._block(child, tag, names, here, region)
        elif depth < _DEEPEST:
            self.region(child, region, here, depth + 1, names)

    def _reason(self, child: Element, tag: str, names: str, attrs: object) -> str:
        """Why the region is furniture, as ``step|reason``; empty when it is not."""
        if tag in SILENT_TAGS:
            if tag in ("form", "aside", "fieldset", "label") and self._is_most(child):
                return ""
            return f"silent_tag|{'script or style' if tag in ('script', 'style', 'noscript') else tag}"
        if not attrs:
            return ""
        if child.attr("hidden") is not None or child.attr("aria-hidden") == "true":
            if not self._is_most(child) and tag not in MEDIA_TAGS:
                return "hidden|hidden from readers"
        style = child.attr("style")
        if style and _HIDDEN_STYLE.search(style) and not self._is_most(child):
            return "hidden|hidden from readers"
        role = child.attr("role")
        if role in SILENT_ROLES and not self._is_most(child):
            return f"role|role {role}"
        if names and self.trust and tag not in _WRAPPER_TAGS:
            reason = furniture_reason(names)
            if reason and not self._is_most(child):
                return f"furniture_names|{reason}"
        return ""

    def _is_most(self, element: Element) -> bool:
        held = sum(len(p.text) for p in element.iter_elements("p"))
        if self.out.paragraphs < 400:
            return len(element.text) > 1500
        return held > _TOO_MUCH_TO_CUT * self.out.paragraphs

    def _is_layout(self, child: Element, tag: str) -> bool:
        """A table, list or quote that arranges the page instead of being one."""
        if tag == "table":
            return child.select_one("table, h1, h2, form, p + p") is not None or len(child.select("td, th")) <= 2
        if tag in ("ul", "ol"):
            return child.select_one("li p + p, li h2, li h3, li article, li figure") is not None
        if tag == "figure":
            return child.select_one("p + p, figure p, table, pre") is not None
        if tag == "p":
            return False
        return False

    def _block(self, element: Element, tag: str, names: str, place: str, region: int) -> None:
        text = squeeze(element.text)
        if not text and tag not in MEDIA_TAGS and tag != "hr" and element.select_one("img, iframe") is None:
            return
        links = sum(len(a.text) for a in element.iter_elements("a")) if text else 0
        self._add(Chunk(tag, text, region, element, links=links, names=names, place=place))

    def _flush(self, run: list[Element | Text], region: int, place: str, element: Element) -> None:
        if not run:
            return
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
        for nodes in paragraphs:
            text = squeeze(" ".join(n.data if isinstance(n, Text) else n.text for n in nodes))
            if not text:
                continue
            joined = "".join(n.data if isinstance(n, Text) else (n.text if n.tag != "br" else "\n") for n in nodes)
            links = sum(
                len(n.text) if n.tag == "a" else sum(len(a.text) for a in n.iter_elements("a"))
                for n in nodes
                if isinstance(n, Element)
            )
            self._add(Chunk("text", squeeze(joined), region, None, tuple(nodes), links, "", f"{place}>text"))

    def _add(self, chunk: Chunk) -> None:
        self.out.chunks.append(chunk)
        good = goodness(chunk)
        number = chunk.region
        while good and number >= 0:
            region = self.out.regions[number]
            region.good += good
            number = region.parent


def goodness(chunk: Chunk) -> float:
    """How much a block looks like running text, in characters."""
    size = len(chunk.text)
    if chunk.tag in ("p", "text", "blockquote", "pre"):
        if size < 25 or chunk.links > 0.6 * size:
            return 0.0
        return size - chunk.links
    if chunk.tag in ("ul", "ol", "dl", "table"):
        return 0.3 * (size - chunk.links) if chunk.links < 0.3 * size else 0.0
    return 0.0


def _first_names(names: str) -> str:
    """The first class of a region for its place, digits away: the same on sister pages."""
    first = names.split(" ", 1)[0] if names else ""
    return f".{_DIGITS.sub('', first)}" if first else ""
