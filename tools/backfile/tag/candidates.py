"""Phrases of a text that could be tags."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from backfile.tag.function_words import FUNCTION_WORDS

_LONGEST = 4
# A phrase of several small words or of one word must come back, or stand in the headline.
TWICE = 2
# The point of an initial and of an ordinal is part of the name: "Mara D. Pask", "1. FC Sarnby".
_INITIAL = r"[A-ZÀ-Þ]|[1-9]"
_TOKEN = re.compile(
    rf"(?<!\w)(?:{_INITIAL})\.(?= [A-ZÀ-Þ])|[^\W_](?:[\w\u0900-\u0dff\u200c\u200d&]|[.’'-](?=[^\W_])|(?<=s)[’'](?= [A-ZÀ-Þ]))*"
)
_SPAN = re.compile(rf"(?<!\s(?:{_INITIAL}))\.(?!\w)|[!?:;,()\[\]\"“”„«»|/\n–—]")
# "Schul- und Wohnbau": the first is no word.
_SUSPENDED = re.compile(r"(?<![\w-])\w+-(?=\s)")
_SENTENCE = re.compile(rf"(?<=[.!?:])(?<!\s(?:{_INITIAL})\.)[\"”’»)]*\s+|\n+")
# "İzmir'in" is "of İzmir": Turkish parts a name from its case.
_TURKISH_CASE = re.compile(r"(?<=\w)[’'][a-zçğıöşü]+")
# "Labour's" is of Labour, "Farmers’ Union" a name.
_POSSESSIVE = re.compile(r"(?<=\w\w)[’']s$|[’']$")
# "l’Europe", "dell’Artico", "d’Emmanuel Macron": the article and the preposition are no part of the name.
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|un|(?:a|co|da|de|ne|su|que)ll)[’'](?=\w{2})")
# Written without spaces, Japanese parts its words where its scripts change, and Chinese, roughly, at particles.
_JAPANESE = re.compile(r"[\u4e00-\u9fff々]{2,8}|[\u30a1-\u30ff]{3,}|[A-Za-z0-9]{2,}")
_CHINESE = re.compile(
    r"(?:(?![的了在是和与與及為为對对將将從从於于有也就都而等被把讓让])[\u4e00-\u9fff]){2,8}|[A-Za-z0-9]{2,}"
)
_UNSPACED = {"ja": _JAPANESE, "zh": _CHINESE}
# "You'll learn" begins with "you".
_CONTRACTED = re.compile(r"[’'](?:ll|re|ve|d|m|s)$")
# (place, words before, the words) of each stretch without marks.
Runs = Iterable[tuple[int, int, list[str]]]


@dataclass(slots=True)
class Candidate:
    """A phrase, how it is written and where it stands."""

    words: tuple[str, ...]
    """Its words, case folded."""
    forms: Counter[str] = field(default_factory=Counter)
    count: int = 0
    capital: int = 0
    """Times that its words begin with capitals though no sentence begins there."""
    inside: int = 0
    """Times that it begins a sentence: its capital says nothing."""
    first: int = 1_000_000
    last: int = 0
    headline: int = -1
    """Word of the headline at which it stands; -1 when it does not."""

    @property
    def form(self) -> str:
        return min(self.forms, key=lambda form: (-self.forms[form], form.isupper(), form))


def find_candidates(headline: str, text: str, language: str | None = None) -> dict[tuple[str, ...], Candidate]:
    """Runs of one to four words between marks, neither begun nor ended by a function word, by their folded words."""
    found: dict[tuple[str, ...], Candidate] = {}
    runs = _runs_of((language or "en").partition("-")[0])
    for match in runs(headline):
        _count(found, match, 0, headline=True)
    offset = 0
    for sentence in _SENTENCE.split(text):
        for match in runs(sentence):
            _count(found, match, offset, headline=False)
        offset += len(sentence) + 1
    return {words: item for words, item in found.items() if item.headline >= 0 or item.count >= TWICE or item.capital}


def _runs_of(language: str) -> Callable[[str], Runs]:
    if language in _UNSPACED:
        return lambda sentence: _unspaced(_UNSPACED[language], sentence)
    if language == "tr":
        return lambda sentence: _runs(_TURKISH_CASE.sub("", sentence))
    return _runs


def _unspaced(word: re.Pattern[str], sentence: str) -> Runs:
    for number, match in enumerate(word.finditer(sentence)):
        yield match.start(), number, [match[0]]


def _runs(sentence: str) -> Runs:
    before = 0
    position = 0
    for span in _SPAN.split(sentence):
        words = _TOKEN.findall(_SUSPENDED.sub(" , ", span))
        if words:
            yield position, before, words
        before += len(words)
        position += len(span) + 1


def _count(
    found: dict[tuple[str, ...], Candidate], run: tuple[int, int, list[str]], offset: int, *, headline: bool
) -> None:
    position, before, words = run

    def note(key: tuple[str, ...], form: str, word: int, *, capital: bool) -> None:
        item = found.get(key) or found.setdefault(key, Candidate(key))
        item.forms[form] += not headline
        if headline:
            item.headline = before + word if item.headline < 0 else item.headline
            return
        item.count += 1
        item.first = min(item.first, offset + position)
        item.last = max(item.last, offset + position)
        if before + word == 0:
            item.inside += 1
        elif capital:
            item.capital += 1

    folded = [word.casefold() for word in words]
    shouted = len(words) > 1 and all(word.isupper() for word in words)
    empty = [not (_is_acronym(word) and not shouted) and _says_nothing(word.casefold()) for word in words]
    for start in range(len(words)):
        for part in _parts(words[start]):
            note((part.casefold(),), part, start, capital=part[0].isupper())
        if empty[start] or len(folded[start]) < 2:
            continue
        opening = _ELIDED.sub("", words[start])
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            if empty[end - 1] or words[end - 1].endswith(".") or (words[end - 1].isdigit() and end - start == 1):
                continue
            form = [opening, *words[start + 1 : end]]
            form[-1] = _POSSESSIVE.sub("", form[-1])
            capital = form[0][0].isupper() and _ELIDED.sub("", form[-1])[0].isupper()
            note(tuple([word.casefold() for word in form]), " ".join(form), start, capital=capital)


def _is_acronym(word: str) -> bool:
    """ "US", "IT" and "KI" are no pronouns and particles."""
    return len(word) > 1 and word.isupper()


def _says_nothing(folded: str) -> bool:
    return folded in FUNCTION_WORDS or _CONTRACTED.sub("", folded) in FUNCTION_WORDS


def _parts(word: str) -> list[str]:
    """What a word with hyphens speaks of: "phishing" in "Ionos-Phishing", the EU in "EU-Norm". Without them P@5 is 0.02 less on other outlets."""
    if "-" not in word:
        return []
    return [
        part
        for part in word.split("-")
        if part[:1].isalpha() and (_is_acronym(part) or (len(part) > 2 and part.casefold() not in FUNCTION_WORDS))
    ]
