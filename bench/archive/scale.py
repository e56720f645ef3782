"""A made archive: Zipf vocabulary, one article in twenty a copy, one story for every twenty articles."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from backfile.common.workers import cores
from backfile.model import Article, Block
from backfile.pipeline.archive import ArchiveStages
from backfile.pipeline.articles import Articles
from backfile.pipeline.outcome import Converted
from backfile.pipeline.packing import packed
from backfile.pipeline.store import Store
from bench.site.archive import Maker, Zipf
from bench.site.measure import Sampler

_COPY_EVERY = 20
_PER_STORY = 20
_PARAGRAPHS = 4
_ADDED = 10


class Archive:
    """Article ``n`` is the same on every machine."""

    def __init__(self, size: int) -> None:
        self.size = size
        source = random.Random(21)
        self._words = list(dict.fromkeys(Maker._word(source) + Maker._word(source) for _ in range(40_000)))
        self._rank = Zipf(len(self._words))
        self._stories = max(1, size // _PER_STORY)

    def articles(self) -> Iterator[Article]:
        return (self._article(number) for number in range(self.size))

    def _article(self, number: int) -> Article:
        if number % _COPY_EVERY == _COPY_EVERY - 1:
            return self._copy(number)
        source = random.Random(number)
        story = number * 7919 % self._stories
        things = random.Random(f"story {story}")
        names = [
            things.choice(self._words).capitalize() + " " + things.choice(self._words).capitalize() for _ in "abcd"
        ]
        paragraphs = [self._paragraph(source, names) for _ in range(_PARAGRAPHS)]
        year, month = 2004 + story % 20, 1 + (story // 20) % 12
        return Article(
            f"{source.choice(names)} {self._line(source, 6)}",
            tuple(Block("paragraph", text, text) for text in paragraphs),
            id=f"{number:012x}",
            url=f"https://paper{number % 7}.example/{number}",
            source=f"{number:07}.html",
            date=f"{year}-{month:02}-{source.randint(1, 28):02}",
            language="en",
            tags=(names[0],) if number % 3 else (),
        )

    def _copy(self, number: int) -> Article:
        original = self._article(number - 1 - random.Random(number).randrange(_COPY_EVERY - 2))
        return replace(
            original,
            headline=self._line(random.Random(number), 7).capitalize(),
            blocks=original.blocks[:-1],
            id=f"{number:012x}",
            url=f"https://wire{number % 7}.example/{number}",
            source=f"{number:07}.html",
        )

    def _paragraph(self, source: random.Random, names: list[str]) -> str:
        sentences = []
        for _ in range(4):
            line = f"{self._line(source, 7)} {source.choice(names)} {self._line(source, 6)} {source.randint(2, 900)}"
            sentences.append(line.capitalize() if source.random() < 0.2 else line[:1].upper() + line[1:])
        return ". ".join(sentences) + "."

    def _line(self, source: random.Random, length: int) -> str:
        return " ".join(self._words[self._rank.draw(source)] for _ in range(length))


def measure(size: int) -> str:
    """Lines with the time of all archive stages as the pipeline calls them, and the peak memory of the whole process tree:
    for an archive that is new, and for one that has all but ten of its articles from the run before.
    """
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder, "store"))
        rows = ((article.source, "", "", packed(Converted(article))) for article in Archive(size).articles())
        later = list(islice(rows, _ADDED))
        store.put(rows)
        new = _timed(store, "new")
        store.put(later)
        added = _timed(store, f"{_ADDED} added")
        store.close()
    return f"{new}\n{added}"


def _timed(store: Store, what: str) -> str:
    sampler = Sampler(os.getpid())
    sampler.start()
    begun = time.perf_counter()
    decided = ArchiveStages().decide(Articles(store, workers=cores()))
    took = time.perf_counter() - begun
    sampler.stop()
    size = len(decided.heads) + len(decided.copy_of)
    return (
        f"{size:>8,} articles, {what:<9} {took:7.1f} s  {sampler.peak / 1e6:7.0f} MB  {len(decided.copy_of):>6,} copies  "
        f"{len(decided.vocabulary):>6,} tags  {len(decided.stories):>6,} stories"
    )
