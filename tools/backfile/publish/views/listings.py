"""Tags, sections, authors and outlets: their pages, their years, their indexes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import get_args

from anyascii import anyascii

from backfile.publish.archive import Archive, Item
from backfile.publish.records import Bar, Counted, Feed, Group, Letter, Link, Shelf, TagGroup, TagKind
from backfile.publish.settings import feeds_of
from backfile.publish.stories import Story
from backfile.publish.term_pages import (
    AuthorPage,
    AuthorsPage,
    Listing,
    OutletPage,
    OutletsPage,
    SectionPage,
    SectionsPage,
    TagPage,
    TagsPage,
)
from backfile.publish.terms import UNDATED, Term, Terms, levels, places_of_part
from backfile.publish.views.common import (
    LARGE_LIST,
    LATEST,
    by_month,
    by_year,
    group,
    items_of,
    make_head,
    summaries,
    top_authors,
    top_outlets,
    top_sections,
    top_tags,
)
from backfile.publish.views.strands import with_strands

LARGE_INDEX = 300
"""Above this many tags of a kind its index is split by letter."""
TAG_FOLDERS: dict[TagKind, tuple[str, str]] = {
    "person": ("people", "People"),
    "place": ("places", "Places"),
    "organisation": ("organisations", "Organisations"),
    "topic": ("topics", "Topics"),
}
_FOREMOST = 40
# Of an index of sections or outlets: 24 shelves of three headlines are 30 kB.
_SHELVES = 24
_ON_A_SHELF = 3


def parts_of(term: Term) -> list[str]:
    """The pages of a term: the first (""), and when it is large one a year and one for the undated."""
    if term.count <= LARGE_LIST:
        return [""]
    return ["", *[str(year) for year in sorted(term.years)], *([UNDATED] if term.undated else [])]


def items_of_part(archive: Archive, term: Term, part: str) -> list[Item]:
    """The articles of one page of a term's list, newest first."""
    return [archive.items[place] for place in places_of_part(term, part)]


def listing(
    archive: Archive, term: Term, part: str, feeds: tuple[Feed, ...] = (), *, with_stories: bool = False
) -> Listing:
    """One page of a term's list, as its stories tell it where ``with_stories``."""
    items = items_of_part(archive, term, part)
    large = term.count > LARGE_LIST
    year = int(part) if part.isdigit() else None
    groups = _groups(archive, items, part, large)
    if with_stories:
        groups = with_strands(archive, term.part_url(part), groups, items)
    years = sorted(term.years)
    place = years.index(year) if year is not None else -1
    undated_url = ""
    if term.undated and not part:
        undated_url = f"{term.url}{UNDATED}/" if large else f"{term.url}#{UNDATED}"
    return Listing(
        url=term.url,
        count=len(items),
        shown=sum(len(found.articles) for found in groups),
        part=part,
        year=year,
        timeline=() if part else _timeline(term, large),
        undated=0 if part else term.undated,
        undated_url=undated_url,
        groups=groups,
        previous=_year_link(term, years[place - 1]) if year is not None and place > 0 else None,
        next=_year_link(term, years[place + 1]) if year is not None and place + 1 < len(years) else None,
        feed=feeds[0] if feeds else None,
    )


def _groups(archive: Archive, items: Sequence[Item], part: str, large: bool) -> tuple[Group, ...]:
    if part == UNDATED:
        return (group("", items),)
    if part:
        return by_month(items, archive.site)
    if large:
        return (group("", items[:LATEST]),)
    dated = [item for item in items if item.iso]
    undated = [item for item in items if not item.iso]
    one_year = len({item.iso[:4] for item in dated}) < 2
    groups = by_month(dated, archive.site) if one_year else by_year(dated)
    return (*groups, group("", undated, anchor=UNDATED)) if undated else groups


def _year_link(term: Term, year: int) -> Link:
    return Link(str(year), f"{term.url}{year}/")


def _timeline(term: Term, large: bool) -> tuple[Bar, ...]:
    if not term.years:
        return ()
    scale = levels(term.years.values())
    one_year = len(term.years) < 2
    bars = []
    for year in range(min(term.years), max(term.years) + 1):
        count = term.years.get(year, 0)
        url = ""
        if count and large:
            url = f"{term.url}{year}/"
        elif count and not one_year:
            url = f"{term.url}#y{year:04}"
        bars.append(Bar(year, count, scale.get(count, 0), url))
    return tuple(bars)


def _title(name: str, part: str) -> str:
    return f"{name}, {part}" if part else name


def _trail(index: Link, term: Term, part: str) -> tuple[Link, ...]:
    return (index, term.link) if part else (index,)


def _feeds(archive: Archive, term: Term) -> tuple[Feed, ...]:
    return feeds_of(archive.site.url, term.name, term.url)


def tag_page(archive: Archive, term: Term, part: str) -> TagPage:
    """/tags/slug/ and its years."""
    items = [] if part else items_of(archive, term)
    stories: dict[str, Story] = {}
    for item in items:
        if item.story:
            stories.setdefault(item.story.url, item.story)
    folder, title = TAG_FOLDERS[term.tag_kind]
    feeds = _feeds(archive, term)
    trail = (Link("Topics", "tags/"), *_trail(Link(title, f"tags/{folder}/"), term, part))
    url = term.part_url(part)
    return TagPage(
        head=make_head(archive.site, _title(term.name, part), url, trail, description=term.description, feeds=feeds),
        tag=term.tag,
        description=term.description if not part else "",
        aliases=term.aliases,
        listing=listing(archive, term, part, feeds, with_stories=True),
        related=top_tags(items, but=term),
        stories=tuple(story.card(archive) for story in list(stories.values())[:LATEST]),
        outlets=top_outlets(items),
    )


def section_page(archive: Archive, term: Term, part: str) -> SectionPage:
    """/sections/slug/ and its years."""
    items = [] if part else items_of(archive, term)
    url = term.part_url(part)
    feeds = _feeds(archive, term)
    trail = _trail(Link("Sections", "sections/"), term, part)
    head = make_head(archive.site, _title(term.name, part), url, trail, feeds=feeds)
    return SectionPage(head, term.name, listing(archive, term, part, feeds), top_outlets(items), top_tags(items))


def author_page(archive: Archive, term: Term, part: str) -> AuthorPage:
    """/authors/slug/ and its years."""
    items = [] if part else items_of(archive, term)
    url = term.part_url(part)
    head = make_head(archive.site, _title(term.name, part), url, _trail(Link("Authors", "authors/"), term, part))
    return AuthorPage(
        head,
        term.name,
        listing(archive, term, part),
        top_outlets(items),
        top_sections(items),
        top_tags(items),
    )


def outlet_page(archive: Archive, term: Term, part: str) -> OutletPage:
    """/outlets/slug/ and its years."""
    items = [] if part else items_of(archive, term)
    url = term.part_url(part)
    feeds = _feeds(archive, term)
    trail = _trail(Link("Outlets", "outlets/"), term, part)
    head = make_head(archive.site, _title(term.name, part), url, trail, feeds=feeds)
    return OutletPage(
        head,
        term.name,
        listing(archive, term, part, feeds),
        top_sections(items),
        top_authors(items),
        top_tags(items),
    )


def all_counted(terms: Iterable[Term]) -> tuple[Counted, ...]:
    """All terms with their counts, in their order."""
    found = list(terms)
    scale = levels(term.count for term in found)
    return tuple([term.counted(level=scale[term.count]) for term in found])


def largest(terms: Iterable[Term], limit: int) -> list[Term]:
    """The terms with most articles; ties by name."""
    return sorted(terms, key=lambda term: (-term.count, term.name))[:limit]


def shelves(archive: Archive, terms: Terms) -> tuple[Shelf, ...]:
    """The largest of the terms with their newest articles."""
    found = largest(terms.all, _SHELVES)
    return tuple(Shelf(term.counted(), summaries(items_of(archive, term)[:_ON_A_SHELF])) for term in found)


def sections_page(archive: Archive) -> SectionsPage:
    """/sections/."""
    head = make_head(archive.site, "Sections", "sections/")
    return SectionsPage(head, all_counted(archive.sections.all), shelves(archive, archive.sections))


def outlets_page(archive: Archive) -> OutletsPage:
    """/outlets/."""
    head = make_head(archive.site, "Outlets", "outlets/")
    return OutletsPage(head, all_counted(archive.outlets.all), shelves(archive, archive.outlets))


def letter_of(name: str) -> str:
    """The letter under which a name stands: its first letter without accents; "#" for anything but letters.

    Names in another script stand under their own first letter.
    """
    for character in unicodedata.normalize("NFKD", name):
        if character.isalpha():
            return character.upper()
        if character.isdigit():
            return "#"
    return "#"


def letter_slug(letter: str) -> str:
    """A letter as a folder's name."""
    ascii_letter = letter.lower() if letter.isascii() and letter.isalpha() else ""
    return ascii_letter or (f"u{ord(letter[0]):04x}" if letter != "#" else "0-9")


def by_letter(terms: Iterable[Term]) -> list[tuple[str, list[Term]]]:
    """Terms by their letter, in the alphabet's order, "#" last."""
    found: dict[str, list[Term]] = {}
    for term in terms:
        found.setdefault(letter_of(term.name), []).append(term)
    order = sorted(found, key=lambda letter: (letter == "#", anyascii(letter).lower(), letter))
    return [(letter, found[letter]) for letter in order]


@lru_cache(maxsize=8)
def _tags_by_letter(terms: Terms, kind: TagKind) -> list[tuple[str, list[Term]]]:
    """A kind's tags by letter: each of its index pages shows all letters."""
    return by_letter(tags_of_kind(terms, kind))


def _letters(lettered: Iterable[tuple[str, list[Term]]]) -> tuple[Letter, ...]:
    return tuple(Letter(name, f"letter-{letter_slug(name)}", all_counted(terms)) for name, terms in lettered)


def authors_page(archive: Archive) -> AuthorsPage:
    """/authors/."""
    lettered = by_letter(archive.authors.all)
    return AuthorsPage(
        make_head(archive.site, "Authors", "authors/"),
        len(archive.authors.all),
        tuple(Link(letter, f"authors/#letter-{letter_slug(letter)}") for letter, _ in lettered),
        _letters(lettered),
    )


def tags_of_kind(terms: Terms, kind: TagKind) -> list[Term]:
    return terms.of_tag_kind.get(kind, [])


def tag_groups(archive: Archive, limit: int) -> tuple[TagGroup, ...]:
    """The foremost tags of each kind that has any."""
    groups = []
    for kind in get_args(TagKind):
        terms = tags_of_kind(archive.tags, kind)
        if terms:
            foremost = largest(terms, limit)
            groups.append(TagGroup(kind, f"tags/{TAG_FOLDERS[kind][0]}/", len(terms), all_counted(foremost)))
    return tuple(groups)


def tag_indexes(archive: Archive) -> list[tuple[TagKind | None, str]]:
    """(kind, letter) of each index page: /tags/, one a kind, and one a letter where a kind is large."""
    found: list[tuple[TagKind | None, str]] = [(None, "")]
    for kind in get_args(TagKind):
        terms = tags_of_kind(archive.tags, kind)
        if terms:
            found.append((kind, ""))
            if len(terms) > LARGE_INDEX:
                found += [(kind, letter) for letter, _ in _tags_by_letter(archive.tags, kind)]
    return found


def tags_page(archive: Archive, kind: TagKind | None, letter: str) -> TagsPage:
    """/tags/, /tags/people/, /tags/people/a/."""
    kinds = tuple(
        Link(TAG_FOLDERS[name][1], f"tags/{TAG_FOLDERS[name][0]}/")
        for name in get_args(TagKind)
        if tags_of_kind(archive.tags, name)
    )
    top = Link("Topics", "tags/")
    if kind is None:
        head = make_head(archive.site, "Topics", "tags/")
        groups = tag_groups(archive, _FOREMOST)
        return TagsPage(head, None, "", len(archive.tags.all), groups, (), (), kinds)
    terms = tags_of_kind(archive.tags, kind)
    folder, title = TAG_FOLDERS[kind]
    base = f"tags/{folder}/"
    lettered = _tags_by_letter(archive.tags, kind)
    large = len(terms) > LARGE_INDEX
    letters = tuple(
        Link(name, f"{base}{letter_slug(name)}/" if large else f"{base}#letter-{letter_slug(name)}")
        for name, _ in lettered
    )
    if letter:
        shown = [(name, found) for name, found in lettered if name == letter]
        url = f"{base}{letter_slug(letter)}/"
        head = make_head(archive.site, title, url, (top, Link(title, base)), part=letter)
        count = sum(len(found) for _, found in shown)
        groups = ()
    else:
        shown = [] if large else lettered
        head = make_head(archive.site, title, base, (top,))
        count = len(terms)
        groups = (TagGroup(kind, base, len(terms), all_counted(largest(terms, _FOREMOST * 3))),) if large else ()
    by_name = _letters(shown)
    return TagsPage(head, kind, letter, count, groups, letters, by_name, kinds)
