"""What lies in ``content/articles`` from earlier runs, and what a person changed there."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from backfile import frontmatter
from backfile.errors import ContentError
from backfile.model import Article

_ID = re.compile(r"^id: '?([0-9a-f]{12})'?$", re.MULTILINE)
_SOURCE = re.compile(r"^source: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ExistingFile:
    """An article's file: ``fields`` are read only when a person changed it."""

    path: str
    """Below ``content/``, POSIX."""
    id: str
    source: str
    sealed: bool
    """As the converter wrote it."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""
    """Why the front matter of an edited file cannot be read, or empty."""


def names_of_articles(content: Path) -> list[str]:
    """The files in ``content/articles``, by their path below ``content`` (POSIX), in its order."""
    found = []
    for folder, _, files in os.walk(content / "articles"):
        below = Path(folder).relative_to(content).as_posix()
        found += [f"{below}/{name}" for name in files if name.endswith(".md")]
    return sorted(found)


def scan(content: Path, remembered: Callable[[str], ExistingFile | None] = lambda _: None) -> dict[str, ExistingFile]:
    """The files in ``content/articles`` by the id in their front matter; files without an id are a person's own.

    ``remembered`` gives a file that need not be read, as it was left by an earlier run.
    """
    found: dict[str, ExistingFile] = {}
    for name in names_of_articles(content):
        file = remembered(name) or _read(content / name, name)
        # Of two files with one id the person's wins: the other is removed as a stray of an earlier run.
        if file is not None and (file.id not in found or not file.sealed):
            found[file.id] = file
    return found


def _read(path: Path, name: str) -> ExistingFile | None:
    text = path.read_text("utf-8", "replace")
    head = text[: text.find("\n---", 3) + 1]
    match = _ID.search(head)
    if not match:
        return None
    source = _SOURCE.search(head)
    sealed = frontmatter.is_sealed(text)
    fields: Mapping[str, Any] = {}
    problem = ""
    if not sealed:
        try:
            fields, _ = frontmatter.parse(text, name)
        except ContentError as error:
            problem = error.message
    return ExistingFile(name, match[1], _plain(source[1]) if source else "", sealed, fields, problem)


def _plain(value: str) -> str:
    """A value of the front matter as it was before it was written there."""
    if not value.startswith(("'", '"')):
        return value
    try:
        return str(yaml.safe_load(value))
    except yaml.YAMLError:
        return value.strip("'\"")


def apply_edits(article: Article, fields: Mapping[str, Any]) -> Article:
    """``article`` with what a person set in its front matter, so that copies, tags and stories build on it."""

    def text(name: str, value: str) -> str:
        return str(fields[name]).strip() if fields.get(name) else value

    def texts(name: str, value: tuple[str, ...]) -> tuple[str, ...]:
        chosen = fields.get(name)
        return tuple(str(item) for item in chosen) if isinstance(chosen, list) else value

    return replace(
        article,
        headline=text("title", article.headline),
        standfirst=text("standfirst", article.standfirst),
        date=text("date", "") or None,
        authors=texts("authors", ()),
        dateline=text("dateline", ""),
        credit=text("credit", ""),
        section=text("section", ""),
        publisher=text("outlet", article.publisher),
        tags=texts("tags", article.tags),
    )
