"""Whether a text dump is an article's: signals of its text, weighed like those of a page (``backfile.extract.kind``).

A dump has neither address nor markup, so it can be told with less certainty. What buttons, menus and labels say makes up
for some of that: a shop speaks of its cart, a forum of its replies. ``kind_model.json`` beside this module holds what each
signal weighs for each kind, and each word of short lines; ``bench/extraction/train_kind.py`` computed it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from backfile.common.dump import DumpBlock
from backfile.common.text import fold, small
from backfile.extract import phrases
from backfile.extract.dump.features import CUT_TEASER, PROSE, SENTENCE_END
from backfile.extract.headings import HEADED_OFFERS, PARTED, TITLE_ARTICLE, TITLE_OTHER
from backfile.extract.kind import ERROR_SIZE
from backfile.extract.page_names import is_error as names_an_error
from backfile.extract.signals import (
    ASK,
    CART,
    MANUAL,
    MONEY,
    OFFERS,
    PAST,
    REPLIES,
    SAID,
    US,
    WE,
    WRITES,
    Signals,
    capitals,
    count,
)
from backfile.extract.weights import weights
from backfile.model import Kind

# Below the middle, since an article lost is worse than a page too many. By cross-validation over outlets (2 seeds, of 720
# dumps of articles and 349 others) 0.40 loses 6, keeps 162 and is right on 84.3 %; 0.44: 7, 148, 85.5 %; 0.48: 8, 136, 86.6 %;
# 0.52: 15, 122, 87.1 %. On the outlets held back, of 417 and 99, 0.44 loses 10 and keeps 51, 0.50 loses 14 and keeps 46.
ARTICLE = 0.44
# Characters that are looked at for words, in the article and in the whole dump.
_LOOKED_AT = 20_000
_LOOKED_AT_ALL = 40_000
# By-line and date stand within so many blocks of the text's first.
_ABOVE, _BELOW = 12, 3
# A line with fewer characters is a label, a button, an entry of a menu or a heading.
_LABEL = 60
# Within the text a line with fewer characters is a heading, mostly; one with more a paragraph.
_LINE = 80
# Three days amid a text of short paragraphs: of 2,200 dumps of the outlets that rules are made on so it is in 9, and none is an
# article's; where a paragraph may have 400 characters, in 8 of articles and 18 of others.
_FEWEST_DAYS, _TEASER = 3, 250
_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE = ("{", "()", "();")
_FIRST = (" i ", " my ", " me ", " i'm ", " i’m ")
_SECOND = (" you ", " your ")
_COMMENTS = ("leave a reply", "leave a comment")


def article_chance(blocks: Sequence[DumpBlock], numbers: Sequence[int]) -> tuple[float, Kind]:
    """How likely a dump is an article's, when ``numbers`` are the blocks that would be its text, and the likeliest other kind."""
    return weights("backfile.extract.dump").article_chance(signals(blocks, numbers), sorted(label_words(blocks)))


def is_error(blocks: Sequence[DumpBlock], numbers: Sequence[int]) -> bool:
    """True for "Page not found" and a few words of excuse."""
    size = sum(len(blocks[number].text) for number in numbers)
    return size < ERROR_SIZE and names_an_error(small(blocks[0].text))


def is_list_of_teasers(blocks: Sequence[DumpBlock], numbers: Sequence[int]) -> bool:
    """True for headlines with a day and a line or two each."""
    if max(len(blocks[number].text) for number in numbers) >= _TEASER:
        return False
    return sum(map(_is_date, blocks[numbers[0] : numbers[-1] + 1 + _BELOW])) >= _FEWEST_DAYS


def _is_date(block: DumpBlock) -> bool:
    return len(block.text) < _LABEL and phrases.DATE_LINE.fullmatch(small(block.text)) is not None


def signals(blocks: Sequence[DumpBlock], numbers: Sequence[int]) -> Signals:
    """All signals of a dump by name; ``numbers`` holds one block at least."""
    inside = [blocks[number].text for number in numbers]
    text = " ".join(inside)[:_LOOKED_AT]
    found = _of_shape(blocks, numbers, inside) | _of_paragraphs(inside) | _of_words(blocks, text)
    return found | _of_manner(inside, text) | _of_lines(blocks, numbers[0], numbers[-1])


def _of_shape(blocks: Sequence[DumpBlock], numbers: Sequence[int], inside: Sequence[str]) -> Signals:
    total = sum(map(len, inside))
    everything = sum(len(block.text) for block in blocks)
    prose = sum(len(block.text) for block in blocks if len(block.text) >= PROSE)
    taken = sum(len(text) for text in inside if len(text) >= PROSE)
    return {
        "log_text": math.log1p(total),
        "log_everything": math.log1p(everything),
        "share": total / everything,
        "log_blocks": math.log1p(len(blocks)),
        "log_taken": math.log1p(len(inside)),
        "long_paragraphs": min(40.0, sum(len(text) > 200 for text in inside)),
        "short_share": sum(len(text) < _LINE for text in inside) / len(inside),
        "sentences": sum(SENTENCE_END.search(text) is not None for text in inside) / len(inside),
        "amid": min(3.0, (numbers[-1] - numbers[0] + 1 - len(numbers)) / len(numbers)),
        "other_prose": (prose - taken) / (prose + 1.0),
        "items": sum(blocks[number].item for number in numbers) / len(inside),
    }


def _of_paragraphs(inside: Sequence[str]) -> Signals:
    """How long the paragraphs are, and their longest run that no short line breaks."""
    prose = [len(text) for text in inside if len(text) >= _LINE]
    run = longest = 0
    for text in inside:
        run = run + len(text) if len(text) >= _LINE else 0
        longest = max(longest, run)
    return {
        "mean_paragraph": sum(prose) / len(prose) if prose else 0.0,
        "log_run": math.log1p(longest),
        "run_share": longest / sum(map(len, inside)),
    }


def _of_manner(inside: Sequence[str], text: str) -> Signals:
    """How the text is written; its short lines are headings, mostly."""
    low = text.lower()
    thousand = max(1.0, len(text) / 1000)
    short = [line for line in inside if len(line) < _LINE]
    return {
        "offers_per": min(5.0, count(low, OFFERS) / thousand),
        "manual_per": min(5.0, count(low, MANUAL) / thousand),
        "writes_per": min(5.0, count(low, WRITES) / thousand),
        "we_per": min(30.0, count(low, WE) / thousand),
        "past_per": min(20.0, count(low, PAST) / thousand),
        "shouts_per": min(5.0, text.count("!") / thousand),
        "capitals": capitals(text),
        "heading_words": sum(len(line.split()) for line in short) / len(short) if short else 0.0,
        "heading_offers": float(min(20, count(" ".join(short).lower(), HEADED_OFFERS))),
    }


def _of_words(blocks: Sequence[DumpBlock], text: str) -> Signals:
    low = text.lower()
    page = " ".join(block.text for block in blocks)[:_LOOKED_AT_ALL].lower()
    thousand = max(1.0, len(text) / 1000)
    return {
        "us_per": min(30.0, count(low, US) / thousand),
        "said_per": min(10.0, count(low, SAID) / thousand),
        "replies_per": min(10.0, count(low, REPLIES) / thousand),
        "first_per": min(20.0, count(low, _FIRST) / thousand),
        "second_per": min(20.0, count(low, _SECOND) / thousand),
        "code_per": min(5.0, count(low, _CODE) / thousand),
        "questions_per": min(5.0, low.count("?") / thousand),
        "digits": count(low, tuple("0123456789")) / (len(low) + 1.0),
        "cart": float(min(3, count(page, CART))),
        "asks": float(min(10, count(page, ASK))),
        "prices": float(min(40, count(page, tuple(MONEY)))),
        "replies": float(min(60, count(page, REPLIES))),
        "comments": float(any(words in page for words in _COMMENTS)),
    }


def _of_lines(blocks: Sequence[DumpBlock], first: int, last: int) -> Signals:
    near = [small(block.text) for block in blocks[max(0, first - _ABOVE) : first + _BELOW] if len(block.text) < 130]
    tail = [small(block.text) for block in blocks[max(0, last - 2) : last + 8] if len(block.text) < 90]
    short = [block.text for block in blocks if len(block.text) < 40]
    title = blocks[0].text
    return {
        "date_near": float(any(phrases.DATE_LINE.fullmatch(text) for text in near)),
        "year_near": float(any(_YEAR.search(text) for text in near)),
        "byline_near": float(any(phrases.BYLINE.fullmatch(text) for text in near)),
        "closing_behind": float(any(phrases.CLOSING_HEADING.fullmatch(text) for text in tail)),
        "years": float(min(30, sum(_YEAR.search(text) is not None for text in short))),
        "teasers": float(min(30, sum(CUT_TEASER.search(block.text) is not None for block in blocks))),
        "title_article": float(TITLE_ARTICLE.search(title) is not None),
        "title_other": float(TITLE_OTHER.search(title) is not None),
        "title_parted": float(PARTED.search(title) is not None),
        "title_words": float(min(25, len(title.split()))),
        "title_length": float(min(150, len(title))),
        "title_again": float(fold(title) in {fold(block.text) for block in blocks[1:]}),
    }


def label_words(blocks: Sequence[DumpBlock]) -> set[str]:
    """The words of the dump's short lines, in small letters."""
    labels = " ".join(block.text for block in blocks if len(block.text) < _LABEL)[:_LOOKED_AT]
    return set(_WORD.findall(labels.lower()))
