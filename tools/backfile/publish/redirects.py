"""Old links: a tiny page at each article's original path, and a map in shards for what cannot be a file.

The map is read by the script of the 404 page (and of the front page, when there are addresses like ``/?p=123``): one
shard of some kilobytes a lookup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from operator import attrgetter
from urllib.parse import quote

from backfile.publish.archive import Archive, Item
from backfile.publish.digest import digest_plain
from backfile.publish.old_addresses import (
    RESERVED,
    Places,
    digits_for,
    file_at,
    hash_of,
    is_own_place,
    keys_of,
    shard_of,
)
from backfile.publish.plan import Made, Part, Plan, file_of, root_of
from backfile.publish.records import Site
from backfile.publish.stories import Story

FOLDER = "old-links/"
_PLAIN = re.compile(r"[\w./~-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Redirect(Made):
    """The page at an old address."""

    url: str
    """Its own address."""
    target: str
    title: str
    lang: str
    dir: str

    def to_bytes(self, site: Site) -> bytes:
        """HTML that leads on at once, and a plain link for who does not follow it."""
        href = escape(root_of(self.url) + self.target)
        canonical = escape(f"{site.url}/{self.target}") if site.url else href
        title = escape(self.title)
        return (
            f'<!doctype html>\n<html lang="{escape(self.lang)}" dir="{self.dir}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
            f'<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={href}">\n'
            f'<link rel="canonical" href="{canonical}">\n</head>\n'
            f'<body><h1><a href="{href}">{title}</a></h1></body>\n</html>\n'
        ).encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Shard(Made):
    """A part of the map: (key, the article's address), sorted."""

    entries: tuple[tuple[str, str], ...]

    def to_bytes(self, site: Site) -> bytes:
        """A JSON object."""
        return json.dumps(dict(self.entries), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _claims(archive: Archive) -> Iterator[tuple[str, tuple[str, ...], Item]]:
    """(file, keys, article) of each old address: originals before copies, in the order of the articles' addresses."""
    items = sorted(archive.items, key=attrgetter("summary.url"))
    for item in items:
        if item.entry.original_url:
            yield item.entry.old_file, item.entry.old_keys, item
    for item in items:
        for _, url, _, _ in item.entry.copies:
            if url:
                yield file_at(url), tuple(keys_of(url)), item


def old_keys(archive: Archive) -> frozenset[str]:
    """The keys of the map: for a page that tells no more than how many there are."""
    found: set[str] = set()
    for item in archive.items:
        entry = item.entry
        found.update(entry.old_keys)
        for _, url, _, _ in entry.copies:
            found.update(keys_of(url) if url else ())
    return frozenset(found)


def old_links(archive: Archive) -> dict[str, str]:
    """The whole map: the article's address by key. The first claim wins."""
    found: dict[str, str] = {}
    for _, keys, item in _claims(archive):
        for key in keys:
            found.setdefault(key, item.url)
    return found


def redirect_part(archive: Archive, taken: Collection[str]) -> Part:
    """All of them. ``taken`` are the paths of the site's other files: none is touched."""
    # nothing of ours in a folder of ours can be in the way: ``is_own_place`` keeps old addresses out of those
    others = sorted([path for path in taken if path.partition("/")[0] not in RESERVED or path.startswith(FOLDER)])
    articles = []
    for item in archive.items:
        summary, entry = item.summary, item.entry
        articles.append((summary.url, summary.title, summary.lang, summary.dir, entry.original_url, entry.copies))
    stories = [(story.url, story.title, story.former) for story in archive.stories]
    inputs = digest_plain((tuple(others), tuple(articles), tuple(stories)))
    return Part("redirects", inputs, lambda: redirect_plans(archive, others))


def redirect_plans(archive: Archive, taken: Collection[str]) -> list[Plan]:
    """The pages and shards. ``taken`` are the paths of the site's other files, as far as one can be in the way."""
    plans = [
        Plan(file_of(url), url, "file", "", _story_redirect, (url, story), _story_inputs)
        for url, story in sorted(_former(archive).items())
    ]
    for file, item in sorted(_files(archive, taken).items()):
        url = file.removesuffix("index.html") if file.endswith("/index.html") else file
        url = url if _PLAIN.fullmatch(url) else quote(url)
        plans.append(Plan(file, url, "file", "", _redirect, (url, item), _inputs))
    for name, entries in sorted(_shards(archive, old_links(archive)).items()):
        path = f"{FOLDER}{name}.json"
        plans.append(Plan(path, path, "file", "", _shard, (entries,)))
    return plans


def _former(archive: Archive) -> dict[str, Story]:
    """Addresses that stories had, where no story is now; of two that had one the first by address gets it."""
    now = {story.url for story in archive.stories}
    found: dict[str, Story] = {}
    for story in sorted(archive.stories, key=attrgetter("url")):
        for url in story.former:
            if url not in now:
                found.setdefault(url, story)
    return found


def _story_redirect(archive: Archive, url: str, story: Story) -> Redirect:
    return Redirect(url, story.url, story.title, archive.site.language, archive.site.dir)


def _story_inputs(url: str, story: Story) -> bytes:
    return digest_plain((url, story.url, story.title))


def _redirect(_: Archive, url: str, item: Item) -> Redirect:
    summary = item.summary
    return Redirect(url, summary.url, summary.title, summary.lang, summary.dir)


def _inputs(url: str, item: Item) -> bytes:
    summary = item.summary
    return digest_plain((url, summary.url, summary.title, summary.lang, summary.dir))


def _shard(_: Archive, entries: tuple[tuple[str, str], ...]) -> Shard:
    return Shard(entries)


def _files(archive: Archive, taken: Collection[str]) -> dict[str, Item]:
    """The file of each old address that can have one, clear of all others also where case does not count."""
    places = Places(taken)
    return {file: item for file, _, item in _claims(archive) if file and not is_own_place(file) and places.take(file)}


def _shards(archive: Archive, keys: Mapping[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    digits = digits_for(len(keys))
    hashes: dict[str, int] = {}
    for item in archive.items:
        hashes.update(zip(item.entry.old_keys, item.entry.old_hashes, strict=True))
    parts: dict[str, list[tuple[str, str]]] = {}
    for key in sorted(keys):
        value = hashes[key] if key in hashes else hash_of(key)
        parts.setdefault(shard_of(value, digits), []).append((key, keys[key]))
    return {name: tuple(entries) for name, entries in parts.items()}
