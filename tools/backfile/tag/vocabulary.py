"""The archive's tags: learned from all articles, then given to each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from backfile.common.urls import host_of
from backfile.model import Article
from backfile.tag.abroad import abroad
from backfile.tag.decisions import TagDecisions
from backfile.tag.function_words import EMPTY_WORDS, ORDINARY_WORDS
from backfile.tag.junk import is_junk
from backfile.tag.kinds import as_person, kind_of
from backfile.tag.names import find_names, is_office, key_of
from backfile.tag.printed import printed_tags, with_acronym
from backfile.tag.spellings import sounded, spellings, used
from backfile.tag.subjects import subject
from backfile.tag.territories import ORGANISATIONS, territory_code, territory_key

# At most so many tags an article: a page's tag list that is longer is read by nobody.
MOST = 8
# A name that no publisher used as a tag becomes one when so many articles name it …
_ARTICLES = 3
# … and an article gets it when it names it so often, or in its headline.
_MENTIONS = 2
# Names of an article that are kept in memory, the most named first.
_READ = 24
# An editor's spelling of a tag counts like so many in running text: "USA" as a tag, not "US" as texts abbreviate it.
_EDITOR = 20
# What papers add to their names, and tags to the names of papers.
_MEDIUM = frozenset("online digital news newspaper newspapers magazine tv zeitung redaktion plus".split())
_SUFFIX = re.compile(r"(?: (?:" + "|".join(sorted(_MEDIUM)) + r")| [a-z]{2,3}|デジタル|オンライン)$")
# Adjectives: "AI-powered", "South Korean".
_ADJECTIVE = re.compile(r"\w-[a-z]+$")
_DEMONYMS = frozenset("american european african asian korean german irish".split())
# Texts that have a name and its end beside each other: one may do so by chance.
_BOTH = 2
# "Ann Louise Pask"
_WITH_MIDDLE = 3
# A short form that is used so many times as often as the long one is what readers know: "NATO".
_KNOWN_SHORT = 5


@dataclass(frozen=True, slots=True)
class TagEntry:
    """A tag of the archive."""

    name: str
    kind: str
    count: int
    description: str = ""
    hidden: bool = False


@dataclass(slots=True)
class _Known:
    """What the archive knows about one key."""

    tagged: int = 0
    named: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    person: int = 0
    place: int = 0
    mentions: int = 0


@dataclass(slots=True)
class Vocabulary:
    """Made by ``learn``; ``assign`` gives each article's tags by its page."""

    decisions: TagDecisions
    known: dict[str, _Known]
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
        known = self.known.get(key, _Known(forms=Counter({key: 1})))
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
        known = self.known.get(key, _Known())
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


class NameRecord(NamedTuple):
    """What is kept of an article until the vocabulary is learned; plain tuples, for they pass between processes."""

    source: str
    tagged: tuple[tuple[str, str], ...]
    """(key, as printed) of the publisher's tags."""
    names: tuple[tuple[str, int, int, int, tuple[tuple[str, int], ...]], ...]
    """(key, mentions, as a person, as a place, (form, count) …), the most named first."""
    acronyms: tuple[tuple[str, str], ...]
    """(short, long) as printed."""
    territories: tuple[tuple[str, str], ...] = ()
    """(key, the key that stands for all names of that territory or subject)."""
    outlet: str = ""
    """Key of the publisher."""
    surnames: tuple[tuple[str, str], ...] = ()
    """(key of a tag that is a surname or has a middle name, key of the name that the text gives)."""
    german: bool = False


def record_of(article: Article) -> NameRecord:
    """The record of ``article``; its identity is the page (``source``)."""
    text = article.text
    names = find_names(article.headline, text, article.language)
    refused = _refused(article)
    # Systems write "Munro-Harriet": the author's names in any order.
    authors = {" ".join(sorted(key_of(name).split())) for name in article.authors}
    printed = [with_acronym(tag) for tag in printed_tags(article.tags, article.headline, text)]
    tagged = tuple([
        (key, tag)
        for tag, _ in printed
        if not is_junk(tag) and not _names_outlet(key := key_of(tag), refused) and " ".join(sorted(key.split())) not in authors
    ])  # fmt: skip
    ranked = sorted(names.mentions.items(), key=lambda item: (-item[1].count, item[1].first, item[0]))
    kept = tuple([
        (key, mention.count, mention.person, mention.place, tuple(mention.forms.items()))
        for key, mention in ranked
        if key not in refused
    ])  # fmt: skip
    territories = tuple([
        (key, one)
        for key in dict.fromkeys([*(key for key, _ in tagged), *(row[0] for row in kept[:_READ])])
        if (one := _territory(key, article.language) or abroad(key))
    ])  # fmt: skip
    subjects = tuple([(key, one) for key in dict.fromkeys(key for key, _ in tagged) if (one := subject(key))])
    meant = {key for key, _ in territories + subjects}
    alone = {sounded(key): key for key, _ in tagged if " " not in key and key not in meant}
    surnames = tuple([
        (alone[surname], row[0])
        for row in (kept if alone else ())
        if " " in row[0] and (surname := sounded(row[0].rpartition(" ")[2])) in alone
    ])  # fmt: skip
    called = {row[0] for row in kept}
    surnames += tuple([
        (key, name)
        for key, _ in tagged
        if len(words := key.split()) == _WITH_MIDDLE and key not in called and (name := f"{words[0]} {words[-1]}") in called
    ])  # fmt: skip
    german = article.language.startswith("de")
    outlet = key_of(article.publisher)
    acronyms = (*names.acronyms.items(), *((short, long) for long, short in printed if short))
    return NameRecord(article.source, tagged, kept, acronyms, territories + subjects, outlet, surnames, german)


def _territory(key: str, language: str) -> str:
    code = territory_code(key, language)
    return territory_key(code) if code else ""


def learn(records: Iterable[NameRecord], decisions: TagDecisions | None = None) -> Vocabulary:
    """Take in every record once; the order is no matter."""
    known: dict[str, _Known] = defaultdict(_Known)
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
        for end, name in _ends(record):
            ends[end][name] += 1
        # one text for each key, however many articles name it
        tagged = tuple([keys.setdefault(key, key) for key, _ in record.tagged])
        named = [(keys.setdefault(key, key), count) for key, count, *_ in record.names[:_READ] if count >= _MENTIONS]
        found[record.source] = (tagged, tuple([key for key, _ in named]))
    settled = dict(_acronym(known, key, longs) for key, longs in acronyms.items() if _in_capitals(known.get(key)))
    _join_territories(known, same)
    tags = {key: entry for key, entry in known.items() if entry.tagged or entry.named >= _ARTICLES}
    settled |= spellings(tags) | _full_names(tags, short) | _whole_names(tags, ends)
    papers = frozenset(word for outlet in outlets if outlet for word in (outlet, outlet.split()[-1]))
    return Vocabulary(decisions or TagDecisions(), dict(known), {**settled, **same}, found, papers)


def _in_capitals(short: _Known | None) -> bool:
    """False for "Sum", which is a word wherever texts do not introduce the "SUM"."""
    if short is None or not short.forms:
        return True
    form = min(short.forms, key=lambda form: (-short.forms[form], form))
    return sum(letter.isupper() for letter in form) > 1


def _acronym(known: Mapping[str, _Known], short: str, longs: Counter[str]) -> tuple[str, str]:
    """(key, the key that stands for it) of an acronym and what texts say that it stands for."""
    long = min(longs, key=lambda long: (-longs[long], long))
    uses = [known[key].tagged + known[key].named if key in known else 0 for key in (short, long)]
    return (long, short) if uses[0] > _KNOWN_SHORT * uses[1] else (short, long)


def _join_territories(known: dict[str, _Known], same: Mapping[str, str]) -> None:
    """What the archive knows of "USA" and of "U.S." is known of the United States."""
    for key, one in sorted(same.items()):
        if key != one and key in known:
            part, whole = known[key], known[one]
            whole.tagged += part.tagged
            whole.named += part.named
            whole.mentions += part.mentions
            whole.person += part.person
            whole.place += part.place
            whole.forms.update(part.forms)


def _full_names(tags: Mapping[str, _Known], short: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Surname, or name with a middle one, that editors use as a tag → the one person whom the texts of those pages, or of half of them, name."""
    people: dict[str, str] = {}
    for key in sorted(tags if short else (), key=lambda key: used(tags, key)):
        if " " in key and tags[key].person:
            people.setdefault(sounded(key), key)
    found = {}
    for surname, names in short.items():
        full = {people[sound] for name in names if (sound := sounded(name)) in people}
        if len(full) == 1 and not tags[surname].place and 2 * names.total() >= tags[surname].tagged:
            found[surname] = full.pop()
    return found


def _ends(record: NameRecord) -> Iterator[tuple[str, str]]:
    """Names of two words and more that are the end of another name of the same text: "Farmers' Union", "Lowland Farmers' Union"."""
    names = {row[0] for row in record.names}
    for name in names:
        words = name.split()
        for start in range(1, len(words) - 1):
            if (end := " ".join(words[start:])) in names and not is_office(end):
                yield end, name


def _whole_names(tags: Mapping[str, _Known], ends: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Key → the key used more, of a name and of its end, where half of the texts that have the end have that name, and no other."""
    found = {}
    for end, names in ends.items():
        whole = max(names, key=lambda name: (names[name], len(name), name))
        if end in tags and whole in tags and all(other in whole for other in names):
            if names[whole] >= _BOTH and 2 * names[whole] >= tags[end].named:
                more, less = sorted((end, whole), key=lambda key: used(tags, key))
                found[less] = more
    return found


def _learn_names(known: dict[str, _Known], record: NameRecord, acronyms: dict[str, Counter[str]]) -> None:
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


def _names_outlet(key: str, refused: frozenset[str]) -> bool:
    return not refused.isdisjoint((key, _paper(key), key.replace(" ", "")))


def _refused(article: Article) -> frozenset[str]:
    """What is no tag here: the outlet, under its name and its address, and the authors."""
    names = {key_of(name) for name in (article.publisher, article.credit, *article.authors)}
    host = host_of(article.url).partition(".")[0]
    return frozenset({*names, _paper(article.publisher), host}) - {""}


def _paper(name: str) -> str:
    """An outlet's name without what only says that it is one: "Courier Online" is the Courier."""
    key = _SUFFIX.sub("", key_of(name))
    return key if key not in _MEDIUM else ""
