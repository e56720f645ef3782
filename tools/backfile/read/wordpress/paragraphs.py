"""The paragraphs of a post: WordPress keeps them as blank lines and makes them when it shows the post.

A line break in a paragraph is a break that readers saw. In posts of the block editor the markup is whole, and line breaks
in it mean nothing; what stands between its blocks is of the old editor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from backfile.read.wordpress.shortcodes import embed_of

_TOKEN = re.compile(r"(<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>]*>)", re.DOTALL)
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")
# These hold text of their own, which gets paragraphs.
_HOLDERS = frozenset("div section article aside blockquote header footer main details center body".split())
# These hold text that gets paragraphs only where there is more than one.
_CELLS = frozenset("li td th dd figcaption".split())
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 dt address summary caption legend".split())
_FRAMES = frozenset("ul ol dl table thead tbody tfoot tr colgroup figure form fieldset".split())
_ALONE = frozenset(("hr", "iframe", "video", "audio", "object"))
_VERBATIM = frozenset("pre script style textarea svg math".split())
_BLOCKS = _HOLDERS | _CELLS | _PARAGRAPHS | _FRAMES
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_BREAK = re.compile(r"(?<!<br>)(?<!<br/>)(?<!<br />)(?<![^\S\n])[^\S\n]*\n[^\S\n]*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_IS_BLOCKS = "<!-- wp:"


def with_paragraphs(content: str) -> str:
    """``content`` with a ``<p>`` for each paragraph and a ``<br>`` for each break in one; comments go."""
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    writer = _Writer(breaks=_IS_BLOCKS not in content)
    for token in _TOKEN.split(content):
        writer.take(token)
    return writer.finish()


@dataclass(slots=True)
class _Writer:
    """Writes the markup while it goes through the tokens; ``run`` is the text that no block has ended yet."""

    breaks: bool
    """True where line breaks within marked blocks count too."""
    open: list[str] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    out: list[str] = field(default_factory=list)
    verbatim: str = ""

    def take(self, token: str) -> None:
        tag = _TAG.match(token)
        name = tag[2].lower() if tag else ""
        closes = bool(tag and tag[1])
        if self.verbatim:
            self.out.append(token)
            if closes and name == self.verbatim:
                self.verbatim = ""
        elif token.startswith("<!--"):
            return
        elif name in _VERBATIM and not closes:
            self._flush()
            self.out.append(token)
            self.verbatim = name
        elif name in _ALONE and not self._in_line():
            self._flush()
            self.out.append(token)
        elif name in _BLOCKS:
            self._flush()
            self._close(name) if closes else self._open(name, token)
        else:
            self.run.append(token)

    def finish(self) -> str:
        self._flush()
        return "".join(self.out)

    def _in_line(self) -> bool:
        return bool(self.open) and self.open[-1] in _PARAGRAPHS

    def _open(self, name: str, token: str) -> None:
        # A block in a paragraph ends it, as browsers have it.
        while self.open and self.open[-1] == "p":
            self.open.pop()
            self.out.append("</p>")
        self.open.append(name)
        self.out.append(token)

    def _close(self, name: str) -> None:
        if name not in self.open:
            return
        while (last := self.open.pop()) != name:
            self.out.append(f"</{last}>")
        self.out.append(f"</{name}>")

    def _flush(self) -> None:
        text = "".join(self.run)
        self.run.clear()
        holder = self.open[-1] if self.open else "body"
        if not text.strip():
            # A space between two inline elements was flushed with them; what is left parts blocks.
            return
        if holder in _HOLDERS:
            self.out += [_paragraph(part) for part in _BLANK_LINE.split(text) if part.strip()]
        elif holder in _FRAMES:
            self.out.append(text)
        else:
            parts = [part for part in _BLANK_LINE.split(text) if part.strip()]
            broken = [_broken(part.strip("\n")) if self.breaks else part for part in parts]
            if holder in _CELLS and len(parts) > 1:
                self.out += [f"<p>{part}</p>" for part in broken]
            else:
                self.out.append("<br><br>".join(broken))


def _paragraph(part: str) -> str:
    part = part.strip()
    return embed_of(part) if _ADDRESS.fullmatch(part) else f"<p>{_broken(part)}</p>"


def _broken(text: str) -> str:
    return _BREAK.sub("<br>\n", text)
