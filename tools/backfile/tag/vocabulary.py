"""The archive's tags: learned from all articles, then given to each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from backfile.tag.decisions import TagDecisions
from backfile.tag.function_words import EMPTY_WORDS, ORDINARY_WORDS
from backfile.tag.joining import (
    Known,
    ends_of,
    full_names,
    is_in_capitals,
    join_acronym,
    pool_territories,
    whole_names,
)
from backfile.tag.junk import is_junk
from backfile.tag.kinds import as_person, kind_of
from backfile.tag.names import is_office, key_of
from backfile.tag.records import READ, NameRecord
from backfile.tag.spellings import spellings
from backfile.tag.subjects import subject
from backfile.tag.territories import ORGANISATIONS, territory_code

# At most so many tags an article: a page's tag list that is longer is read by nobody.
MOST = 8
# A name that no publisher used as a tag becomes one when so many articles name it …
_ARTICLES = 3
# … and an article gets it when it names it so often, or in its headline.
_MENTIONS = 2
# An editor's spelling of a tag counts like so many in running text: "USA" as a tag, not "US" as texts abbreviate it.
_EDITOR = 20
# Adjectives: "AI-powered", "South Korean".
_ADJECTIVE = re.compile(r"\w-[a-z]+$")
_DEMONYMS = frozenset("american european african asian korean german irish".split())


@dataclass(frozen=True, slots=True)
class TagEntry:
    """A tag of the archive."""

    name: str
    kind: str
    count: int
    description: str = ""
    hidden: bool = False


@dataclass(slots=True)
class Vocabulary:
    """Made by ``learn``; ``assign`` gives each article's tags by its page."""

    decisions: TagDecisions
    known: dict[str, Known]
    acronyms: Mapping[str, str]
    """Key of an acronym or of a country's other name → key of the one that stands for both."""
    found: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    """Page → keys of the publisher's tags, keys of the names that it names often enough, the most named first."""
    outlets: frozenset[str] = frozenset()
    """Keys of the archive's own papers and the last words of their names: in a text, "the Courier" is no subject."""
    counts: Counter[str] = field(default_factory=Counter)
    _shown: dict[str, str] = field(default_factory=dict)
    """By key, once it was asked for."""

    def assign(self, source: str) -> tuple[str, ...]:
        """The tags of the article taken from ``source``, the publisher's first."""
        tagged, named = self.found.get(source, ((), ()))
        keys = list(dict.fromkeys(self._canonical(key) for key in tagged))
        for key in named:
            canonical = self._canonical(key)
            if canonical in keys or not self._is_tag(canonical):
                continue
            # "Harbour League" is the end of "Labour and Harbour League", which the page has.
            if not any(other.endswith(f" and {canonical}") for other in keys):
                keys.append(canonical)
        shown = [self.shown(key) for key in keys if key not in self.decisions.hidden]
        tags = tuple(dict.fromkeys(shown))[:MOST]
        self.counts.update(tags)
        return tags

    def shown(self, key: str) -> str:
        """The form that readers see: a person's decision, else the most used form that is not all small letters."""
        if key not in self._shown:
            self._shown[key] = self.decisions.aliases.get(key) or self._most_used(key)
        return self._shown[key]

    def _most_used(self, key: str) -> str:
        known = self.known.get(key, Known(forms=Counter({key: 1})))
        form = min(known.forms, key=lambda text: (-known.forms[text], text.islower(), text))
        if kind_of(form, known.person, known.place, known.mentions) == "person":
            form = as_person(form)
        return form[:1].upper() + form[1:] if form.islower() else form

    def entries(self) -> tuple[TagEntry, ...]:
        """The tags that were given, with their counts, by name."""
        made = []
        for name, count in sorted(self.counts.items()):
            key = self._canonical(key_of(name))
            made.append(
                TagEntry(
                    name,
                    self._kind(key, name),
                    count,
                    self.decisions.descriptions.get(key, ""),
                    key in self.decisions.hidden,
                )
            )
        return tuple(made)

    def _kind(self, key: str, name: str) -> str:
        if key in self.decisions.kinds:
            return self.decisions.kinds[key]
        if key in self.acronyms.values() and (code := territory_code(key, "en")):
            return "organisation" if code in ORGANISATIONS else "place"
        if subject(key):
            return "topic"
        known = self.known.get(key, Known())
        return kind_of(name, known.person, known.place, known.mentions)

    def _canonical(self, key: str) -> str:
        aliases = self.decisions.aliases
        if key in aliases:
            return key_of(aliases[key])
        key = self.acronyms.get(key) or self.acronyms.get(key.removesuffix("s"), key)
        if (shown := key_of(self.shown(key))) in aliases:
            return key_of(aliases[shown])
        # The singular and the plural are one tag: the one that is used more.
        for other in (key.removesuffix("s"), f"{key}s", key.removesuffix("es"), f"{key.removesuffix('y')}ies"):
            if other != key and other in self.known and (self._tagged(other), key) > (self._tagged(key), other):
                return other
        return key

    def _tagged(self, key: str) -> int:
        return self.known[key].tagged if key in self.known else 0

    def _is_tag(self, key: str) -> bool:
        known = self.known.get(key)
        words = key.split()
        if known is None or key in EMPTY_WORDS or key in ORDINARY_WORDS:
            return False
        if known.tagged:
            return True
        if key in self.outlets or is_office(key) or any(word in ORDINARY_WORDS for word in words):
            return False
        return not (is_junk(key) or words[-1] in _DEMONYMS or _ADJECTIVE.search(self.shown(key))) and (
            known.named >= _ARTICLES and (" " in key or known.person + known.place // 2 > known.mentions // 3)
        )


def learn(records: Iterable[NameRecord], decisions: TagDecisions | None = None) -> Vocabulary:
    """Take in every record once; the order is no matter."""
    known: dict[str, Known] = defaultdict(Known)
    acronyms: dict[str, Counter[str]] = defaultdict(Counter)
    same: dict[str, str] = {}
    outlets: set[str] = set()
    found = {}
    keys: dict[str, str] = {}
    short: dict[str, Counter[str]] = defaultdict(Counter)
    ends: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        outlets.add(record.outlet)
        for key, one in record.territories:
            # Of two languages' meanings always the same one, in whatever order the articles come.
            same[key] = min(one, same.get(key, one))
        for key, tag in record.tagged:
            known[key].tagged += 1
            known[key].forms[tag] += _EDITOR if not tag.islower() else 1
        _learn_names(known, record, acronyms)
        for surname, name in record.surnames:
            short[surname][name] += 1
        for end, name in ends_of(record):
            ends[end][name] += 1
        # one text for each key, however many articles name it
        tagged = tuple([keys.setdefault(key, key) for key, _ in record.tagged])
        named = [(keys.setdefault(key, key), count) for key, count, *_ in record.names[:READ] if count >= _MENTIONS]
        found[record.source] = (tagged, tuple([key for key, _ in named]))
    settled = dict(join_acronym(known, key, longs) for key, longs in acronyms.items() if is_in_capitals(known.get(key)))
    pool_territories(known, same)
    tags = {key: entry for key, entry in known.items() if entry.tagged or entry.named >= _ARTICLES}
    settled |= spellings(tags) | full_names(tags, short) | whole_names(tags, ends)
    papers = frozenset(word for outlet in outlets if outlet for word in (outlet, outlet.split()[-1]))
    return Vocabulary(decisions or TagDecisions(), dict(known), {**settled, **same}, found, papers)


def _learn_names(known: dict[str, Known], record: NameRecord, acronyms: dict[str, Counter[str]]) -> None:
    for key, count, person, place, forms in record.names:
        entry = known[key]
        # German writes every noun like a name: a single word is a tag there when an editor says so.
        entry.named += " " in key or not record.german
        entry.mentions += count
        entry.person += person
        entry.place += place
        for form, times in forms:
            entry.forms[form] += times
    for short, long in record.acronyms:
        acronyms[key_of(short)][key_of(long)] += 1
        known[key_of(long)].forms[long] += 1
