"""Pages that a browser saved with all they show in one file: MHTML (RFC 2557), ``.mhtml`` or ``.mht``."""

from __future__ import annotations

import email
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from functools import lru_cache
from pathlib import Path

from backfile.common.urls import absolute_url, canonical_url
from backfile.errors import InputError
from backfile.read.source import LARGEST, Capture, Contents, Place, Source

ENDINGS = (".mhtml", ".mht")
_OTHERS = {"text/css": "styles", "text/html": "frames"}
_CUT = ("CloseBoundaryNotFoundDefect", "StartBoundaryNotFoundDefect")


@dataclass(slots=True)
class SavedIndex:
    """What a file holds."""

    url: str = ""
    retrieved: str = ""
    """When it was saved, as the file writes it."""
    pictures: list[tuple[str, int]] = field(default_factory=list)
    """Address and number among the file's parts."""
    not_taken: Counter[str] = field(default_factory=Counter)
    damage: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SavedPart:
    """The page of a file."""

    url: str
    retrieved: str
    name: str = "page"

    def capture(self, source: Source) -> Capture:
        """The page as it was saved. Raises InputError when it cannot be read."""
        root = _page_of(_parts(source.path))
        if root is None:
            raise InputError(_NO_PAGE, subject=source.label)
        data = _bytes_of(root)
        digest = hashlib.sha256(b"\0".join((source.label.encode(), self.retrieved.encode(), data))).hexdigest()
        charset = str(root.get_content_charset() or "")
        return Capture(
            source.label, "", data, digest, self.url or None, self.retrieved or None, "saved-from", charset, "html"
        )


@dataclass(slots=True)
class Gathered:
    """What the files of a pile hold together."""

    parts: dict[Path, list[SavedPart]] = field(default_factory=lambda: defaultdict(list))
    contents: dict[Path, Contents] = field(default_factory=dict)
    pictures: dict[str, Place] = field(default_factory=dict)
    """Canonical address → the file, and the number of the picture's part."""


def index_of(path: Path) -> SavedIndex:
    """Look through the file at ``path``. Raises InputError when it cannot be read at all, or holds no page."""
    parts = _parts(path)
    root = _page_of(parts)
    if root is None:
        raise InputError(_NO_PAGE)
    index = SavedIndex(_address_of(root) or absolute_url(_header(parts[0], "Snapshot-Content-Location")) or "")
    index.retrieved = _header(parts[0], "Date")
    for number, part in enumerate(parts):
        kind = part.get_content_type()
        url = _address_of(part)
        if kind.startswith("image/") and url:
            index.pictures.append((url, number))
        elif part is not root and not part.is_multipart():
            index.not_taken[_OTHERS.get(kind, "other files of the page")] += 1
    if any(type(defect).__name__ in _CUT for part in parts for defect in part.defects):
        index.damage.append("the file ends without its closing line: it may have been cut off")
    return index


def gather(indexes: Mapping[Path, SavedIndex]) -> Gathered:
    """The pages of all ``indexes`` (file → what it holds), and the pictures beside them."""
    found = Gathered()
    for path, index in indexes.items():
        found.parts[path] = [SavedPart(index.url, index.retrieved)]
        not_taken = Counter(index.not_taken)
        if index.pictures:
            not_taken["pictures (those that an article shows are taken with it)"] = len(index.pictures)
        found.contents[path] = Contents(1, dict(sorted(not_taken.items())), tuple(index.damage))
        for url, number in index.pictures:
            found.pictures.setdefault(canonical_url(url), Place(path, number))
    return found


def picture_in(place: Place) -> bytes | None:
    """The picture at ``place``; None where the file changed meanwhile."""
    parts = _parts(place.path)
    return _bytes_of(parts[place.offset]) if place.offset < len(parts) else None


_NO_PAGE = "holds no page: save it again in a browser, as a web page in a single file"


def _parts(path: Path) -> list[Message]:
    """The file and all its parts, in their order. Raises InputError."""
    try:
        told = path.stat()
        if told.st_size > LARGEST:
            raise InputError(f"is larger than {LARGEST // 2**20} MB; no page is so large")
        return _read(path, told.st_mtime_ns)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})") from error
    except RecursionError as error:
        raise InputError("holds parts in parts without end") from error


@lru_cache(maxsize=1)
def _read(path: Path, _time: int) -> list[Message]:
    # A page's pictures are asked for one after the other.
    return list(email.message_from_bytes(path.read_bytes()).walk())


def _page_of(parts: list[Message]) -> Message | None:
    return next((part for part in parts if part.get_content_type() == "text/html"), None)


def _address_of(part: Message) -> str:
    return absolute_url(_header(part, "Content-Location")) or ""


def _header(part: Message, name: str) -> str:
    """A header on one line: long addresses are folded."""
    return re.sub(r"\r?\n\s*", "", str(part.get(name, ""))).strip()


def _bytes_of(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
