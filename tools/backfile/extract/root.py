"""Which region of the page is the article."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import accumulate

from backfile.extract import phrases
from backfile.extract.elements import HEADINGS
from backfile.extract.rules.teasers import LINKED, above, largest_card
from backfile.extract.story_list import is_list_of_stories
from backfile.extract.walk import Chunk, Walked, goodness

# A child region takes over while it holds this share of its parent's running text. Measured on the tune half:
# 0.60 → F1 0.926, 0.75 → 0.933, 0.90 → 0.929 (web, before any rule for blocks).
_STEP_DOWN = 0.8
# A region named like an article's body is believed when it holds this share of the page's running text.
_HINT_SHARE = 0.5

# What stands beside a list of stories is an article with as much running text. A page of the tune half whose short report lay beside
# seven teasers is found so; of the 10 pages of such lists in the set `web` none is taken for an article.
_ARTICLE = 500

# A sister with less running text is a note; between sisters stands at most this share of other running text.
_SISTER = 80
_BETWEEN = 0.35


def choose_root(walked: Walked) -> int | None:
    """The number of the article's region; None when the page holds no running text at all.

    A list of other stories may hold more running text than a short article: the region is then chosen without it.
    """
    if not walked.regions or walked.regions[0].good <= 0:
        return None
    good = [region.good for region in walked.regions]
    root = _richest(walked, good)
    if not _lists_stories(walked, root):
        return root
    left = _without_cards(walked, good)
    other = _richest(walked, left)
    return other if left[other] >= _ARTICLE else root


def _richest(walked: Walked, good: list[float]) -> int:
    hinted = _hinted(walked, good)
    return _step_down(walked, good, hinted if hinted is not None else 0, hinted is not None)


def _lists_stories(walked: Walked, root: int) -> bool:
    region = walked.regions[root]
    return is_list_of_stories(walked.chunks[region.first : region.last])


def _without_cards(walked: Walked, good: list[float]) -> list[float]:
    """How much running text each region holds when what stands under headlines that are links does not count."""
    headings = [chunk for chunk in walked.chunks if chunk.tag in HEADINGS]
    held = Counter(region for chunk in headings for region in above(walked.regions, chunk.region))
    cards = {largest_card(walked.regions, chunk.region, held) for chunk in headings if chunk.link_share > LINKED}
    left = list(good)
    for card in sorted(cards - {-1}):
        for region in above(walked.regions, card):
            left[region] -= good[card]
    return left


def _hinted(walked: Walked, good: list[float]) -> int | None:
    """The richest region named like a body; of those that hold as much, the innermost."""
    best: int | None = None
    for number, region in enumerate(walked.regions):
        if region.hint and good[number] >= _HINT_SHARE * good[0] and good[number] > 0:
            if best is None or good[number] > 0.9 * good[best]:
                best = number
    return best


def _step_down(walked: Walked, good: list[float], number: int, sure: bool) -> int:
    share = 0.97 if sure else _STEP_DOWN
    inner: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for child, region in enumerate(walked.regions):
        inner[region.parent].append((good[child], -child))
    while True:
        children = inner.get(number)
        if not children:
            return number
        most, negative = max(children)
        if most < share * good[number] or _loses_blocks(walked, number, -negative, sure):
            return number
        number = -negative


def _loses_blocks(walked: Walked, number: int, child: int, sure: bool) -> bool:
    """True when blocks of text stand directly in the region, beside the child."""
    outer, inner = walked.regions[number], walked.regions[child]
    beside = [
        chunk
        for chunk in (*walked.chunks[outer.first : inner.first], *walked.chunks[inner.last : outer.last])
        if chunk.region == number and len(chunk.text) > 60 and chunk.links < 0.5 * len(chunk.text)
    ]
    return bool(beside) if sure else len(beside) > 1


def span(walked: Walked, root: int) -> tuple[int, int]:
    """The article's blocks, first and one after last: those of the root and of its sisters.

    Systems split a body where an advertisement stands: the parts have one place, and nothing of substance between.
    """
    region = walked.regions[root]
    first, last = region.first, region.last
    total = walked.regions[0].good
    sisters = [
        (number, sister)
        for number, sister in enumerate(walked.regions)
        if number != root and sister.place == region.place and sister.good >= _SISTER
    ]
    # Running text before each block: a page of hundreds of sisters must not be summed up anew for each.
    before = list(accumulate(map(goodness, walked.chunks), initial=0.0)) if sisters else []
    for number, sister in sisters:
        low, high = min(first, sister.first), max(last, sister.last)
        shared = _shared(walked, root, number)
        held = before[high] - before[low]
        if walked.regions[shared].good < total * 0.999 or shared:
            between_share = (held - region.good - sister.good) / (held or 1)
            between = walked.chunks[last : sister.first] if sister.first >= last else walked.chunks[sister.last : first]
            if between_share < _BETWEEN and not any(
                map(_parts, (*between, *walked.chunks[sister.first : sister.last]))
            ):
                first, last = low, high
    return first, last


def _parts(chunk: Chunk) -> bool:
    """True for a headline of its own, or a heading under which other things stand."""
    return chunk.tag == "h1" or (
        chunk.tag in HEADINGS and len(chunk.text) < 90 and phrases.CLOSING_HEADING.fullmatch(chunk.low) is not None
    )


def _shared(walked: Walked, one: int, other: int) -> int:
    above = set()
    while one >= 0:
        above.add(one)
        one = walked.regions[one].parent
    while other not in above:
        other = walked.regions[other].parent
    return other
