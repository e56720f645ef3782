"""The files of one shard, for the engine of Pagefind 1.5.

What the engine reads is CBOR behind ``pagefind_dcd``: a head, chunks of words, filters. A filter's file is that, gzipped:
``[name, [[value, pages], …]]``. Of the head and of the chunks, which each query loads, ours say the same in fewer bytes, and
``engine.js`` makes Pagefind's from them:

- the head is columns that gzip well, in JSON; it also tells how large the other files are, so that the browser knows what a
  query costs before it asks. ``Head`` says what it has.
- a chunk has for each run of articles (``runs.py``) the length of its piece and the piece: the rows of the chunk's stems. That
  is a quarter less than Pagefind's chunks, and a new article changes the pieces of its own run alone: the others are not even
  read word by word.

Pagefind's binary makes the same from the same articles, in 3 ms each, and all of them again when one changed.
``test_index.py`` compares the two.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any, TypedDict

import cbor2

from backfile.publish.search.numbers import number
from backfile.publish.search.runs import Run

MAGIC = b"pagefind_dcd"
HEAD = "head.pf_head"
# Marks of runs from one chunk to the next, 256 bytes each. A chunk is 1.8 kB gzipped: a reader of 10,000 articles loads one of
# each shard for a word, and in each shard's head 5 bytes for every chunk. Pagefind's own are 20 kB.
CHUNK = 11
_UNIT = 64
# 1 % larger than at level 6, in three quarters of the time. At 4, which is 2 % larger, a query asked a year less.
_LEVEL = 5
_LEVELS = "".join(map(chr, range(48, 48 + 80)))


class Head(TypedDict):
    """The head of a shard as the browser gets it."""

    version: str
    days: list[int]
    """Of each article, as a step from the one before. With its number in its day it is the name of the fragment."""
    runs: list[int]
    """How many articles each run has."""
    words: str
    """A character for each article: how many words it has, in quarters of powers of two. The rank needs no more."""
    chunks: str
    """What each chunk of words begins with, cut to what tells it from the end of the one before; parted by spaces."""
    sizes: list[int]
    """Of the chunks, in units of 64 bytes."""
    filters: dict[str, int]
    """The size of each filter's file."""


def index_files(
    days: Sequence[int], filters: Mapping[str, Mapping[str, Sequence[int]]], runs: Sequence[Run], version: str
) -> dict[str, bytes]:
    """The shard's files by name; the fragments are made apart. ``days`` are the articles' (``20190504``; what is not known of
    one is 0), ``filters`` the numbers of the articles by name and value, and ``runs`` hold the words of the same articles.
    """
    files: dict[str, bytes] = {}
    starts, sizes = [], []
    for place, (start, words) in enumerate(_chunks(runs)):
        data = gzip.compress(words, _LEVEL, mtime=0)
        files[f"index/{place}.pf_index"] = data
        starts.append(start)
        sizes.append(_units(data))
    filter_sizes = {}
    for name, values in sorted(filters.items()):
        data = pack(cbor2.dumps([name, [[value, found] for value, found in sorted(values.items())]]))
        files[f"filter/{name}.pf_filter"] = data
        filter_sizes[name] = _units(data)
    own = Head(
        version=version,
        days=[after - before for before, after in pairwise([0, *days])],
        runs=[len(run.lengths) for run in runs],
        words="".join([_LEVELS[length_level(length)] for run in runs for length in run.lengths]),
        chunks=" ".join(starts),
        sizes=sizes,
        filters=filter_sizes,
    )
    files[HEAD] = gzip.compress(json.dumps(own, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)
    return files


def length_level(words: int) -> int:
    """Four levels for each power of two."""
    return min(round(4 * math.log2(max(words, 1))), len(_LEVELS) - 1)


def _units(data: bytes) -> int:
    return -(-len(data) // _UNIT)


def _start(last: str, first: str) -> str:
    """``first`` cut to what tells it from ``last``, the word before it; nothing when there is none."""
    if not last:
        return ""
    same = next((place for place, pair in enumerate(zip(last, first, strict=False)) if pair[0] != pair[1]), len(last))
    return first[: same + 1]


def pack(data: bytes) -> bytes:
    """A file of the index."""
    return gzip.compress(MAGIC + data, _LEVEL, mtime=0)


def unpack(data: bytes) -> Any:
    """What a file of the index holds."""
    return cbor2.loads(gzip.decompress(data).removeprefix(MAGIC))


def _chunks(runs: Sequence[Run]) -> Iterator[tuple[str, bytes]]:
    """(what the chunk begins with, its bytes). A chunk ends where the next one begins: at one mark in ``CHUNK`` of all runs'."""
    marks = sorted(chain.from_iterable([run.marks for run in runs]))
    begins = sorted(set(marks[CHUNK::CHUNK]))
    before = [0] * len(runs)
    start = ""
    for begin in begins:
        places = [run.place(begin) for run in runs]
        if places != before:
            yield start, _chunk(runs, before, places)
            start = _start(max([run.stems[place - 1] for run, place in zip(runs, places, strict=True) if place]), begin)
            before = places
    yield start, _chunk(runs, before, [len(run.stems) for run in runs])


def _chunk(runs: Sequence[Run], starts: Sequence[int], ends: Sequence[int]) -> bytes:
    pieces = [run.piece(start, end) for run, start, end in zip(runs, starts, ends, strict=True)]
    return b"".join([part for piece in pieces for part in (number(len(piece)), piece)])
