"""An entry as the page that it was: its facts in the standard markup of news pages, its text whole."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from backfile.read.composed import Post, post_page, withheld
from backfile.read.movabletype.entry import Entry
from backfile.read.sites import Site
from backfile.read.source import Wanted
from backfile.read.texts import markup_of_markdown
from backfile.read.wordpress.paragraphs import with_paragraphs
from backfile.read.xml_items import title_of

_STATES = {
    "draft": "is a draft", "future": "was planned for a later day", "scheduled": "was planned for a later day",
    "review": "waited for review", "": "does not tell whether it was published",
}  # fmt: skip
_DAYS = ("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %I:%M %p", "%m/%d/%Y %H:%M", "%m/%d/%Y")
# Editors whose texts are HTML; of the others a line break is one, and a blank line parts paragraphs.
_OF_HTML = frozenset({"0", "richtext", "wysiwyg", "none"})
_BLOCK = re.compile(r"<(?:p|br|div|ul|ol|blockquote|table|h[1-6])\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_NAMES = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|([^,]+))\s*(?:,|$)")


def post_of(entry: Entry, url: str, site: Site) -> Post:
    """The post that ``entry`` is."""
    categories = list(dict.fromkeys(map(title_of, entry.lines.get("CATEGORY", ()))))
    section = title_of(entry.one("PRIMARY CATEGORY")) or next(iter(categories), "")
    tags = [
        tag for line in (*entry.lines.get("TAGS", ()), *entry.section("KEYWORDS").split("\n")) for tag in _names(line)
    ]
    facts: dict[str, Any] = {
        "headline": title_of(entry.one("TITLE")),
        "description": title_of(_TAG.sub(" ", entry.section("EXCERPT"))),
        "datePublished": _moment(entry.one("DATE")),
        "author": [{"@type": "Person", "name": name} for name in entry.lines.get("AUTHOR", ())],
        "publisher": {"@type": "NewsMediaOrganization", "name": site.name},
        "articleSection": [section] if section else [],
        "keywords": list(dict.fromkeys([*(name for name in categories if name != section), *tags])),
        "image": entry.one("IMAGE"),
        "inLanguage": site.language,
    }
    state = entry.one("STATUS").lower()
    unpublished = "" if state == "publish" else _STATES.get(state, f"has the status “{state[:40]}”")
    return Post(
        post_page(facts, _text_of(entry)), url, site.exported,
        withheld=withheld("Movable Type", "post", Wanted(), unpublished=unpublished),
    )  # fmt: skip


def _text_of(entry: Entry) -> str:
    """What stood on the front page and what stood behind it, as the editor of the entry shows it."""
    text = "\n\n".join(filter(None, (entry.section("BODY"), entry.section("EXTENDED BODY"))))
    editor = entry.one("CONVERT BREAKS").lower()
    if editor.startswith("markdown"):
        return markup_of_markdown(text, html=True)
    return text if editor in _OF_HTML and _BLOCK.search(text) else with_paragraphs(text)


def _names(line: str) -> list[str]:
    """Tags with commas between them, some of them in quotes."""
    return [name for match in _NAMES.finditer(line) if (name := title_of(match[1] or match[2] or match[3] or ""))]


def _moment(told: str) -> str:
    """ISO 8601, by the blog's own clock: the month stands first, and the hours may be counted to twelve."""
    for form in _DAYS:
        try:
            return datetime.strptime(told, form).isoformat()
        except ValueError:
            continue
    return ""
