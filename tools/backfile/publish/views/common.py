"""What several pages share: heads, groups by period, counts by term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from backfile.publish.archive import Archive, Item
from backfile.publish.dates import words
from backfile.publish.records import Counted, Feed, Group, Head, Link, Site
from backfile.publish.terms import Term, Terms, ranked

_HOME = ""
LARGE_LIST = 200
"""Above this many articles a list is split by year: 200 lines are 40 kB of HTML, a screen's worth of 25 headlines
eight times."""
LATEST = 30
TOP_TERMS = 12


def absolute(site: Site, url: str) -> str:
    """The absolute address of a page; empty without SITEURL."""
    return f"{site.url}/{url}" if site.url else ""


def make_head(  # noqa: PLR0913 (fields of the record)
    site: Site,
    title: str,
    url: str,
    trail: Sequence[Link] = (),
    *,
    description: str = "",
    feeds: tuple[Feed, ...] = (),
    noindex: bool = False,
) -> Head:
    """The head of a page that is not an article."""
    home = (Link(site.name, _HOME),) if url else ()
    return Head(
        title=title,
        url=url,
        description=description,
        canonical=absolute(site, url),
        breadcrumbs=(*home, *trail),
        feeds=feeds,
        noindex=noindex or site.noindex,
    )


def group(title: str, items: Iterable[Item], *, url: str = "", iso: str = "", anchor: str = "") -> Group:
    """A group that shows all of its articles."""
    summaries = tuple([item.summary for item in items])
    return Group(title, url, len(summaries), summaries, iso, anchor)


def first_of(title: str, items: Sequence[Item], limit: int, url: str = "", iso: str = "") -> Group:
    """A group that shows its first articles and counts all."""
    return Group(title, url, len(items), tuple([item.summary for item in items[:limit]]), iso)


def _runs(items: Iterable[Item], key: Callable[[Item], str]) -> Iterable[tuple[str, list[Item]]]:
    return ((name, list(run)) for name, run in groupby(items, key))


def by_year(items: Iterable[Item]) -> tuple[Group, ...]:
    """Dated items, in their order, a group a year; the anchor of 2019 is ``y2019``."""
    return tuple(
        group(name, run, iso=name, anchor=f"y{name}") for name, run in _runs(items, lambda item: _iso(item)[:4])
    )


def by_month(items: Iterable[Item], site: Site) -> tuple[Group, ...]:
    """Dated items, in their order, a group a month; those known to the year only in a group of the year."""
    return tuple(
        group(month_name(name, site.language), run, iso=name, anchor=f"m{name}")
        for name, run in _runs(items, lambda item: _iso(item)[:7])
    )


def _iso(item: Item) -> str:
    return item.parsed.iso if item.parsed else ""


def month_name(month: str, language: str) -> str:
    """``2019-05`` in words; ``2019`` stays."""
    if len(month) < 7:
        return month
    return words("month", language, int(month[:4]), int(month[5:7]))


def counts(items: Iterable[Item], terms_of: Callable[[Item], Iterable[Term]]) -> Counter[str]:
    """How many of the items have each term, by slug."""
    counter: Counter[str] = Counter()
    for item in items:
        counter.update([term.slug for term in terms_of(item)])
    return counter


def top_tags(
    archive: Archive, items: Iterable[Item], limit: int = TOP_TERMS, but: Term | None = None
) -> tuple[Counted, ...]:
    """The most frequent tags of the items."""
    return _top(archive.tags, items, lambda item: item.tags, limit, but)


def top_sections(archive: Archive, items: Iterable[Item], limit: int = TOP_TERMS) -> tuple[Counted, ...]:
    return _top(archive.sections, items, lambda item: (item.section,) if item.section else (), limit)


def top_outlets(archive: Archive, items: Iterable[Item], limit: int = TOP_TERMS) -> tuple[Counted, ...]:
    return _top(archive.outlets, items, lambda item: (item.outlet,) if item.outlet else (), limit)


def top_authors(archive: Archive, items: Iterable[Item], limit: int = TOP_TERMS) -> tuple[Counted, ...]:
    return _top(archive.authors, items, lambda item: item.authors, limit)


def _top(
    terms: Terms,
    items: Iterable[Item],
    terms_of: Callable[[Item], Iterable[Term]],
    limit: int,
    but: Term | None = None,
) -> tuple[Counted, ...]:
    found = counts(items, terms_of)
    if but is not None:
        found.pop(but.slug, None)
    return ranked(found, terms, limit)


def items_of(archive: Archive, term: Term) -> list[Item]:
    """The term's articles, newest first, undated last."""
    return [archive.items[place] for place in term.articles]
