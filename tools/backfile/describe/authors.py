"""By-line, authors (people only) and the agencies that a by-line names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues, kinds_of
from backfile.describe.marked import Marked, is_here
from backfile.describe.people import people_of
from backfile.model import Candidate

# Surer marks first.
_MARKS: tuple[re.Pattern[str], ...] = (
    re.compile(r"(?<![a-z])by-?lines?(?![a-z])|author-name|(?<![a-z])article-author|post-author|entry-author"),
    re.compile(r"(?<![a-z-])(?:authors?|autor|auteur)(?![a-z-])"),
    re.compile(r"by-?line|author|autor"),
)
_ADDRESS_OF_AUTHOR = re.compile(r"/(?:authors?|autor|auteur|people|by|staff|contributors?|profile|producers|team)/")
_BOX = re.compile(r"author-(?:bio|box|desc|image|photo|avatar|social|link)|about-|bio(?![a-z])|avatar|description")
_LINE = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|oleh|text|autor|author|written by|reported by)\s*[:：]?\s+\S", re.IGNORECASE
)
_WORD = re.compile(r"\W*(?:by|von|par|por|di|door|av|af|written by|author|posted by|words by)\W*", re.IGNORECASE)
_MOST = 4
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
            people = people or tuple(found)
            if source == "page":
                people = _fuller(people, lines, sites)
    if not people and _says_person(clues):
        # The outlet may be one person's: the name is believed when nobody else is named.
        people = tuple(name for text in _json_ld(clues) for name in people_of(text)[0])
        candidates += [Candidate("; ".join(people), "json-ld", 0.6)] if people else []
    return Byline(line, people, tuple(dict.fromkeys(agencies)), candidates)


def _fuller(people: tuple[str, ...], lines: list[str], sites: frozenset[str]) -> tuple[str, ...]:
    """All names of a printed by-line that holds those of the page's data, which are often the first alone."""
    for text in lines:
        names, _ = people_of(text, sites)
        if set(people) < set(names) and len(names) <= _MOST and all(" " in name for name in names):
            return names
    return people


def _sources(clues: Clues) -> Iterator[tuple[str, float, list[str]]]:
    if clues.recipe is not None:
        yield "recipe", 0.97, [squeeze(element.text) for element in clues.by_recipe(clues.recipe.byline)]
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
    """Names where pages print them: by markup, then as a line "By Jane Doe", then by what links to a person's page."""
    if clues.document is None:
        return _by_lines(clues)
    marked = [item for item in clues.marked if not _BOX.search(item.names)]
    for found in (
        [item for item in marked if "author" in item.rel.split()],
        [item for item in marked if "author" in item.itemprop.split()],
        *([item for item in marked if mark.search(item.names)] for mark in _MARKS[:2]),
    ):
        if texts := _texts(found):
            return texts
    if lines := _by_lines(clues):
        return lines
    if texts := _texts([item for item in marked if _MARKS[2].search(item.names)]):
        return texts[:1]
    for link in clues.document.select("a[href*='/']")[:400]:
        if _ADDRESS_OF_AUTHOR.search(link.attr("href") or "") and is_here(link):
            text = squeeze(link.text)
            if 1 < len(text.split()) <= 5:
                return [text]
    return []


def _texts(found: list[Marked]) -> list[str]:
    """What the first few say, when they are near each other in number: a page of many by-lines lists other stories."""
    texts = []
    for item in found[:10]:
        name = item.element.select_one("[itemprop~=name]") if item.itemprop else None
        text = (
            squeeze(name.attr("content") or name.text)
            if name is not None
            else item.element.attr("content") or item.text
        )
        if text and len(text) < _LONGEST and item.is_here():
            texts.append(text)
    unique = list(dict.fromkeys(texts))
    return unique[:4] if len(unique) <= 6 else unique[:1]


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
