"""Keys of one name in several spellings: one word or two, in other alphabets' transcriptions, as German declines it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Protocol

from backfile.tag.given_names import GIVEN_NAMES

# How languages write a sound that came from another alphabet: "Selenskyj" and "Zelensky", "Tschechow" and "Chekhov", "Netanjahu" and
# "Netanyahou". The longest first.
_SOUNDS = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("zh", "s"), ("ch", "c"), ("kh", "c"), ("ck", "c"), ("ph", "f"), ("ou", "u"),
    ("ue", "u"), ("x", "cs"), ("k", "c"), ("q", "c"), ("w", "v"), ("z", "s"), ("y", "i"), ("j", "i"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
# Names of fewer letters are alike by chance.
_SHORTEST = 9
_PERSON = range(2, 5)
_NOMINATIVES = {"en": ("e", "er", "es"), "em": ("er", "es"), "er": ("e",), "es": ("e",)}
_SHORTEST_STEM = 3
_AND = frozenset({"and", "und", "et", "y", "e", "&"})
# "Labour" and "Labor" are two parties.
_AMERICAN = re.compile(
    r"\b(?!labour)\w{3,}(our)(?:s|ed|al|able|ite|ites)?\b|\b\w{3,}(isations?|ise[ds]?|ising)\b|\b(?:cent|theat|lit|met|fib)re\b"
)


class Uses(Protocol):
    """How often a key is a tag, in how many articles it is named, and how often as a person."""

    tagged: int
    named: int
    person: int


# An archive's texts name the same people again and again.
@lru_cache(maxsize=1 << 14)
def sounded(key: str) -> str:
    """What the transcriptions of one name have in common."""
    sound = "".join(letter for letter in unicodedata.normalize("NFD", key) if not unicodedata.combining(letter))
    for written, heard in _SOUNDS:
        sound = sound.replace(written, heard)
    return _DOUBLED.sub(r"\1", sound)


def spellings(tags: Mapping[str, Uses]) -> dict[str, str]:
    """Key → the other key, used more, of the same name."""
    return _compounds(tags) | _written(tags) | _declined(tags) | _transcribed(tags)


def _compounds(tags: Mapping[str, Uses]) -> dict[str, str]:
    """What editors write as one word and as two ("Harbour-Front", "Harbourfront")."""
    found = {}
    for key, entry in tags.items():
        if entry.tagged and " " in key and (other := tags.get(joined := key.replace(" ", ""))) and other.tagged:
            less, more = sorted((key, joined), key=lambda one: (tags[one].tagged, one))
            found[less] = more
    return found


def _written(tags: Mapping[str, Uses]) -> dict[str, str]:
    """ "Health & Wellness" and "Health and wellness", "behaviour" and "behavior"."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key, entry in tags.items():
        if entry.tagged:
            plain = " ".join(word for word in key.split() if word not in _AND)
            groups[_AMERICAN.sub(_american, plain)].append(key)
    found = {}
    for keys in groups.values():
        most, *others = sorted(keys, key=lambda key: used(tags, key))
        found.update(dict.fromkeys(others, most))
    return found


def _american(match: re.Match[str]) -> str:
    return match[0].replace("our", "or").replace("is", "iz") if match[1] or match[2] else match[0][:-2] + "er"


def _declined(tags: Mapping[str, Uses]) -> dict[str, str]:
    """ "Deutschen Bank" is what texts call the "Deutsche Bank" in other cases than the first."""
    found = {}
    for key in tags:
        adjective, _, noun = key.partition(" ")
        stem, end = adjective[:-2], adjective[-2:]
        if noun and len(stem) >= _SHORTEST_STEM and end in _NOMINATIVES:
            others = [other for ending in _NOMINATIVES[end] if (other := f"{stem}{ending} {noun}") in tags]
            if others:
                found[key] = min(others, key=lambda other: used(tags, other))
    return found


def _transcribed(tags: Mapping[str, Uses]) -> dict[str, str]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key in tags:
        if len(key.split()) in _PERSON and len(key) >= _SHORTEST:
            groups[sounded(key)].append(key)
    found = {}
    for sound, keys in groups.items():
        if len(keys) > 1 and (sound.split()[0] in _given_names() or any(tags[key].person for key in keys)):
            most, *others = sorted(keys, key=lambda key: used(tags, key))
            found.update(dict.fromkeys(others, most))
    return found


def used(tags: Mapping[str, Uses], key: str) -> tuple[int, int, str]:
    """Sorts keys by their use, the most used first."""
    return -tags[key].tagged, -tags[key].named, key


@cache
def _given_names() -> frozenset[str]:
    return frozenset(map(sounded, GIVEN_NAMES))
