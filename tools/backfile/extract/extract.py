"""The steps of extraction in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from turbohtml import Document, Element

from backfile.common import jsonld
from backfile.common.text import fold, squeeze
from backfile.common.title_parts import title_parts
from backfile.extract import assemble
from backfile.extract.doubt import doubtful_cuts, parts_of_article
from backfile.extract.given import given
from backfile.extract.kind import Judgement, judge
from backfile.extract.next_articles import next_articles
from backfile.extract.notes import notes_among, notes_behind
from backfile.extract.oracle import Oracle, oracle_of
from backfile.extract.questions import holders_of, questions_behind, questions_of
from backfile.extract.root import choose_root, span
from backfile.extract.rules import Selection, select
from backfile.extract.script_state import article_in_scripts
from backfile.extract.standfirst import descriptions, standfirst
from backfile.extract.walk import Chunk, Walked, walk
from backfile.model import Extraction, Page, Removal
from backfile.recipes import Recipe, Recipes

# With less running text than this the classes may have misled the walk: it is done again without them.
_TOO_LITTLE = 250
# A second look at regions that were cut is taken where it finds so many times the running text.
_RECALLED = 1.2
# With less text than this the page may hold it in a script.
_LITTLE_TEXT = 700
# Behind the text a by-line, an agency and a day may stand, and no long line ahead of them.
_BEHIND = 4
_LONGEST_BEHIND = 160
# A script's text must be this much longer than what stands on the page.
_LONGER = 1.5


@dataclass(frozen=True, slots=True)
class Look:
    """What the steps found before it is judged whether the page is an article."""

    walked: Walked
    selection: Selection | None
    recipe: Recipe | None = None
    nodes: list[jsonld.Node] = field(default_factory=list)
    """The page's JSON-LD."""
    root: int | None = None
    """The number of the region that is the article."""

    @property
    def good(self) -> float:
        return _good(self.walked, self.root)

    @property
    def kept(self) -> list[Chunk]:
        return [chunk for _, chunk in self.selection.kept()] if self.selection else []


def extract(page: Page, document: Document | None, recipes: Recipes) -> Extraction:
    """The article of ``page``. ``document`` is left as it was; None for a text dump."""
    if document is None:
        from backfile.extract.dump import extract_dump

        return extract_dump(page)
    if page.form == "post":
        return given(page, document)
    if document.select_one("body") is None:
        return Extraction("empty", "the page has no body", None)
    found = look(page, document, recipes)
    kept = found.kept
    size = sum(len(chunk.text) for chunk in kept)
    written = article_in_scripts(page.content, document, found.nodes) if size < _LITTLE_TEXT else None
    if written is not None and len(written.text) > _LONGER * size:
        reason = "its text stands only in the page's data"
        note = Removal("script_state", "script", "text taken from the page's data instead", "")
        return Extraction("article", reason, written, (note,), _name(found), found.nodes)
    judgement = judge(page, document, found.nodes, found.walked, kept)
    if found.recipe is not None and found.recipe.body and size:
        judgement = Judgement("article", f"a recipe knows its body: {found.recipe.host}")
    if judgement.kind != "article" or found.selection is None:
        return Extraction(judgement.kind, judgement.reason, None, nodes=found.nodes)
    found = _second_look(page, document, recipes, found)
    if found.selection is None:
        return Extraction(judgement.kind, judgement.reason, None, nodes=found.nodes)
    article = assemble.article_of(found.kept)
    if found.recipe is not None and found.recipe.hook is not None:
        article = found.recipe.apply_hook(article)
    removals = _removals(found.walked, found.selection)
    behind = _behind(found.selection)
    return Extraction("article", judgement.reason, article, removals, _name(found), found.nodes, behind)


def look(page: Page, document: Document, recipes: Recipes, spared: frozenset[Element] = frozenset()) -> Look:
    """Walk the page, choose the article's region and decide on each of its blocks."""
    body = document.select_one("body")
    if body is None:
        return Look(Walked(), None)
    recipe = recipes.for_url(page.url)
    headlines = _headlines(document)
    known = dict.fromkeys(next_articles(document, headlines), "next_article|another article")
    if recipe is not None and recipe.cut:
        known |= dict.fromkeys(document.select(recipe.cut), "recipe|furniture of this outlet")
    nodes = jsonld.nodes(document)
    oracle = oracle_of(nodes)
    asked = questions_of(nodes)
    start = document.select_one(recipe.body) if recipe is not None and recipe.body else None
    walked, root = _walked(start or body, oracle, known, spared | holders_of(document, asked))
    if root is None:
        return Look(walked, None, recipe, nodes)
    first, last = span(walked, root) if start is None else (0, len(walked.chunks))
    above = standfirst(walked, first, headlines, descriptions(document))
    notes = notes_behind(document, walked.chunks[last:])
    questions = questions_behind(walked, last, asked)
    chunks = [*(walked.chunks[number] for number in above), *walked.chunks[first:last], *questions, *notes]
    sure = frozenset(notes_among(document, chunks))
    selection = Selection(chunks, walked.regions, headlines, oracle, page.url or "", len(above), sure)
    return Look(walked, select(selection), recipe, nodes, root)


def _second_look(page: Page, document: Document, recipes: Recipes, found: Look) -> Look:
    """Another look where the walk cut what may be the article's; the kind stays as it was judged by the first."""
    doubted = doubtful_cuts(found.walked, max(found.good, _TOO_LITTLE))
    if doubted:
        again = look(page, document, recipes, doubted)
        return again if again.good > _RECALLED * found.good else found
    parts = parts_of_article(found.walked, found.root) if found.root is not None else frozenset()
    return look(page, document, recipes, parts) if parts else found


def _walked(
    body: Element, oracle: Oracle, known: Mapping[Element, str], spared: frozenset[Element]
) -> tuple[Walked, int | None]:
    walked = walk(body, oracle, known, spared=spared)
    root = choose_root(walked)
    if _good(walked, root) < _TOO_LITTLE:
        again = walk(body, oracle, known, trust_names=False)
        other = choose_root(again)
        if other is not None and (root is None or _good(again, other) > 2 * _good(walked, root)):
            return again, other
    return walked, root


def _good(walked: Walked, root: int | None) -> float:
    return walked.regions[root].good if root is not None else 0.0


def _removals(walked: Walked, selection: Selection) -> tuple[Removal, ...]:
    blocks = [
        assemble.removal_of_chunk(selection.chunks[number], step, reason)
        for number, (step, reason) in sorted(selection.cut.items())
    ]
    regions = [assemble.removal_of_region(cut, walked.regions[cut.region].place) for cut in walked.cuts]
    return (*blocks, *(removal for removal in regions if removal))


def _behind(selection: Selection) -> tuple[str, ...]:
    last = max((number for number, _ in selection.kept()), default=len(selection.chunks))
    texts = [chunk.text for chunk in selection.chunks[last + 1 :][:_BEHIND] if chunk.text]
    return tuple(takewhile(lambda text: len(text) < _LONGEST_BEHIND, texts))


def _name(found: Look) -> str:
    return found.recipe.host if found.recipe is not None else ""


def _headlines(document: Document) -> frozenset[str]:
    """What the page calls itself: folded, to find it among the blocks.

    Its first h1, and of the next ones those that its title names: others head the sections of a page that has many. Where
    there is none, its title or a part of it.
    """
    title = document.select_one("title")
    named = fold(title.text) if title is not None else ""
    # To ask for several tags is to look at every element; few pages have such a group.
    grouped = document.find("hgroup") is not None
    tops = document.select("h1, hgroup h2") if grouped else document.find_all("h1")
    if not tops:
        # Old systems set the headline smaller: it is the first heading that the title begins with.
        tops = [
            heading for heading in document.select("h2, h3") if named.startswith(fold(squeeze(heading.text)) or " ")
        ]
    headings = [fold(squeeze(heading.text)) for heading in tops[:3]]
    found = {
        heading
        for at, heading in enumerate(headings)
        if not at or (heading in named and not any(heading != other and heading in other for other in headings))
    }
    for meta in document.select("meta[property='og:title'], meta[name='twitter:title']"):
        found.add(fold(meta.attr("content") or ""))
    found.discard("")
    return frozenset(found or (map(fold, title_parts(squeeze(title.text))) if title is not None else ()))
