"""What a feed holds, ready for any of its forms: absolute addresses, whole moments."""

from __future__ import annotations

from typing import NamedTuple

from backfile.publish.dates import parsed_of
from backfile.publish.records import ArticleSummary

UNKNOWN = "1970-01-01T00:00:00Z"


class Feed(NamedTuple):
    """The feed itself."""

    title: str
    description: str
    url: str
    """Its own address."""
    page_url: str
    """The page that it is the feed of."""


class FeedItem(NamedTuple):
    """An article of a feed."""

    article: ArticleSummary
    url: str
    published: str
    """RFC 3339."""
    updated: str
    tags: tuple[str, ...]
    html: str
    """The body with absolute addresses; empty when the feed holds openings only."""


def moment(iso: str) -> str:
    """A valid date of the front matter as RFC 3339 wants it; what is not known is the earliest that it can be, in UTC."""
    parsed = parsed_of(iso)
    day = f"{parsed.year:04}-{parsed.month or 1:02}-{parsed.day or 1:02}"
    if not parsed.time:
        return f"{day}T00:00:00Z"
    rest = iso[16:]
    seconds, zone = (rest[:3], rest[3:]) if rest.startswith(":") else (":00", rest)
    if zone.startswith("."):
        zone = zone.lstrip(".0123456789")
    return f"{day}T{parsed.time}{seconds}{zone or 'Z'}"
