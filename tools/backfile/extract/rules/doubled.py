"""A block that says again what another block says: pull quotes, repeated teasers."""

from __future__ import annotations

import re
from collections import Counter

from backfile.common.text import fold
from backfile.extract.elements import MEDIA_TAGS
from backfile.extract.rules.selection import Selection
from backfile.extract.walk import Chunk

# Of headings and paragraphs that stand again in a longer block, 30 of 36 on 23 outlets of the tune half are the article's:
# a heading that its table of contents names, a sentence that is said again. Blocks of these kinds are quotes.
_QUOTING = frozenset({"blockquote", "text"})
_QUOTE_NAMES = re.compile(r"pull|quote", re.IGNORECASE)
# Shorter ones recur honestly; longer ones are no pull quotes.
_SHORTEST = 40
_LONGEST = 300
_SHORTEST_AGAIN = 60
# A box around a quote holds it, and at most the line that says whose words they are.
_MOST_IN_BOX = 2
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
        elif _SHORTEST < len(text) < _LONGEST and _is_quote(selection, chunk):
            if long.count(text) > alone[text]:
                selection.drop(number, "doubled", "pull quote")
        seen.add(text)


def _is_quote(selection: Selection, chunk: Chunk) -> bool:
    """True for a block that may be a pull quote: by its tag, by its name, or by that of what holds it alone."""
    region = selection.regions[chunk.region]
    names = f"{chunk.names} {region.names}" if region.last - region.first <= _MOST_IN_BOX else chunk.names
    return chunk.tag in _QUOTING or _QUOTE_NAMES.search(names) is not None
