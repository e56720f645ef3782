"""The archive into ``content/``: the stages that need all of it, then its files, as far as they changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from backfile import read, write
from backfile.common.local_images import file_and_addresses
from backfile.common.urls import canonical_url
from backfile.model import Article
from backfile.options import ConvertOptions
from backfile.pipeline.archive import ArchiveStages, Decided
from backfile.pipeline.articles import Account, Articles
from backfile.pipeline.files import Files
from backfile.pipeline.machine_files import write_machine_files
from backfile.pipeline.outcome import Rejected
from backfile.pipeline.report import Report, rejection
from backfile.pipeline.stamps import stamp_of
from backfile.pipeline.store import Store
from backfile.write import ExistingFile


@dataclass(slots=True)
class Content:
    """What a run makes of the outcomes of its pages, which are in ``store``."""

    pile: read.Pile
    options: ConvertOptions
    store: Store
    stages: ArchiveStages
    report: Report
    shown: set[Path] = field(default_factory=set)
    """The files of the pile whose pictures the articles show."""

    def make(self) -> None:
        """Run the stages, write what changed, and enter it all in the report."""
        self._account_for_others()
        files = Files(self.store, self.options.to)
        existing = write.scan(self.options.to, files.remembered)
        edits = {name: file.fields for name, file in existing.items() if file.fields}
        articles = Articles(self.store, edits, self.options.workers)
        self._write(articles, self.stages.decide(articles), files, existing)

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
        remaining = {head.source: head for head in {head.id: head for head in decided.heads}.values()}
        paths = write.choose_paths(remaining.values(), existing, to)
        right: list[str] = []

        def changed() -> Iterator[Article]:
            for page, account in articles.accounts():
                if not (head := remaining.get(page)):
                    continue
                path, file = paths[head.id], existing.get(head.id)
                self._note(path, account, is_edited=file is not None and not file.sealed)
                made_from = (decided.bases[page], decided.facts(head), *self._pictures(account, roots[page]))
                if files.is_right(head, file, path, made_from):
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
