"""What the rules share: the blocks of the article's region, and the record of what they cut."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from backfile.extract.oracle import Oracle
from backfile.extract.walk import HEADINGS, Chunk, Region

_SENTENCE_END = re.compile(r"[.!?…:;。।！？؟۔][\"'”’»“)\]]*$")


@dataclass(slots=True)
class Selection:
    """The blocks of the region in order, and for each that is cut the rule and the reason."""

    chunks: list[Chunk]
    regions: list[Region]
    headlines: frozenset[str] = frozenset()
    """The page's own headlines, folded."""
    oracle: Oracle = field(default_factory=Oracle)
    above: int = 0
    """How many of the first blocks are the standfirst, from before the region."""
    sure: frozenset[int] = frozenset()
    """Blocks that no rule may cut unless it ``insists``: they stand in the publisher's own text."""
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


def is_heading(chunk: Chunk) -> bool:
    return chunk.tag in HEADINGS


def is_line(chunk: Chunk) -> bool:
    """A paragraph or a run of text."""
    return chunk.tag in ("p", "text")


def ends_a_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None
