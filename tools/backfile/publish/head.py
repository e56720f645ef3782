"""Front matter in the plain form that the converter writes, read without a YAML parser.

YAML takes a third of the time of reading an article. Nearly every file holds only lines of ``name: text``, quoted text
and short lists; those are read here, and anything else, in any line, gives the whole file to ``frontmatter.parse``.
``test_head.py`` holds that both give the same.
"""

from __future__ import annotations

import re
from typing import Any

from backfile import frontmatter

_START = "---\n"
_END = "\n---\n"
# A plain scalar that every YAML version takes for text: it begins with a letter, and holds no mark that could end it.
_TEXT = re.compile(r"[^\W\d_][^\n:#]*(?::(?! )[^\n:#]+)*")
_ITEM = re.compile(r"[^\W\d_][^\n:#,\[\]{}\"'`&*!|>%@]*")
_QUOTED = re.compile(r"'[^'\n]*'")
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?")
# Hexadecimal with one of these letters is no decimal, octal or floating-point number, and begun so it is no binary one.
_ID = re.compile(r"(?!0b)(?=[0-9a-f]*[a-df])[0-9a-f]{4,64}")
_RELATIVE = re.compile(r"(?:\.\./)+[A-Za-z0-9_./-]*[A-Za-z0-9]")
_NAME = re.compile(r"[a-z_]+")
# YAML 1.1 takes these for true, false and null
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def parse(text: str) -> tuple[dict[str, Any], str]:
    """The fields and the body, as ``frontmatter.parse`` gives them. Raises ContentError as that does."""
    end = text.find(_END, len(_START) - 1)
    if text.startswith(_START) and end > 0 and "\r" not in text:
        fields = _fields(text[len(_START) : end])
        if fields is not None and fields.get("title"):
            return fields, text[end + len(_END) :].strip("\n")
    return frontmatter.parse(text)


def _fields(head: str) -> dict[str, Any] | None:
    """The fields; None when a line needs the parser."""
    fields: dict[str, Any] = {}
    for line in head.split("\n"):
        name, colon, value = line.partition(": ")
        if not colon or not _NAME.fullmatch(name) or name in fields or name in _WORDS or not value.isprintable():
            return None
        found = _list(value) if value.startswith("[") else _scalar(value)
        if found is None:
            return None
        fields[name] = found
    return fields


def _scalar(value: str) -> str | None:
    if _QUOTED.fullmatch(value):
        return value[1:-1]
    if value.endswith(" ") or value.lower() in _WORDS:
        return None
    if _TEXT.fullmatch(value):
        return None if value.endswith(":") else value
    return value if any(form.fullmatch(value) for form in (_DATE, _ID, _RELATIVE)) else None


def _list(value: str) -> list[str] | None:
    if not value.endswith("]"):
        return None
    items = []
    for item in value[1:-1].split(", "):
        if _ITEM.fullmatch(item):
            if item.endswith(" ") or item.lower() in _WORDS:
                return None
            items.append(item)
        elif _ID.fullmatch(item):
            items.append(item)
        else:
            return None
    return items
