"""What is kept of an article to tell which story it belongs to: hashed words and their weights, no text."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter
from zlib import crc32

from backfile.common.record import record
from backfile.common.text import fold
from backfile.model import Article

# A word of the headline counts as if the text held it so many times more.
_HEADLINE = 3
# Names tell an event, its verbs do not. Pairwise F1 on the demo archive: 1 0.88, 2 0.93, 3 0.93, 4 0.91.
_OF_NAME = 2.0
_SHORTEST_WORD = 3
# Of a longer text only the beginning is read (ten printed pages), so that no article costs more.
_CHARACTERS = 20_000


@record
class StoryRecord:
    """``terms`` are hashed words, sorted; ``weights`` their weight in the article, before rarity."""

    id: str
    headline: str
    date: str
    tags: tuple[str, ...]
    terms: array[int]
    weights: array[float]
    script: str = ""
    """The script of most words, by its Unicode name: rarity counts among texts of one script."""


@record
class Story:
    """``articles`` are ids in the order of their dates; ``redirects`` are the (id, title) that it or a story that
    was joined into it had: their pages lead on to it.
    """

    id: str
    title: str
    articles: tuple[str, ...]
    first: str
    last: str
    tags: tuple[str, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()


def record_of(article: Article, tags: tuple[str, ...] = ()) -> StoryRecord:
    return make_record(article.id, article.headline, article.text, article.date or "", tags or article.tags)


def make_record(article_id: str, headline: str, text: str, date: str, tags: tuple[str, ...] = ()) -> StoryRecord:
    text = text[:_CHARACTERS]
    counts = Counter(_words(text))
    names = set(_words(" ".join(set(_NAME.findall(text)))))
    for word in _words(headline):
        counts[word] += _HEADLINE
    weights = {
        crc32(word.encode("utf-8", "replace")): count**0.5 * (_OF_NAME if word in names else 1.0)
        for word, count in counts.items()
    }
    terms = array("I", sorted(weights))
    return StoryRecord(
        article_id, headline, date[:10], tags, terms, array("f", (weights[term] for term in terms)), _script(counts)
    )


# A capital inside a sentence. It comes first: what stands before it is asked of few signs then.
_NAME = re.compile(r"[A-ZÀ-Þ](?<=[\w,;’] .)[\w’'-]{2,}")


def _words(text: str) -> list[str]:
    """The words, in the singular as English and French write it."""
    return [
        word[:-1] if word[-1] == "s" and len(word) > 4 else word
        for word in fold(text).split()
        if len(word) >= _SHORTEST_WORD and not word[0].isdigit()
    ]


def _script(words: Counter[str]) -> str:
    if all(map(str.isascii, words)):
        return "LATIN"
    votes = Counter(unicodedata.name(word[0], "").partition(" ")[0] for word in words)
    return min(votes, key=lambda name: (-votes[name], name))
