"""Lines that send the reader to another story."""

from __future__ import annotations

import re
from itertools import pairwise

from backfile.common.text import fold
from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, ends_a_sentence, is_heading, is_line, leads_elsewhere
from backfile.extract.walk import Chunk

_LONGEST = 350
# Of sentences that begin so and are links in part ("Learn more about tides in our guide."), 21 of 26 are the article's; of
# paragraphs that are one link and end a sentence, 21 of 28.
_ALL = 0.9
# Of linked lines of which a page has two or more that name what the paragraph behind them tells of, 17 of 26 on the tune half are the
# article's, on 3 of 5 outlets; those of the other two are questions above their answers. Of all others 3 of 35.
_MOSTLY = 0.85
_FEWEST = 2
_PARAGRAPH = 100
_FORM_WORD = 3
# With less of it in links a block is no line to another story, unless its words say so.
_LINKED = 0.1
# The linked headline of a story has at least as many characters; "Website: example.org" and "Pictured: a plant" fewer.
_HEADLINE = 28
# "FUNDA | Headline of a story", "» Headline of a story": some words or an arrow, a mark, and a link to the end.
_LED_BY_MARK = re.compile(r"[^|:>»–—]{0,40}[|:»–—]\s?\S|(?:>>?|[»→➡▶►👉➤])\s*\S")
_ARROW = re.compile(r"(?:>>|[»→➡▶►👉➤])")
# A shop's line: "Check price", "$98 at Example".
_OFFER = re.compile(r"\W*(?:add|buy|check|claim|get|now|order|save|shop|try|view|visit)\b|.{0,20}[$€£]\s?\d")


def read_more(selection: Selection) -> None:
    heads = _heads(selection)
    label = -1  # the last heading such as "Recommended for you", or a story's headline under it
    for number, chunk in selection.kept():
        text = chunk.text
        if not text or len(text) > _LONGEST:
            continue
        linked = chunk.link_share
        if number == label + 1 and is_heading(chunk) and linked > _ALL:
            selection.drop(number, "read_more", "related story")
            label = number
            continue
        invites = phrases.READ_MORE.match(chunk.low) is not None
        if not invites and linked <= _LINKED:
            continue
        whole = not ends_a_sentence(text.rstrip("…"))
        if invites and (linked > (0.3 if whole else _ALL) or (len(text) < 90 and whole)):
            selection.drop(number, "read_more", "related story", insists=True)
            label = number if is_heading(chunk) else label
        elif (chunk.tag == "p" and _may_be_a_source(chunk) and leads_elsewhere(chunk, selection.url)) or (
            linked > _MOSTLY and number in heads
        ):
            continue
        elif linked > _MOSTLY and is_line(chunk) and (whole or (chunk.tag == "text" and len(text) > 20)):
            selection.drop(number, "read_more", "line that is only a link")
        elif linked > _ALL and _is_card(chunk) and not leads_elsewhere(chunk, selection.url):
            selection.drop(number, "read_more", "card of another story")
        elif is_line(chunk) and whole and linked > 0.45 and chunk.links >= _HEADLINE and _LED_BY_MARK.match(text):
            selection.drop(number, "read_more", "related story", insists=True)
        elif is_line(chunk) and linked > _LINKED and _ARROW.match(text) and len(text) < 200:
            selection.drop(number, "read_more", "related story")


def _heads(selection: Selection) -> frozenset[int]:
    """Numbers of the linked lines that head the paragraph behind them, where a page has several: the names of what it lists."""
    chunks = selection.chunks
    found = [
        number
        for number, (chunk, below) in enumerate(pairwise(chunks))
        if is_line(chunk) and chunk.link_share > _MOSTLY and len(chunk.text) < _LONGEST and _tells_of(below, chunk.text)
    ]
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def _tells_of(below: Chunk, line: str) -> bool:
    """True for a paragraph that says the line again, or half of its words."""
    if not is_line(below) or len(below.text) < _PARAGRAPH or below.link_share > _ALL:
        return False
    words = {word for word in fold(line).split() if len(word) > _FORM_WORD}
    again = words.intersection(fold(below.text).split())
    return (len(words) > 1 and 2 * len(again) >= len(words)) or (len(words) == 1 and line in below.text)


def _is_card(chunk: Chunk) -> bool:
    """True for a figure or a quote whose tag alone holds a link with words: systems embed a story of their own so."""
    if chunk.tag not in ("figure", "blockquote") or chunk.element is None:
        return False
    return len(chunk.text) >= _HEADLINE and chunk.element.find("figcaption") is None


def _may_be_a_source(chunk: Chunk) -> bool:
    """True for a line that may name a source, or what the article tells of.

    Of those with one link, to another site, 18 of 22 on the tune half are the article's; of the lines that are a link into the outlet,
    28 of 355.
    """
    if len(chunk.text) < _HEADLINE or _OFFER.match(chunk.low) is not None or chunk.element is None:
        return False
    return len(list(chunk.element.iter_elements("a"))) == 1
