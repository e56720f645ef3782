"""The whole archive in memory: a summary of each article, and the orders in which pages show them. No bodies."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import quote, unquote

from backfile.common.slugs import slugify
from backfile.publish.addresses import is_remote
from backfile.publish.dates import make_date, parsed_of
from backfile.publish.entry import WORDS_A_MINUTE, Entry, unpack
from backfile.publish.old_addresses import OldKeys, Places, is_own_place
from backfile.publish.pictures import Picture, candidates
from backfile.publish.records import ArticleSummary, Date, Image
from backfile.publish.settings import PublishSettings, UrlStyle, direction
from backfile.publish.stories import Story, StoryFact, make_stories, shared_tags
from backfile.publish.terms import TagFact, Term, Terms

_ID = 12
ARTICLES = "articles/"
"""No page of ours but articles lies here."""
PLAIN = re.compile(r"[\w./~-]*", re.ASCII)
"""What an address holds that ``quote`` leaves as it is: to ask is quicker."""
RELATED_STORIES = 6

Packed = bytes | memoryview
"""An entry as ``Entry.pack`` gave it, or several behind each other."""


class Source(NamedTuple):
    """A file of the content: its path below ``content/``, the digest of its bytes, and those fields of its entry that tell where
    in the archive it stands. Its texts are packed: a build shows few of them.
    """

    path: str
    digest: bytes
    shown: bytes
    """The digest of the path and the entry: of all that any page but the article's own shows of the file."""
    address: str
    """Where it lies when its file is named like its slug, or it has none; else empty."""
    slug: str
    """Its slug, where that is not its file's name."""
    iso: str
    """Its date, or empty."""
    modified: str
    id: str
    lang: str
    outlet: str
    """Its name, else the host of the original address, else empty."""
    section: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    story: str
    words: int
    image: str
    images: tuple[str, ...]
    links: tuple[str, ...]
    related: tuple[str, ...]
    old_group: int
    old_hashes: tuple[int, ...]
    has_old_query: bool
    """True where an old address is "/" with a query, as ``/?p=123``."""
    has_other_urls: bool
    """True where ``Entry.other_urls`` gives any."""
    packed: Packed

    @property
    def entry(self) -> Entry:
        """All fields: unpacked each time."""
        return unpack(self.packed)


@dataclass(slots=True, eq=False)
class Item:
    """An article: its file, its summary and its terms. ``place`` is its index in ``Archive.items``."""

    source: Source
    id: str
    url: str
    iso: str
    """Its date, as exact as known; empty where it has none."""
    lang: str
    image: Image | None
    tags: tuple[Term, ...]
    section: Term | None
    outlet: Term | None
    authors: tuple[Term, ...]
    place: int = -1
    story: Story | None = None
    _entry: Entry | None = None
    _summary: ArticleSummary | None = None

    @property
    def entry(self) -> Entry:
        """The fields of its file; unpacked when they are first asked for."""
        if self._entry is None:
            self._entry = self.source.entry
        return self._entry

    @property
    def year(self) -> int:
        """Of a dated one."""
        return int(self.iso[:4])

    @property
    def summary(self) -> ArticleSummary:
        """What lists show of it; made when it is first asked for, as most builds show few articles."""
        if self._summary is None:
            self._summary = self._summarise()
        return self._summary

    def _summarise(self) -> ArticleSummary:
        entry = self.entry
        return ArticleSummary(
            id=self.id,
            url=self.url,
            title=entry.title,
            standfirst=entry.standfirst,
            excerpt=entry.excerpt,
            date=make_date(parsed_of(self.iso), self.lang) if self.iso else None,
            outlet=self.outlet.link if self.outlet else None,
            section=self.section.link if self.section else None,
            authors=tuple([term.link for term in self.authors]),
            byline=entry.byline,
            dateline=entry.dateline,
            lang=self.lang,
            dir=direction(self.lang),
            image=self.image,
            minutes=max(1, round(entry.words / WORDS_A_MINUTE)),
        )


class Archive:
    """Everything that pages are made of. Made once, then only read (by forked workers too)."""

    def __init__(
        self,
        settings: PublishSettings,
        articles: Sequence[Source],
        pictures: Mapping[str, Picture],
        tag_facts: Mapping[str, TagFact],
        story_facts: Sequence[StoryFact],
    ) -> None:
        self.site = settings.site
        self.pictures = pictures
        """Width and height by path below ``content/``."""
        self.first_weekday = settings.first_weekday
        self.tags = Terms("tags", tag_facts)
        self.sections = Terms("sections")
        self.authors = Terms("authors")
        self.outlets = Terms("outlets")
        self._settle_terms(articles)
        urls = choose_urls(articles, settings.url_style)
        items = self._items(articles, urls)
        # Newest first; within one moment by address. A date known to the year only comes after the year's days.
        items.sort(key=attrgetter("url"))
        self.by_url = items.copy()
        items.sort(key=attrgetter("iso"), reverse=True)
        self.items = items
        self.by_id = {item.id: item for item in reversed(items)}
        """The first of those that share one."""
        self.by_path = {item.source.path: item for item in items}
        dated = [item for item in items if item.iso]
        self.undated = items[len(dated) :]
        self.periods = {period: list(found) for period, found in groupby(dated, lambda item: item.iso[:10])}
        """Articles by ``2019-05-04``; by ``2019-05`` and ``2019`` those that are known no better."""
        self._number()
        self.stories = make_stories(story_facts, self)
        self.days = sorted(key for key in self.periods if len(key) == 10)
        self.months = sorted({key[:7] for key in self.periods if len(key) >= 7})
        self.years = sorted({int(key[:4]) for key in self.periods})
        self.month_counts: dict[str, int] = defaultdict(int)
        for key, found in self.periods.items():
            if len(key) >= 7:
                self.month_counts[key[:7]] += len(found)
        self.days_of: dict[str, list[str]] = defaultdict(list)
        """Days with articles by month."""
        self.same_days: dict[str, list[str]] = defaultdict(list)
        """Days with articles by month and day (``05-04``)."""
        for day in self.days:
            self.days_of[day[:7]].append(day)
            self.same_days[day[5:]].append(day)
        self.neighbours = self._neighbours()

    @cached_property
    def outside(self) -> list[Item]:
        """The articles that lie elsewhere than in ``ARTICLES``."""
        return [item for item in self.items if not item.url.startswith(ARTICLES)]

    @cached_property
    def old_keys(self) -> OldKeys:
        """The keys of all old addresses, see ``link_map.py``."""
        from backfile.publish.link_map import count_old_keys

        return count_old_keys(self)

    def story_tags(self, story: Story) -> list[Term]:
        """The tags that ``stories.json`` gives it; without any, those of at least half of its articles."""
        return [term for name in story.tags if (term := self.tags.find(name))] or shared_tags(story)

    @cached_property
    def _stories_by_tag(self) -> dict[Term, list[Story]]:
        found: dict[Term, list[Story]] = defaultdict(list)
        for story in self.stories:
            for term in self.story_tags(story):
                found[term].append(story)
        return found

    def related_stories(self, story: Story) -> list[Story]:
        """The stories that share most of its tags; a tag counts the more, the fewer stories have it."""
        scores: dict[Story, float] = defaultdict(float)
        for term in self.story_tags(story):
            others = self._stories_by_tag[term]
            for other in others:
                scores[other] += 1 / len(others)
        scores.pop(story, None)
        return nsmallest(RELATED_STORIES, scores, key=lambda other: (-scores[other], other.url))

    def date(self, value: str, language: str = "") -> Date | None:
        """The record of a valid date of the front matter, None for an empty one."""
        return make_date(parsed_of(value), language or self.site.language) if value else None

    def image(self, entry: Entry, path: str) -> Image | None:
        """The lead picture of an article."""
        source = entry.image
        if not source:
            return None
        if is_remote(source):
            return Image("", source, alt=entry.image_alt, caption=entry.image_caption, credit=entry.image_credit)
        target = resolve(path, source)
        if target not in self.pictures:
            return None
        width, height, _ = self.pictures[target]
        return Image(
            quote(target),
            "",
            width or None,
            height or None,
            entry.image_alt,
            entry.image_caption,
            entry.image_credit,
            candidates(target, self.pictures[target]),
        )

    def _settle_terms(self, articles: Sequence[Source]) -> None:
        self.tags.settle(chain.from_iterable([source.tags for source in articles]))
        self.authors.settle(chain.from_iterable([source.authors for source in articles]))
        self.sections.settle([source.section for source in articles if source.section])
        self.outlets.settle([source.outlet for source in articles if source.outlet])

    def _items(self, articles: Sequence[Source], urls: Mapping[str, str]) -> list[Item]:
        tag_of, author_of, section_of, outlet_of = self.tags.get, self.authors.get, self.sections.get, self.outlets.get
        language = self.site.language
        return [
            Item(
                source,
                source.id or _id_of(source),
                urls[source.path],
                source.iso,
                source.lang or language,
                self.image(source.entry, source.path) if source.image else None,
                # two spellings of one tag are one
                tuple(dict.fromkeys(map(tag_of, source.tags))),
                section_of(source.section) if source.section else None,
                outlet_of(source.outlet) if source.outlet else None,
                tuple(map(author_of, source.authors)),
            )
            for source in articles
        ]

    def summarise(self) -> None:
        """Make all summaries: before workers are forked that will show most of them, else each would make its own."""
        for item in self.items:
            item.summary  # noqa: B018 (it keeps what it gives)

    def _number(self) -> None:
        """Tell each article its place, and each term the places of its articles."""
        for place, item in enumerate(self.items):
            item.place = place
            for term in item.tags:
                term.articles.append(place)
            for term in item.authors:
                term.articles.append(place)
            if item.section is not None:
                item.section.articles.append(place)
            if item.outlet is not None:
                item.outlet.articles.append(place)
        years = list(chain.from_iterable([[int(period[:4])] * len(found) for period, found in self.periods.items()]))
        for terms in (self.tags, self.authors, self.sections, self.outlets):
            for term in terms.all:
                term.dated_years = years

    def _neighbours(self) -> list[tuple[int, int]]:
        """(earlier, later) place of the same outlet's next article by date; -1 for none. Undated ones have none."""
        earlier, later = [-1] * len(self.items), [-1] * len(self.items)
        last: dict[Term | None, int] = {}
        for place in range(len(self.items) - len(self.undated) - 1, -1, -1):
            outlet = self.items[place].outlet
            before = last.get(outlet, -1)
            if before >= 0:
                earlier[place] = before
                later[before] = place
            last[outlet] = place
        return list(zip(earlier, later, strict=True))


def _id_of(source: Source) -> str:
    return source.id or hashlib.sha256(source.path.encode()).hexdigest()[:_ID]


def resolve(path: str, address: str) -> str:
    """The path below ``content/`` that a relative ``address`` in the file ``path`` means."""
    address = unquote(address.partition("#")[0].partition("?")[0])
    if address.startswith("/"):
        return posixpath.normpath(address.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), address))


def choose_urls(articles: Sequence[Source], style: UrlStyle = "content") -> dict[str, str]:
    """Each file's address by ``URL_STYLE``: its original path where a file can stand there, the first by path where
    several want one; else its own path in the content.
    """
    chosen = _original_urls(articles) if style == "original" else {}
    return chosen | _content_urls([source for source in articles if source.path not in chosen])


def _original_urls(articles: Sequence[Source]) -> dict[str, str]:
    places = Places(())
    chosen = {}
    for source in sorted(articles, key=lambda source: source.path):
        file = source.entry.old_file
        if file and not is_own_place(file) and places.take(file):
            chosen[source.path] = quote(file.removesuffix("index.html") if file.endswith("/index.html") else file)
    return chosen


def _content_urls(articles: Sequence[Source]) -> dict[str, str]:
    """Each file's address: its own path, with ``slug`` in place of the name where the front matter has one.

    A file that is named like its slug keeps it; of others that want one address the first by path gets it, the rest
    add the start of their id.
    """
    chosen: dict[str, str] = {}
    taken: set[str] = set()
    wanting: list[tuple[str, str, str, str]] = []
    for source in articles:
        address = source.address
        if address:
            chosen[source.path] = address
            taken.add(address.casefold())
        else:
            folder = source.path.rpartition("/")[0]
            identity = _id_of(source)
            wanting.append((source.path, folder, slugify(source.slug, identity), identity))
    for file, folder, slug, identity in sorted(wanting):
        names = (slug, f"{slug}-{identity[:6]}", f"{slug}-{hashlib.sha256(file.encode()).hexdigest()[:_ID]}")
        address = next(
            address for name in names if (address := quote(f"{folder}/{name}.html".lstrip("/"))).casefold() not in taken
        )
        taken.add(address.casefold())
        chosen[file] = address
    return chosen
