"""A post as the page that it was: its facts in the standard markup of news pages, its text whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from backfile.common.urls import absolute_url, path_and_query
from backfile.read.composed import Post, post_page, withheld
from backfile.read.sites import Site
from backfile.read.source import Wanted
from backfile.read.wordpress.index import Attachment, creators_of, meta_of
from backfile.read.wordpress.paragraphs import with_paragraphs
from backfile.read.wordpress.shortcodes import figure_of, render_shortcodes
from backfile.read.xml_items import text_of, title_of

_STATES = {
    "draft": "is a draft", "auto-draft": "is a draft", "pending": "waited for review", "private": "is private",
    "future": "was planned for a later day", "trash": "lies in the trash", "": "does not tell whether it was published",
}  # fmt: skip
_DAY = re.compile(r"(?!0000)\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d")
_TAG = re.compile(r"<[^<>]*>")
# What WordPress calls the category of what has none.
_NO_CATEGORY = frozenset({"uncategorized", "uncategorised"})


def post_of(
    item: Element, site: Site, authors: Mapping[str, str], pictures: Sequence[Attachment], wanted: Wanted
) -> Post:
    """The post that ``item`` holds. ``pictures``: those that it shows; ``wanted``: what is taken for articles."""
    link = absolute_url(text_of(item, "link")) or ""
    kind = text_of(item, "wp:post_type") or "post"
    closed = "is behind a password" if text_of(item, "wp:post_password") else ""
    return Post(
        _page(item, site, [authors.get(login, login) for login in creators_of(item)], pictures),
        link,
        site.exported,
        _former_urls(item, link),
        withheld("WordPress", kind, wanted, unpublished=_unpublished(item), closed=closed),
    )


def _unpublished(item: Element) -> str:
    state = text_of(item, "wp:status")
    return "" if state == "publish" else _STATES.get(state, f"has the status “{state[:40]}”")


def _page(item: Element, site: Site, authors: Sequence[str], pictures: Sequence[Attachment]) -> str:
    title = title_of(item.findtext("title") or "")
    meta = meta_of(item)
    featured = next((picture for picture in pictures if picture.number == meta.get("_thumbnail_id")), None)
    own = [picture for picture in pictures if picture.parent == text_of(item, "wp:post_id")]
    body = with_paragraphs(render_shortcodes(item.findtext("content:encoded") or "", pictures, own))
    summary = title_of(_TAG.sub(" ", item.findtext("excerpt:encoded") or ""))
    sections, tags = _terms(item)
    published = _time(item, "wp:post_date", "wp:post_date_gmt") or text_of(item, "pubDate")
    facts: dict[str, Any] = {
        "headline": title,
        "datePublished": published,
        "dateModified": _time(item, "wp:post_modified", "wp:post_modified_gmt"),
        "author": [{"@type": "Person", "name": name} for name in authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": site.name},
        "articleSection": sections[:1],
        "keywords": [*sections[1:], *tags],
        "description": summary,
        "image": featured.url if featured else "",
        "inLanguage": site.language,
    }
    return post_page(facts, body, featured.alt if featured else "", figure_of(featured) if featured else "")


def _terms(item: Element) -> tuple[list[str], list[str]]:
    """Categories and tags, each once. Exports before WordPress 3.1 say ``tag``, and of a category nothing."""
    found: dict[str, list[str]] = {"category": [], "post_tag": []}
    for category in item.findall("category"):
        name = title_of(category.text or "")
        domain = category.get("domain") or "category"
        known = found.get("post_tag" if domain == "tag" else domain)
        if known is not None and name and name not in known and name.lower() not in _NO_CATEGORY:
            known.append(name)
    return found["category"], found["post_tag"]


def _time(item: Element, local: str, universal: str) -> str:
    """ISO 8601 with the offset that the site's clock had, where both times are told."""
    here, there = text_of(item, local), text_of(item, universal)
    try:
        now = datetime.fromisoformat(here) if _DAY.fullmatch(here) else None
        then = datetime.fromisoformat(there) if _DAY.fullmatch(there) else None
    except ValueError:
        return ""
    if now is None or then is None:
        known = now or (then.replace(tzinfo=UTC) if then else None)
        return known.isoformat() if known else ""
    offset = now - then
    if abs(offset) > timedelta(hours=15) or offset.total_seconds() % 900:
        return now.isoformat()
    return now.replace(tzinfo=timezone(offset)).isoformat()


def _former_urls(item: Element, link: str) -> tuple[str, ...]:
    """The short address (``?p=12``), and those of earlier names of the post."""
    found = []
    short = absolute_url(text_of(item, "guid"))
    if (
        short
        and link
        and path_and_query(short) != path_and_query(link)
        and urlsplit(short).hostname == urlsplit(link).hostname
    ):
        found.append(short)
    name = text_of(item, "wp:post_name")
    for meta in item.findall("wp:postmeta"):
        old = text_of(meta, "wp:meta_value")
        if text_of(meta, "wp:meta_key") == "_wp_old_slug" and old and name and f"/{name}" in link:
            found.append(urljoin(link, f"/{old}".join(link.rsplit(f"/{name}", 1))))
    return tuple(dict.fromkeys(found))
