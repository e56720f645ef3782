"""What several pages share: heads, groups by period, counts by term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, groupby

from backfile.publish.archive import Archive, Item
from backfile.publish.dates import words
from backfile.publish.records import ArticleSummary, Counted, Feed, Group, Head, Link, Site
from backfile.publish.terms import Term, ranked

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
    part: str = "",
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
        part=part,
    )


def summaries(items: Iterable[Item]) -> tuple[ArticleSummary, ...]:
    return tuple([item.summary for item in items])


def group(title: str, items: Iterable[Item], *, url: str = "", iso: str = "", anchor: str = "") -> Group:
    """A group that shows all of its articles."""
    shown = summaries(items)
    return Group(title, url, len(shown), shown, iso, anchor)


def first_of(title: str, items: Sequence[Item], limit: int, url: str = "", iso: str = "") -> Group:
    """A group that shows its first articles and counts all."""
    return Group(title, url, len(items), summaries(items[:limit]), iso)


def _runs(items: Iterable[Item], key: Callable[[Item], str]) -> Iterable[tuple[str, list[Item]]]:
    return ((name, list(run)) for name, run in groupby(items, key))


def by_year(items: Iterable[Item]) -> tuple[Group, ...]:
    """Dated items, in their order, a group a year; the anchor of 2019 is ``y2019``."""
    return tuple(group(name, run, iso=name, anchor=f"y{name}") for name, run in _runs(items, lambda item: item.iso[:4]))


def by_month(items: Iterable[Item], site: Site) -> tuple[Group, ...]:
    """Dated items, in their order, a group a month; those known to the year only in a group of the year."""
    return tuple(
        group(month_name(name, site.language), run, iso=name, anchor=f"m{name}")
        for name, run in _runs(items, lambda item: item.iso[:7])
    )


def month_name(month: str, language: str) -> str:
    """``2019-05`` in words, as a heading has it: "Mayo de 2019"; ``2019`` stays."""
    if len(month) < 7:
        return month
    name = words("month", language, int(month[:4]), int(month[5:7]))
    return _capital(name[:1], language) + name[1:]


def _capital(letter: str, language: str) -> str:
    return "İ" if letter == "i" and language.partition("-")[0] in {"az", "tr"} else letter.upper()


def top_tags(items: Iterable[Item], limit: int = TOP_TERMS, but: Term | None = None) -> tuple[Counted, ...]:
    """The most frequent tags of the items."""
    counts = Counter(chain.from_iterable([item.tags for item in items]))
    if but is not None:
        counts.pop(but, None)
    return ranked(counts, limit)


def top_sections(items: Iterable[Item], limit: int = TOP_TERMS) -> tuple[Counted, ...]:
    return ranked(Counter([item.section for item in items if item.section]), limit)


def top_outlets(items: Iterable[Item], limit: int = TOP_TERMS) -> tuple[Counted, ...]:
    return ranked(Counter([item.outlet for item in items if item.outlet]), limit)


def top_authors(items: Iterable[Item], limit: int = TOP_TERMS) -> tuple[Counted, ...]:
    return ranked(Counter(chain.from_iterable([item.authors for item in items])), limit)


def items_of(archive: Archive, term: Term) -> list[Item]:
    """The term's articles, newest first, undated last."""
    items = archive.items
    return [items[place] for place in term.articles]
