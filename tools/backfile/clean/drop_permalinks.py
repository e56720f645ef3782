"""The links by which headings lead to themselves, drawn as a mark: "What it costs #", "Boats¶", "Crew#section2"."""

from __future__ import annotations

from backfile.clean.work import Work

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARKS = frozenset("#¶§🔗∞")


def drop_permalinks(work: Work) -> None:
    for heading in work.body.iter_elements(_HEADINGS):
        for link in list(heading.iter_elements("a")):
            text = link.text.strip()
            place = (link.attr("href") or "").partition("#")[2]
            if place and text[:1] in _MARKS and text[1:] in ("", place) and heading.text.strip() != text:
                link.decompose()
