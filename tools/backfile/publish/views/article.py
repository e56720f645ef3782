"""An article's page, in two steps: its context is what it leans on and gives its key; the page is made from that alone.

The body stays in the store until the page is rendered: in the context the digest of its file stands for it.
"""

from __future__ import annotations

from typing import get_args

from markupsafe import Markup

from backfile.common import sentences
from backfile.common.record import record
from backfile.publish.archive import Archive, Item
from backfile.publish.cite import make_cite
from backfile.publish.dates import make_date, parse_date
from backfile.publish.entry import Entry
from backfile.publish.jsonld import article_json_ld
from backfile.publish.pages import ArticlePage
from backfile.publish.records import ArticleSummary, Copy, Date, Feed, Head, Link, Site, StoryStrip, Tag, TagKind
from backfile.publish.settings import ninjs_url
from backfile.publish.views.bodies import Body, body_of, finish_body
from backfile.publish.views.common import absolute

STRIP = 3
RELATED = 6
_TAG_ORDER = {kind: place for place, kind in enumerate(get_args(TagKind))}
_DATE_NOTES = {
    "url": sentences.DATE_OF_ADDRESS.say(),
    "path": sentences.DATE_OF_ADDRESS.say(),
    "text": sentences.DATE_OF_TEXT.say(),
    "modified": sentences.DATE_OF_CHANGE.say(),
    "retrieved": sentences.DATE_OF_CAPTURE.say(),
}


@record
class ArticleContext:
    """All that an article's page is made from, beside the site's settings."""

    body: Body
    summary: ArticleSummary
    tags: tuple[Tag, ...]
    copies: tuple[Copy, ...]
    story: StoryStrip | None
    related: tuple[ArticleSummary, ...]
    previous: ArticleSummary | None
    next: ArticleSummary | None


def article_context(archive: Archive, place: int) -> ArticleContext:
    """What the page of the article at ``place`` leans on."""
    item = archive.items[place]
    entry = item.entry
    before, after = archive.neighbours[place]
    return ArticleContext(
        body=body_of(archive, item.source, item.url),
        summary=item.summary,
        tags=tags_of(item),
        copies=copies_of(archive, item),
        story=_strip(item) if item.story else None,
        related=_related(archive, item) if entry.related else (),
        previous=archive.items[before].summary if before >= 0 else None,
        next=archive.items[after].summary if after >= 0 else None,
    )


def tags_of(item: Item) -> tuple[Tag, ...]:
    """The article's tags, by kind."""
    return tuple([term.tag for term in sorted(item.tags, key=lambda term: _TAG_ORDER[term.tag_kind])])


def copies_of(archive: Archive, item: Item) -> tuple[Copy, ...]:
    """The other places where the same text stood."""
    found = []
    for outlet, href, value, differs in item.entry.copies:
        date = archive.date(value, archive.site.language)
        found.append(Copy(outlet, differs, date.text if date else "", href))
    return tuple(found)


def _strip(item: Item) -> StoryStrip | None:
    story = item.story
    assert story is not None
    place = story.positions[item.url]
    earlier = tuple([other.summary for other in story.items[max(0, place - STRIP) : place]])
    later = tuple([other.summary for other in story.items[place + 1 : place + 1 + STRIP]])
    return StoryStrip(story.id, story.title, story.url, place + 1, story.count, earlier, later)


def _related(archive: Archive, item: Item) -> tuple[ArticleSummary, ...]:
    found = [archive.by_id[identity] for identity in item.entry.related if identity in archive.by_id]
    return tuple([other.summary for other in found if other is not item][:RELATED])


def article_page(site: Site, context: ArticleContext, entry: Entry, html: str) -> ArticlePage:
    """The page's record: a pure function of the context, of the entry and body that ``context.body`` names, and of
    the site's settings.
    """
    summary = context.summary
    lead = summary.image
    if lead and lead.url and any(address.endswith(lead.url) for address in entry.images):
        lead = None
    retrieved = _date(entry.retrieved, summary.lang)
    modified = _date(entry.modified, summary.lang)
    trail = _trail(site, summary)
    return ArticlePage(
        head=_head(site, context, entry, trail, modified),
        article=summary,
        body_html=Markup(finish_body(html, context.body)),
        # Converted articles keep the dateline where it was printed, at the head of the text.
        dateline="" if entry.prints_dateline else entry.dateline,
        credit=entry.credit,
        date_note=_date_note(entry, summary.date),
        modified=modified,
        image=lead,
        tags=context.tags,
        copies=context.copies,
        story=context.story,
        related=context.related,
        original_url=entry.original_url,
        wayback_url=f"https://web.archive.org/web/*/{entry.original_url}" if entry.original_url else "",
        retrieved=retrieved,
        notes=entry.notes,
        previous=context.previous,
        next=context.next,
        cite=make_cite(site, summary, entry),
        words=entry.words,
    )


def _date(value: str, language: str) -> Date | None:
    parsed = parse_date(value) if value else None
    return make_date(parsed, language) if parsed else None


def _date_note(entry: Entry, date: Date | None) -> str:
    if date is None:
        return ""
    if not date.month:
        return sentences.ONLY_YEAR.say()
    if not date.day:
        return sentences.ONLY_MONTH.say()
    return _DATE_NOTES.get(entry.date_source, "")


def _trail(site: Site, summary: ArticleSummary) -> tuple[Link, ...]:
    home = Link(site.name, "")
    date = summary.date
    if date is None:
        return (home, Link("Undated", "undated/"))
    return (home, Link(str(date.year), f"{date.year:04}/"), *([Link(date.text, date.url)] if date.month else []))


def _head(site: Site, context: ArticleContext, entry: Entry, trail: tuple[Link, ...], modified: Date | None) -> Head:
    summary = context.summary
    canonical = absolute(site, summary.url)
    image = absolute(site, summary.image.url) if summary.image and summary.image.url else ""
    return Head(
        title=summary.title,
        url=summary.url,
        description=summary.excerpt,
        canonical=canonical,
        breadcrumbs=trail,
        feeds=(Feed(summary.title, ninjs_url(summary.url), "application/json"),) if site.ninjs else (),
        og_type="article",
        image_url=image,
        json_ld_html=article_json_ld(site, summary, entry, context.tags, trail, modified),
        noindex=site.noindex,
    )
