"""A post as its system exported it: the text is given, so nothing is looked for and nothing is furniture."""

from __future__ import annotations

import copy

from turbohtml import Axis, Document, Element

from backfile.common import jsonld
from backfile.common.post_marks import CUT_AS
from backfile.common.text import shorten
from backfile.extract.assemble import selector_of
from backfile.model import Extraction, Page, Removal

_NO_TEXT = "script, style, template, noscript"


def given(page: Page, document: Document) -> Extraction:
    """The whole ``<article>`` of ``page``, or why it must not become one."""
    nodes = jsonld.nodes(document)
    if page.withheld is not None:
        return Extraction(page.withheld.kind, page.withheld.reason, None, nodes=nodes)
    found = document.select_one("article")
    article = copy.deepcopy(found) if found is not None else Element("article")
    for element in article.select(_NO_TEXT):
        element.decompose()
    removals = tuple([_cut(element) for element in article.select(f"[{CUT_AS}]")])
    for block in article.find_all(axis=Axis.CHILDREN):
        block.attrs["data-place"] = f">article>{block.tag}"
    return Extraction("article", "its text was given as such", article, removals, nodes=nodes)


def _cut(element: Element) -> Removal:
    reason = element.attr(CUT_AS) or ""
    del element.attrs[CUT_AS]
    removal = Removal("given", selector_of(element), reason, shorten(element.text))
    element.decompose()
    return removal
