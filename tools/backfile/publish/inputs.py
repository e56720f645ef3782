"""A digest of what a page can see, before its record is made: when it is the known one, the record is not made at all.

Making 20,000 records to find that 200 changed takes most of a small rebuild, so the key of a page whose maker leans on few
articles is a coarser digest than its record's: of the *rows* of those articles. A row stands for
everything that a list can show of an article: its fields, address, picture, its terms and its story. So the same inputs
always give the same record; other inputs may. ``test_inputs.py`` holds that for every page over histories of edits.

Indexes have coarser inputs yet: what they show of all tags, say. The front page and a few others lean on all there is;
they have no inputs: their records are made every time, and their key is the record's digest.
"""

from __future__ import annotations

import marshal
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from backfile.publish.archive import resolve
from backfile.publish.digest import digest_plain
from backfile.publish.terms import places_of_part

if TYPE_CHECKING:
    from backfile.publish.archive import Archive, Item
    from backfile.publish.stories import Story
    from backfile.publish.terms import Term, Terms
_SIZE = 16
_MARSHAL_VERSION = 2
_NOTHING = bytes(_SIZE)


class Inputs:
    """The inputs of an archive's pages."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        kinds = (archive.tags, archive.sections, archive.authors, archive.outlets)
        self._terms: dict[Term | None, bytes] = {None: _NOTHING}
        self._terms.update([(term, _digest_of_term(term)) for terms in kinds for term in terms.all])
        self._stories: dict[str, bytes] = {}
        self._indexes: dict[str, bytes] = {}
        self._own = self._own_rows()
        """Rows without the story, by place."""
        self._rows = self._own.copy()
        for story in archive.stories:
            for item in story.items:
                self._rows[item.place] = _join(self._own[item.place], [self._story(story)])

    def article(self, place: int) -> bytes:
        """An article's page: its file, its row, and the rows of its neighbours and of what it calls related."""
        archive = self._archive
        item = archive.items[place]
        before, after = archive.neighbours[place]
        parts = [
            item.source.digest,
            self._rows[place],
            self._own[before] if before >= 0 else _NOTHING,
            self._own[after] if after >= 0 else _NOTHING,
        ]
        for identity in item.source.related:
            other = archive.by_id.get(identity)
            parts.append(self._own[other.place] if other else _NOTHING)
        return _join(b"article", [*parts, *self._shown_in_body(item)])

    def articles(self, start: int, end: int) -> bytes:
        """The pages and objects of all articles from place ``start`` to before ``end``: as ``article`` and ``ninjs`` say.

        Most neighbours are among them, and the order of the rows tells which is whose.
        """
        archive, own = self._archive, self._own
        items = archive.items[start:end]
        parts = [item.source.digest for item in items]
        parts += self._rows[start:end]
        for pair in archive.neighbours[start:end]:
            for place in pair:
                if not start <= place < end:
                    parts.append(own[place] if place >= 0 else _NOTHING)
        for item in items:
            source = item.source
            if source.related:
                others = [archive.by_id.get(identity) for identity in source.related]
                parts += [own[other.place] if other else _NOTHING for other in others]
            if source.images or source.links:
                parts += self._shown_in_body(item)
        return _join(b"articles", parts)

    def days(self, month_day: str) -> bytes:
        """The pages of one day of all years: as ``day`` says of each."""
        archive, rows = self._archive, self._rows
        facts, parts = [], []
        for day in archive.same_days[month_day]:
            items = archive.periods[day]
            place = bisect_left(archive.days, day)
            facts.append((day, len(items), *archive.days[max(0, place - 1) : place + 2]))
            parts += [rows[item.place] for item in items]
        return _join(digest_plain(tuple(facts)), parts)

    def whole_term(self, term: Term) -> bytes:
        """All pages of a tag, section, author or outlet: as ``term`` says of each."""
        rows = self._rows
        # a row holds its article's date, so the years of the list are in the digest too
        parts = [rows[place] for place in term.articles]
        if term.description or term.aliases:
            parts.append(digest_plain((term.description, term.aliases)))
        return _join(self._terms[term], parts)

    def _shown_in_body(self, item: Item) -> list[bytes]:
        """The pictures and the articles that a body shows or links to."""
        archive = self._archive
        found = []
        for address in (*item.source.images, *item.source.links):
            target = resolve(item.source.path, address)
            linked = archive.by_path.get(target)
            found.append(digest_plain((archive.pictures.get(target), linked.url if linked else None)))
        return found

    def several(self, facts: bytes, items: Sequence[Item]) -> bytes:
        """What leans on the facts that ``facts`` digests and on what lists show of these articles."""
        own = self._own
        return _join(facts, [own[item.place] for item in items])

    def feed(self, form: str, url: str, subject: tuple[str, ...], places: tuple[int, ...], with_bodies: bool) -> bytes:
        """A feed: what it is about, and the rows of its articles; their files too when it holds them whole."""
        parts = [self._own[place] for place in places]
        for place in places if with_bodies else ():
            item = self._archive.items[place]
            parts += [item.source.digest, *self._shown_in_body(item)]
        return _join(digest_plain((form, url, subject, with_bodies, len(places))), parts)

    def ninjs(self, place: int) -> bytes:
        """An article's object: its file, its row, its story's name and what its body shows."""
        item = self._archive.items[place]
        story = digest_plain((item.story.title, item.story.url)) if item.story else _NOTHING
        return _join(b"ninjs", [item.source.digest, self._own[place], story, *self._shown_in_body(item)])

    def dump(self, places: tuple[int, ...]) -> bytes:
        """The objects of several articles."""
        return _join(b"dump", [self.ninjs(place) for place in places])

    def texts(self, items: Sequence[Item]) -> bytes:
        """What the search knows of several articles: their files and their rows."""
        parts: list[bytes] = []
        for item in items:
            parts += (item.source.digest, self._own[item.place])
        return _join(b"texts", parts)

    def fragment(self, item: Item) -> bytes:
        """What the search shows of an article: its file and its row."""
        return _join(b"fragment", [item.source.digest, self._own[item.place]])

    def term(self, term: Term, part: str) -> bytes:
        """A page of a tag, section, author or outlet: the term's facts, and the rows of the articles in that part.

        The first page shows the years with their counts, the others only which years stand beside theirs.
        """
        rows = self._rows
        years = tuple(sorted(term.years.items())) if not part else tuple(sorted(term.years))
        facts = (term.description, term.aliases, term.undated if not part else 0, years, part)
        places = places_of_part(term, part)
        return _join(self._terms[term], [digest_plain(facts), *[rows[place] for place in places]])

    def month(self, month: str) -> bytes:
        """A month's page: its days with their rows, and which months stand beside it."""
        archive = self._archive
        parts = [_around(archive.months, month)]
        for key in (month, *archive.days_of.get(month, ())):
            parts += [digest_plain(key), *[self._rows[item.place] for item in archive.periods.get(key, ())]]
        return _join(b"month", parts)

    def day(self, day: str) -> bytes:
        """A day's page: its rows, the days beside it, and the same day in other years."""
        archive = self._archive
        same = digest_plain(tuple(archive.same_days[day[5:]]))
        parts = [_around(archive.days, day), same, *[self._rows[item.place] for item in archive.periods[day]]]
        return _join(b"day", parts)

    def year(self, year: int) -> bytes:
        """A year's page: the rows of its articles, and which years stand beside it."""
        archive = self._archive
        parts = [_around(archive.years, year)]
        for month in ("", *[f"-{number:02}" for number in range(1, 13)]):
            key = f"{year:04}{month}"
            for period in (key, *archive.days_of.get(key, ())):
                parts += [self._rows[item.place] for item in archive.periods.get(period, ())]
        return _join(b"year", parts)

    def stories(self, year: int | None) -> bytes:
        """An index of stories: those that it may show, and how many ended in each year."""
        archive = self._archive
        ended = "" if year is None else f"{year:04}"
        shown = [story for story, last in zip(archive.stories, self._ended, strict=True) if last.startswith(ended)]
        return _join(digest_plain((year, self._ended)), [self._story(story) for story in shown])

    @cached_property
    def _ended(self) -> tuple[str, ...]:
        return tuple([story.last[:4] for story in self._archive.stories])

    def terms(self, terms: Terms, *_: object) -> bytes:
        """An index of tags, sections, authors or outlets: what each of its pages can show of any of them."""
        known = self._indexes.get(terms.kind)
        if known is None:
            facts = []
            for term in terms.all:
                facts.append((term.name, term.slug, term.tag_kind, term.count, term.ends))
            known = self._indexes[terms.kind] = digest_plain((terms.kind, tuple(facts)))
        return known

    def story(self, story: Story) -> bytes:
        """A story's page: its articles, and the stories that it calls related."""
        archive = self._archive
        tags = [self._terms[term] for term in archive.story_tags(story)]
        return _join(self._story(story), [*tags, *[self._story(other) for other in archive.related_stories(story)]])

    def all_stories(self) -> bytes:
        """The pages of all stories: as ``story`` says of each. The rows tell which tags their articles share, not those
        that ``stories.json`` gives.
        """
        stories = self._archive.stories
        given = [self._archive.story_tags(story) if story.tags else () for story in stories]
        parts = [self._story(story) for story in stories]
        parts += [self._terms[term] for terms in given for term in terms]
        return _join(digest_plain(tuple([len(terms) for terms in given])), parts)

    def _own_rows(self) -> list[bytes]:
        digest_of = self._terms.__getitem__
        rows = []
        for item in self._archive.items:
            image, source = item.image, item.source
            # ``source.shown`` covers the address of most articles: only another one is added. A term's digest covers its kind,
            # so tags and authors cannot be taken for each other.
            facts = b""
            if image or item.url != source.address:
                picture = (image.url, image.width, image.height, image.webp) if image else None
                facts = marshal.dumps((item.url, picture), _MARSHAL_VERSION)
            terms = map(digest_of, (item.section, item.outlet, *item.tags, *item.authors))
            rows.append(_join(facts, [source.shown, *terms]))
        return rows

    def _story(self, story: Story) -> bytes:
        known = self._stories.get(story.url)
        if known is None:
            facts = digest_plain((story.id, story.title, story.description, story.url, story.tags))
            known = _join(facts, [self._own[item.place] for item in story.items])
            self._stories[story.url] = known
        return known


def _digest_of_term(term: Term) -> bytes:
    return digest_plain((term.kind, term.name, term.slug, term.tag_kind))


def _around(ordered: Sequence[Any], value: int | str) -> bytes:
    """The neighbours of ``value`` in a sorted list."""
    place = bisect_left(ordered, value)
    return digest_plain((*ordered[max(0, place - 1) : place], value, *ordered[place + 1 : place + 2]))


def _join(kind: bytes, digests: list[bytes]) -> bytes:
    """The digest of digests. All are of one size, so no two lists run into the same bytes."""
    return blake2b(kind + b"".join(digests), digest_size=_SIZE).digest()
