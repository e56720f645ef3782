"""JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import json
from collections.abc import Sequence

from backfile.publish.feed_items import Feed, FeedItem
from backfile.publish.records import Site

_VERSION = "https://jsonfeed.org/version/1.1"


def render(site: Site, feed: Feed, items: Sequence[FeedItem]) -> bytes:
    """The feed's bytes."""
    found = {
        "version": _VERSION,
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.page_url,
        "feed_url": feed.url,
        "language": site.language,
        "authors": [{"name": site.name, "url": f"{site.url}/"}],
        "items": [_item(site, item) for item in items],
    }
    if not feed.description:
        del found["description"]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _item(site: Site, item: FeedItem) -> dict[str, object]:
    article = item.article
    tags = ([article.section.name] if article.section else []) + list(item.tags)
    optional: tuple[tuple[str, object], ...] = (
        ("content_html", item.html),
        ("content_text", "" if item.html else article.excerpt or article.title),
        ("summary", article.standfirst),
        ("image", f"{site.url}/{article.image.url}" if article.image and article.image.url else ""),
        ("authors", [{"name": author.name, "url": f"{site.url}/{author.url}"} for author in article.authors]),
        ("tags", list(dict.fromkeys(tags))),
    )
    return {
        "id": item.url,
        "url": item.url,
        "title": article.title,
        "date_published": item.published,
        "date_modified": item.updated,
        "language": article.lang,
    } | {name: value for name, value in optional if value}
