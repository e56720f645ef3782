"""The publisher's own tags, cleaned of what is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues
from backfile.describe.marked import Marked, cached_search

_LIST = re.compile(r"(?<![a-z])(?:tags?|topics?|labels|keywords)(?![a-z])|tag-?list|article-?tags|post-?tags")
_is_list = cached_search(_LIST, "tag", "topic", "label", "keyword")
_ASIDE = "aside, nav, .widget, .sidebar, .tagcloud"
_TAGS_LINE = re.compile(
    r"\W*(?:tags?|tagged(?: with| as| in)?|topics?|keywords|filed under|etiquetas|schlagwörter|schlagworte|themen)\s*[:：]\s*(.+)",
    re.IGNORECASE,
)
_JUNK = frozenset(
    "news latest featured uncategorized uncategorised general top home blog article articles breaking more all other others misc story "
    "stories headlines main nachrichten schlagzeilen aktuell aktuelles noticias actualité actualités actualites notizie ultime".split()
)
_LONGEST = 50
_MOST = 30
# Meta keywords that sites fill with hundreds of search phrases are no tags.
_TOO_MANY = 25
_INNER = re.compile(r"^(?:type|section|category|template|source|channel|cms|id|author|tone)[:/=]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tags:
    value: tuple[str, ...]
    source: str


def tag_candidates(clues: Clues, people: tuple[str, ...]) -> Tags:
    """The first source that holds tags."""
    refused = {fold(name) for name in (*clues.site_names, *people)} | _JUNK
    for source, values in (
        ("meta", clues.metas.get("article:tag", [])),
        ("json-ld", _split(clues.article.get("keywords"))),
        ("page", _printed(clues)),
        ("meta", _split(clues.meta("news_keywords", "parsely-tags", "sailthru.tags"))),
        ("meta", _split(clues.meta("keywords"))),
    ):
        split = _split(values[0]) if len(values) == 1 and values[0].count(",") > 1 else values
        if len(split) > _TOO_MANY and source == "meta":
            continue
        tags = _cleaned(split, refused)
        if tags:
            return Tags(tags, source)
    return Tags((), "")


def _split(value: Any) -> list[str]:
    if isinstance(value, list):
        return [
            part
            for item in value
            for part in (_split(item) if isinstance(item, str) and len(value) == 1 else [item])
            if isinstance(part, str)
        ]
    if isinstance(value, str):
        return [part for part in re.split(r"\s*[,;،、|]\s*", value) if part]
    return []


def _printed(clues: Clues) -> list[str]:
    if clues.document is None:
        lines = (_TAGS_LINE.fullmatch(line.text) for line in clues.after)
        return next((_split(match[1]) for match in lines if match), [])
    own = [item.element for item in clues.properties if _is_own(item)]
    boxes = (item.element.select("a") for item in clues.marked if _is_list(item.names) and item.is_here())
    for links in (own, next((found for found in boxes if found), [])):
        texts = [squeeze(link.text).lstrip("#") for link in links[:_MOST]]
        if tags := [text for text in texts if 1 < len(text) <= _LONGEST]:
            return tags
    return []


def _is_own(item: Marked) -> bool:
    """True for a link to a tag of this article: themes put them under the text, in its footer."""
    kinds = item.rel.split()
    return (
        item.element.tag == "a"
        and "tag" in kinds
        and "category" not in kinds
        and item.element.closest(_ASIDE) is None
        and not item.is_other_story()
        and not item.is_comment()
    )


def _cleaned(values: list[str], refused: set[str] | frozenset[str]) -> tuple[str, ...]:
    tags: dict[str, str] = {}
    for value in values:
        tag = squeeze(value).strip(" #,.\"'“”")
        key = fold(tag)
        if 1 < len(tag) <= _LONGEST and key and key not in refused and not key.isdigit() and not _INNER.match(tag):
            tags.setdefault(key, tag)
    return tuple(tags.values())[:_MOST]
