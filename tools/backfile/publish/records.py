"""The pieces that pages are made of: small frozen records, the only things that templates see.

``pages.py`` holds the records of whole pages, made of these. A page is rendered from its record alone and the record's
digest is the page's key: what is not in a record cannot be shown, and what is in one is made again when it changes.
So no record here holds a count of the whole archive unless the pages that show it must change with every article.

Rules for all of them:

- An address named ``url`` is relative to the site's root, percent-encoded, without a leading slash: templates write
  ``href="{{ root }}{{ thing.url }}"``. ``root`` ends in a slash. An address on the open web is called ``href`` or ends
  in ``_url``, and is http or https.
- Text is plain and is escaped by the template. Only fields that end in ``_html`` hold markup (``Markup``).
- A field that is not known is ``None`` or empty; tuples are in the order in which a page shows them.
"""

from __future__ import annotations

from typing import Literal

from markupsafe import Markup

from backfile.common.record import record

_NO_MARKUP = Markup("")

Direction = Literal["ltr", "rtl"]

TagKind = Literal["person", "place", "organisation", "topic"]
"""What a tag names. A tag nobody classified is a ``topic``."""


@record
class Link:
    """A name and its page. ``url`` is empty when there is no page: show the name alone."""

    name: str
    url: str = ""
    lang: str = ""
    """BCP 47, where it differs from the page's language."""


@record
class Feed:
    """A feed of the page or the site: for ``<link rel="alternate">`` and a visible link."""

    title: str
    url: str
    type: str = "application/atom+xml"


@record
class Site:
    """What every page knows of the site. Only settings, so that a new article leaves the other pages as they are."""

    name: str
    motto: str
    language: str
    dir: Direction
    url: str
    """``SITEURL`` without a trailing slash; empty in a local build: then there are no canonical links."""
    nav: tuple[Link, ...]
    """The main menu, from MENUITEMS: by default the front page, dates, topics, stories, sections, outlets."""
    links: tuple[Link, ...]
    """LINKS of the settings: ``url`` is an address on the open web here."""
    footer_html: Markup
    """BACKFILE_FOOTER as Markdown, made HTML."""
    licence: Link | None
    logo: str
    """Address of the logo (site-relative) or empty."""
    favicon: str
    accent: str
    """A CSS colour or empty: the theme's own."""
    feeds: tuple[Feed, ...]
    report_url: str
    """Where a reader reports a problem (mailto: or https:), or empty. The template appends the page's address."""
    search: bool
    """True when the search page works (an index is made)."""
    noindex: bool
    ninjs: bool = False
    """True when each article lies beside its page as data."""
    dump: bool = False
    """True when the whole archive can be had as data."""


@record
class Head:
    """For ``<head>`` and the way back: the same on every page type."""

    title: str
    """The page's own title; the template adds the site's name. A name that is the builder's own is English: see
    ``known`` of the theme's ``macros/words.html``.
    """
    url: str
    """The page's address relative to the root; empty for the front page."""
    description: str = ""
    canonical: str = ""
    """Absolute; empty when SITEURL is."""
    breadcrumbs: tuple[Link, ...] = ()
    """From the front page down to the parent; the page itself is not among them."""
    feeds: tuple[Feed, ...] = ()
    """The page's own feeds, beside ``site.feeds``."""
    og_type: str = "website"
    image_url: str = ""
    """Absolute; for OpenGraph."""
    json_ld_html: Markup = _NO_MARKUP
    """JSON-LD, ready for ``<script type="application/ld+json">``: ``</`` is escaped in it."""
    noindex: bool = False
    part: str = ""
    """The year or letter of a list that is split, where the title does not tell it: "2019", "A"."""


@record
class Date:
    """A date that is as exact as known."""

    iso: str
    """For ``<time datetime>``: ``2019``, ``2019-05``, ``2019-05-04`` or ``2019-05-04T09:30:00+05:00``."""
    text: str
    """In words of the article's language: "4 May 2019", "May 2019", "2019"."""
    short: str
    """For a list below a heading that tells the year: "4 May"."""
    time: str
    """"09:30" or empty."""
    year: int
    month: int | None
    day: int | None
    url: str
    """The page of the day, else of the month, else of the year."""


@record
class Image:
    """A picture. ``url`` is site-relative for a picture of the archive; ``href`` the address of one that is elsewhere.

    One that is elsewhere is never loaded by the page: show its caption with a plain link to it.
    """

    url: str
    href: str = ""
    width: int | None = None
    height: int | None = None
    alt: str = ""
    caption: str = ""
    credit: str = ""
    webp: tuple[tuple[str, int], ...] = ()
    """(site-relative address, width in pixels) of WebP files that show the same, ascending: for ``srcset``."""


@record
class ArticleSummary:
    """An article as lists show it. No body; never a count."""

    id: str
    url: str
    title: str
    standfirst: str
    """The standfirst, or empty."""
    excerpt: str
    """The standfirst, else the opening of the text cut at a word: at most 200 characters."""
    date: Date | None
    """None: undated."""
    outlet: Link | None
    section: Link | None
    authors: tuple[Link, ...]
    """People, or the organisation that signs. Where there are none, ``byline`` may hold what was printed."""
    byline: str
    dateline: str
    lang: str
    dir: Direction
    image: Image | None
    minutes: int
    """Time to read, at least 1."""


@record
class Tag:
    """A tag on an article."""

    name: str
    url: str
    kind: TagKind = "topic"
    lang: str = ""


@record
class Counted:
    """A tag, author, outlet, section… in an index, with the number of its articles."""

    name: str
    url: str
    count: int
    kind: str = ""
    """For tags: the TagKind."""
    level: int = 0
    """0 to 4: how large beside the others on the page (0: none, 4: the largest)."""
    lang: str = ""
    first: int | None = None
    """Year of its first dated article."""
    last: int | None = None


@record
class TagGroup:
    """The foremost tags of one kind, for the front page and the index."""

    kind: TagKind
    url: str
    """The index of this kind."""
    count: int
    tags: tuple[Counted, ...]


@record
class Shelf:
    """A section, an outlet or a year in an index, with a few of its articles."""

    of: Counted
    articles: tuple[ArticleSummary, ...]


@record
class Letter:
    """The names of an index under one letter."""

    name: str
    """"A"; "#" for digits."""
    anchor: str
    """The heading's id: ``letter-a``."""
    terms: tuple[Counted, ...]


@record
class Bar:
    """One bar of a timeline: a year. ``url`` is empty when there is no page to go to."""

    year: int
    count: int
    level: int
    url: str = ""


@record
class MonthCell:
    """A month in a year of the browse-by-date grid. ``url`` is empty when it has no article."""

    month: int
    name: str
    """"May", in the site's language."""
    short: str
    """"May", at most four letters or so."""
    count: int
    level: int
    url: str = ""


@record
class YearCells:
    """A year of the browse-by-date grid: always twelve months."""

    year: int
    url: str
    count: int
    months: tuple[MonthCell, ...]
    loose: int = 0
    """Articles known to the year only."""


@record
class DayCell:
    """A day in a month's calendar. ``day`` is 0 for the blanks before the first and after the last."""

    day: int
    count: int = 0
    level: int = 0
    url: str = ""
    iso: str = ""


@record
class StoryCard:
    """A story in a list."""

    id: str
    title: str
    url: str
    count: int
    first: Date | None
    last: Date | None
    latest: ArticleSummary | None
    outlets: tuple[str, ...] = ()


@record
class Strand:
    """Articles of one story below a heading, first to last; or a single article that belongs to none.

    A story is told whole below the first heading that holds any of it; below the others a strand without articles
    names the place.
    """

    articles: tuple[ArticleSummary, ...]
    story: StoryCard | None = None
    across: bool = False
    """Some of the articles belong below later headings: show whole dates."""
    told_in: Link | None = None
    """The heading that tells the story, with its anchor, when this one does not."""


@record
class Group:
    """Articles under one heading of a list: a day, a month, a year, an outlet, a section."""

    title: str
    url: str
    """The heading's own page or empty."""
    count: int
    """Articles that belong here; more than ``articles`` has when the rest is on the page ``url``."""
    articles: tuple[ArticleSummary, ...]
    iso: str = ""
    """For ``<time datetime>`` when the heading is a period."""
    anchor: str = ""
    """An id for the heading, unique on the page."""
    strands: tuple[Strand, ...] = ()
    """What the list's articles are as their stories tell them: only on tags' pages, and empty where none belongs to a story."""


@record
class StoryStrip:
    """The story that an article belongs to, as the article shows it."""

    id: str
    title: str
    url: str
    position: int
    """1 for the story's first article."""
    count: int
    earlier: tuple[ArticleSummary, ...]
    """At most 3, the nearest last."""
    later: tuple[ArticleSummary, ...]
    """At most 3, the nearest first."""


@record
class Copy:
    """The same article elsewhere."""

    outlet: str
    differs: str
    """For a reader: "same text", "another headline". In English; ``|translated`` says it in the site's language."""
    date: str
    """As words, or empty."""
    href: str = ""
    """Its address on the open web, or empty."""
    url: str = ""
    """Its page in this archive, or empty."""


@record
class Cite:
    """The article's citation in several forms, ready to copy. None holds the day of access: a build has no clock."""

    plain: str
    bibtex: str
    ris: str
    csl_json: str
    wikipedia: str


@record
class Totals:
    """The size of the archive: only on the front page, the browse page and the about page's box."""

    articles: int
    undated: int
    outlets: int
    stories: int
    tags: int
    first: int | None
    """Year of the first dated article."""
    last: int | None
