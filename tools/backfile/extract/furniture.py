"""What only an archive can know: blocks that recur around different articles of one outlet are its furniture.

Works on small records, one a page, in any order; counts are of *articles*, so that re-scrapes and copies of one article
count once, and a refrain within one article counts once. The method is that of template detection by shared blocks
(Yi, Liu, Li 2003: "Eliminating noisy information in web pages for data mining"), on blocks instead of DOM trees.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from urllib.parse import urlsplit

from backfile.common.text import fold, shorten
from backfile.model import Article, Block, Removal

# An outlet with fewer different articles teaches nothing.
FEWEST_ARTICLES = 3
# A block is furniture when it stands in at least this many articles …
FEWEST_REPEATS = 3
# … and in this share of the outlet's: short lines, headings, and prose. Prose and headings recur honestly (the background
# paragraph of a running story, "Ingredients"), short lines hardly do.
_SHORT_SHARE = 0.04
_HEADING_SHARE = 0.6
_PROSE_SHARE = 0.5
# In an archive of thousands no share is needed for what stands at the very edge of so many articles.
_EDGE_REPEATS = 12
_EDGE = 3
_EDGE_ALWAYS = 0.8
# Text of this length that ends like a sentence is prose.
_PROSE = 160
# Two pages that share this part of the shorter one's text are the same article again.
_SAME_ARTICLE = 0.7
# Blocks that stand on more pages than this say nothing about which pages are copies.
_MOST_SHARED = 12
# Where furniture would be more than this of an article's text, the article is all there is: it is left as it is.
_MOST_OF_ARTICLE = 0.8
_DIGITS = re.compile(r"\d+")


class BlockRecord(NamedTuple):
    """One block: the digest of its text, how long it is, and where it stands in the article."""

    digest: int
    size: int
    kind: str
    """``short``, ``heading`` or ``prose``."""
    edge: bool


class FurnitureRecord(NamedTuple):
    """What is needed of one page. ``key`` names it and breaks ties; ``headline`` is a digest."""

    outlet: str
    key: str
    headline: int
    blocks: tuple[BlockRecord, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What recurs on an outlet's pages: digest → number of articles that hold it."""

    articles: int
    repeats: Mapping[int, int] = field(default_factory=dict)


def record_of(article: Article) -> FurnitureRecord:
    """The record of one converted article."""
    blocks = [_record(block, at, len(article.blocks)) for at, block in enumerate(article.blocks)]
    if article.standfirst:
        blocks.append(_standfirst_record(article.standfirst))
    key = article.url or article.source or article.id
    return FurnitureRecord(outlet_of(article), key, _digest(fold(article.headline)), tuple(blocks))


def outlet_of(article: Article) -> str:
    """The host that published it without ``www.``, else the publisher's name; empty when neither is known."""
    host = (urlsplit(article.url).hostname or "") if article.url else ""
    return host.removeprefix("www.") or article.publisher


def find_furniture(records: Iterable[FurnitureRecord]) -> dict[str, Furniture]:
    """Outlet → its furniture. The same for any order of ``records``; outlets of too few articles are left out."""
    by_outlet: defaultdict[str, list[FurnitureRecord]] = defaultdict(list)
    for record in records:
        if record.outlet:
            by_outlet[record.outlet].append(record)
    found: dict[str, Furniture] = {}
    for outlet in sorted(by_outlet):
        pages = sorted(by_outlet[outlet], key=_order)
        articles = _articles(pages)
        if len(articles) >= FEWEST_ARTICLES and (repeats := _recurring(articles)):
            found[outlet] = Furniture(len(articles), repeats)
    return found


def _order(page: FurnitureRecord) -> tuple[object, ...]:
    """Captures of one address differ in their blocks alone."""
    return page.key, page.headline, [(block.digest, block.size, block.kind) for block in page.blocks]


def furniture_on(record: FurnitureRecord, furniture: Mapping[str, Furniture]) -> list[int]:
    """The digests of the page's blocks that are its outlet's furniture: what ``drop_furniture`` does hangs on them alone."""
    known = furniture.get(record.outlet)
    return [block.digest for block in record.blocks if block.digest in known.repeats] if known is not None else []


def drop_furniture(article: Article, furniture: Mapping[str, Furniture]) -> Article:
    """``article`` without its outlet's furniture, each block that went recorded among the removals."""
    known = furniture.get(outlet_of(article))
    if known is None or article.given_by:
        return article
    return _drop_blocks(_drop_standfirst(article, known), known)


def _drop_standfirst(article: Article, known: Furniture) -> Article:
    """Without what the outlet says of itself where a page is described: few of its words need be those of a slogan."""
    count = known.repeats.get(_standfirst_record(article.standfirst).digest) if article.standfirst else None
    if count is None:
        return article
    removal = Removal("drop_furniture", "standfirst", _reason(count, known), shorten(article.standfirst))
    return replace(article, standfirst="", standfirst_printed=False, removals=(*article.removals, removal))


def _drop_blocks(article: Article, known: Furniture) -> Article:
    digests = [_record(block, 0, 1).digest for block in article.blocks]
    cut = {at for at, digest in enumerate(digests) if digest in known.repeats}
    size = sum(len(block.text) for block in article.blocks)
    if not cut or sum(len(article.blocks[at].text) for at in cut) > _MOST_OF_ARTICLE * size:
        return article
    removals = tuple(
        Removal(
            "drop_furniture",
            article.blocks[at].place.lstrip(">") or f"block {at + 1}",
            _reason(known.repeats[digests[at]], known),
            shorten(article.blocks[at].text or article.blocks[at].markdown),
        )
        for at in sorted(cut)
    )
    blocks = _without_idle_rules([block for at, block in enumerate(article.blocks) if at not in cut])
    return replace(article, blocks=blocks, removals=(*article.removals, *removals))


def _without_idle_rules(blocks: list[Block]) -> tuple[Block, ...]:
    """``blocks`` without the rules that part nothing now: at the ends, and two in a row."""
    kept: list[Block] = []
    for block in blocks:
        if block.kind != "rule" or (kept and kept[-1].kind != "rule"):
            kept.append(block)
    if kept and kept[-1].kind == "rule":
        kept.pop()
    return tuple(kept)


def _reason(count: int, known: Furniture) -> str:
    return f"repeats on {count} of {known.articles} articles of this outlet"


def _standfirst_record(standfirst: str) -> BlockRecord:
    """As a short line that no edge makes likelier furniture: a column's own recur honestly, on few of an outlet's articles."""
    return BlockRecord(_digest(f"standfirst {_DIGITS.sub('0', fold(standfirst))}"), 0, "short", False)


def _record(block: Block, at: int, count: int) -> BlockRecord:
    text = fold(block.text) or block.markdown
    if block.kind == "heading":
        kind = "heading"
    elif len(block.text) >= _PROSE and block.kind in ("paragraph", "quote", "list", "table"):
        kind = "prose"
    else:
        kind = "short"
    digest = _digest(_DIGITS.sub("0", text)) if any(map(str.isalpha, text)) else 0
    return BlockRecord(digest, len(block.text), kind, at < _EDGE or at >= count - _EDGE)


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _articles(pages: list[FurnitureRecord]) -> list[list[FurnitureRecord]]:
    """The pages, those of the same article together."""
    leader = list(range(len(pages)))

    def lead(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for one, other in _copies(pages):
        first, second = sorted((lead(one), lead(other)))
        leader[second] = first
    groups: defaultdict[int, list[FurnitureRecord]] = defaultdict(list)
    for number, page in enumerate(pages):
        groups[lead(number)].append(page)
    return [groups[number] for number in sorted(groups)]


def _copies(pages: list[FurnitureRecord]) -> list[tuple[int, int]]:
    """Pairs of pages that are the same article: one address, one headline and a shared text, or nearly one text."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        for digest in {block.digest for block in page.blocks}:
            holders[digest].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    sizes = [{block.digest: block.size for block in page.blocks} for page in pages]
    for digest, numbers in holders.items():
        if digest and 1 < len(numbers) <= _MOST_SHARED:
            for at, one in enumerate(numbers):
                for other in numbers[at + 1 :]:
                    shared[one, other] += sizes[one][digest]
    pairs = []
    for (one, other), size in sorted(shared.items()):
        shorter = min(sum(sizes[one].values()), sum(sizes[other].values()))
        if size >= _SAME_ARTICLE * shorter or pages[one].headline == pages[other].headline:
            pairs.append((one, other))
    by_key: dict[str, int] = {}
    for number, page in enumerate(pages):
        if page.key in by_key:
            pairs.append((by_key[page.key], number))
        by_key.setdefault(page.key, number)
    return pairs


def _recurring(articles: list[list[FurnitureRecord]]) -> dict[int, int]:
    """Digest → number of articles, of the blocks that recur as furniture does."""
    counts: Counter[int] = Counter()
    edges: Counter[int] = Counter()
    kinds: dict[int, str] = {}
    for pages in articles:
        blocks = {block.digest: block for page in pages for block in page.blocks if block.digest}
        counts.update(blocks.keys())
        edges.update(digest for digest, block in blocks.items() if block.edge)
        kinds.update((digest, block.kind) for digest, block in blocks.items())
    total = len(articles)
    shares = {"short": _SHORT_SHARE, "heading": _HEADING_SHARE, "prose": _PROSE_SHARE}
    return {
        digest: count
        for digest, count in sorted(counts.items())
        if count >= max(FEWEST_REPEATS, math.ceil(shares[kinds[digest]] * total))
        or (count >= _EDGE_REPEATS and edges[digest] >= _EDGE_ALWAYS * count and kinds[digest] != "heading")
    }
