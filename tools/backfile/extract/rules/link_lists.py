"""Lists and tables that are links to other stories."""

from __future__ import annotations

from backfile.common.text import fold
from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, is_heading, is_line, leads_elsewhere
from backfile.extract.walk import Chunk

# A list is links when this share of its characters is.
_LINKED = 0.6
# Links to stories are headlines: longer than the names of things that an article lists.
_HEADLINE = 30
# In a table of things the first column leads to each: more of its characters are links.
_LINKED_TABLE = 0.8
# A list of names that is all links and stands at the very end is the page's, unless it leads to other sites: sources, what the
# article recommends. Of 11 such lists on the tune half 10 are the article's.
_END = 0.9
# A table of contents names at least so many headings, and few that are none of the article's.
_FEW = 3
_HELD = 0.7
# With as many links behind half of the text a list of names is an index of the house: its places, its services.
_INDEX = 25
_HALF = 0.5
# Names of things have at most as many words.
_NAME = 3
# A list of tags has at most this many characters.
_TAGS = 600
# Beside them stand a label and marks; with more the block tells of a book by its maker, its day and its kinds.
_BESIDE_TAGS = 40


def link_lists(selection: Selection) -> None:
    total = sum(len(chunk.text) for chunk in selection.chunks) or 1
    seen = 0
    announced = False
    headings = frozenset(fold(chunk.text) for chunk in selection.chunks if is_heading(chunk))
    for number, chunk in enumerate(selection.chunks):
        if number not in selection.cut and chunk.links and _are_tags(chunk):
            selection.drop(number, "link_lists", "tags of the page", insists=True)
        elif (
            number not in selection.cut
            and chunk.links
            and chunk.tag in ("ul", "ol")
            and _lists_headings(chunk, headings)
        ):
            selection.drop(number, "link_lists", "table of contents")
        elif number not in selection.cut and _is_linked(chunk) and not announced:
            at_an_end = seen > _END * total or seen < (1 - _END) * total or (seen > _HALF * total and _is_index(chunk))
            if (at_an_end or _mean_item(chunk) >= _HEADLINE or _is_one_headline(chunk)) and not leads_elsewhere(
                chunk, selection.url
            ):
                selection.drop(number, "link_lists", "list of links")
        if chunk.text:
            announced = number not in selection.cut and _announces(chunk)
        seen += len(chunk.text)


def _is_linked(chunk: Chunk) -> bool:
    return (chunk.tag in ("ul", "ol", "dl") and chunk.link_share > _LINKED) or (
        chunk.tag == "table" and chunk.link_share > _LINKED_TABLE
    )


def _is_index(chunk: Chunk) -> bool:
    return chunk.element is not None and sum(1 for _ in chunk.element.iter_elements("a")) >= _INDEX


def _are_tags(chunk: Chunk) -> bool:
    """True where every link says itself that it leads to a tag."""
    if chunk.element is None or chunk.tag not in ("ul", "ol", "p"):
        return False
    if len(chunk.text) - chunk.links > _BESIDE_TAGS:
        return False
    links = list(chunk.element.iter_elements("a"))
    return bool(links) and all("tag" in (link.attr("rel") or "").split() for link in links) and len(chunk.text) < _TAGS


def _lists_headings(chunk: Chunk, headings: frozenset[str]) -> bool:
    """True for a list whose links are the article's own headings."""
    if chunk.element is None or len(headings) < _FEW:
        return False
    links = [fold(link.text) for link in chunk.element.iter_elements("a")]
    return len(links) >= _FEW and sum(link in headings for link in links) >= _HELD * len(links)


def _announces(chunk: Chunk) -> bool:
    """A line of the article that a list follows: "These ferries still run:". Of such lists, 41 of 53 are the article's."""
    text = chunk.text
    return (
        is_line(chunk)
        and text.rstrip()[-1:] in (":", "：")
        and not phrases.CLOSING_HEADING.fullmatch(chunk.low)
        and not phrases.READ_MORE.match(chunk.low)
    )


def _is_one_headline(chunk: Chunk) -> bool:
    """True for a list of one link of more words than things have names."""
    return _items(chunk) == 1 and len(chunk.text.split()) > _NAME


def _items(chunk: Chunk) -> int:
    return sum(1 for _ in chunk.element.iter_elements(("li", "dd", "td"))) if chunk.element is not None else 0


def _mean_item(chunk: Chunk) -> float:
    if chunk.element is None:
        return chunk.size
    return chunk.size / max(1, _items(chunk))
