"""Queries of every kind, chosen from the words of an archive."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from backfile import frontmatter

_WORD = re.compile(r"[a-z]{4,}")
# A word that a reader would look for is in no more than half of the articles of a real archive.
_COMMON = 0.5


def queries(content: Path) -> dict[str, Mapping[str, str]]:
    """The fields of the search form by a name for each kind. The same archive gives the same queries."""
    read = [frontmatter.parse(path.read_text("utf-8")) for path in sorted((content / "articles").rglob("*.md"))]
    bodies = [body for _, body in read]
    counts = Counter(word for body in bodies for word in set(_WORD.findall(body.lower())))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    broad = next(word for word in ranked if counts[word] <= _COMMON * len(bodies))
    place = ranked.index(broad)
    rare = ranked[-1]
    fields, body = read[len(read) // 2]
    outlet, topic, year = str(fields["outlet"]), fields["tags"][0], str(fields["date"])[:4]
    return {
        "the commonest word": {"q": ranked[0]},
        "a broad word": {"q": broad},
        "a rare word": {"q": rare},
        "a word of no article": {"q": "xyzzyx"},
        "three broad words": {"q": " ".join(ranked[place : place + 3])},
        "three commonest words": {"q": " ".join(ranked[:3])},
        "three words, one rare": {"q": f"{broad} {rare} {ranked[place + 1]}"},
        "a phrase": {"q": f'"{_phrase(body)}"'},
        "a broad word, one outlet": {"q": broad, "outlet": outlet},
        "a broad word, one topic": {"q": broad, "tag": topic},
        "a broad word, one year": {"q": broad, "year": year},
        "a topic alone": {"tag": topic},
        "an outlet alone": {"outlet": outlet},
        "a broad word, newest first": {"q": broad, "sort": "new"},
        "a broad word, oldest first": {"q": broad, "sort": "old"},
        "a rare word, newest first": {"q": rare, "sort": "new"},
    }


def _phrase(body: str) -> str:
    """Three words that stand together, without a mark between them."""
    match = re.search(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b", body)
    assert match, "a body without three words in a row"
    return match[0]
