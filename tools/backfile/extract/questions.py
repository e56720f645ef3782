"""Questions and answers that the page's own data name (``FAQPage``), where they stand behind the article's region or are hidden.

Systems set them as a part of their own: below the text, in its footer, folded. Of 17 pages of the tune half whose data name
questions 15 have them in their text, wherever they stand.
"""

from __future__ import annotations

import html

from turbohtml import Document, Element

from backfile.common import jsonld
from backfile.common.text import fold, squeeze
from backfile.extract.walk import Chunk, Walked

# Fewer are no list of questions, and one may be the headline of a forum's thread.
_FEWEST = 2
_ASKING = "h2, h3, h4, h5, h6, summary, dt, button, [role=button], [aria-expanded]"
_ANSWERS = frozenset({"div", "section", "article", "p", "ul", "ol", "dd", "span", "table"})
# A heading, and a line under it, stand above the first question.
_MOST_ABOVE = 3
# From the question's own element so far up stands its answer beside it.
_HIGHEST = 3


def questions_of(nodes: list[jsonld.Node]) -> frozenset[str]:
    """The questions of the page's data, folded; none where they are too few."""
    if not any("FAQPage" in jsonld.kinds_of(node) for node in nodes):
        return frozenset()
    names = [node.get("name") for node in nodes if "Question" in jsonld.kinds_of(node)]
    asked = frozenset(fold(html.unescape(name)) for name in names if isinstance(name, str) and name.strip())
    return asked if len(asked) >= _FEWEST else frozenset()


def holders_of(document: Document, asked: frozenset[str]) -> frozenset[Element]:
    """What holds the questions, and what stands beside each until the next: none of it is furniture."""
    if not asked:
        return frozenset()
    found: set[Element] = set()
    questions = [element for element in document.select(_ASKING) if fold(squeeze(element.text)) in asked]
    if len(questions) < _FEWEST:
        return frozenset()
    for question in questions:
        for height, holder in enumerate((question, *question.ancestors)):
            if not isinstance(holder, Element) or holder.tag == "body":
                break
            found.add(holder)
            if height < _HIGHEST and sum(holder in other.ancestors for other in questions) <= 1:
                following = [node for node in holder.next_siblings if isinstance(node, Element)]
                found.update(beside for beside in following if beside.tag in _ANSWERS)
    return frozenset(found)


def questions_behind(walked: Walked, last: int, asked: frozenset[str]) -> list[Chunk]:
    """The blocks behind number ``last`` that are the questions with their answers, and the heading above them."""
    if not asked:
        return []
    numbers = [n for n in range(last, len(walked.chunks)) if fold(walked.chunks[n].text) in asked]
    if len(numbers) < _FEWEST:
        return []
    number = walked.chunks[numbers[0]].region
    while walked.regions[number].last <= numbers[-1]:
        number = walked.regions[number].parent
    if walked.regions[number].first < last:
        return []
    while (above := walked.regions[number].parent) >= 0:
        region, around = walked.regions[number], walked.regions[above]
        if around.first < last or around.last > region.last or region.first - around.first > _MOST_ABOVE:
            break
        number = above
    return walked.chunks[walked.regions[number].first : walked.regions[number].last]
