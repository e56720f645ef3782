"""The page stages in their order: one capture in, one article out. Pure but for the look at the pile for images."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from turbohtml import Document

from backfile import read, write
from backfile.clean import clean
from backfile.common.sentences import EMBEDS
from backfile.common.text import fold
from backfile.common.urls import canonical_url
from backfile.describe import describe
from backfile.errors import NotAPage
from backfile.extract import extract
from backfile.model import (
    Article,
    Block,
    Description,
    Extraction,
    Image,
    Kind,
    OtherPage,
    Page,
    Removal,
    running_text,
)
from backfile.read import Capture
from backfile.recipes import Recipes
from backfile.to_markdown import to_blocks

# A dateline and one sentence make the shortest brief of the demo archive (148 characters); below this nothing
# in the measured news set is an article.
SHORTEST_TEXT = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies in its pile, to find its images: the pile's folder and the path below it."""

    root: Path
    name: str
    captured: bool = False
    """True for a page in a web archive or an export: its pictures may be captured in an archive of the pile."""


def convert(capture: Capture, recipes: Recipes, place: Place | None = None) -> Article | OtherPage:
    """The article of one capture, or what the page is instead. Without ``place`` no images are looked for."""
    try:
        page, document = read.page_from(capture)
    except NotAPage as error:
        return OtherPage("empty", error.message, url=capture.url, source=capture.name)
    return convert_page(page, document, recipes, place)


def convert_page(page: Page, document: Document | None, recipes: Recipes, place: Place | None) -> Article | OtherPage:
    """The stages from the decoded page on."""
    extraction = extract(page, document, recipes)
    description = describe(page, document, extraction, recipes)
    body = extraction.body
    if extraction.kind != "article" or body is None:
        return _other(page, description, extraction.kind, extraction.reason)
    if place is not None and _lies_in_folder(page, place):
        write.locate_images(body, place.name, page.url, place.root)
    captured = place is not None and place.captured
    addresses = write.addresses_of_images(body, page.url) if captured else []
    cleaned = clean(body, page, description)
    if captured:
        write.mark_captured(body, addresses)
    blocks = to_blocks(body)
    article = _assembled(page, extraction, description, blocks, cleaned)
    if not article.text and article.given_by and not any(block.markdown for block in blocks):
        return _other(page, description, "empty", "the post holds no text and no picture beside its headline")
    if len(article.text) < SHORTEST_TEXT and not article.given_by:
        return _other(page, description, "empty", "holds no text that could be an article")
    if not article.headline:
        return _other(page, description, "listing", "has no headline anywhere")
    if place is not None and article.image:
        article = replace(article, image=_local(article.image, page, place))
    return article


def article_id(url: str | None, headline: str, text: str) -> str:
    """12 hex digits from the canonical URL, else from headline and text: the same on every run and machine."""
    basis = canonical_url(url) if url else f"{fold(headline)}\n{fold(text)}"
    return hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _other(page: Page, description: Description, kind: Kind, reason: str) -> OtherPage:
    return OtherPage(kind, reason, description, page.url, page.retrieved, page.source)


def _assembled(
    page: Page,
    extraction: Extraction,
    description: Description,
    blocks: tuple[Block, ...],
    cleaned: tuple[Removal, ...],
) -> Article:
    return Article(
        headline=description.headline,
        blocks=blocks,
        standfirst=description.standfirst,
        standfirst_printed=any(removal.step == "drop_repeated_standfirst" for removal in cleaned),
        byline=description.byline,
        authors=description.authors,
        date=description.date,
        date_modified=description.date_modified,
        dateline=description.dateline,
        credit=description.credit,
        publisher=description.publisher,
        section=description.section,
        language=description.language,
        tags=description.tags,
        image=description.image,
        url=page.url,
        retrieved=page.retrieved,
        source=page.source,
        id=article_id(page.url, description.headline, "" if page.url else running_text(blocks)),
        evidence=description.evidence,
        removals=(*extraction.removals, *cleaned),
        recipe=extraction.recipe,
        former_urls=page.former_urls,
        given_by=page.given_by,
        notes=(*page.notes, *_embeds(blocks)),
    )


def _embeds(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    count = sum(block.kind == "embed" for block in blocks)
    return (EMBEDS.say(count=count),) if count else ()


def _lies_in_folder(page: Page, place: Place) -> bool:
    """Whether the page's pictures may be files: a page in a web archive has nothing to do with what lies beside that."""
    return not place.captured or page.form == "post"


def _local(image: Image, page: Page, place: Place) -> Image:
    in_folder = _lies_in_folder(page, place)
    local = write.local_file(image.url, place.name, page.url, place.root) if in_folder else None
    if local is None and place.captured:
        local = write.captured_image(image.url)
    return replace(image, url=local) if local else image
