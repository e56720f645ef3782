"""The front page, stories, hand-written pages, search, and the page for what is not there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from backfile.publish.archive import Archive, Item
from backfile.publish.dates import words
from backfile.publish.old_addresses import digits_for
from backfile.publish.pages import HomePage, NotFoundPage, SearchPage, StoriesPage, StoryPage
from backfile.publish.records import Bar, Group, Head, Link
from backfile.publish.settings import feeds_of
from backfile.publish.stories import Story
from backfile.publish.terms import levels
from backfile.publish.views.common import absolute, by_month, first_of, group, make_head, top_outlets
from backfile.publish.views.listings import all_counted, largest, tag_groups
from backfile.publish.views.periods import all_years, lead_of, totals, undated_url

# The front page has a lead, five secondary items and six briefs: as many days as fill it, and never less than one.
_FRONT = 12
_A_DAY = 12
_STORIES = 6
_TAGS = 8
# Two articles of each: two even rows of four.
_EARLIER_YEARS = 4
_AN_EARLIER_YEAR = 4
_A_WEEK = 7
_TERMS = 24
_STORY_INDEX = 60
# Names that the search form suggests: 1 kB.
_TOPICS = 100


def old_links(archive: Archive) -> tuple[str, bool]:
    """(the digits of the parts of the map of old addresses, empty when there is none; whether "/" has old queries)."""
    keys = archive.old_keys
    return (str(digits_for(keys.number)) if keys.number else "", keys.has_queries)


def home_page(archive: Archive) -> HomePage:
    """The front page."""
    site = archive.site
    links = old_links(archive)
    days = _front_days(archive)
    newest = archive.periods[days[0]] if days else archive.items[:_A_DAY]
    lead = lead_of(newest)
    on_this_day = _on_this_day(archive, days[0]) if days else ()
    return HomePage(
        head=Head(site.name, "", site.motto, absolute(site, ""), noindex=site.noindex),
        lead=lead.summary if lead else None,
        latest=_latest(archive, days, lead),
        stories=tuple(story.card(archive) for story in archive.stories[:_STORIES]),
        on_this_day=on_this_day,
        around_this_day=_around_this_day(archive, days[0]) if days and not on_this_day else (),
        years=all_years(archive),
        tags=tag_groups(archive, _TAGS),
        sections=all_counted(largest(archive.sections.all, _TERMS)),
        outlets=all_counted(largest(archive.outlets.all, _TERMS)),
        totals=totals(archive),
        undated_url=undated_url(archive),
        old_links=links[0] if links[1] else "",
    )


def _front_days(archive: Archive) -> list[str]:
    """The latest days, newest first, that together fill the front page."""
    days: list[str] = []
    count = 0
    for day in reversed(archive.days):
        if count >= _FRONT:
            break
        days.append(day)
        count += len(archive.periods[day])
    return days


def _latest(archive: Archive, days: list[str], lead: Item | None) -> tuple[Group, ...]:
    if not days:
        rest = [item for item in archive.items[:_A_DAY] if item is not lead]
        return (first_of("", rest, _A_DAY),) if rest else ()
    groups = []
    for day in days:
        items = [item for item in archive.periods[day] if item is not lead]
        title = words("long", archive.site.language, int(day[:4]), int(day[5:7]), int(day[8:]))
        groups.append(first_of(title, items, _A_DAY, day.replace("-", "/") + "/", day))
    return tuple(groups)


def _on_this_day(archive: Archive, day: str) -> tuple[Group, ...]:
    groups = []
    for year in reversed(archive.years):
        key = f"{year:04}{day[4:]}"
        if key < day and key in archive.periods:
            groups.append(first_of(str(year), archive.periods[key], _AN_EARLIER_YEAR, key.replace("-", "/") + "/", key))
    return tuple(groups[:_EARLIER_YEARS])


def _around_this_day(archive: Archive, day: str) -> tuple[Group, ...]:
    month, number = int(day[5:7]), int(day[8:])
    groups = []
    for year in reversed(archive.years):
        if year < int(day[:4]):
            # 29 February is the day after the 28th
            middle = date(year, month, min(number, monthrange(year, month)[1])).toordinal()
            first, last = (date.fromordinal(max(1, middle + days)).isoformat() for days in (-_A_WEEK, _A_WEEK))
            near = archive.days[bisect_left(archive.days, first) : bisect_right(archive.days, last)]
            items = [item for key in reversed(near) for item in archive.periods[key]]
            if items:
                groups.append(first_of(str(year), items, _AN_EARLIER_YEAR))
    return tuple(groups[:_EARLIER_YEARS])


def story_page(archive: Archive, story: Story) -> StoryPage:
    """/stories/slug-id/."""
    dated = [item for item in story.items if item.iso]
    undated = [item for item in story.items if not item.iso]
    groups = by_month(dated, archive.site)
    if undated:
        groups = (*groups, group("", undated, anchor="undated"))
    feeds = feeds_of(archive.site.url, story.title, story.url)
    first, last = story.ends(archive)
    return StoryPage(
        head=make_head(archive.site, story.title, story.url, (_stories(),), description=story.description, feeds=feeds),
        id=story.id,
        title=story.title,
        description=story.description,
        count=story.count,
        first=first,
        last=last,
        groups=groups,
        outlets=top_outlets(story.items),
        tags=tuple(term.tag for term in archive.story_tags(story)),
        related=tuple(other.card(archive) for other in archive.related_stories(story)),
        timeline=_story_timeline(story, groups),
        feed=feeds[0] if feeds else None,
    )


def _story_timeline(story: Story, months: tuple[Group, ...]) -> tuple[Bar, ...]:
    counts: dict[int, int] = {}
    anchors: dict[int, str] = {}
    for month in months:
        if month.iso:
            year = int(month.iso[:4])
            counts[year] = counts.get(year, 0) + month.count
            anchors.setdefault(year, f"{story.url}#{month.anchor}")
    scale = levels(counts.values())
    years = range(min(counts, default=0), max(counts, default=-1) + 1)
    return tuple(
        [Bar(year, counts.get(year, 0), scale.get(counts.get(year, 0), 0), anchors.get(year, "")) for year in years]
    )


def _stories() -> Link:
    return Link("Stories", "stories/")


def story_years(archive: Archive) -> list[int]:
    """The years in which stories ended, ascending."""
    return sorted({int(story.last[:4]) for story in archive.stories if story.last})


def stories_page(archive: Archive, year: int | None) -> StoriesPage:
    """/stories/ and /stories/2019/."""
    ended: dict[int, int] = {}
    for story in archive.stories:
        if story.last:
            ended[int(story.last[:4])] = ended.get(int(story.last[:4]), 0) + 1
    scale = levels(ended.values())
    bars = tuple(Bar(number, ended[number], scale[ended[number]], f"stories/{number}/") for number in sorted(ended))
    if year is None:
        shown = archive.stories[:_STORY_INDEX]
        head = make_head(archive.site, "Stories", "stories/")
    else:
        shown = [story for story in archive.stories if story.last[:4] == f"{year:04}"]
        head = make_head(archive.site, "Stories", f"stories/{year}/", (_stories(),), part=str(year))
    count = len(archive.stories) if year is None else len(shown)
    return StoriesPage(head, year, count, bars, tuple(story.card(archive) for story in shown))


class SearchFacts(NamedTuple):
    """What the search form offers."""

    years: tuple[int, ...]
    outlets: tuple[str, ...]
    sections: tuple[str, ...]
    topics: tuple[str, ...]
    languages: tuple[str, ...]


def search_facts(archive: Archive) -> SearchFacts:
    """The page's inputs, and all that it leans on: the names of languages are slow to come by."""
    return SearchFacts(
        years=tuple(reversed(archive.years)),
        outlets=tuple([term.name for term in archive.outlets.all]),
        sections=tuple([term.name for term in archive.sections.all]),
        topics=tuple(sorted([term.name for term in largest(archive.tags.all, _TOPICS)])),
        languages=tuple(sorted({item.lang for item in archive.items})),
    )


def search_page(archive: Archive, facts: SearchFacts) -> SearchPage:
    """/search/."""
    from backfile.common.locales import find_locale

    languages = []
    for code in facts.languages:
        locale = find_locale(code)
        languages.append(Link((locale.get_display_name() if locale else None) or code, "", code))
    return SearchPage(
        head=make_head(archive.site, "Search", "search/"),
        years=facts.years,
        outlets=facts.outlets,
        sections=facts.sections,
        topics=facts.topics,
        languages=tuple(languages),
    )


def not_found_page(archive: Archive) -> NotFoundPage:
    """/404.html."""
    head = Head("Not found", "404.html", noindex=True)
    links = old_links(archive)
    years = tuple(Link(str(year), f"{year:04}/") for year in reversed(archive.years))
    return NotFoundPage(head, years, links[0])
