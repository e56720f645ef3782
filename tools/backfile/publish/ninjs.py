"""Articles for machines: IPTC ninjs 3.1 (iptc.org/std/ninjs), one JSON file beside each page.

They hold absolute addresses, so there are none without SITEURL. What is not known is left out; a date that is known to
the day, month or year only stands as its earliest moment, and as it is known in a description with the role "date".
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterator
from typing import Any

from backfile.common.record import record
from backfile.publish.archive import Archive, Item
from backfile.publish.feed_items import moment
from backfile.publish.inputs import Inputs
from backfile.publish.plain_text import plain_text
from backfile.publish.plan import MadeOfBody, Plan, file_of
from backfile.publish.records import ArticleSummary, Copy, Image, Site, Tag, TagKind
from backfile.publish.settings import ninjs_url
from backfile.publish.views.article import copies_of, tags_of
from backfile.publish.views.bodies import Body, body_elsewhere, body_of

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_FIELDS: dict[TagKind, str] = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "topic": "subjects",
}


@record
class NinjsContext(MadeOfBody):
    """All that an article's object is made from, beside the site's settings and the body."""

    source: bytes
    body: Body
    summary: ArticleSummary
    original_url: str
    modified: str
    retrieved: str
    credit: str
    notes: tuple[str, ...]
    words: int
    tags: tuple[Tag, ...]
    copies: tuple[Copy, ...]
    story: tuple[str, str]
    """Title and address, both empty for none."""

    def to_bytes(self, site: Site, html: str) -> bytes:
        """The JSON file."""
        return to_json(
            ninjs(site, self, body_elsewhere(html, self.body, f"{site.url}/{self.summary.url}"), "text/html")
        )

    def to_line(self, site: Site, html: str) -> bytes:
        """The same with the body as plain text, for a line of NDJSON."""
        return to_json(ninjs(site, self, plain_text(html), "text/plain"))


def ninjs_plan(archive: Archive, inputs: Inputs, place: int) -> Plan:
    """The file of the article at ``place``."""
    url = ninjs_url(archive.items[place].url)
    return Plan(file_of(url), url, "file", "", ninjs_context, (place,), inputs.ninjs)


def ninjs_context(archive: Archive, place: int) -> NinjsContext:
    """What the object of the article at ``place`` leans on."""
    item = archive.items[place]
    entry = item.entry
    return NinjsContext(
        source=item.source.digest,
        body=body_of(archive, item.source, item.url),
        summary=item.summary,
        original_url=entry.original_url,
        modified=entry.modified,
        retrieved=entry.retrieved,
        credit=entry.credit,
        notes=entry.notes,
        words=entry.words,
        tags=tags_of(item),
        copies=copies_of(archive, item),
        story=_story(item),
    )


def _story(item: Item) -> tuple[str, str]:
    return (item.story.title, item.story.url) if item.story else ("", "")


def ninjs(site: Site, context: NinjsContext, body: str, content_type: str) -> dict[str, Any]:
    """The object. Shape: the schema's ``ninjsType``."""
    summary = context.summary
    optional: tuple[tuple[str, Any], ...] = (
        ("versionCreated", moment(context.modified) if context.modified else ""),
        ("contentCreated", moment(summary.date.iso) if summary.date else ""),
        ("copyrightHolder", summary.outlet.name if summary.outlet else ""),
        ("usageTerms", site.licence.name if site.licence else ""),
        ("edNote", " ".join(context.notes)),
        ("by", summary.byline),
        ("located", summary.dateline),
        ("descriptions", _descriptions(summary)),
        ("infoSources", _sources(site, context)),
        ("altIds", _identities(context)),
        ("events", [{"name": context.story[0], "uri": f"{site.url}/{context.story[1]}"}] if context.story[1] else []),
        ("associations", _associations(site, context)),
        *_terms(site, context),
    )
    return {
        "standard": _STANDARD,
        "uri": f"{site.url}/{summary.url}",
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "language": summary.lang,
        "title": summary.title,
        "headlines": [{"role": "main", "value": summary.title}],
        "bodies": [{"role": "main", "contentType": content_type, "wordCount": context.words, "value": body}],
    } | {name: value for name, value in optional if value}


def to_json(data: object) -> bytes:
    """Without spaces, in UTF-8."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _descriptions(summary: ArticleSummary) -> list[dict[str, str]]:
    found = (
        ("standfirst", summary.standfirst),
        ("date", summary.date.iso if summary.date and not summary.date.time else ""),
    )
    return [{"role": role, "contentType": "text/plain", "value": value} for role, value in found if value]


def _sources(site: Site, context: NinjsContext) -> list[dict[str, str]]:
    summary = context.summary
    found = [{"name": author.name, "role": "author", "uri": f"{site.url}/{author.url}"} for author in summary.authors]
    if context.credit:
        found.append({"name": context.credit, "role": "credit"})
    if summary.outlet:
        found.append({"name": summary.outlet.name, "role": "publisher", "uri": f"{site.url}/{summary.outlet.url}"})
    return found


def _identities(context: NinjsContext) -> list[dict[str, str]]:
    found = (
        ("id", context.summary.id),
        ("original", context.original_url),
        ("retrieved", context.retrieved),
    )
    return [{"role": role, "value": value} for role, value in found if value]


def _terms(site: Site, context: NinjsContext) -> Iterator[tuple[str, list[dict[str, str]]]]:
    section = context.summary.section
    for kind, field in _FIELDS.items():
        found = [
            {"name": tag.name, "rel": "about", "uri": f"{site.url}/{tag.url}"}
            for tag in context.tags
            if tag.kind == kind
        ]
        if field == "subjects" and section:
            found.append({"name": section.name, "rel": "section", "uri": f"{site.url}/{section.url}"})
        yield field, found


def _associations(site: Site, context: NinjsContext) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    image = context.summary.image
    if image and (image.url or image.href):
        found.append(_picture(f"{site.url}/{image.url}" if image.url else image.href, image))
    for copy in context.copies:
        if copy.href:
            found.append({"name": copy.outlet or copy.href, "rel": "copy", "type": "text", "uri": copy.href})
    return found


def _picture(address: str, image: Image) -> dict[str, Any]:
    rendition: dict[str, Any] = {"name": "original", "href": address}
    if content_type := mimetypes.guess_type(address.partition("?")[0])[0]:
        rendition["contentType"] = content_type
    if image.width and image.height:
        rendition |= {"width": image.width, "height": image.height}
    picture: dict[str, Any] = {"name": image.alt or image.caption or "picture", "rel": "featured", "type": "picture"}
    picture |= {"uri": address, "renditions": [rendition]}
    if image.caption:
        picture["descriptions"] = [{"role": "caption", "contentType": "text/plain", "value": image.caption}]
    if image.credit:
        picture["by"] = image.credit
    return picture
