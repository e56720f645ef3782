"""The headline as printed: no site name, no section."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from turbohtml import Element, Text

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues, kinds_of, words_of
from backfile.describe.marked import Marked, cached_search
from backfile.describe.nearby import names_of
from backfile.model import Candidate

_SEPARATOR = re.compile(r"\s+[|–—•·»›:]+\s+|\s+-{1,2}\s+|\s*[|»›]\s*|\s*::\s*|\s+~\s+|\s+/\s+")
_TITLES = frozenset({"entry-title", "post-title", "article-title", "headline"})
_is_title = cached_search(re.compile("|".join(sorted(_TITLES))))
_LONGEST = 300
_SHORTEST = 4
# In 1,400 headlines that people wrote down none holds a bar: what follows one is a site, a section or a slogan.
_SHORTEST_ALONE = 12


def headline_candidates(clues: Clues) -> list[Candidate]:
    """Candidates, best first.

    Where a page says that it is news, its own data hold the headline: where JSON-LD and the printed heading differ,
    people side with JSON-LD in 15 of 18 cases of the tune half (kickers stand inside the printed heading, search
    headlines replace it). On other pages the printed heading wins, 68 to 45, over the data made for other sites.
    """
    told = _told(clues)
    is_news = any(kind.endswith("NewsArticle") for kind in kinds_of(clues.article))
    ranked = [*_of_data(told, _shown(clues, told), is_news=is_news), *_of_headings(clues, told, is_news=is_news)]
    sites = _site_folds(clues)
    final = []
    for score, number, candidate in ranked:
        key = fold(candidate.value)
        impossible = key in sites or not key or not _SHORTEST <= len(candidate.value) <= _LONGEST
        is_cut = any(_is_cut(candidate.value, other.value) for _, _, other in ranked)
        final.append((-score + 1.5 * impossible + 0.5 * is_cut, number, candidate))
    final.sort(key=lambda item: item[:2])
    return [
        Candidate(candidate.value, candidate.source, round(min(0.98, max(0.1, -score)), 2))
        for score, _, candidate in final
        if candidate.value
    ]


# A headline with its number in the page and what it is worth.
_Ranked = tuple[float, int, Candidate]


def _told(clues: Clues) -> list[tuple[str, str]]:
    """What the page's data call the headline, and which data."""
    return [
        (without_site(value, clues), source)
        for value, source in (
            (_json_ld(clues), "json-ld"),
            (clues.meta("og:title"), "opengraph"),
            (clues.meta("twitter:title"), "meta"),
            (clues.meta("dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title"), "meta"),
            (clues.title, "title"),
        )
        if value
    ]


def _of_data(told: list[tuple[str, str]], shown: frozenset[str], *, is_news: bool) -> Iterator[_Ranked]:
    order = _NEWS if is_news else _OTHER
    others = [value for value, source in told if source != "json-ld"]
    for number, (value, source) in enumerate(told):
        score = order[source] + _SHOWN * (fold(value) in shown)
        score += _SAID_TWICE * (is_news and source == "json-ld" and value in others)
        yield score, 100 + number, Candidate(value, source, 0.0)


def _of_headings(clues: Clues, told: list[tuple[str, str]], *, is_news: bool) -> Iterator[_Ranked]:
    order = _NEWS if is_news else _OTHER
    folded = [fold(value) for value, _ in told]
    for_networks = {fold(value) for value, source in told if source == "opengraph"}
    headings = [without_site(heading, clues) for heading in _printed(clues)]
    for number, value in enumerate(headings):
        key = fold(value)
        score = order["page"] - _LOWER * (not clues.headings) - 0.03 * number
        score += _SAID_TWICE * (is_news and key in for_networks)
        nearest = [_agreement(key, other) for other in folded]
        # A heading that shares next to no word with what the page says elsewhere is a logo, a box or a pull quote.
        score -= 0.4 * (max(nearest, default=1.0) < _STRANGE)
        if len(headings) > 1 and len(clues.headings) != 1:
            score += 0.5 * max(nearest, default=0.0) - 0.3
        elif number:
            score -= 0.4 * (1 - max(nearest, default=0.0))
        bare = _without_company(value, told)
        yield score, number, Candidate(_in_small_letters(bare, told), "page", 0.0)


_STRANGE = 0.15
# On pages without an h1 the data for other sites hold the headline more often than the first lower heading does.
_LOWER = 0.3
# What each source is worth before agreement, on pages of news and on others (see above for the counts).
_NEWS = {"json-ld": 0.9, "opengraph": 0.86, "page": 0.82, "meta": 0.6, "title": 0.5}
_OTHER = {"page": 0.9, "opengraph": 0.7, "json-ld": 0.6, "meta": 0.5, "title": 0.5}
# Where the data name another headline than the h1 and the page prints that one too, as a line of its own, it is the
# headline that readers see, and the h1 one for search engines: people side with it on 38 of 41 pages of the tune half,
# and with the h1 on 115 of 149 where the other is printed nowhere.
_SHOWN = 0.4
# On pages of news: the heading and OpenGraph alike against JSON-LD, or JSON-LD and another of the data alike against those.
# Right on 6 of the 7 pages of the tune half where it decides.
_SAID_TWICE = 0.1


def _shown(clues: Clues, told: list[tuple[str, str]]) -> frozenset[str]:
    """What of ``told`` the page prints as a line of its own, folded: near the headline, in its heading, or anywhere as one
    piece of text. A breadcrumb is none, and neither is the h1.
    """
    wanted = {fold(value) for value, _ in told} - {fold(heading) for heading in clues.headings} - {""}
    if clues.document is None or clues.document.root is None or not wanted:
        return frozenset()
    found: set[str] = set()
    if clues.heading is not None:
        found.update(fold(element.text) for element in clues.heading.select("*"))
    for line in (*clues.before, *clues.under):
        if len(line.text) < _LONGEST and "crumb" not in line.names():
            found.add(fold(line.text))
            found.update(fold(text) for text, _ in line.pieces)
    if missing := wanted - found:
        found |= _pieces(clues.document.root, missing)
    return frozenset(wanted & found)


def _pieces(root: Element, wanted: set[str]) -> set[str]:
    """Which of ``wanted`` are the whole of a piece of text that readers see."""
    lengths = [len(value) for value in wanted]
    shortest, longest = min(lengths), max(lengths) + _MARKS
    found = set()
    for node in root.descendants:
        if type(node) is Text and shortest <= len(data := node.data) and len(text := data.strip()) <= longest:
            if (key := fold(squeeze(text))) in wanted and _is_seen(node):
                found.add(key)
    return found


def _is_seen(node: Text) -> bool:
    holder = node.parent
    for _ in range(_LEVELS):
        if not isinstance(holder, Element):
            break
        if holder.tag in _UNSEEN or "crumb" in names_of(holder):
            return False
        holder = holder.parent
    return True


# Marks and spaces that folding takes away.
_MARKS = 40
# How far above a text its breadcrumb is looked for.
_LEVELS = 4
_UNSEEN = frozenset("head title script style template noscript textarea option".split())


def _in_small_letters(heading: str, told: list[tuple[str, str]]) -> str:
    """A heading that is printed in capitals as the page's data write it."""
    if not heading.isupper():
        return heading
    return next((value for value, _ in told if fold(value) == fold(heading) and not value.isupper()), heading)


def _is_cut(text: str, other: str) -> bool:
    """True when ``text`` is ``other`` cut short: systems shorten headlines for search engines and networks."""
    bare = text.rstrip(" .…")
    if text == bare and len(text) < 60:
        return False
    return len(other) > len(text) and fold(other).startswith(fold(bare)) and (text != bare or len(text) >= 100)


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
    if clues.heading is not None and clues.heading.tag != "h1":
        found.append(words_of(clues.heading))
    titles = [item.element for item in (*clues.properties, *clues.marked) if _is_headline(item)]
    for element in list(dict.fromkeys(titles))[:4]:
        if element.tag not in ("meta", "a", "div", "section") and len(element.text) < _LONGEST:
            found.append(squeeze(element.text))
    if not clues.headings:
        found += [squeeze(heading.text) for heading in clues.document.select("h2")[:3]]
    return list(dict.fromkeys(filter(None, found)))


def _is_headline(item: Marked) -> bool:
    named = _is_title(item.names) and not _TITLES.isdisjoint((item.element.attr("class") or "").split())
    return named or "headline" in item.itemprop.split()


def _json_ld(clues: Clues) -> str:
    for name in ("headline", "name", "alternativeHeadline"):
        value = clues.article.get(name)
        if isinstance(value, str) and value.strip():
            return _unescaped(squeeze(value))
    return ""


def _unescaped(text: str) -> str:
    return html.unescape(text) if "&" in text else text


def _without_company(heading: str, told: list[tuple[str, str]]) -> str:
    """What the page's data call the headline, where the printed heading is that and a date, a count or a source beside it."""
    low = heading.casefold()
    for value, _ in told:
        at = low.find(value.casefold()) if _SHORTEST_ALONE <= len(value) < len(heading) else -1
        beside = heading[:at] + heading[at + len(value) :]
        if (
            at >= 0
            and any(map(str.isalnum, beside))
            and _AHEAD.fullmatch(heading[:at])
            and _BEHIND.fullmatch(heading[at + len(value) :])
        ):
            return heading[at : at + len(value)]
    return heading


_DATE = r"(?:\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \w{3,9}\.? \d{4}|\w{3,9} \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
_AHEAD = re.compile(rf"(?:\W*{_DATE}|\d+ (?:replies|comments|responses|thoughts) (?:to|on))?[\W_]*", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[\W_]*(?:(?:[|/].{{0,40}}|\([\w.-]+\.\w{{2,4}}\)|{_DATE}|\.? ?by ?[A-Z].{{0,80}})?[\W\d_]*)", re.IGNORECASE
)
# Marks of Markdown that a system did not turn into a heading.
_HASHES = re.compile(r"^#{1,6}\s+")


def _site_folds(clues: Clues) -> frozenset[str]:
    return frozenset(fold(name) for name in clues.site_names)


def without_site(title: str, clues: Clues) -> str:
    """``title`` without the site's name, section or motto at its ends."""
    title = _HASHES.sub("", squeeze(_unescaped(title)))
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
        if title[parts[-1].start() : parts[-1].end()].strip() == "|" and len(head) >= _SHORTEST_ALONE:
            title = title[: last.start()].strip()
            continue
        if fold(tail).replace(" ", "") in sites and len(head) >= _SHORTEST:
            title = title[: last.start()].strip()
            continue
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
        or (len(site) > 3 and ((site in flat and len(flat) < 2.2 * len(site)) or (flat in site and len(flat) > 3)))
        for site in sites
        if site
    )
