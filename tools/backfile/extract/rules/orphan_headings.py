"""A heading whose section was cut whole."""

from __future__ import annotations

from backfile.extract.rules.selection import Selection, is_heading


def orphan_headings(selection: Selection) -> None:
    kept = selection.kept()
    for position, (number, chunk) in enumerate(kept):
        if not is_heading(chunk):
            continue
        following = kept[position + 1] if position + 1 < len(kept) else None
        gap = following is None or any(n in selection.cut for n in range(number + 1, following[0]))
        if following is None or (gap and is_heading(following[1]) and following[1].tag <= chunk.tag):
            selection.drop(number, "orphan_headings", "heading with nothing below", insists=True)
