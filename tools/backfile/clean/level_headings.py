"""The body's highest heading is an ``<h2>``: the headline is the page's ``<h1>``."""

from __future__ import annotations

from backfile.clean.work import Work

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def level_headings(work: Work) -> None:
    headings = list(work.body.iter_elements(_HEADINGS))
    if not headings:
        return
    shift = 2 - min(int(heading.tag[1]) for heading in headings)
    if shift:
        for heading in headings:
            heading.tag = f"h{min(int(heading.tag[1]) + shift, 6)}"
