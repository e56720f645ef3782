"""The records of whole pages: one a page type, each the full context of one template.

A template sees ``page`` (one of these), ``site`` (``records.Site``) and ``root`` (the relative way from the page to the
site's root, ending in a slash; on the 404 page it is absolute). ``docs/templates.md`` says which template shows which.
"""

from __future__ import annotations

from markupsafe import Markup

from backfile.common.record import record
from backfile.publish.records import (
    ArticleSummary,
    Bar,
    Cite,
    Copy,
    Counted,
    Date,
    DayCell,
    Direction,
    Feed,
    Group,
    Head,
    Image,
    Link,
    MonthCell,
    Shelf,
    StoryCard,
    StoryStrip,
    Tag,
    TagGroup,
    Totals,
    YearCells,
)
from backfile.publish.term_pages import (
    AuthorPage,
    AuthorsPage,
    OutletPage,
    OutletsPage,
    SectionPage,
    SectionsPage,
    TagPage,
    TagsPage,
)


@record
class HomePage:
    """``home.html``: the archive's front page. The newest day with articles is its news."""

    head: Head
    lead: ArticleSummary | None
    """The first article to show: the newest with a picture among the latest day's, else the newest."""
    latest: tuple[Group, ...]
    """The latest days with articles, newest first, each a Group with the day's page; without ``lead``."""
    stories: tuple[StoryCard, ...]
    """The stories that moved last."""
    on_this_day: tuple[Group, ...]
    """The same day of the year as the newest article's, in earlier years: a group a year, newest first."""
    around_this_day: tuple[Group, ...]
    """When there is none: the same of the days up to a week before and after it."""
    years: tuple[YearCells, ...]
    """All years, newest first: the heat map."""
    tags: tuple[TagGroup, ...]
    """One group a kind that has tags: person, place, organisation, topic."""
    sections: tuple[Counted, ...]
    outlets: tuple[Counted, ...]
    totals: Totals
    undated_url: str
    """The page of undated articles, or empty when there are none."""
    old_links: str = ""
    """As on the 404 page; empty unless articles had addresses like ``/?p=123``, which this page now answers."""


@record
class ArticlePage:
    """``article.html``."""

    head: Head
    article: ArticleSummary
    body_html: Markup
    """The body: p, h2 to h6 with ids, lists, quotes, tables in ``div.table``, figures, footnotes, code."""
    dateline: str
    """"PORT EXAMPLE": the place where it was written, or empty."""
    credit: str
    """The wire or paper that the text came from, or empty."""
    date_note: str
    """Why the date may be wrong, or empty: a sentence in English; ``|translated`` says it in the site's language."""
    modified: Date | None
    image: Image | None
    """The lead picture, when the body does not hold it already."""
    tags: tuple[Tag, ...]
    """Ordered by kind (person, place, organisation, topic), then as the article has them: ``groupby('kind')`` works."""
    copies: tuple[Copy, ...]
    story: StoryStrip | None
    related: tuple[ArticleSummary, ...]
    original_url: str
    """The article's address where it was published, or empty."""
    wayback_url: str
    """The page of web.archive.org that shows the captures of ``original_url``, or empty."""
    retrieved: Date | None
    """When the page was captured."""
    notes: tuple[str, ...]
    """What was changed, cut or is uncertain: a sentence each. In English; ``|translated`` says it in the site's language."""
    previous: ArticleSummary | None
    """The one published before it, in this outlet."""
    next: ArticleSummary | None
    cite: Cite
    words: int


@record
class YearPage:
    """``year.html``: twelve months with counts."""

    head: Head
    year: int
    count: int
    months: tuple[MonthCell, ...]
    previous: Link | None
    """The year before it that has articles."""
    next: Link | None
    loose: tuple[ArticleSummary, ...]
    """Articles known to the year only."""
    tags: tuple[Counted, ...]
    """The year's most used tags."""
    stories: tuple[StoryCard, ...]
    """Stories with articles in the year, largest first."""


@record
class MonthPage:
    """``month.html``: a calendar, then the month's days."""

    head: Head
    year: int
    month: int
    name: str
    """"May 2019" in the site's language."""
    count: int
    weekdays: tuple[str, ...]
    """Seven short names, in the order of the calendar's columns."""
    weeks: tuple[tuple[DayCell, ...], ...]
    """Rows of seven cells."""
    previous: Link | None
    next: Link | None
    year_link: Link
    days: tuple[Group, ...]
    """Days with articles, first to last; the anchor of day 4 is ``d4``."""
    loose: tuple[ArticleSummary, ...]
    """Articles known to the month only."""


@record
class DayPage:
    """``day.html``: that day's edition."""

    head: Head
    date: Date
    weekday: str
    count: int
    lead: ArticleSummary | None
    sections: tuple[Group, ...]
    """The day's articles without ``lead`` by section, largest first; those without a section last, title empty."""
    previous: Link | None
    """The day before it that has articles; its name is the date in words."""
    next: Link | None
    month_link: Link
    year_link: Link
    same_day: tuple[Link, ...]
    """This day of the year in other years that have articles: name is the year."""


@record
class StoryPage:
    """``story.html``: /stories/slug-id/: a running event, first article first."""

    head: Head
    id: str
    title: str
    description: str
    count: int
    first: Date | None
    last: Date | None
    groups: tuple[Group, ...]
    """By month, first to last."""
    outlets: tuple[Counted, ...]
    tags: tuple[Tag, ...]
    related: tuple[StoryCard, ...]
    """Stories that share its tags."""
    timeline: tuple[Bar, ...] = ()
    """A bar a year from the first to the last, linked to the year's first month on the page."""
    feed: Feed | None = None


@record
class StoriesPage:
    """``stories.html``: /stories/ and one a year (/stories/2019/): the stories that ended in it."""

    head: Head
    year: int | None
    count: int
    years: tuple[Bar, ...]
    stories: tuple[StoryCard, ...]
    """Newest first. On /stories/ the 60 that moved last."""


@record
class UndatedPage:
    """``undated.html``: /undated/: articles whose date nobody knows, by outlet."""

    head: Head
    count: int
    groups: tuple[Group, ...]
    """A group's ``url`` is the outlet's page of undated articles when this page shows only its first."""


@record
class StaticPage:
    """``page.html``: a page that a person wrote in ``content/pages/``, such as "About"."""

    head: Head
    title: str
    lang: str
    dir: Direction
    body_html: Markup
    slug: str


@record
class SearchPage:
    """``search.html``: the search form; its facets are what the archive has."""

    head: Head
    years: tuple[int, ...]
    outlets: tuple[str, ...]
    sections: tuple[str, ...]
    topics: tuple[str, ...]
    """Those with most articles, by name: suggestions."""
    languages: tuple[Link, ...]
    """``name`` in its own words, ``lang`` the code."""


@record
class ArchivesPage:
    """``archives.html``: /archives/: browse by date, the whole heat map."""

    head: Head
    years: tuple[YearCells, ...]
    """Newest first."""
    totals: Totals
    undated_url: str
    shelves: tuple[Shelf, ...]
    """The same years, each with articles that tell what it was about."""


@record
class NotFoundPage:
    """``404.html``: served for any address, so ``root`` is absolute there."""

    head: Head
    years: tuple[Link, ...]
    old_links: str = ""
    """How many hexadecimal digits name a part of the map of old addresses, or empty when there is none."""


Page = (
    HomePage | ArticlePage | YearPage | MonthPage | DayPage | SectionPage | SectionsPage | TagPage | TagsPage
    | AuthorPage | AuthorsPage | OutletPage | OutletsPage | StoryPage | StoriesPage | UndatedPage | StaticPage
    | SearchPage | ArchivesPage | NotFoundPage
)  # fmt: skip

TEMPLATES: dict[type, str] = {
    HomePage: "home", ArticlePage: "article", YearPage: "year", MonthPage: "month", DayPage: "day",
    SectionPage: "section", SectionsPage: "sections", TagPage: "tag", TagsPage: "tags", AuthorPage: "author",
    AuthorsPage: "authors", OutletPage: "outlet", OutletsPage: "outlets", StoryPage: "story", StoriesPage: "stories",
    UndatedPage: "undated", StaticPage: "page", SearchPage: "search", ArchivesPage: "archives", NotFoundPage: "404",
}  # fmt: skip
"""The template of each page type, without ``.html``."""
