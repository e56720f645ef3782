"""Tags, sections, authors and outlets: names that differ only in case or punctuation are one term with one page."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest
from pathlib import Path
from typing import Literal, get_args

from backfile.common.record import record
from backfile.common.row_files import read_rows
from backfile.common.slugs import slug_of_words, slugify
from backfile.common.tags_file import read_tags_file
from backfile.common.text import fold
from backfile.publish.records import Counted, Link, Tag, TagKind

TermKind = Literal["tags", "sections", "authors", "outlets"]
"""Also the folder of their pages."""

RESERVED = frozenset({"people", "places", "organisations", "topics"})
"""Folders of ``tags/`` that are no tag."""
UNDATED = "undated"
"""The part of a list that holds its undated articles."""
_HASH = 6


def key_of(name: str) -> str:
    """What two spellings of one name share: ``fold``, and the signs that tell C from C++ and C#."""
    return _key(name, fold(name))


def _key(name: str, folded: str) -> str:
    signs = "".join([character for character in name if character in "+#"]) if "+" in name or "#" in name else ""
    return (folded or name) + signs


@dataclass(slots=True, eq=False)
class Term:
    """One name and the places of its articles in the archive's order (newest first)."""

    kind: TermKind
    name: str
    slug: str
    tag_kind: TagKind = "topic"
    description: str = ""
    aliases: tuple[str, ...] = ()
    articles: list[int] = field(default_factory=list)
    dated_years: Sequence[int] = ()
    """Of all dated articles of the archive, which come before the others."""
    _years: dict[int, int] | None = None
    _link: Link | None = None

    @property
    def link(self) -> Link:
        """For lists; made when it is first asked for, as most builds show few terms."""
        if self._link is None:
            self._link = Link(self.name, self.url)
        return self._link

    @property
    def tag(self) -> Tag:
        """For an article or a story that has it."""
        return Tag(self.name, self.url, self.tag_kind)

    @property
    def url(self) -> str:
        return f"{self.kind}/{self.slug}/"

    def part_url(self, part: str) -> str:
        """The address of one page of its list, see ``places_of_part``."""
        return f"{self.url}{part}/" if part else self.url

    @property
    def count(self) -> int:
        return len(self.articles)

    @property
    def _dated(self) -> int:
        return bisect_left(self.articles, len(self.dated_years))

    @property
    def undated(self) -> int:
        return self.count - self._dated

    @property
    def years(self) -> dict[int, int]:
        """Dated articles by year, newest first. They are counted when they are first asked for: most builds show few terms."""
        if self._years is None:
            years = self.dated_years
            self._years = dict(Counter([years[place] for place in self.articles[: self._dated]]))
        return self._years

    @property
    def ends(self) -> tuple[int, int] | None:
        """The years of its first and its last dated article."""
        dated = self._dated
        return (self.dated_years[self.articles[dated - 1]], self.dated_years[self.articles[0]]) if dated else None

    def counted(self, count: int | None = None, level: int = 0) -> Counted:
        """For an index: with all its articles, or ``count`` of them."""
        number = self.count if count is None else count
        kind = self.tag_kind if self.kind == "tags" else ""
        # no years where only a share of the articles is counted: they would change the page with every article of the term
        first, last = (self.ends if count is None else None) or (None, None)
        return Counted(self.name, self.url, number, kind, level, first=first, last=last)


@record
class TagFact:
    """What ``tags.toml`` tells about a tag."""

    name: str
    kind: TagKind = "topic"
    description: str = ""
    aliases: tuple[str, ...] = ()


class Terms:
    """All terms of one kind."""

    def __init__(self, kind: TermKind, facts: Mapping[str, TagFact] | None = None) -> None:
        self.kind = kind
        self._facts = facts or {}
        self._by_name: dict[str, Term] = {}
        self.get = self._by_name.__getitem__
        """The term of a name that was counted."""
        self._by_key: dict[str, Term] = {}
        self.by_slug: dict[str, Term] = {}
        self.all: list[Term] = []
        """In order of their names."""

    def settle(self, uses: Iterable[str]) -> None:
        """Make the terms of all uses: a term's name is the most frequent of its spellings, its slug is its own alone."""
        counts = Counter(uses)
        folds = {name: fold(name) for name in counts}
        keys = {name: _key(name, folded) for name, folded in folds.items()}
        spellings: dict[str, list[str]] = {}
        for name, key in keys.items():
            fact = self._facts.get(key)
            spellings.setdefault(key_of(fact.name) if fact else key, []).append(name)
        chosen = []
        for folded, names in spellings.items():
            fact = self._facts.get(folded)
            name = names[0] if len(names) == 1 else min(names, key=lambda item: (-counts[item], item))
            name = fact.name if fact else name
            chosen.append((name, names, fact))
        for name, names, fact in sorted(chosen, key=lambda item: item[0]):
            slug = slug_of_words(name)
            if slug is None or slug in self.by_slug or slug in RESERVED:
                short = hashlib.sha256(name.encode()).hexdigest()[:_HASH]
                slug = slugify(name, short)
                if slug in self.by_slug or slug in RESERVED:
                    slug = f"{slug}-{short}"
            term = (
                Term(self.kind, name, slug, fact.kind, fact.description, fact.aliases)
                if fact
                else Term(self.kind, name, slug)
            )
            self.all.append(term)
            self.by_slug[slug] = term
            for spelling in names:
                self._by_name[spelling] = term
                self._by_key[keys[spelling]] = term
        # the names are in order already: terms that fold to one stay so
        self.all.sort(key=lambda term: folds[term.name] if term.name in folds else fold(term.name))

    @cached_property
    def of_tag_kind(self) -> dict[TagKind, list[Term]]:
        """The terms of each kind that has any, in order of their names."""
        found: dict[TagKind, list[Term]] = {}
        for term in self.all:
            found.setdefault(term.tag_kind, []).append(term)
        return found

    def find(self, name: str) -> Term | None:
        """The term of a name, in any spelling, that may not be there."""
        return self._by_key.get(key_of(name))


def places_of_part(term: Term, part: str) -> list[int]:
    """The places of the articles of one page of a term's list: all of them, those of the year ``part``, or the undated.

    They lie together: newest first, undated last.
    """
    if not part:
        return term.articles
    if part == UNDATED:
        return term.articles[term.count - term.undated :]
    year = int(part)
    before = sum(count for other, count in term.years.items() if other > year)
    return term.articles[before : before + term.years[year]]


def levels(counts: Iterable[int]) -> dict[int, int]:
    """The level 1 to 4 of each count: quarters of the way to the largest, on a square-root scale. 0 is level 0.

    One article is never the darkest: a month of single days is a quiet month.
    """
    numbers = sorted(set(counts))
    top = numbers[-1] if numbers else 0
    return {number: 0 if number == 0 else 1 + min(3, number, int(4 * (number / top) ** 0.5)) for number in numbers}


def ranked(counts: Mapping[Term, int], limit: int) -> tuple[Counted, ...]:
    """The most frequent terms with their count; ties by name."""
    pairs = list(counts.items())
    if len(pairs) > limit:
        least = nlargest(limit, counts.values())[-1]
        pairs = [pair for pair in pairs if pair[1] >= least]
    pairs.sort(key=lambda pair: (-pair[1], pair[0].name, pair[0].slug))
    del pairs[limit:]
    scale = levels([count for _, count in pairs])
    return tuple([term.counted(count, scale[count]) for term, count in pairs])


def read_tag_facts(path: Path, learned: Path | None = None) -> dict[str, TagFact]:
    """``tags.toml`` by the key of each name and alias, then what the converter learned (``tags.json``) of the others.

    Raises SettingsError when ``tags.toml`` is wrong, ContentError when ``tags.json`` is not as the converter wrote it.
    """
    facts = _decided(path)
    for row in read_rows(learned, ("name", "kind")) if learned else ():
        kind: TagKind = next((known for known in get_args(TagKind) if known == row["kind"]), "topic")
        facts.setdefault(key_of(row["name"]), TagFact(row["name"], kind, row.get("description") or ""))
    return facts


def _decided(path: Path) -> dict[str, TagFact]:
    """``tags.toml`` by the key of each name and alias."""
    facts: dict[str, TagFact] = {}
    for name, row in read_tags_file(path).items():
        kind: TagKind = next((known for known in get_args(TagKind) if known == row.kind), "topic")
        fact = TagFact(row.name, kind, row.description, row.aliases)
        for spelling in (name, row.name, *row.aliases):
            facts.setdefault(key_of(spelling), fact)
    return facts
