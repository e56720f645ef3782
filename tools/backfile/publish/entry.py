"""One file of ``content/`` as the archive keeps it in memory: its fields, made regular, and its opening; no body."""

from __future__ import annotations

import marshal
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from backfile.common.text import fold, shorten, squeeze
from backfile.common.urls import absolute_url
from backfile.errors import ContentError
from backfile.publish.dates import parse_date
from backfile.publish.old_addresses import file_at, group_of, hash_of, is_own_place, keys_of

# At 240 words a minute adults read English news (Brysbaert 2019: 238).
WORDS_A_MINUTE = 240
EXCERPT = 200

_ALIASES = {
    "category": "section",
    "author": "authors",
    "summary": "standfirst",
    "keywords": "tags",
    "updated": "modified",
}
# A dash of any length, or a colon, ends it; what may stand before is a date and an agency.
_DATELINE_END = re.compile(r"\s*(?:[—–]+|--+|\s-(?=\s)|[:،](?=\s))\s*")
_ID = re.compile(r"[\w.-]{1,64}")
_MARSHAL_VERSION = 4
_NO_TEXT = (bool, dict, list)


class Entry(NamedTuple):
    """The fields of a file, texts on one line; what is missing is empty. ``error`` tells why it is no article."""

    title: str = ""
    slug: str = ""
    standfirst: str = ""
    excerpt: str = ""
    date: str = ""
    """As exact as known and valid, else empty."""
    date_source: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    byline: str = ""
    dateline: str = ""
    prints_dateline: bool = False
    """True where the text begins with it."""
    credit: str = ""
    outlet: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    lang: str = ""
    original_url: str = ""
    former_urls: tuple[str, ...] = ()
    """Other addresses that led to it, as redirects and short links did."""
    retrieved: str = ""
    image: str = ""
    image_caption: str = ""
    image_credit: str = ""
    image_alt: str = ""
    id: str = ""
    story: str = ""
    related: tuple[str, ...] = ()
    copies: tuple[tuple[str, str, str, str], ...] = ()
    """(outlet, url, date, differs)."""
    notes: tuple[str, ...] = ()
    status: str = "published"
    words: int = 0
    images: tuple[str, ...] = ()
    """Relative addresses of images in the body, as written."""
    links: tuple[str, ...] = ()
    """Relative addresses of other Markdown files in the body, as written."""
    old_file: str = ""
    """The file that answers at the path of ``original_url``, or empty: see ``old_addresses.py``."""
    old_group: int = -1
    """The group of ``old_file``; -1 where no page leads on from there."""
    old_keys: tuple[str, ...] = ()
    old_hashes: tuple[int, ...] = ()
    """Of each key: a loop over its bytes, once for each file and not in each build."""
    warnings: tuple[str, ...] = ()
    error: str = ""

    def other_urls(self) -> Iterator[str]:
        """The addresses beside ``original_url`` that lead to this article: those that led to it, then its copies'."""
        yield from self.former_urls
        for _, url, _, _ in self.copies:
            if url:
                yield url

    def pack(self) -> bytes:
        """For the store."""
        return marshal.dumps(tuple(self), _MARSHAL_VERSION)


def after_dateline(text: str, dateline: str) -> int:
    """Where the text goes on behind a printed dateline ("PORT ALDER, May 4 (LNA) — "); 0 when it does not begin with it."""
    if not dateline or not fold(text[: 2 * len(dateline) + 20]).startswith(fold(dateline)):
        return 0
    match = _DATELINE_END.search(text, len(dateline) - 1, len(dateline) + 60)
    return match.end() if match else 0


def unpack(data: bytes | memoryview) -> Entry:
    """The Entry that ``pack`` gave."""
    return Entry._make(marshal.loads(data))


def parse_entry(text: str) -> tuple[Entry, str]:
    """The entry of a file's text, and the HTML of its body. A file that breaks the contract has ``error`` set."""
    from backfile.publish import head
    from backfile.publish.plain_markdown import render_plain

    try:
        fields, body = head.parse(text)
    except ContentError as error:
        return Entry(error=error.message), ""
    plain = render_plain(body)
    if plain is not None:
        return make_entry(fields, plain), plain
    # late: the parser takes 60 ms to import, in each worker
    from backfile.publish.markdown import parse_body

    rendered = parse_body(body)
    return make_entry(fields, rendered.html, rendered.images, rendered.links), rendered.html


def make_entry(
    fields: Mapping[str, Any], html: str, images: tuple[str, ...] = (), links: tuple[str, ...] = ()
) -> Entry:
    """The entry of front matter ``fields`` and the rendered body."""
    lowered = {str(name).lower(): value for name, value in fields.items()}
    for alias, name in _ALIASES.items():
        if alias in lowered:
            lowered.setdefault(name, lowered[alias])
    get = lowered.get
    from backfile.publish.plain_text import behind_figures, opening_sentences, plain_text

    text = plain_text(html)
    opening = plain_text(behind_figures(html)) or text
    standfirst = _text(get("standfirst"))
    dateline = _text(get("dateline"))
    start = after_dateline(opening, dateline)
    dates, warnings = _dates(lowered)
    identity = _text(get("id"))
    original_url = absolute_url(get("original_url")) or ""
    old_file = file_at(original_url) if original_url else ""
    old_keys = tuple(keys_of(original_url)) if original_url else ()
    return Entry(
        title=_text(get("title")),
        slug=_text(get("slug")),
        standfirst=standfirst,
        excerpt=opening_sentences(standfirst or opening[start : start + 4 * EXCERPT], EXCERPT),
        date=dates["date"],
        date_source=_shared(_text(get("date_source"))),
        modified=dates["modified"],
        authors=tuple(map(_shared, _names(get("authors")))),
        byline=_text(get("byline")),
        dateline=dateline,
        prints_dateline=start > 0,
        credit=_shared(_text(get("credit"))),
        outlet=_shared(_text(get("outlet"))),
        section=_shared(_text(get("section"))),
        tags=tuple(map(_shared, _names(get("tags")))),
        lang=_shared(_text(get("lang"))),
        original_url=original_url,
        former_urls=tuple(url for value in _names(get("former_urls")) if (url := absolute_url(value))),
        retrieved=dates["retrieved"],
        image=_text(get("image")),
        image_caption=_text(get("image_caption")),
        image_credit=_text(get("image_credit")),
        image_alt=_text(get("image_alt")),
        id=identity if _ID.fullmatch(identity) else "",
        story=_text(get("story")),
        related=_names(get("related")),
        copies=_copies(get("copies")),
        notes=_sentences(get("notes")),
        status=_shared(_text(get("status")).lower() or "published"),
        words=text.count(" ") + 1 if text else 0,
        images=images,
        links=links,
        old_file=old_file,
        old_group=group_of(old_file) if old_file and not is_own_place(old_file) else -1,
        old_keys=old_keys,
        old_hashes=tuple(map(hash_of, old_keys)),
        warnings=warnings,
    )


def _shared(text: str) -> str:
    """A text that many articles have: once in memory, also after it comes from the store (marshal keeps it so)."""
    return sys.intern(text)


def _text(value: object) -> str:
    if type(value) is str:
        return squeeze(value)
    return squeeze(str(value)) if value is not None and not isinstance(value, _NO_TEXT) else ""


def _sentences(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(text for item in items if (text := _text(item)))


def _names(value: object) -> tuple[str, ...]:
    """A list, or text parted by semicolons or commas as Pelican reads it; no name twice."""
    if isinstance(value, str):
        value = value.split(";" if ";" in value else ",")
    return tuple(dict.fromkeys(_sentences(value)))


def _dates(fields: Mapping[str, Any]) -> tuple[dict[str, str], tuple[str, ...]]:
    dates: dict[str, str] = {}
    warnings = []
    for name in ("date", "modified", "retrieved"):
        value = _text(fields.get(name))
        parsed = parse_date(value) if value else None
        dates[name] = parsed.iso if parsed else ""
        if value and not parsed:
            warnings.append(
                f"{name} “{shorten(value, 60)}” is no date: write 2019, 2019-05 or 2019-05-04T09:30:00+05:00"
            )
    return dates, tuple(warnings)


def _copies(value: object) -> tuple[tuple[str, str, str, str], ...]:
    copies = []
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict):
            date = parse_date(_text(item.get("date")))
            url = absolute_url(item.get("url")) or ""
            copies.append((_text(item.get("outlet")), url, date.iso if date else "", _text(item.get("differs"))))
    return tuple(copies)
