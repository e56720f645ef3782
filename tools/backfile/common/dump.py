"""A dump of a page's text as blocks: unwrapped, free of the marks that the dumping tool set."""

from __future__ import annotations

import re
from dataclasses import dataclass

from backfile.common.text import squeeze

# lynx, w3m and html2text break lines at 72 to 80 columns; a dump with this share of its longer lines there is wrapped.
_WRAP = range(58, 84)
_WRAPPED_SHARE = 0.55

_LYNX_LINK = re.compile(r"\[\d{1,4}\](?=\S)")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*_])")
_HEADING = re.compile(r"^(#{1,6})\s+")
_BULLET = re.compile(r"^\s*(?:[*+•◦▪–-]|\d{1,3}[.)])\s+")
_REFERENCES = re.compile(r"^\s*References\s*$(?=(?:\s*^.*$){0,3}?\s*^\s+1\. \S+:)", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")


@dataclass(frozen=True, slots=True)
class DumpBlock:
    """A paragraph, heading or list item of a dump."""

    text: str
    line: int
    """Number of its first line, from 1."""
    heading: int = 0
    """1 to 6 when the dump marks it as a heading."""
    item: bool = False
    links: int = 0
    """Characters that the dump marks as link text."""


def blocks_of(content: str) -> tuple[DumpBlock, ...]:
    """The dump's blocks in order."""
    if match := _REFERENCES.search(content):
        content = content[: match.start()]
    lines = content.split("\n")
    blocks: list[DumpBlock] = []
    for start, group in _groups(lines, _is_wrapped(lines)):
        block = _block(group, start)
        if block.text:
            blocks.append(block)
    return tuple(blocks)


def _is_wrapped(lines: list[str]) -> bool:
    long = [len(line.rstrip()) for line in lines if len(line.strip()) > 50]
    if len(long) < 6:
        return False
    return sum(size in _WRAP for size in long) > _WRAPPED_SHARE * len(long) and max(long) < 140


def _groups(lines: list[str], wrapped: bool) -> list[tuple[int, str]]:
    """(first line, text) of each block: runs of lines when the dump is wrapped, single lines when not."""
    if not wrapped:
        return [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    groups: list[tuple[int, str]] = []
    previous = ""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            previous = ""
            continue
        starts = not previous or _BULLET.match(line) or _HEADING.match(line) or len(previous.rstrip()) < 45
        if starts or not groups:
            groups.append((number, line))
        else:
            groups[-1] = (groups[-1][0], f"{groups[-1][1].rstrip()} {line.strip()}")
        previous = line
    return groups


def _block(text: str, line: int) -> DumpBlock:
    heading = _HEADING.match(text.strip())
    text = _HEADING.sub("", text.strip())
    item = _BULLET.match(text) is not None and not heading
    if item and not re.match(r"^\s*\d{1,3}[.)]", text) and not re.match(r"^\s*[–-]\s", text):
        text = _BULLET.sub("", text)
    text = _LYNX_LINK.sub("", _IMAGE.sub("", text))
    links = sum(len(match[1]) for match in _LINK.finditer(text))
    text = _LINK.sub(r"\1", text)
    text = _ITALIC.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    text = _ESCAPED.sub(r"\1", text)
    if re.fullmatch(r"[\s*_=|+-]*", text):
        text = ""
    return DumpBlock(squeeze(text), line, len(heading[1]) if heading else 0, item, links)
