"""Reads what an index says of its words, as ``engine.js`` does: Pagefind's form of it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

from backfile.publish.search.index import HEAD

Words = dict[str, tuple[list[Any], list[Any]]]
"""By stem: ``[[step, places, places in the headline], …]`` and ``[[form, such a list], …]``."""


def head_of(files: Mapping[str, bytes]) -> Any:
    """The head of a shard."""
    return json.loads(gzip.decompress(files[HEAD]))


def words_of(files: Mapping[str, bytes]) -> Words:
    """All words of a shard."""
    runs = head_of(files)["runs"]
    found: Words = {}
    for name, data in files.items():
        if name.endswith(".pf_index"):
            found |= read_chunk(data, runs)
    return found


def read_chunk(data: bytes, runs: list[int]) -> Words:
    """The words of a chunk."""
    return _Chunk(gzip.decompress(data)).words(runs)


class _Pages:
    def __init__(self) -> None:
        self.pages: list[Any] = []
        self.last = 0
        self.forms: dict[str, _Pages] = {}


class _Chunk:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def words(self, runs: list[int]) -> Words:
        found: dict[str, _Pages] = {}
        first = 0
        for length in runs:
            end = self.number() + self.at
            while self.at < end:
                word = found.setdefault(self.text(), _Pages())
                count = self.number()
                self.read(word, count >> 1, first)
                for _ in range(self.number() if count & 1 else 0):
                    self.read(word.forms.setdefault(self.text(), _Pages()), self.number(), first)
            first += length
        assert self.at == len(self.data)
        return {
            stem: (word.pages, sorted([form, its.pages] for form, its in word.forms.items()))
            for stem, word in found.items()
        }

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def text(self) -> str:
        size = self.number()
        self.at += size
        return self.data[self.at - size : self.at].decode()

    def read(self, known: _Pages, count: int, place: int) -> None:
        for _ in range(count):
            place += self.number()
            kind = self.number()
            places = [self.number() for _ in range(kind >> 2)]
            if kind & 1:
                places = [-(value + 1) // 2 if value & 1 else value // 2 for value in places]
            elif places:
                places = [-25, *places]
            title = [-1, *[self.number() for _ in range(self.number())]] if kind & 2 else []
            known.pages.append([place - known.last, places, title])
            known.last = place
