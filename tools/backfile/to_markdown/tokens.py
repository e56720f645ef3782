"""What a line is made of before it is written, and how whitespace in it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from backfile.to_markdown.delimiters import Mark
from backfile.to_markdown.escape import code_span, collapse


@dataclass(slots=True, eq=False)
class Raw:
    """Finished Markdown and the plain text it stands for."""

    markdown: str
    text: str
    is_image: bool = False
    is_code: bool = False


Token = str | Raw | Mark
"""A string is text as the page has it, not escaped."""

BREAK: Final = Raw("\\\n", "\n")
GAP: Final = Raw(" ", " ")


def arrange(tokens: list[Token]) -> tuple[list[Token], bool, bool]:
    """Collapse whitespace, move it out of emphasis and drop empty emphasis; say whether the ends had whitespace."""
    items: list[Token] = []
    marks: list[Mark] = []
    space, leads, breaks, started = False, False, 0, False
    for token in tokens:
        core: str | Raw
        if isinstance(token, str):
            text = collapse(token)
            core = text.strip(" ")
            space = space or text[:1] == " "
            if not core:
                continue
            trailing = text[-1] == " "
        elif isinstance(token, Mark):
            if not token.opens and marks and marks[-1].pair is token.pair:
                marks.pop()
            else:
                marks.append(token)
            continue
        elif token is BREAK:
            breaks += 1
            continue
        else:
            core, trailing = token, False
        if not started:
            leads, space, breaks, started = space, False, 0, True
        _append(items, marks, core, BREAK if breaks else GAP if space else None, breaks)
        if marks:
            marks = []
        space, breaks = trailing, 0
    items.extend(marks)
    return items, leads or (space and not started), space


def _append(items: list[Token], marks: list[Mark], token: str | Raw, gap: Raw | None, breaks: int) -> None:
    """Add ``token`` after the marks that wait: closing ones, the gap, opening ones."""
    if marks:
        items.extend([mark for mark in marks if not mark.opens])
    if gap is BREAK:
        items.extend([BREAK] * breaks)
    elif gap is not None:
        if items and isinstance(items[-1], str):
            items[-1] += " "
        else:
            items.append(gap)
    if marks:
        items.extend([mark for mark in marks if mark.opens])
    add(items, token)


def add(items: list[Token], token: Token) -> None:
    """Append ``token``; text joins text, and code joins code, for side by side their backticks would be one run."""
    last = items[-1] if items else None
    if isinstance(token, str) and isinstance(last, str):
        items[-1] = last + token
    elif isinstance(token, Raw) and token.is_code and isinstance(last, Raw) and last.is_code:
        text = last.text + token.text
        items[-1] = Raw(code_span(text, pipes="\\|" in last.markdown + token.markdown), text, is_code=True)
    elif token != "":
        items.append(token)


def merge(items: list[Token]) -> list[Token]:
    merged: list[Token] = []
    for item in items:
        add(merged, item)
    return merged
