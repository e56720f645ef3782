"""A post of Medium's export: a page of its own in ``posts/``, with its facts as microformats (h-entry) and in its last lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from turbohtml import Document, Element, Text, parse

from backfile.common.post_marks import CUT_AS
from backfile.common.text import fold, squeeze
from backfile.common.urls import absolute_url
from backfile.model import Withheld
from backfile.read.composed import Post, post_page, withheld
from backfile.read.source import Wanted

_IS_EXPORTED = re.compile(r"Exported from <a href=[\"']https?://medium\.com/?[\"']")
_LAST_LINES = 2_000
_DAY = re.compile(r"Exported from\s+Medium\s+on\s+(\w+ \d{1,2}, \d{4})")
_DRAFT = "draft_"
# The lists of what the account's owner read, marked, followed and used.
_LISTS = re.compile(
    r"(?:^|/)(?:blocks|bookmarks|claps|highlights|interests|ips|sessions|(?:pubs|topics|users)-following|twitter)-\d{4}\.html$"
)
_OF_ACCOUNT = "a page about the account, not a post"


def post_of(name: str, content: str) -> Post | None:
    """The post that the page ``name`` holds; None for any other page."""
    if _LISTS.search(name) and "medium.com/" in content:
        return Post(post_page({}, ""), withheld=Withheld("no post", f"is a list of Medium's export: {_OF_ACCOUNT}"))
    if not _IS_EXPORTED.search(content, max(len(content) - _LAST_LINES, 0)):
        return None
    document = parse(content, positions=False)
    entry, body = document.select_one("article.h-entry"), document.select_one("article.h-entry [data-field=body]")
    if entry is None or body is None:
        return None
    title = _text(document, ".p-name")
    published = document.select_one("time.dt-published")
    facts: dict[str, Any] = {
        "headline": title,
        "description": _text(body, ".graf--subtitle") or _text(document, ".p-summary"),
        "datePublished": published.attr("datetime") if published is not None else "",
        "author": [
            {"@type": "Person", "name": by} for author in entry.select(".p-author") if (by := squeeze(author.text))
        ],
        "keywords": [squeeze(tag.text) for tag in entry.select(".p-tag")],
    }
    canonical = document.select_one("a.p-canonical")
    url = absolute_url(canonical.attr("href")) if canonical is not None else None
    short = [absolute_url(link.attr("href")) for link in entry.select("footer a") if link.find("time") is not None]
    return Post(
        post_page(facts, "".join(_blocks(body, title))),
        url or "",
        _exported(entry),
        tuple([address for address in short if address and url]),
        _withheld(name, body, title, is_dated=published is not None),
    )


def _text(holder: Document | Element, selector: str) -> str:
    found = holder.select_one(selector)
    return squeeze(found.text) if found is not None else ""


def _withheld(name: str, body: Element, title: str, *, is_dated: bool) -> Withheld | None:
    if PurePosixPath(name).name.startswith(_DRAFT):
        return withheld("Medium", "post", Wanted(), unpublished="is a draft")
    if not is_dated:
        return Withheld("no post", f"tells no day on which it was published in Medium: {_OF_ACCOUNT}")
    # Responses lie among the posts; Medium names them by their first words.
    begins = fold(title.rstrip("….")) or "\0"
    if body.select_one(".graf--title") is None and fold(squeeze(body.text)).startswith(begins):
        return Withheld(
            "no post", "has no headline in Medium but its first words: a response to another post, or a note"
        )
    return None


def _exported(entry: Element) -> str:
    """The day of the export, ISO 8601."""
    match = _DAY.search(squeeze(entry.text))
    try:
        return datetime.strptime(match[1], "%B %d, %Y").date().isoformat() if match else ""
    except ValueError:
        return ""


def _blocks(body: Element, title: str) -> Iterator[str]:
    """The blocks of the text without what holds them, and a line between its sections."""
    for heading in body.select(".graf--title, .graf--subtitle"):
        if "graf--subtitle" in (heading.attr("class") or ""):
            heading.attrs[CUT_AS] = "the standfirst again"
        elif fold(squeeze(heading.text)) == fold(title):
            heading.attrs[CUT_AS] = "the headline again"
    for card in body.select(".graf--mixtapeEmbed"):
        link, name = card.select_one("a[href]"), _text(card, "strong")
        if link is not None and (url := absolute_url(link.attr("href"))):
            paragraph = Element("p", {}, [Element("a", {"href": url}, [Text(name or url)])])
            card.replace_with(paragraph)
    inner = body.select(".section-inner")
    if not inner:
        yield body.inner_html
        return
    section: Element | None = None
    for holder in inner:
        above = holder.closest("section")
        if section is not None and above != section:
            yield "<hr>"
        section = above
        yield holder.inner_html
