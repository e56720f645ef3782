"""What a feed holds: its entries looked at once, in their order, their texts not kept."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from xml.etree.ElementTree import Element

from backfile.errors import InputError
from backfile.read.feed.entry import FeedEntry, entry_of_atom, entry_of_json, entry_of_rss
from backfile.read.json_records import records_in
from backfile.read.xml_items import (
    ENDINGS,
    HEAD,
    Tag,
    begins_with,
    cut_off,
    encoding_of,
    mapped,
    parse,
    spans,
    title_of,
)

Form = Literal["rss", "atom", "json"]

_OF_XML = re.compile(rb"<((?:\w+:)?(?:rss|RDF|feed))\b")
_IS_XML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*+(?:<!--(?:(?!-->).)*+-->\s*+|<\?[^>]*+>\s*+)*+<(?:rss|rdf:RDF|feed)\b", re.DOTALL
)
_IS_JSON = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\{[^\[]*?"version"\s*:\s*"https://jsonfeed\.org/version/')
_TITLE = re.compile(r"<title(?:\s[^>]*)?>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>|</title>)", re.DOTALL)
_LANGUAGE = re.compile(r"<language>\s*([\w-]+)|\bxml:lang=[\"']([\w-]+)")
_XML_ENDINGS = (*ENDINGS, ".rss", ".rdf")
_FOLDERS = frozenset({"feed", "feeds", "rss", "atom"})
TAGS: dict[Form, Tag] = {"rss": "item", "atom": "entry"}
"""What a feed in XML calls its entries."""
JSON_FEED = ((), ("items",))


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An entry that holds a whole text, and where it lies."""

    number: int
    """From 1, in the order of the feed."""
    offset: int
    size: int
    url: str = ""


@dataclass(slots=True)
class FeedIndex:
    """What a file holds. Offsets are bytes from its beginning."""

    form: Form
    encoding: str = "utf-8"
    name: str = ""
    language: str = ""
    entries: list[FeedItem] = field(default_factory=list)
    not_taken: Counter[str] = field(default_factory=Counter)
    damage: list[str] = field(default_factory=list)

    def enter(self, item: FeedItem, entry: FeedEntry) -> None:
        """Enter an entry, or count what it is instead of a post."""
        if not entry.is_public:
            self.not_taken["drafts"] += 1
        elif entry.is_comment:
            self.not_taken["comments"] += 1
        elif not entry.is_whole:
            self.not_taken["entries of feeds with a summary alone"] += 1
        else:
            self.entries.append(item)


def is_feed(path: Path) -> bool:
    """Whether the file begins as a feed does. A mirror keeps the address /feed/ as ``feed/index.html``."""
    is_mirrored = path.parent.name.lower() in _FOLDERS and path.stem.lower() == "index"
    return begins_with(path, ("",) if is_mirrored else _XML_ENDINGS, _IS_XML) or begins_with(path, (".json",), _IS_JSON)


def index_of(path: Path) -> FeedIndex:
    """Look through the feed at ``path``. Raises InputError when it cannot be read at all."""
    return _of_json(path) if path.name.lower().endswith(".json") else _of_xml(path)


def _of_json(path: Path) -> FeedIndex:
    index = FeedIndex("json")
    number = 0
    try:
        for record in records_in(path, JSON_FEED):
            if record.table == "items" and isinstance(record.told, dict):
                number += 1
                entry = entry_of_json(record.told)
                index.enter(FeedItem(number, record.offset, record.size, entry.url), entry)
            elif record.table == "title" and isinstance(record.told, str):
                index.name = record.told
            elif record.table == "language" and isinstance(record.told, str):
                index.language = record.told
    except InputError as error:
        index.damage.append(error.message)
    return index


def _of_xml(path: Path) -> FeedIndex:
    with mapped(path) as data:
        found = _OF_XML.search(data[:HEAD])
        root = found[1].decode() if found is not None else "rss"
        form: Form = "atom" if root == "feed" else "rss"
        index = FeedIndex(form, encoding_of(data[:HEAD]))
        tag = TAGS[form]
        end = 0
        head = b""
        for number, (begin, end) in enumerate(spans(data, tag), 1):
            head = head or data[: min(begin, HEAD)]
            item = data[begin:end]
            try:
                entry = entry_of(parse(item, index.encoding, tag), form)
            except InputError:
                # The page that is made of it says why, once, in the report.
                index.entries.append(FeedItem(number, begin, end - begin))
                continue
            index.enter(FeedItem(number, begin, end - begin, entry.url), entry)
        _read_head(index, (head or data[:HEAD]).decode(index.encoding, "replace"))
        if told := cut_off(data, f"{root}>".encode(), end):
            index.damage.append(told)
        return index


def _read_head(index: FeedIndex, head: str) -> None:
    if title := _TITLE.search(head):
        index.name = title_of(title[1])
    if language := _LANGUAGE.search(head):
        index.language = language[1] or language[2]


def entry_of(element: Element, form: Form) -> FeedEntry:
    """The entry that an item of a feed in XML is."""
    return entry_of_atom(element) if form == "atom" else entry_of_rss(element)
