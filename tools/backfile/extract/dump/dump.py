"""The article in a text dump: the blocks that a model of their sequence takes for it, and the headline above them."""

from __future__ import annotations

import re

from turbohtml import Element, Text, parse_fragment

from backfile.common.dump import DumpBlock, blocks_of, header_of, inline_markup
from backfile.common.text import fold, shorten
from backfile.extract.dump.features import PROSE
from backfile.extract.dump.headline import Headline, find_headline
from backfile.extract.dump.kind import ARTICLE, article_chance, is_error, is_list_of_teasers
from backfile.extract.dump.picture_text import is_picture_text
from backfile.extract.dump.sequence import article_blocks
from backfile.extract.rules import Selection, select
from backfile.extract.walk import Chunk, Region
from backfile.model import Extraction, Page, Removal

_STOP = re.compile(r"[.!?。！？؟۔।]")
_SHORTEST = 140
_OUTSIDE = ("outside_the_text", "outside the article")
_PICTURE = ("picture_text", "text of a picture that is lost")


def extract_dump(page: Page) -> Extraction:
    """The article of a dump; its headline is the body's first child, an ``<h1 data-role="headline">``."""
    blocks = blocks_of(page.content)
    numbers = article_blocks(blocks)
    if not numbers:
        return Extraction("listing", "the dump holds no running text", None)
    told = header_of(page.content).first_of("headline")
    headline = _told(blocks, told) if told else find_headline(blocks, numbers)
    if is_error(blocks, numbers):
        return Extraction("error", f"its title is “{blocks[0].text[:80]}”", _body(headline, []))
    if is_list_of_teasers(blocks, numbers):
        return Extraction("listing", "headlines with a day and little text under each", _body(headline, []))
    chance, other = article_chance(blocks, numbers)
    if chance < ARTICLE:
        reason = f"its text and the words around it are no article's ({1 - chance:.0%} sure)"
        return Extraction(other, reason, _body(headline, []))
    start = numbers[0]
    said = headline.blocks if headline is not None else frozenset()
    pictures = frozenset(number for number in numbers if is_picture_text(blocks[number].text))
    numbers = [number for number in numbers if number not in said and number not in pictures]
    chunks = [_chunk(blocks, number, opens=number == start) for number in numbers]
    headlines = frozenset({fold(headline.text)}) if headline is not None else frozenset()
    # A dump has one region, the whole, and nothing of the publisher's own to check against.
    whole = Region(Element("body"), -1, False, "dump", last=len(chunks))
    selection = select(Selection(chunks, [whole], headlines))
    kept = [chunk for _, chunk in selection.kept()]
    if sum(len(chunk.text) for chunk in kept) < _SHORTEST:
        return Extraction("listing", "the dump holds no running text", _body(headline, []))
    cut = {numbers[place]: why for place, why in selection.cut.items()} | dict.fromkeys(pictures, _PICTURE)
    stays = frozenset(numbers)
    removals = [
        _removal(block, *cut.get(number, _OUTSIDE))
        for number, block in enumerate(blocks)
        if (number not in stays or number in cut) and number not in said
    ]
    body = _body(headline, kept)
    return Extraction("article", "has an article's text", body, tuple(removals))


def _told(blocks: tuple[DumpBlock, ...], headline: str) -> Headline:
    """The headline that the text's header tells, and where the text says it again."""
    key = fold(headline)
    return Headline(headline, frozenset(number for number, block in enumerate(blocks) if fold(block.text) == key))


def _chunk(blocks: tuple[DumpBlock, ...], number: int, *, opens: bool) -> Chunk:
    block = blocks[number]
    text = block.text
    following = blocks[number + 1].text if number + 1 < len(blocks) else ""
    # A line that opens the text and is not marked as a heading is the section's name or the like.
    is_heading = block.heading > 1 or (
        not block.item
        and not opens
        and len(text) < 80
        and not _STOP.search(text[-2:])
        and text[-1:] not in ':,;)…”"'
        and len(following) > PROSE
    )
    words = tuple([node for node in parse_fragment(inline_markup(block)).children if isinstance(node, Element | Text)])
    return Chunk("h2" if is_heading else "p", text, 0, None, words, block.linked, "", "dump")


def _body(headline: Headline | None, chunks: list[Chunk]) -> Element:
    body = Element("article")
    if headline is not None:
        body.append(Element("h1", {"data-role": "headline"}, [Text(headline.text)]))
    for chunk in chunks:
        body.append(Element(chunk.tag, {"data-place": "dump"}, list(chunk.nodes)))
    return body


def _removal(block: DumpBlock, step: str, reason: str) -> Removal:
    return Removal(step, f"line {block.line}", reason, shorten(block.text))
