"""Whether blocks are a list of stories: headlines that are links, with little text under each."""

from __future__ import annotations

from collections.abc import Sequence

from backfile.extract.elements import HEADINGS
from backfile.extract.walk import Chunk

# On the tune half it is so of 13 pages that are none and of one article, a course's table of contents. The headings of other
# articles are links too, to themselves or to what they tell of, but with 340 characters and more under each.
_FEWEST_HEADLINES = 3
_HEADLINES_SHARE = 0.8
_UNDER_EACH = 300
_LINKED = 0.8


def is_list_of_stories(chunks: Sequence[Chunk]) -> bool:
    headings = [chunk for chunk in chunks if chunk.tag in HEADINGS]
    linked = sum(chunk.link_share > _LINKED for chunk in headings)
    if linked < max(_FEWEST_HEADLINES, _HEADLINES_SHARE * len(headings)):
        return False
    return sum(len(chunk.text) for chunk in chunks) < _UNDER_EACH * linked
