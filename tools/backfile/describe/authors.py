"""By-line, authors, and the agencies that a by-line names."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from backfile.common.jsonld import kinds_of
from backfile.common.printed_dates import date_span
from backfile.common.text import fold, squeeze
from backfile.common.urls import host_of
from backfile.describe.byline import printed, printed_anywhere
from backfile.describe.clues import Clues
from backfile.describe.credit import dateline_agency
from backfile.describe.dump_bylines import agency_lines, bare, beside_date, of_bios, signed_lines, without_date
from backfile.describe.organisations import organisation_of
from backfile.describe.people import (
    agencies_of,
    bare_name,
    begins_with_given_name,
    is_likely_person,
    is_person_name,
    people_of,
)
from backfile.model import Candidate

# A printed by-line this sure wins where it names more people than the page's data, and against the author of a meta, who
# is often whoever typed the page in. Against another name in JSON-LD it loses: 14 to 3 on the outlets that rules are made on.
_SURE_PRINT = 0.76
# An organisation was the author that people wrote down on 28 of 40 pages that name one and nobody else.
_ORGANISATION = 0.7
# An agency that signs alone was written down as the author on all 3 such pages of the outlets that rules are made on.
_AGENCY = 0.7
_ORGANISATIONS = frozenset({"Organization", "NewsMediaOrganization", "Corporation"})
_MOST = 12
# Of text dumps, where nothing surer names anybody: a line with a date beside it was right on 274 of 310, another on 143 of 321, a
# bare name at the headline on 75 of 392.
_DATED_LINE, _OF_BIO, _UNDATED_LINE, _BARE_NAME = 0.75, 0.6, 0.45, 0.2
# Offices sign in the first lines under the headline; share buttons and the date may come between.
_UNDER = 6
_LONGEST_OFFICE = 70
# A line may tell the day of publication and that of an update.
_MOST_DATES = 3
_OFFICE = re.compile(
    r"(?:(?:by|from) )?(?:\w[\w.’'&-]* ){1,6}(?:reporters?|correspondents?|newsroom|staff|desk|agency|bureau|service|monitoring|redaktion)",
    re.IGNORECASE,
)
_TEAM = re.compile(r"(?:by )?(?:[\w.’'&-]+ ){1,4}(?:team|staff|editors|contributors?|redaktion)", re.IGNORECASE)
_TAIL = re.compile(r"(?:[\s|•·,;:–—-]|\b(?:on|published|posted|updated|am|le|el|il|den|vom)\b)+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """``line`` as printed; ``candidates`` hold names joined by "; "."""

    line: str
    people: tuple[str, ...]
    agencies: tuple[str, ...]
    candidates: list[Candidate]


@dataclass(frozen=True, slots=True)
class _Claim:
    source: str
    confidence: float
    people: tuple[str, ...]


def read_byline(clues: Clues) -> Byline:
    """The by-line with what each source says of it; the surest that names people wins."""
    wire = next((agency for text in clues.opening[:2] if (agency := dateline_agency(text))), "")
    outlet = frozenset(map(fold, clues.site_names))
    sites = outlet | {fold(wire)} if wire else outlet
    # sections are printed beside the by-line, linked and in capitals as names are
    beside = sites | {fold(clues.meta("article:section"))}
    claims: list[_Claim] = []
    agencies: list[str] = []
    line = ""
    heard: list[tuple[str, list[str]]] = []
    for source, confidence, lines in _sources(clues, claims):
        heard.append((source, lines))
        found: list[str] = []
        for text in lines:
            names, wires = (
                people_of(_without_date(text, beside), beside) if source == "page" else people_of(text, sites)
            )
            known = {other.casefold() for other in found}
            found += [name for name in names if name.casefold() not in known]
            agencies += wires
        whole = " ".join(lines)
        if source == "page" and not line and (found or (confidence >= _SURE_PRINT and not _opens_with_date(whole))):
            line = _as_printed(whole)
        if found:
            claims.append(_Claim(source, confidence, tuple(found[:_MOST])))
    declared = list(_names(_told(clues), clues, people=False))
    agencies += [agency for name in declared for agency in people_of(name)[1]]
    if not claims and (other := _owner(clues)):
        claims = [other]
    if not claims:
        said = [("json-ld", declared), *heard, ("page", _teams(clues))]
        if clues.document is None:
            signing = agency_lines(clues)
            said.append(("page", signing))
            agencies += [name for text in signing for name in agencies_of(text)]
        claims = _signing_agencies(said) if agencies or wire else _organisations(clues, said, outlet)
    if not claims and not agencies and not wire and (name := _of_copyright(clues)):
        claims = [_Claim("site", 0.4, (name,))]
    claims = _with_agencies(_ordered(claims), declared)
    candidates = [Candidate("; ".join(claim.people), claim.source, claim.confidence) for claim in claims]
    line = line or _office(clues)
    return Byline(line, claims[0].people if claims else (), tuple(dict.fromkeys(agencies)), candidates)


def _organisations(clues: Clues, heard: list[tuple[str, list[str]]], outlet: frozenset[str]) -> list[_Claim]:
    """The organisation that the page names as its author. What an agency wrote the outlet did not, whatever its data say."""
    host = host_of(clues.page.url)
    for source, lines in heard:
        for text in lines:
            if name := organisation_of(text, outlet, host, declared=source in ("json-ld", "meta")):
                return [_Claim(source, _ORGANISATION, (name,))]
    return []


def _signing_agencies(heard: list[tuple[str, list[str]]]) -> list[_Claim]:
    """The agencies that sign where nobody else does, as they are written there. One in a dateline has not signed."""
    for source, lines in heard:
        named = [name for text in lines for name in agencies_of(text)]
        if named:
            return [_Claim(source, _AGENCY, tuple(dict.fromkeys(named)))]
    return []


def _with_agencies(claims: list[_Claim], declared: list[str]) -> list[_Claim]:
    """The first claim with the agencies that the page's data count among the authors beside its people: people wrote those
    down as authors too on all 4 such pages of the outlets that rules are made on. One that is only printed is a credit.
    """
    named = tuple(dict.fromkeys(agency for name in declared for agency in agencies_of(name)))
    if not claims or not named or claims[0].source == "recipe" or not any(map(is_person_name, claims[0].people)):
        return claims
    chosen = claims[0]
    return [_Claim(chosen.source, chosen.confidence, (*chosen.people, *named)), *claims[1:]]


def _without_date(text: str, sites: frozenset[str]) -> str:
    """A printed line without the dates in it: a weekday and a month are no names. What follows the name and the date
    are sections and topics; the page's own may stand before it.
    """
    ahead, by, name = text.partition(" By ")
    if by and fold(ahead) in sites:
        text = f"By {name}"
    for _ in range(_MOST_DATES):
        span = date_span(text) if any(map(str.isdigit, text)) else None
        if span is None:
            break
        ahead = text[: span[0]]
        if people_of(ahead, sites)[0]:
            return ahead
        text = f"{ahead} | {text[span[1] :]}"
    return text


def _as_printed(text: str) -> str:
    """The line without the date and the minutes that follow the names in it."""
    text = squeeze(text)
    span = date_span(text)
    if span is not None and len(text[: span[0]].split()) > 1:
        ahead = _TAIL.sub("", text[: span[0]])
        # "Published on 4 May 2019 by Jane Doe": the names follow.
        text = ahead if people_of(ahead)[0] or not people_of(_without_date(text, frozenset()))[0] else text
    return text[:200]


def _opens_with_date(text: str) -> bool:
    """True for a date and what follows it; a weekday may stand ahead. Where it names nobody it is no by-line."""
    line = squeeze(text)
    span = date_span(line)
    return span is not None and len(line[: span[0]].split()) <= 1


def _teams(clues: Clues) -> list[str]:
    """Lines right under the headline that sign for a team and say nothing else."""
    return [
        line.text for line in clues.under[:_UNDER] if len(line.text) < _LONGEST_OFFICE and _TEAM.fullmatch(line.text)
    ]


def _office(clues: Clues) -> str:
    """A line under the headline that signs for an office and names nobody: "Our Staff Reporter"."""
    for line in clues.under[:_UNDER]:
        if len(line.text) < _LONGEST_OFFICE and _OFFICE.fullmatch(line.text):
            return line.text
    return ""


def _ordered(claims: list[_Claim]) -> list[_Claim]:
    """The surest first; a printed by-line before the data that name nobody of it, or only some of it."""
    claims = sorted(claims, key=lambda claim: -claim.confidence)
    if claims and claims[0].source == "page":
        return _fullest(claims)
    if not claims or claims[0].source not in ("json-ld", "meta"):
        return claims
    told = {bare_name(name) for name in claims[0].people}
    is_meta = claims[0].source == "meta"
    # A login or a given name; names in scripts without capitals have no spaces in them.
    is_short = all(" " not in name and name.lower() != name.upper() for name in claims[0].people)
    for claim in claims:
        if claim.source != "page" or not all(map(is_person_name, claim.people)):
            continue
        names = {bare_name(name) for name in claim.people}
        is_sure = claim.confidence >= _SURE_PRINT
        if (is_sure and told < names) or (((is_meta and is_sure) or is_short) and not _alike(names, told)):
            return [claim, *(rest for rest in claims if rest is not claim)]
    return claims


def _fullest(claims: list[_Claim]) -> list[_Claim]:
    """Printed by-lines near the headline: one that names more people than the surest, and all of it, comes first."""
    told = set(claims[0].people)
    for claim in claims[1:]:
        is_near = claim.source == "page" and claim.confidence >= _SURE_PRINT
        if is_near and told < set(claim.people) and all(map(is_person_name, claim.people)):
            return [claim, *(rest for rest in claims if rest is not claim)]
    return claims


def _alike(first: set[str], second: set[str]) -> bool:
    """True when a name of one stands in a name of the other."""
    return any(name in other or other in name for name in first for other in second)


def _sources(clues: Clues, claims: list[_Claim]) -> Iterator[tuple[str, float, list[str]]]:
    """Who says it, how surely, and the lines. ``claims`` grows meanwhile: while it is empty the whole page is read."""
    if clues.recipe is not None and clues.recipe.byline:
        yield "recipe", 0.97, [squeeze(element.text) for element in clues.by_recipe(clues.recipe.byline)]
    yield "json-ld", 0.93, [html.unescape(name) for name in _json_ld(clues)]
    yield "meta", 0.84, _metas(clues)
    for confidence, lines in printed(clues):
        yield "page", confidence, lines
    signed = list(signed_lines(clues)) if clues.document is None and not claims else []
    yield "page", _DATED_LINE, beside_date(signed)
    if not claims:
        for confidence, lines in printed_anywhere(clues):
            yield "page", confidence, lines
    if not claims and clues.document is None:
        yield "page", _OF_BIO, of_bios(clues)
    if not claims:
        yield "page", _UNDATED_LINE, without_date(signed)
    if not claims and clues.document is None:
        yield "page", _BARE_NAME, bare(clues)
    if not claims:
        yield "meta", 0.84, _counted(clues)


def _json_ld(clues: Clues) -> Iterator[str]:
    yield from _names(_told(clues), clues)


def _told(clues: Clues) -> Any:
    """The author, or the authors, as the page's JSON-LD has it."""
    return clues.article.get("author") or clues.article.get("creator")


def _owner(clues: Clues) -> _Claim | None:
    """The site's own name where nobody else is named: a person's site, when the data say that a person of that name wrote, or
    when it is a person's name beyond doubt.
    """
    author = clues.resolve(clues.article.get("author"))
    first = clues.resolve(author[0]) if isinstance(author, list) and author else author
    names = [str(first.get("name", ""))] if isinstance(first, dict) and "Person" in kinds_of(first) else _metas(clues)
    for name in names[:1]:
        found, _ = people_of(name)
        if found and is_person_name(found[0]):
            return _Claim("json-ld", 0.6, found[:1])
    for name in (*clues.site_names, clues.title_tail):
        bare = _POSSESSIVE.sub("", name)
        if is_likely_person(bare):
            return _Claim("site", 0.4, (bare,))
    name = _of_host(clues)
    return _Claim("site", 0.4, (name,)) if name else None


def _of_host(clues: Clues) -> str:
    """The person whose name the page writes and its address is made of: "Jane Doe" at janedoe.example."""
    label = _LABEL.search(host_of(clues.page.url))
    if label is None:
        return ""
    # The whole page takes as long as all other by-lines: it is read only where a full name can be found.
    texts = (clues.title, clues.whole_text) if begins_with_given_name(label[1]) else (clues.title,)
    # Begins with a letter as it stands, and is asked of small letters: else saying no of a whole page takes 10 ms.
    for whole in texts:
        text = whole.replace("\u0130", "I")  # whose small letter is two characters
        low = text.lower()
        # To compile a pattern takes as long as to parse a page: only where the letters follow each other.
        if label[1] not in "".join(low.split()).replace(".", ""):
            continue
        pattern = re.compile(r"[\s.]{0,2}".join(label[1]) + r"(?!\w)")
        for match in pattern.finditer(low):
            begin, end = match.span()
            before = text[begin - 1 : begin]
            if not (before.isalnum() or before == "_") and is_likely_person(name := squeeze(text[begin:end])):
                return name
    return ""


def _of_copyright(clues: Clues) -> str:
    """The person who holds the copyright of the site: "© 2025 Jane Doe" at its foot."""
    if clues.document is None:
        return ""
    feet = [foot.text[:_FOOT] for foot in clues.document.select(_FEET)[-_MOST_FEET:]]
    for text in (*feet, clues.whole_text[-_FOOT:]):
        for match in _COPYRIGHT.finditer(text):
            if is_likely_person(name := squeeze(match[1])):
                return name
    return ""


# Many pages name no foot; scripts often stand behind it.
_FEET = "footer, [class*=footer], [id*=footer], [class*=copyright]"
_MOST_FEET = 6
_FOOT = 1500
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\W{0,3}\d{4}(?:\s?[–-]\s?\d{2,4})?,?\s+(?:by\s+)?([^\W\d_][^\n.,|·•©]{4,40}?)\s*(?=[\n.,|·•]|all rights|$)",
    re.IGNORECASE,
)
# The part of a host that somebody registered; shorter ones are words and initials.
_LABEL = re.compile(r"(?:^|\.)([a-z]{7,40})\.[a-z]{2,10}$")


_POSSESSIVE = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:blog|weblog|website|site|home ?page|notes|journal|page)$", re.IGNORECASE
)


def _names(value: Any, clues: Clues, depth: int = 0, *, people: bool = True) -> Iterator[str]:
    """The names in an author's data; ``people``: without those that are said to be organisations."""
    value = clues.resolve(value)
    if isinstance(value, str):
        if not value.startswith("http"):
            yield value
    elif isinstance(value, list):
        for item in value:
            if depth < 4:
                yield from _names(item, clues, depth + 1, people=people)
    elif isinstance(value, dict) and not (people and _ORGANISATIONS & set(kinds_of(value))):
        if depth < 4:
            yield from _names(value.get("name"), clues, depth + 1, people=people)


def _metas(clues: Clues) -> list[str]:
    for name in ("citation_author", "citation_authors"):
        if cited := [_turned(value) for value in clues.metas.get(name, [])]:
            return cited
    for name in ("author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author",
                 "cxenseparse:author", "byl", "twitter:creator:name", "article:author_name",
                 "book:author", "dc.contributor"):  # fmt: skip
        values = [value for value in clues.metas.get(name, []) if not value.startswith(("http", "@", "/"))]
        if values:
            return values
    if "written" in clues.meta("twitter:label1").lower():
        return [clues.meta("twitter:data1")]
    return []


def _counted(clues: Clues) -> list[str]:
    """The author that the page tells a site's counters, in the words of the plugin that most blogs take for it."""
    at = clues.page.content.find(_COUNTER)
    told = _COUNTED.match(clues.page.content, at) if at >= 0 else None
    try:
        return [json.loads(told[1])] if told else []
    except ValueError:
        return []


# It named the author on all 10 articles of the tune half that have it and a known author.
_COUNTER = '"pagePostAuthor"'
_COUNTED = re.compile(_COUNTER + r'\s{0,3}:\s{0,3}("[^"\n]{2,80}")')


def _turned(name: str) -> str:
    """ "Doe, Jane" as "Jane Doe"."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else name
