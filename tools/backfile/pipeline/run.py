"""A whole pile into ``content/``: page stages in all cores, then the archive stages, then writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from backfile import read, write
from backfile.common.local_images import file_and_addresses
from backfile.common.urls import canonical_url
from backfile.model import Article
from backfile.options import ConvertOptions
from backfile.pipeline.archive import DECISION_FILES, ArchiveStages, Decided, Decisions
from backfile.pipeline.articles import Account, Articles
from backfile.pipeline.earlier import EarlierRun
from backfile.pipeline.files import Files
from backfile.pipeline.indexes import Indexes
from backfile.pipeline.machine_files import read_stories, write_machine_files
from backfile.pipeline.outcome import Rejected
from backfile.pipeline.report import Report, rejection
from backfile.pipeline.stamps import stamp_of, stamps_of
from backfile.pipeline.store import Store, store_in
from backfile.pipeline.workers import Job, Result, run
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
    stages = ArchiveStages(Decisions.load(options.config), read_stories(options.to))
    store = store_in(options.cache, recipes)
    try:
        indexes = Indexes(store, opening)
        pile = read.find(
            paths, options.include, options.exclude, options.post_types, indexes.look, audiences=options.audiences
        )
        indexes.forget_others()
        report = Report(len(pile.sources), passed_over=pile.passed_over, holders=pile.contents)
        return _Run(pile, options, recipes, store, stages, indexes.seen, report).run(watch)
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
    holders: Set[str]
    """The files of the pile that hold many pages."""
    report: Report
    shown: set[Path] = field(default_factory=set)
    """The files of the pile whose pictures the articles show."""

    def run(self, watch: Watch) -> Report:
        self._convert_pages(watch)
        earlier = EarlierRun(self.store, self.options, self._inputs())
        if known := earlier.report():
            own = self.report
            return replace(known, pages=own.pages, reused=own.reused, passed_over=own.passed_over, holders=own.holders)
        self._account_for_others()
        files = Files(self.store, self.options.to)
        existing = write.scan(self.options.to, files.remembered)
        edits = {name: file.fields for name, file in existing.items() if file.fields}
        articles = Articles(self.store, edits, self.options.workers)
        self._write(articles, self.stages.decide(articles), files, existing)
        earlier.remember(self.report, self.shown)
        return self.report

    def _convert_pages(self, watch: Watch) -> None:
        """Bring the store up to date."""
        keys = {source.label: source for source in self.pile.sources}
        stamps = stamps_of(keys)
        known = self.store.known(stamps)
        digests = self.store.digests()
        jobs = [Job(source, digests.get(key, "")) for key, source in keys.items() if key not in known]
        self.report.reused = len(keys) - len(jobs)
        batch = []
        for result in watch(run(jobs, self.recipes, self.options.workers), len(jobs)):
            key = result.source.label
            if result.outcome is None:
                self.report.reused += 1
                self.store.touch(key, stamps[key])
            else:
                batch.append((key, stamps[key], result.digest, result.outcome))
            if len(batch) >= _BATCH:
                self.store.put(batch)
                batch = []
        self.store.put(batch)
        self.store.forget_others(set(keys))

    def _inputs(self) -> list[str]:
        """What decides, beside the files in ``content/`` and the code, what is written: of each page what became of it, the
        files that hold many, and what a person decided.
        """
        decided = [self.options.config / name for name in DECISION_FILES]
        return [
            *self.store.contents(),
            *[f"{name}|{stamp_of(Path(name))}" for name in sorted(self.holders)],
            repr(sorted(self.pile.contents.items())),
            *[path.read_text("utf-8", "replace") if path.is_file() else "" for path in decided],
        ]

    def _account_for_others(self) -> None:
        """Enter rejections and failures in the report."""
        for page, outcome in self.store.others():
            if isinstance(outcome, Rejected):
                self.report.rejected.setdefault(outcome.page.kind, {})[page] = rejection(outcome.page)
            else:
                self.report.failed[page] = outcome.reason

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

    def _pictures(self, account: Account, root: Path) -> Iterator[tuple[str, int, str]]:
        """Where in the pile each picture lies that an article shows: the file, the place in it, and the file's stamp."""
        for name, captured in map(file_and_addresses, account.pictures):
            places = [read.Place(root / name, 0)] if name else map(self.pile.pictures.get, map(canonical_url, captured))
            for place in filter(None, places):
                self.shown.add(place.path)
                yield str(place.path), place.offset, stamp_of(place.path)

    def _write(self, articles: Articles, decided: Decided, files: Files, existing: dict[str, ExistingFile]) -> None:
        report, to = self.report, self.options.to
        roots = {source.label: Path(source.root) for source in self.pile.sources}
        remaining = {skeleton.source: skeleton for skeleton in {one.id: one for one in decided.skeletons}.values()}
        paths = write.choose_paths(remaining.values(), existing, to)
        right: list[str] = []

        def changed() -> Iterator[Article]:
            for page, account in articles.accounts():
                if not (skeleton := remaining.get(page)):
                    continue
                path, file = paths[skeleton.id], existing.get(skeleton.id)
                self._note(path, account, is_edited=file is not None and not file.sealed)
                made_from = (decided.bases[page], decided.facts(skeleton), *self._pictures(account, roots[page]))
                if files.is_right(skeleton, file, path, made_from):
                    right.append(path)
                else:
                    yield decided.finish(articles.article(page))

        report.written = write.write_articles(changed(), paths, to, existing, roots.__getitem__, self._captured)
        report.written.unchanged += right
        # A page that failed this time may be read again the next: its article stays.
        read_well = set(roots) - set(report.failed)
        strays = self._without_unread(existing)
        write.remove_strays(report.written, to, strays, set(paths), read_well, prune=self.options.prune)
        files.remember(report.written)
        report.lists_written = write_machine_files(to, decided.stories, decided.vocabulary)
        decided.account(report, paths)

    def _note(self, path: str, account: Account, *, is_edited: bool) -> None:
        """Add to the report's counts, and what is doubtful of an article that no person edited."""
        self.report.embeds += account.embeds
        self.report.blocks_repeated += account.repeats
        if account.doubts and not is_edited:
            self.report.doubtful[path] = list(account.doubts)
