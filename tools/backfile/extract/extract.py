"""The steps of extraction in their order."""

from __future__ import annotations

from turbohtml import Document, Element

from backfile.common.text import fold, squeeze
from backfile.extract import assemble
from backfile.extract.kind import Judgement, judge
from backfile.extract.oracle import Oracle, oracle_of
from backfile.extract.root import choose_root
from backfile.extract.rules import select
from backfile.extract.standfirst import descriptions, standfirst
from backfile.extract.walk import Walked, walk
from backfile.model import Extraction, Page, Removal
from backfile.recipes import Recipes

# With less running text than this the classes may have misled the walk: it is done again without them.
_TOO_LITTLE = 250


def extract(page: Page, document: Document | None, recipes: Recipes) -> Extraction:
    """The article of ``page``. ``document`` is left as it was; None for a text dump."""
    if document is None:
        from backfile.extract.dump import extract_dump

        return extract_dump(page)
    body = document.select_one("body")
    if body is None:
        return Extraction("empty", "the page has no body", None)
    oracle = oracle_of(document)
    walked, root = _walked(body, oracle)
    headlines = _headlines(document)
    if root is None:
        return _rejected(judge(page, document, walked, None, 0))
    region = walked.regions[root]
    above = standfirst(walked, region.first, headlines, descriptions(document))
    chunks = [*(walked.chunks[number] for number in above), *walked.chunks[region.first : region.last]]
    selection = select(chunks, walked.regions, headlines, oracle, len(above))
    kept = [chunk for _, chunk in selection.kept()]
    judgement = judge(page, document, walked, root, sum(len(chunk.text) for chunk in kept))
    if judgement.kind != "article":
        return _rejected(judgement)
    removals = [
        assemble.removal_of_chunk(selection.chunks[number], step, reason)
        for number, (step, reason) in sorted(selection.cut.items())
    ]
    regions = [assemble.removal_of_region(cut, walked.regions[cut.region].place) for cut in walked.cuts]
    all_removals: tuple[Removal, ...] = (*removals, *(removal for removal in regions if removal))
    return Extraction("article", judgement.reason, assemble.article_of(kept), all_removals)


def _walked(body: Element, oracle: Oracle) -> tuple[Walked, int | None]:
    walked = walk(body, oracle)
    root = choose_root(walked)
    if root is None or walked.regions[root].good < _TOO_LITTLE:
        again = walk(body, oracle, trust_names=False)
        other = choose_root(again)
        if other is not None and (root is None or again.regions[other].good > 2 * walked.regions[root].good):
            return again, other
    return walked, root


def _rejected(judgement: Judgement) -> Extraction:
    return Extraction(judgement.kind, judgement.reason, None)


def _headlines(document: Document) -> frozenset[str]:
    """What the page calls itself: folded, to find it among the blocks."""
    found = {fold(squeeze(heading.text)) for heading in document.select("h1")[:3]}
    for meta in document.select("meta[property='og:title'], meta[name='twitter:title']"):
        found.add(fold(meta.attr("content") or ""))
    return frozenset(found - {""})
