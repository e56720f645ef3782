"""The fields in their order; each has a reader of its own."""

from __future__ import annotations

from turbohtml import Document, Element, Node

from backfile.common.text import squeeze
from backfile.describe.authors import read_byline
from backfile.describe.clues import Clues, evidence_of
from backfile.describe.credit import credit_candidates
from backfile.describe.dateline import dateline_candidates
from backfile.describe.dates import date_candidates, modified_candidates, printed_claims
from backfile.describe.export import told_by
from backfile.describe.headline import headline_candidates
from backfile.describe.image import lead_image
from backfile.describe.language import language_candidates
from backfile.describe.outlet import publisher_candidates, section_candidates
from backfile.describe.standfirst import standfirst_candidates
from backfile.describe.tags import tag_candidates
from backfile.model import Candidate, Description, Evidence, Extraction, Page
from backfile.recipes import Recipes


def _is_text(child: Node) -> bool:
    return isinstance(child, Element) and child.tag not in ("h1", "figure", "img", "iframe")


def describe(page: Page, document: Document | None, extraction: Extraction, recipes: Recipes) -> Description:
    """What ``page`` tells about its article, with the evidence for each field."""
    paragraphs = (
        [squeeze(child.text) for child in extraction.body.children if _is_text(child)]
        if extraction.body is not None
        else []
    )
    clues = Clues(
        page,
        document,
        extraction.body,
        [text for text in paragraphs if text],
        recipes.for_url(page.url),
        told=extraction.nodes,
        is_listing=extraction.kind == "listing",
        behind=extraction.behind,
    )
    byline = read_byline(clues)
    printed = printed_claims(clues)
    lists: dict[str, list[Candidate]] = {
        "headline": headline_candidates(clues),
        "authors": byline.candidates,
        "date": date_candidates(clues, printed),
        "date_modified": modified_candidates(clues, printed),
        "dateline": dateline_candidates(clues),
        "credit": credit_candidates(clues, byline.agencies),
        "publisher": publisher_candidates(clues),
        "section": section_candidates(clues, byline.people),
        "language": language_candidates(clues),
    }
    chosen = {name: candidates[0].value if candidates else "" for name, candidates in lists.items()}
    lists["standfirst"] = standfirst_candidates(clues, chosen["headline"], byline.people)
    tags = tag_candidates(clues, byline.people)
    lists["tags"] = [Candidate("; ".join(tags.value), tags.source, 0.9)] if tags.value else []
    standfirst = lists["standfirst"][0].value if lists["standfirst"] else ""
    image = lead_image(clues, standfirst)
    evidence: list[Evidence] = []
    for name, candidates in lists.items():
        if found := evidence_of(name, candidates):
            evidence.append(found)
    return Description(
        headline=chosen["headline"],
        standfirst=standfirst,
        byline=byline.line,
        authors=byline.people,
        date=chosen["date"] or None,
        date_modified=_change(chosen["date_modified"], chosen["date"]),
        dateline=chosen["dateline"],
        credit=chosen["credit"],
        publisher=chosen["publisher"],
        section=chosen["section"],
        language=chosen["language"],
        tags=tags.value,
        image=image,
        evidence=told_by(page.given_by, evidence) if page.given_by else tuple(evidence),
    )


def _change(modified: str, published: str) -> str | None:
    """The day of a change; a last save before the day of publication, which systems tell of planned posts, is none."""
    is_same = modified.startswith(published) or published.startswith(modified)
    return modified if modified and not is_same and modified[:10] >= published[:10] else None
