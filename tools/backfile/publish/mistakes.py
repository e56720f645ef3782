"""What a person wrote that only the whole archive shows to be a mistake: pictures and files that are not there, an id twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from backfile.common.text import shorten
from backfile.publish.archive import Archive, Source, resolve

_SHOWN = 80


def find_mistakes(archive: Archive, pages: Sequence[Source]) -> list[tuple[str, str]]:
    """(path, sentence) of each mistake in the archive's articles, then in ``pages``; each in order of the paths."""
    return list(_mistakes(archive, pages))


def _mistakes(archive: Archive, pages: Sequence[Source]) -> Iterator[tuple[str, str]]:
    texts = archive.by_path.keys() | {page.path for page in pages}
    for path, item in sorted(archive.by_path.items()):
        if item.entry.image and item.image is None:
            yield path, _no_picture(item.entry.image)
        first = archive.by_id[item.id]
        if first is not item:
            yield path, f"has the id of {first.source.path}, which gets its links: give one of the two another id"
        yield from _of_body(archive, item.source, texts)
    for page in pages:
        yield from _of_body(archive, page, texts)


def _of_body(archive: Archive, source: Source, texts: Collection[str]) -> Iterator[tuple[str, str]]:
    for address in source.entry.images:
        if resolve(source.path, address) not in archive.pictures:
            yield source.path, _no_picture(address)
    for address in source.entry.links:
        if address.endswith(".md") and resolve(source.path, address) not in texts:
            yield source.path, f"links to “{shorten(address, _SHOWN)}”, which is not there or not published"


def _no_picture(address: str) -> str:
    return f"the picture “{shorten(address, _SHOWN)}” is not among those in content/: the page is built without it"
