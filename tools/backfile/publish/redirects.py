"""Old links: a tiny page at each article's original path. ``link_map.py`` has what cannot be a file.

The pages are planned in groups (``old_addresses.group_of``): no two groups can want one file, nor a file of one where another
wants a folder. So an article more plans its own group, not the pages of all articles.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import partial
from html import escape
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import quote

from backfile.common.record import record
from backfile.publish.archive import Archive, Item
from backfile.publish.digest import digest_plain
from backfile.publish.inputs import Inputs
from backfile.publish.link_map import FOLDER, map_parts
from backfile.publish.old_addresses import RESERVED, Places, file_at, group_of, is_own_place
from backfile.publish.plan import Made, Part, Plan, file_of, root_of
from backfile.publish.records import Site
from backfile.publish.settings import direction
from backfile.publish.stories import Story

_PLAIN = re.compile(r"[\w./~-]*", re.ASCII)


@record
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


def redirect_parts(archive: Archive, inputs: Inputs, taken: Collection[str]) -> Iterator[Part]:
    """All of them. ``taken`` are the paths of the site's other files: none is touched."""
    # nothing of ours in a folder of ours can be in the way: ``is_own_place`` keeps old addresses out of those
    others = sorted([path for path in taken if path.partition("/")[0] not in RESERVED or path.startswith(FOLDER)])
    yield _stories_part(archive)
    yield from _file_parts(archive, inputs, others)
    yield from map_parts(archive, inputs, [path for path in others if path.startswith(FOLDER)])


def _stories_part(archive: Archive) -> Part:
    stories = [(story.url, story.title, story.former) for story in archive.stories]
    return Part("redirects/stories", digest_plain(tuple(stories)), lambda: _plans_of_stories(archive))


def _plans_of_stories(archive: Archive) -> Iterator[Plan]:
    for url, story in sorted(_former(archive).items()):
        yield Plan(file_of(url), url, "file", "", _story_redirect, (url, story), _story_inputs)


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


def _file_parts(archive: Archive, inputs: Inputs, taken: Collection[str]) -> Iterator[Part]:
    """A part for each group of old addresses."""
    claims = _claims(archive)
    inside: dict[int, list[str]] = {}
    above: list[str] = []
    for path in taken:
        if "/" in path:
            inside.setdefault(group_of(path), []).append(path)
        else:
            above.append(path)
    for group, wanting in sorted(claims.items()):
        others = [*above, *inside.get(group, ())]
        # an article's row tells its old addresses
        digest = inputs.several(
            digest_plain((tuple(others), len(wanting.originals))), [*wanting.originals, *wanting.others]
        )
        yield Part(f"redirects/{group:02x}", digest, partial(_plans_of_files, group, wanting, others))


class _Wanting(NamedTuple):
    """The articles that had an address in a group, in the order of their addresses now."""

    originals: list[Item]
    others: list[Item]
    """Those that had, or whose copies have, another one there; an article that had several is there so often."""


def _claims(archive: Archive) -> dict[int, _Wanting]:
    """The articles with old addresses that can be files, by group."""
    found: dict[int, _Wanting] = {}
    for item in archive.by_url:
        group = item.source.old_group
        if group >= 0:
            if group not in found:
                found[group] = _Wanting([], [])
            found[group].originals.append(item)
    for item in archive.by_url:
        for file in _other_files(item) if item.source.has_other_urls else ():
            found.setdefault(group_of(file), _Wanting([], [])).others.append(item)
    return found


def _other_files(item: Item) -> Iterator[str]:
    for url in item.entry.other_urls():
        file = file_at(url)
        if file and not is_own_place(file):
            yield file


def _plans_of_files(group: int, wanting: _Wanting, taken: Collection[str]) -> Iterator[Plan]:
    """The page of each old address that can have one, clear of all others also where case does not count; the first claim
    wins, an original's before a copy's.
    """
    places = Places(taken)
    claims = [(item.entry.old_file, item) for item in wanting.originals]
    claims += [
        (file, item) for item in dict.fromkeys(wanting.others) for file in _other_files(item) if group_of(file) == group
    ]
    files = {file: item for file, item in claims if places.take(file)}
    for file in sorted(files):
        item = files[file]
        url = file.removesuffix("index.html") if file.endswith("/index.html") else file
        url = url if _PLAIN.fullmatch(url) else quote(url)
        yield Plan(file, url, "file", "", _redirect, (url, item), _inputs)


def _redirect(_: Archive, url: str, item: Item) -> Redirect:
    return Redirect(url, item.url, item.entry.title, item.lang, direction(item.lang))


def _inputs(url: str, item: Item) -> bytes:
    return digest_plain((url, item.url, item.entry.title, item.lang, direction(item.lang)))
