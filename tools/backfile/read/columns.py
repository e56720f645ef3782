"""Which of an article's fields the columns of a table, the names in a sidecar or in a post's front matter hold."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from backfile.common.dump import field_of_label
from backfile.common.text import squeeze
from backfile.common.urls import absolute_url

# Beside the labels of texts, what scrapers call their columns.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "html": ("html", "raw html", "page html", "full html", "source html", "html content", "content html", "body html", "page source"),
    "body": (
        "maintext", "article content", "content text", "clean text", "cleaned text", "plain text", "raw text", "story", "story text",
        "news text", "article full text", "text content", "selftext",
    ),
    "headline": ("article title", "news title", "news headline", "page title", "title text"),
    "authors": ("author name", "author names", "authors name", "journalist", "journalists", "reporters"),
    "date": (
        "datetime", "date time", "date publish", "publish time", "pub time", "article date", "news date", "posted at", "first published",
    ),
    "date_modified": ("date modify", "date updated"),
    "publisher": ("source name", "publisher name", "outlet name", "source title", "feed title"),
    "section": ("topic category", "news category", "channel"),
    "language": ("language code",),
    "url": ("final url",),
    "image": (
        "image", "image url", "img", "img url", "top image", "lead image", "main image", "og image", "picture", "thumbnail", "photo",
        "featured image", "feature image", "hero image", "header image", "cover", "cover image", "banner",
    ),
    "retrieved": (
        "retrieved", "retrieved at", "fetched", "fetched at", "captured", "captured at", "timestamp", "date retrieved", "date download",
        "download date", "scraped", "scraped at", "scrape date", "crawled", "crawled at", "crawl date", "crawl time", "accessed",
    ),
}  # fmt: skip
_FIELDS = {label: name for name, labels in _COLUMNS.items() for label in labels}
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])")
# How tables write that there is nothing.
_NOTHING = frozenset({"", "nan", "none", "null", "n/a", "nat", "[]", "{}", "undefined"})
_SECONDS = re.compile(r"(\d{9,10})(\d{3})?(?:\.\d+)?")
_LISTED = frozenset({"authors", "tags", "section"})
_OF_DICT = ("rendered", "name", "title", "text", "url", "image", "src")

Row = dict[str, list[str]]
"""An article's texts by field: those of ``frontmatter``'s kind, and ``html``, ``body``, ``image`` and ``retrieved``."""


def field_of(column: str) -> str:
    """The field that a column is named for; empty for none."""
    label = squeeze(re.sub(r"[_.-]", " ", _SEAM.sub(" ", column))).lower()
    return _FIELDS.get(label) or field_of_label(label)


def holds_articles(columns: Iterable[str]) -> bool:
    """Whether a table has a column of texts, and one that tells which article each is."""
    fields = set(map(field_of, columns))
    return bool(fields & {"html", "body"}) and bool(fields & {"headline", "url", "date"})


def row_of(told: Mapping[str, Any]) -> Row:
    """The row's texts by field; of two columns for one field the first that holds anything."""
    row: Row = {}
    for column, value in told.items():
        field = field_of(column)
        texts = _texts(field, value) if field else []
        if field == "publisher" and texts and absolute_url(texts[0]):
            # Many call the address of a page its source.
            field = "url"
        if texts:
            row.setdefault(field, texts)
    return row


def _texts(field: str, value: object) -> list[str]:
    """A cell's text, or texts where it is a list: JSON's, or one that Python printed."""
    if isinstance(value, dict):
        return next((found for name in _OF_DICT if (found := _texts(field, value.get(name)))), [])
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(field, item)]
    if value is None or isinstance(value, bool):
        return []
    text = str(value).encode("utf-8", "replace").decode().strip()
    if text.lower() in _NOTHING:
        return []
    if field in _LISTED and text.startswith("[") and text.endswith("]") and (listed := _listed(text)) is not None:
        return _texts(field, listed)
    if field in {"date", "date_modified", "retrieved"}:
        return [_moment(text)]
    return [text if field in {"html", "body"} else squeeze(text)]


def _listed(text: str) -> list[Any] | None:
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            continue
        if isinstance(found, list):
            return found
    return None


def _moment(text: str) -> str:
    """Seconds or milliseconds since 1970 as ISO 8601; anything else as it is."""
    match = _SECONDS.fullmatch(text)
    return datetime.fromtimestamp(int(match[1]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if match else text
