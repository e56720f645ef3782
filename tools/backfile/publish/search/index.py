"""The files of one shard, for the engine of Pagefind 1.5.

What the engine reads is gzipped, ``pagefind_dcd`` and then CBOR:

- a chunk of words: ``[[[stem, pages, [[form, pages], …]], …]]``, a page being ``[step, locs, meta_locs]``
- a filter: ``[name, [[value, pages], …]]``
- the head: ``[version, [[fragment, words], …], [[from, to, chunk], …], [[filter, file], …], [[sort, pages], …], fields]``

The head is what each query loads of each shard, so ours is columns that gzip well, in JSON, from which ``engine.js``
makes Pagefind's; it also tells how large the other files are, so that the browser knows what a query costs before it
asks. ``Head`` says what it has.

Pagefind's binary makes the same from the same articles, in 3 ms each, and all of them again when one changed. Here a
shard is joined from what is known of each article, 20 times faster. ``test_index.py`` compares the two.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple, TypedDict

import cbor2

from backfile.publish.search.cbor import ARRAY, head, text
from backfile.publish.search.runs import Run, pages_of, steps_to

MAGIC = b"pagefind_dcd"
HEAD = "head.pf_head"
# A chunk is 1.4 kB gzipped, 2.3 kB at 4,000 bytes: a reader of 10,000 articles loads one of each shard for a word, and in
# each shard's head 5 bytes for every chunk. Pagefind's own are 20 kB.
CHUNK = 2_500
_UNIT = 64
# 1 % larger than at level 6, in three quarters of the time. At 4, which is 2 % larger, a query asked a year less.
_LEVEL = 5
_LEVELS = "".join(map(chr, range(48, 48 + 80)))


class IndexedPage(NamedTuple):
    """An article of a shard."""

    day: int
    """``20190504``; what is not known of it is 0."""
    filters: tuple[tuple[str, tuple[str, ...]], ...]


class Head(TypedDict):
    """The head of a shard as the browser gets it."""

    version: str
    days: list[int]
    """Of each article, as a step from the one before. With its number in its day it is the name of the fragment."""
    words: str
    """A character for each article: how many words it has, in quarters of powers of two. The rank needs no more."""
    chunks: str
    """What each chunk of words begins with, cut to what tells it from the end of the one before; parted by spaces."""
    sizes: list[int]
    """Of the chunks, in units of 64 bytes."""
    filters: dict[str, int]
    """The size of each filter's file."""


def index_files(pages: Sequence[IndexedPage], runs: Sequence[Run], version: str) -> dict[str, bytes]:
    """The shard's files by name; the fragments are made apart. ``runs`` hold the words of the same articles."""
    files: dict[str, bytes] = {}
    starts, sizes = [], []
    last = ""
    for number, words in enumerate(_chunks(_words(runs))):
        data = pack(head(ARRAY, 1) + head(ARRAY, len(words)) + b"".join([data for _, data in words]))
        files[f"index/{number}.pf_index"] = data
        starts.append(_start(last, words[0][0]))
        sizes.append(_units(data))
        last = words[-1][0]
    filters = {}
    for name, values in sorted(_filters(pages).items()):
        data = pack(cbor2.dumps([name, [[value, found] for value, found in sorted(values.items())]]))
        files[f"filter/{name}.pf_filter"] = data
        filters[name] = _units(data)
    own = Head(
        version=version,
        days=[after - before for before, after in pairwise([0, *[page.day for page in pages]])],
        words="".join([_LEVELS[length_level(length)] for run in runs for length in run.lengths]),
        chunks=" ".join(starts),
        sizes=sizes,
        filters=filters,
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


def _words(runs: Sequence[Run]) -> Iterable[tuple[str, bytes]]:
    """(stem, its CBOR) in order."""
    starts = list(accumulate([len(run.lengths) for run in runs], initial=0))
    steps = steps_to(starts[-1])
    plain = pages_of(zip(starts, [run.words for run in runs], strict=False), steps)
    forms: dict[str, list[tuple[str, int, bytes]]] = {}
    for (stem, form), (count, data) in pages_of(zip(starts, [run.forms for run in runs], strict=False), steps).items():
        forms.setdefault(stem, []).append((form, count, data))
    nothing = head(ARRAY, 0)
    for stem in sorted(plain.keys() | forms.keys()):
        count, data = plain.get(stem, (0, b""))
        tail = nothing
        if stem in forms:
            listed = [head(ARRAY, 2) + text(form) + head(ARRAY, n) + found for form, n, found in sorted(forms[stem])]
            tail = head(ARRAY, len(listed)) + b"".join(listed)
        yield stem, head(ARRAY, 3) + text(stem) + head(ARRAY, count) + data + tail


def _chunks(words: Iterable[tuple[str, bytes]]) -> Iterable[list[tuple[str, bytes]]]:
    chunk: list[tuple[str, bytes]] = []
    size = 0
    for word in words:
        chunk.append(word)
        size += len(word[1])
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _filters(pages: Sequence[IndexedPage]) -> Mapping[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for number, page in enumerate(pages):
        for name, values in page.filters:
            for value in values:
                found.setdefault(name, {}).setdefault(value, []).append(number)
    return found
