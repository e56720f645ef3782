"""The stages that need the whole archive, in their order: furniture ▸ copies ▸ tags ▸ stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from backfile import dedupe, story, tag
from backfile.common.urls import host_of
from backfile.common.workers import batches, run_chunks, without_collector
from backfile.extract.furniture import Furniture, FurnitureRecord, drop_furniture, find_furniture
from backfile.extract.furniture import record_of as furniture_record
from backfile.model import Article, Copy
from backfile.pipeline.report import Report
from backfile.story import Story, StoryRecord
from backfile.tag import TagEntry

# Passing so many articles to a worker takes 2 ms, their records 60 ms.
_BATCH = 64

R = TypeVar("R")
Articles = Callable[[], Iterator[Article]]
"""Gives the archive's articles, in the order of their pages, as often as it is called."""


@dataclass(slots=True)
class Decided:
    """What the archive stages found: by page for what remains, by id for what is known of it."""

    skeletons: tuple[Article, ...] = ()
    """The remaining articles without their bodies."""
    kept_source: Mapping[str, str] = field(default_factory=dict)
    """Id → the page that its article is taken from."""
    copies: Mapping[str, tuple[Copy, ...]] = field(default_factory=dict)
    copy_of: Mapping[str, str] = field(default_factory=dict)
    """Page that is a copy → the id of the article that remains."""

    former_urls: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id → the addresses that led to the article, those of its copies too; only where there are copies."""

    outlets: Mapping[str, str] = field(default_factory=dict)
    """Host → the name that most of its pages give their outlet."""

    furniture: Mapping[str, Furniture] = field(default_factory=dict)
    """What recurs on the pages of each outlet."""
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    vocabulary: tuple[TagEntry, ...] = ()
    stories: tuple[Story, ...] = ()
    story_of: Mapping[str, str] = field(default_factory=dict)
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def remains(self, article: Article) -> bool:
        return self.kept_source.get(article.id) == article.source

    def finish(self, article: Article) -> Article:
        """``article`` with all that the archive knows about it."""
        article = drop_furniture(article, self.furniture)
        return replace(
            article,
            publisher=article.publisher or outlet_of(article, self.outlets),
            copies=self.copies.get(article.id, ()),
            former_urls=self.former_urls.get(article.id, article.former_urls),
            tags=self.tags.get(article.id, ()),
            story=self.story_of.get(article.id, ""),
            related=self.related.get(article.id, ()),
        )

    def account(self, report: Report, paths: Mapping[str, str]) -> None:
        report.articles = len(self.skeletons)
        report.undated = sum(article.date is None for article in self.skeletons)
        report.stories = len(self.stories)
        report.tags = len(self.vocabulary)
        report.copies = {page: paths[article_id] for page, article_id in self.copy_of.items()}


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person decided: ``copies.toml``, ``tags.toml`` and ``stories.toml``."""

    copies: dedupe.CopyDecisions = field(default_factory=dedupe.CopyDecisions)
    tags: tag.TagDecisions = field(default_factory=tag.TagDecisions)
    stories: story.StoryDecisions = field(default_factory=story.StoryDecisions)

    @classmethod
    def load(cls, folder: Path) -> Decisions:
        """Read the files in ``folder``. Raises SettingsError for one that is wrong."""
        return cls(dedupe.CopyDecisions.load(folder), tag.TagDecisions.load(folder), story.StoryDecisions.load(folder))


@dataclass(frozen=True, slots=True)
class ArchiveStages:
    """The stages, with a person's decisions and the stories of an earlier run."""

    decisions: Decisions = field(default_factory=Decisions)
    previous: tuple[Story, ...] = ()
    workers: int = 1

    @without_collector()
    def decide(self, articles: Articles) -> Decided:
        """Run the stages over ``articles``."""
        furniture = find_furniture(self._records(_furniture_records, articles()))
        outlets = name_outlets(articles())

        def settled(article: Article) -> Article:
            article = drop_furniture(article, furniture)
            return replace(article, publisher=article.publisher or outlet_of(article, outlets))

        skeletons, groups = self._find_copies(articles(), settled)
        copy_of = {record.source: group.remains.id for group in groups for record, _ in group.others}
        remaining = tuple([skeleton for skeleton in skeletons if skeleton.source not in copy_of])
        led = {skeleton.source: skeleton.former_urls for skeleton in skeletons if skeleton.former_urls}
        del skeletons
        vocabulary, records = self._learn((article for article in articles() if article.source not in copy_of), settled)
        tags = {skeleton.id: vocabulary.assign(skeleton.source) for skeleton in remaining}
        records = [replace(record, tags=tags[record.id]) for record in records]
        stories = story.group(records, self.previous, self.decisions.stories, self.workers)
        return Decided(
            remaining,
            {skeleton.id: skeleton.source for skeleton in remaining},
            {group.remains.id: group.copies() for group in groups},
            copy_of,
            {group.remains.id: _former_urls(group, led) for group in groups},
            outlets,
            furniture,
            tags,
            vocabulary.entries(),
            stories,
            {article: found.id for found in stories for article in found.articles},
            story.related(records, stories),
        )

    def _find_copies(
        self, articles: Iterable[Article], settled: Callable[[Article], Article]
    ) -> tuple[list[Article], tuple[dedupe.CopyGroup, ...]]:
        """The articles without their bodies, in the order of their pages, and the groups of copies among them."""

        def records(batch: Sequence[Article]) -> list[tuple[Article, dedupe.Record]]:
            return [(_skeleton(found), dedupe.record_of(found)) for found in map(settled, batch)]

        compared = list(self._records(records, articles))
        compared.sort(key=lambda pair: pair[0].source)
        groups = dedupe.find_copies((record for _, record in compared), self.decisions.copies)
        return [skeleton for skeleton, _ in compared], groups

    def _learn(
        self, articles: Iterable[Article], settled: Callable[[Article], Article]
    ) -> tuple[tag.Vocabulary, list[StoryRecord]]:
        """The tags that the articles' names make, and what stories are told by, in the order of the ids: one reading
        gives both.
        """

        def both(batch: Sequence[Article]) -> list[tuple[tag.NameRecord, StoryRecord]]:
            return [(tag.record_of(found), story.record_of(found)) for found in map(settled, batch)]

        records: list[StoryRecord] = []

        def names() -> Iterator[tag.NameRecord]:
            for named, record in self._records(both, articles):
                records.append(record)
                yield named

        vocabulary = tag.learn(names(), self.decisions.tags)
        return vocabulary, sorted(records, key=attrgetter("id"))

    def _records(self, make: Callable[[Sequence[Article]], list[R]], articles: Iterable[Article]) -> Iterator[R]:
        """What ``make`` gives of all articles, in no order."""
        for found in run_chunks(make, batches(articles, _BATCH), self.workers):
            yield from found


def _former_urls(group: dedupe.CopyGroup, led: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    pages = (group.remains, *(record for record, _ in group.others))
    return tuple(dict.fromkeys(chain.from_iterable(led.get(page.source, ()) for page in pages)))


def _furniture_records(batch: Sequence[Article]) -> list[FurnitureRecord]:
    return [furniture_record(article) for article in batch if not article.given_by]


def _skeleton(article: Article) -> Article:
    return replace(article, blocks=(), removals=(), evidence=())


def name_outlets(articles: Iterable[Article]) -> dict[str, str]:
    """The name of each host's outlet: the one that most of its pages give; of equals the first by alphabet."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        if article.publisher and (host := host_of(article.url)):
            votes[host][article.publisher] += 1
    return {host: min(names, key=lambda name: (-names[name], name)) for host, names in votes.items()}


def outlet_of(article: Article, outlets: Mapping[str, str]) -> str:
    """The name of the article's host, else of the domain above it: a paper's blog belongs to the paper."""
    host = host_of(article.url)
    while host.count("."):
        if host in outlets:
            return outlets[host]
        host = host.partition(".")[2]
    return ""
