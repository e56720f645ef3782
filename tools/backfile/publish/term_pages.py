"""The records of the pages of tags, sections, authors and outlets, and of their indexes; see ``pages.py``."""

from __future__ import annotations

from backfile.common.record import record
from backfile.publish.records import (
    Bar,
    Counted,
    Feed,
    Group,
    Head,
    Letter,
    Link,
    Shelf,
    StoryCard,
    Tag,
    TagGroup,
    TagKind,
)


@record
class Listing:
    """A list by period, for tags, sections, authors and outlets: the shared part of their pages.

    Up to 200 articles, ``groups`` holds all, a group a year (a group a month when they span one year), and ``year`` is
    None. Above it, the first page (``year`` None) holds the latest 30 in one group (title empty) and ``timeline`` links
    to the years' pages; a year's page holds its months. ``part`` is "" for the first page, "2019" for a year's page,
    "undated" for the page of the undated ones.
    """

    url: str
    """The list's first page."""
    count: int
    """Articles of the whole list; on the page of a year or of the undated, of that part."""
    shown: int
    """Articles on this page."""
    part: str
    year: int | None
    timeline: tuple[Bar, ...]
    """One bar a year from the first to the last, empty years too. A bar links to the year's page or, on a page that
    holds all, to the anchor ``#y2019``. Empty on a part's page: it must not change with the other years."""
    undated: int
    """Undated articles of the whole list."""
    undated_url: str
    """Where they are: an anchor of this page, their own page when the list is large, or empty when there are none."""
    groups: tuple[Group, ...]
    """Newest first."""
    previous: Link | None = None
    """On a year's page: the year before it in this list."""
    next: Link | None = None
    feed: Feed | None = None


@record
class SectionPage:
    """``section.html``: /sections/slug/ and its years."""

    head: Head
    name: str
    listing: Listing
    outlets: tuple[Counted, ...]
    tags: tuple[Counted, ...]


@record
class SectionsPage:
    """``sections.html``: the index of sections."""

    head: Head
    sections: tuple[Counted, ...]
    """All, by name."""
    shelves: tuple[Shelf, ...]
    """Those with most articles, each with its newest."""


@record
class TagPage:
    """``tag.html``: /tags/slug/ and its years."""

    head: Head
    tag: Tag
    description: str
    aliases: tuple[str, ...]
    listing: Listing
    related: tuple[Counted, ...]
    """Tags that occur with it, most often first; ``count`` is the number of shared articles."""
    stories: tuple[StoryCard, ...]
    """Stories that carry the tag, newest first. Only on the first page."""
    outlets: tuple[Counted, ...]


@record
class TagsPage:
    """``tags.html``: /tags/, one a kind (/tags/people/ …) and, where a kind has over 300 tags, one a letter."""

    head: Head
    kind: TagKind | None
    """None on /tags/, which shows the foremost tags of each kind in ``groups``."""
    letter: str
    """The letter of a letter's page, else empty."""
    count: int
    groups: tuple[TagGroup, ...]
    letters: tuple[Link, ...]
    """The letters of the kind: their pages, or anchors (``#letter-a``) on a page that holds all."""
    by_letter: tuple[Letter, ...]
    """In the alphabet's order; empty on /tags/, and on a kind's page when its letters have their own."""
    kinds: tuple[Link, ...]


@record
class AuthorPage:
    """``author.html``: /authors/slug/ and its years."""

    head: Head
    name: str
    listing: Listing
    outlets: tuple[Counted, ...]
    sections: tuple[Counted, ...]
    tags: tuple[Counted, ...]


@record
class AuthorsPage:
    """``authors.html``: the index of authors."""

    head: Head
    count: int
    letters: tuple[Link, ...]
    by_letter: tuple[Letter, ...]


@record
class OutletPage:
    """``outlet.html``: /outlets/slug/ and its years."""

    head: Head
    name: str
    listing: Listing
    sections: tuple[Counted, ...]
    authors: tuple[Counted, ...]
    tags: tuple[Counted, ...]


@record
class OutletsPage:
    """``outlets.html``: the index of outlets."""

    head: Head
    outlets: tuple[Counted, ...]
    """All, by name."""
    shelves: tuple[Shelf, ...]
    """Those with most articles, each with its newest."""
