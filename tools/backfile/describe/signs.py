"""Lines that say who wrote: "By Jane Doe", "4 May 2019 · By Jane Doe", "Autor: Jane Doe"."""

from __future__ import annotations

import re

from backfile.common.data_labels import LABEL
from backfile.common.printed_dates import date_span
from backfile.common.text import holds_any, small
from backfile.describe.by_words import is_signed, without_sign
from backfile.describe.nearby import Line
from backfile.describe.people import REPORTER, people_of
from backfile.describe.roles import is_reporter

WORD = re.compile(
    r"\W*(?:by|von|par|por|di|door|av|af|(?:written|authored|posted|published|words|article|story|created|contributed|submitted) by|"
    r"(?:the |about the )?authors?(?:\(s\)| name)?|contributors?|autor(?:in|es)?|writers?|reporter|penulis|автор)\W*",
    re.IGNORECASE,
)
_SAYS_BY = re.compile(r"date|meta|info|post|author|(?<![a-z])by")
_MARKS = re.compile(r"\s*[|•·∙●]\s*")
_HELPED = re.compile(
    r"\W*(?:(?:\w+ly )?(?:reviewed|fact-?checked|edited|illustrated|translated|photo(?:graph)?s?|image|images) by\b|"
    r"(?:photo(?:graph)?s?|images?|pictures?|fotos?|bild(?:er)?|illustration|valokuvat?|kuvat?|zdjęci[ea]|фото|снимка|φωτογραφία|תמונה|صورة|عکس|写真|撮影|图片?|사진)\s*[:：])",
    re.IGNORECASE,
)
LONGEST_LINE = 110


def says_by(text: str) -> bool:
    """True for "By Jane Doe"."""
    return is_signed(text) and not reads_as_prose(text)


def is_label(text: str) -> bool:
    """True for "Written by" and the like alone: a name follows."""
    return WORD.fullmatch(text) is not None


def is_credit_of_others(text: str) -> bool:
    """True for "Reviewed by", "Photo by" and the like."""
    return _HELPED.match(text) is not None


def said_in(line: Line) -> str:
    """The part of a printed line that says who wrote, or empty."""
    text = line.text
    if len(text) >= LONGEST_LINE:
        return ""
    if REPORTER.search(text):
        return text
    if labelled := _labelled(text):
        return labelled
    if is_signed(text) and not reads_as_prose(text, line):
        return text
    pieces = [piece for piece, _ in line.pieces if len(line.pieces) > 1]
    signed = (piece for piece in pieces if is_signed(piece) and people_of(piece)[0] and not reads_as_prose(piece))
    reporters = (part for part in (text, *pieces) if is_reporter(part))
    return _part_said(text) or next(signed, "") or _behind_date(text) or next(reporters, "")


def _labelled(text: str) -> str:
    """The labelled name in a line of several labels, "时间:2013-04-12 来源:晚报 作者:张伟 点击:128", or empty."""
    # A label ends with a colon, and few lines hold two.
    labels = list(LABEL.finditer(small(text))) if text.count(":") + text.count("：") > 1 else []
    if len(labels) < 2:
        return ""
    ends = [label.start() for label in labels[1:]] + [len(text)]
    parts = [text[label.start() : end].strip(" |·,;-/") for label, end in zip(labels, ends, strict=True)]
    return next((part for part in parts if is_signed(part) and people_of(part)[0]), "")


def _behind_date(text: str) -> str:
    """What follows the date in "May 4th, 2019 at 10:00 by Jane Doe", or empty."""
    span = date_span(text) if any(map(str.isdigit, text)) else None
    match = _AFTER_DATE.match(text[span[1] :]) if span is not None else None
    return match[1] if match and not reads_as_prose(match[1]) else ""


_AFTER_DATE = re.compile(
    r"[^a-z]{0,4}(?:[^\W\d_]{0,3}[\d:.h ]+(?:[ap]\.?m\.?)?)?\W*((?:by|von|par|por|door)\s.+)", re.IGNORECASE
)


def _part_said(text: str) -> str:
    """The part of "4 May 2019 · 3 min read · By Jane Doe" that says it, or empty."""
    parts = _MARKS.split(text) if holds_any(text, "|•·∙●") else ()
    return next((part for part in parts[1:] if is_signed(part) and not reads_as_prose(part)), "")


def reads_as_prose(text: str, line: Line | None = None) -> bool:
    """True for "By the time the ship came in, …": a by-line's first word after "By" has a capital."""
    rest = without_sign(text)
    span = date_span(rest) if any(map(str.isdigit, rest)) else None
    # "Submitted by ibby on Sat, 04/05/2019 - 10:00"
    if span is not None and people_of(rest[: span[0]])[0]:
        rest = rest[: span[0]]
    words = rest.split()
    # "by size" is no by-line; "Posted by ibby" is one.
    plain = text.split(maxsplit=1)[0].lower() in _PLAIN and not (line is not None and _SAYS_BY.search(line.names(2)))
    small = rest[:1].islower() and (len(words) > 3 or plain)
    return not words or small or (len(words) > 9 and "," not in rest)


_PLAIN = frozenset({"by", "von", "par", "por", "di", "av", "af"})
