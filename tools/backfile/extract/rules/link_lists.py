"""Lists and tables that are mostly links."""

from __future__ import annotations

from backfile.extract.rules.selection import Selection

_LINKED = 0.6


def link_lists(selection: Selection) -> None:
    for number, chunk in selection.kept():
        if chunk.tag in ("ul", "ol", "dl", "table") and chunk.link_share > _LINKED:
            selection.drop(number, "link_lists", "list of links")
