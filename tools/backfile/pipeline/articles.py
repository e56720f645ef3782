"""The articles of a pile as the archive stages read them: small records, made of those that changed since the last run."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from backfile import dedupe, story, tag, write
from backfile.common.local_images import pictures_of
from backfile.common.record import record
from backfile.common.workers import batches, run_chunks
from backfile.extract.furniture import drop_furniture
from backfile.model import Article
from backfile.pipeline.outcome import Converted, PageRecord, pack, unpack
from backfile.pipeline.packing import page_record
from backfile.pipeline.review import doubts
from backfile.pipeline.settling import Settling
from backfile.pipeline.stamps import digest_of
from backfile.pipeline.store import RecordRow, Store

# Passing so many articles to a worker takes 2 ms, their records 150 ms.
_BATCH = 64


@record
class Head:
    """An article without all that only its own file needs."""

    source: str
    id: str
    headline: str
    url: str | None
    date: str | None
    former_urls: tuple[str, ...]


@record
class Account:
    """What a run's report and its files ask of an article."""

    embeds: int
    repeats: int
    """Blocks cut because they repeat on the outlet's pages."""
    doubts: tuple[dict[str, Any], ...]
    pictures: tuple[str, ...]
    """The addresses of its pictures that lie in the pile, as ``write`` marks them."""


@dataclass(slots=True)
class Articles:
    """The articles that the pages in ``store`` gave."""

    store: Store
    edits: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Id → the front matter of a file that a person changed: it counts in the archive."""
    workers: int = 1

    def pages(self) -> Iterator[PageRecord]:
        """A record of each page, in their order, by which ``Settling`` is learned."""
        return (page for page, _ in self._pages())

    def _pages(self) -> Iterator[tuple[PageRecord, str]]:
        for page, digest in self.store.page_records():
            if page.id in self.edits:
                edited = page_record(self.article(page.page))
                yield edited, f"{digest} {sorted(self.edits[page.id].items())!r}"
            else:
                yield page, digest

    def article(self, page: str) -> Article:
        """The article of ``page``, a person's edits applied."""
        _, packed = next(self.store.outcomes([page]))
        return self._edited(packed)

    def _edited(self, packed: bytes) -> Article:
        outcome = unpack(packed)
        assert isinstance(outcome, Converted)
        fields = self.edits.get(outcome.article.id)
        return write.apply_edits(outcome.article, fields) if fields else outcome.article

    def settle(self, settling: Settling) -> dict[str, str]:
        """Bring the records of all articles up to date; what each page's records are made from, by page."""
        wanted = {
            page.page: digest_of(self.store.archive_key, digest, repr(settling.touches(page)))
            for page, digest in self._pages()
        }
        known = self.store.bases()
        changed = [page for page, basis in wanted.items() if known.get(page) != basis]

        def rows(batch: Sequence[tuple[str, bytes]]) -> list[RecordRow]:
            return [_row(page, wanted[page], settling.settled(self._edited(packed))) for page, packed in batch]

        workers = self.workers if len(changed) > _BATCH else 1
        for found in run_chunks(rows, batches(self.store.outcomes(changed), _BATCH), workers):
            self.store.put_records(found)
        return wanted

    def compared(self) -> Iterator[tuple[Head, dedupe.Record]]:
        """The articles in the order of their pages, each with the record by which copies are found."""
        return (found for _, found in self.store.records("compared"))

    def learned(self, but: Container[str]) -> Iterator[tuple[tag.NameRecord, story.StoryRecord]]:
        """What tags and stories are learned from, without that of the pages ``but``."""
        return (found for _, found in self.store.records("learned", but))

    def accounts(self) -> Iterator[tuple[str, Account]]:
        return self.store.records("account")


def _row(page: str, basis: str, article: Article) -> RecordRow:
    head = Head(article.source, article.id, article.headline, article.url, article.date, article.former_urls)
    compared = (head, dedupe.record_of(article))
    learned = (tag.record_of(article), story.record_of(article))
    return RecordRow(page, basis, pack(compared), pack(learned), pack(_account(article)))


def _account(article: Article) -> Account:
    image = article.image.url if article.image else ""
    return Account(
        sum(block.kind == "embed" for block in article.blocks),
        sum(removal.step == drop_furniture.__name__ for removal in article.removals),
        tuple(doubts(article)),
        pictures_of(article.markdown, image),
    )
