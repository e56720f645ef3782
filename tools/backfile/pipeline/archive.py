"""The stages that need the whole archive, in their order: furniture ▸ copies ▸ tags ▸ stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from backfile import dedupe, story, tag
from backfile.common.urls import host_of
from backfile.extract.furniture import Furniture, drop_furniture, find_furniture
from backfile.extract.furniture import record_of as furniture_record
from backfile.model import Article, Copy
from backfile.pipeline.machine_files import read_stories
from backfile.pipeline.report import Report
from backfile.story import Story
from backfile.tag import TagEntry

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
class ArchiveStages:
    """The stages with the user's decision files from ``config`` and the state that lies in ``content``."""

    config: Path
    content: Path

    def decide(self, articles: Articles) -> Decided:
        """Run the stages over ``articles``. Raises SettingsError for a decision file that is wrong."""
        furniture = find_furniture(map(furniture_record, articles()))

        def cleaned() -> Iterator[Article]:
            return (drop_furniture(article, furniture) for article in articles())

        skeletons = {article.source: replace(article, blocks=(), removals=(), evidence=()) for article in cleaned()}
        outlets = name_outlets(skeletons.values())

        def named() -> Iterator[Article]:
            return (
                replace(article, publisher=article.publisher or outlet_of(article, outlets)) for article in cleaned()
            )

        groups = dedupe.find_copies(map(dedupe.record_of, named()), dedupe.CopyDecisions.load(self.config))
        copy_of = {record.source: group.remains.id for group in groups for record, _ in group.others}
        remaining = tuple(skeleton for source, skeleton in skeletons.items() if source not in copy_of)

        def kept() -> Iterator[Article]:
            return (article for article in named() if article.source not in copy_of)

        vocabulary = tag.learn(kept(), tag.TagDecisions.load(self.config))
        tags = {skeleton.id: vocabulary.assign(skeleton.source) for skeleton in remaining}
        records = [story.record_of(article, tags[article.id]) for article in kept()]
        stories = story.group(records, read_stories(self.content), story.StoryDecisions.load(self.config))
        return Decided(
            remaining,
            {skeleton.id: skeleton.source for skeleton in remaining},
            {group.remains.id: group.copies() for group in groups},
            copy_of,
            outlets,
            furniture,
            tags,
            vocabulary.entries(),
            stories,
            {article: found.id for found in stories for article in found.articles},
            story.related(records, stories),
        )


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
