"""The words under which a text is found, as Pagefind 1.5 counts them.

The browser's half is Pagefind's own; it looks for the stem of each word of the query, so a word must be cut and stemmed
here as it is there. A word counts whole (``covid19``) and, when it is made of parts, by its parts (``covid``), each of
which weighs the less the more there are. Letters with marks are found without them; what was written is kept as a form.

Typographic quotes and dashes part words as ASCII ones do; Pagefind itself keeps them, and ``“quoted`` is then a word.
Chinese, Japanese and Thai are not cut into words. Otherwise the two agree: ``test_index.py`` compares them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

import Stemmer

# Languages whose words are stemmed, by their codes; in all others only the whole word is found.
_ALGORITHMS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish", "nl": "dutch", "en": "english",
    "eo": "esperanto", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi",
    "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian", "nb": "norwegian",
    "ne": "nepali", "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "pl": "polish", "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
WEIGHT = 24
"""Of a word in plain text; Pagefind's unit."""
JOINERS = "_‿⁀⁔︳︴﹍﹎﹏＿"
"""Characters that are part of a word beside letters and digits: Pagefind's default."""
_SHORTEST_PART = 2
# Where camel case and digits part a word: aB, ABc, a1, 1a.
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
# So many different words are remembered, more than an archive of one language has; then the memory is emptied.
_MOST_KEPT = 400_000


class Indexed(NamedTuple):
    """One entry of a word in the index."""

    stem: str
    weight: int
    form: str
    """The word as it was written, when its marks were taken off; else empty."""


class Words(dict[str, tuple[Indexed, ...]]):
    """Cuts and stems the words of one language; a dict of what it was asked, so that what it knows takes no call."""

    def __init__(self, language: str) -> None:
        super().__init__()
        algorithm = _ALGORITHMS.get(language)
        self._stem: Callable[[str], str] = Stemmer.Stemmer(algorithm).stemWord if algorithm else str
        self.of: Callable[[str], tuple[Indexed, ...]] = self.__getitem__
        """The entries of a word that stands between white space."""

    def __missing__(self, raw: str) -> tuple[Indexed, ...]:
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[raw] = tuple(self._entries(raw))
        return found

    def _entries(self, raw: str) -> list[Indexed]:
        whole = "".join([c for c in raw if _in_word(c) or c in JOINERS])
        if not whole:
            return []
        whole = _lower(whole)
        entries = [self._entry(whole, WEIGHT)]
        if raw.isalnum() and not any(c.isupper() for c in raw[1:]):
            return entries
        parts = _parts(raw)
        if len(parts) > 1 or not whole.startswith(" ".join(parts)):
            parts = [part for part in parts if len(part.encode()) >= _SHORTEST_PART]
            weight = max(WEIGHT // len(parts), 1) if parts else 0
            entries += [self._entry(part, weight) for part in parts]
        return entries

    def _entry(self, word: str, weight: int) -> Indexed:
        bare = without_marks(word)
        return Indexed(self._stem(bare), weight, word if bare != word else "")


def without_marks(word: str) -> str:
    """``café`` → ``cafe``."""
    if word.isascii():
        return word
    return "".join([c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c)[0] != "M"])


def _in_word(character: str) -> bool:
    # Vowel signs of Indic and marks of Arabic scripts stay with their letters until ``without_marks``.
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _lower(word: str) -> str:
    # by character: ``str.lower`` writes a final sigma, which the search in the browser does not
    return word.lower() if word.isascii() else "".join([c.lower() for c in word])


def _parts(raw: str) -> list[str]:
    spaced = "".join([c if _in_word(c) else " " for c in raw])
    return _lower(_SEAM.sub(" ", spaced)).split()
