"""Where the words of one article stand: made once for each text, kept in the store, joined into shards."""

from __future__ import annotations

import marshal
import zlib
from itertools import pairwise
from typing import NamedTuple

import cbor2

from backfile.publish.search.words import WEIGHT, Words

_MARSHAL_VERSION = 4
# A fifth of the size at 40 µs an article; the highest level saves 8 % more at three times the time.
_LEVEL = 1
_NO_PLACES = cbor2.dumps([])


class Postings(NamedTuple):
    """An article's words. Each value is the CBOR of ``locs, meta_locs``: what follows the page's number in the index."""

    length: int
    """Words of the text."""
    words: dict[str, bytes]
    """By stem."""
    forms: dict[tuple[str, str], bytes]
    """By stem and form, for words that were written with marks."""

    def pack(self) -> bytes:
        """For the store."""
        return zlib.compress(marshal.dumps(tuple(self), _MARSHAL_VERSION), _LEVEL)


def unpack(data: bytes) -> Postings:
    """The Postings that ``pack`` gave."""
    return Postings._make(marshal.loads(zlib.decompress(data)))


def make_postings(words: Words, headline: str, text: str) -> Postings:
    """The postings of a headline (the one field of metadata that is searched) and a text."""
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    raw_words = text.split()
    for place, raw in enumerate(raw_words):
        for stem, weight, form in words.of(raw):
            places.setdefault((stem, form), []).append((weight, place))
    titles: dict[tuple[str, str], list[int]] = {}
    for place, raw in enumerate(headline.split()):
        for stem, _, form in words.of(raw):
            titles.setdefault((stem, form), []).append(place)
    plain: dict[str, bytes] = {}
    forms: dict[tuple[str, str], bytes] = {}
    for key in places.keys() | titles.keys():
        tail = _places(places.get(key, [])) + _title_places(titles.get(key, []))
        if key[1]:
            forms[key] = tail
        else:
            plain[key[0]] = tail
    return Postings(len(raw_words), dict(sorted(plain.items())), dict(sorted(forms.items())))


def _places(found: list[tuple[int, int]]) -> bytes:
    """Places as steps from one to the next, by weight; ``-25`` says that a weight of 24 and a first place follow."""
    if not found:
        return _NO_PLACES
    if len(found) == 1 and found[0][0] == WEIGHT:
        return cbor2.dumps([-WEIGHT - 1, found[0][1]])
    steps: list[int] = []
    current, last = -1, 0
    for weight, place in sorted(found):
        if weight != current:
            steps.append(-weight - 1)
            current, last = weight, 0
        steps.append(place - last)
        last = place
    return cbor2.dumps(steps)


def _title_places(found: list[int]) -> bytes:
    """The same for field 0, the only one."""
    if not found:
        return _NO_PLACES
    return cbor2.dumps([-1, found[0], *[after - before for before, after in pairwise(found)]])
