"""Tags for a lone text: its names, salient phrases and the common topics that it speaks of, best first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from backfile.common.languages import detect
from backfile.tag.abroad import abroad
from backfile.tag.candidates import Candidate
from backfile.tag.features import describe
from backfile.tag.function_words import FUNCTION_WORDS
from backfile.tag.kinds import as_person, kind_of
from backfile.tag.names import key_of
from backfile.tag.subjects import subject
from backfile.tag.territories import territory, territory_code

WEIGHTS = "suggest_weights.json"
_MOST = 10
# A sixth and later tag must have a score of its own. On outlets left out one in twenty below it is a tag of the page, one in nine above.
_CERTAIN = 5
_LEAST = 1.25
_STEM = 4
# Of plurals and cases.
_ENDINGS = frozenset({"s", "es", "e", "n", "en", "er"})


def suggest_tags(headline: str, text: str, language: str | None = None) -> list[str]:
    """Tags for an article from its headline and text alone, best first, at most ten.

    Without ``language`` the text tells it. A logistic model ranks the phrases; ``python -m bench.archive.tags --train`` makes its weights again.
    """
    if language is None and (found := detect(text)):
        language = found.code
    return rank(describe(headline, text, language), _weights(), language)


def rank(
    rows: Iterable[tuple[Candidate, Mapping[str, float]]], weights: Mapping[str, float], language: str | None = None
) -> list[str]:
    """The names of the best candidates; a phrase whose words all stand in better ones is left out, and a better one's plural."""

    def score(features: Mapping[str, float]) -> float:
        return sum(weights.get(name, 0.0) * value for name, value in features.items())

    chosen: dict[str, str] = {}
    words: set[str] = set()
    for points, item in sorted(((score(row), item) for item, row in rows), key=lambda row: (-row[0], row[1].words)):
        if len(chosen) == _MOST or (len(chosen) >= _CERTAIN and points < _LEAST):
            break
        own = frozenset(item.words)
        name = _shown(item.form, language)
        # "US" and "USA" are one.
        key = key_of(name)
        key = territory_code(key, language) or abroad(key) or subject(key) or key
        repeats = key in chosen or any(_alike(key, other) for other in chosen)
        if not key or repeats or (own - FUNCTION_WORDS or own) <= words:
            continue
        chosen[key] = name
        words |= own | {part for word in own for part in word.split("-")}
    return list(chosen.values())


def _alike(key: str, other: str) -> bool:
    """ "Schulen" after "Schule": an editor takes one. P@5 is the same with it."""
    short, long = sorted((key, other), key=len)
    return len(short) >= _STEM and long.startswith(short) and long[len(short) :] in _ENDINGS


def _shown(form: str, language: str | None) -> str:
    """English papers write "United States" for "U.S." in their tags; others keep the short form of the text. A headline may shout a name."""
    bare = form.removesuffix("’s").removesuffix("'s")
    name = bare if bare[:1].isupper() else form[:1].upper() + form[1:]
    if kind_of(name, 0, 0, 0) == "person":
        return as_person(name)
    return (territory(key_of(name), language) or name) if (language or "en").startswith("en") else name


@cache
def _weights() -> Mapping[str, float]:
    data: dict[str, float] = json.loads(resources.files("backfile.tag").joinpath(WEIGHTS).read_text("utf-8"))
    return data
