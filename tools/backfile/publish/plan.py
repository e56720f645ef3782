"""All files of the site: what each is made from. The order is fixed; no two plans share a path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import unquote

from markupsafe import Markup

from backfile.publish import feeds
from backfile.publish.archive import Archive
from backfile.publish.pages import StaticPage
from backfile.publish.settings import FEED_PATH, PublishSettings, direction
from backfile.publish.terms import Term
from backfile.publish.views import article, front, listings, periods
from backfile.publish.views.common import make_head

Kind = Literal["article", "page", "static-page", "feed", "copy", "bundle"]


@dataclass(frozen=True, slots=True)
class Plan:
    """One file of the output. ``make(archive, *arguments)`` gives the context whose digest is part of its key."""

    path: str
    url: str
    kind: Kind
    make: Callable[..., Any]
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class StaticPageContext:
    """A hand-written page; the digest of its file stands for its body."""

    source: bytes
    title: str
    slug: str
    lang: str
    url: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class FileContext:
    """Files that are copied or joined: (absolute path, digest)."""

    files: tuple[tuple[str, bytes], ...]
    tail: str = ""
    """Written after the joined files: the owner's accent."""


def file_of(url: str) -> str:
    """The output file of a page's address."""
    path = unquote(url)
    return f"{path}index.html" if not path or path.endswith("/") else path


def root_of(url: str) -> str:
    """The way from a page to the site's root."""
    return "../" * url.count("/") or "./"


def make_plans(archive: Archive, settings: PublishSettings, pages: Sequence[StaticPageContext]) -> list[Plan]:
    """All pages and feeds, articles first. Files to copy are planned apart."""
    plans = [
        Plan(file_of(item.url), item.url, "article", article.article_context, (item.place,)) for item in archive.items
    ]
    plans += [Plan(file_of(url), url, "page", make, arguments) for url, make, arguments in _pages(archive)]
    plans += [Plan(file_of(page.url), page.url, "static-page", _static_page_context, (page,)) for page in pages]
    if settings.site.url:
        plans.append(Plan(FEED_PATH, FEED_PATH, "feed", feeds.site_feed, (FEED_PATH, settings.feed_items)))
    return _unique(plans)


def _unique(plans: list[Plan]) -> list[Plan]:
    """A hand-written page takes the place of one of ours."""
    by_path = {plan.path: plan for plan in plans}
    return [plan for plan in plans if by_path[plan.path] is plan]


_Page = tuple[str, Callable[..., Any], tuple[Any, ...]]


def _pages(archive: Archive) -> Iterator[_Page]:
    yield "", front.home_page, ()
    yield "archives/", periods.archives_page, ()
    for year in archive.years:
        yield f"{year:04}/", periods.year_page, (year,)
    for month in archive.months:
        yield month.replace("-", "/") + "/", periods.month_page, (month,)
    for day in archive.days:
        yield day.replace("-", "/") + "/", periods.day_page, (day,)
    yield "undated/", periods.undated_page, ()
    yield "tags/", listings.tags_page, (None, "")
    for kind, letter in listings.tag_indexes(archive):
        if kind:
            folder = f"tags/{listings.TAG_FOLDERS[kind][0]}/"
            yield (f"{folder}{listings.letter_slug(letter)}/" if letter else folder), listings.tags_page, (kind, letter)
    yield from _terms(archive.tags.all, listings.tag_page)
    yield "sections/", listings.sections_page, ()
    yield from _terms(archive.sections.all, listings.section_page)
    yield "authors/", listings.authors_page, ()
    yield from _terms(archive.authors.all, listings.author_page)
    yield "outlets/", listings.outlets_page, ()
    yield from _terms(archive.outlets.all, listings.outlet_page)
    yield "stories/", front.stories_page, (None,)
    for year in front.story_years(archive):
        yield f"stories/{year}/", front.stories_page, (year,)
    for story in archive.stories:
        yield story.url, front.story_page, (story,)
    yield "search/", front.search_page, ()
    yield "404.html", front.not_found_page, ()


def _terms(terms: Sequence[Term], make: Callable[..., Any]) -> Iterator[_Page]:
    for term in terms:
        for part in listings.parts_of(term):
            yield (f"{term.url}{part}/" if part else term.url), make, (term, part)


def _static_page_context(_: Archive, page: StaticPageContext) -> StaticPageContext:
    return page


def static_page(archive: Archive, context: StaticPageContext, html: str) -> StaticPage:
    """The page's record from its context and its body."""
    head = make_head(archive.site, context.title, context.url, description=context.excerpt)
    body = Markup(html)
    return StaticPage(head, context.title, context.lang, direction(context.lang), body, context.slug)
