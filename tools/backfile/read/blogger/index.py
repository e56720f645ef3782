"""What an export holds: its entries looked at once, in their order, their texts not kept.

Of the two forms, the older one (``blog-01-31-2019.xml``) tells what an entry is by a category and where it lay by a link; the newer
(``feed.atom`` of Google Takeout) has elements of its own for both, and only the path of the address.
"""

from __future__ import annotations

import mmap
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from backfile.common.urls import absolute_url
from backfile.errors import InputError
from backfile.read.xml_items import (
    ENDINGS,
    HEAD,
    begins_with,
    cut_off,
    encoding_of,
    mapped,
    parse,
    spans,
    text_of,
    title_of,
)

_IS_EXPORT = re.compile(
    rb"<feed\b[^>]*(?:schemas\.google\.com/blogger/|.{0,4096}?<generator[^>]*>\s*Blogger\s*</generator>)", re.DOTALL
)
KIND = "http://schemas.google.com/g/2005#kind"
"""The scheme of the category that tells what an entry is; those of other schemes are labels."""
_OTHERS = {"comment": "comments", "settings": "settings of the blog", "template": "settings of the blog"}
_NUMBER = re.compile(r"(?:post|page)-(\d{1,20})$")
_TITLE = re.compile(r"<title(?:\s[^>]*)?>(.*?)</title>", re.DOTALL)
_LINK = re.compile(r"<link\b[^>]*>")
_HREF = re.compile(r"\bhref=[\"']([^\"']+)")


@dataclass(frozen=True, slots=True)
class EntryItem:
    """An entry that is a text, whatever its state, and where it lies."""

    offset: int
    size: int
    number: str = ""
    """Its number in the blog; empty where it has none."""
    url: str = ""
    path: str = ""
    """Of its address, where the file tells no more."""


@dataclass(slots=True)
class BlogIndex:
    """What a file holds. Offsets are bytes from its beginning."""

    encoding: str = "utf-8"
    name: str = ""
    address: str = ""
    """The blog's own; empty where the file does not tell it."""
    entries: list[EntryItem] = field(default_factory=list)
    not_taken: Counter[str] = field(default_factory=Counter)
    damage: list[str] = field(default_factory=list)


def is_export(path: Path) -> bool:
    """Whether the file begins as an export does."""
    return begins_with(path, ENDINGS, _IS_EXPORT)


def index_of(path: Path) -> BlogIndex:
    """Look through the export at ``path``. Raises InputError when it cannot be read at all."""
    with mapped(path) as data:
        return _look_through(data)


def _look_through(data: mmap.mmap) -> BlogIndex:
    index = BlogIndex(encoding_of(data[:HEAD]))
    found = list(spans(data, "entry"))
    _read_head(index, data[: min(found[0][0] if found else HEAD, HEAD)])
    for begin, end in found:
        _enter(index, begin, data[begin:end])
    if told := cut_off(data, b"</feed>", found[-1][1] if found else 0):
        index.damage.append(told)
    return index


def _read_head(index: BlogIndex, head: bytes) -> None:
    text = head.decode(index.encoding, "replace")
    if title := _TITLE.search(text):
        index.name = title_of(title[1])
    for link in _LINK.findall(text):
        if re.search(r"rel=[\"']alternate", link) and (href := _HREF.search(link)):
            index.address = absolute_url(href[1]) or ""


def _enter(index: BlogIndex, offset: int, data: bytes) -> None:
    try:
        entry = parse(data, index.encoding, "entry")
    except InputError:
        # The page that is made of it says why, once, in the report.
        index.entries.append(EntryItem(offset, len(data)))
        return
    kind = kind_of(entry)
    if kind in _OTHERS:
        index.not_taken[_OTHERS[kind]] += 1
        return
    number = _NUMBER.search(text_of(entry, "id"))
    index.entries.append(EntryItem(offset, len(data), number[1] if number else "", address_of(entry), path_of(entry)))


def kind_of(entry: Element) -> str:
    """What an entry is: ``post``, ``page``, ``comment``…"""
    if told := text_of(entry, "blogger:type"):
        return told.lower()
    terms = [category.get("term") or "" for category in entry.findall("category") if category.get("scheme") == KIND]
    return next((term.rpartition("#")[2] for term in terms), "post")


def address_of(entry: Element) -> str:
    """Where the entry lay; empty where that is not told."""
    for link in entry.findall("link"):
        if link.get("rel") == "alternate" and (url := absolute_url(link.get("href"))):
            return url
    return ""


def path_of(entry: Element) -> str:
    """Where the entry lay on the blog's site; empty where that is not told."""
    path = text_of(entry, "blogger:filename")
    return path if path.startswith("/") else ""
