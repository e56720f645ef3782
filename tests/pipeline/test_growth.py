"""The archive stages over a growing archive: what new articles do not touch stays, in whatever order pages come."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from bench.archive.scale import Archive

from backfile.model import Article
from backfile.pipeline.archive import ArchiveStages, Decided
from backfile.pipeline.articles import Articles
from backfile.pipeline.machine_files import read_stories, write_machine_files
from backfile.pipeline.outcome import Converted
from backfile.pipeline.packing import packed
from backfile.pipeline.store import Store
from backfile.tag import record_of


@cache
def articles() -> list[Article]:
    return [
        replace(article, id=f"{number * 7919 % 100_003:012x}") for number, article in enumerate(Archive(400).articles())
    ]


@cache
def new() -> list[Article]:
    """What comes later: it belongs to two of the twenty stories."""
    return [article for number, article in enumerate(articles()) if number >= 280 and number % 20 in {3, 11}]


@cache
def old() -> list[Article]:
    return [article for article in articles() if article not in new()]


def decide(folder: Path, given: list[Article], workers: int = 1) -> Decided:
    store = Store(folder / "store")
    store.put((article.source, "", "", packed(Converted(article))) for article in given)
    try:
        return ArchiveStages(previous=read_stories(folder)).decide(Articles(store, workers=workers))
    finally:
        store.close()


def facts(decided: Decided) -> tuple[object, ...]:
    """All that is decided, in an order of its own."""
    return (
        dict(decided.tags), decided.stories, dict(decided.copies), dict(decided.copy_of), dict(decided.related),
        decided.vocabulary, [article.id for article in decided.heads],
    )  # fmt: skip


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Decided:
    return decide(tmp_path_factory.mktemp("before"), old())


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory, before: Decided) -> Decided:
    folder = tmp_path_factory.mktemp("after")
    write_machine_files(folder, before.stories, before.vocabulary)
    return decide(folder, articles())


@pytest.mark.parametrize("workers", [1, 2])
def test_the_order_of_pages_and_the_workers_are_no_matter(tmp_path: Path, before: Decided, workers: int) -> None:
    shuffled = random.Random(5).sample(old(), len(old()))
    assert facts(decide(tmp_path, shuffled, workers)) == facts(before)


def test_there_is_something_to_keep(before: Decided) -> None:
    assert len(before.stories) >= 15
    assert len(before.copy_of) >= 15
    assert sum(map(bool, before.tags.values())) > 300


def test_stories_without_new_articles_stay(before: Decided, after: Decided) -> None:
    later = {article.id for article in new()}
    grown = {story.id: story for story in after.stories}
    untouched = 0
    for story in before.stories:
        now = grown[story.id]
        assert now.title == story.title
        assert set(story.articles) <= set(now.articles)
        if not later & set(now.articles):
            assert now.articles == story.articles
            untouched += 1
    assert 10 <= untouched < len(before.stories)


def test_copies_of_old_articles_stay(before: Decided, after: Decided) -> None:
    for page, remains in before.copy_of.items():
        assert after.copy_of[page] == remains
    added = after.copy_of.keys() - before.copy_of.keys()
    assert added <= {article.source for article in new()}


def test_tags_change_only_where_new_articles_name_the_same(before: Decided, after: Decided) -> None:
    named = {key for article in new() for key, *_ in record_of(article).names}
    named |= {key for article in new() for key, _ in record_of(article).tagged}
    by_id = {article.id: article for article in old()}
    for identity, tags in before.tags.items():
        if after.tags[identity] != tags:
            assert named & {key for key, *_ in record_of(by_id[identity]).names}


def test_what_is_related_is_never_a_copy_nor_the_article(after: Decided) -> None:
    remaining = {article.id for article in after.heads}
    copies = {article.id for article in articles() if article.source in after.copy_of} - remaining
    assert copies
    for identity, others in after.related.items():
        assert identity not in others
        assert not copies & set(others)
        assert len(set(others)) == len(others) <= 5
