"""Runs of a shard's articles, each joined already: a new article makes its own run again, the others are taken as they are.

Reading and joining 600 articles' words one by one takes 85 ms, six runs of them 35 ms. A run ends where the digest of an
article's file says so: what is added or goes moves the ends of few others. Runs are kept in the cache, a file for each shard.
"""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from backfile.common.files import write_atomic
from backfile.publish.search.cbor import UNSIGNED, head
from backfile.publish.search.postings import Postings

_MARSHAL_VERSION = 4
# Half the size at 15 ms a shard of 600 articles.
_LEVEL = 1
# Runs of 96 on average: making one of them again and joining six take the same time. Behind the first 64 articles one in
# 32 ends a run; if any one in 96 did, some runs would be as long as a shard. Places and counts in a run are bytes.
_LEAST = 64
_MOST = 255
_ENDS = 8

Word = TypeVar("Word", bound=Hashable)


class Joined(NamedTuple):
    """The words of a run in columns, which are read in half the time of a record for each word."""

    words: tuple[Any, ...]
    firsts: bytes
    """The place in the run of the first article that has the word."""
    lasts: bytes
    counts: bytes
    """How many have it."""
    ends: array[int]
    """Where each word's part of ``data`` ends."""
    data: bytes
    """What the index says of each word's articles, but for the step to the first."""


class Run(NamedTuple):
    """What several articles that stand together have in the index."""

    lengths: tuple[int, ...]
    """Words of each."""
    words: Joined
    """By stem."""
    forms: Joined
    """By stem and form."""

    def pack(self) -> bytes:
        """For the cache."""
        columns = [(*joined[:-2], joined.ends.tobytes(), joined.data) for joined in (self.words, self.forms)]
        return zlib.compress(marshal.dumps((self.lengths, *columns), _MARSHAL_VERSION), _LEVEL)


def unpack_run(data: bytes) -> Run:
    """The run that ``pack`` gave."""
    lengths, *columns = marshal.loads(zlib.decompress(data))
    words, forms = [
        Joined(found, firsts, lasts, counts, array("I", ends), joined)
        for found, firsts, lasts, counts, ends, joined in columns
    ]
    return Run(lengths, words, forms)


def cut(digests: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """(start, end) of each run of the articles whose files have these digests."""
    start = 0
    for end, digest in enumerate(digests, 1):
        length = end - start
        if (length >= _LEAST and digest[0] < _ENDS) or length == _MOST or end == len(digests):
            yield start, end
            start = end


def make_run(postings: Sequence[Postings]) -> Run:
    """The run of these articles."""
    words: dict[str, list[Any]] = {}
    forms: dict[tuple[str, str], list[Any]] = {}
    steps = steps_to(len(postings))
    for place, page in enumerate(postings):
        _add(words, page.words, place, steps)
        _add(forms, page.forms, place, steps)
    return Run(tuple([page.length for page in postings]), _settled(words), _settled(forms))


def steps_to(most: int) -> list[bytes]:
    """What stands before a page's places in the index: an array of three, and the step from the page before."""
    return [head(4, 3) + head(UNSIGNED, step) for step in range(most + 1)]


def _add(found: dict[Word, list[Any]], tails: Mapping[Word, bytes], place: int, steps: Sequence[bytes]) -> None:
    for word, tail in tails.items():
        known = found.get(word)
        if known is None:
            found[word] = [place, place, tail]
        else:
            known += (steps[place - known[1]], tail)
            known[1] = place


def _settled(found: Mapping[Word, list[Any]]) -> Joined:
    pieces = [b"".join(known[2:]) for known in found.values()]
    return Joined(
        tuple(found),
        bytes([known[0] for known in found.values()]),
        bytes([known[1] for known in found.values()]),
        bytes([(len(known) - 1) // 2 for known in found.values()]),
        array("I", accumulate([len(piece) for piece in pieces])),
        b"".join(pieces),
    )


def pages_of(runs: Iterable[tuple[int, Joined]], steps: Sequence[bytes]) -> dict[Any, tuple[int, bytes]]:
    """By word: how many articles of all runs have it, and what the index says of them. Each run comes with the place of its
    first article.
    """
    found: dict[Any, list[Any]] = {}
    get = found.get
    for start, (words, firsts, lasts, counts, ends, data) in runs:
        begin = 0
        for word, first, last, count, end in zip(words, firsts, lasts, counts, ends, strict=True):
            known = get(word)
            if known is None:
                found[word] = [start + last, count, steps[start + first], data[begin:end]]
            else:
                known += (steps[start + first - known[0]], data[begin:end])
                known[0] = start + last
                known[1] += count
            begin = end
    return {word: (known[1], b"".join(known[2:])) for word, known in found.items()}


def kept_runs(path: Path, keys: Sequence[bytes], make: Callable[[int], Run]) -> list[Run]:
    """The runs with these keys, from the file and, where it lacks one, from ``make``; the file then has these."""
    kept: dict[bytes, bytes] = marshal.loads(path.read_bytes()) if path.is_file() else {}
    made = {key: make(number) for number, key in enumerate(keys) if key not in kept}
    runs = [made.get(key) or unpack_run(kept[key]) for key in keys]
    packed = {key: run.pack() for key, run in made.items()}
    if packed or len(kept) > len(keys):
        write_atomic(path, marshal.dumps({key: packed.get(key) or kept[key] for key in keys}))
    return runs
