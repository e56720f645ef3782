"""The marks that dumping tools set for links, headings and pictures: found out, read and taken away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from backfile.common.text import squeeze

Links = Literal["none", "numbered", "markdown"]
"""How a dump tells links: not at all, as lynx (``[12]word``), or as html2text (``[word](address)``)."""

# One such mark may be the text's own; a page has dozens of links.
_ENOUGH_MARKS = 4

_NUMBERED = re.compile(r"\[\d{1,4}\](?=\S)")
_ANY_NUMBERED = re.compile(r"\[(\d{1,4})\]( (?=\S))?")
_MARKDOWN = re.compile(r"\]\([^()\n]{0,400}")
# One whole link is enough, and so is a first line that is a heading: texts that people wrote down have few links.
_WHOLE_LINK = re.compile(r"(?<!!)\[[^\[\]\n]+\]\((?:https?:/|mailto:)[^()\s]+\)")
_TITLE = re.compile(r"\s*# +\S.{3,}")
_HEADING = re.compile(r"^#{1,6} +(?=\S)")
_BULLET = re.compile(r"^(?:[*+•◦▪●○·]|\([ *x]\)|[–-](?= +\S))\s+|^o\s+(?=\S)")
_NUMBER = re.compile(r"^\d{1,3}[.)]\s+")
_QUOTE = re.compile(r"^(?:>\s?)+")
# ![alt](address): no text of the page. An address may hold spaces where a wrapped one was put together again.
_IMAGE = re.compile(r"!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()]|\([^()]*\))*\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*_])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
# What lynx prints for buttons, fields, frames and pictures without a text.
_CONTROL = re.compile(
    r"\(BUTTON\)|\b_{3,}|_{3,}|\[(?:button|submit|image|inline|link|iframe|\s)\]|(?:^|(?<=\s))I?FRAME: \S*|"
    r"\[[\w.%-]+\.(?:gif|jpe?g|png|svg|webp|avif)\S*\]|\[[^\]]{0,60}_{2,}\]",
    re.IGNORECASE,
)
_ONLY_MARKS = re.compile(r"[\s*_=|+#>~·•-]*")
_REFERENCES = re.compile(
    r"^\s*(?:References|Visible links:?|Hidden links:?)\s*$\n(?:\s*\n)*(?=\s*1\. \S+:)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Read:
    """A block's text without the tool's marks, and what they told."""

    text: str
    heading: int = 0
    """1 to 6 where a mark says that it is a heading."""
    item: bool = False
    links: int = 0
    """Number of links that are marked."""
    linked: int = 0
    """Characters of link text, where marks tell it."""
    control: bool = False
    """It holds a button, a field or a frame."""
    labels: tuple[str, ...] = ()
    """What its links say, where marks tell: a numbered one goes to the next."""
    markdown: str = ""
    """The text with its links and emphasis, where these are Markdown's."""


def links_of(content: str) -> Links:
    """How the dump marks links."""
    numbered = len(_NUMBERED.findall(content, 0, 200_000))
    # A list of addresses at the end tells it where the page had few links.
    if "[1]" in content and ((numbered >= _ENOUGH_MARKS and "[2]" in content) or _REFERENCES.search(content)):
        return "numbered"
    if len(_MARKDOWN.findall(content, 0, 200_000)) >= _ENOUGH_MARKS:
        return "markdown"
    return "markdown" if _TITLE.match(content) or _WHOLE_LINK.search(content, 0, 200_000) else "none"


def without_references(content: str) -> str:
    """The dump without the list of addresses that lynx puts at its end."""
    starts = [match.start() for match in _REFERENCES.finditer(content)]
    return content[: starts[-1]] if starts else content


def tight_marks(content: str) -> str:
    """The dump with each numbered mark at the word that it belongs to: lynx sets it ahead of a space where the link begins with one.

    The marks are told from a text's own numbers in brackets, for each is by one higher than the one before.
    """
    last = 0

    def moved(match: re.Match[str]) -> str:
        nonlocal last
        number = int(match[1])
        if number != last + 1:
            return match[0]
        last = number
        return f" [{number}]" if match[2] else match[0]

    return _ANY_NUMBERED.sub(moved, content)


def starts_block(line: str, links: Links) -> bool:
    """True for a line that begins an item, a heading, a quote or a table row, whatever stands before it."""
    bare = line.strip()
    if _BULLET.match(bare) or _NUMBER.match(bare):
        return True
    return links == "markdown" and bare.startswith(("#", ">", "|", "---", "* * *"))


def read_marks(text: str, links: Links) -> Read:
    """Take the marks off a block's text."""
    text = text.strip()
    heading = 0
    item = False
    count = linked = 0
    labels: tuple[str, ...] = ()
    markdown = ""
    if links == "markdown":
        text = _QUOTE.sub("", text)
        if match := _HEADING.match(text):
            heading, text = len(match[0].strip()), text[match.end() :]
    if not heading and (match := _BULLET.match(text)):
        item, text = True, text[match.end() :]
    elif not heading and _NUMBER.match(text):
        item = True
    if links == "numbered":
        labels = tuple(map(squeeze, _NUMBERED.split(text)[1:]))
        count = len(labels)
        text = _NUMBERED.sub("", text)
    elif links == "markdown":
        markdown = _IMAGE.sub("", text)
        text, labels = _markdown(text)
        # A heading that is a link, or an entry of a list: "[# Quay closed](…)".
        if not heading and (match := _HEADING.match(text.strip())):
            heading, text = len(match[0].strip()), text.strip()[match.end() :]
        count, linked = len(labels), sum(map(len, labels))
    without = _CONTROL.sub(" ", text)
    control = without != text
    text = squeeze(without)
    if _ONLY_MARKS.fullmatch(text):
        text = ""
    return Read(text, heading, item, count, linked, control, labels, markdown)


def is_markdown(content: str) -> bool:
    """Whether a text is written in Markdown, by its links or its first heading."""
    return links_of(content) == "markdown"


def _markdown(text: str) -> tuple[str, tuple[str, ...]]:
    """(text without Markdown, what its links say)."""
    text = _IMAGE.sub("", text)
    found = tuple(squeeze(match[1]) for match in _LINK.finditer(text))
    text = _LINK.sub(r"\1", text)
    text = _ITALIC.sub(r"\2", _STRONG.sub(r"\2", text))
    # Bold that begins or ends at a space is none to Markdown, and its marks are nobody's text.
    return _ESCAPED.sub(r"\1", text.replace("**", "")), found
