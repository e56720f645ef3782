"""A heading whose section was cut whole."""

from __future__ import annotations

from backfile.extract.rules.selection import Selection, ends_a_sentence, is_heading

# A sentence of such a length right under the headline heads no section.
_SHORTEST_STANDFIRST = 60


def orphan_headings(selection: Selection) -> None:
    kept = selection.kept()
    for position, (number, chunk) in enumerate(kept):
        if not is_heading(chunk):
            continue
        following = kept[position + 1] if position + 1 < len(kept) else None
        gap = following is None or any(n in selection.cut for n in range(number + 1, following[0]))
        if gap and following is not None and _is_standfirst(selection, number):
            continue
        if following is None or (gap and is_heading(following[1]) and following[1].tag <= chunk.tag):
            selection.drop(number, "orphan_headings", "heading with nothing below", insists=True)


def _is_standfirst(selection: Selection, number: int) -> bool:
    text = selection.chunks[number].text
    under_headline = number > 0 and selection.cut.get(number - 1, ("", ""))[0] == "headline"
    return under_headline and len(text) > _SHORTEST_STANDFIRST and ends_a_sentence(text)
