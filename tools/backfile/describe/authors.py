"""By-line, authors (people only) and the agencies that a by-line names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from turbohtml import Element

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues, kinds_of
from backfile.describe.people import people_of
from backfile.model import Candidate

_BY_CLASS = (
    "[rel~=author]", "[itemprop~=author] [itemprop~=name]", "[itemprop~=author]", ".byline", ".by-line", ".byline-name",
    ".author-name", ".article-author", ".article__author", ".post-author", ".entry-author", ".td-post-author-name",
    ".author", ".authors", ".autor", ".auteur", "[class*=byline]", "[class*=Byline]", "[data-testid*=byline]",
    "[class*=author-name]", "[class*=authorName]", "[class*=AuthorName]", "[class*=author_name]", "address a",
)  # fmt: skip
_NOT_HERE = (
    ".comments, #comments, .comment, .commentlist, [class*=related], [class*=recommend], .sidebar, nav, [class*=popular], "
    "[class*=latest], [class*=teaser], li article, .widget, [class*=read-next], [class*=more-]"
)
_BY_ADDRESS = (
    "a[href*='/author/']", "a[href*='/authors/']", "a[href*='/autor/']", "a[href*='/auteur/']", "a[href*='/people/']", "a[href*='/by/']",
    "a[href*='/staff/']", "a[href*='/contributor']", "a[href*='/profile/']", "a[href*='/producers/']", "[class*=author]", "[class*=Author]",
)  # fmt: skip
_LINE = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|oleh|text|autor|author|written by|reported by)\s*[:：]?\s+\S", re.IGNORECASE
)
_WORD = re.compile(r"\W*(?:by|von|par|por|di|door|av|af|written by|author|posted by|words by)\W*", re.IGNORECASE)
_MOST = 6
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Byline:
    """``line`` as printed; ``candidates`` hold names joined by "; "."""

    line: str
    people: tuple[str, ...]
    agencies: tuple[str, ...]
    candidates: list[Candidate]


def read_byline(clues: Clues) -> Byline:
    """The by-line with the sources in their order; the first that names people wins."""
    sites = frozenset(fold(name) for name in clues.site_names)
    candidates: list[Candidate] = []
    people: tuple[str, ...] = ()
    agencies: list[str] = []
    line = ""
    for source, confidence, lines in _sources(clues):
        found: list[str] = []
        for text in lines:
            line = line or (text if source == "page" else "")
            names, wires = people_of(text, sites)
            found += [name for name in names if name.casefold() not in {other.casefold() for other in found}]
            agencies += wires
        if found:
            candidates.append(Candidate("; ".join(found), source, confidence))
            # The by-line may name more people than the page's data, which often hold the first alone.
            more = people and source == "page" and len(found) <= _MOST and set(people) < set(found)
            people = tuple(found) if more or not people else people
    if not people and _says_person(clues):
        # The outlet may be one person's: the name is believed when nobody else is named.
        people = tuple(name for text in _json_ld(clues) for name in people_of(text)[0])
        candidates += [Candidate("; ".join(people), "json-ld", 0.6)] if people else []
    return Byline(line, people, tuple(dict.fromkeys(agencies)), candidates)


def _sources(clues: Clues) -> Iterator[tuple[str, float, list[str]]]:
    yield "json-ld", 0.93, list(_json_ld(clues))
    yield "meta", 0.85, _metas(clues)
    yield "page", 0.75, _printed(clues)


def _json_ld(clues: Clues) -> Iterator[str]:
    yield from _names(clues.article.get("author"), clues)
    if not clues.article.get("author"):
        yield from _names(clues.article.get("creator"), clues)


def _says_person(clues: Clues) -> bool:
    author = clues.resolve(clues.article.get("author"))
    first = clues.resolve(author[0]) if isinstance(author, list) and author else author
    return isinstance(first, dict) and "Person" in kinds_of(first) and " " in str(first.get("name", "")).strip()


def _names(value: Any, clues: Clues) -> Iterator[str]:
    value = clues.resolve(value)
    if isinstance(value, str):
        if not value.startswith("http"):
            yield value
    elif isinstance(value, list):
        for item in value:
            yield from _names(item, clues)
    elif isinstance(value, dict) and not {"Organization", "NewsMediaOrganization"} & set(kinds_of(value)):
        yield from _names(value.get("name"), clues)


def _metas(clues: Clues) -> list[str]:
    for name in ("author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author",
                 "cxenseparse:author", "byl", "twitter:creator:name", "citation_author", "og:article:author",
                 "article:author_name", "book:author"):  # fmt: skip
        values = [value for value in clues.metas.get(name, []) if not value.startswith(("http", "@"))]
        if values:
            return values
    if "written" in clues.meta("twitter:label1").lower():
        return [clues.meta("twitter:data1")]
    return []


def _printed(clues: Clues) -> list[str]:
    """Names where pages print them: near the headline first, by markup, then as a line "By Jane Doe"."""
    if clues.document is None:
        return _by_lines(clues)
    for selectors in (_BY_CLASS, ()):
        for selector in selectors:
            found = [
                text
                for element in clues.document.select(selector)[:8]
                if (text := _text(element)) and _is_here(element)
            ]
            if found:
                unique = list(dict.fromkeys(found))
                return unique[:4] if len(unique) <= 6 else unique[:1]
        if lines := _by_lines(clues):
            return lines
    for selector in _BY_ADDRESS:
        for element in clues.document.select(selector)[:6]:
            text = _text(element)
            if text and _is_here(element) and 1 < len(text.split()) <= 5:
                return [text]
    return []


def _is_here(element: Element) -> bool:
    return len(element.text) < _LONGEST and element.closest(_NOT_HERE) is None


def _text(element: Element) -> str:
    return squeeze(" ".join(element.stripped_strings))


def _by_lines(clues: Clues) -> list[str]:
    """A short line "By Jane Doe" ahead of the text, or as its first or last paragraph."""
    near = clues.lines_near_headline
    for number, text in enumerate(near):
        if len(text) < 80 and _LINE.match(text):
            return [text]
        # The word and the name are often two elements.
        if _WORD.fullmatch(text) and number + 1 < len(near) and len(near[number + 1]) < 60:
            return [f"{text} {near[number + 1]}"]
    return []
