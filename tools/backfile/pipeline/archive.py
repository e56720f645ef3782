"""The stages that need the whole archive, in their order: furniture ▸ copies ▸ tags ▸ stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from backfile import dedupe
from backfile.common.urls import host_of
from backfile.model import Article, Copy
from backfile.pipeline.report import Report

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

    def remains(self, article: Article) -> bool:
        return self.kept_source.get(article.id) == article.source

    def finish(self, article: Article) -> Article:
        """``article`` with all that the archive knows about it."""
        publisher = article.publisher or outlet_of(article, self.outlets)
        return replace(article, publisher=publisher, copies=self.copies.get(article.id, ()))

    def account(self, report: Report, paths: Mapping[str, str]) -> None:
        report.articles = len(self.skeletons)
        report.undated = sum(article.date is None for article in self.skeletons)
        report.copies = {page: paths[article_id] for page, article_id in self.copy_of.items()}


@dataclass(frozen=True, slots=True)
class ArchiveStages:
    """The stages with the user's decision files from ``config`` and the state that lies in ``content``."""

    config: Path
    content: Path

    def decide(self, articles: Articles) -> Decided:
        """Run the stages over ``articles``. Raises SettingsError for a decision file that is wrong."""
        skeletons = {article.source: replace(article, blocks=(), removals=(), evidence=()) for article in articles()}
        outlets = name_outlets(skeletons.values())
        groups = dedupe.find_copies(map(dedupe.record_of, articles()), dedupe.CopyDecisions.load(self.config))
        copy_of = {record.source: group.remains.id for group in groups for record, _ in group.others}
        remaining = [skeleton for source, skeleton in skeletons.items() if source not in copy_of]
        return Decided(
            tuple(remaining),
            {skeleton.id: skeleton.source for skeleton in remaining},
            {group.remains.id: group.copies() for group in groups},
            copy_of,
            outlets,
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
