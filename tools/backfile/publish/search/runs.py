"""Runs of a shard's articles, each joined already: a new article makes its own run again, the others are taken as they are.

A run ends where the digest of an article's file says so: what is added or goes moves the ends of few others. Runs are kept in
the cache, a file for each shard. The browser joins the runs: each chunk of words has a piece of every run.

What a run says of a stem is a row: the stem; twice how many articles have it, plus 1 when forms of it follow; for each of those
articles the step from the one before, the first counted from the run's first article, and its postings. Then how many forms, and
each form with its articles in the same way.
"""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from backfile.common.files import write_atomic
from backfile.publish.search.numbers import SMALL, number, text
from backfile.publish.search.postings import Postings

_MARSHAL_VERSION = 4
# Runs of 64 articles on average: making one again takes 8 ms (128: 16 ms). Halving them makes the chunks 4 % larger, since
# each run repeats the stems. After the first 40 articles one in 23 ends a run; if one in 64 did from the start, some runs
# would be as long as a shard.
_LEAST = 40
_MOST = len(SMALL) - 1
_ENDS = 11
MARK = 256
"""Bytes of a run from one of its marks to the next."""

Word = TypeVar("Word", bound=Hashable)


class Run(NamedTuple):
    """What several articles that stand together have in the index."""

    lengths: tuple[int, ...]
    """Words of each."""
    stems: tuple[str, ...]
    """In order."""
    ends: array[int]
    """Where each stem's row ends in ``data``."""
    data: bytes
    """The rows."""
    marks: tuple[str, ...]
    """The stems whose rows hold the multiples of ``MARK`` bytes: where a shard may be cut into chunks."""

    def pack(self) -> bytes:
        """For the cache."""
        return marshal.dumps((self.lengths, self.stems, self.ends.tobytes(), self.data, self.marks), _MARSHAL_VERSION)

    def place(self, stem: str) -> int:
        """How many stems stand before ``stem``."""
        return bisect_left(self.stems, stem)

    def piece(self, start: int, end: int) -> bytes:
        """The rows of the stems from number ``start`` to before ``end``."""
        return self.data[self.ends[start - 1] if start else 0 : self.ends[end - 1] if end else 0]


def unpack_run(data: bytes) -> Run:
    """The run that ``pack`` gave."""
    lengths, stems, ends, rows, marks = marshal.loads(data)
    return Run(lengths, stems, array("I", ends), rows, marks)


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
    for place, page in enumerate(postings):
        _add(words, page.words, place)
        _add(forms, page.forms, place)
    forms_of: dict[str, list[bytes]] = {}
    for (stem, form), (_, *pieces) in sorted(forms.items()):
        forms_of.setdefault(stem, []).append(b"".join([text(form), number(len(pieces) // 2), *pieces]))
    rows = []
    stems = tuple(sorted(words.keys() | forms_of.keys()))
    for stem in stems:
        _, *pieces = words.get(stem, (0,))
        own = forms_of.get(stem)
        # an article has two pieces: its step and its postings
        if own:
            rows.append(b"".join([text(stem), number(len(pieces) + 1), *pieces, number(len(own)), *own]))
        else:
            rows.append(b"".join([text(stem), number(len(pieces)), *pieces]))
    ends = array("I", accumulate([len(row) for row in rows]))
    marks = [
        stem for stem, (start, end) in zip(stems, pairwise([0, *ends]), strict=True) if start // MARK != end // MARK
    ]
    return Run(tuple([page.length for page in postings]), stems, ends, b"".join(rows), tuple(marks))


def _add(found: dict[Word, list[Any]], postings: Mapping[Word, bytes], place: int) -> None:
    """Add an article to lists of the last article's place and the pieces."""
    get = found.get
    first = SMALL[place]
    for word, tail in postings.items():
        known = get(word)
        if known is None:
            found[word] = [place, first, tail]
        else:
            known += (SMALL[place - known[0]], tail)
            known[0] = place


def kept_runs(path: Path, keys: Sequence[bytes], make: Callable[[int], Run]) -> list[Run]:
    """The runs with these keys, from the file and, where it lacks one, from ``make``; the file then has these."""
    kept: dict[bytes, bytes] = marshal.loads(path.read_bytes()) if path.is_file() else {}
    made = {key: make(place) for place, key in enumerate(keys) if key not in kept}
    runs = [made.get(key) or unpack_run(kept[key]) for key in keys]
    packed = {key: run.pack() for key, run in made.items()}
    if packed or len(kept) > len(keys):
        write_atomic(path, marshal.dumps({key: packed.get(key) or kept[key] for key in keys}))
    return runs
