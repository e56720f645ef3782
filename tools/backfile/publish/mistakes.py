"""What a person wrote that only the whole archive shows to be a mistake: pictures and files that are not there, an id twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from backfile.common.text import shorten
from backfile.publish.archive import Archive, Source, resolve

_SHOWN = 80


def find_mistakes(archive: Archive, pages: Sequence[Source]) -> list[tuple[str, str]]:
    """(path, sentence) of each mistake in the archive's articles and in ``pages``, in order of the paths."""
    texts = archive.by_path.keys() | {page.path for page in pages}
    # most have nothing of all this: sorting what is found takes less than sorting what is looked at
    found = [
        (item.source.path, _no_picture(item.source.image))
        for item in archive.items
        if item.image is None and item.source.image
    ]
    for source in chain([item.source for item in archive.items], pages):
        if source.images or source.links:
            found += _of_body(archive, source, texts)
    return sorted([*found, *_doubles(archive)])


def _doubles(archive: Archive) -> Iterator[tuple[str, str]]:
    for item in archive.items if len(archive.by_id) < len(archive.items) else ():
        first = archive.by_id[item.id]
        if first is not item:
            path = item.source.path
            yield path, f"has the id of {first.source.path}, which gets its links: give one of the two another id"


def _of_body(archive: Archive, source: Source, texts: Collection[str]) -> Iterator[tuple[str, str]]:
    for address in source.images:
        if resolve(source.path, address) not in archive.pictures:
            yield source.path, _no_picture(address)
    for address in source.links:
        if address.endswith(".md") and resolve(source.path, address) not in texts:
            yield source.path, f"links to “{shorten(address, _SHOWN)}”, which is not there or not published"


def _no_picture(address: str) -> str:
    return f"the picture “{shorten(address, _SHOWN)}” is not among those in content/: the page is built without it"
