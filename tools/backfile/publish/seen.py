"""An article as plugins of Pelican know it: the few attributes that they ask of what was written."""

from __future__ import annotations

import datetime
from urllib.parse import unquote

from backfile.common.record import record
from backfile.publish.archive import Item
from backfile.publish.dates import parse_date


@record
class SeenArticle:
    """Pelican's names for an article's fields. ``date`` and ``modified`` are None when they are not known."""

    title: str
    url: str
    save_as: str
    slug: str
    lang: str
    date: datetime.datetime | None
    modified: datetime.datetime | None
    status: str
    source_path: str
    translations: tuple[object, ...] = ()


def seen_article(item: Item) -> SeenArticle:
    """The article for plugins."""
    path = unquote(item.url)
    return SeenArticle(
        title=item.entry.title,
        url=item.url,
        save_as=path,
        slug=path.rpartition("/")[2].removesuffix(".html"),
        lang=item.lang,
        date=_moment(item.entry.date),
        modified=_moment(item.entry.modified),
        status=item.entry.status,
        source_path=item.source.path,
    )


def _moment(value: str) -> datetime.datetime | None:
    """The earliest moment that the date can mean."""
    parsed = parse_date(value) if value else None
    if parsed is None:
        return None
    if parsed.time:
        return datetime.datetime.fromisoformat(parsed.iso)
    return datetime.datetime(parsed.year, parsed.month or 1, parsed.day or 1)
