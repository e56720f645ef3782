"""What ``posts.csv`` tells of the posts. Their texts lie in ``posts/``, named by number and address: ``posts/123.ferry.html``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backfile.errors import InputError
from backfile.read.table.index import shape_of
from backfile.read.table.rows import spans

_SIGNS = frozenset({"post_id", "is_published", "audience"})
_FOLDER = "posts"


@dataclass(frozen=True, slots=True)
class PostItem:
    """A row: what it tells of a post, as it is written."""

    number: str
    slug: str
    """The last part of the post's address; empty where only the name of its text tells it."""
    published: bool = False
    kind: str = ""
    audience: str = ""
    date: str = ""
    title: str = ""
    subtitle: str = ""
    podcast: str = ""
    """The address of the recording."""
    is_told: bool = True
    """False for a text that no row tells of."""


@dataclass(slots=True)
class PostIndex:
    """What a table of posts holds."""

    posts: list[PostItem] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)


def is_export(path: Path) -> bool:
    """Whether the file is such a table: by its name, and the columns that no other has."""
    if not path.name.lower().endswith(".csv"):
        return False
    try:
        with path.open("rb") as file:
            return set(shape_of(file, path)[1]) >= _SIGNS
    except (OSError, InputError):
        return False


def index_of(path: Path) -> PostIndex:
    """Look through the table at ``path``. Raises InputError when it cannot be read at all."""
    index = PostIndex()
    try:
        with path.open("rb") as file:
            shape, _ = shape_of(file, path)
            file.seek(0)
            for number, span in enumerate(spans(file, shape), 1):
                if span.told is None or not str(span.told.get("post_id", "")).strip():
                    index.damage.append(f"row {number}, at byte {span.offset}, cannot be read")
                else:
                    index.posts.append(_item(span.told))
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})") from error
    return index


def texts_beside(path: Path) -> dict[str, Path]:
    """The texts in the folder beside the table at ``path``, by the names that they have there, without ``.html``."""
    folder = path.parent / _FOLDER
    return {
        file.stem: file for file in sorted(folder.glob("*.html")) if file.is_file() and not file.name.startswith(".")
    }


def table_of(path: Path) -> Path | None:
    """The table of the export whose texts lie in the folder ``path``, or of which the file ``path`` is one; None for any other."""
    folder = (path if path.is_dir() else path.parent).resolve()
    if folder.name != _FOLDER:
        return None
    return next((table for table in sorted(folder.parent.glob("*.csv")) if is_export(table)), None)


def _item(told: Mapping[str, Any]) -> PostItem:
    row = {column: str(value).strip() for column, value in told.items()}
    number, _, slug = row["post_id"].partition(".")
    return PostItem(
        # What is no number must not name a page in reports.
        number if number.isascii() and number.isdigit() and len(number) <= 20 else "",
        slug,
        row.get("is_published", "").lower() == "true",
        row.get("type", ""),
        row.get("audience", ""),
        row.get("post_date", ""),
        row.get("title", ""),
        row.get("subtitle", ""),
        row.get("podcast_url", ""),
    )
