"""All archives of a pile together: a revisit's page may lie in another file, and so may the page that a redirect leads to."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from backfile.common.sentences import IN_PART
from backfile.common.urls import canonical_url, host_of, path_and_query
from backfile.errors import InputError
from backfile.read.source import Capture, Contents, Place, Source
from backfile.read.warc.index import PageRecord, Revisit, WarcIndex
from backfile.read.warc.record import read_body

# A chain of redirects that is longer runs in a circle, or is meant to.
_LONGEST_CHAIN = 8
_SAME = "captures of a page that had not changed"


@dataclass(frozen=True, slots=True)
class RecordPart:
    """The page in one record of an archive."""

    offset: int
    """Of the record that names the page, from the file's beginning."""
    url: str
    date: str
    charset: str = ""
    truncated: str = ""
    is_dump: bool = False
    former_urls: tuple[str, ...] = ()
    body: Place | None = None
    """Where the page itself lies, if this record only says that it was the same."""
    missing: str = ""
    """When it had been captured, if that is in none of the files."""

    @property
    def name(self) -> str:
        return str(self.offset)

    def capture(self, source: Source) -> Capture:
        """The page. Raises InputError that names its address."""
        if self.missing:
            raise self._error(
                f"only says that the page was the same as captured before ({self.missing}), which is in none of these "
                "files; add the archive of that crawl",
                source,
            )
        place = self.body or Place(source.path, self.offset)
        try:
            data, whole, _ = read_body(place.path, place.offset)
        except InputError as error:
            raise self._error(error.message, source) from error
        notes = () if whole and not self.truncated else (IN_PART.say(),)
        told = "\0".join((source.label, self.url, self.date, self.charset, *self.former_urls, *notes))
        digest = hashlib.sha256(told.encode("utf-8", "surrogateescape") + b"\0" + data).hexdigest()
        return Capture(
            source.label, "", data, digest, self.url or None, self.date or None, "warc", self.charset,
            "text" if self.is_dump else None, self.former_urls, notes,
        )  # fmt: skip

    def _error(self, message: str, source: Source) -> InputError:
        return InputError(f"{message} [{self.url}]" if self.url else message, subject=source.label)


@dataclass(slots=True)
class Gathered:
    """What the archives of a pile hold together."""

    parts: dict[Path, list[RecordPart]] = field(default_factory=lambda: defaultdict(list))
    contents: dict[Path, Contents] = field(default_factory=dict)
    pictures: dict[str, Place] = field(default_factory=dict)
    """Canonical address → where it lies."""


def gather(indexes: Mapping[Path, WarcIndex]) -> Gathered:
    """The pages of all ``indexes`` (file → what it holds), in the order of the files and of their records."""
    found = Gathered()
    known = _Known.of(indexes)
    former = _former_urls(indexes)
    for path, index in indexes.items():
        not_taken = Counter(index.not_taken)
        for page in index.pages:
            found.parts[path].append(_part(page, former))
        for revisit in index.revisits:
            resolved = known.resolve(revisit)
            if isinstance(resolved, str):
                not_taken[resolved] += 1
            else:
                found.parts[path].append(resolved)
        for picture in index.pictures:
            if picture.url:
                found.pictures.setdefault(canonical_url(picture.url), Place(path, picture.offset))
        if index.pictures:
            not_taken["pictures (those that an article shows are taken with it)"] = len(index.pictures)
        if index.redirects:
            not_taken["redirects (old addresses of the pages they lead to)"] = len(index.redirects)
        damage = tuple(index.damage)
        if index.more_damage:
            damage = (*damage, f"and {index.more_damage} more places")
        pages = len(found.parts[path])
        found.contents[path] = Contents(pages, dict(sorted(not_taken.items())), damage)
    return found


def _part(page: PageRecord, former: Mapping[str, tuple[str, ...]]) -> RecordPart:
    led = former.get(canonical_url(page.url), ()) if page.url else ()
    return RecordPart(page.offset, page.url, page.date, page.charset, page.truncated, page.is_dump, led)


@dataclass(slots=True)
class _Known:
    """Where pages lie: by the digest of their payload, and by address and time."""

    by_digest: dict[str, tuple[Path, PageRecord]] = field(default_factory=dict)
    by_capture: dict[tuple[str, str], tuple[Path, PageRecord]] = field(default_factory=dict)
    addresses: set[str] = field(default_factory=set)
    """Of the pages, and of the revisits that were given a page."""

    @classmethod
    def of(cls, indexes: Mapping[Path, WarcIndex]) -> _Known:
        known = cls()
        for path, index in indexes.items():
            for page in index.pages:
                if page.digest:
                    known.by_digest.setdefault(page.digest, (path, page))
                if page.url:
                    known.by_capture.setdefault((canonical_url(page.url), page.date), (path, page))
                    known.addresses.add(canonical_url(page.url))
        return known

    def resolve(self, revisit: Revisit) -> RecordPart | str:
        """The page that ``revisit`` stands for; in plain words where it stands for none that is not there already."""
        found = self.by_digest.get(revisit.digest) if revisit.digest else None
        if found is None and (where := _canonical(revisit.original[0])):
            found = self.by_capture.get((where, revisit.original[1]))
        if found is not None:
            path, page = found
            address = _canonical(revisit.url)
            if address in self.addresses:
                return _SAME
            self.addresses.add(address)
            return RecordPart(
                revisit.offset, revisit.url, revisit.date, page.charset, page.truncated, body=Place(path, page.offset)
            )
        if not revisit.digest and _canonical(revisit.url) in self.addresses:
            return _SAME
        if not revisit.may_be_page:
            return "captures of other files that had not changed"
        return RecordPart(
            revisit.offset, revisit.url, revisit.date, missing=revisit.original[1] or "at a time not told"
        )


def _canonical(url: str) -> str:
    try:
        return canonical_url(url) if url else ""
    except ValueError:
        return ""


def _former_urls(indexes: Mapping[Path, WarcIndex]) -> dict[str, tuple[str, ...]]:
    """Canonical address of a page → the addresses of its site that redirects led on from, also over others."""
    leads: dict[str, str] = {}
    told: dict[str, str] = {}
    for index in indexes.values():
        for redirect in index.redirects:
            origin = _canonical(redirect.url)
            target = _canonical(redirect.target)
            if origin and target and origin != target:
                leads.setdefault(origin, target)
                told.setdefault(origin, redirect.url)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for origin in leads:
        for target in _chain(origin, leads):
            if _is_other_address(told[origin], target):
                found[target].add(told[origin])
    return {target: tuple(sorted(origins)) for target, origins in found.items()}


def _chain(origin: str, leads: Mapping[str, str]) -> Sequence[str]:
    chain: list[str] = []
    at = leads.get(origin)
    while at is not None and at not in chain and at != origin and len(chain) < _LONGEST_CHAIN:
        chain.append(at)
        at = leads.get(at)
    return chain


def _is_other_address(url: str, target: str) -> bool:
    """Whether ``url`` is of the target's site: what shorteners and other sites lead on from is no address of the archive."""
    one, other = host_of(url), host_of(target)
    same_site = one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
    return same_site and path_and_query(url) != path_and_query(target)
