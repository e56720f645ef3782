"""What a page is that bears sure marks of another kind than an article's.

The table of weights has learned from pages that bear many marks each. A short page bears few, and what it lacks weighs more than the one
thing that decides; so these are asked first, of pages that do not say that they are articles.
"""

from __future__ import annotations

from typing import NamedTuple

from turbohtml import Document, Element

from backfile.common import jsonld
from backfile.common.text import fold
from backfile.extract.signals import Signals
from backfile.model import Kind

# The thing that a page is about, in its JSON-LD, when the page's heading is its name. On the tune half 31 pages without an
# article's record have one of a product, and none is an article.
_THINGS: dict[str, Kind] = {
    "Product": "product", "ProductGroup": "product", "SoftwareApplication": "product", "JobPosting": "service",
    "Event": "listing", "MusicEvent": "listing", "SportsEvent": "listing", "TheaterEvent": "listing", "EducationEvent": "listing",
    "Festival": "listing", "RealEstateListing": "product", "Vehicle": "product", "Car": "product",
}  # fmt: skip
# What the page itself is. Of 7 pages of the tune half that say so 7 are lists, of 23 that are threads 23 forums. None: the
# likeliest by the weights.
_PAGES: dict[str, Kind | None] = {
    "CollectionPage": None, "SearchResultsPage": "listing", "ProfilePage": "listing", "ContactPage": "service", "AboutPage": "service",
    "CheckoutPage": "service", "QAPage": "forum", "DiscussionForumPosting": "forum",
}  # fmt: skip
# Marks of one kind that do not hang together, such as an address and a system's markup. Of pages of the tune half without an
# article's record two are borne by 34 forums, 17 manuals and a list. Two of a shop say less: 41 shops, a list, and an article that
# a shop printed.
_ENOUGH = 2
_SAY_MARKS: dict[str, tuple[Kind, str]] = {
    "marks_forum": ("forum", "a forum"),
    "marks_docs": ("documentation", "a manual"),
}
# WordPress says on <body> what it shows.
_LISTS = frozenset({"category", "tag", "author", "date", "post-type-archive"})


class OtherKind(NamedTuple):
    kind: Kind | None
    """None: the likeliest by the weights."""
    reason: str


def other_kind(document: Document, nodes: list[jsonld.Node], found: Signals, heading: str) -> OtherKind | None:
    """The kind that a page surely is of; None where nothing is sure, or where it says that it is an article."""
    if shown := _shown(document):
        return shown
    if found["ld_article"] or found["og_article"]:
        return None
    if document.select_one("meta[property='og:type'][content=profile]") is not None:
        return OtherKind("listing", "its data say that it is about a person")
    name = fold(heading)
    for node in nodes:
        for kind in jsonld.kinds_of(node):
            if kind in _THINGS and name and fold(str(node.get("name") or node.get("title") or "")) == name:
                return OtherKind(_THINGS[kind], f"its data say that it is about a {kind}")
            if kind in _PAGES:
                return OtherKind(_PAGES[kind], f"its data say that it is a {kind}")
    for marks, (of_kind, of) in _SAY_MARKS.items():
        if found[marks] >= _ENOUGH:
            return OtherKind(of_kind, f"{found[marks]:.0f} marks of {of}")
    return None


def _shown(document: Document) -> OtherKind | None:
    body = document.find("body")
    names = frozenset((body.attr("class") or "").split()) if isinstance(body, Element) else frozenset()
    if "error404" in names:
        return OtherKind("error", "its system says that it found nothing")
    if "search-results" in names or ("archive" in names and not names.isdisjoint(_LISTS)):
        return OtherKind("listing", "its system says that it lists stories")
    return None
