"""Feeds of the site, of each section, outlet, tag and story: what they hold and where they are.

They hold absolute addresses, so there are none without SITEURL. A feed leans on the articles that it lists and on
nothing else: a new article makes the feeds again that it enters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

from backfile.common.record import record
from backfile.publish import atom, json_feed
from backfile.publish.archive import Archive, Item
from backfile.publish.feed_items import Feed, FeedItem, moment
from backfile.publish.inputs import Inputs
from backfile.publish.plan import MadeOfBodies, Plan
from backfile.publish.records import ArticleSummary, Site
from backfile.publish.settings import ATOM, FEEDS, JSON_FEED, PublishSettings
from backfile.publish.views.bodies import Body, body_elsewhere, body_of

Form = Literal["atom", "json"]
_FORMS: tuple[tuple[Form, str], ...] = (("atom", ATOM), ("json", JSON_FEED))


@record
class FeedEntry:
    """An article in a feed."""

    article: ArticleSummary
    modified: str
    tags: tuple[str, ...]
    body: Body | None
    """None when the feed holds openings only."""


@record
class FeedContext(MadeOfBodies):
    """What a feed is made from."""

    form: Form
    title: str
    description: str
    url: str
    """The feed's own address, relative to the root."""
    page_url: str
    entries: tuple[FeedEntry, ...]

    def sources(self) -> tuple[bytes, ...]:
        """The articles' files whose bodies it holds."""
        return tuple([entry.body.source for entry in self.entries if entry.body])

    def to_bytes(self, site: Site, bodies: Sequence[str]) -> bytes:
        """The feed."""
        waiting = iter(bodies)
        entries = [
            FeedItem(
                entry.article,
                f"{site.url}/{entry.article.url}",
                moment(entry.article.date.iso),
                moment(entry.modified or entry.article.date.iso),
                entry.tags,
                body_elsewhere(next(waiting), entry.body, f"{site.url}/{entry.article.url}") if entry.body else "",
            )
            for entry in self.entries
            if entry.article.date
        ]
        feed = Feed(self.title, self.description, f"{site.url}/{self.url}", f"{site.url}/{self.page_url}")
        return atom.render(site, feed, entries) if self.form == "atom" else json_feed.render(site, feed, entries)


def feed_plans(archive: Archive, inputs: Inputs, settings: PublishSettings) -> Iterator[Plan]:
    """All feeds."""
    if not settings.site.url:
        return
    for subject, items in _subjects(archive, settings.feed_items):
        places = tuple([item.place for item in items])
        folder = subject[2] or FEEDS
        for form, name in _FORMS:
            url = f"{folder}{name}"
            yield Plan(url, url, "feed", "", _feed, (form, url, subject, places, settings.feed_bodies), inputs.feed)


_Subject = tuple[str, str, str]
"""Title, description and page of what a feed is about."""


def _subjects(archive: Archive, limit: int) -> Iterator[tuple[_Subject, list[Item]]]:
    """What there are feeds of, and the latest dated articles of each."""
    site, items = archive.site, archive.items
    yield (site.name, site.motto, ""), _dated(items[:limit])
    for terms in (archive.sections, archive.outlets, archive.tags):
        for term in terms.all:
            subject = (f"{term.name} · {site.name}", term.description, term.url)
            yield subject, _dated([items[place] for place in term.articles[:limit]])
    for story in archive.stories:
        newest = list(islice((item for item in reversed(story.items) if item.iso), limit))
        yield (f"{story.title} · {site.name}", story.description, story.url), newest


def _dated(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.iso]


def _feed(
    archive: Archive, form: Form, url: str, subject: _Subject, places: tuple[int, ...], with_bodies: bool
) -> FeedContext:
    items = [archive.items[place] for place in places]
    entries = tuple([
        FeedEntry(
            item.summary,
            item.source.modified,
            tuple([term.name for term in item.tags]),
            body_of(archive, item.source, item.url) if with_bodies else None,
        )
        for item in items
    ])  # fmt: skip
    return FeedContext(form, *subject[:2], url, subject[2], entries)
