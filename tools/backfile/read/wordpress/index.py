"""What an export holds: its items looked at once, in their order, their texts not kept."""

from __future__ import annotations

import mmap
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from backfile.common.urls import absolute_url
from backfile.errors import InputError
from backfile.read.wordpress.shortcodes import gallery_ids, has_own_gallery
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

_IS_EXPORT = re.compile(rb"<rss\b[^>]*wordpress\.org/export/", re.DOTALL)
# Ahead of the first item stand the authors and categories: a site of 10,000 authors has 5 MB of them.
_LONGEST_HEAD = 32 * 1024 * 1024
_OTHERS = {
    "attachment": "attachments (those that a post shows are taken with it)", "nav_menu_item": "menu items",
    "revision": "revisions", "custom_css": "styles", "customize_changeset": "settings of the theme",
    "oembed_cache": "caches", "user_request": "requests of users", "wp_block": "reusable blocks",
    "wp_template": "templates", "wp_template_part": "templates", "wp_global_styles": "styles",
    "guest-author": "authors (named at their posts)", "wp_navigation": "menus", "wp_font_family": "fonts", "wp_font_face": "fonts",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PostItem:
    """An item that is a text, whatever its state: where it lies and what other items tell of it."""

    offset: int
    size: int
    number: str
    """Its number in the site; empty where it has none."""
    url: str = ""
    creators: tuple[str, ...] = ()
    """The login names of its authors."""
    pictures: tuple[str, ...] = ()
    """The numbers of the attachments that it shows: the featured one, then those of its galleries."""
    own_gallery: bool = False
    """True when it shows all the pictures that were attached to it."""


@dataclass(frozen=True, slots=True)
class Attachment:
    number: str
    parent: str
    url: str
    caption: str
    alt: str


@dataclass(slots=True)
class ExportIndex:
    """What a file holds. Offsets are bytes from its beginning."""

    encoding: str = "utf-8"
    site: str = ""
    """The site's address, which tells whose numbers these are."""
    name: str = ""
    language: str = ""
    exported: str = ""
    """When, as the file writes it."""
    posts: list[PostItem] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    authors: dict[str, str] = field(default_factory=dict)
    """Login → the name that readers saw."""
    not_taken: Counter[str] = field(default_factory=Counter)
    damage: list[str] = field(default_factory=list)


def is_export(path: Path) -> bool:
    """Whether the file begins as an export does."""
    return begins_with(path, ENDINGS, _IS_EXPORT)


def index_of(path: Path) -> ExportIndex:
    """Look through the export at ``path``. Raises InputError when it cannot be read at all."""
    with mapped(path) as data:
        return _look_through(data)


def _look_through(data: mmap.mmap) -> ExportIndex:
    index = ExportIndex(encoding_of(data[:HEAD]))
    head: bytes | None = None
    end = 0
    for begin, end in spans(data, "item"):
        if head is None:
            head = data[: min(begin, _LONGEST_HEAD)]
        _enter(index, begin, data[begin:end])
    _read_head(index, head if head is not None else data[:_LONGEST_HEAD])
    if told := cut_off(data, b"</rss>", end):
        index.damage.append(told)
    return index


def _read_head(index: ExportIndex, head: bytes) -> None:
    """The site and its authors, from what stands ahead of the first item."""
    text = head.decode(index.encoding, "replace")
    channel = text[text.find("<channel>") :]
    index.name = title_of(_value(channel, "title"))
    index.language = _value(channel, "language")
    index.exported = _value(channel, "pubDate")
    index.site = _value(channel, "wp:base_blog_url") or _value(channel, "link") or _value(channel, "wp:base_site_url")
    for told in text.split("<wp:author>")[1:]:
        author = told.partition("</wp:author>")[0]
        if login := _value(author, "wp:author_login"):
            named = f"{_value(author, 'wp:author_first_name')} {_value(author, 'wp:author_last_name')}".strip()
            index.authors[login] = title_of(_value(author, "wp:author_display_name")) or title_of(named) or login


def _value(text: str, tag: str) -> str:
    begin = text.find(f"<{tag}>")
    end = text.find(f"</{tag}>", begin)
    inner = text[begin + len(tag) + 2 : end].strip() if 0 <= begin < end else ""
    return inner.removeprefix("<![CDATA[").removesuffix("]]>").strip()


def _enter(index: ExportIndex, offset: int, item: bytes) -> None:
    try:
        tree = parse(item, index.encoding, "item")
    except InputError:
        # The page that is made of it says why, once, in the report.
        index.posts.append(PostItem(offset, len(item), ""))
        return
    comments = len(tree.findall("wp:comment"))
    if comments:
        index.not_taken["comments"] += comments
    kind = text_of(tree, "wp:post_type") or "post"
    number = _number(text_of(tree, "wp:post_id"))
    if kind == "attachment":
        _enter_attachment(index, tree, number)
    if kind == "guest-author":
        # Of the plugin Co-Authors Plus: those who write and have no login.
        meta = meta_of(tree)
        login = meta.get("cap-user_login") or text_of(tree, "wp:post_name").removeprefix("cap-")
        index.authors.setdefault(login, title_of(meta.get("cap-display_name") or text_of(tree, "title")))
    if kind in _OTHERS:
        index.not_taken[_OTHERS[kind]] += 1
        return
    content = tree.findtext("content:encoded") or ""
    featured = meta_of(tree).get("_thumbnail_id", "")
    pictures = tuple(dict.fromkeys(filter(None, (featured, *gallery_ids(content)))))
    index.posts.append(
        PostItem(
            offset, len(item), number, absolute_url(text_of(tree, "link")) or "", creators_of(tree), pictures,
            has_own_gallery(content),
        )
    )  # fmt: skip


def _number(text: str) -> str:
    """A number that may name a page in reports; empty for anything else."""
    return text if text.isascii() and text.isdigit() and len(text) <= 20 else ""


def _enter_attachment(index: ExportIndex, tree: Element, number: str) -> None:
    url = absolute_url(text_of(tree, "wp:attachment_url")) or absolute_url(text_of(tree, "guid"))
    if url and number:
        caption = (tree.findtext("excerpt:encoded") or "").strip()
        alt = meta_of(tree).get("_wp_attachment_image_alt", "")
        index.attachments.append(Attachment(number, text_of(tree, "wp:post_parent"), url, caption, alt))


def creators_of(tree: Element) -> tuple[str, ...]:
    """The login names of a post's authors: those of the plugin Co-Authors Plus, else WordPress's one."""
    named = [
        (category.get("nicename") or "").removeprefix("cap-") or (category.text or "").strip()
        for category in tree.findall("category")
        if category.get("domain") == "author"
    ]
    return tuple(name for name in named or [text_of(tree, "dc:creator")] if name)


def meta_of(tree: Element) -> dict[str, str]:
    """The item's custom fields; of several of one name the first."""
    found: dict[str, str] = {}
    for meta in tree.findall("wp:postmeta"):
        found.setdefault(text_of(meta, "wp:meta_key"), text_of(meta, "wp:meta_value"))
    return found
