"""The article in a text dump: the densest run of prose, and the headline above it."""

from __future__ import annotations

import re

from turbohtml import Element, Text

from backfile.common.dump import DumpBlock, blocks_of
from backfile.common.text import fold, shorten
from backfile.extract import phrases
from backfile.extract.oracle import Oracle
from backfile.extract.rules import select
from backfile.extract.walk import Chunk, Region
from backfile.model import Extraction, Page, Removal

_SENTENCE_END = re.compile(r"[.!?…:;。！？؟۔।][\"'”’»)\]]*$")
_CUT_TEASER = re.compile(r"(?:\.\.\.|…|\[…\])\s*$")
_STOP = re.compile(r"[.!?。！？؟۔।]")
# A block with as many characters as this is prose by its length alone.
_PROSE = 140
# Where a dump marks its links, what is short and no link is rarely a menu's. On the tune half: 0.893 → 0.898.
_ENOUGH_LINKS = 4
_LABEL = -1.0
_UNLINKED = -0.6
_UNLINKED_ITEM = -0.2
_SHORTEST = 140
# Labels that were elements of their own, glued by a dump without separators; and the share of the text before them.
_GLUED = re.compile(r"[a-zà-ÿ)][A-ZÀ-Þ]")
_LABELS = 120
_MOST_BEFORE = 0.55
# How far above the text a headline may stand: lynx dumps put by-line, date and share rows between (median 3 lines).
_HEADLINE_WINDOW = 14


def extract_dump(page: Page) -> Extraction:
    """The article of a dump; its headline is the body's first child, an ``<h1 data-role="headline">``."""
    blocks = blocks_of(page.content)
    span = _prose_span(blocks)
    if span is None:
        return Extraction("listing", "the dump holds no running text", None)
    start, end = span
    headline = _headline(blocks, start)
    first = headline + 1 if headline is not None else start
    if headline is None and start and _may_be_headline(blocks[0]):
        # The page's title, which stands first in a dump, far above the text.
        headline = 0
    chunks = [_chunk(blocks, number, opens=number == first) for number in range(first, end)]
    headlines = frozenset({fold(blocks[headline].text)}) if headline is not None else frozenset()
    # A dump has one region, the whole, and nothing of the publisher's own to check against.
    selection = select(chunks, [Region(Element("body"), -1, False, "dump", last=len(chunks))], headlines, Oracle(), 0)
    kept = [chunk for _, chunk in selection.kept()]
    if sum(len(chunk.text) for chunk in kept) < _SHORTEST:
        return Extraction("listing", "the dump holds no running text", None)
    removals = [_removal(block, "outside_the_text", "outside the article") for block in blocks[: headline or 0]]
    removals += [
        _removal(blocks[first + number], step, reason) for number, (step, reason) in sorted(selection.cut.items())
    ]
    removals += [_removal(block, "outside_the_text", "after the article") for block in blocks[end:]]
    body = _body(blocks[headline].text if headline is not None else "", kept)
    return Extraction("article", "has an article's text", body, tuple(removals))


def _score(block: DumpBlock) -> float:
    """How much a block speaks for the article: positive for prose, negative for labels, teasers and links."""
    text = block.text
    size = len(text)
    if _CUT_TEASER.search(text) and size < 220:
        return -3.0
    if phrases.RIGHTS.match(text) or phrases.SHORTCODE.match(text):
        return -4.0
    if size < 90 and (phrases.CLOSING_HEADING.fullmatch(text) or phrases.SHARE.fullmatch(text)):
        return -4.0
    if block.linked > 0.6 * size:
        return -2.0
    if size >= _PROSE:
        return 4.0 + min(6.0, size / 150) if len(_STOP.findall(text)) or size < 400 else 0.5
    if _SENTENCE_END.search(text):
        return 2.0 if size > 60 else 0.8
    if block.heading:
        return -0.2
    return -0.6 if size > 60 else _LABEL


def _prose_span(blocks: tuple[DumpBlock, ...]) -> tuple[int, int] | None:
    """The run of blocks with the highest sum of scores, as (first, one after the last)."""
    best, best_span = 0.0, None
    total, start = 0.0, 0
    marks_links = sum(block.links > 0 for block in blocks) > _ENOUGH_LINKS
    for number, block in enumerate(blocks):
        score = _score(block)
        if marks_links and not block.links and not block.heading and _LABEL <= score < 0:
            score = max(score, _UNLINKED_ITEM if block.item else _UNLINKED)
        if total <= 0:
            total, start = 0.0, number
        total += score
        if total > best:
            best, best_span = total, (start, number + 1)
    return _trimmed(blocks, *best_span) if best_span else None


def _trimmed(blocks: tuple[DumpBlock, ...], start: int, end: int) -> tuple[int, int]:
    """End the run at labels that the dump has run together ("CIOIT LeadershipOpinion") when most of it stands before."""
    sizes = [len(block.text) for block in blocks[start:end]]
    for number in range(start + 1, end):
        text = blocks[number].text
        glued = len(text) < _LABELS and len(_GLUED.findall(text)) >= 2 and not _SENTENCE_END.search(text)
        if glued and sum(sizes[: number - start]) > _MOST_BEFORE * sum(sizes):
            return start, number
    return start, end


def _headline(blocks: tuple[DumpBlock, ...], start: int) -> int | None:
    """The number of the headline's block: above the text, title-like; one that the dump says twice or marks is surest."""
    seen: dict[str, int] = {}
    for block in blocks:
        seen[fold(block.text)] = seen.get(fold(block.text), 0) + 1
    found: list[tuple[float, int]] = []
    for number in range(max(0, start - _HEADLINE_WINDOW), min(start + 2, len(blocks))):
        block = blocks[number]
        text = block.text
        if not _may_be_headline(block):
            continue
        if number >= start and (len(text) > 140 or text.endswith(".")):
            continue
        score = 2.0 * (block.heading == 1) + 0.5 * (block.heading == 2) + (1.0 if 25 <= len(text) <= 130 else 0.0)
        score -= 1.5 * text.endswith((".", ":")) + 1.0 * block.item + 2.0 * (block.linked > 0.6 * len(text))
        score -= 0.12 * abs(start - number)
        score += 0.8 * (seen[fold(text)] > 1)
        found.append((score, number))
    return max(found)[1] if found else None


def _may_be_headline(block: DumpBlock) -> bool:
    text = block.text
    if not 12 <= len(text) <= 220 or (len(text.split()) < 3 and text.isascii()):
        return False
    others = (phrases.DATE_LINE, phrases.BYLINE, phrases.SHARE, phrases.TAGS_LINE)
    return not any(pattern.fullmatch(text) for pattern in others)


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
        and len(following) > _PROSE
    )
    return Chunk("h2" if is_heading else "p", text, 0, None, (Text(text),), block.linked, "", "dump")


def _body(headline: str, chunks: list[Chunk]) -> Element:
    body = Element("article")
    if headline:
        body.append(Element("h1", {"data-role": "headline"}, [Text(headline)]))
    for chunk in chunks:
        body.append(Element(chunk.tag, {"data-place": "dump"}, [Text(chunk.text)]))
    return body


def _removal(block: DumpBlock, step: str, reason: str) -> Removal:
    return Removal(step, f"line {block.line}", reason, shorten(block.text))
