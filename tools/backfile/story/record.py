"""What is kept of an article to tell which story it belongs to."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from backfile.common.text import fold
from backfile.model import Article

# A text's opening tells its event; what stands far down is background that other stories share.
_CHARACTERS = 2500
_HEADLINE = 3
# Names and tags tell an event, its verbs do not.
_OF_NAME = 2.0
_OF_TAG = 3.0
_SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """``terms`` maps words and tags to their weight in the article, before rarity."""

    id: str
    headline: str
    date: str
    tags: tuple[str, ...]
    terms: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """``articles`` are ids in the order of their dates; ``redirects`` are ids of stories that were joined into it."""

    id: str
    title: str
    articles: tuple[str, ...]
    first: str
    last: str
    tags: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()


def record_of(article: Article, tags: tuple[str, ...] = ()) -> StoryRecord:
    return make_record(article.id, article.headline, article.text, article.date or "", tags or article.tags)


def make_record(article_id: str, headline: str, text: str, date: str, tags: tuple[str, ...] = ()) -> StoryRecord:
    counts: Counter[str] = Counter(_words(text[:_CHARACTERS]))
    names = {fold(name) for name in _NAME.findall(text[:_CHARACTERS])}
    for word in _words(headline):
        counts[word] += _HEADLINE
    weights = {word: count**0.5 * (_OF_NAME if word in names else 1.0) for word, count in counts.items()}
    for tag in tags:
        weights[f"#{fold(tag)}"] = _OF_TAG
    return StoryRecord(article_id, headline, date[:10], tags, tuple(sorted(weights.items())))


# A capital inside a sentence.
_NAME = re.compile(r"(?<=[a-zà-ÿ,;] )[A-ZÀ-Þ][\w’'-]{2,}")
_LETTERS = re.compile(r"[^\W\d_]")


def _words(text: str) -> list[str]:
    return [word for word in fold(text).split() if len(word) >= _SHORTEST_WORD and _LETTERS.match(word)]
