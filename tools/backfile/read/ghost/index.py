"""What an export holds: its records looked at once, in their order, the posts' texts not kept."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from backfile.errors import InputError
from backfile.read.json_records import Record, records_in
from backfile.read.xml_items import begins_with

_IS_EXPORT = re.compile(
    rb'\A(?:\xef\xbb\xbf)?\s*\{\s*"(?:db"\s*:\s*\[\s*\{\s*"(?:meta|data)"|meta"\s*:\s*\{[^{}]*"exported_on")'
)
# The tables may lie in a list of databases, which holds one.
_TABLES = ((), ("db",), ("db", "[]"), ("db", "[]", "data"), ("db", "[]", "data", "*"), ("data",), ("data", "*"))
# Of the site's settings those that tell of its posts, by the names that they had in Ghost's versions.
_SETTINGS = {
    "title": "name", "locale": "language", "lang": "language", "default_locale": "language", "defaultLang": "language",
    "timezone": "timezone", "active_timezone": "timezone", "activeTimezone": "timezone", "permalinks": "permalinks",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PostItem:
    """A post, whatever its state: where it lies and what other tables tell of it."""

    offset: int
    size: int
    number: str
    """Its identifier in the site; empty where it has none that can name a page."""
    slug: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """What other tables tell of a post."""

    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    alt: str = ""
    """What the featured picture shows."""
    caption: str = ""
    """HTML, as its writer left it."""
    by_mail: bool = False
    """True for what was sent to subscribers and never stood on the site."""


@dataclass(slots=True)
class GhostIndex:
    """What a file holds. Offsets are bytes from its beginning."""

    posts: list[PostItem] = field(default_factory=list)
    beside: dict[str, Beside] = field(default_factory=dict)
    """By the posts' identifiers."""
    settings: dict[str, str] = field(default_factory=dict)
    """``name``, ``language``, ``timezone`` and ``permalinks`` of the site; ``exported``: when, ISO 8601."""
    comments: int = 0
    damage: list[str] = field(default_factory=list)


def is_export(path: Path) -> bool:
    """Whether the file begins as an export does."""
    return begins_with(path, (".json",), _IS_EXPORT)


def index_of(path: Path) -> GhostIndex:
    """Look through the export at ``path``. Raises InputError when it cannot be read at all."""
    index = GhostIndex()
    tables = _Tables()
    try:
        for record in records_in(path, _TABLES):
            if not isinstance(record.told, dict):
                continue
            if record.table == "posts":
                index.posts.append(_item(record))
            tables.learn(record)
    except InputError as error:
        index.damage.append(error.message)
    index.settings = tables.settings
    index.comments = tables.comments
    index.beside = {post: tables.beside(post) for post in tables.posts}
    return index


def text_of(told: Mapping[str, Any], name: str) -> str:
    """A member as text; empty where there is none. Numbers were identifiers in old versions."""
    value = told.get(name)
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _item(record: Record) -> PostItem:
    told = record.told
    number = text_of(told, "id")
    named = number if re.fullmatch(r"[0-9a-f]{1,32}", number) else ""
    return PostItem(record.offset, record.size, named, text_of(told, "slug"), moment_of(told.get("published_at")))


def moment_of(value: object) -> str:
    """A time as ISO 8601 in UTC: Ghost writes milliseconds since 1970, or a day and time without a zone."""
    try:
        if isinstance(value, int) and not isinstance(value, bool):
            when = datetime.fromtimestamp(value / 1000, UTC)
        elif isinstance(value, str):
            told = datetime.fromisoformat(value.strip())
            when = told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)
        else:
            return ""
    except (ValueError, OverflowError, OSError):
        return ""
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")


@dataclass(slots=True)
class _Tables:
    """What the tables beside the posts tell."""

    settings: dict[str, str] = field(default_factory=dict)
    comments: int = 0
    posts: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    meta: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    authors_of: defaultdict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    tags_of: defaultdict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))

    def learn(self, record: Record) -> None:
        told, table = record.told, record.table
        number, post = text_of(told, "id"), text_of(told, "post_id")
        order = told.get("sort_order")
        place = order if isinstance(order, int) else 0
        if table == "posts":
            self.posts[number] = {
                name: told.get(name) for name in ("author_id", "feature_image_alt", "feature_image_caption")
            }
        elif table in {"users", "authors"}:
            self.people[number] = text_of(told, "name")
        elif table == "tags":
            # What begins with such a sign is for the theme alone.
            name = text_of(told, "name")
            is_internal = told.get("visibility") == "internal" or name.startswith("#")
            self.tags[number] = "" if is_internal else name
        elif table == "posts_authors":
            self.authors_of[post].append((place, text_of(told, "author_id")))
        elif table == "posts_tags":
            self.tags_of[post].append((place, text_of(told, "tag_id")))
        elif table == "posts_meta":
            self.meta[post] = told
        elif table == "comments":
            self.comments += 1
        elif table == "settings":
            name = _SETTINGS.get(text_of(told, "key"), "")
            if name and (value := text_of(told, "value")):
                self.settings.setdefault(name, value)
        elif table == "meta":
            self.settings["exported"] = moment_of(told.get("exported_on"))

    def beside(self, post: str) -> Beside:
        told = self.posts[post]
        authors = sorted(self.authors_of.get(post) or [(0, text_of(told, "author_id"))], key=_place)
        tags = sorted(self.tags_of.get(post, ()), key=_place)
        meta = {**told, **{name: value for name, value in self.meta.get(post, {}).items() if value}}
        return Beside(
            _known(self.people, authors),
            _known(self.tags, tags),
            text_of(meta, "feature_image_alt"),
            text_of(meta, "feature_image_caption"),
            bool(meta.get("email_only")),
        )


def _place(ordered: tuple[int, str]) -> int:
    return ordered[0]


def _known(names: Mapping[str, str], numbers: list[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, number in numbers if (name := names.get(number, ""))))
