"""What is kept of an article to compare it with others: hashes, no text."""

from __future__ import annotations

import re
from array import array
from zlib import crc32

from rensa import RMinHash

from backfile.common.record import record
from backfile.common.text import fold
from backfile.common.urls import canonical_url, host_of
from backfile.model import Article

PERMUTATIONS = 96
# 24 bands of 4: two texts of which half is shared meet with 79 %, of which three quarters are with 99.9 %.
_ROWS = 4
# A text cut to a third shares too little of both together: one shingle in 16 stands for the text as well, by its hash,
# so that the part meets the whole. 60 common words leave 3 of them.
_SAMPLE = 16
# Shingles of three words: a corrected word spoils three of them, with five words five (recall on made pairs with 4 %
# of the words changed: 0.99 against 0.93).
SHINGLE = 3
# In scripts without spaces between words, characters stand for words.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
# Numbers, and capitals inside a sentence. The first sign comes first: what stands before it is asked of few then, in a third of the time.
_FACT = re.compile(r"[\dA-ZÀ-ÖØ-ÞА-Я](?:(?<=\d)[\d.,:/]*|(?<=[\w,;] [A-ZÀ-ÖØ-ÞА-Я])[\w’'-]{2,})")
_TWIN = re.compile(
    r"(?:^|[/.])(?:amp|m|mobile|print)(?:[/.?]|$)|[?&](?:amp|print|outputtype)=|/amp/?$|\.amp", re.IGNORECASE
)


@record
class Record:
    """An article's fingerprint. ``shingles`` and ``facts`` are sorted arrays of 32-bit hashes without repeats, ``sample``
    those of the shingles that stand for the text, ``bands`` the hash of each band of its sketch.
    """

    source: str
    id: str
    url: str
    """The canonical address, to compare; ``address`` is the one that was published."""
    address: str
    host: str
    outlet: str
    headline: str
    date: str
    retrieved: str
    words: int
    paragraphs: int
    twin: bool
    """An AMP, print or mobile address, or what a feed told of the page."""
    shingles: array[int]
    facts: array[int]
    sample: array[int]
    bands: array[int]
    is_given: bool = False
    """The text was given as such, as in an export."""


def record_of(article: Article) -> Record:
    """The record of ``article``; its identity within the archive is the page (``source``)."""
    text = article.text
    words = _words(text)
    # words, and those one and two behind them
    pieces = set(map(" ".join, zip(*[words[start:] for start in range(SHINGLE)], strict=False))) or {" ".join(words)}
    shingles = sorted({crc32(piece.encode("utf-8", "replace")) for piece in pieces})
    url = article.url or ""
    return Record(
        source=article.source,
        id=article.id,
        url=canonical_url(url) if url else "",
        address=url,
        host=host_of(url),
        outlet=article.publisher or host_of(url),
        headline=article.headline,
        date=article.date or "",
        retrieved=article.retrieved or "",
        words=len(words),
        paragraphs=len(article.blocks),
        twin=article.given_by == "feed" or bool(_TWIN.search(url.partition("//")[2])),
        shingles=array("I", shingles),
        facts=array("I", sorted({crc32(fact.casefold().encode("utf-8", "replace")) for fact in _FACT.findall(text)})),
        sample=array("I", [shingle for shingle in shingles if shingle % _SAMPLE == 0]),
        bands=_bands(pieces),
        is_given=article.given_by == "export",
    )


def _words(text: str) -> list[str]:
    folded = fold(text)
    if _UNSPACED.search(folded[:400]):
        return [character for character in folded if not character.isspace()]
    return folded.split()


def _bands(pieces: set[str]) -> array[int]:
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
    sketch.update(list(pieces))  # a sketch holds smallest hashes: the order is no matter
    values = array("I", sketch.digest()).tobytes()
    size = 4 * _ROWS
    return array("I", [crc32(values[start : start + size]) for start in range(0, len(values), size)])
