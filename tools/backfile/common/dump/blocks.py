"""The blocks of a dump: paragraphs, headings, items, whatever tool made it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from backfile.common.dump.glue import parted
from backfile.common.dump.header import header_of
from backfile.common.dump.marks import Links, links_of, read_marks, starts_block, tight_marks, without_references
from backfile.common.dump.sheets import without_sheets
from backfile.common.dump.strings import joined_strings
from backfile.common.dump.wrapping import column_of, unwrapped

# lynx sets paragraphs three columns in and headings at the margin.
_LYNX_INDENT = 3


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
    """Number of links that the dump marks."""
    linked: int = 0
    """Characters that the dump marks as link text."""
    control: bool = False
    """It held a button, a field or a frame."""
    gap: bool = False
    """A blank line stands before it."""
    labels: tuple[str, ...] = ()
    """What each of its links says, where the dump tells."""
    markdown: str = ""
    """The text with its links and emphasis, where these are Markdown's."""


def blocks_of(content: str) -> tuple[DumpBlock, ...]:
    """The dump's blocks in order, without the header that some texts have."""
    content = header_of(content).blanked(content)
    links = links_of(content)
    if links == "numbered":
        content = tight_marks(without_references(content))
    raw = content.split("\n")
    numbered = without_sheets(list(enumerate(raw, 1)))
    column = column_of([line for _, line in numbered])
    if column is not None:
        lines = unwrapped(numbered, column, partial(starts_block, links=links), is_typed=links == "none")
    elif links == "markdown":
        lines = [line for line in numbered if line[1].strip()]
    else:
        lines = joined_strings(parted(numbered))
    after_blank = {number for number, line in numbered if number == 1 or not raw[number - 2].strip()}
    blocks = (_block(number, line, links, number in after_blank) for number, line in lines)
    return tuple(block for block in blocks if block.text)


def _block(number: int, line: str, links: Links, gap: bool) -> DumpBlock:
    read = read_marks(line, links)
    heading = read.heading
    if links == "numbered" and not heading and not read.item and _at_margin(line):
        heading = 2
    return DumpBlock(
        read.text, number, heading, read.item, read.links, read.linked, read.control, gap, read.labels, read.markdown
    )


def _at_margin(line: str) -> bool:
    """Headings: lynx prints them at the margin, or centred far from it."""
    indent = len(line) - len(line.lstrip())
    return indent < _LYNX_INDENT or indent > 10
