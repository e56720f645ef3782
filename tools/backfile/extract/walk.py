"""One walk over the page: its blocks of text, the regions that hold them, and what is furniture by its markup."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from turbohtml import Element, Text

from backfile.common.text import reading_length, small, squeeze
from backfile.extract.elements import (
    BLOCK_TAGS,
    HEADINGS,
    INLINE_TAGS,
    MEDIA_TAGS,
    is_caption,
    is_layout,
    is_note,
    is_question,
    is_refuted,
    leads_somewhere,
    linked_length,
    opens_a_part,
)
from backfile.extract.lines import class_of_line, holds_paragraphs, initial_of, paragraphs_of
from backfile.extract.oracle import Oracle
from backfile.extract.vocabulary import SILENT_ROLES, SILENT_TAGS, read_names, reason_of

_LINES = HEADINGS | {"p"}
_PROSE = ("p", "text")
_NONE: Mapping[Element, str] = MappingProxyType({})
_BLOCKISH = "p, div, h1, h2, h3, h4, ul, ol, table, figure, img, section, article, blockquote, iframe"
_SCRIPTS = ("script", "style", "noscript", "template")
_SCRIPT = ", ".join(_SCRIPTS)
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
    initial: str = ""
    """The letter that the text begins with where the page sets it large, as a block ahead of this one."""
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
    if (not is_line or "{" in text) and element.select_one(_SCRIPT) is not None:
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
            if named.caption and tag not in MEDIA_TAGS and is_caption(child):
                text = shown_text(child)
                if text:
                    self._add(Chunk("caption", text, region, child, names=classes, place=here))
                return
        if (
            tag in BLOCK_TAGS
            and not (tag in _LAYOUTS and is_layout(child, tag))
            and not (tag == "p" and holds_paragraphs(child))
        ) or (tag == "div" and "footnote" in classes and is_note(child)):
            self._block(child, tag, classes, here, region, linked)
        elif depth < _DEEPEST:
            leads_away = tag == "a" and leads_somewhere(child) and not opens_a_part(child)
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
        if is_refuted(child, tag, reason, f"{identifier} {classes}"):
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
            links = len(text) if linked else linked_length(element, tag)
        self._add(Chunk(tag, text, region, element, links=links, names=names, place=place))

    def _flush(self, run: list[Element | Text], region: int, place: str, names: str, linked: bool) -> None:
        for nodes in paragraphs_of(run) if len(run) > 1 else (run,):
            joined = squeeze(
                "".join([n.data if isinstance(n, Text) else (n.text if n.tag != "br" else "\n") for n in nodes])
            )
            if not joined:
                continue
            links = len(joined) if linked else sum([linked_length(n, n.tag) for n in nodes if isinstance(n, Element)])
            own = class_of_line(nodes)
            called = f"{names} {own}" if own else names
            self._add(Chunk("text", joined, region, None, tuple(nodes), links, called, f"{place}>text"))

    def _add(self, chunk: Chunk) -> None:
        if self.out.chunks and (initial := initial_of(self.out.chunks[-1].text, chunk.text)) and chunk.tag in _PROSE:
            chunk = replace(chunk, text=initial + chunk.text, initial=initial)
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
