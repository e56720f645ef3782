"""The rows of all tables of a pile as pages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from backfile.errors import InputError
from backfile.model import Form
from backfile.read.columns import Row, row_of
from backfile.read.composed import facts_of, post_page
from backfile.read.names import begins_as_html
from backfile.read.source import LARGEST, Capture, Contents, Gathered, Source
from backfile.read.table.index import TableIndex
from backfile.read.table.rows import Shape, read_row
from backfile.read.texts import is_markup, markup_of
from backfile.read.wordpress.paragraphs import with_paragraphs

_WHOLE = re.compile(r"<body\b", re.IGNORECASE)
# So much of a page is looked at for its first tag.
_FIRST = 1024
_PARAGRAPH = re.compile(r"<p\b", re.IGNORECASE)
# What the header of a text tells, by the labels that it has there.
_LABELS = {
    "headline": "title", "standfirst": "description", "authors": "authors", "date": "date", "date_modified": "updated",
    "publisher": "source", "section": "section", "tags": "tags", "language": "language", "url": "url",
}  # fmt: skip
_MANY = frozenset({"authors", "tags"})
# The reader of a text looks for its header in the first 80 lines.
_MOST = 40


@dataclass(frozen=True, slots=True)
class RowPart:
    """One row of a table."""

    name: str
    url: str
    offset: int
    size: int
    shape: Shape
    isolated: bool
    """Whether the table's plain texts are articles' alone."""

    def capture(self, source: Source) -> Capture:
        """The row as a page. Raises InputError when it cannot be read."""
        try:
            with source.path.open("rb") as file:
                file.seek(self.offset)
                data = file.read(min(self.size, LARGEST + 1))
            row = row_of(read_row(data, self.shape))
        except OSError as error:
            raise InputError(f"cannot be read ({error.strerror})", subject=source.label) from error
        except InputError as error:
            raise InputError(error.message, subject=source.label) from error
        content, form = _page(row, self.isolated)
        retrieved = next(iter(row.get("retrieved", ())), "")
        told = "\0".join((source.label, self.url, retrieved, content))
        digest = hashlib.sha256(told.encode()).hexdigest()
        return Capture(
            source.label, "", content.encode(), digest, self.url or None, retrieved or None, "table", "utf-8", form
        )  # fmt: skip


def gather(indexes: Mapping[Path, TableIndex]) -> Gathered:
    """The rows of all ``indexes`` (file → what it holds), in the order of the files and of their rows."""
    found = Gathered()
    for path, index in indexes.items():
        found.parts[path] = [
            RowPart(f"row-{row.number}", row.url, row.offset, row.size, index.shape, index.isolated)
            for row in index.rows
        ]
        found.contents[path] = Contents(len(index.rows), dict(sorted(index.not_taken.items())), tuple(index.damage))
    return found


def _page(row: Row, isolated: bool) -> tuple[str, Form]:
    """The page as it was where the row has it; else the text, with the other columns as its facts: whole where it is an
    article's alone, else as a dump of the page.
    """
    [html] = row.get("html", [""])[:1]
    if begins_as_html(html[:_FIRST].encode()) or _WHOLE.search(html):
        return html, "html"
    [body] = row.get("body", [""])[:1]
    markup = next((text for text in (html, body) if is_markup(text)), "")
    if markup:
        return post_page(facts_of(row), markup if _PARAGRAPH.search(markup) else with_paragraphs(markup)), "post"
    if isolated:
        return post_page(facts_of(row), markup_of(body or html)), "post"
    return _header(row) + (body or html), "text"


def _header(row: Row) -> str:
    """The facts as YAML between two lines of dashes; empty where there are none."""
    facts = {
        label: row[name][:_MOST] if name in _MANY else row[name][0] for name, label in _LABELS.items() if name in row
    }
    if not facts:
        return ""
    text = yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, default_flow_style=None, width=float("inf"))
    return f"---\n{text}---\n\n"
