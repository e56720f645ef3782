"""What a pile holds: pages that are files of their own, and pages that lie in one file with many others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from backfile.model import Form, Withheld

# No page of the measured corpora is over 7 MB; what unpacks to more than this is a bomb or no page.
LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of an export is taken for articles, beside published posts that all could read."""

    types: tuple[str, ...] = ("post",)
    """The types of posts, as the systems name them."""
    audiences: tuple[str, ...] = ()
    """Whose posts are taken too, as the systems name those who could read them."""


class Part(Protocol):
    """A page in a file that holds many: how to get it out."""

    @property
    def name(self) -> str:
        """What tells it from the file's other pages; behind ``#`` in its label."""

    @property
    def url(self) -> str:
        """Its address as the file tells it; empty where it tells none."""

    def capture(self, source: Source) -> Capture:
        """The page. Raises InputError when it cannot be read."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A page of a pile: ``root`` is the folder given by the user, ``name`` the file's path below it (POSIX)."""

    label: str
    """The page's name in reports and in the archive: ``name``, or more of the path where two piles share one."""
    name: str
    root: str
    part: Part | None = field(default=None, compare=False)
    """Which of the file's pages; None where the file is the page."""

    @property
    def path(self) -> Path:
        return Path(self.root, self.name)


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as it lies in the pile: its bytes (unpacked) and what was noted beside it."""

    name: str
    folder: str
    """The name of the pile's folder: often the host, when a mirror's top folder was given."""
    data: bytes
    digest: str
    """SHA-256 (hex) of name, bytes and what was noted: the page's identity for the cache."""
    url: str | None = None
    retrieved: str | None = None
    url_source: str = "sidecar"
    """Who tells ``url``."""
    charset: str = ""
    """What the server said of the encoding."""
    form: Form | None = None
    """None: the bytes tell."""
    former_urls: tuple[str, ...] = ()
    """Addresses that led to this page."""
    notes: tuple[str, ...] = ()
    """What getting it out had to leave, a sentence each."""
    withheld: Withheld | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a captured picture lies: the file, and the byte at which its record begins (of a saved page: its part's number)."""

    path: Path
    offset: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file of many pages holds."""

    pages: int
    not_taken: dict[str, int] = field(default_factory=dict)
    """What is no page, in plain words → how many."""
    damage: tuple[str, ...] = ()
    """What of the file could not be read, a sentence each."""
    lacks: tuple[str, ...] = ()
    """What the file does not tell and a person may, a sentence each."""


@dataclass(slots=True)
class Gathered:
    """What all files of one kind in a pile hold together."""

    parts: dict[Path, list[Part]] = field(default_factory=lambda: defaultdict(list))
    contents: dict[Path, Contents] = field(default_factory=dict)
