"""The publisher's own tags, cleaned of what is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Any

from backfile.common.text import fold, squeeze
from backfile.common.urls import host_of
from backfile.describe.clues import Clues
from backfile.describe.dump_tags import dump_tags
from backfile.describe.printed_tags import addressed_tags, labelled_tags, printed_tags

_JUNK = frozenset({
    *"news latest featured feature uncategorized uncategorised general top home blog article articles breaking more all other others".split(),
    *"misc story stories headlines main tags topics keywords slider web evergreen curated facts".split(),
    *"nachrichten schlagzeilen aktuell themen thema schlagworte schlagwörter aktuelles noticias etiquetas actualité".split(),
    *"actualités actualites notizie ultime haber haberler nieuws nyheter uutiset новости أخبار ニュース 新聞 뉴스".split(),
    "breaking news", "latest news", "top news", "son dakika", "son dakika haber",
})  # fmt: skip
_LONGEST = 50
_MOST = 30
# Meta keywords that sites fill with hundreds of search phrases are no tags.
_TOO_MANY = 25
# What content systems tell themselves and their advertisers among the keywords: "contentId: 15cd", "locale: US", "NLP Category:
# Politics", "_no_syndication", a digest.
_INNER = re.compile(
    r"(?:(?i:type|(?:sub)?section|category|template|source|channel|cms|id|author|tone|locale)|\w*[a-z][A-Z]\w*|[a-z]+-[a-z]+|NLP [\w ]+)"
    r"[:/=].*|_.*|[a-z]+(?:-[a-z]+){3,}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24,}"
)


@dataclass(frozen=True, slots=True)
class Tags:
    value: tuple[str, ...]
    source: str


def tag_candidates(clues: Clues, people: tuple[str, ...]) -> Tags:
    """The first source that holds tags."""
    host = host_of(clues.page.url)
    refused = {fold(name) for name in (*clues.site_names, *people, host)} | _JUNK
    for source, find in _SOURCES:
        values = find(clues)
        split = _split(values[0]) if len(values) == 1 and values[0].count(",") > 1 else values
        if source == "meta" and len(split) > _TOO_MANY:
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
        return [part for part in re.split(r"\s*[,;،、|]\s*", unescape(value)) if part]
    return []


def _printed(clues: Clues) -> list[str]:
    return dump_tags(clues) if clues.document is None else printed_tags(clues)


_SOURCES: tuple[tuple[str, Callable[[Clues], list[str]]], ...] = (
    ("meta", lambda clues: clues.metas.get("article:tag", [])),
    ("json-ld", lambda clues: _split(clues.article.get("keywords"))),
    ("page", _printed),
    ("meta", lambda clues: _split(clues.meta("news_keywords", "parsely-tags", "sailthru.tags"))),
    ("page", labelled_tags),
    ("meta", lambda clues: _split(clues.meta("keywords"))),
    ("page", addressed_tags),
)


def _cleaned(values: list[str], refused: set[str] | frozenset[str]) -> tuple[str, ...]:
    tags: dict[str, str] = {}
    for value in values:
        tag = squeeze(unescape(value)).strip(" #,.\"'“”")
        key = fold(tag)
        if 1 < len(tag) <= _LONGEST and key and key not in refused and not key.isdigit() and not _INNER.fullmatch(tag):
            tags.setdefault(key, tag)
    return tuple(tags.values())[:_MOST]
