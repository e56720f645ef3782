"""Years, months and days."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from heapq import nlargest
from typing import TypeVar

from backfile.publish.archive import Archive, Item
from backfile.publish.dates import make_date, parse_date, weekday_names, weeks, words
from backfile.publish.pages import ArchivesPage, DayPage, MonthPage, UndatedPage, YearPage
from backfile.publish.records import Counted, DayCell, Group, Link, MonthCell, Shelf, Totals, YearCells
from backfile.publish.stories import Story
from backfile.publish.terms import levels
from backfile.publish.views.common import (
    LARGE_LIST,
    LATEST,
    first_of,
    group,
    make_head,
    month_name,
    summaries,
    top_tags,
)

_Period = TypeVar("_Period", int, str)
_BY_DATE = "archives/"
_STORIES_A_YEAR = 12


def archives_page(archive: Archive) -> ArchivesPage:
    """/archives/."""
    head = make_head(archive.site, "By date", _BY_DATE)
    years = tuple(_year_shelf(archive, year) for year in reversed(archive.years))
    return ArchivesPage(head, all_years(archive), totals(archive), undated_url(archive), years)


def _year_shelf(archive: Archive, year: int) -> Shelf:
    items = _items_of_year(archive, year)
    return Shelf(Counted(str(year), f"{year:04}/", len(items)), summaries(foremost(items)))


def foremost(items: Sequence[Item], limit: int = 3) -> list[Item]:
    """Articles that tell what a period was about: one of each of its largest stories, else the longest.

    A story is told by its longest article of the period; an article of no story counts as a story of one.
    """
    keys = [item.story.url if item.story else item.url for item in items]
    counts = Counter(keys)
    least = min(nlargest(limit, counts.values()), default=0)
    found: dict[str, Item] = {}
    for key, item in zip(keys, items, strict=True):
        if counts[key] >= least:
            other = found.get(key)
            if other is None or (-item.source.words, item.url) < (-other.source.words, other.url):
                found[key] = item
    order = sorted(found, key=lambda key: (-counts[key], -found[key].source.words, key))
    return [found[key] for key in order[:limit]]


def undated_url(archive: Archive) -> str:
    """The page of undated articles, or empty when there are none."""
    return "undated/" if archive.undated else ""


def totals(archive: Archive) -> Totals:
    return Totals(
        articles=len(archive.items),
        undated=len(archive.undated),
        outlets=len(archive.outlets.all),
        stories=len(archive.stories),
        tags=len(archive.tags.all),
        first=archive.years[0] if archive.years else None,
        last=archive.years[-1] if archive.years else None,
    )


def all_years(archive: Archive) -> tuple[YearCells, ...]:
    """The heat map: every year from the first to the last that has articles, newest first."""
    scale = levels(archive.month_counts.values())
    return tuple(year_cells(archive, year, scale) for year in reversed(archive.years))


def year_cells(archive: Archive, year: int, scale: dict[int, int]) -> YearCells:
    """One year of the heat map."""
    months = month_cells(archive, year, scale)
    loose = len(archive.periods.get(f"{year:04}", ()))
    return YearCells(year, f"{year:04}/", loose + sum(cell.count for cell in months), months, loose)


def month_cells(archive: Archive, year: int, scale: dict[int, int]) -> tuple[MonthCell, ...]:
    language = archive.site.language
    cells = []
    for month in range(1, 13):
        count = archive.month_counts.get(f"{year:04}-{month:02}", 0)
        url = f"{year:04}/{month:02}/" if count else ""
        name, short = (words(form, language, year, month) for form in ("month-name", "month-short"))
        cells.append(MonthCell(month, name, short, count, scale.get(count, 0), url))
    return tuple(cells)


def year_page(archive: Archive, year: int) -> YearPage:
    """/2019/."""
    loose = archive.periods.get(f"{year:04}", [])
    own = {number: archive.month_counts.get(f"{year:04}-{number:02}", 0) for number in range(1, 13)}
    months = month_cells(archive, year, levels(own.values()))
    items = _items_of_year(archive, year)
    before, after = _around(archive.years, year)
    return YearPage(
        head=make_head(archive.site, f"{year}", f"{year:04}/", (_by_date(),)),
        year=year,
        count=len(items),
        months=months,
        previous=Link(str(before), f"{before:04}/") if before is not None else None,
        next=Link(str(after), f"{after:04}/") if after is not None else None,
        loose=summaries(loose),
        tags=top_tags(items, 24),
        stories=tuple(story.card(archive) for story in _largest_stories(items)),
    )


def _by_date() -> Link:
    return Link("By date", _BY_DATE)


def _items_of_year(archive: Archive, year: int) -> list[Item]:
    keys = [f"{year:04}"]
    for month in range(1, 13):
        key = f"{year:04}-{month:02}"
        keys += [key, *archive.days_of.get(key, ())]
    return [item for key in keys for item in archive.periods.get(key, ())]


def _largest_stories(items: Sequence[Item]) -> list[Story]:
    counts: dict[str, int] = {}
    found: dict[str, Story] = {}
    for item in items:
        if item.story:
            counts[item.story.url] = counts.get(item.story.url, 0) + 1
            found[item.story.url] = item.story
    order = sorted(found, key=lambda url: (-counts[url], url))
    return [found[url] for url in order[:_STORIES_A_YEAR]]


def _around(ordered: Sequence[_Period], value: _Period) -> tuple[_Period | None, _Period | None]:
    """The neighbours of ``value`` in a sorted sequence that holds it."""
    place = bisect_left(ordered, value)
    before = ordered[place - 1] if place > 0 else None
    after = ordered[place + 1] if place + 1 < len(ordered) else None
    return before, after


def month_page(archive: Archive, month: str) -> MonthPage:
    """/2019/05/."""
    language = archive.site.language
    year, number = int(month[:4]), int(month[5:7])
    days = archive.days_of.get(month, [])
    loose = archive.periods.get(month, [])
    before, after = _around(archive.months, month)
    trail = (_by_date(), Link(str(year), f"{year:04}/"))
    name = month_name(month, language)
    return MonthPage(
        head=make_head(archive.site, name, _url(month), trail),
        year=year,
        month=number,
        name=name,
        count=len(loose) + sum(len(archive.periods[day]) for day in days),
        weekdays=weekday_names(language, archive.first_weekday),
        weeks=_calendar(archive, month),
        previous=Link(month_name(before, language), _url(before)) if before else None,
        next=Link(month_name(after, language), _url(after)) if after else None,
        year_link=trail[1],
        days=tuple(_day_group(archive, day) for day in days),
        loose=summaries(loose),
    )


def _url(period: str) -> str:
    return period.replace("-", "/") + "/"


def _calendar(archive: Archive, month: str) -> tuple[tuple[DayCell, ...], ...]:
    counts = {day: len(archive.periods[day]) for day in archive.days_of.get(month, ())}
    scale = levels(counts.values())
    rows = []
    for week in weeks(int(month[:4]), int(month[5:7]), archive.first_weekday):
        row = []
        for number in week:
            iso = f"{month}-{number:02}" if number else ""
            count = counts.get(iso, 0)
            row.append(DayCell(number, count, scale.get(count, 0), _url(iso) if count else "", iso))
        rows.append(tuple(row))
    return tuple(rows)


def _day_group(archive: Archive, day: str) -> Group:
    title = _long(day, archive.site.language)
    return group(title, archive.periods[day], url=_url(day), iso=day, anchor=f"d{int(day[8:])}")


def _long(day: str, language: str) -> str:
    return words("long", language, int(day[:4]), int(day[5:7]), int(day[8:10]))


def lead_of(items: Sequence[Item]) -> Item | None:
    """The article to put first: the longest of those with a picture, else the longest; ties in the list's order."""
    pictured = [item for item in items if item.image and item.image.url]
    return max(pictured or items, key=lambda item: item.source.words, default=None)


def day_page(archive: Archive, day: str) -> DayPage:
    """/2019/05/04/."""
    language = archive.site.language
    items = archive.periods[day]
    lead = lead_of(items)
    parsed = parse_date(day)
    assert parsed is not None
    date = make_date(parsed, language)
    before, after = _around(archive.days, day)
    month_link = Link(month_name(day[:7], language), _url(day[:7]))
    year_link = Link(day[:4], _url(day[:4]))
    return DayPage(
        head=make_head(archive.site, date.text, _url(day), (_by_date(), year_link, month_link)),
        date=date,
        weekday=words("weekday", language, parsed.year, parsed.month, parsed.day),
        count=len(items),
        lead=lead.summary if lead else None,
        sections=_by_section([item for item in items if item is not lead]),
        previous=Link(_long(before, language), _url(before)) if before else None,
        next=Link(_long(after, language), _url(after)) if after else None,
        month_link=month_link,
        year_link=year_link,
        same_day=tuple([Link(key[:4], _url(key)) for key in reversed(archive.same_days[day[5:]]) if key != day]),
    )


def _by_section(items: Sequence[Item]) -> tuple[Group, ...]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.section.slug if item.section else "", []).append(item)
    order = sorted(found, key=lambda slug: (not slug, -len(found[slug]), slug))
    groups = []
    for slug in order:
        section = found[slug][0].section
        title, url = (section.name, section.url) if section else ("", "")
        groups.append(group(title, found[slug], url=url))
    return tuple(groups)


def undated_page(archive: Archive) -> UndatedPage:
    """/undated/: by outlet in the order of names; those of no outlet last."""
    found: dict[str, list[Item]] = {}
    for item in archive.undated:
        found.setdefault(item.outlet.slug if item.outlet else "", []).append(item)
    groups = []
    for term in archive.outlets.all:
        items = found.get(term.slug)
        if items and term.count > LARGE_LIST:
            groups.append(first_of(term.name, items, LATEST, url=f"{term.url}undated/"))
        elif items:
            groups.append(group(term.name, items, url=term.url, anchor=term.slug))
    if "" in found:
        groups.append(group("", found[""]))
    return UndatedPage(
        make_head(archive.site, "Undated", "undated/", (_by_date(),)), len(archive.undated), tuple(groups)
    )
