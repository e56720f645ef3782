"""Cards of other stories amid the text or behind it: small regions of one kind, each with a headline that is a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from backfile.extract.rules.selection import Selection, is_heading, leads_elsewhere
from backfile.extract.walk import Region

# A card holds a headline, a picture, a line or two of text, a by-line and a button.
_MOST_BLOCKS = 7
_LONGEST = 450
LINKED = 0.8
# As many cards of one kind are a list of stories.
_FEWEST = 2
# Shorter ones are names of things that the article lists.
_HEADLINE = 25
# Cards with more of the region's text than this are the article: a list of things, each with its link. On the tune half
# teasers hold up to 0.05, such lists from 0.23 on.
_MOST = 0.1


def teasers(selection: Selection) -> None:
    cards = _cards(selection)
    kinds = Counter(selection.regions[card].place for card in cards)
    cards = {card: held for card, held in cards.items() if kinds[selection.regions[card].place] >= _FEWEST}
    size = sum(len(selection.chunks[number].text) for held in cards.values() for number in held)
    if size > _MOST * sum(len(chunk.text) for _, chunk in selection.kept()):
        return
    for held in cards.values():
        for number in held:
            selection.drop(number, "teasers", "teaser of another story")


def _cards(selection: Selection) -> dict[int, list[int]]:
    """For each headline that is a link, the largest small region without another headline, and its kept blocks."""
    headings = [(number, chunk) for number, chunk in selection.kept() if is_heading(chunk)]
    linked = [
        chunk
        for _, chunk in headings
        if chunk.link_share > LINKED and len(chunk.text) >= _HEADLINE and not leads_elsewhere(chunk, selection.url)
    ]
    if len(linked) < _FEWEST:
        return {}
    regions = selection.regions
    held = Counter(region for _, chunk in headings for region in above(regions, chunk.region))
    cards = {largest_card(regions, chunk.region, held) for chunk in linked} - {-1}
    blocks: dict[int, list[int]] = {card: [] for card in sorted(cards)}
    for number, chunk in selection.kept():
        for card in cards.intersection(above(regions, chunk.region)):
            blocks[card].append(number)
    return {
        card: numbers
        for card, numbers in blocks.items()
        if sum(len(selection.chunks[number].text) for number in numbers) < _LONGEST
    }


def largest_card(regions: list[Region], region: int, held: Counter[int]) -> int:
    """The largest small region around ``region`` with one headline; -1 for none. ``held``: headlines in each region."""
    card = -1
    while region > 0 and held[region] == 1 and regions[region].last - regions[region].first <= _MOST_BLOCKS:
        card = region
        region = regions[region].parent
    return card


def above(regions: list[Region], region: int) -> Iterator[int]:
    """``region`` and all that hold it."""
    while region >= 0:
        yield region
        region = regions[region].parent
