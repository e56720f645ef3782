"""Spaces that are not what they seem: soft hyphens and zero-width characters go, odd spaces become plain ones.

A non-breaking space stays where typography needs it: before the marks that French parts from the word, after ``«``,
between the digits of a number. Whitespace runs are left to the Markdown writer, which reads them as HTML does.
"""

from __future__ import annotations

import re

from turbohtml import Element, Text

from backfile.clean.work import Work
from backfile.common.text import strip_invisible

_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\xa0\xad\u1680\u2000-\u200b\u200d\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff\ufff9-\ufffb]"
)
# All that Unicode calls a space but those of HTML; named one by one they are found twice as fast as by what they are not.
_ODD_SPACES = re.compile("[\x0b\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
# A joiner joins letters of scripts that need it, and emoji: behind others, where an editor leaves it at the end of a line, none.
_IDLE_JOINERS = re.compile("(?<=[\\s!-~])\u200d+|\\A\u200d+\\Z")
_NON_BREAKING = frozenset("\u00a0\u202f")
_DIGITS = frozenset("0123456789")
_THOUSANDS = re.compile("[0-9]{3}")


def tidy_spaces(work: Work) -> None:
    for node in work.body.descendants:
        # What is suspect is not printable: asking that first is three times as fast.
        if type(node) is not Text or (data := node.data).isprintable():
            continue
        if _SUSPECT.search(data) and not _is_code(node):
            data = _ODD_SPACES.sub(_plain, strip_invisible(data))
            node.data = _IDLE_JOINERS.sub("", data) if "\u200d" in data else data


def _plain(match: re.Match[str]) -> str:
    """A plain space for the run, unless it begins with a non-breaking one that typography needs."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    needed = before == "«" or (after != "" and after in ":;!?»%€")
    needed = needed or (before in _DIGITS and _THOUSANDS.match(text, end) is not None)
    return text[start] if needed and text[start] in _NON_BREAKING else " "


def _is_code(node: Text) -> bool:
    return any(isinstance(ancestor, Element) and ancestor.tag in {"pre", "code"} for ancestor in node.ancestors)
