"""A whole pile into ``content/``: page stages in all cores, then the archive stages, then writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from backfile import read
from backfile.options import ConvertOptions
from backfile.pipeline.earlier import EarlierRun
from backfile.pipeline.indexes import Indexes
from backfile.pipeline.report import Report
from backfile.pipeline.stamps import stamp_of, stamps_of
from backfile.pipeline.store import Store, store_in
from backfile.read import Source
from backfile.recipes import Recipes

if TYPE_CHECKING:
    # The stages are loaded where there is something for them to do: that is most of the time of a run in which nothing changed.
    from backfile.pipeline.archive import ArchiveStages
    from backfile.pipeline.workers import Result

Watch = Callable[["Iterable[Result]", int], "Iterable[Result]"]
"""Wraps the stream of results to show progress; gets their number."""

# Rows are handed to the database in batches: one transaction a page would cost more than many a page.
_BATCH = 64
# What a person decides for the archive stages.
_DECISIONS = ("copies.toml", "tags.toml", "stories.toml")


def convert_pile(
    paths: Sequence[Path],
    options: ConvertOptions,
    watch: Watch = lambda results, _total: results,
    opening: Callable[[Path], None] = lambda _: None,
) -> Report:
    """Convert every page under ``paths`` into ``options.to`` and account for each.

    ``opening`` is told of each web archive and export that has to be looked through.
    Raises InputError for a path that does not exist, SettingsError for a wrong recipe or decision file and ContentError
    for a ``stories.json`` that is not as it was written: all before a page is converted.
    """
    recipes = Recipes.load(options.config)
    store = store_in(options.cache, recipes)
    try:
        indexes = Indexes(store, opening)
        pile = read.find(
            paths, options.include, options.exclude, options.post_types, indexes.look, audiences=options.audiences
        )
        indexes.forget_others()
        report = Report(len(pile.sources), passed_over=pile.passed_over, holders=pile.contents)
        return _Run(pile, options, recipes, store, indexes.seen, report).run(watch)
    finally:
        store.close()


@dataclass(slots=True)
class _Run:
    """One run: its inputs, and the steps in their order."""

    pile: read.Pile
    options: ConvertOptions
    recipes: Recipes
    store: Store
    holders: Mapping[str, Path]
    """The files of the pile that hold many pages."""
    report: Report

    def run(self, watch: Watch) -> Report:
        sources = {source.label: source for source in self.pile.sources}
        stamps = stamps_of(sources)
        known = self.store.known(stamps)
        unknown = [source for label, source in sources.items() if label not in known]
        self.report.reused = len(known)
        stages = self._stages() if unknown else None
        if unknown:
            self._convert(unknown, stamps, watch)
        self.store.forget_others(sources)
        earlier = EarlierRun(self.store, self.options, self._inputs())
        if (before := earlier.report()) is not None:
            own = self.report
            return replace(before, pages=own.pages, reused=own.reused, passed_over=own.passed_over, holders=own.holders)
        from backfile.pipeline.content import Content

        content = Content(self.pile, self.options, self.store, stages or self._stages(), self.report)
        content.make()
        earlier.remember(self.report, content.shown)
        return self.report

    def _stages(self) -> ArchiveStages:
        """Raises SettingsError and ContentError where what a person decided or an earlier run left cannot be read."""
        from backfile.pipeline.archive import ArchiveStages, Decisions
        from backfile.pipeline.machine_files import read_stories

        return ArchiveStages(Decisions.load(self.options.config), read_stories(self.options.to))

    def _convert(self, sources: Sequence[Source], stamps: Mapping[str, str], watch: Watch) -> None:
        """Bring the store up to date with ``sources``."""
        from backfile.pipeline.workers import Job, run

        digests = self.store.digests()
        jobs = [Job(source, digests.get(source.label, "")) for source in sources]
        batch = []
        for result in watch(run(jobs, self.recipes, self.options.workers), len(jobs)):
            label = result.source.label
            if result.outcome is None:
                self.report.reused += 1
                self.store.touch(label, stamps[label])
            else:
                batch.append((label, stamps[label], result.digest, result.outcome))
            if len(batch) >= _BATCH:
                self.store.put(batch)
                batch = []
        self.store.put(batch)

    def _inputs(self) -> list[str]:
        """What decides, beside the files in ``content/`` and the code, what is written: of each page what became of it, the
        files that hold many, and what a person decided.
        """
        decided = [self.options.config / name for name in _DECISIONS]
        return [
            *self.store.contents(),
            *[f"{name}|{stamp_of(path)}" for name, path in sorted(self.holders.items())],
            repr(sorted(self.pile.contents.items())),
            *[path.read_text("utf-8", "replace") if path.is_file() else "" for path in decided],
        ]
