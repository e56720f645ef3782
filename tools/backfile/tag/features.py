"""What the ranker asks of each candidate."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import NamedTuple, TypeAlias

from backfile.common.locales import find_locale
from backfile.common.printed_dates import is_month
from backfile.tag.candidates import TWICE, Candidate, find_candidates
from backfile.tag.figures import figure
from backfile.tag.function_words import DEMONYMS, EMPTY_WORDS, ORDINARY_WORDS
from backfile.tag.junk import is_junk
from backfile.tag.kinds import kind_of
from backfile.tag.merging import STEM, join_acronyms, join_declined, join_surnames, join_territories, join_topics
from backfile.tag.names import Mention, find_names, key_of
from backfile.tag.subjects import subject
from backfile.tag.territories import territory
from backfile.tag.topic_names import topic_name
from backfile.tag.topics import topics_of
from backfile.tag.well_known import is_well_known

_Words: TypeAlias = tuple[str, ...]

_TOPICS = 4
# Languages whose genitive ends in s without an apostrophe.
_GENITIVE = frozenset({"de", "sv", "nb", "da"})
_LEAD_CHARACTERS = 400
_MEASURE = re.compile(r"\d[\d.,:]*(?:[ap]m|[ -][a-zà-öø-ÿ]+)|Q[1-4]")
# "15 Harbour Lights": so many, not a name, where a text does not come back to it.
_COUNTED = re.compile(r"\d{1,3} .+")
_DEMONYM = re.compile(r"(?:an|ish|ese|isch\w{0,2}|er|ais|aise)$")


def _families(found: Mapping[_Words, Candidate]) -> Counter[str]:
    """How often longer words begin with a word: "Meteorit" stands in "Meteoriten" and "Meteoritenregen"."""
    counts: Counter[str] = Counter()
    for words, item in found.items():
        if len(words) == 1:
            for end in range(STEM, len(words[0])):
                counts[words[0][:end]] += item.count
    return counts


def _fragments(found: Mapping[_Words, Candidate], mentions: Mapping[str, Mention], language: str | None) -> set[_Words]:
    """What stands only inside a longer name: "Valley Bank" of "Sarn Valley Bank". Countries, subjects and people remain: "Chairman Olaf
    Pask" is no name.
    """
    # In German "Firma Sarntal" stands for a name as well as for a firm and its name: such pairs do not come back.
    fewest = TWICE if (language or "").startswith("de") else 1
    parts = set()
    for words, item in found.items():
        if len(words) > 1 and item.capital and item.count >= fewest and key_of(item.form) in mentions:
            person = kind_of(item.form, 0, 0, 0) == "person"
            for size in range(1, len(words)):
                for start in range(len(words) - size + 1):
                    part = found.get(words[start : start + size])
                    if part and part.count <= item.count and (part.headline < 0 or item.headline >= 0):
                        named = kind_of(part.form, 0, 0, 0) == "person" and not person
                        key = key_of(part.form)
                        if not (named or territory(key, language) or subject(key)):
                            parts.add(part.words)
    return parts


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Days and months in ``language`` (Unicode CLDR), case folded."""
    if not (locale := find_locale(language) or find_locale("en")):
        return frozenset()
    names = [*locale.days["format"]["wide"].values(), *locale.months["format"]["wide"].values()]
    return frozenset(name.casefold() for name in names)


def _is_empty(words: _Words, form: str, language: str) -> bool:
    """A day, a quarter, a time or a measure, or words of headlines: "Tuesday", "Oct 02", "Q3", "4.20pm", "130 pounds", "Arrested",
    "Khan arrested"; an adjective of a country, what is of a country or a well-known person ("Irans Justiz"). "Final Fantasy" is a name.
    """
    edges = (words[0], words[-1])
    if _MEASURE.fullmatch(form) or (words[-1].isdigit() and is_month(words[0].rstrip("."))):
        return True
    if language == "en" and words[-1] in DEMONYMS:
        return True
    if language == "de" and form.endswith("er") and is_well_known(form[:-2]):
        return True
    if language in _GENITIVE and (name := words[0].removesuffix("s")) != words[0]:
        if figure(name, language) or (len(words) > 1 and territory(name, language)):
            return True
    if len(words) > 1 and all(word[:1].isupper() for word in form.split()):
        return False
    if len(words) > 1 and language == "de" and form.rsplit(maxsplit=1)[-1].islower():
        return True
    return any(word in EMPTY_WORDS or word in calendar_words(language) for word in edges)


def _is_clause(item: Candidate, found: _Found, language: str) -> bool:
    """A person and what they do: "Pask måtte". English alone has such names: "Pask administration"."""
    before, _, last = item.form.rpartition(" ")
    if language == "en" or not before or not last.islower():
        return False
    mention = found.mentions.get(key_of(before))
    return item.words[:-1] in found.surnames or (
        mention is not None and kind_of(before, mention.person, mention.place, mention.count) == "person"
    )


class _Found(NamedTuple):
    """The candidates of a text by their words, and what they tell of each other."""

    candidates: dict[_Words, Candidate]
    mentions: Mapping[str, Mention]
    derived: Collection[_Words]
    """Those that stand for a topic's other forms."""
    longer: Counter[_Words]
    """How often a longer one that holds it stands in the text."""
    surnames: Mapping[_Words, int]
    families: Counter[str]


def describe(headline: str, text: str, language: str | None) -> list[tuple[Candidate, Mapping[str, float]]]:
    """Each candidate with its features, by their names; a feature that is not there is 0."""
    base = (language or "en").partition("-")[0]
    found = _gather(headline, text, language)
    size = max(1, len(text))
    rows = []
    for item in found.candidates.values():
        counted = item.count < TWICE and _COUNTED.fullmatch(item.form)
        empty = _is_empty(item.words, item.form, base) or is_junk(item.form)
        if not (counted or empty or _is_clause(item, found, base)):
            features = {"bias": 1.0}
            features |= _place_features(item, size)
            features |= _shape_features(item, base)
            features |= _name_features(item, found, language)
            features |= _kind_features(item, found, base, known=bool(features["territory"]))
            rows.append((item, features))
    return [*rows, *_topics(headline, text, language, found.candidates)]


def _gather(headline: str, text: str, language: str | None) -> _Found:
    found = find_candidates(headline, text, language)
    names = find_names(headline, text, language)
    for words in _fragments(found, names.mentions, language):
        del found[words]
    join_acronyms(found, names.acronyms)
    join_surnames(found, names.mentions, language)
    if (language or "").partition("-")[0] == "de":
        join_declined(found)
    join_territories(found, language)
    derived = join_topics(found, language)
    longer: Counter[_Words] = Counter()
    surnames: dict[_Words, int] = {}
    for words, item in found.items():
        named = item.capital >= 1 and len(words) > 1
        for size in range(1, len(words)):
            for start in range(len(words) - size + 1):
                part = words[start : start + size]
                if part in found and (named or item.count >= TWICE):
                    longer[part] = max(longer[part], item.count)
        if named and len(words) == 2:
            surnames[words[-1:]] = max(surnames.get(words[-1:], 0), item.count)
    return _Found(found, names.mentions, derived, longer, surnames, _families(found))


def _name_features(item: Candidate, found: _Found, language: str | None) -> dict[str, float]:
    """What is known of the candidate's name, and what the others tell of it."""
    words, form, others = item.words, item.form, found.candidates
    key = key_of(form)
    mention = found.mentions.get(key)
    is_full_name = len(words) == 2 and words[-1:] in found.surnames and words[-1:] in others
    return {
        "family": math.log1p(found.families[words[0]]) if len(words) == 1 else 0.0,
        "territory": float(bool(territory(key, language))),
        # P@5 on outlets left out is 0.309 with these two, 0.300 without.
        "subject": float(bool(subject(key))),
        "topic name": float(words not in found.derived and bool(topic_name(words, language))),
        "derived": float(words in found.derived),
        # P@5 on outlets left out is 0.302 with it, 0.281 without.
        "well known": float(is_well_known(form)),
        "longer": min(1.0, found.longer[words] / max(1, item.count)) if item.count else 0.0,
        "surname": float(words in found.surnames),
        "with surname": math.log1p(others[words[-1:]].count) if is_full_name else 0.0,
        "title": float(bool(mention and mention.person)),
        "in place": float(bool(mention and mention.place)),
        "found name": float(mention is not None),
        "genitive": float(
            len(words[-1]) > 3 and words[-1][-1] == "s" and (*words[:-1], words[-1][:-1].rstrip("’'")) in others
        ),
        "has genitive": float((*words[:-1], words[-1] + "s") in others),
    }


def _kind_features(item: Candidate, found: _Found, base: str, *, known: bool) -> dict[str, float]:
    """What the candidate names, and how ordinary its words are. ``known``: it names a territory."""
    features = {}
    if mention := found.mentions.get(key_of(item.form)):
        features["kind " + kind_of(item.form, mention.person, mention.place, mention.count)] = 1.0
    if base == "de" and len(item.words) == 1 and item.count == 1 and not known:
        features["once German"] = 1.0
    features["ordinary"] = float(any(word in ORDINARY_WORDS or word in calendar_words(base) for word in item.words))
    return features


def _topics(
    headline: str, text: str, language: str | None, found: dict[_Words, Candidate]
) -> Iterable[tuple[Candidate, Mapping[str, float]]]:
    for rank, topic in enumerate(topics_of(headline, text, language)[:_TOPICS]):
        words = tuple(topic.name.casefold().split())
        features = {
            "topic": 1.0,
            "topic first": float(rank == 0),
            "topic density": math.log1p(topic.density),
            "topic cues": math.log1p(topic.cues),
            "topic headline": float(topic.headed),
            "topic lead": float(topic.leads),
            "topic subject": float(bool(subject(key_of(topic.name)))),
            "topic named": float(words in found),
        }
        yield Candidate(words, Counter({topic.name: 1})), features


def _place_features(item: Candidate, size: int) -> dict[str, float]:
    return {
        "headline": float(item.headline >= 0),
        "headline start": float(item.headline == 0),
        "headline and text": float(item.headline >= 0 and item.count > 0),
        "headline often": math.log1p(item.count) if item.headline >= 0 else 0.0,
        "count": math.log1p(item.count),
        "share": math.log1p(1000 * item.count * len(" ".join(item.words)) / size),
        "lead": float(item.first < _LEAD_CHARACTERS),
        "late": math.log1p(min(item.first, size) / 100),
        "spread": (item.last - item.first) / size if item.count > 1 else 0.0,
        "once": float(item.count == 1),
    }


def _shape_features(item: Candidate, base: str) -> dict[str, float]:
    form = item.form
    several = len(item.words) > 1
    shown = max(1, item.count - item.inside)
    capital = item.capital / shown if item.count else float(form[:1].isupper())
    german = base == "de"
    return {
        "capital": 0.0 if german else capital,
        "capital German": capital if german else 0.0,
        "capitals several": capital if several else 0.0,
        "two words": float(len(item.words) == 2),
        "three words": float(len(item.words) == 3),
        "four words": float(len(item.words) == 4),
        "small German": float(german and not form[:1].isupper()),
        "small several": float(several and not form[:1].isupper()),
        "upper": float(form.isupper() and len(form) <= 6),
        "mixed": float(
            several and form[:1].isupper() and item.words[-1].isalpha() and form.rsplit(maxsplit=1)[-1].islower()
        ),
        "digits": float(any(character.isdigit() for character in form)),
        "hyphen": float("-" in form),
        "long": min(len(form), 30) / 30,
        "short": float(len(form) < 4),
        "demonym": float(base == "en" and bool(_DEMONYM.search(form)) and capital > 0.5 and not several),
    }
