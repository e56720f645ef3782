"""An extracted body → the same without what the fields say already, without junk, and safe.

``RULES`` are run in their order. One rule is one file; the file, the function and the ``step`` of a removal share the
name. A rule does one thing, records what it cuts, and needs none of the others to be right. The sanitiser is the last.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from turbohtml import Element

from backfile.clean.absolute_links import absolute_links
from backfile.clean.cut_credit import cut_credit
from backfile.clean.drop_byline import drop_byline
from backfile.clean.drop_empty import drop_empty
from backfile.clean.drop_labels import drop_labels
from backfile.clean.drop_permalinks import drop_permalinks
from backfile.clean.drop_portraits import drop_portraits
from backfile.clean.drop_repeated_headline import drop_repeated_headline
from backfile.clean.drop_repeated_images import drop_repeated_images
from backfile.clean.drop_repeated_standfirst import drop_repeated_standfirst
from backfile.clean.drop_shortcodes import drop_shortcodes
from backfile.clean.flatten_depths import flatten_depths
from backfile.clean.join_captions import join_captions
from backfile.clean.level_headings import level_headings
from backfile.clean.name_frames import name_frames
from backfile.clean.part_images import part_images
from backfile.clean.read_separators import read_separators
from backfile.clean.resolve_images import resolve_images
from backfile.clean.sanitise import sanitise
from backfile.clean.simplify_inline import simplify_inline
from backfile.clean.split_breaks import split_breaks
from backfile.clean.tidy_spaces import tidy_spaces
from backfile.clean.work import Work
from backfile.model import Description, Page, Removal

RULES: Final[tuple[Callable[[Work], None], ...]] = (
    flatten_depths,
    tidy_spaces,
    drop_shortcodes,
    resolve_images,
    name_frames,
    drop_permalinks,
    absolute_links,
    simplify_inline,
    split_breaks,
    part_images,
    drop_empty,
    read_separators,
    join_captions,
    drop_repeated_headline,
    drop_repeated_standfirst,
    drop_byline,
    drop_portraits,
    cut_credit,
    drop_labels,
    drop_repeated_images,
    level_headings,
    drop_empty,
    sanitise,
)
"""The rules in the order in which they run."""


def clean(body: Element, page: Page, description: Description) -> tuple[Removal, ...]:
    """Clean ``body``, an isolated ``<article>``, in place; returns what was cut."""
    work = Work(body, page, description)
    for rule in RULES:
        rule(work)
    return tuple(work.removals)


__all__ = ["RULES", "clean"]
