"""A page's own address: ordered sources of falling trust, first that answers wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from turbohtml import Document

from backfile.common.dump import header_of
from backfile.common.jsonld import kinds_of, nodes
from backfile.common.mirrors import Mirrored, mirrored
from backfile.common.urls import absolute_url
from backfile.read.source import Capture
from backfile.read.wayback import unwrap_address

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_MIRRORED_FROM = re.compile(r"<!--\s*Mirrored from (\S+) by HTTrack", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)", re.IGNORECASE)
_COMMENT_WINDOW = 4000


@dataclass(frozen=True, slots=True)
class Clues:
    """All that a page's address can be read from."""

    capture: Capture
    content: str
    document: Document | None
    archived_url: str | None
    told: str = ""
    """What a post's front matter tells."""


@dataclass(frozen=True, slots=True)
class Address:
    url: str | None
    source: str
    retrieved: str | None = None


def page_address(clues: Clues) -> Address:
    """The page's own URL and who tells it; a Wayback address is unwrapped and gives the capture time."""
    for source, read in SOURCES:
        found = read(clues)
        if not found:
            continue
        original, retrieved = unwrap_address(found.strip())
        url = absolute_url(original)
        if url:
            return Address(
                url.partition("#")[0], clues.capture.url_source if source == "sidecar" else source, retrieved
            )
    return Address(None, "")


def _sidecar(clues: Clues) -> str | None:
    return clues.capture.url


def _saved_from(clues: Clues) -> str | None:
    head = clues.content[:_COMMENT_WINDOW]
    for pattern in (_SAVED_FROM, _SINGLE_FILE):
        if match := pattern.search(head):
            return match[1]
    # HTTrack writes its line at the top or, in older versions, before </html>.
    match = _MIRRORED_FROM.search(head) or _MIRRORED_FROM.search(clues.content[-_COMMENT_WINDOW:])
    return f"https://{match[1]}" if match else None


def _archived(clues: Clues) -> str | None:
    return clues.archived_url


def _canonical(clues: Clues) -> str | None:
    if clues.document is None:
        return None
    link = clues.document.select_one("link[rel~=canonical][href]")
    return _of_this_page(link.attr("href") if link else None, clues)


def _open_graph(clues: Clues) -> str | None:
    if clues.document is None:
        return None
    meta = clues.document.select_one("meta[property='og:url'][content], meta[name='og:url'][content]")
    return _of_this_page(meta.attr("content") if meta else None, clues)


def _json_ld(clues: Clues) -> str | None:
    if clues.document is None:
        return None
    for node in nodes(clues.document):
        if not any(kind.endswith(("Article", "BlogPosting", "Report")) for kind in kinds_of(node)):
            continue
        entity = node.get("mainEntityOfPage")
        for value in (node.get("url"), entity.get("@id") if isinstance(entity, dict) else entity):
            if isinstance(value, str) and (found := _of_this_page(value, clues)):
                return found
    return None


def _header(clues: Clues) -> str | None:
    """The address at the head of a text."""
    return clues.told or (header_of(clues.content).first_of("url") if clues.document is None else None)


def _mirror_path(clues: Clues) -> str | None:
    """``www.site.example/2019/05/slug/index.html``, as wget and HTTrack lay a mirror out."""
    found = _mirrored(clues.capture)
    return f"https://{found.host}/{_path_of(found.path)}" if found else None


def stamp_of(capture: Capture) -> str:
    """The time of the capture by the folders of the Wayback Machine's downloaders, 14 digits; empty where they tell none."""
    found = _mirrored(capture)
    return found.stamp if found else ""


def _mirrored(capture: Capture) -> Mirrored | None:
    return mirrored((capture.folder, *PurePosixPath(capture.name).parts))


SOURCES: tuple[tuple[str, Callable[[Clues], str | None]], ...] = (
    ("sidecar", _sidecar),
    ("saved-from", _saved_from),
    ("wayback", _archived),
    ("canonical", _canonical),
    ("og:url", _open_graph),
    ("json-ld", _json_ld),
    ("header", _header),
    ("path", _mirror_path),
)


def _of_this_page(value: str | None, clues: Clues) -> str | None:
    """``value`` made absolute by the mirror's path, unless it is a front page that some themes name on every page."""
    if not value:
        return None
    value = value.strip()
    if not value.startswith(("http:", "https:")):
        base = _mirror_path(clues)
        if base is None and not value.startswith("//"):
            return None
        value = urljoin(base or "https:", value)
    original, _ = unwrap_address(value)
    try:
        parts = urlsplit(original)
    except ValueError:
        return None
    return value if parts.path.strip("/") or parts.query else None


def _path_of(name: str) -> str:
    """The address's path and query that a saved file's name stands for."""
    # The addresses of an old site are in its own encoding, and stay as they are.
    with suppress(UnicodeDecodeError):
        name = unquote(name, errors="strict")
    name = name.removesuffix(".gz")
    query = re.search(r"[?@](?=[\w.-]+=)", name)
    if query:
        path, parameters = name[: query.start()], name[query.end() :]
        parameters = re.sub(r"\.(?:x?html?|txt|md)$", "", parameters)
        path = re.sub(r"(^|/)index\.html?$", r"\1", path)
        return f"{path}?{parameters}".replace(" ", "%20")
    name = re.sub(r"(^|/)index\.(?:x?html?|php)$", r"\1", name)
    name = re.sub(r"\.(?:txt|md|markdown)$", "", name)
    return re.sub(r"\.(php|aspx?|jsp|cfm)\.html?$", r".\1", name).replace(" ", "%20")
