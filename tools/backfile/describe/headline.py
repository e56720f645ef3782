"""The headline as printed: no site name, no section."""

from __future__ import annotations

import re

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues
from backfile.model import Candidate

_SEPARATOR = re.compile(r"\s+[|–—•·»›:]+\s+|\s+-{1,2}\s+|\s*[|»›]\s*|\s*::\s*|\s+~\s+|\s+/\s+")
_LONGEST = 300


def headline_candidates(clues: Clues) -> list[Candidate]:
    """Candidates, best first. The printed heading wins where the page's own data agree with it."""
    metas = [
        (clues.meta("og:title"), "opengraph", 0.8),
        (clues.meta("twitter:title"), "meta", 0.7),
        (_json_ld(clues), "json-ld", 0.8),
        (clues.title, "title", 0.6),
        (clues.meta("dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title"), "meta", 0.6),
    ]
    told = [(without_site(value, clues), source, confidence) for value, source, confidence in metas if value]
    candidates: list[tuple[float, int, Candidate]] = []
    folded = [fold(value) for value, _, _ in told]
    for number, heading in enumerate(_printed(clues)):
        value = without_site(heading, clues)
        score = 0.5 - 0.05 * number + max((_agreement(fold(value), other) for other in folded), default=0.0)
        if len(value) > _LONGEST or fold(value) in _site_folds(clues):
            score -= 1.0
        candidates.append((score, number, Candidate(value, "page", min(0.98, max(0.1, score * 0.7)))))
    for number, (value, source, confidence) in enumerate(told):
        agreed = sum(fold(value) == other for other in folded)
        score = confidence * 0.5 + 0.12 * agreed
        if fold(value) in _site_folds(clues):
            score -= 1.0
        candidates.append((score, 100 + number, Candidate(value, source, min(0.95, confidence * 0.6 + 0.1 * agreed))))
    candidates.sort(key=lambda item: (-item[0], item[1]))
    return [candidate for _, _, candidate in candidates if candidate.value]


def _agreement(heading: str, told: str) -> float:
    """How much a printed heading and the page's data say the same: 1 the same, less for a part or a rewording."""
    if not heading or not told:
        return 0.0
    if heading == told:
        return 1.0
    short, long = sorted((heading, told), key=len)
    if len(short) > 12 and short in long:
        return 0.9 * len(short) / len(long) + 0.08
    first, second = set(heading.split()), set(told.split())
    return 0.8 * len(first & second) / max(1, len(first | second))


def _printed(clues: Clues) -> list[str]:
    """Headings that a reader sees: h1, then what the page marks as the headline, then the first h2 when there is no h1."""
    if clues.document is None:
        return clues.headings[:1]
    found = list(clues.headings[:6])
    for element in clues.document.select("[itemprop~=headline], .entry-title, .post-title, .article-title, .headline")[
        :4
    ]:
        if element.tag not in ("meta", "a", "div", "section") and len(element.text) < _LONGEST:
            found.append(squeeze(element.text))
    if not clues.headings:
        found += [squeeze(heading.text) for heading in clues.document.select("h2")[:3]]
    return list(dict.fromkeys(filter(None, found)))


def _json_ld(clues: Clues) -> str:
    for name in ("headline", "name", "alternativeHeadline"):
        value = clues.article.get(name)
        if isinstance(value, str) and value.strip():
            return _unescaped(squeeze(value))
    return ""


def _unescaped(text: str) -> str:
    import html

    return html.unescape(text) if "&" in text else text


def _site_folds(clues: Clues) -> frozenset[str]:
    return frozenset(fold(name) for name in clues.site_names)


def without_site(title: str, clues: Clues) -> str:
    """``title`` without the site's name, section or motto at its ends."""
    title = squeeze(_unescaped(title))
    sites = {fold(name).replace(" ", "") for name in clues.site_names}
    host = fold(
        (clues.page.url or "").partition("//")[2].partition("/")[0].removeprefix("www.").rpartition(".")[0]
    ).replace(" ", "")
    if host:
        sites.add(host)
    headings = {fold(heading) for heading in clues.headings}
    for _ in range(4):
        parts = list(_SEPARATOR.finditer(title))
        if not parts:
            return title
        last, first = parts[-1], parts[0]
        tail, head = title[last.end() :], title[: first.start()]
        if fold(title) in headings:
            return title
        if _is_site(tail, sites) or fold(title[: last.start()]) in headings:
            title = title[: last.start()]
        elif _is_site(head, sites) or (fold(title[first.end() :]) in headings and len(title) - first.end() > 12):
            title = title[first.end() :]
        else:
            return title
        title = title.strip()
    return title


def _is_site(part: str, sites: set[str]) -> bool:
    flat = fold(part).replace(" ", "")
    if not flat:
        return True
    return any(
        flat == site
        or (len(site) > 3 and (site in flat and len(flat) < 2.2 * len(site) or flat in site and len(flat) > 3))
        for site in sites
        if site
    )
