"""Where the words of one article stand: made once for each text, kept in the store, joined into shards.

What the index says of a word in an article is numbers (``numbers.py``): 4 times how many numbers tell the places in the text,
plus 2 when the headline has it, plus 1 when it does not weigh ``WEIGHT`` everywhere; then those numbers: the first place and the
steps from one to the next. Where weights differ they are ``signed``, and a negative one, the weight plus one, stands before the
places of each weight. Then how many places in the headline, and those.
"""

from __future__ import annotations

import marshal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from backfile.publish.search.numbers import number, numbers, signed
from backfile.publish.search.words import WEIGHT, Words

_MARSHAL_VERSION = 4
_IN_TITLE = 2
_WEIGHTS_DIFFER = 1
_MOST_PLACES = 10_000


class Postings(NamedTuple):
    """An article's words. Each value is what follows the article's number in the index."""

    length: int
    """Words of the text."""
    words: dict[str, bytes]
    """By stem."""
    forms: dict[tuple[str, str], bytes]
    """By stem and form, for words that were written with marks."""

    def pack(self) -> bytes:
        """For the store. 2.8 kB; gzipped it would be 1.6 kB, for half of the time of making an article's run again."""
        return marshal.dumps(tuple(self), _MARSHAL_VERSION)


def unpack(data: bytes) -> Postings:
    """The Postings that ``pack`` gave."""
    return Postings._make(marshal.loads(data))


def make_postings(words: Words, headline: str, text: str) -> Postings:
    """The postings of a headline (the one field of metadata that is searched) and a text."""
    # the short way for nearly all words (only in the text, of full weight, without marks): a third of the others' time
    places: dict[str, list[int]] = {}
    others: dict[tuple[str, str], list[tuple[int, int]]] = {}
    of = words.of
    raw_words = text.split()
    for place, raw in enumerate(raw_words):
        for stem, weight, form in of(raw):
            if form or weight != WEIGHT:
                others.setdefault((stem, form), []).append((weight, place))
            elif (found := places.get(stem)) is None:
                places[stem] = [place]
            else:
                found.append(place)
    titles: dict[tuple[str, str], list[int]] = {}
    for place, raw in enumerate(headline.split()):
        for stem, _, form in of(raw):
            titles.setdefault((stem, form), []).append(place)
            others.setdefault((stem, form), [])
    plain: dict[str, bytes] = {}
    forms: dict[tuple[str, str], bytes] = {}
    for (stem, form), weighed in others.items():
        if form:
            forms[stem, form] = _tail(weighed, titles.get((stem, form), []))
        else:
            weighed += [(WEIGHT, place) for place in places.pop(stem, ())]
            plain[stem] = _tail(weighed, titles.get((stem, form), []))
    for stem, found in places.items():
        plain[stem] = _once(found[0]) if len(found) == 1 else number(4 * len(found)) + numbers(_steps(found))
    return Postings(len(raw_words), dict(sorted(plain.items())), dict(sorted(forms.items())))


@lru_cache(maxsize=_MOST_PLACES)
def _once(place: int) -> bytes:
    """Of a word that stands once in the text: most do."""
    return number(4) + number(place)


def _tail(places: list[tuple[int, int]], title: list[int]) -> bytes:
    kind = _IN_TITLE if title else 0
    if all(weight == WEIGHT for weight, _ in places):
        steps = _steps([place for _, place in places])
    else:
        kind |= _WEIGHTS_DIFFER
        steps = []
        for weight in sorted({weight for weight, _ in places}):
            steps.append(signed(-weight - 1))
            steps += map(signed, _steps([place for its, place in places if its == weight]))
    head = number(4 * len(steps) + kind)
    if not title:
        return head + numbers(steps)
    return b"".join([head, numbers(steps), number(len(title)), numbers(_steps(title))])


def _steps(places: list[int]) -> list[int]:
    """The first place, and the steps from one to the next."""
    return [*places[:1], *[after - before for before, after in pairwise(places)]]
