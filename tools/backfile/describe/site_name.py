"""Titles without the site's name, section or motto at their ends."""

from __future__ import annotations

import html
import re
from itertools import pairwise

from backfile.common.text import fold, reading_length, squeeze
from backfile.common.urls import host_of
from backfile.describe.clues import Clues
from backfile.describe.date_lines import is_mostly_date

# What it can begin with comes first: most characters are passed over at a look.
_SEPARATOR = re.compile(
    r"(?=[\s|｜»›:_])(?:\s+(?:[|–—•·»›«‹:]+|>|//)\s+|\s+-{1,2}\s+|\s*[|｜›]\s*|\s+»\s*|\s*::\s*|\s+~\s+|\s+/\s+|(?<=[\u3400-\u9fff])_+(?=[\u3400-\u9fff]))"
)
_BARS = ("|", "｜", "_")
_SHORTEST = 4
# In 1,400 headlines that people wrote down none holds a bar: what follows one is a site, a section or a slogan.
_SHORTEST_ALONE = 12
# Marks of Markdown that a system did not turn into a heading.
_HASHES = re.compile(r"^#{1,6}\s+")


def unescaped(text: str) -> str:
    """``text`` with its entities read; systems write some twice."""
    return html.unescape(text) if "&" in text else text


def site_folds(clues: Clues) -> frozenset[str]:
    """The names that the site gives itself, folded."""
    return frozenset(fold(name) for name in clues.site_names)


def is_site_alone(title: str, clues: Clues) -> bool:
    """True for a title that is the site's name, or its address, and nothing else."""
    flat = _flat(title)
    names = (*clues.site_names, host_of(clues.page.url), *_names_of_host(clues.page.url))
    return bool(flat) and any(flat == _flat(name) for name in names)


def without_site(title: str, clues: Clues) -> str:
    """``title`` without the site's name, section or motto at its ends."""
    title = _HASHES.sub("", squeeze(unescaped(title)))
    if _SEPARATOR.search(title) is None:
        return title
    title = _without_day(title)
    sites = {_flat(name) for name in (*clues.site_names, *_names_of_host(clues.page.url))} - {""}
    headings = {fold(heading) for heading in clues.headings}
    if clues.heading is not None:
        headings.add(fold(clues.heading.text))
    for _ in range(4):
        shorter = _without_end(title, sites, headings)
        if shorter == title:
            break
        title = shorter
    return title


def _without_day(title: str) -> str:
    """``title`` up to a part that is a day: "Quay closed - 4 May 2019 - The Courier"."""
    parts = list(_SEPARATOR.finditer(title))
    for part, following in pairwise(parts):
        if part.start() >= _SHORTEST and is_mostly_date(title[part.end() : following.start()]):
            return title[: part.start()]
    return title


def _without_end(title: str, sites: set[str], headings: set[str]) -> str:
    """``title`` without its last part, or its first, where that is the site's."""
    parts = list(_SEPARATOR.finditer(title))
    if not parts:
        return title
    last, first = parts[-1], parts[0]
    tail, front = title[last.end() :], title[: last.start()].strip()
    head, rest = title[: first.start()], title[first.end() :].strip()
    if last.group().strip() in _BARS and reading_length(head) >= _SHORTEST_ALONE and fold(tail) not in headings:
        return front
    if _flat(tail) in sites and len(head) >= _SHORTEST:
        return front
    if fold(title) in headings:
        return title
    if _is_site(tail, sites) or fold(front) in headings:
        return front
    if _is_site(head, sites) or (fold(rest) in headings and reading_length(rest) > _SHORTEST_ALONE):
        return rest
    return title


def _names_of_host(url: str | None) -> list[str]:
    """The host without its top, and its longest part: the name that somebody registered, or a section's."""
    host = host_of(url).rpartition(".")[0]
    return [host, max(host.split("."), key=len)]


def _flat(name: str) -> str:
    return fold(name).replace(" ", "")


def _is_site(part: str, sites: set[str]) -> bool:
    flat = _flat(part)
    return not flat or any(
        flat == site
        or (len(site) > 3 and ((site in flat and len(flat) < 2.2 * len(site)) or (flat in site and len(flat) > 3)))
        for site in sites
    )
