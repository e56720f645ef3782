"""Markdown in the plain form that most bodies have, rendered without a Markdown parser.

The parser takes half of the time of reading an article. Most bodies hold only paragraphs of one line, with links and
emphasis, and headings, quotes and flat lists of such lines; those are rendered here, and anything else, in any line,
gives the whole body to the parser. ``test_plain_markdown.py`` holds that both give the same.
"""

from __future__ import annotations

import re

from backfile.common.slugs import slugify

# What may mean something to the parser wherever it stands in a line.
_MARKS = r"\x00-\x1f\x7f\\`*_\[\]<~^&"
_MARK = re.compile(f"[{_MARKS}]")
_INSIDE = f"[^{_MARKS}]"
_LINK = rf"(?<!!)\[({_INSIDE}+)\]\((https?://[a-z0-9]+(?:[.-][a-z0-9]+)*(?:/[A-Za-z0-9/._=?~-]*)?)\)"
# Emphasis that opens before a letter or figure, and closes before a space or a stop: it can be read in one way only.
_EMPHASIS = rf"(?:(?<=[ (])|^)(\*\*?)([^\W_](?:{_INSIDE}*[^{_MARKS}\s])?)\3(?=[ .,;:)!?]|\Z)"
_PIECE = re.compile(f"{_LINK}|{_EMPHASIS}")
# What begins, or ends, another block than a paragraph.
_OTHER = re.compile(r"[#>+:~=|\s-]|\d{1,9}[.)](?:\s|$)")
_HEADING = re.compile(r"#{1,6} ([^\s#](?:[^#]*[^\s#])?)")
_BULLET = re.compile(r"- ")
_FIRST_NUMBER = re.compile(r"1\. ")
_NUMBER = re.compile(r"\d{1,9}\. ")
_LIST_ENDS = ("</ul>\n", "</ol>\n")


def render_plain(text: str) -> str | None:
    """The HTML of a body; None when a part of it needs the parser."""
    used: set[str] = set()
    html: list[str] = []
    for block in text.split("\n\n"):
        found = _block(block, used)
        # two lists in a row may be one loose list: the parser must decide
        if found is None or (html and found.endswith(_LIST_ENDS) and html[-1].endswith(_LIST_ENDS)):
            return None
        html.append(found)
    return "".join(html)


def heading_id(text: str, used: set[str]) -> str:
    """The id of a heading: from its text, and none of those ``used``, to which it is added."""
    base = name = "s-" + slugify(text, "section")
    number = 2
    while name in used:
        name = f"{base}-{number}"
        number += 1
    used.add(name)
    return name


def _block(block: str, used: set[str]) -> str | None:
    if block[:1].isalpha():
        return _paragraph(block)
    if block.startswith("#"):
        return _heading(block, used)
    if block.startswith(">"):
        return _quote(block)
    if block.startswith("- "):
        return _list(block, "ul", _BULLET)
    if _FIRST_NUMBER.match(block):
        return _list(block, "ol", _NUMBER)
    return _paragraph(block)


def _paragraph(line: str) -> str | None:
    html = _line(line)
    return None if html is None else f"<p>{html}</p>\n"


def _heading(block: str, used: set[str]) -> str | None:
    match = _HEADING.fullmatch(block)
    if match is None or _MARK.search(match[1]):
        return None
    # a body never has an h1, the page's headline is that
    level = max(2, block.index(" "))
    return f'<h{level} id="{heading_id(match[1], used)}">{_escape(match[1])}</h{level}>\n'


def _quote(block: str) -> str | None:
    lines = block.split("\n")
    if any(line != ">" for line in lines[1::2]) or not all(line.startswith("> ") for line in lines[::2]):
        return None
    html = [_paragraph(line[2:]) for line in lines[::2]]
    return None if None in html else f"<blockquote>\n{''.join(map(str, html))}</blockquote>\n"


def _list(block: str, tag: str, marker: re.Pattern[str]) -> str | None:
    items = []
    for line in block.split("\n"):
        match = marker.match(line)
        html = _line(line[match.end() :]) if match else None
        if html is None:
            return None
        items.append(f"<li>{html}</li>\n")
    return f"<{tag}>\n{''.join(items)}</{tag}>\n"


def _line(text: str) -> str | None:
    """The HTML of a paragraph's one line."""
    if not text or text[-1].isspace() or (not text[0].isalpha() and _OTHER.match(text)):
        return None
    html: list[str] = []
    done = place = 0
    while mark := _MARK.search(text, place):
        place = mark.end()
        if mark[0] == "&" and text[place : place + 1] == " ":
            continue  # no entity
        match = _PIECE.match(text, mark.start())
        if match is None:
            return None
        html += (_escape(text[done : mark.start()]), _piece(match))
        done = place = match.end()
    return "".join([*html, _escape(text[done:])])


def _piece(match: re.Match[str]) -> str:
    if match[2]:
        return f'<a href="{match[2]}">{_escape(match[1])}</a>'
    tag = "em" if match[3] == "*" else "strong"
    return f"<{tag}>{_escape(match[4])}</{tag}>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
