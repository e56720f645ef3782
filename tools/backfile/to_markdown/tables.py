"""Tables in GFM's syntax, which needs a header row and one line a row.

Without a header the header row is empty. A cell that spans columns or rows is written once, the cells that it covers
are empty. Blocks inside a cell run on: paragraphs and line breaks with a space, list items with a semicolon. A table
that only arranges a page (one column, tables in tables, headings in cells) is none: its cells' blocks are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from turbohtml import Element, Node, Text

from backfile.to_markdown.context import Chunk, Context
from backfile.to_markdown.inline import Line, write_inline
from backfile.to_markdown.lists import Sequence

# HTML lets a cell span 1,000 columns and 65,534 rows; a page that does is broken or hostile.
_WIDEST_SPAN = 100
_LAYOUT_TAGS = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "iframe", "video", "blockquote", "pre", "figure")
# A data cell with so much prose is a column of a page, not a cell.
_LONGEST_CELL = 1500
_BOLD = re.compile(r"\*\*[^*]+\*\*")


@dataclass(frozen=True, slots=True)
class _Cell:
    markdown: str
    text: str
    is_header: bool
    align: str


_EMPTY = _Cell("", "", False, "")


def write_table(element: Element, context: Context, _previous: Chunk | None, sequence: Sequence) -> list[Chunk]:
    """A ``<table>``, its caption before it as a paragraph in italics."""
    rows = list(_rows(element))
    if _is_layout(element, rows):
        return [chunk for row in rows for cell in row for chunk in sequence(cell, context)]
    inner = context._replace(one_line=True, in_table=True, wrap=())
    grid = [row for row in _grid(rows, inner) if any(cell.markdown for cell in row)]
    if not grid:
        return []
    header, body = _split(grid, rows)
    width = max(len(row) for row in grid)
    lines = [_line([cell.markdown for cell in header], width), _delimiters([header, *body], width)]
    lines.extend(_line([cell.markdown for cell in row], width) for row in body)
    texts = ["\t".join([cell.text for cell in row if cell.text]) for row in [header, *body]]
    caption = _caption(element, context)
    if caption is not None:
        lines.insert(0, f"{caption.markdown}\n")
        texts.insert(0, caption.text)
    return [Chunk("table", "\n".join(lines), "\n".join([text for text in texts if text]), element)]


def _caption(element: Element, context: Context) -> Line | None:
    caption = element.find("caption")
    if caption is None:
        return None
    line = write_inline(list(_run_on(caption)), context._replace(wrap=(Element("em"),), one_line=True))
    return line if line.markdown else None


def _rows(table: Element) -> Iterator[list[Element]]:
    for section in table:
        if not isinstance(section, Element):
            continue
        if section.tag == "tr":
            yield _cells(section)
        elif section.tag in {"thead", "tbody", "tfoot"}:
            for row in section:
                if isinstance(row, Element) and row.tag == "tr":
                    yield _cells(row)


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if isinstance(cell, Element) and cell.tag in {"td", "th"}]


def _is_layout(table: Element, rows: list[list[Element]]) -> bool:
    if table.attr("role") in {"presentation", "none"} or next(table.iter_elements(_LAYOUT_TAGS), None) is not None:
        return True
    if max((len(row) for row in rows), default=0) <= 1 and table.find("th") is None:
        return True
    return any(len(cell.text) > _LONGEST_CELL for row in rows for cell in row)


def _span(cell: Element, name: str) -> int:
    value = (cell.attr(name) or "").strip()
    return min(max(int(value), 1), _WIDEST_SPAN) if value.isascii() and value.isdigit() else 1


def _grid(rows: list[list[Element]], context: Context) -> list[list[_Cell]]:
    """Rows of equal meaning by column: a span leaves empty cells where it covers others."""
    grid: list[list[_Cell]] = []
    covered: dict[int, int] = {}
    for row in rows:
        written: list[_Cell] = []
        waiting = iter(row)
        cell = next(waiting, None)
        while cell is not None or any(column >= len(written) and left for column, left in covered.items()):
            column = len(written)
            if covered.get(column, 0):
                covered[column] -= 1
                written.append(_EMPTY)
                continue
            if cell is None:
                written.append(_EMPTY)
                continue
            columns, down = _span(cell, "colspan"), _span(cell, "rowspan")
            written.append(_cell(cell, context))
            written.extend([_EMPTY] * (columns - 1))
            for at in range(column, column + columns):
                covered[at] = down - 1
            cell = next(waiting, None)
        grid.append(written)
    return grid


def _cell(cell: Element, context: Context) -> _Cell:
    line = write_inline(list(_run_on(cell)), context)
    align = cell.attr("align") or ""
    match = re.search(r"text-align:\s*(left|right|center)", cell.attr("style") or "")
    return _Cell(line.markdown, " ".join(line.text.split()), cell.tag == "th", match[1] if match else align.lower())


_RUN_ON_TAGS = frozenset(("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "center", "section"))


def _run_on(cell: Element) -> Iterator[Node]:
    """The inline nodes of a cell, with text where its blocks were parted."""
    parted, item = "", False
    for node in cell:
        is_block = isinstance(node, Element) and node.tag in _RUN_ON_TAGS
        if isinstance(node, Text) and not node.data.strip():
            parted = parted or " "
            continue
        if is_block and isinstance(node, Element):
            yield Text("; " if node.tag == "li" and item else parted or " ")
            yield from _run_on(node)
            parted, item = " ", node.tag == "li"
        else:
            yield Text(parted)
            yield node
            parted = ""


def _split(grid: list[list[_Cell]], rows: list[list[Element]]) -> tuple[list[_Cell], list[list[_Cell]]]:
    """The header row (empty where the table has none) and the others."""
    section = rows[0][0].parent.parent if rows and rows[0] and rows[0][0].parent is not None else None
    in_head = isinstance(section, Element) and section.tag == "thead"
    if in_head and not any(cell.text.strip() or cell.find("img") for cell in rows[0]):
        return [], grid
    if in_head or all(cell.is_header or not cell.markdown for cell in grid[0]):
        return grid[0], grid[1:]
    if len(grid) > 2 and _is_bold(grid[0]) and not any(map(_is_bold, grid[1:])):
        return [replace(cell, markdown=cell.markdown.removeprefix("**").removesuffix("**")) for cell in grid[0]], grid[
            1:
        ]
    return [], grid


def _is_bold(row: list[_Cell]) -> bool:
    """True where all that several cells say is bold, as people mark the first row of a table in an editor."""
    told = [cell.markdown for cell in row if cell.markdown]
    return len(told) > 1 and all(map(_BOLD.fullmatch, told))


def _line(cells: list[str], width: int) -> str:
    return "| " + " | ".join([*cells, *[""] * (width - len(cells))]) + " |"


_ALIGNMENT = {"left": ":--", "right": "--:", "center": ":-:"}


def _delimiters(rows: list[list[_Cell]], width: int) -> str:
    marks: list[str] = []
    for column in range(width):
        aligns = {row[column].align for row in rows if column < len(row) and row[column].markdown}
        marks.append(_ALIGNMENT.get(aligns.pop(), "---") if len(aligns) == 1 else "---")
    return "| " + " | ".join(marks) + " |"
