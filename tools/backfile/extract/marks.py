"""How many marks of each kind a page bears, taken together: signals for ``signals.py``.

One mark alone misleads (a paper's shop, an article at ``/learn/``), two of the same kind seldom do. A sum says so with one weight,
where the table would have to learn a small one for each mark from a few dozen pages.
"""

from __future__ import annotations

from turbohtml import Document

# The names that forum systems give the whole page.
_FORUM_PAGE = ("xenforo", "selectquotable", "question-page")

_FORUM = ("ld_forum", "item_forum", "tool_forum", "forum_names", "path_forum", "host_forum")
_DOCS = ("tool_docs", "path_docs", "host_docs")
_SHOP = ("ld_product", "og_product", "cart", "shop_names", "path_shop", "item_product", "host_shop")
_LIST = ("ld_list", "path_list", "class_archive", "path_empty")
_SERVICE = ("ld_service", "path_service")
_ARTICLE = ("dated", "named", "date_near", "class_single", "ld_article", "path_article", "path_date", "article_body")


def of_marks(document: Document, found: dict[str, float]) -> dict[str, float]:
    """The number of marks of each kind, by name; ``found`` holds the single ones."""
    return {
        "marks_forum": _sum(found, _FORUM) + _is_forum_page(document),
        "marks_docs": _sum(found, _DOCS),
        "marks_shop": _sum(found, _SHOP),
        "marks_list": _sum(found, _LIST),
        "marks_service": _sum(found, _SERVICE) + (found["asks"] > 1) + (found["heading_offers"] > 1),
        "marks_article": _sum(found, _ARTICLE),
    }


def _sum(found: dict[str, float], names: tuple[str, ...]) -> float:
    return float(sum(found[name] > 0 for name in names))


def _is_forum_page(document: Document) -> bool:
    names = ""
    for tag in ("html", "body"):
        element = document.find(tag)
        if element is not None:
            names += f" {element.attr('id') or ''} {element.attr('class') or ''}"
    return any(name in names.lower() for name in _FORUM_PAGE) or " XF " in names
