"""Front matter in the plain form that the converter writes, read without a YAML parser.

YAML takes a third of the time of reading an article. Nearly every file holds only lines of ``name: text``, quoted text
and short lists; those are read here, and anything else, in any line, gives the whole file to ``frontmatter.parse``.
``test_head.py`` holds that both give the same.
"""

from __future__ import annotations

import re
from typing import Any

_START = "---\n"
_END = "\n---\n"
# A plain scalar that every YAML version takes for text: it begins with a letter, and holds no mark that could end it.
_TEXT = r"[^\W\d_][^\n:#]*(?::(?! )[^\n:#]+)*(?<![ :])"
_ITEM = r"[^\W\d_][^\n:#,\[\]{}\"'`&*!|>%@]*(?<! )"
_DATE = r"\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?"
# Hexadecimal digits that YAML cannot take for a number: with one of a to d or f ("e" alone could be an exponent), not begun by 0b.
_ID = r"(?!0b)(?=[0-9a-f]*[a-df])[0-9a-f]{4,64}"
_URL = r"https?://[A-Za-z0-9_./~%=&-]*[A-Za-z0-9/_]"
_RELATIVE = r"(?:\.\./)+[A-Za-z0-9_./-]*[A-Za-z0-9]"
# One expression for all forms of a line takes half the time of one for each form.
_LINE = re.compile(
    rf"([a-z_]+): (?:({_TEXT}|{_DATE}|{_ID}|{_RELATIVE})|'([^'\n]*)'|\[((?:{_ITEM}|{_ID}|{_URL})(?:, (?:{_ITEM}|{_ID}|{_URL}))*)\]"
    r"|\['([^'\n]*(?:', '[^'\n]*)*)'\])"
)
# YAML 1.1 takes these for true, false and null
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def parse(text: str) -> tuple[dict[str, Any], str]:
    """The fields and the body, as ``frontmatter.parse`` gives them. Raises ContentError as that does."""
    end = text.find(_END, len(_START) - 1)
    if text.startswith(_START) and end > 0 and "\r" not in text:
        fields = _fields(text[len(_START) : end])
        if fields is not None and fields.get("title"):
            return fields, text[end + len(_END) :].strip("\n")
    # late: YAML takes 20 ms to import, in each worker
    from backfile import frontmatter

    return frontmatter.parse(text)


def _fields(head: str) -> dict[str, Any] | None:
    """The fields; None when a line needs the parser."""
    fields: dict[str, Any] = {}
    for line in head.split("\n"):
        match = _LINE.fullmatch(line)
        if match is None or not line.isprintable():
            return None
        name, text, quoted, items, quoted_items = match.groups()
        if name in fields or name in _WORDS:
            return None
        if items is not None:
            fields[name] = found = items.split(", ")
            if not _WORDS.isdisjoint([item.lower() for item in found]):
                return None
        elif quoted_items is not None:
            fields[name] = quoted_items.split("', '")
        elif quoted is not None:
            fields[name] = quoted
        elif text.lower() in _WORDS:
            return None
        else:
            fields[name] = text
    return fields
