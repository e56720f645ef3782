"""How near a found text comes to the one that people made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
SHINGLE = 4


def words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def word_f1(gold: str, found: str) -> float:
    """F1 of the bags of words; 1 when both are empty."""
    wanted, got = Counter(words(gold)), Counter(words(found))
    if not wanted and not got:
        return 1.0
    common = sum((wanted & got).values())
    return 2 * common / (sum(wanted.values()) + sum(got.values()))


@dataclass(frozen=True, slots=True)
class Shingles:
    """Shares of 4-token shingles: found and wanted, found only, wanted only. They sum to 1, or to 0 for no text."""

    right: float
    extra: float
    missing: float


def shingles(gold: str, found: str) -> Shingles:
    """As the article-extraction-benchmark of scrapinghub counts: multisets of shingles, each page weighing the same."""
    wanted, got = _shingles(words(gold)), _shingles(words(found))
    right = sum((wanted & got).values())
    extra = sum((got - wanted).values())
    missing = sum((wanted - got).values())
    total = right + extra + missing
    return Shingles(right / total, extra / total, missing / total) if total else Shingles(0.0, 0.0, 0.0)


def precision_recall(pages: Sequence[Shingles]) -> tuple[float, float, float]:
    """Precision, recall and F1 over all pages."""
    right = sum(page.right for page in pages)
    extra = sum(page.extra for page in pages)
    missing = sum(page.missing for page in pages)
    precision = right / (right + extra) if right + extra else 0.0
    recall = right / (right + missing) if right + missing else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def squeezed(text: str) -> str:
    """White space made single spaces: how a text is broken into lines is no part of it."""
    return " ".join(text.split())


# What a list item begins with differs by system, and in the gold too; marks without width are seen by nobody.
_BULLET = re.compile(r"^[ \t]*[-*+•◦▪][ \t]+", re.MULTILINE)
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")


def exact(gold: str, found: str) -> bool:
    """The same characters in the same order: white space, where blocks end, and the marks of list items aside.

    Quotes, dashes and capitals count. Every system's answer and the gold go through this alike.
    """
    return squeezed(bare(gold)) == squeezed(bare(found))


def bare(text: str) -> str:
    """Without the marks that no word is made of."""
    return _BULLET.sub("", _WITHOUT_WIDTH.sub("", text))


_TYPOGRAPHY = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "..."}
)


def same_line(gold: str, found: str) -> bool:
    """Equal but for white space, soft hyphens and the shape of quotes and dashes: parts of the gold have them straightened."""

    def plain(text: str) -> str:
        return squeezed(text.replace("\u00ad", "").translate(_TYPOGRAPHY))

    return plain(gold) == plain(found)


def set_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """F1 of two sets of names, case folded; 1 when both are empty."""
    wanted = {squeezed(name).casefold() for name in gold}
    got = {squeezed(name).casefold() for name in found}
    if not wanted and not got:
        return 1.0
    return 2 * len(wanted & got) / (len(wanted) + len(got))


_AND = re.compile(r",?\s+(?:and|und|et|&)\s+|\s*[,;]\s*")
_NO_NAME = re.compile(
    r"(?:ph\.?d|m\.?d|mba|cpa|rdn?|rn|esq|e-ryt.*|dietitian|smt|.*\b(?:expert|attorney|editor|team|staff|contributor|agency|director|"
    r"industry|operations|admin\w*|press|news|media)\b.*)\.?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^(?:dr|prof)\.?\s+", re.IGNORECASE)
AGENCIES = frozenset(
    [
        "ap",
        "afp",
        "dpa",
        "apa",
        "reuters",
        "pti",
        "ani",
        "sda",
        "sid",
        "epd",
        "kna",
        "efe",
        "ansa",
        "xinhua",
        "bloomberg",
    ]
) | {
    "the associated press",
    "associated press",
    "pa media",
}


def people(names: Sequence[str], url: str) -> list[str]:
    """The people among ``names``, one each, without titles: agencies, desks and the outlet itself are credits.

    Parts of the gold hold whole by-lines in one string and organisations among the people; every system's answer and
    the gold go through this alike.
    """
    host = re.sub(r"\W", "", url.partition("//")[2].partition("/")[0].lower().removeprefix("www."))
    found = []
    for name in names:
        for part in _AND.split(squeezed(name)):
            bare = _TITLE.sub("", part).strip(" .")
            flat = re.sub(r"\W", "", bare.casefold())
            if (
                flat
                and bare.casefold() not in AGENCIES
                and not _NO_NAME.fullmatch(bare)
                and not (len(flat) > 3 and flat in host)
            ):
                found.append(bare)
    return found


def snippets(text: str, expected: Sequence[str]) -> float:
    """The share of snippets that the text holds, white space aside; 1 for none."""
    flat = squeezed(text).casefold()
    return sum(squeezed(item).casefold() in flat for item in expected) / len(expected) if expected else 1.0


def _shingles(tokens: list[str]) -> Counter[tuple[str, ...]]:
    if not tokens:
        return Counter()
    last = max(1, len(tokens) - SHINGLE + 1)
    return Counter(tuple(tokens[start : start + SHINGLE]) for start in range(last))
