"""The stages that need the whole archive, in their order: furniture ▸ copies ▸ tags ▸ stories."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any

from backfile import dedupe, story, tag
from backfile.common.workers import without_collector
from backfile.model import Article, Copy
from backfile.pipeline.articles import Articles, Head
from backfile.pipeline.report import Report
from backfile.pipeline.settling import Settling, settling_of
from backfile.story import Story, StoryRecord
from backfile.tag import TagEntry


@dataclass(slots=True)
class Decided:
    """What the archive stages found: by page for what remains, by id for what is known of it."""

    heads: tuple[Head, ...] = ()
    """The remaining articles, in the order of their pages."""
    copies: Mapping[str, tuple[Copy, ...]] = field(default_factory=dict)
    copy_of: Mapping[str, str] = field(default_factory=dict)
    """Page that is a copy → the id of the article that remains."""

    former_urls: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id → the addresses that led to the article, those of its copies too; only where there are copies."""

    settling: Settling = field(default_factory=Settling)
    bases: Mapping[str, str] = field(default_factory=dict)
    """Page → what its article as it was settled is made from."""
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    vocabulary: tuple[TagEntry, ...] = ()
    stories: tuple[Story, ...] = ()
    story_of: Mapping[str, str] = field(default_factory=dict)
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def facts(self, article: Head | Article) -> dict[str, Any]:
        """The fields that the archive knows of an article, beside what settling it gave."""
        return {
            "copies": self.copies.get(article.id, ()),
            "former_urls": self.former_urls.get(article.id, article.former_urls),
            "tags": self.tags.get(article.id, ()),
            "story": self.story_of.get(article.id, ""),
            "related": self.related.get(article.id, ()),
        }

    def finish(self, article: Article) -> Article:
        """``article`` with all that the archive knows about it."""
        return replace(self.settling.settled(article), **self.facts(article))

    def account(self, report: Report, paths: Mapping[str, str]) -> None:
        report.articles = len(self.heads)
        report.undated = sum(article.date is None for article in self.heads)
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

    @without_collector()
    def decide(self, articles: Articles) -> Decided:
        """Run the stages over ``articles``."""
        settling = settling_of(articles.pages())
        bases = articles.settle(settling)
        heads, groups = self._find_copies(articles)
        copy_of = {record.source: group.remains.id for group in groups for record, _ in group.others}
        remaining = tuple([head for head in heads if head.source not in copy_of])
        led = {head.source: head.former_urls for head in heads if head.former_urls}
        del heads
        vocabulary, records = self._learn(articles, copy_of)
        tags = {head.id: vocabulary.assign(head.source) for head in remaining}
        records = [replace(record, tags=tags[record.id]) for record in records]
        stories = story.group(records, self.previous, self.decisions.stories, articles.workers)
        return Decided(
            remaining,
            {group.remains.id: group.copies() for group in groups},
            copy_of,
            {group.remains.id: _former_urls(group, led) for group in groups},
            settling,
            bases,
            tags,
            vocabulary.entries(),
            stories,
            {article: found.id for found in stories for article in found.articles},
            story.related(records, stories),
        )

    def _find_copies(self, articles: Articles) -> tuple[list[Head], tuple[dedupe.CopyGroup, ...]]:
        """The articles in the order of their pages, and the groups of copies among them."""
        compared = list(articles.compared())
        groups = dedupe.find_copies((record for _, record in compared), self.decisions.copies)
        return [head for head, _ in compared], groups

    def _learn(self, articles: Articles, copies: Container[str]) -> tuple[tag.Vocabulary, list[StoryRecord]]:
        """The tags that the articles' names make, and what stories are told by, in the order of the ids: one reading
        gives both.
        """
        records: list[StoryRecord] = []

        def names() -> Iterator[tag.NameRecord]:
            for named, record in articles.learned(copies):
                records.append(record)
                yield named

        vocabulary = tag.learn(names(), self.decisions.tags)
        return vocabulary, sorted(records, key=attrgetter("id"))


def _former_urls(group: dedupe.CopyGroup, led: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    pages = (group.remains, *(record for record, _ in group.others))
    return tuple(dict.fromkeys(chain.from_iterable(led.get(page.source, ()) for page in pages)))
