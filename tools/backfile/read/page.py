"""From a capture to a Page: decoded, free of the archive's banner, with its own address. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from turbohtml import Document, parse

from backfile.errors import NotAPage
from backfile.model import Form, Page
from backfile.read import front_matter, medium
from backfile.read.address import Clues, page_address, stamp_of
from backfile.read.composed import Post
from backfile.read.decode import decode
from backfile.read.names import DUMP_ENDINGS
from backfile.read.source import Capture
from backfile.read.substack.post import stray_of
from backfile.read.wayback import may_be_served, unwrap

# Real pages hold next to no control characters; pictures and archives named .html hold over 10 %.
_RUBBISH = 0.02
_CONTROLS = bytes((*range(9), 11, 14, 15, 16, 17, 18, 19, 20, 127))
_MAGIC = {
    b"\x89PNG": "a PNG picture", b"\xff\xd8\xff": "a JPEG picture", b"GIF8": "a GIF picture",
    b"%PDF": "a PDF document", b"PK\x03\x04": "a ZIP archive; unpack it and give the folder", b"RIFF": "a media file", b"\x7fELF": "a program",
}  # fmt: skip
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|meta|title|div|p|table|article|br|a)\b", re.IGNORECASE)
# How far a page's first tag is looked for, and how far where its text does not begin with one, as in a scraper's "content"
# column. In dumps of pages that write about markup or hold an unread <noscript> the first tag stands behind 4,000 characters
# and more (30 of 30 dumps of articles of the outlets that rules are made on).
_LOOKED_AT = 20_000
_TEXT_AHEAD = 1_500
_HTTRACK_DATE = re.compile(r"by HTTrack Website Copier/[^\]]*\][^,]*, ([A-Z][a-z]{2}, \d\d \w{3} \d{4} [\d:]+ GMT)")
_SINGLE_FILE_DATE = re.compile(r"saved date:\s*\w{3} (\w{3} \d\d? \d{4} [\d:]+) GMT([+-]\d{4})")


def page_from(capture: Capture) -> tuple[Page, Document | None]:
    """The page and its parsed document (None for a text dump).

    Raises NotAPage for an empty file and for one that is no text.
    """
    if not capture.data or capture.data.isspace():
        raise NotAPage("the file is empty", subject=capture.name)
    if rubbish := _not_text(capture.data):
        raise NotAPage(f"the file is no page but {rubbish}", subject=capture.name)
    decoded = decode(capture.data, capture.charset)
    content, archived_url, retrieved = decoded.text, None, None
    if may_be_served(capture.data) and (unwrapped := unwrap(content)):
        content, archived_url, retrieved = unwrapped.content, unwrapped.url, unwrapped.retrieved
    form = capture.form or _form(capture.name, content)
    giver = "front matter" if form == "text" else "export"
    post = _post_of(capture.name, content, form) if capture.form is None else None
    if post is not None:
        form, content, retrieved = "post", post.page, post.retrieved or retrieved
    document = None if form == "text" else parse(content, positions=False)
    address = page_address(Clues(capture, content, document, archived_url, post.url if post is not None else ""))
    page = Page(
        source=capture.name,
        content=content,
        form=form,
        url=address.url,
        url_source=address.source,
        retrieved=_iso(capture.retrieved)
        or address.retrieved
        or _iso(retrieved)
        or _saved_date(content)
        or _iso(stamp_of(capture)),
        encoding=decoded.encoding,
        digest=capture.digest,
        notes=(*capture.notes, *decoded.notes),
        former_urls=post.former_urls if post is not None else capture.former_urls,
        withheld=post.withheld if post is not None else capture.withheld,
        given_by=giver if post is not None else capture.url_source if form == "post" else "",
    )
    return page, document


def _post_of(name: str, content: str, form: Form) -> Post | None:
    """The post that a file of its own is, where it is one."""
    if form == "text":
        return front_matter.post_of(name, content)
    return medium.post_of(name, content) or stray_of(name, content)


def _form(name: str, content: str) -> Form:
    is_dump = name.lower().endswith(DUMP_ENDINGS) and not content.lstrip()[:200].startswith("<")
    return "html" if _has_markup(content) and not is_dump else "text"


def _has_markup(content: str) -> bool:
    begins = content.lstrip()[:1] == "<"
    return _MARKUP.search(content, 0, _LOOKED_AT if begins else _TEXT_AHEAD) is not None


def _not_text(data: bytes) -> str:
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            return name
    sample = data[:20_000]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return "binary data" if controls > _RUBBISH * len(sample) else ""


def _iso(value: str | None) -> str | None:
    """A sidecar's time as ISO 8601, from ISO, a Wayback stamp, an HTTP date or seconds since 1970."""
    if not value:
        return None
    value = value.strip()
    try:
        if re.fullmatch(r"\d{14}", value):
            return datetime.strptime(value, "%Y%m%d%H%M%S").replace(tzinfo=UTC).isoformat().replace("+00:00", "Z")
        if re.fullmatch(r"\d{9,10}(?:\.\d+)?", value):
            return datetime.fromtimestamp(int(float(value)), UTC).isoformat().replace("+00:00", "Z")
        if re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", value):
            return value
        datetime.fromisoformat(value)
        return value.replace(" ", "T", 1)
    except ValueError:
        try:
            return parsedate_to_datetime(value).astimezone(UTC).isoformat().replace("+00:00", "Z")
        except ValueError:
            return None


def _saved_date(content: str) -> str | None:
    for part in (content[:4000], content[-4000:]):
        if match := _HTTRACK_DATE.search(part):
            return _iso(match[1])
        if match := _SINGLE_FILE_DATE.search(part):
            try:
                when = datetime.strptime(f"{match[1]} {match[2]}", "%b %d %Y %H:%M:%S %z")
            except ValueError:
                return None
            return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return None
