"""The common topics of news, found by the beginnings of words that speak of them."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import NamedTuple

CUES = "topic_cues.txt"
_WORD = re.compile(r"[^\W\d_][\w\u0900-\u0dff-]+")
# Fewer cues than three in a text are chance.
_FEWEST = 3
# One cue again and again is a word of the text, no topic, where the topic has four and more.
_KINDS = 2
# "ai" begins "air", "war" begins "warn".
_WHOLE = 3
_LEAD_WORDS = 60
# These are written without spaces: a cue is any part of the text, and a word has about two letters.
_UNSPACED = frozenset({"ja", "zh"})
_LETTERS = 2


class Topic(NamedTuple):
    """A topic of a text, by its name in the text's language."""

    name: str
    density: float
    """Cues for each hundred words."""
    cues: int
    """How many different ones."""
    headed: bool
    """The headline holds one."""
    leads: bool
    """The first words hold one."""


def topics_of(headline: str, text: str, language: str | None) -> list[Topic]:
    """The topics of a text, the nearest first."""
    base = (language or "en").partition("-")[0]
    found = _in_letters if base in _UNSPACED else _in_words
    topics = [topic for name, cues in _cues(base) if (topic := found(name, cues, headline, text))]
    return sorted(topics, key=lambda topic: (-topic.density, topic.name))


def _in_words(name: str, cues: re.Pattern[str], headline: str, text: str) -> Topic | None:
    words = _words(text)
    hits = [match[0] for word in words if (match := cues.match(word))]
    if len(hits) < _FEWEST or len(set(hits)) < (_KINDS if cues.pattern.count("|") >= 3 else 1):
        return None
    return Topic(
        name,
        100 * len(hits) / len(words),
        len(set(hits)),
        any(cues.match(word) for word in _words(headline)),
        any(cues.match(word) for word in words[:_LEAD_WORDS]),
    )


def _in_letters(name: str, cues: re.Pattern[str], headline: str, text: str) -> Topic | None:
    hits = cues.findall(text)
    if len(hits) < _FEWEST:
        return None
    lead = text[: _LEAD_WORDS * _LETTERS]
    density = 100 * _LETTERS * len(hits) / len(text)
    return Topic(name, density, len(set(hits)), bool(cues.search(headline)), bool(cues.search(lead)))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


@cache
def _cues(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (line.partition(": ") for line in _tables().get(language, ()))
    return tuple((name, re.compile("|".join(map(_pattern, cues.split())))) for name, _, cues in rows)


def _pattern(cue: str) -> str:
    if cue.endswith("."):
        return re.escape(cue[:-1]) + r"s?(?![\w-])"
    whole = cue.isascii() and len(cue) <= _WHOLE
    return re.escape(cue) + (r"(?![\w-])" if whole else "")


@cache
def _tables() -> dict[str, list[str]]:
    """Lines by language."""
    tables: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in resources.files("backfile.tag").joinpath(CUES).read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = tables.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return tables
