"""Atom feeds (RFC 4287). Their times are the articles': the same archive gives the same bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from backfile.publish.archive import Archive
from backfile.publish.dates import parse_date
from backfile.publish.records import ArticleSummary, Site

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNKNOWN = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class FeedContext:
    """What a feed shows."""

    title: str
    url: str
    """The feed's own address, relative to the root."""
    page_url: str
    articles: tuple[ArticleSummary, ...]


def site_feed(archive: Archive, url: str, limit: int) -> FeedContext:
    """The latest dated articles of the archive."""
    newest = [item.summary for item in archive.items[:limit] if item.parsed]
    return FeedContext(archive.site.name, url, "", tuple(newest))


def render_atom(site: Site, feed: FeedContext) -> bytes:
    """The feed's bytes."""
    updated = max((_moment(article) for article in feed.articles), default=_UNKNOWN)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(site.language)}>',
        f"<title>{_text(feed.title)}</title>",
    ]
    if site.motto:
        lines.append(f"<subtitle>{_text(site.motto)}</subtitle>")
    lines += [
        f"<id>{_text(f'{site.url}/{feed.page_url}')}</id>",
        f"<link href={quoteattr(f'{site.url}/{feed.page_url}')}/>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(f"{site.url}/{feed.url}")}/>',
        f"<updated>{updated}</updated>",
        f"<author><name>{_text(site.name)}</name></author>",
    ]
    for article in feed.articles:
        lines += _entry(site, article)
    lines.append("</feed>\n")
    return "\n".join(lines).encode()


def _entry(site: Site, article: ArticleSummary) -> list[str]:
    moment = _moment(article)
    lines = [
        f"<entry xml:lang={quoteattr(article.lang)}>",
        f"<title>{_text(article.title)}</title>",
        f"<id>{_text(f'{site.url}/{article.url}')}</id>",
        f"<link href={quoteattr(f'{site.url}/{article.url}')}/>",
        f"<published>{moment}</published>",
        f"<updated>{moment}</updated>",
    ]
    lines += [f"<author><name>{_text(author.name)}</name></author>" for author in article.authors]
    if article.section:
        lines.append(f"<category term={quoteattr(_clean(article.section.name))}/>")
    if article.excerpt:
        lines.append(f"<summary>{_text(article.excerpt)}</summary>")
    lines.append("</entry>")
    return lines


def _moment(article: ArticleSummary) -> str:
    """The article's date as RFC 3339 wants it; what is not known is the earliest that it can be, in UTC."""
    parsed = parse_date(article.date.iso) if article.date else None
    if parsed is None:
        return _UNKNOWN
    day = f"{parsed.year:04}-{parsed.month or 1:02}-{parsed.day or 1:02}"
    if not parsed.time:
        return f"{day}T00:00:00Z"
    rest = parsed.iso[16:]
    seconds, zone = (rest[:3], rest[3:]) if rest.startswith(":") else (":00", rest)
    if zone.startswith("."):
        zone = zone.lstrip(".0123456789")
    return f"{day}T{parsed.time}{seconds}{zone or 'Z'}"


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)


def _text(text: str) -> str:
    return escape(_clean(text))
