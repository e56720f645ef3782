"""Small boxes with a button, apart from the text: offers, downloads, invitations.

Such boxes have no name that tells them everywhere, but they hold a link that is drawn as a button. A page whose text as a
whole lies in boxes of one kind (a test of ten products, each with its shop's button) is left alone. Boxes to sign up for letters
in say what their reader agrees to.
"""

from __future__ import annotations

import re
from collections import Counter

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, is_heading, is_line
from backfile.extract.walk import Region

# Without such a name it is drawn as one: filled or framed, with round corners and room at its sides, in utility classes.
_BUTTON = re.compile(
    r"btn|button|(?<![a-z])cta(?![a-z])|^(?=.*\brounded)(?=.*(?<![\w-])px-)(?=.*(?<![\w:-])(?:bg|border)-)",
    re.IGNORECASE,
)
# On the tune half 46 of 50 boxes within these bounds are none of the article; with more text, 80 of 96 are it.
_MOST_BLOCKS = 7
_LONGEST = 300
_MOST_BUTTONS = 2
# A box to sign up in explains itself at such a length. On the tune half none of 3 lines of that kind that stay otherwise is the
# article's, on the outlets held back none of 3.
_LONGEST_CONSENT = 800
# One region with more than this share of the running text is the text's; else a box may stand twice, for two screens.
_MAIN = 0.5
_COPIES = 2


def offer_boxes(selection: Selection) -> None:
    regions = selection.regions
    sizes: Counter[int] = Counter()
    for _, chunk in selection.kept():
        if is_line(chunk):
            sizes[chunk.region] += len(chunk.text)
    if not sizes:
        return
    main, size = max(sizes.items(), key=lambda pair: (pair[1], -pair[0]))
    around = _above(regions, main)
    together = size > _MAIN * sizes.total()
    blocks = _blocks_of_boxes(selection, around)
    kinds = Counter(regions[box].place for box in blocks)
    for box, numbers in blocks.items():
        text = sum(len(selection.chunks[number].text) for number in numbers)
        if text <= _LONGEST and (together or kinds[regions[box].place] <= _COPIES) and _has_button(regions[box]):
            for number in numbers:
                selection.drop(number, "offer_boxes", "box with a button")
        elif text <= _LONGEST_CONSENT and any(phrases.AGREES.match(selection.chunks[n].low) for n in numbers):
            for number in numbers:
                selection.drop(number, "offer_boxes", "box to sign up in", insists=True)


def _blocks_of_boxes(selection: Selection, around: set[int]) -> dict[int, list[int]]:
    """For each small region beside the text, the largest there is, its kept blocks."""
    blocks: dict[int, list[int]] = {}
    for number, chunk in selection.kept():
        box = -1
        region = chunk.region
        while region >= 0 and region not in around:
            if selection.regions[region].last - selection.regions[region].first <= _MOST_BLOCKS:
                box = region
            region = selection.regions[region].parent
        if box >= 0 and chunk.text and (is_line(chunk) or is_heading(chunk) or chunk.tag in ("ul", "ol")):
            blocks.setdefault(box, []).append(number)
    return blocks


def _above(regions: list[Region], number: int) -> set[int]:
    found = set()
    while number >= 0:
        found.add(number)
        number = regions[number].parent
    return found


def _has_button(region: Region) -> bool:
    buttons = [
        link
        for link in region.element.iter_elements("a")
        if (link.attr("role") == "button" or _BUTTON.search(link.attr("class") or ""))
        and link.attr("aria-expanded") is None  # what opens a part is no offer
    ]
    return 0 < len(buttons) <= _MOST_BUTTONS
