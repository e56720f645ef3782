"""Tags for a lone text: its names and salient words, best first."""

from __future__ import annotations

import math
import re
from collections import Counter

from backfile.common.text import fold
from backfile.tag.names import find_names, key_of
from backfile.tag.territories import territory

_MOST = 10
_WORDS = re.compile(r"[^\W\d_][\w’'-]{3,}")
# Weights set on the outlets worked with (two thirds of the measured news set): P@5 by name and territory alone is 0.16,
# with the headline counted threefold 0.20, with capitalised single words of the headline in German 0.23.
_HEADLINE = 3.0
_LEAD = 1.5
_LEAD_CHARACTERS = 600
_TERRITORY = 1.6
_SEVERAL_WORDS = 1.25


def suggest_tags(headline: str, text: str, language: str | None = None) -> list[str]:
    """Tags for an article from its headline and text alone, best first, at most ten."""
    names = find_names(headline, text, language)
    scores: dict[str, float] = {}
    shown: dict[str, str] = {}
    long_forms = {key_of(short): long for short, long in names.acronyms.items()}
    headline_key = f" {fold(headline)} "
    lead_key = f" {fold(text[:_LEAD_CHARACTERS])} "
    for key, mention in names.mentions.items():
        form = mention.forms.most_common(1)[0][0]
        place = territory(key, language)
        name = place or long_forms.get(key) or form
        score = math.log1p(mention.count)
        score *= _HEADLINE if f" {key} " in headline_key else (_LEAD if f" {key} " in lead_key else 1.0)
        score *= _TERRITORY if place else 1.0
        score *= _SEVERAL_WORDS if " " in form else 1.0
        identity = key_of(name)
        scores[identity] = max(scores.get(identity, 0.0), score)
        shown.setdefault(identity, name)
    for key, word, score in _salient_words(headline, text, set(scores)):
        scores[key] = score
        shown[key] = word
    ranked = sorted(scores, key=lambda key: (-scores[key], key))
    return [shown[key] for key in ranked[:_MOST]]


def _salient_words(headline: str, text: str, taken: set[str]) -> list[tuple[str, str, float]]:
    """Words of the headline that the text repeats: a topic when no name says it."""
    counts = Counter(fold(word) for word in _WORDS.findall(text))
    found = []
    covered = {part for key in taken for part in key.split()}
    for word in dict.fromkeys(_WORDS.findall(headline)):
        key = key_of(word)
        if key in covered or key in taken or counts[fold(word)] < 3 or len(key) < 5:
            continue
        found.append((key, word[:1].upper() + word[1:], 0.9 * math.log1p(counts[fold(word)])))
    return found
