"""Stories: groups of articles on one running event, as ``content/stories.json`` and the front matter name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from backfile.common.record import record
from backfile.common.row_files import read_rows
from backfile.common.slugs import slugify
from backfile.publish.dates import ends
from backfile.publish.records import Date, StoryCard

MOST_TAGS = 6

if TYPE_CHECKING:
    from backfile.publish.archive import Archive, Item
    from backfile.publish.terms import Term


@record
class StoryFact:
    """A story of ``stories.json``."""

    id: str
    title: str
    articles: tuple[str, ...] = ()
    description: str = ""
    tags: tuple[str, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    """(id, title) that this story, or one that was joined into it, had."""


@dataclass(slots=True, eq=False)
class Story:
    """A story with its articles, first to last; undated ones at the end."""

    id: str
    title: str
    description: str
    url: str
    tags: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    """Addresses that it, or a story that was joined into it, had."""
    items: list[Item] = field(default_factory=list)
    positions: dict[str, int] = field(default_factory=dict)
    """Place of each article's address, from 0."""
    _card: StoryCard | None = None

    @property
    def count(self) -> int:
        return len(self.items)

    @property
    def last(self) -> str:
        """The date of its last dated article, or empty."""
        return next((item.iso for item in reversed(self.items) if item.iso), "")

    @property
    def first(self) -> str:
        return next((item.iso for item in self.items if item.iso), "")

    def ends(self, archive: Archive) -> tuple[Date | None, Date | None]:
        """Its first and last date, as a span says them."""
        return ends(archive.date(self.first), archive.date(self.last), archive.site.language)

    def card(self, archive: Archive) -> StoryCard:
        """For a list."""
        if self._card is None:
            self._card = self._make_card(archive)
        return self._card

    def _make_card(self, archive: Archive) -> StoryCard:
        latest = next((item for item in reversed(self.items) if item.iso), self.items[-1])
        outlets = tuple(sorted({item.outlet.name for item in self.items if item.outlet}))
        first, last = self.ends(archive)
        return StoryCard(self.id, self.title, self.url, self.count, first, last, latest.summary, outlets)


def read_story_facts(path: Path) -> tuple[StoryFact, ...]:
    """``stories.json``; empty when there is no such file. Raises ContentError when it is not what we write."""
    return tuple(
        StoryFact(
            str(row["id"]),
            str(row["title"]),
            tuple(str(item) for item in row["articles"]),
            str(row.get("description") or ""),
            tuple(str(item) for item in row.get("tags", ())),
            tuple((str(old), str(title)) for old, title in row.get("redirects", ())),
        )
        for row in read_rows(path, ("id", "title", "articles"))
    )


def make_stories(facts: Sequence[StoryFact], archive: Archive) -> list[Story]:
    """The stories of two or more articles, the one that moved last first. Sets ``Item.story``.

    An article belongs to the story that its own front matter names, else to the first that lists it.
    """
    known = {fact.id: fact for fact in facts}
    for fact in facts:
        for old, _ in fact.redirects:
            known.setdefault(old, fact)
    members: dict[str, list[Item]] = {}
    listed: dict[str, str] = {}
    for fact in facts:
        for article in fact.articles:
            listed.setdefault(article, fact.id)
    for item in archive.items:
        wanted = item.source.story or listed.get(item.id, "")
        if wanted:
            fact_or_none = known.get(wanted)
            members.setdefault(fact_or_none.id if fact_or_none else wanted, []).append(item)
    stories = [
        _make(known.get(identity) or StoryFact(identity, ""), items)
        for identity, items in members.items()
        if len(items) > 1
    ]
    stories.sort(key=lambda story: story.url)
    stories.sort(key=lambda story: story.last, reverse=True)
    return stories


def shared_tags(story: Story) -> list[Term]:
    """Tags of at least half of the story's articles, most frequent first; at most ``MOST_TAGS``."""
    counts = Counter(chain.from_iterable([item.tags for item in story.items]))
    order = sorted(counts, key=lambda term: (-counts[term], term.slug))
    return [term for term in order if counts[term] * 2 >= story.count][:MOST_TAGS]


def _url(identity: str, title: str) -> str:
    return f"stories/{slugify(title, 'story')}-{slugify(identity, 'story')}/"


def _make(fact: StoryFact, items: list[Item]) -> Story:
    dated = [item for item in reversed(items) if item.iso]
    undated = [item for item in items if not item.iso]
    ordered = dated + undated
    title = fact.title or ordered[0].entry.title
    former = tuple([_url(old, its_title) for old, its_title in fact.redirects])
    story = Story(fact.id, title, fact.description, _url(fact.id, title), fact.tags, former, ordered)
    for place, item in enumerate(ordered):
        item.story = story
        story.positions[item.url] = place
    return story
