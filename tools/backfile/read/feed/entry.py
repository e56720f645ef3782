"""An entry of a feed, whichever form the feed has."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from backfile.common.urls import absolute_url
from backfile.read.xml_items import text_of, title_of

_TAG = re.compile(r"<[^<>]*>")
# How a text ends that goes on on its page: three dots, in brackets or not, and perhaps the words of a link behind them.
_GOES_ON = re.compile(r"(?:…|\.\.\.)[\s\])]*(?:<a\b[^<>]*>[^<>]{0,60}</a>\s*)?(?:</[a-z]+>\s*)*\Z", re.IGNORECASE)
# As WordPress, Blogger and Movable Type write the address of a comment.
_COMMENT = re.compile(r"#comment|[?&]showComment=|#c\d+\Z")
# "Jane Doe <jane@courier.example>", "jane@courier.example (Jane Doe)"
_ADDRESS = re.compile(r"\S+@\S+\s*\(([^()]+)\)|<?\S+@\S+>?")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What an entry tells."""

    title: str = ""
    url: str = ""
    text: str = ""
    """The markup of the text; empty where the entry has a summary alone."""
    summary: str = ""
    published: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    image: str = ""
    language: str = ""
    is_reply: bool = False
    """Whether it tells what it replies to."""
    is_public: bool = True
    """False where it says that it was not published: a damaged export of a blog looks like a feed."""

    @property
    def is_comment(self) -> bool:
        """Whether it is what a reader wrote below a post: it says so, or its address is a place on the page."""
        return self.is_reply or _COMMENT.search(self.url) is not None

    @property
    def is_whole(self) -> bool:
        """Whether it holds a text that does not go on elsewhere."""
        return bool(self.text.strip()) and _GOES_ON.search(self.text.rstrip()) is None


def entry_of_rss(item: Element) -> FeedEntry:
    """The entry that an ``<item>`` is."""
    guid = item.find("guid")
    is_link = guid is not None and guid.get("isPermaLink", "true") == "true"
    links = (text_of(item, "feedburner:origLink"), text_of(item, "link"), text_of(item, "guid") if is_link else "")
    return FeedEntry(
        title_of(item.findtext("title") or ""),
        _first(links),
        (item.findtext("content:encoded") or "").strip(),
        _plain(item.findtext("description") or ""),
        _moment(text_of(item, "pubDate")) or text_of(item, "dc:date"),
        text_of(item, "atom:updated"),
        _names([element.text for name in ("dc:creator", "author") for element in item.findall(name)]),
        _unique(
            title_of(category.text or "") for name in ("category", "dc:subject") for category in item.findall(name)
        ),
        _image((enclosure.get("type"), enclosure.get("url")) for enclosure in item.findall("enclosure")),
        is_public=text_of(item, "wp:status") in {"", "publish"} and not text_of(item, "wp:post_password"),
    )


def entry_of_atom(entry: Element) -> FeedEntry:
    """The entry that an ``<entry>`` is."""
    links = [link.get("href") for link in entry.findall("link") if link.get("rel", "alternate") == "alternate"]
    content = entry.find("content")
    return FeedEntry(
        title_of(entry.findtext("title") or ""),
        _first((text_of(entry, "feedburner:origLink"), *links)),
        _content(content) if content is not None else "",
        _plain(entry.findtext("summary") or ""),
        text_of(entry, "published") or text_of(entry, "issued") or text_of(entry, "updated"),
        text_of(entry, "updated") or text_of(entry, "modified"),
        _names([author.findtext("name") for author in entry.findall("author")]),
        _unique(category.get("label") or category.get("term") or "" for category in entry.findall("category")),
        _image(
            (link.get("type"), link.get("href")) for link in entry.findall("link") if link.get("rel") == "enclosure"
        ),
        entry.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        entry.find("thr:in-reply-to") is not None,
        text_of(entry, "blogger:status") in {"", "LIVE"}
        and not any(told.tag.endswith("draft") and (told.text or "").strip() == "yes" for told in entry.iter()),
    )


def entry_of_json(item: Mapping[str, Any]) -> FeedEntry:
    """The entry that an item of a JSON Feed is."""

    def text(name: str) -> str:
        value = item.get(name)
        return value.strip() if isinstance(value, str) else ""

    plain = "".join(
        f"<p>{html.escape(part)}</p>" for part in re.split(r"\n\s*\n", text("content_text")) if part.strip()
    )
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    tags = item.get("tags")
    return FeedEntry(
        " ".join(text("title").split()),
        _first((text("url"), text("id"))),
        text("content_html") or plain,
        text("summary"),
        text("date_published"),
        text("date_modified"),
        _names([author.get("name") for author in authors or () if isinstance(author, dict)]),
        _unique(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        absolute_url(text("image")) or "",
        text("language"),
    )


def _moment(told: str) -> str:
    """A day of a mail's kind, as RSS writes it, as ISO 8601; another as it is."""
    try:
        return parsedate_to_datetime(told).isoformat()
    except ValueError:
        return told


def _content(content: Element) -> str:
    if content.get("src"):
        return ""
    if content.get("type") == "xhtml":
        return "".join(ElementTree.tostring(child, "unicode") for child in content)
    text = (content.text or "").strip()
    return html.escape(text, quote=False) if content.get("type", "text") == "text" else text


def _first(addresses: Iterable[str | None]) -> str:
    return next((url for address in addresses if (url := absolute_url(address))), "")


def _names(names: Iterable[object]) -> tuple[str, ...]:
    """People's names without their addresses of mail."""
    told = [" ".join(_ADDRESS.sub(r"\1", name).split()) for name in names if isinstance(name, str)]
    return _unique(told)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _plain(text: str) -> str:
    return title_of(_TAG.sub(" ", text))


def _image(files: Iterable[tuple[str | None, str | None]]) -> str:
    return next(
        (found for kind, url in files if (kind or "").startswith("image/") and (found := absolute_url(url))), ""
    )
