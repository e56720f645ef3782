"""When the article was first published, and when it was changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from turbohtml import Element

from backfile.common.dates import from_url, not_after, parse_date, parse_iso
from backfile.common.text import squeeze
from backfile.describe.clues import Clues
from backfile.describe.marked import is_here
from backfile.model import Candidate

_PUBLISHED_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "article.published", "published-date", "publishdate", "publish-date", "publication_date",
    "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date", "dcterms.date", "date.issued", "pubdate", "pub_date",
    "ptime", "date", "datecreated", "article_date_original", "originalpublicationdate", "created", "release_date",
    "bt:pubdate", "rnews:datepublished", "og:published_time", "published_time_telegram", "citation_publication_date",
    "citation_date", "iso-8601-publish-date", "displaydate", "last-modified-date", "og:pubdate", "published_time", "dc.created",
    "article:post_date", "og:release_date", "article:published", "shareaholic:article_published_time", "blog:published_at",
    "vr:published_time", "gnm:published",
)  # fmt: skip
_MODIFIED_METAS = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified",
    "article:modified", "modified", "revised", "moddate",
)  # fmt: skip
_DATE_NAME = re.compile(
    r"(?<![a-z])(?:date|dates|datum|fecha|time|timestamp|published|pubdate|posted|dateline|datetime)(?![a-z])|publish|pubdate|timestamp"
)
_MODIFIED_WORD = re.compile(
    r"updat|modif|aktualis|revis|mis à jour|actualiz|atualiz|aggiorn|bijgewerkt|güncel|обновл|оновл|zmieniono|päivitetty",
    re.IGNORECASE,
)
# A teaser is a heading, a date and a sentence or two; a region with more is the article with its own headings.
_TEASER = 700
_TRUSTED_PRINT = 0.6
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
# A line with more characters than this tells of something else that happened on that day.
_LONGEST_LINE = 75
_CAPTION = re.compile(r"photo|foto|image|bild\b|picture|©|copyright", re.IGNORECASE)
_PUBLISHED_NAME = re.compile(r"publish|pub[-_.]?date|post[-_.]?date|release[-_.]?date|date[-_.]?created")
_MOSTLY_DATE = re.compile(
    r"(?:[^\W\d]{2,12}[:,.]?\s+){0,3}(?:\d{1,2}(?:st|nd|rd|th|\.)?[\s./-]+(?:[^\W\d]{3,12}|\d{1,2})\.?,?[\s./-]+(?:de\s+)?\d{4}|"
    r"[^\W\d]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\b.{0,22}"
)
_DATELINE_DATE = re.compile(
    r"[^—–]{2,50}?\b(?:[^\W\d]{3,10}\.?\s+\d{1,2}|\d{1,2}\s+[^\W\d]{3,10}),?\s+20\d\d\b(?=\s*(?:\(|[—–-]))"
)


def date_candidates(clues: Clues) -> list[Candidate]:
    """Dates of first publication, best first; none after the capture."""
    found = [
        Candidate(value, source, confidence)
        for value, source, confidence in _published(clues)
        if not_after(value, clues.page.retrieved)
    ]
    return _agreed(found)


def modified_candidates(clues: Clues) -> list[Candidate]:
    found = []
    value = _text(clues.article.get("dateModified"))
    if value and (iso := parse_iso(value) or parse_date(value)):
        found.append(Candidate(iso, "json-ld", 0.9))
    for name in _MODIFIED_METAS:
        if value := clues.meta(name):
            iso = parse_iso(value) or parse_date(value)
            if iso:
                found.append(Candidate(iso, "meta", 0.8))
    return [candidate for candidate in found if not_after(candidate.value, clues.page.retrieved)]


def _published(clues: Clues) -> Iterator[tuple[str, str, float]]:
    """Every date that may be the one: ISO string, source, confidence."""
    month_first = _month_first(clues)
    found = 0
    for source in SOURCES:
        if source is _anywhere and found:
            continue
        for text, name, confidence in source(clues):
            iso = parse_iso(text) or parse_date(text, month_first=month_first)
            if iso:
                found += confidence >= _TRUSTED_PRINT
                yield iso, name, confidence


def _recipe(clues: Clues) -> Iterator[tuple[str, str, float]]:
    for element in clues.by_recipe(clues.recipe.date if clues.recipe is not None else ""):
        yield element.attr("datetime") or element.attr("content") or squeeze(element.text), "recipe", 1.2


def _json_ld(clues: Clues) -> Iterator[tuple[str, str, float]]:
    for name, confidence in (("datePublished", 0.97), ("dateCreated", 0.8), ("uploadDate", 0.6)):
        yield _text(clues.article.get(name)), "json-ld", confidence
    for node in clues.nodes:
        if node is not clues.article and "comment" not in str(node.get("@type")).lower():
            yield _text(node.get("datePublished")), "json-ld", 0.75


def _metas(clues: Clues) -> Iterator[tuple[str, str, float]]:
    for name in _PUBLISHED_METAS:
        for value in clues.metas.get(name, [])[:1]:
            yield value, "meta", 0.93 if "pub" in name else 0.8
    for name, values in clues.metas.items():
        if _PUBLISHED_NAME.search(name) and not _MODIFIED_WORD.search(name) and name not in _PUBLISHED_METAS:
            yield values[0], "meta", 0.8


def _times(clues: Clues) -> Iterator[tuple[str, str, float]]:
    times = [item for item in clues.marked if item.element.tag == "time" and item.element.attr("datetime")]
    for item in times[:12]:
        if item.is_here() and not _in_teaser(item.element):
            changed = _MODIFIED_WORD.search(f"{item.itemprop} {_around(item.element)}")
            sure = "published" in item.itemprop or item.element.attr("pubdate") is not None
            yield item.element.attr("datetime") or "", "page", 0.4 if changed else (0.88 if sure else 0.7)


def _marked(clues: Clues) -> Iterator[tuple[str, str, float]]:
    named = [item for item in clues.marked if "datepublished" in item.itemprop or _DATE_NAME.search(item.names)]
    for item in named[:24]:
        element = item.element
        text = squeeze(element.text)
        if len(text) > 160 or not item.is_here() or _in_teaser(element):
            continue
        confidence = 0.4 if _MODIFIED_WORD.search(_around(element)) else 0.62
        for value in (element.attr("content") or element.attr("title") or "", text):
            if value:
                yield value, "page", confidence


def _address(clues: Clues) -> Iterator[tuple[str, str, float]]:
    if clues.page.url and (iso := from_url(clues.page.url)):
        yield iso, "url", 0.9 if len(iso) == 10 else 0.4


def _near_headline(clues: Clues) -> Iterator[tuple[str, str, float]]:
    for text in clues.lines_near_headline:
        if len(text) <= _LONGEST_LINE and not _CAPTION.search(text):
            yield text, "text", 0.45 if _MODIFIED_WORD.search(text) else 0.6


def _dateline(clues: Clues) -> Iterator[tuple[str, str, float]]:
    for text in clues.paragraphs[:1]:
        if match := _DATELINE_DATE.match(text):
            yield match[0], "dateline", 0.6


def _changes(clues: Clues) -> Iterator[tuple[str, str, float]]:
    for candidate in modified_candidates(clues):
        yield candidate.value, candidate.source, 0.35


def _anywhere(clues: Clues) -> Iterator[tuple[str, str, float]]:
    for text in _loose_lines(clues):
        yield text, "text", 0.38


# ``_anywhere`` reads the whole page and is asked only when nobody else has told a date that can be trusted.
SOURCES: tuple[Callable[[Clues], Iterator[tuple[str, str, float]]], ...] = (
    _recipe, _json_ld, _metas, _times, _marked, _address, _near_headline, _dateline, _anywhere, _changes,
)  # fmt: skip


def _in_teaser(element: Element) -> bool:
    """True for the date of another story: a linked heading stands beside it, and no h1."""
    parent = element.parent
    for _ in range(4):
        if not isinstance(parent, Element) or parent.tag in ("body", "main"):
            return False
        if parent.select_one("h1") is not None:
            return False
        if parent.select_one("h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4") is not None and len(parent.text) < _TEASER:
            return True
        parent = parent.parent
    return False


def _loose_lines(clues: Clues) -> list[str]:
    """Short lines that are a date and next to nothing else, the first two that no teaser of another story holds."""
    if clues.document is None:
        return []
    found: list[str] = []
    for text in clues.document.strings:
        line = text.strip()
        if not (8 <= len(line) <= 80 and _HAS_YEAR.search(line) and _MOSTLY_DATE.fullmatch(line)):
            continue
        holders = [
            element for element in clues.document.find_all(text=text, limit=4) if len(element.text) < 2 * len(text)
        ]
        if not holders or not any(is_here(element) and not _in_teaser(element) for element in holders):
            continue
        found.append(line)
        if len(found) == 2:
            break
    return found


def _around(element: Element) -> str:
    parent = element.parent
    beside = parent.text[:120] if isinstance(parent, Element) and len(parent.text) < 200 else ""
    return f"{element.attr('class') or ''} {element.text[:80]} {beside}"


def _agreed(found: list[Candidate]) -> list[Candidate]:
    """Order by confidence, each raised by others that name the same day; the fuller form of one day first."""
    ranked = []
    for number, candidate in enumerate(found):
        sources = {other.source for other in found if other.value[:10] == candidate.value[:10]} - {candidate.source}
        score = candidate.confidence + 0.08 * len(sources)
        if candidate.source in ("json-ld", "meta") and (printed := _printed_before(candidate, found)):
            # The page prints an earlier day than its data tell: systems that were moved tell the day of the move.
            score -= 0.45 if printed.confidence >= _TRUSTED_PRINT else 0.0
        if len(candidate.value) < 10:
            score -= 0.2
        ranked.append((-score, number, Candidate(candidate.value, candidate.source, round(min(0.99, score), 2))))
    ranked.sort(key=lambda item: item[:2])
    return [candidate for _, _, candidate in ranked]


def _printed_before(candidate: Candidate, found: list[Candidate]) -> Candidate | None:
    """The first printed date (not one of a change), when it is earlier than ``candidate``."""
    printed = [other for other in found if other.source in ("page", "text") and other.confidence >= _TRUSTED_PRINT]
    return printed[0] if printed and printed[0].value[:10] < candidate.value[:10] else None


def _text(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return value.strip() if isinstance(value, str) else ""


def _month_first(clues: Clues) -> bool:
    """05/04 is May 4 on American pages; elsewhere the day comes first."""
    locale = f"{clues.html_language} {clues.meta('og:locale')}".lower().replace("_", "-").split()
    regions = {tag.partition("-")[2] for tag in locale if tag.startswith("en-")}
    if regions:
        return "us" in regions
    host = (clues.page.url or "").partition("//")[2].partition("/")[0]
    american = not host or host.endswith((".com", ".org", ".net", ".edu", ".gov", ".us"))
    return american and (not locale or locale[0].startswith("en"))
