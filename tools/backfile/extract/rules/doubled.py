"""A block that says again what another block says: pull quotes, repeated teasers."""

from __future__ import annotations

from collections import Counter

from backfile.common.text import fold
from backfile.extract.rules.selection import Selection
from backfile.extract.walk import MEDIA_TAGS

_QUOTING = frozenset({"blockquote", "text", "h2", "h3", "h4", "p"})
# Shorter ones recur honestly; longer ones are no pull quotes.
_SHORTEST = 40
_LONGEST = 300
_SHORTEST_AGAIN = 60
# What is quoted from is longer than what is quoted.
_LONG = 80


def doubled(selection: Selection) -> None:
    kept = [(number, fold(chunk.text)) for number, chunk in selection.kept() if len(chunk.text) > 30]
    alone = Counter(text for number, text in kept if len(text) > _LONG and number >= selection.above)
    long = "\n".join(alone.elements())
    seen: set[str] = set()
    for number, text in kept:
        chunk = selection.chunks[number]
        if text in seen and len(text) > _SHORTEST_AGAIN and chunk.tag not in MEDIA_TAGS:
            selection.drop(number, "doubled", "said twice", insists=True)
        elif _SHORTEST < len(text) < _LONGEST and chunk.tag in _QUOTING:
            if long.count(text) > alone[text]:
                selection.drop(number, "doubled", "pull quote")
        seen.add(text)
