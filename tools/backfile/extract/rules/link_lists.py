"""Lists and tables that are links to other stories."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection, is_line
from backfile.extract.walk import Chunk

# A list is links when this share of its characters is.
_LINKED = 0.6
# Links to stories are headlines: longer than the names of things that an article lists.
_HEADLINE = 30
# A list of names that is all links and stands at the very end is the page's.
_END = 0.9


def link_lists(selection: Selection) -> None:
    total = sum(len(chunk.text) for chunk in selection.chunks) or 1
    seen = 0
    announced = False
    for number, chunk in enumerate(selection.chunks):
        if number not in selection.cut and chunk.tag in ("ul", "ol", "dl", "table") and chunk.link_share > _LINKED:
            if not announced and (_mean_item(chunk) >= _HEADLINE or seen > _END * total or seen < (1 - _END) * total):
                selection.drop(number, "link_lists", "list of links")
        if chunk.text:
            announced = number not in selection.cut and _announces(chunk)
        seen += len(chunk.text)


def _announces(chunk: Chunk) -> bool:
    """A line of the article that a list follows: "These ferries still run:". Of such lists, 41 of 53 are the article's."""
    text = chunk.text
    return (
        is_line(chunk)
        and text.rstrip()[-1:] in (":", "：")
        and not phrases.CLOSING_HEADING.fullmatch(text)
        and not phrases.READ_MORE.match(text)
    )


def _mean_item(chunk: Chunk) -> float:
    if chunk.element is None:
        return len(chunk.text)
    return len(chunk.text) / max(1, sum(1 for _ in chunk.element.iter_elements(("li", "dd", "td"))))
