"""Where a page may tell its date of publication: each source in its order, with how far it is to be believed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from turbohtml import Element

from backfile.common.dates import not_after, parse_iso
from backfile.common.jsonld import kinds_of
from backfile.common.printed_dates import from_url, parse_date
from backfile.common.text import squeeze
from backfile.describe.clues import ARTICLE_TYPES, Clues
from backfile.describe.date_lines import (
    DATE_LIKE,
    anywhere,
    by_library,
    closing_notes,
    near_headline,
    of_entries,
    spoken,
    tells_a_change,
    tells_the_first,
)
from backfile.describe.dump_dates import dump_dates
from backfile.describe.marked import cached_search, in_teaser, is_here
from backfile.model import Candidate

_PUBLISHED_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "article.published", "published-date", "publishdate", "publish-date", "publication_date",
    "pubdate", "pub_date", "article_date_original", "originalpublicationdate", "bt:pubdate", "rnews:datepublished",
    "og:published_time", "published_time_telegram", "citation_publication_date", "iso-8601-publish-date", "og:pubdate",
    "published_time", "article:published", "shareaholic:article_published_time", "blog:published_at", "vr:published_time",
    "gnm:published",
)  # fmt: skip
# Metas that some systems fill with the day of the last change, or of the visit.
_LOOSE_METAS = (
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.created", "dc.date", "dcterms.date", "date.issued", "citation_date",
    "ptime", "date", "datecreated", "created", "release_date", "og:release_date", "displaydate", "article:post_date",
)  # fmt: skip
_MODIFIED_METAS = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified",
    "article:modified", "modified", "revised", "moddate", "last-modified-date",
)  # fmt: skip
_DATE_NAME = re.compile(
    r"(?<![a-z])(?:date|dates|datum|fecha|time|timestamp|published|pubdate|posted|dateline|datetime|by-?line)(?![a-z])|publish|pubdate|timestamp"
)
_is_date_name = cached_search(_DATE_NAME, "dat", "fecha", "time", "publish", "posted", "line")
# Where nothing but a change is told its day was the day of publication on 1 of 4 pages.
CHANGED = 0.25
# A date below this is not believed while the page may tell a better one.
TRUSTED = 0.6
# The newest entry of an index yields to what is printed at the headline: some of these pages are articles after all.
_NEWEST = 0.5
_PUBLISHED_NAME = re.compile(r"publish|pub[-_.]?date|post[-_.]?date|release[-_.]?date|date[-_.]?created")
_DATELINE_DATE = re.compile(
    r"[^—–]{2,50}?\b(?:[^\W\d]{3,10}\.?\s+\d{1,2}|\d{1,2}\s+[^\W\d]{3,10}),?\s+20\d\d\b(?=\s*(?:\(|[—–-]))"
)
_OPENING_DATE = re.compile(
    r"\W{0,2}\d{1,2}[./]\s?\d{1,2}[./]\s?(?:20)?\d\d\b|\W{0,2}\d{1,2}\.? [^\W\d]{3,9} 20\d\d\b(?=[:,–—-]|\s[–—-])"
)
_SUMMARY_DATE = re.compile(
    r"\((?:[^\W\d]+\s){0,3}\d{1,2}\.?\s+[^\W\d]{3,10}\.?\s+20\d\d\)|^\W*\d{1,2}[./]\d{1,2}[./]20\d\d\b"
)
# "Published Publish date 15 November 2018"
_LONGEST_LABELLED = 80
_DATED_TYPES = frozenset(ARTICLE_TYPES)
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_AGO = 30
# Of what is named like a date so many characters are looked at, white space included: some hold the whole page.
_LOOKED_AT = 4000
_TOLD = ("data-published", "data-pubdate", "data-publish-date", "data-date")
_STATE_BEGINS = "ubli"
# ``"publishedAt":"2019-05-04T…"``, escaped or not. Such a day alone on its page was the wanted one on 64 of 71 pages.
_STATE = re.compile(
    r"ubli(?:sh(?:ed)?|cation)[_-]?(?:[Aa]t|[Oo]n|[Dd]ate|[Tt]ime|[Dd]ate[Tt]ime)?\\*\"\s*:\s*\\*\"(\d{4}-\d\d-\d\d)"
)


class Claim(NamedTuple):
    """A text that holds a date, read or not yet."""

    value: str
    source: str
    confidence: float
    is_change: bool = False
    """True where the page tells it as the day of a change."""


def _recipe(clues: Clues) -> Iterator[Claim]:
    for element in clues.by_recipe(clues.recipe.date if clues.recipe is not None else ""):
        yield Claim(element.attr("datetime") or element.attr("content") or squeeze(element.text), "recipe", 1.2)


def _json_ld(clues: Clues) -> Iterator[Claim]:
    for name, confidence in (("datePublished", 0.97), ("dateCreated", 0.8), ("uploadDate", 0.6)):
        yield Claim(_text(clues.article.get(name)), "json-ld", confidence)
    for node in clues.nodes:
        if node is not clues.article and set(kinds_of(node)) & _DATED_TYPES:
            yield Claim(_text(node.get("datePublished")), "json-ld", 0.75)


def _metas(clues: Clues) -> Iterator[Claim]:
    for name in _PUBLISHED_METAS:
        for value in clues.metas.get(name, [])[:1]:
            yield Claim(value, "meta", 0.93)
    for name in _LOOSE_METAS:
        for value in clues.metas.get(name, [])[:1]:
            yield Claim(value, "meta", 0.72)
    for name, values in clues.metas.items():
        if _PUBLISHED_NAME.search(name) and not tells_a_change(name) and name not in _PUBLISHED_METAS:
            yield Claim(values[0], "meta", 0.8)


def times(clues: Clues) -> Iterator[Claim]:
    """What ``<time>`` elements of the article tell."""
    items = [item for item in clues.properties if item.element.tag == "time" and _time_of(item.element)]
    for item in items[:12]:
        published = "published" in item.itemprop or item.element.attr("pubdate") is not None
        labelled = _is_labelled(item.element) and not item.is_other_story()
        if (published or labelled or item.is_here()) and not item.is_comment() and not in_teaser(item.element):
            # Blogs write "published updated" on the one day of a post that was never changed.
            around = _around(item.element, named="published" not in item.names)
            named = "datepublished" in item.itemprop
            changed = tells_a_change(item.itemprop if named else f"{item.itemprop} {around}")
            confidence = 0.4 if changed else 0.88 if published else 0.7
            yield Claim(_time_of(item.element), "page", confidence, changed)


def _time_of(element: Element) -> str:
    """What a ``<time>`` tells: its ``datetime`` or, where that is missing or no date, what it prints."""
    told, printed = element.attr("datetime") or "", element.text
    if not DATE_LIKE.search(printed) or parse_iso(told) or parse_date(told):
        return told
    return squeeze(printed)


def marked(clues: Clues) -> Iterator[Claim]:
    """What is named like a date, by class or by its data."""
    named = [item for item in clues.properties if "datepublished" in item.itemprop]
    named += [item for item in clues.marked if _is_date_name(item.names)]
    for item in named[:24]:
        element = item.element
        text = squeeze(element.text[:_LOOKED_AT])
        told = element.attr("content") or element.attr("title") or ""
        if (
            len(text) > 160
            or not (DATE_LIKE.search(text) or DATE_LIKE.search(told))
            or item.is_comment()
            or in_teaser(element)
        ):
            continue
        said = spoken(text)
        here = item.is_here()
        if not here and item.is_other_story():
            continue
        if tells_the_first(text):
            yield Claim(text, "page", 0.95)
            continue
        changed = said < 0 or (not said and tells_a_change(_around(element)))
        confidence = 0.75 if said > 0 else 0.4 if changed else 0.62
        for value in (told, text):
            if value:
                yield Claim(value, "page", confidence if here else min(confidence, 0.5), changed)


def near(clues: Clues) -> Iterator[Claim]:
    """What is printed at the headline."""
    for text, confidence in near_headline(clues):
        yield Claim(text, "text", confidence, confidence < TRUSTED and spoken(text) < 0)


def _address(clues: Clues) -> Iterator[Claim]:
    if clues.page.url and (iso := from_url(clues.page.url)):
        yield Claim(iso, "url", 0.9 if len(iso) == 10 else 0.7)


def _dateline(clues: Clues) -> Iterator[Claim]:
    for text in clues.opening[:1]:
        if match := _DATELINE_DATE.match(text):
            yield Claim(match[0], "dateline", 0.6)
    for text in clues.opening[:3]:
        if match := _OPENING_DATE.match(text):
            yield Claim(match[0], "dateline", 0.58)
    for text in (clues.meta("og:title"), clues.meta("og:description", "description")):
        if match := _SUMMARY_DATE.search(text):
            yield Claim(match[0], "dateline", 0.5)


def _closing(clues: Clues) -> Iterator[Claim]:
    for text, confidence in closing_notes(clues):
        yield Claim(text, "text", confidence)


def _changes(clues: Clues) -> Iterator[Claim]:
    for candidate in told_changes(clues):
        yield Claim(candidate.value, candidate.source, CHANGED, is_change=True)


def _anywhere(clues: Clues) -> Iterator[Claim]:
    found = dump_dates(clues) if clues.document is None else ((text, 0.38) for text in anywhere(clues))
    for text, confidence in found:
        changed = tells_a_change(text)
        yield Claim(text, "text", CHANGED if changed else confidence, changed)


def _entries(clues: Clues) -> Iterator[Claim]:
    """A page that lists articles is as old as the newest of them."""
    if clues.is_listing:
        american = month_first(clues)
        told = (parse_iso(text) or parse_date(text, month_first=american) for text in of_entries(clues))
        days = [day for day in told if day and len(day) >= 10 and not_after(day, clues.page.retrieved)]
        if days:
            yield Claim(max(days), "text", _NEWEST)


def _attributes(clues: Clues) -> Iterator[Claim]:
    """A day that only a script prints: the first that an attribute near the headline holds."""
    heading = clues.heading
    holder = heading.closest("article, main, header") if heading is not None else None
    if holder is None:
        return
    for element in holder.select("[data-date], [data-published], [data-pubdate], [data-publish-date]")[:6]:
        told = next((value for name in _TOLD if (value := element.attr(name))), "")
        if is_here(element) and not in_teaser(element):
            yield Claim(told, "page", 0.5)
    # "3 days ago", and the day for those who hold the pointer over it or hear the page.
    for element in holder.select(
        "time[aria-label], time[title], span[title], abbr[title], span[aria-label], p[aria-label]"
    )[:12]:
        told = element.attr("aria-label") or element.attr("title") or ""
        if (
            len(told) < _LONGEST_LABELLED
            and DATE_LIKE.search(told)
            and _HAS_YEAR.search(told)
            and len(element.text) < _LONGEST_AGO
        ):
            if is_here(element) and not in_teaser(element):
                yield Claim(told, "page", 0.5, tells_a_change(told))


def _state(clues: Clues) -> Iterator[Claim]:
    """The day that the state of a page's scripts tells, where it tells one alone: with more, most are of other articles."""
    if clues.document is not None:
        told = set(_told_by_state(clues.page.content))
        if len(told) == 1:
            yield Claim(told.pop(), "page", 0.58)


def _told_by_state(content: str) -> Iterator[str]:
    # Words are found five times as fast as a pattern that begins with them.
    at = content.find(_STATE_BEGINS)
    while at >= 0:
        if match := _STATE.match(content, at):
            yield match[1]
        at = content.find(_STATE_BEGINS, at + len(_STATE_BEGINS))


def _library(clues: Clues) -> Iterator[Claim]:
    for value, confidence in by_library(clues):
        yield Claim(value, "text", confidence)


# Those of ``RELUCTANT`` read much of the page, and are asked only when nobody else has told a date that can be trusted.
SOURCES: tuple[Callable[[Clues], Iterator[Claim]], ...] = (
    _recipe, _json_ld, _metas, times, near, _address, _dateline, _closing, marked, _attributes, _state, _library, _anywhere, _entries, _changes,
)  # fmt: skip
RELUCTANT = (_attributes, _state, _library, _anywhere)


def told_changes(clues: Clues) -> list[Candidate]:
    """Days of a change that the page's data tell."""
    found = []
    value = _text(clues.article.get("dateModified"))
    if value and (iso := parse_iso(value) or parse_date(value)):
        found.append(Candidate(iso, "json-ld", 0.9))
    for name in _MODIFIED_METAS:
        if value := clues.meta(name):
            iso = parse_iso(value) or parse_date(value)
            if iso:
                found.append(Candidate(iso, "meta", 0.8))
    return found


def _is_labelled(element: Element) -> bool:
    """True for a ``<time>`` that the block it stands in calls the day of publication, and that says nothing else."""
    parent = element.parent
    return isinstance(parent, Element) and len(parent.text) < _LONGEST_LABELLED and spoken(parent.text) > 0


def _around(element: Element, *, named: bool = True) -> str:
    """What an element prints and what stands beside it, with its classes where ``named``."""
    parent = element.parent
    beside = parent.text[:120] if isinstance(parent, Element) and len(parent.text) < 200 else ""
    classes = element.attr("class") or "" if named else ""
    return f"{classes} {element.text[:80]} {beside}"


def _text(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return value.strip() if isinstance(value, str) else ""


def month_first(clues: Clues) -> bool:
    """05/04 is May 4 on American pages; elsewhere the day comes first."""
    locale = f"{clues.html_language} {clues.meta('og:locale')}".lower().replace("_", "-").split()
    regions = {tag.partition("-")[2] for tag in locale if tag.startswith("en-")}
    if regions:
        return "us" in regions
    host = (clues.page.url or "").partition("//")[2].partition("/")[0]
    american = not host or host.endswith((".com", ".org", ".net", ".edu", ".gov", ".us"))
    return american and (not locale or locale[0].startswith("en"))
