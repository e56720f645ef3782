"""All exports of a pile together: a picture, or an author's name, may stand in another file of the same site."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from backfile.common.urls import absolute_url, canonical_url
from backfile.read.sites import Site
from backfile.read.source import Capture, Contents, Gathered, Source, Wanted
from backfile.read.wordpress.index import Attachment, ExportIndex, PostItem
from backfile.read.wordpress.post import post_of
from backfile.read.xml_items import item_at, part_name


@dataclass(frozen=True, slots=True)
class PostPart:
    """One post of an export, with what other items tell of it."""

    name: str
    url: str
    offset: int
    size: int
    encoding: str
    site: Site
    authors: tuple[tuple[str, str], ...]
    """Login and name of those who wrote it."""
    pictures: tuple[Attachment, ...]
    wanted: Wanted

    def capture(self, source: Source) -> Capture:
        """The post as a page. Raises InputError when it is no XML."""
        item = item_at(source, self.offset, self.size, self.encoding, "item")
        return post_of(item, self.site, dict(self.authors), self.pictures, self.wanted).capture(source)


def gather(indexes: Mapping[Path, ExportIndex], wanted: Wanted) -> Gathered:
    """The posts of all ``indexes`` (file → what it holds), in the order of the files and of their items."""
    found = Gathered()
    known: dict[str, _Known] = {}
    for path, index in indexes.items():
        known.setdefault(_site_key(path, index), _Known()).learn(index)
    for path, index in indexes.items():
        of_site = known[_site_key(path, index)]
        site = Site(index.name, index.site, index.language, index.exported)
        used: Counter[str] = Counter()
        for item in index.posts:
            name = part_name(item.number, item.offset, used)
            authors = tuple((login, of_site.authors[login]) for login in item.creators if login in of_site.authors)
            found.parts[path].append(
                PostPart(
                    name, item.url, item.offset, item.size, index.encoding, site, authors, of_site.pictures(item),
                    wanted,
                )
            )  # fmt: skip
        found.contents[path] = Contents(len(index.posts), dict(sorted(index.not_taken.items())), tuple(index.damage))
    return found


def _site_key(path: Path, index: ExportIndex) -> str:
    address = absolute_url(index.site)
    return canonical_url(address) if address else str(path)


@dataclass(slots=True)
class _Known:
    """What a site's exports tell beside its posts."""

    authors: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    by_parent: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def learn(self, index: ExportIndex) -> None:
        for login, name in index.authors.items():
            self.authors.setdefault(login, name)
        for attachment in index.attachments:
            if attachment.number not in self.attachments:
                self.attachments[attachment.number] = attachment
                self.by_parent[attachment.parent].append(attachment.number)

    def pictures(self, item: PostItem) -> tuple[Attachment, ...]:
        own = self.by_parent.get(item.number, []) if item.own_gallery and item.number else []
        numbers = dict.fromkeys((*item.pictures, *own))
        return tuple(self.attachments[number] for number in numbers if number in self.attachments)
