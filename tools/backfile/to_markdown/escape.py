"""Text that looks like Markdown is escaped, and only that: ordinary prose stays as a person would type it.

The rules follow the CommonMark 0.31.2 grammar, plus the extensions that ``content/`` uses (tables, strikethrough,
footnotes, definition lists). Two levels: ``escape_text`` for what can start inline markup anywhere, ``escape_lines``
for what means something only at the start of a line.
"""

from __future__ import annotations

import re

from backfile.to_markdown.delimiters import LETTER, SPACE, kind_of

# A space alone is left as it is, which is most of them.
_WHITESPACE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")

# Each branch begins with a character of its own: one that begins by looking back makes ``re`` ten times slower.
_INLINE = re.compile(
    r"""
      \\(?=[!-/:-@\[-`{-~]|\Z)                     # a backslash before punctuation
    | `
    | _+(?=[^\W_])
    | [*_]
    | \[(?=\^)                                     # would be a footnote mark
    | \](?=\()                                     # would close a link
    | <(?=[A-Za-z/!?]|[^\s<>]*@)                   # would open a tag or an autolink
    | &(?=\#[0-9]{1,7};|\#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]*;)
    | ~+
    | \^(?=\[)                                     # would open an inline footnote
    """,
    re.VERBOSE,
)
_BRACKETS = re.compile(r"(?<!\\)((?:\\\\)*)([\[\]])")

_LINE_START = re.compile(
    r"""
      (?P<mark>\#{1,6}(?=[ \t]|\Z)                 # heading
        | [-+*](?=[ \t]|\Z)                        # list
        | >                                        # quote
        | [:~](?=[ \t])                            # definition
        | \[(?=\^[^\]\s]+\]:)                      # footnote
        | (?=(?P<rule>[-_*])[ \t]*(?:(?P=rule)[ \t]*){2,}\Z)[-_*])
    | (?P<number>[0-9]{1,9})(?P<delimiter>[.)])(?=[ \t]|\Z)
    """,
    re.VERBOSE,
)
# With what any of these, or of the next two, can begin.
_STARTS = frozenset("#-+*>:~[_=| \t0123456789")
_DEFINITION_START = re.compile(r"\[(?:\\.|[^\[\]\\])*\]:")
# Under a line of text: a setext underline or the line that makes a table of the line before.
_UNDERLINE = re.compile(r"(?:=+|-+|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*)[ \t]*\Z")
_CLOSING_HASHES = re.compile(r"(?:(?<=[ \t])|\A)(?=#+\Z)")

# Markdown strips these from a block's ends; HTML does not.
_SHOWN_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)

# Most addresses: nothing to escape.
_PLAIN_URL = re.compile(r"[A-Za-z0-9/:.,?=%+@!;~#_-]+")
_DESTINATION_NEEDS_ANGLES = re.compile(r"[\s\x00-\x1f\x7f<]|\A\Z")
_ENTITY = re.compile(r"&(?=#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]*;)")
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\Z)")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_BACKTICKS = re.compile(r"`+")


def collapse(text: str) -> str:
    """Whitespace as HTML means it: runs of ASCII whitespace are one space. Non-breaking spaces stay."""
    if "  " in text or "\n" in text or "\t" in text or "\r" in text or "\f" in text:
        return _WHITESPACE.sub(" ", text)
    return text


def _escape_match(match: re.Match[str]) -> str:
    found = match.group()
    if found[0] == "\\":
        return "\\\\"
    if found[0] in "*_~" and _is_harmless(match):
        return found
    return "".join("\\" + character for character in found)


def _is_harmless(match: re.Match[str]) -> bool:
    """A lone star or underscore between spaces, underscores within a word, or a tilde that is neither double nor at an end."""
    start, end, text = match.start(), match.end(), match.string
    if start == 0 or end == len(text):
        return False
    if text[start] == "~":
        return end == start + 1
    before, after = text[start - 1], text[end]
    if kind_of(before) == SPACE and kind_of(after) == SPACE:
        return True
    return match.group()[0] == "_" and kind_of(before) == LETTER and kind_of(after) == LETTER


def _may_need_escape(text: str) -> bool:
    # Asked one by one these take a fifth of the time of a pattern that holds them all.
    return (
        "*" in text or "_" in text or "[" in text or "]" in text or "<" in text
        or "&" in text or "\\" in text or "`" in text or "~" in text or "^" in text
    )  # fmt: skip


def escape_text(text: str, *, brackets: bool = False, pipes: bool = False) -> str:
    """Escape ``text`` for the middle of a line; ``brackets`` inside a link or image, ``pipes`` inside a table."""
    if _may_need_escape(text):
        text = _INLINE.sub(_escape_match, text)
        if brackets:
            text = _BRACKETS.sub(r"\1\\\2", text)
    if pipes and "|" in text:
        text = text.replace("|", "\\|")
    return text


def _escape_line_start(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}\\{match['delimiter']}"
    return "\\" + match["mark"]


def escape_lines(markdown: str) -> str:
    """Escape what would start a block at the head of any line of a paragraph's ``markdown``."""
    lines = markdown.split("\n")
    for index, line in enumerate(lines):
        if line[:1] not in _STARTS:
            continue
        escaped = _LINE_START.sub(_escape_line_start, line, count=1) if _LINE_START.match(line) else line
        if escaped == line and (
            (index == 0 and _DEFINITION_START.match(line)) or (index > 0 and _UNDERLINE.match(line) and line != "\\")
        ):
            escaped = "\\" + line
        if escaped == line and not line.strip("- "):
            # Behind the mark of a list item two dashes more make a rule of the whole line.
            escaped = "\\" + line
        lines[index] = escaped
    return "\n".join(lines)


def escape_edges(text: str, *, head: bool = True, tail: bool = True) -> str:
    """Whitespace that HTML shows (a non-breaking space, an ideographic one) survives at a block's ends as an entity."""
    if text.isascii():
        return text
    if head and text[:1] in _SHOWN_SPACES:
        rest = text.lstrip(_SHOWN_SPACES)
        text = "".join(map(_entity, text[: len(text) - len(rest)])) + rest
    if tail and text[-1:] in _SHOWN_SPACES:
        rest = text.rstrip(_SHOWN_SPACES)
        if (len(rest) - len(rest.rstrip("\\"))) % 2:
            rest += "\\"
        text = rest + "".join(map(_entity, text[len(rest) :]))
    return text


def _entity(character: str) -> str:
    return "&nbsp;" if character == "\u00a0" else f"&#x{ord(character):X};"


def escape_heading(markdown: str) -> str:
    """Keep number signs at the end of an ATX heading from being taken for its closing sequence."""
    return _CLOSING_HASHES.sub(lambda _match: "\\", markdown, count=1) if markdown.endswith("#") else markdown


def destination(url: str) -> str:
    """``url`` as a link destination; in angle brackets where it has spaces, unbalanced parentheses or nothing."""
    if _PLAIN_URL.fullmatch(url):
        return url
    url = _ENTITY.sub("&amp;", _BACKSLASH.sub(r"\\\\", url.strip(" \t\n\r\f"))) if url else url
    url = re.sub(r"[\t\n\r\f]+", "", url).replace(" ", "%20").replace("|", "%7C")
    if _DESTINATION_NEEDS_ANGLES.search(url) or not _is_balanced(url):
        return "<" + url.replace("<", "\\<").replace(">", "\\>") + ">"
    return url


def _is_balanced(url: str) -> bool:
    if "(" not in url and ")" not in url:
        return True
    depth = 0
    for character in url:
        if character == "(":
            depth += 1
            # CommonMark lets a parser stop at 32 levels.
            if depth > 16:
                return False
        elif character == ")":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0


def title(text: str, *, pipes: bool = False) -> str:
    """A link title with its quotes and the space before it; nothing for an empty title."""
    if not text:
        return ""
    text = _ENTITY.sub("&amp;", _BACKSLASH.sub(r"\\\\", _BLANK_LINES.sub("\n", text)))
    if pipes:
        text = text.replace("|", "\\|")
    return ' "' + text.replace('"', '\\"') + '"'


def longest_run(text: str, character: str) -> int:
    """Length of the longest run of ``character`` (one character) in ``text``."""
    return max((len(run) for run in re.findall(re.escape(character) + "+", text)), default=0)


def code_span(text: str, *, pipes: bool = False) -> str:
    """``text`` as inline code, fenced by a backtick run that it does not hold. Empty text gives nothing."""
    text = text.replace("\n", " ")
    if not text:
        return ""
    runs = {len(run) for run in _BACKTICKS.findall(text)}
    length = next(n for n in range(1, len(runs) + 2) if n not in runs)
    fence = "`" * length
    if text[0] == "`" or text[-1] == "`" or (text[0] == " " and text[-1] == " " and text.strip(" ")):
        text = f" {text} "
    if pipes:
        text = text.replace("|", "\\|")
    return fence + text + fence
