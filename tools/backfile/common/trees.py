"""Helpers for parsed trees."""

from __future__ import annotations

from turbohtml import Axis, Element

# The deepest page of the corpus' news set nests 26 elements. Beyond a hundred a page is broken or hostile, and Python's
# stack, which every walk over a tree needs, holds some two hundred nested quotes.
DEEPEST = 100


def limit_depth(root: Element) -> None:
    """Unwrap, in place, every element that stands more than ``DEEPEST`` levels below ``root``; its text stays.

    Level by level, without a selector: on a tree without a document turbohtml's ``* > *`` reaches above the root and
    ends the process.
    """
    if len(root.select(":has(*)")) < DEEPEST:
        return  # too few hold others to nest so deep
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level if len(element) for child in element.find_all(axis=Axis.CHILDREN)]
        if not level:
            return
    for element in level:
        for inner in reversed(list(element.iter_elements())):
            inner.unwrap()
