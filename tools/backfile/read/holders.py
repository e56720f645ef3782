"""Files that hold pages and more: web archives, pages saved with their pictures, exports of blogs and newsletters, tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backfile.errors import InputError
from backfile.read import blogger, feed, ghost, mhtml, movabletype, substack, table, warc, wordpress
from backfile.read.sites import site_of
from backfile.read.source import Contents, Part, Place, Source, Wanted

Index = (
    warc.WarcIndex | wordpress.ExportIndex | blogger.BlogIndex | substack.PostIndex | ghost.GhostIndex | movabletype.BlogText
    | feed.FeedIndex | table.TableIndex | mhtml.SavedIndex
)  # fmt: skip
"""What a look through such a file finds."""

_ARCHIVES = (
    ".warc", ".warc.gz", ".warc.zst", ".wacz", ".arc", ".arc.gz", ".warc.wet", ".warc.wet.gz",
)  # fmt: skip
_READERS: tuple[tuple[Callable[[Path], bool], Callable[[Path], Index]], ...] = (
    (wordpress.is_export, wordpress.index_of),
    (blogger.is_export, blogger.index_of),
    (substack.is_export, substack.index_of),
    (ghost.is_export, ghost.index_of),
    (movabletype.is_export, movabletype.index_of),
    (feed.is_feed, feed.index_of),
    (table.is_table, table.index_of),
)
"""What knows a kind of file by its name and its beginning, and what looks through one."""


@dataclass(slots=True)
class Opened:
    """All pages in such files, and what else they hold."""

    sources: list[Source] = field(default_factory=list)
    contents: dict[str, Contents] = field(default_factory=dict)
    pictures: dict[str, Place] = field(default_factory=dict)


def holds_many(path: Path) -> bool:
    """Whether the file is a web archive, a page with its pictures, an export, or a table of articles."""
    return _reader(path) is not None


def _reader(path: Path) -> Callable[[Path], Index] | None:
    """What looks through the file; None for one that is a page, or none at all."""
    name = path.name.lower()
    if name.endswith(_ARCHIVES):
        return warc.index_of
    if is_saved_page(path):
        return mhtml.index_of
    return next((index_of for is_one, index_of in _READERS if is_one(path)), None)


def files_of(path: Path) -> list[Path]:
    """The files that hold the texts of the export at ``path``: they are no pages of their own."""
    return list(substack.texts_beside(path).values()) if substack.is_export(path) else []


def refuse_texts(path: Path) -> None:
    """Raises InputError for what holds texts of an export and not what tells of them: a draft would look like any post."""
    if path.suffix != ".csv" and (table := substack.table_of(path)) is not None:
        reason = f"holds texts of an export: give the folder that {table.name} lies in, or name a post as the report does ({table.name}#post-12)"
        raise InputError(reason, subject=str(path))


def is_saved_page(path: Path) -> bool:
    """Whether the file's name says that it holds one page, with its pictures."""
    return path.name.lower().endswith(mhtml.ENDINGS)


def is_named_table(path: Path) -> bool:
    """Whether the file's name says that it is a table: given by name, it is told what it lacks and not read as a text."""
    return path.name.lower().endswith(table.ENDINGS)


def look_through(path: Path) -> Index:
    """What the file holds. Raises InputError when it cannot be read at all."""
    reader = _reader(path) or (table.index_of if is_named_table(path) else None)
    if reader is None:
        raise InputError("is no archive, export or table any more; it changed while it was read", subject=path.name)
    return reader(path)


def open_all(files: Sequence[Source], look: Callable[[Path], Index], wanted: Wanted) -> Opened:
    """The pages in ``files``. One that cannot be read is in ``contents``, with the reason."""
    opened = Opened()
    found: defaultdict[type[Index], dict[Path, Any]] = defaultdict(dict)
    sites = {}
    for file in files:
        try:
            sites[file.path] = site_of(file)
            index = look(file.path)
        except InputError as error:
            opened.contents[file.label] = Contents(0, damage=(error.message,))
        else:
            found[type(index)][file.path] = index
    archives = warc.gather(found[warc.WarcIndex])
    saved = mhtml.gather(found[mhtml.SavedIndex])
    gathered = (
        archives,
        saved,
        wordpress.gather(found[wordpress.ExportIndex], wanted),
        blogger.gather(found[blogger.BlogIndex], wanted, sites),
        substack.gather(found[substack.PostIndex], wanted, sites),
        ghost.gather(found[ghost.GhostIndex], wanted, sites),
        movabletype.gather(found[movabletype.BlogText], sites),
        feed.gather(found[feed.FeedIndex]),
        table.gather(found[table.TableIndex]),
    )
    opened.pictures = {**saved.pictures, **archives.pictures}
    parts: dict[Path, Sequence[Part]] = {path: of_file for room in gathered for path, of_file in room.parts.items()}
    contents = {path: held for room in gathered for path, held in room.contents.items()}
    for file in files:
        if file.path in contents:
            opened.contents[file.label] = contents[file.path]
            opened.sources += [
                Source(f"{file.label}#{part.name}", file.name, file.root, part) for part in parts.get(file.path, ())
            ]
    return opened


def picture_at(place: Place) -> bytes | None:
    """The captured picture at ``place``; None when it cannot be read."""
    if not is_saved_page(place.path):
        return warc.picture_at(place)
    try:
        return mhtml.picture_in(place)
    except InputError:
        return None
