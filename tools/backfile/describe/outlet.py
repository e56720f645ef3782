"""The publication and the section in it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues, kinds_of
from backfile.model import Candidate

_HOME = frozenset(
    {
        "home",
        "homepage",
        "start",
        "startseite",
        "accueil",
        "inicio",
        "news",
        "articles",
        "article",
        "blog",
        "posts",
        "index",
    }
)
_NO_SECTION = re.compile(
    r"^(?:\d+|[a-z]{2}|p|story|stories|archive|article-.*|20\d\d|wp-.*|content|post|page|node|id|.{31,})$",
    re.IGNORECASE,
)
_TITLE_END = re.compile(r"(?:\s[|–—-]\s|\s*[|»]\s*)([^|»–—-]{3,40})$")


def publisher_candidates(clues: Clues) -> list[Candidate]:
    """The outlet's name as it calls itself."""
    sources = ((clues.meta("og:site_name"), "opengraph", 0.9), (_publisher(clues), "json-ld", 0.88),
               (clues.meta("application-name", "dc.publisher", "publisher"), "meta", 0.7))  # fmt: skip
    found = [
        Candidate(value, source, sure) for value, source, sure in sources if value and not value.startswith("http")
    ]
    if match := _TITLE_END.search(clues.title):
        found.append(Candidate(squeeze(match[1]), "title", 0.5))
    return found


def _publisher(clues: Clues) -> str:
    value = clues.resolve(clues.article.get("publisher"))
    if isinstance(value, list) and value:
        value = clues.resolve(value[0])
    if isinstance(value, dict):
        value = value.get("name")
    return squeeze(value) if isinstance(value, str) else ""


def section_candidates(clues: Clues) -> list[Candidate]:
    """The section: the page's data, its breadcrumb, the first part of its address."""
    found = []
    for value, source, sure in (
        (_first(clues.article.get("articleSection")), "json-ld", 0.9),
        (clues.meta("article:section", "parsely-section", "section", "sailthru.section", "category"), "meta", 0.85),
        (_breadcrumb(clues), "json-ld", 0.75),
        (_path(clues), "url", 0.4),
    ):
        name = squeeze(value)
        if (
            name
            and len(name) < 50
            and fold(name) not in _HOME
            and fold(name) not in {fold(n) for n in clues.site_names}
        ):
            found.append(Candidate(name, source, sure))
    return found


def _first(value: Any) -> str:
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), "")
    return value if isinstance(value, str) else ""


def _breadcrumb(clues: Clues) -> str:
    for node in clues.nodes:
        items = node.get("itemListElement")
        if "BreadcrumbList" in kinds_of(node) and isinstance(items, list):
            names = [_crumb(item) for item in items[:-1]]
            return next((name for name in names if name and fold(name) not in _HOME), "")
    return ""


def _crumb(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    inner = item.get("item")
    name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else "")
    return name if isinstance(name, str) else ""


def _path(clues: Clues) -> str:
    parts = [part for part in urlsplit(clues.page.url or "").path.split("/") if part][:-1]
    part = next((part for part in parts if not _NO_SECTION.match(part) and part.lower() not in _HOME), "")
    return part.replace("-", " ").replace("_", " ").capitalize() if part.isascii() else ""
