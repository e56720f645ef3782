"""An entry's parts: lines of metadata, then sections that begin with a line of five dashes and their name."""

from __future__ import annotations

import re
from dataclasses import dataclass

# As every such system writes them; a body may hold lines that look alike.
_LABELS = (
    r"(?:AUTHOR|TITLE|BASENAME|STATUS|ALLOW COMMENTS|ALLOW PINGS|CONVERT BREAKS|PRIMARY CATEGORY|CATEGORY|UNIQUE URL|DATE|TAGS|IMAGE|"
    r"NO ENTRY)"
)
_SECTIONS = r"(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING)"
BETWEEN = re.compile(rf"^-{{8}}[ \t]*(?:\r?\n(?=\s*{_LABELS}:|\s*\Z)|\Z)".encode(), re.MULTILINE)
"""The line that ends an entry: the next one, or nothing, follows."""
BEGINS = re.compile(rf"\A(?:\xef\xbb\xbf)?\s*(?:-{{8}}\s+)?{_LABELS}:".encode("latin-1"))
HOLDS = re.compile(rf"^-{{5}}[ \t]*\r?\n{_SECTIONS}:".encode(), re.MULTILINE)
_PARTS = re.compile(rf"^-{{5}}[ \t]*\n(?=({_SECTIONS}):|\s*\Z)", re.MULTILINE)
_LINE = re.compile(rf"^({_LABELS}):[ \t]*(.*?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is written."""

    lines: dict[str, list[str]]
    """The values of each label; none of them is empty."""
    sections: dict[str, list[str]]

    def one(self, label: str) -> str:
        """The first value of a label, or empty."""
        return next(iter(self.lines.get(label, ())), "")

    def section(self, name: str) -> str:
        """The first section of a name, or empty."""
        return next(iter(self.sections.get(name, ())), "")


def entry_of(text: str) -> Entry:
    """The entry that ``text`` is; without lines and sections where it is none."""
    head, *rest = _PARTS.split(text.replace("\r\n", "\n").replace("\r", "\n"))
    lines: dict[str, list[str]] = {}
    for label, value in _LINE.findall(head):
        if value:
            lines.setdefault(label, []).append(value)
    sections: dict[str, list[str]] = {}
    for name, part in zip(rest[::2], rest[1::2], strict=True):
        if name:
            sections.setdefault(name, []).append(part.removeprefix(f"{name}:").strip("\n"))
    return Entry(lines, sections)
