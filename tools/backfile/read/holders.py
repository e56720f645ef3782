"""Files that hold pages and more: web archives, pages saved with their pictures, exports of WordPress and Blogger, tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from backfile.errors import InputError
from backfile.read import blogger, mhtml, table, warc, wordpress
from backfile.read.source import Contents, Part, Place, Source

Index = warc.WarcIndex | wordpress.ExportIndex | blogger.BlogIndex | table.TableIndex | mhtml.SavedIndex
"""What a look through such a file finds."""

_ARCHIVES = (
    ".warc", ".warc.gz", ".warc.zst", ".wacz", ".arc", ".arc.gz", ".warc.wet", ".warc.wet.gz",
)  # fmt: skip
_EXPORTS = (".xml", ".atom")


@dataclass(slots=True)
class Opened:
    """All pages in such files, and what else they hold."""

    sources: list[Source] = field(default_factory=list)
    contents: dict[str, Contents] = field(default_factory=dict)
    pictures: dict[str, Place] = field(default_factory=dict)


def holds_many(path: Path) -> bool:
    """Whether the file is a web archive, a page with its pictures, an export, or a table of articles."""
    name = path.name.lower()
    if name.endswith(_EXPORTS):
        return wordpress.is_export(path) or blogger.is_export(path)
    return name.endswith((*_ARCHIVES, *mhtml.ENDINGS)) or table.is_table(path)


def is_saved_page(path: Path) -> bool:
    """Whether the file's name says that it holds one page, with its pictures."""
    return path.name.lower().endswith(mhtml.ENDINGS)


def is_named_table(path: Path) -> bool:
    """Whether the file's name says that it is a table: given by name, it is told what it lacks and not read as a text."""
    return path.name.lower().endswith(table.ENDINGS)


def look_through(path: Path) -> Index:
    """What the file holds. Raises InputError when it cannot be read at all."""
    name = path.name.lower()
    if name.endswith(_ARCHIVES):
        return warc.index_of(path)
    if is_saved_page(path):
        return mhtml.index_of(path)
    if name.endswith(table.ENDINGS):
        return table.index_of(path)
    return blogger.index_of(path) if blogger.is_export(path) else wordpress.index_of(path)


def open_all(files: Sequence[Source], look: Callable[[Path], Index], post_types: Sequence[str]) -> Opened:
    """The pages in ``files``. One that cannot be read is in ``contents``, with the reason."""
    opened = Opened()
    archives: dict[Path, warc.WarcIndex] = {}
    exports: dict[Path, wordpress.ExportIndex] = {}
    blogs: dict[Path, blogger.BlogIndex] = {}
    tables: dict[Path, table.TableIndex] = {}
    saved: dict[Path, mhtml.SavedIndex] = {}
    for file in files:
        try:
            index = look(file.path)
        except InputError as error:
            opened.contents[file.label] = Contents(0, damage=(error.message,))
            continue
        match index:
            case warc.WarcIndex():
                archives[file.path] = index
            case wordpress.ExportIndex():
                exports[file.path] = index
            case blogger.BlogIndex():
                blogs[file.path] = index
            case mhtml.SavedIndex():
                saved[file.path] = index
            case table.TableIndex():
                tables[file.path] = index
    of_archives = warc.gather(archives)
    of_exports = wordpress.gather(exports, post_types)
    of_blogs = blogger.gather(blogs, post_types)
    of_tables = table.gather(tables)
    of_saved = mhtml.gather(saved)
    opened.pictures = {**of_saved.pictures, **of_archives.pictures}
    parts: dict[Path, Sequence[Part]] = {
        **of_archives.parts,
        **of_exports.parts,
        **of_blogs.parts,
        **of_tables.parts,
        **of_saved.parts,
    }
    contents = {
        **of_archives.contents,
        **of_exports.contents,
        **of_blogs.contents,
        **of_tables.contents,
        **of_saved.contents,
    }
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
