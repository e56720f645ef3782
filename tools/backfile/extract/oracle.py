"""The publisher's own text of the article, where the page's JSON-LD holds it: what the blocks are checked against.

Not taken as the body itself, since it has lost headings, lists and links, and is often cut short; but a block that
stands in it is the article's, and where it is whole, a paragraph that does not is none of it.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

from turbohtml import Element

from backfile.common import jsonld

# Shorter ones are summaries.
_SHORTEST = 300
_PIECE = 40
_TAGS = re.compile(r"<[^>]{1,400}>")
# In runs: in many scripts they are words. To ask for the first of one is twice as fast as for "one or more".
_NOT_ASCII = re.compile("[^\x00-\x7f][^\x00-\x7f]*")
_NO_LETTER_ASCII = bytes(code for code in range(128) if not chr(code).isalnum())


# The walk and the rules ask for the same paragraphs three times.
@lru_cache(maxsize=1024)
def letters(text: str) -> str:
    """``text`` folded to its letters and digits: white space, quotes and dashes differ between the two texts."""
    # Each of these goes through the text in C; a pattern takes four times as long.
    text = text.encode("utf-8", "surrogatepass").translate(None, _NO_LETTER_ASCII).decode("utf-8", "surrogatepass")
    if not text.isascii():
        for character in set("".join(_NOT_ASCII.findall(text))):
            if not character.isalnum():
                text = text.replace(character, "")
    return text.casefold()


@dataclass(frozen=True, slots=True)
class Oracle:
    """``text`` as the page gives it, and its letters. Falsy when the page gives none."""

    text: str = ""
    letters: str = ""

    def __bool__(self) -> bool:
        return bool(self.letters)

    def holds(self, text: str) -> bool:
        """True when the block's text stands in it, whole or with small differences (a piece of its middle does)."""
        wanted = letters(text)
        if not wanted:
            return False
        if wanted in self.letters:
            return True
        if len(wanted) < 2 * _PIECE:
            return False
        middle = len(wanted) // 2
        return wanted[:_PIECE] in self.letters or wanted[middle : middle + _PIECE] in self.letters

    def holds_part_of(self, element: Element) -> bool:
        """True when a paragraph of the region stands in it."""
        return any(len(p.text) > 60 and self.holds(p.text) for p in element.iter_elements("p"))


def oracle_of(nodes: list[jsonld.Node]) -> Oracle:
    """The longest ``articleBody`` of the page's JSON-LD nodes."""
    found = ""
    for node in nodes:
        body = node.get("articleBody")
        if isinstance(body, str) and len(body) > len(found):
            found = body
    if "&" in found:
        found = html.unescape(found)
    if len(found) < _SHORTEST:
        return Oracle()
    return Oracle(found, letters(_TAGS.sub(" ", found)))
