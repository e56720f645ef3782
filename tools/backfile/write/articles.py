"""Writing the archive: each article to its file, untouched files that are no longer wanted away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from backfile import frontmatter
from backfile.common.files import write_atomic
from backfile.common.local_images import LOCAL_IMAGE, original_address
from backfile.model import Article
from backfile.write.existing import ExistingFile
from backfile.write.fields import fields_of
from backfile.write.images import (
    Captured,
    ImageStore,
    nothing_captured,
    relative_to,
    replace_local,
)


@dataclass(slots=True)
class Written:
    """What writing did, by file below ``content/``; ``edited`` maps a person's file to the reason it stayed."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    edited: dict[str, str] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    """In ``content/`` from an earlier run, but no longer in the pile."""
    images: int = 0
    """Pictures of the pile that were copied."""
    pictures: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The copies of pictures that a file shows, where it shows any."""


def write_articles(
    articles: Iterable[Article],
    paths: Mapping[str, str],
    content: Path,
    existing: Mapping[str, ExistingFile],
    root_of: Callable[[str], Path],
    captured: Captured = nothing_captured,
) -> Written:
    """Write each of ``articles`` to ``content / paths[id]`` where its bytes differ.

    A file that a person changed stays as it is. ``root_of`` gives the pile's folder of a page's source, ``captured``
    the pictures in its web archives.
    """
    written = Written()
    store = ImageStore(content, root_of, captured)
    for article in articles:
        path = paths[article.id]
        file = existing.get(article.id)
        if file and not file.sealed:
            written.edited[path] = file.problem or "changed by hand since it was converted"
            continue
        text, pictures = _rendered(article, path, store)
        if pictures:
            written.pictures[path] = pictures
        data = text.encode("utf-8")
        target = content / path
        if file and file.path != path:
            (content / file.path).unlink(missing_ok=True)
            written.removed.append(file.path)
        try:
            before = target.read_bytes()
        except FileNotFoundError:
            before = b""
        if before == data or before.replace(b"\r\n", b"\n") == data:
            written.unchanged.append(path)
            continue
        write_atomic(target, data)
        (written.changed if before else written.new).append(path)
    written.images = store.written
    return written


def remove_strays(
    written: Written,
    content: Path,
    existing: Mapping[str, ExistingFile],
    wanted: Set[str],
    sources: Set[str],
    *,
    prune: bool,
) -> None:
    """Remove untouched files whose page now gives another article or none; others only when ``prune`` is set.

    ``wanted`` are the ids just written, ``sources`` the pages of this run's pile.
    """
    # A name that such a file left may be another article's by now.
    written_now = {*written.new, *written.changed, *written.unchanged}
    for article_id, file in sorted(existing.items()):
        if article_id in wanted or file.path in written_now:
            continue
        if file.sealed and (prune or file.source in sources):
            (content / file.path).unlink(missing_ok=True)
            written.removed.append(file.path)
        elif file.source not in sources:
            written.absent.append(file.path)
        else:
            written.edited[file.path] = "changed by hand; its page no longer gives this article"


def _rendered(article: Article, path: str, store: ImageStore) -> tuple[str, tuple[str, ...]]:
    """The file's sealed text, images that lie in the pile pointed to their copies; and these copies."""
    copies: dict[str, None] = {}

    def local(address: str) -> str:
        copy = store.get(address, article.source)
        if copy is None:
            return original_address(address)
        copies[copy] = None
        return relative_to(copy, path)

    markdown = replace_local(article.markdown, local)
    image = article.image
    if image and image.url.startswith(LOCAL_IMAGE):
        chosen = local(image.url)
        article = replace(article, image=replace(image, url=chosen) if chosen else None)
    slug = path.rpartition("/")[2].removesuffix(".md")
    return frontmatter.seal(frontmatter.render(fields_of(article, slug), markdown)), tuple(copies)
