"""How what may be a dump's headline looks: its shape, its place, what is around it, and what it shares with text and title."""

from __future__ import annotations

import math
import re
from itertools import pairwise

from backfile.common.dump import DumpBlock
from backfile.common.text import small
from backfile.extract import phrases
from backfile.extract.dump.features import PROSE
from backfile.extract.dump.headline_lines import Said, Surroundings

# Shorter words stand in any text.
_SMALL = 3
# A key as long as this is not found in other lines by chance.
_TELLING = 12
# By-line and day follow a headline within so many blocks, in shorter ones than this.
_SIGNED = 4
_LONGEST_SIGN = 90
_YEAR = re.compile(r"\b20[012]\d\b")
# By cross-validation over outlets the headline is right on 0.745 of 1,550 dumps with the label ahead and what is asked, on 0.739
# without; an exclamation mark and a sentence behind it told nothing more.
_LABEL = 25
# What buttons and boxes ask of a reader.
_ASKS = re.compile(
    r"(?:skip|search|share|sign|join|download|install|create (?:an?|your)|listen|click|tap|scroll|use|we (?:care|use|value)|accept|manage|about|contact|"
    r"follow|subscribe|support|donate|get (?:the|our|a|your|started)|try|buy|shop|view|see|watch|explore|browse|learn more|find out|log ?in|"
    r"jetzt|hier|zum|zur|weiter|mehr|suche|menü|navigation|this (?:article|post|page|story)|published (?:in|on|by)|posted (?:in|on|by)|"
    r"reviewed|edited|written|updated|last|fact)\b"
)
_CRUMB = re.compile(r"[»›>]| / ")
_DASH = re.compile(r"\s[-–—•]\s")

Looks = dict[str, float]


def looks_of(around: Surroundings, said: Said) -> Looks:
    """The measures that ``WEIGHTS`` weighs, by name; most lie between 0 and 1."""
    number = _place(around, said)
    return (
        _of_shape(said.text)
        | _of_place(around, said, number)
        | _of_title(around, said, number)
        | _of_text(around, said, number)
    )


def _place(around: Surroundings, said: Said) -> int:
    """Where it stands nearest ahead of the text, or else first."""
    places = said.whole or said.holders
    return max((number for number in places if number <= around.start + 1), default=min(places))


def _of_shape(text: str) -> Looks:
    words, low = text.split(), small(text)
    return {
        "usual_length": float(25 <= len(text) <= 130),
        "short": float(len(text) < 20),
        "long": float(len(text) > 110),
        "stop": float(text.endswith(".")),
        "colon": float(text.endswith(":")),
        "digit": float(text[0].isdigit()),
        "asks": float(_ASKS.match(low) is not None),
        "quote": float(text[0] in '"“„«'),
        "capitals": sum(word[0].isupper() or word[0].isdigit() for word in words) / len(words),
        "crumb": float(_CRUMB.search(text) is not None),
        "dash": float(_DASH.search(text) is not None),
        "slash": float("/" in text),
        "credit": float(phrases.CREDIT_LINE.match(low) is not None),
        "subscribe": float(phrases.SUBSCRIBE.match(low) is not None),
        "read_more": float(phrases.READ_MORE.match(low) is not None),
    }


def _of_place(around: Surroundings, said: Said, number: int) -> Looks:
    blocks, start = around.blocks, around.start
    block = blocks[number]
    neighbours = (*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2])
    between = blocks[number + 1 : start] if number else ()
    return {
        "heading1": float(any(blocks[holder].heading == 1 for holder in said.holders)),
        "heading2": float(block.heading == 2),
        "item": float(block.item),
        "linked": float(block.linked > 0.6 * len(block.text)),
        "gap": float(block.gap),
        "label_ahead": float(number > 0 and len(blocks[number - 1].text) < _LABEL),
        "far": math.log1p(abs(start - number)) if number else 0.0,
        "at_start": float(number == start),
        "in_text": float(number > start),
        "signed": float(number > 0 and any(map(_signs, blocks[number + 1 : number + 1 + _SIGNED]))),
        "behind_sign": float(number > 0 and _signs(blocks[number - 1])),
        "among_headlines": float(len(neighbours) == 2 and all(map(_is_like_headline, neighbours))),
        "behind_prose": float(number > 0 and len(neighbours[0].text) >= PROSE),
        "labels_between": min(10, sum(other.item or len(other.text) < 30 for other in between)) / 10,
    }


def _of_title(around: Surroundings, said: Said, number: int) -> Looks:
    """What it shares with the page's title, and how often the dump says it."""
    title, words = frozenset(around.title.split()), said.key.split()
    own = around.times[said.key]
    parts = len(said.holders) - len(said.whole)
    within = len(said.key) >= _TELLING and around.everything.count(said.key) > own + parts
    return {
        "is_title": float(number > 0 and around.title == said.key),
        "opens_title": float(around.title.startswith(f"{said.key} ")),
        "like_title": len(title.intersection(words)) / len(title.union(words)) if number else 0.0,
        "twice": float(own > 1),
        "within_others": float(within),
        "head_of_name": float(said.part == "head" and said.by_name),
        "head": float(said.part == "head" and not said.by_name),
        "tail_of_name": float(said.part == "tail" and said.by_name),
        "tail": float(said.part == "tail" and not said.by_name),
        "part_alone": float(bool(said.part) and own > 0),
    }


def _of_text(around: Surroundings, said: Said, number: int) -> Looks:
    """How much of it the text says again; a line of the text does not vouch for itself."""
    words = said.key.split()
    pairs = list(pairwise(words))
    itself = int(not around.inside.isdisjoint(said.whole))
    telling = [word for word in words if len(word) > _SMALL] or words
    told = [word for word in telling if around.words[word] > itself]
    return {
        "told": len(told) / len(telling) * min(1.0, len(telling) / 5),
        "told_often": sum(around.words[word] > 2 + itself for word in telling) / len(telling),
        "told_pairs": sum(around.pairs[pair] > itself for pair in pairs) / max(1, len(pairs)),
        "told_first": sum(word in around.opening for word in telling) / len(telling),
        "title_told": len(told) / len(telling) if number == 0 else 0.0,
    }


def _signs(block: DumpBlock) -> bool:
    """True for a line with the by-line or the day, which follow a headline."""
    if len(block.text) >= _LONGEST_SIGN:
        return False
    text = small(block.text)
    return bool(phrases.DATE_LINE.fullmatch(text) or phrases.BYLINE.fullmatch(text) or _YEAR.search(text))


def _is_like_headline(block: DumpBlock) -> bool:
    return 25 <= len(block.text) <= 130 and not block.text.endswith(".") and not _signs(block)
