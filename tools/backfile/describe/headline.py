"""The headline as printed: no site name, no section."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from turbohtml import Element, Node, Text

from backfile.common.jsonld import kinds_of
from backfile.common.text import fold, squeeze
from backfile.describe.addresses import path_of
from backfile.describe.clues import Clues
from backfile.describe.date_lines import is_mostly_date
from backfile.describe.heading_lines import words_of
from backfile.describe.marked import Marked, cached_search
from backfile.describe.nearby import names_of
from backfile.describe.signs import says_by
from backfile.describe.site_name import is_site_alone, site_folds, unescaped, without_site
from backfile.model import Candidate

_TITLES = frozenset({"entry-title", "post-title", "article-title", "headline"})
_is_title = cached_search(re.compile("|".join(sorted(_TITLES))), "title", "headline")
# The longest of 800 headlines that people wrote down has 156 characters; a paragraph in a heading is none.
_LONGEST = 240
_SHORTEST = 4
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
    if clues.document is None and not ranked:
        ranked = list(_of_bare_text(clues))
    if clues.document is not None and clues.heading is None and not _tells_of_text(clues.title, clues):
        ranked += _of_looks(clues)
    nothing = site_folds(clues) | (_sections(clues) if len(clues.headings) > 1 else frozenset())
    final = []
    for score, number, candidate in ranked:
        key = fold(candidate.value)
        impossible = key in nothing or not key or not _SHORTEST <= len(candidate.value) <= _LONGEST
        is_cut = any(_is_cut(candidate.value, other.value) for _, _, other in ranked)
        final.append((-score + 1.5 * impossible + 0.5 * is_cut, number, candidate))
    final.sort(key=lambda item: item[:2])
    return [
        Candidate(candidate.value, candidate.source, round(min(0.98, max(0.1, -score)), 2))
        for score, _, candidate in final
        if candidate.value
    ]


def _sections(clues: Clues) -> frozenset[str]:
    """The sections that the address goes through: beside a headline their name is printed as a heading too."""
    return frozenset(fold(part) for part in path_of(clues.page.url or "").split("/")[:-1] if part.isalpha())


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
    # A title that names the site alone tells nothing of the heading.
    folded = [fold(value) for value, _ in told if not is_site_alone(value, clues)]
    for_networks = {fold(value) for value, source in told if source == "opengraph"}
    headings = _printed(clues)
    for number, heading in enumerate(headings):
        value = without_site(heading, clues)
        key = fold(value)
        is_parted = fold(heading) in clues.parted
        score = (
            order["page"] - _LOWER * (not clues.headings) - 0.03 * number - _PARTED * (is_parted and key not in folded)
        )
        score += _SAID_TWICE * (is_news and key in for_networks)
        nearest = max((_agreement(key, other) for other in folded), default=None)
        # A heading that shares next to no word with what the page says elsewhere is a logo, a box or a pull quote, and
        # one of a single word ("Loading") is worth less than the title.
        score -= (0.4 if " " in value else 0.45) * (nearest is not None and nearest < _STRANGE)
        if len(headings) > 1 and len(clues.headings) != 1:
            score += 0.5 * (nearest or 0.0) - 0.3
        elif number:
            score -= 0.4 * (1 - (nearest or 0.0))
        yield score, number, Candidate(_as_told(value, told, is_parted=is_parted), "page", 0.0)


def _tells_of_text(title: str, clues: Clues) -> bool:
    """False for a title that shares next to no long word with the text: the site's name, which old systems wrote into every page."""
    words = [word for word in fold(title).split() if len(word) >= _LONG_WORD]
    text = " ".join(clues.folded_opening)
    return sum(word in text for word in words) > _OWN_WORDS * len(words)


def _of_looks(clues: Clues) -> Iterator[_Ranked]:
    """The nearest line above the text of a page without headings that is set large or bold, or named as its title."""
    for line in clues.before:
        if not _SHORTEST_ALONE <= len(line.text) <= _LONGEST or len(line.text.split()) < _FEWEST_WORDS:
            continue
        if says_by(line.text) or is_mostly_date(line.text) or "caption" in line.names():
            continue
        if any(_is_set_off(element) for _, element in line.pieces):
            yield _LOOKS, 0, Candidate(line.text, "page", 0.0)
            return


def _is_set_off(element: Element) -> bool:
    """True for letters that are bold or large, and in no link."""
    holder: Node | None = element
    for _ in range(_LEVELS):
        if not isinstance(holder, Element) or holder.tag == "a":
            return False
        size = (holder.attr("size") or "").lstrip("+") if holder.tag == "font" else ""
        if holder.tag in ("b", "strong", "big") or size in ("4", "5", "6", "7") or _is_title(names_of(holder)):
            return True
        holder = holder.parent
    return False


def _of_bare_text(clues: Clues) -> Iterator[_Ranked]:
    """What a text without any headline is called: by the words of its file's name, or by its own first words, as libraries do."""
    name = PurePosixPath(clues.page.source).name.partition(".")[0]
    words = [word for word in re.split(r"[\W_]+", name) if word]
    while words and words[0].isdigit():
        words.pop(0)
    if len(words) >= _FEWEST_WORDS and all(map(str.isalpha, words)) and len(" ".join(words)) >= _SHORTEST_ALONE:
        yield 0.2, 0, Candidate(" ".join(words)[:1].upper() + " ".join(words)[1:], "path", 0.0)
    text = clues.paragraphs[0] if clues.paragraphs else ""
    if text:
        cut = text[:_INCIPIT].rpartition(" ")[0] if len(text) > _INCIPIT else text
        yield 0.1, 1, Candidate(f"{cut.rstrip(' ,;:–—-.')} …" if cut != text else text, "text", 0.0)


# So many words of a file's name say what it holds; so many characters of a text stand for its headline.
_FEWEST_WORDS, _INCIPIT = 3, 70
# What a line is worth that is set off above the text, where the title, at 0.5, tells nothing of it.
_LOOKS, _LONG_WORD = 0.55, 4
# As of slogans in ``standfirst.py``.
_OWN_WORDS = 0.3
_STRANGE = 0.15
# A word in ten more or less: the headline and its likeness for search engines.
_NEAR = 0.7
# A head and a sub-head, or a label and a head, run together are no headline; where the data tell one, that is it (3 of 3
# pages of the tune half).
_PARTED = 0.3
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
        found |= _pieces(clues, missing)
    return frozenset(wanted & found)


def _pieces(clues: Clues, wanted: set[str]) -> set[str]:
    """Which of ``wanted`` are the whole of a piece of text that readers see."""
    lengths = [len(value) for value in wanted]
    shortest, longest = min(lengths), max(lengths) + _MARKS
    firsts = frozenset([value[0] for value in wanted])
    fitting = [text for text in clues.texts if shortest <= len(text) <= longest and _may_begin(text, firsts)]
    held = {text: key for text in fitting if (key := fold(squeeze(text))) in wanted}
    title = clues.document.find("title") if held and clues.document is not None else None
    if title is not None and fitting.count(own := title.text.strip()) == 1:
        held.pop(own, None)  # the title's own text, which nobody sees on the page
    # Most pages hold none: their texts are cheaper to go through than their nodes.
    nodes = clues.document.descendants if held and clues.document is not None else ()
    return {
        held[text] for node in nodes if type(node) is Text and (text := node.data.strip()) in held and _is_seen(node)
    }


def _may_begin(text: str, firsts: frozenset[str]) -> bool:
    """False where ``text``, folded, begins with none of ``firsts``; few texts need be folded to tell."""
    return text[0].lower() in firsts or not (text[:2].isascii() and text[0].isalnum())


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


def _as_told(heading: str, told: list[tuple[str, str]], *, is_parted: bool) -> str:
    """A printed heading as the page's data write it, where those tell the same and it lost something in print."""
    heading = _without_company(heading, told)
    if heading.isupper():
        return _in_small_letters(heading, told)
    if is_parted:
        # A line break stands for a colon or a dash.
        key = fold(heading)
        return next((value for value, _ in told if fold(value) == key and not value.isupper()), heading)
    return heading


def _in_small_letters(heading: str, told: list[tuple[str, str]]) -> str:
    """A heading that is printed in capitals as the page's data write it, or next to it."""
    key = fold(heading)
    near = [
        (_agreement(key, fold(value)), -number, value) for number, (value, _) in enumerate(told) if not value.isupper()
    ]
    agreement, _, value = max(near, default=(0.0, 0, heading))
    return value if agreement >= _NEAR else heading


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
    first, second = _parts(heading), _parts(told)
    return 0.8 * len(first & second) / max(1, len(first | second))


def _parts(folded: str) -> set[str]:
    """The words; of scripts that write no spaces the pairs of characters."""
    if _UNSPACED.search(folded):
        flat = folded.replace(" ", "")
        return {flat[at : at + 2] for at in range(len(flat) - 1)} or {flat}
    return set(folded.split())


_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


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
            return unescaped(squeeze(value))
    return ""


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
