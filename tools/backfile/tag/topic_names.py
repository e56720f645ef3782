"""Subjects of news as editors write them in tags, found in a text in any number or case."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources

import Stemmer

NAMES = "topic_names.txt"
_STEMMERS = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "es": "spanish", "et": "estonian",
    "fi": "finnish", "fr": "french", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "nl": "dutch", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip


def topic_name(words: tuple[str, ...], language: str | None) -> str:
    """The subject that case folded words name in ``language``, as editors write it; empty when they name none.

    A subject that is listed in one number stands for the other: "droge" is "Drogen".
    """
    exact, stems = _names((language or "en").partition("-")[0])
    return exact.get(" ".join(words)) or stems.get(_stem((language or "en").partition("-")[0])(words), "")


def is_topic_name(folded: str) -> bool:
    """True for a subject in any of the languages."""
    return folded in _all()


@cache
def _all() -> frozenset[str]:
    return frozenset(name.casefold() for names in _tables().values() for name in names)


@cache
def _stem(language: str) -> Callable[[tuple[str, ...]], str]:
    algorithm = _STEMMERS.get(language)
    plain = _singular if language == "en" else str
    word: Callable[[str], str] = cache(Stemmer.Stemmer(algorithm).stemWord if algorithm else plain)
    return lambda words: " ".join(map(word, words))


def _singular(word: str) -> str:
    """Stems would take "learn" for "learning"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@cache
def _names(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Names by their case folded selves and by their stems."""
    names = _tables().get(language, [])
    stem = _stem(language)
    exact = {name.casefold(): name for name in names}
    stems: dict[str, str] = {}
    for name in names:
        stems.setdefault(stem(tuple(name.casefold().split())), name)
    return exact, stems


@cache
def _tables() -> dict[str, list[str]]:
    tables: dict[str, list[str]] = {}
    names: list[str] = []
    for line in resources.files("backfile.tag").joinpath(NAMES).read_text("utf-8").splitlines():
        if line.startswith("["):
            names = tables.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            names += [name for part in line.split(",") if (name := part.strip())]
    return tables
