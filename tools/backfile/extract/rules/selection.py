"""What the rules share: the blocks of the article's region, and the record of what they cut."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from turbohtml import Element, Text

from backfile.common.text import squeeze
from backfile.common.urls import host_of, registered_name
from backfile.extract.elements import HEADINGS
from backfile.extract.oracle import Oracle
from backfile.extract.walk import Chunk, Region

# Links to these are buttons to share, to follow and to get an app.
_NETWORKS = re.compile(
    r"(?:^|\.)(?:facebook|twitter|x|linkedin|pinterest|whatsapp|wa|reddit|telegram|t|instagram|tiktok|threads|bsky|flipboard|tumblr"
    r"|youtube|google|apple|hatena)\.\w+$"
)
_AWAY = 0.7
_SENTENCE_END = re.compile(r"[.!?…:;。।！？؟۔።။។։][\"'”’»“)\]]*$")


@dataclass(slots=True)
class Selection:
    """The blocks of the region in order, and for each that is cut the rule and the reason."""

    chunks: list[Chunk]
    regions: list[Region]
    headlines: frozenset[str] = frozenset()
    """The page's own headlines, folded."""
    oracle: Oracle = field(default_factory=Oracle)
    url: str = ""
    """The page's address; empty where it is not known."""
    above: int = 0
    """How many of the first blocks are the standfirst, from before the region."""
    sure: frozenset[int] = frozenset()
    """Blocks that no rule may cut unless it ``insists``: notes, and what stands in the publisher's own text."""
    cut: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Number of a block → the rule that cut it, and why."""
    _kept: list[tuple[int, Chunk]] | None = None
    """What ``kept`` found, until the next cut: most rules cut nothing."""

    def kept(self) -> list[tuple[int, Chunk]]:
        """The blocks that no rule has cut so far, with their numbers."""
        if self._kept is None:
            self._kept = [(number, chunk) for number, chunk in enumerate(self.chunks) if number not in self.cut]
        return self._kept

    def drop(self, number: int, rule: str, reason: str, *, insists: bool = False) -> None:
        """Cut a block. The standfirst stays whatever a rule says."""
        if number >= self.above and (insists or number not in self.sure):
            self.cut.setdefault(number, (rule, reason))
            self._kept = None


def lines_of(chunk: Chunk) -> list[str]:
    """The lines of a block, parted by its line breaks."""
    lines = [""]
    for top in chunk.nodes if chunk.element is None else (chunk.element,):
        for node in (top,) if isinstance(top, Text) else (top, *top.descendants):
            if isinstance(node, Text):
                lines[-1] += node.data
            elif isinstance(node, Element) and node.tag == "br":
                lines.append("")
    return [line for line in map(squeeze, lines) if line]


def pieces_of(chunk: Chunk) -> list[str]:
    """The texts of a block that stand in elements of their own."""
    pieces = []
    for top in chunk.nodes if chunk.element is None else (chunk.element,):
        texts = (top,) if isinstance(top, Text) else [node for node in top.descendants if isinstance(node, Text)]
        pieces += [squeeze(node.data) for node in texts]
    return [piece for piece in pieces if piece]


def leads_elsewhere(chunk: Chunk, url: str) -> bool:
    """True where most of the block's linked text leads to other sites: to sources and to what the article tells of.

    What an outlet has to offer beside lies on its own site, or on one that is named like it.
    """
    own = registered_name(host_of(url))
    if not own:
        return False
    elements = [chunk.element] if chunk.element is not None else [n for n in chunk.nodes if isinstance(n, Element)]
    links = [link for element in elements for link in element.iter_elements("a", include_self=True)]
    away = 0
    for link in links:
        host = host_of(link.attr("href"))
        if host and own not in host and not _NETWORKS.search(host):
            away += len(link.text)
    return away > _AWAY * sum(len(link.text) for link in links)


def is_heading(chunk: Chunk) -> bool:
    return chunk.tag in HEADINGS


def is_line(chunk: Chunk) -> bool:
    """A paragraph or a run of text."""
    return chunk.tag in ("p", "text")


def ends_a_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None
