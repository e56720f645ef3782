"""The files of one shard, in the format that Pagefind 1.5 reads.

Each file is gzipped, ``pagefind_dcd`` and then CBOR:

- the head: ``[version, [[fragment, words], …], [[from, to, chunk], …], [[filter, file], …], [[sort, pages], …], fields]``
- a chunk of words: ``[[[stem, pages, [[form, pages], …]], …]]``, a page being ``[step, locs, meta_locs]``
- a filter: ``[name, [[value, pages], …]]``

Pagefind's binary makes the same from the same articles, in 3 ms each, and all of them again when one changed. Here a
shard is joined from what is known of each article, 20 times faster. ``test_index.py`` compares the two.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import cbor2

from backfile.publish.digest import digest_bytes
from backfile.publish.search.postings import Postings

MAGIC = b"pagefind_dcd"
TITLE = "title"
# Gzipped a chunk is 1 to 2 kB: a reader of 10,000 articles loads one of each shard for a word, and in each shard's head
# 12 bytes for every chunk. Pagefind's own are 20 kB.
CHUNK = 4_000
_NAME = 7
_ARRAY = 4
_TEXT = 3
_UNSIGNED = 0


class IndexedPage(NamedTuple):
    """An article of a shard."""

    fragment: str
    """The name of its fragment: the file with its text."""
    postings: Postings
    filters: tuple[tuple[str, tuple[str, ...]], ...]


def index_files(pages: Sequence[IndexedPage], language: str, version: str, wasm: str = "") -> dict[str, bytes]:
    """The shard's files by name; the fragments are made apart. ``wasm`` names the engine's own file."""
    files: dict[str, bytes] = {}
    chunks = []
    for words in _chunks(_words(pages)):
        data = _head(_ARRAY, 1) + _head(_ARRAY, len(words)) + b"".join([data for _, data in words])
        name = f"{language}_{digest_bytes(data).hex()[:_NAME]}"
        files[f"index/{name}.pf_index"] = pack(data)
        chunks.append([words[0][0], words[-1][0], name])
    filters = []
    for filter_name, values in sorted(_filters(pages).items()):
        data = cbor2.dumps([filter_name, [[value, found] for value, found in sorted(values.items())]])
        name = f"{language}_{digest_bytes(data).hex()[:_NAME]}"
        files[f"filter/{name}.pf_filter"] = pack(data)
        filters.append([filter_name, name])
    listed = [[page.fragment, page.postings.length] for page in pages]
    head = cbor2.dumps([version, listed, _trim(chunks), filters, [], [TITLE]])
    name = f"{language}_{digest_bytes(head).hex()[:_NAME]}"
    files[f"pagefind.{name}.pf_meta"] = pack(head)
    files["pagefind-entry.json"] = _entry(name, len(pages), language, version, wasm)
    return files


def pack(data: bytes) -> bytes:
    """A file of the index."""
    return gzip.compress(MAGIC + data, 6, mtime=0)


def unpack(data: bytes) -> Any:
    """What a file of the index holds."""
    return cbor2.loads(gzip.decompress(data).removeprefix(MAGIC))


def _entry(head: str, count: int, language: str, version: str, wasm: str) -> bytes:
    from backfile.publish.search.words import JOINERS

    found = {"hash": head, "wasm": wasm or None, "page_count": count}
    entry = {"version": version, "languages": {language: found}, "include_characters": list(JOINERS)}
    return json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()


def _words(pages: Sequence[IndexedPage]) -> Iterable[tuple[str, bytes]]:
    """(stem, its CBOR) in order."""
    plain: dict[str, list[Any]] = {}
    forms: dict[str, dict[str, list[Any]]] = {}
    steps = [b"\x83" + _head(_UNSIGNED, step) for step in range(len(pages) + 1)]
    for number, page in enumerate(pages):
        for stem, tail in page.postings.words.items():
            found = plain.get(stem)
            if found is None:
                plain[stem] = [number, steps[number], tail]
            else:
                found += (steps[number - found[0]], tail)
                found[0] = number
        for (stem, form), tail in page.postings.forms.items():
            found = forms.setdefault(stem, {}).setdefault(form, [0])
            found += (steps[number - found[0]], tail)
            found[0] = number
    nothing = _head(_ARRAY, 0)
    for stem in sorted(plain.keys() | forms.keys()):
        own = _pages(plain[stem]) if stem in plain else nothing
        variants = forms.get(stem)
        if variants:
            listed = [_head(_ARRAY, 2) + _text(form) + _pages(found) for form, found in sorted(variants.items())]
            tail = _head(_ARRAY, len(listed)) + b"".join(listed)
        else:
            tail = nothing
        yield stem, b"\x83" + _text(stem) + own + tail


def _pages(found: list[Any]) -> bytes:
    return _head(_ARRAY, len(found) // 2) + b"".join(found[1:])


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


def _trim(chunks: list[list[str]]) -> list[list[str]]:
    """Ends of chunks cut to what tells them from their neighbours, to make the head small."""
    for before, after in pairwise(chunks):
        length = 0
        for one, other in zip(before[1], after[0], strict=False):
            if one != other:
                break
            length += 1
        last = before[1][: length + 1]
        if last >= before[0]:
            before[1] = last
        after[0] = after[0][: length + 1]
    return chunks


def _filters(pages: Sequence[IndexedPage]) -> Mapping[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for number, page in enumerate(pages):
        for name, values in page.filters:
            for value in values:
                found.setdefault(name, {}).setdefault(value, []).append(number)
    return found


def _text(text: str) -> bytes:
    data = text.encode()
    return _head(_TEXT, len(data)) + data


def _head(kind: int, size: int) -> bytes:
    """The head of a CBOR item (RFC 8949, 3)."""
    if size < 24:
        return bytes([kind << 5 | size])
    if size < 1 << 8:
        return bytes([kind << 5 | 24, size])
    if size < 1 << 16:
        return bytes([kind << 5 | 25]) + size.to_bytes(2, "big")
    return bytes([kind << 5 | 26]) + size.to_bytes(4, "big")
