"""A whole pile into ``content/``: page stages in all cores, then the archive stages, then writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from backfile import read, write
from backfile.common.urls import canonical_url
from backfile.extract.furniture import drop_furniture
from backfile.model import Article
from backfile.options import ConvertOptions
from backfile.pipeline.archive import ArchiveStages, Decided, Decisions
from backfile.pipeline.indexes import Indexes
from backfile.pipeline.machine_files import read_stories, write_machine_files
from backfile.pipeline.outcome import Converted, Failed, Rejected
from backfile.pipeline.report import Report, rejection
from backfile.pipeline.review import doubts
from backfile.pipeline.stamps import stamps_of
from backfile.pipeline.store import Store, store_in
from backfile.pipeline.workers import Job, Result, run
from backfile.read import Source
from backfile.recipes import Recipes
from backfile.write import ExistingFile

Watch = Callable[[Iterable[Result], int], Iterable[Result]]
"""Wraps the stream of results to show progress; gets their number."""

# Rows are handed to the database in batches: one transaction a page would cost more than many a page.
_BATCH = 64


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
    stages = ArchiveStages(Decisions.load(options.config), read_stories(options.to), options.workers)
    store = store_in(options.cache, recipes)
    try:
        indexes = Indexes(store, opening)
        pile = read.find(paths, options.include, options.exclude, options.post_types, indexes.look, options.audiences)
        indexes.forget_others()
        return _Run(pile, options, recipes, store, stages).run(
            Report(passed_over=pile.passed_over, holders=pile.contents), watch
        )
    finally:
        store.close()


@dataclass(slots=True)
class _Run:
    """One run: its inputs, and the steps in their order."""

    pile: read.Pile
    options: ConvertOptions
    recipes: Recipes
    store: Store
    stages: ArchiveStages

    def run(self, report: Report, watch: Watch) -> Report:
        report.pages = len(self.pile.sources)
        keys = self._convert_pages(report, watch)
        existing = write.scan(self.options.to)
        pages = self._sort_outcomes(keys, report)
        decided = self.stages.decide(lambda: self._articles(pages, existing))
        self._write(pages, existing, decided, report)
        return report

    def _convert_pages(self, report: Report, watch: Watch) -> dict[str, Source]:
        """Bring the store up to date; the pages' keys in the store, in order."""
        keys = {source.label: source for source in self.pile.sources}
        stamps = stamps_of(keys)
        known = self.store.known(stamps)
        digests = self.store.digests()
        jobs = [Job(source, digests.get(key, "")) for key, source in keys.items() if key not in known]
        report.reused = len(keys) - len(jobs)
        batch = []
        for result in watch(run(jobs, self.recipes, self.options.workers), len(jobs)):
            key = result.source.label
            if result.outcome is None:
                report.reused += 1
                self.store.touch(key, stamps[key])
            else:
                batch.append((key, stamps[key], result.digest, result.outcome))
            if len(batch) >= _BATCH:
                self.store.put(batch)
                batch = []
        self.store.put(batch)
        self.store.forget_others(set(keys))
        return keys

    def _sort_outcomes(self, keys: dict[str, Source], report: Report) -> list[str]:
        """Enter rejections and failures in the report; the keys of the pages that gave an article."""
        pages = []
        for key, outcome in self.store.outcomes(keys):
            if isinstance(outcome, Converted):
                pages.append(key)
            elif isinstance(outcome, Rejected):
                report.rejected.setdefault(outcome.page.kind, {})[key] = rejection(outcome.page)
            elif isinstance(outcome, Failed):
                report.failed[key] = outcome.reason
        return pages

    def _articles(self, pages: Sequence[str], existing: dict[str, ExistingFile]) -> Iterator[Article]:
        """The articles of ``pages``, a person's edits applied. May be called again and again."""
        for _, outcome in self.store.outcomes(pages):
            if isinstance(outcome, Converted):
                article = outcome.article
                file = existing.get(article.id)
                yield write.apply_edits(article, file.fields) if file and file.fields else article

    def _without_unread(self, existing: dict[str, ExistingFile]) -> dict[str, ExistingFile]:
        """``existing`` without the articles of pages that a damaged archive may still hold: those stay, too."""
        damaged = tuple(f"{label}#" for label, held in self.pile.contents.items() if held.damage)
        known = {source.label for source in self.pile.sources if source.part is not None}
        return {
            name: file
            for name, file in existing.items()
            if file.source in known or not (damaged and file.source.startswith(damaged))
        }

    def _captured(self, url: str) -> bytes | None:
        """The picture that a web archive of the pile holds of an address."""
        place = self.pile.pictures.get(canonical_url(url))
        return read.picture_at(place) if place is not None else None

    def _noted(
        self,
        articles: Iterable[Article],
        existing: dict[str, ExistingFile],
        paths: Mapping[str, str],
        report: Report,
    ) -> Iterator[Article]:
        """``articles``; the report gets their counts, and what is doubtful of those that no person edited."""
        for article in articles:
            report.embeds += sum(block.kind == "embed" for block in article.blocks)
            report.blocks_repeated += sum(removal.step == drop_furniture.__name__ for removal in article.removals)
            file = existing.get(article.id)
            if (file is None or file.sealed) and (rows := doubts(article)):
                report.doubtful[paths[article.id]] = rows
            yield article

    def _write(self, pages: Sequence[str], existing: dict[str, ExistingFile], decided: Decided, report: Report) -> None:
        roots = {source.label: Path(source.root) for source in self.pile.sources}
        paths = write.choose_paths(decided.skeletons, existing, self.options.to)
        articles = (decided.finish(article) for article in self._articles(pages, existing) if decided.remains(article))
        noted = self._noted(articles, existing, paths, report)
        report.written = write.write_articles(
            noted, paths, self.options.to, existing, roots.__getitem__, self._captured
        )
        # A page that failed this time may be read again the next: its article stays.
        read_well = set(roots) - set(report.failed)
        strays = self._without_unread(existing)
        write.remove_strays(report.written, self.options.to, strays, set(paths), read_well, prune=self.options.prune)
        report.lists_written = write_machine_files(self.options.to, decided.stories, decided.vocabulary)
        decided.account(report, paths)
