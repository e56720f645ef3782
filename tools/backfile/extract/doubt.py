"""Second thoughts on what the walk cut: regions that hold more running text than all that was taken for the article.

A name or a hidden state misleads where a system uses it in a way of its own: an article that a script unhides, a column
called "related", a page in a "sidebar" layout. What is cut for one reason is then judged as one, since an article may lie
in many such regions. Comments are longer than many an article, and forms, menus and dialogs hold no article: they are
never doubted.
"""

from __future__ import annotations

from collections import defaultdict

from turbohtml import Element

from backfile.extract.oracle import Oracle
from backfile.extract.walk import Cut, Walked, walk

# On the tune half no article has cuts for a doubted reason with more than 1.15 times its running text in three paragraphs; on
# the outlets held back the second look raises word F1 from 0.935 to 0.943.
_MORE = 1.2
# Fewer paragraphs are a notice.
_FEWEST = 3
_PARAGRAPH = 100
_LINKED = 0.3
_NEVER = frozenset(
    {"comments", "cookie or consent box", "popup", "testimonials", "footer", "navigation", "player controls", "newsletter box",
     "furniture of this outlet"}
)  # fmt: skip
_DOUBTED_TAGS = frozenset(
    {"div", "section", "article", "main", "aside", "li", "ul", "ol", "table", "td", "tr", "span", "a", "header"}
)
# Of regions amid the article that are cut for these reasons and hold such a paragraph with so few links, all 3 on the tune half
# and 18 of 19 on the outlets held back are the article's; of asides 5 of 10, of pop-ups, boxes for newsletters and comments 1 of 34.
_PARTS = frozenset({"related stories", "hidden from readers"})
_PART_LINKED = 0.2
# So many regions of such names are looked through where one holds the other.
_DEEPEST = 4
_NEVER_ROLES = ("dialog", "alert", "form", "menu", "tooltip", "search", "contentinfo", "navigation")


def doubtful_cuts(walked: Walked, good: float) -> frozenset[Element]:
    """The regions cut for the one reason that took more running text than ``good``; none as a rule."""
    groups: defaultdict[str, list[Cut]] = defaultdict(list)
    sizes: defaultdict[str, int] = defaultdict(int)
    for cut in walked.cuts:
        if _may_be_wrong(cut):
            groups[cut.reason].append(cut)
            sizes[cut.reason] += len(cut.text)
    best, most = "", _MORE * good
    for reason, cuts in sorted(groups.items()):
        if sizes[reason] > most and (size := _running_text(cuts)) > most:
            best, most = reason, size
    return frozenset(cut.element for cut in groups[best]) if best else frozenset()


def parts_of_article(walked: Walked, root: int) -> frozenset[Element]:
    """The regions cut from amid the blocks of ``root`` that hold a paragraph of the article; none as a rule."""
    region = walked.regions[root]
    amid = [cut for cut in walked.cuts if region.first < cut.at < region.last and _is_inside(walked, cut.region, root)]
    found: set[Element] = set()
    for _ in range(_DEEPEST):
        told = [cut for cut in amid if cut.reason in _PARTS and _is_told(cut)]
        found.update(cut.element for cut in told)
        amid = [cut for outer in told for cut in walk(outer.element, Oracle()).cuts]
    return frozenset(found)


def _is_inside(walked: Walked, region: int, root: int) -> bool:
    while region > root:
        region = walked.regions[region].parent
    return region == root


def _is_told(cut: Cut) -> bool:
    """True for a region with a paragraph and few links."""
    if cut.element.tag not in _DOUBTED_TAGS or len(cut.text) < _PARAGRAPH:
        return False
    linked = sum(len(link.text) for link in cut.element.iter_elements("a"))
    return linked < _PART_LINKED * len(cut.text) and any(
        len(p.text) > _PARAGRAPH for p in cut.element.iter_elements("p")
    )


def _may_be_wrong(cut: Cut) -> bool:
    return (
        cut.reason not in _NEVER
        and cut.element.tag in _DOUBTED_TAGS
        and not (cut.step == "role" and cut.reason.endswith(_NEVER_ROLES))
    )


def _running_text(cuts: list[Cut]) -> float:
    """The characters of running text in ``cuts``; 0 where it lies in too few paragraphs."""
    inner = [walk(cut.element, Oracle()) for cut in cuts]
    paragraphs = sum(
        chunk.tag in ("p", "text") and len(chunk.text) > _PARAGRAPH and chunk.link_share < _LINKED
        for walked in inner
        for chunk in walked.chunks
    )
    return sum(walked.regions[0].good for walked in inner) if paragraphs >= _FEWEST else 0.0
