"""All files of the site: what each is made from. The order is fixed; no two plans share a path."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Literal, NamedTuple
from urllib.parse import quote, unquote

from markupsafe import Markup

from backfile.common.record import record
from backfile.publish.archive import Archive, Source
from backfile.publish.digest import digest_plain
from backfile.publish.inputs import Inputs
from backfile.publish.pages import StaticPage
from backfile.publish.records import Site
from backfile.publish.settings import direction
from backfile.publish.views import front, listings, periods
from backfile.publish.views.bodies import Body, body_of, finish_body
from backfile.publish.views.common import make_head

Kind = Literal["article", "page", "static-page", "feed", "file", "copy", "bundle"]


class Plan(NamedTuple):
    """One file of the output. ``make(archive, *arguments)`` gives the context whose digest is part of its key."""

    path: str
    url: str
    kind: Kind
    template: str
    """Without ``.html``; empty for what no template renders."""
    make: Callable[..., Any]
    arguments: tuple[Any, ...] = ()
    inputs: Callable[..., bytes] | None = None
    """``inputs(*arguments)`` tells what the record would be made from, see ``inputs.py``; None when only making it tells.
    """
    part: str = ""
    """The name of the part that it is of; empty for what is planned in each build."""


class Part(NamedTuple):
    """Files that are planned together, and not at all where ``inputs`` is the digest that the last build knew."""

    name: str
    inputs: bytes
    """Of all that its plans, and their files, are made from, beside the site's settings and the code."""
    plans: Callable[[], Iterable[Plan]]
    """Its files: each is left to what is planned in each build where that wants it, and no other part wants it."""
    templates: tuple[str, ...] = ()
    """What its pages are rendered with."""

    def plans_beside(self, taken: Collection[str]) -> list[Plan]:
        """Its plans, but for the paths in ``taken``."""
        return [plan._replace(part=self.name) for plan in self.plans() if plan.path not in taken]


class Made:
    """A context that makes its file itself: redirects, JSON, sitemaps."""

    __slots__ = ()

    def to_bytes(self, site: Site) -> bytes:
        """The file: a function of the record and of the site's settings alone."""
        raise NotImplementedError


class MadeOfBody:
    """The same for what also needs the HTML of the article whose file has the digest ``source``."""

    __slots__ = ()
    source: bytes

    def to_bytes(self, site: Site, html: str) -> bytes:
        """The file: a function of the record, the site's settings and the body."""
        raise NotImplementedError


class MadeOfBodies:
    """The same for what needs the HTML of several articles."""

    __slots__ = ()

    def sources(self) -> tuple[bytes, ...]:
        """The digests of their files."""
        raise NotImplementedError

    def to_bytes(self, site: Site, bodies: Sequence[str]) -> bytes:
        """The file: a function of the record, the site's settings and the bodies in the order of ``sources``."""
        raise NotImplementedError


@record
class StaticPageContext:
    """A hand-written page; the digest of its file stands for its body."""

    body: Body
    title: str
    slug: str
    lang: str
    url: str
    excerpt: str


@record
class FileContext:
    """Files that are copied or joined: (absolute path, digest)."""

    files: tuple[tuple[str, bytes], ...]
    tail: str = ""
    """Written after the joined files: the owner's accent."""


def file_of(url: str) -> str:
    """The output file of a page's address."""
    path = unquote(url) if "%" in url else url
    return f"{path}index.html" if not path or path.endswith("/") else path


def root_of(url: str) -> str:
    """The way from a page to the site's root."""
    return "../" * url.count("/") or "./"


def make_plans(archive: Archive, inputs: Inputs, pages: Sequence[Source]) -> list[Plan]:
    """The pages that are planned in each build; ``page_parts.py`` has the others. What is no page is planned apart."""
    plans = list(_period_plans(archive, inputs))
    plans += _index_plans(archive, inputs)
    for source in pages:
        url = _page_url(source)
        plans.append(Plan(file_of(url), url, "static-page", "page", _static_page_context, (source, url)))
    return plans


def page_plan(
    template: str, url: str, make: Callable[..., Any], *arguments: Any, inputs: Callable[..., bytes] | None = None
) -> Plan:
    return Plan(file_of(url), url, "page", template, make, arguments, inputs)


def _period_plans(archive: Archive, inputs: Inputs) -> Iterator[Plan]:
    for year in archive.years:
        yield page_plan("year", f"{year:04}/", periods.year_page, year, inputs=inputs.year)
    for month in archive.months:
        url = month.replace("-", "/") + "/"
        yield page_plan("month", url, periods.month_page, month, inputs=inputs.month)


def _index_plans(archive: Archive, inputs: Inputs) -> Iterator[Plan]:
    """The pages that lean on the whole archive."""
    yield page_plan("home", "", front.home_page)
    yield page_plan("archives", "archives/", periods.archives_page)
    yield page_plan("undated", "undated/", periods.undated_page)
    for kind, letter in listings.tag_indexes(archive):
        folder = f"tags/{listings.TAG_FOLDERS[kind][0]}/" if kind else "tags/"
        url = f"{folder}{listings.letter_slug(letter)}/" if letter else folder
        yield page_plan("tags", url, listings.tags_page, kind, letter, inputs=partial(inputs.terms, archive.tags))
    yield page_plan("sections", "sections/", listings.sections_page)
    yield page_plan("authors", "authors/", listings.authors_page, inputs=partial(inputs.terms, archive.authors))
    yield page_plan("outlets", "outlets/", listings.outlets_page)
    yield page_plan("stories", "stories/", front.stories_page, None, inputs=inputs.stories)
    for year in front.story_years(archive):
        yield page_plan("stories", f"stories/{year}/", front.stories_page, year, inputs=inputs.stories)
    yield page_plan("search", "search/", front.search_page, front.search_facts(archive), inputs=_digest_of_facts)
    yield page_plan("404", "404.html", front.not_found_page)


def _digest_of_facts(facts: front.SearchFacts) -> bytes:
    return digest_plain(tuple(facts))


def without_doubles(plans: list[Plan]) -> list[Plan]:
    """One plan a path, the last: a person's own page or file takes the place of one of ours."""
    by_path = {plan.path: plan for plan in plans}
    return [plan for plan in plans if by_path[plan.path] is plan]


def _page_url(source: Source) -> str:
    folder = source.path.rpartition("/")[0]
    slug = _page_slug(source)
    return quote(f"{folder}/{slug}.html" if folder else f"{slug}.html")


def _page_slug(source: Source) -> str:
    return source.entry.slug or source.path.rpartition("/")[2].rpartition(".")[0]


def _static_page_context(archive: Archive, source: Source, url: str) -> StaticPageContext:
    entry = source.entry
    language = entry.lang or archive.site.language
    body = body_of(archive, source, url)
    return StaticPageContext(body, entry.title, _page_slug(source), language, url, entry.standfirst or entry.excerpt)


def static_page(archive: Archive, context: StaticPageContext, html: str) -> StaticPage:
    """The page's record from its context and its body."""
    head = make_head(archive.site, context.title, context.url, description=context.excerpt)
    body = Markup(finish_body(html, context.body))
    return StaticPage(head, context.title, context.lang, direction(context.lang), body, context.slug)
