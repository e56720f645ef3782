"""The elements whose class, id or itemprop speaks of by-lines, dates, headlines or tags: found in one walk.

Asking the page by selectors once for each name took 6 of the 10 ms that a description took; this walk takes 0.4.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from turbohtml import Element

from backfile.common.text import squeeze
from backfile.describe.nearby import plain_names

# An element speaks whose names hold one of these.
_WORDS = ("author", "autor", "auteur", "article-title", "byline", "by-line", "categor", "date", "datum", "entry-title", "fecha",
          "headline", "label", "publish", "posted", "post-title", "time", "tag", "topic", "writer")  # fmt: skip
# Parts lines of names: no attribute holds it.
_END = "\0"
# Where other stories, readers and the site itself speak.
NOT_HERE = (
    "aside, footer, nav, .comments, #comments, .comment, .commentlist, .widget:not(.Blog), [class*=related], [class*=comment-], "
    "[class*=recommend], [class*=teaser], [class*=sidebar], [class*=popular], [class*=latest], [class*=read-next]"
)


class Marked(NamedTuple):
    """An element with its class names and id in one lower-case line, parts joined by hyphens."""

    element: Element
    names: str
    itemprop: str
    rel: str

    @property
    def text(self) -> str:
        return squeeze(" ".join(self.element.stripped_strings))

    def is_here(self) -> bool:
        """True unless another story, a reader's comment or the page's furniture holds it."""
        return is_here(self.element)

    def is_other_story(self) -> bool:
        """True in a teaser, or in a box of other stories."""
        holder = self.element.closest(_OTHER_STORIES)
        return holder is not None and holder.tag not in ("body", "html", "article", "main")

    def is_comment(self) -> bool:
        """True in a reader's comment."""
        holder = self.element.closest(_COMMENTS)
        return holder is not None and holder.tag not in ("body", "html", "article", "main")


_OTHER_STORIES = (
    "[class*=related], [class*=recommend], [class*=teaser], [class*=popular], [class*=latest], [class*=read-next]"
)
_COMMENTS = ".comments, #comments, .comment, .commentlist, [class*=comment-]"


def is_here(element: Element) -> bool:
    """True unless another story, a reader's comment or the page's furniture holds the element."""
    holder = element.closest(NOT_HERE)
    return holder is None or _is_frame(holder) or _is_own(holder)


def _is_frame(holder: Element) -> bool:
    """True for what holds the headline too: themes write "right-sidebar" there to say how the page is laid out, or "widget"."""
    return holder.tag in ("body", "html", "main") or holder.select_one("h1") is not None


def _is_own(holder: Element) -> bool:
    """True for the article's own foot, and for what stands in one ``<header>`` with the headline, whatever its class is."""
    within = holder.closest("article" if holder.tag == "footer" else "article header, main header")
    return within is not None and within.select_one("h1") is not None


# A teaser is a heading, a date and a sentence or two; a region with more is the article with its own headings.
_TEASER = 700


def in_teaser(element: Element) -> bool:
    """True for what stands in a teaser of another story: a linked heading stands beside it, and no h1."""
    parent = element.parent
    for _ in range(4):
        if not isinstance(parent, Element) or parent.tag in ("body", "main"):
            return False
        if parent.select_one("h1") is not None:
            return False
        if parent.select_one("h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4") is not None and len(parent.text) < _TEASER:
            return True
        parent = parent.parent
    return False


def marked_elements(elements: list[Element], classes: list[str]) -> list[Marked]:
    """Those of ``elements`` whose class speaks; ``classes`` are theirs as the page writes them."""
    speaking = _speaking(set(classes))
    told = compress(zip(elements, classes, strict=True), map(speaking.__contains__, classes))
    return [_marked(element, line) for element, line in told]


def _speaking(lines: set[str]) -> set[str]:
    """Those of ``lines`` that speak: to look for each word in all of them takes half of a search in each."""
    ordered = list(lines)
    text = _END.join(ordered).lower()
    ends = list(accumulate([len(line) + 1 for line in text.split(_END)]))
    found: set[str] = set()
    for word in _WORDS:
        at = text.find(word)
        while at >= 0:
            number = bisect_right(ends, at)
            found.add(ordered[number])
            at = text.find(word, ends[number])
    return found


def property_elements(elements: list[Element]) -> list[Marked]:
    """Those of ``elements`` with an itemprop or a rel that speaks, and every ``<time>``."""
    found = []
    for element in elements:
        if element.tag == "time" or _speaks(element.attr("rel") or "") or _speaks(element.attr("itemprop") or ""):
            found.append(_marked(element, element.attr("class") or ""))
    return found


def _marked(element: Element, line: str) -> Marked:
    names = plain_names(f"{line} {element.attr('id') or ''}")
    return Marked(element, names, (element.attr("itemprop") or "").lower(), (element.attr("rel") or "").lower())


def cached_search(pattern: re.Pattern[str], *needed: str) -> Callable[[str], bool]:
    """``pattern.search`` as a question that is answered once for each line of names: pages repeat few of them.

    ``needed``: whatever the pattern finds holds one of these; a pattern that begins by looking back is slow without.
    """

    @lru_cache(maxsize=16_384)
    def search(names: str) -> bool:
        if needed and not any(map(names.__contains__, needed)):
            return False
        return pattern.search(names) is not None

    return search


# Pages repeat few values of rel and itemprop.
@lru_cache(maxsize=16_384)
def _speaks(line: str) -> bool:
    return bool(line) and any(map(line.lower().__contains__, _WORDS))
