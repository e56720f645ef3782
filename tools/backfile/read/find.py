"""Which files of a pile are pages."""

from __future__ import annotations

import mimetypes
import os
import posixpath
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from itertools import chain
from pathlib import Path

from backfile.errors import InputError
from backfile.read.holders import Index, files_of, holds_many, is_named_table, look_through, open_all, refuse_texts
from backfile.read.names import DUMP_ENDINGS, NOT_A_DUMP, begins_as_html
from backfile.read.source import Contents, Place, Source, Wanted

PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".shtml", ".html.gz", ".htm.gz", *DUMP_ENDINGS)
# wget and curl keep the name that the server used: article.php, view.asp@id=7, ?p=12.
SERVER_ENDINGS = (".php", ".asp", ".aspx", ".jsp", ".cfm", ".do")
# A server's address needs no ending (/2019/05/ferry-service), and a mirror keeps it so. Where the name does not tell what
# a file is, its first bytes do.
_FIRST_BYTES = 1024
_LEFT_OUT = "left out by --include or --exclude"
_NOT_SHOWN = re.compile(r"[\ud800-\udfff\x00-\x1f\x7f]")
# Python's own table alone: what the machine adds to it must not decide what a page is.
_TYPES = mimetypes.MimeTypes()


@dataclass(frozen=True, slots=True)
class Pile:
    """The pages found, in the order of their names, and a count of the files that are none, by their ending."""

    sources: tuple[Source, ...]
    passed_over: dict[str, int]
    contents: dict[str, Contents] = field(default_factory=dict)
    """What each file holds that holds many pages, by its label."""
    pictures: dict[str, Place] = field(default_factory=dict)
    """The pictures in web archives, by their canonical address."""


def sidecars(name: str) -> tuple[str, ...]:
    """The names of the files beside a page that may tell its address and time, the first that is there counts."""
    beside = f"{posixpath.splitext(name)[0]}.json"
    return (f"{name}.json", beside) if not name.endswith(".json") else (f"{name}.json",)


def find(
    paths: Sequence[Path],
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    post_types: Sequence[str] = ("post",),
    look: Callable[[Path], Index] = look_through,
    audiences: Sequence[str] = (),
) -> Pile:
    """Walk ``paths`` (folders whole, files as they are), and look through web archives, exports and tables.

    ``include`` and ``exclude`` are globs against the path below the folder, against the file's name, and against the
    address of a page in an archive. A file that was given by its own name is always a page. ``post_types`` and ``audiences``
    are those of an export whose posts are taken for articles. Raises InputError for a path that is not
    there, and for the texts of an export without what tells of them.
    """
    files: set[tuple[str, str]] = set()
    holders: set[tuple[str, str]] = set()
    passed_over: Counter[str] = Counter()
    for path in paths:
        refuse_texts(path)
        if path.is_file():
            (holders if is_named_table(path) or holds_many(path) else files).add((path.name, str(path.parent)))
        elif path.is_dir():
            names = list(_walk(path))
            beside = set(chain.from_iterable([sidecars(name) for name in names if _is_page(name)]))
            many = [name for name in names if name not in beside and holds_many(path / name)]
            holders.update((name, str(path)) for name in many if not _matches(name, exclude))
            passed_over[_LEFT_OUT] += sum(_matches(name, exclude) for name in many)
            theirs = {file.relative_to(path).as_posix() for name in many for file in files_of(path / name)}
            others = sorted(set(names) - set(many) - theirs)
            pages = [name for name in others if _is_page(name) or (_tells_nothing(name) and _is_html(path / name))]
            chosen = [n for n in pages if (not include or _matches(n, include)) and not _matches(n, exclude)]
            files.update((name, str(path)) for name in chosen)
            passed_over[_LEFT_OUT] += len(pages) - len(chosen)
            used = {*pages, *chain.from_iterable(map(sidecars, pages)), *(f"{name}.json" for name in many)}
            passed_over.update(_ending(name) for name in others if name not in used)
        else:
            raise InputError("there is no such file or folder; check the spelling", subject=str(path))
    sources = _labelled(files | holders)
    single = [source for source in sources if (source.name, source.root) in files]
    wanted = Wanted(tuple(post_types), tuple(audiences))
    opened = open_all([source for source in sources if (source.name, source.root) in holders], look, wanted)
    parts = [part for part in opened.sources if _is_chosen(part, include, exclude)]
    passed_over[_LEFT_OUT] += len(opened.sources) - len(parts)
    return Pile(
        tuple(sorted([*single, *parts])), dict(sorted((+passed_over).items())), opened.contents, opened.pictures
    )


def _is_chosen(source: Source, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Whether a page in an archive is wanted: its file, the label's end, and its address are looked at."""
    names = [source.name]
    if source.part is not None:
        names += [f"{source.name}#{source.part.name}", source.part.url]
    wanted = not include or any(_matches(name, include) for name in names)
    return wanted and not any(_matches(name, exclude) for name in names)


def _labelled(found: Collection[tuple[str, str]]) -> tuple[Source, ...]:
    """Give each file a label of its own: its name, with its folder's name, else with the folder as it was given."""
    folders = {root: label_of(Path(root).name) for _, root in found}
    shown = {(label_of(name), root) for name, root in found}
    names = Counter(name for name, _ in shown)
    with_folder = Counter(f"{folders[root]}/{name}" for name, root in shown)
    sources: dict[str, Source] = {}
    for name, root in sorted(found):
        label = own = label_of(name)
        if names[own] > 1:
            label = f"{folders[root]}/{own}"
            if with_folder[label] > 1:
                label = f"{label_of(Path(root).as_posix())}/{own}"
        while label in sources:  # two names of one folder that differ in what cannot be shown
            label += "~"
        sources[label] = Source(label, name, root)
    return tuple(sorted(sources.values()))


def label_of(name: str) -> str:
    """``name`` for people and files: bytes that are no UTF-8, as in mirrors of old sites, and controls as addresses write them."""
    return _NOT_SHOWN.sub(lambda match: f"%{ord(match[0]) & 0xFF:02X}", name)


def _walk(root: Path) -> Iterator[str]:
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = Path(folder).relative_to(root).as_posix()
        for name in sorted(files):
            if not name.startswith("."):
                yield name if below == "." else f"{below}/{name}"


def _is_page(name: str) -> bool:
    base = posixpath.basename(name).lower()
    if base in NOT_A_DUMP or base.startswith("readme") or base.endswith(".json"):
        return False
    if base.endswith(PAGE_ENDINGS) or base.endswith(SERVER_ENDINGS):
        return True
    # index.php?p=12 is saved by wget as it is, or with @ for ? where the file system forbids it.
    stem = base.replace("@", "?").partition("?")[0]
    return stem != base and stem.endswith((*PAGE_ENDINGS, *SERVER_ENDINGS))


def _tells_nothing(name: str) -> bool:
    """Whether the name holds no ending of a known type: pictures, styles and scripts need not be opened."""
    base = posixpath.basename(name).lower()
    return base not in NOT_A_DUMP and _TYPES.guess_type(base, strict=False) == (None, None)


def _is_html(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return begins_as_html(file.read(_FIRST_BYTES))
    except OSError:
        # A folder's odd ends (sockets, dead links) are counted with what is no page.
        return False


def _ending(name: str) -> str:
    ending = posixpath.splitext(name)[1].lower()
    return label_of(ending) if len(ending) > 1 else "no ending"


def _matches(name: str, globs: Sequence[str]) -> bool:
    return any(fnmatch(name, glob) or fnmatch(posixpath.basename(name), glob) for glob in globs)
