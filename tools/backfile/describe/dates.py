"""When the article was first published, and when it was changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from backfile.common.dates import next_day, not_after, parse_iso
from backfile.common.printed_dates import readings
from backfile.describe.clues import Clues
from backfile.describe.date_claims import (
    CHANGED,
    RELUCTANT,
    SOURCES,
    TRUSTED,
    Claim,
    marked,
    month_first,
    near,
    times,
    told_changes,
)
from backfile.model import Candidate

# A printed line that speaks of an update.
_PRINTED_CHANGE = 0.7
# The source of a day that the page only tells as that of a change.
_LAST_CHANGE = "modified"
_A_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
# The month of an address was that of publication on 13 of 14 pages: a printed day in it is surer than another one.
_IN_MONTH = 0.2


Printed = Mapping[Callable[[Clues], Iterator[Claim]], list[Claim]]
"""What the page prints, by source: days of publication and days of a change are told in the same lines."""


def printed_claims(clues: Clues) -> Printed:
    """What is marked as a date, and what is printed at the headline."""
    return {source: list(source(clues)) for source in (times, near, marked)}


def date_candidates(clues: Clues, printed: Printed) -> list[Candidate]:
    """Dates of first publication, best first; none after the capture."""
    limit = clues.page.retrieved
    return _agreed([claim for claim in _published(clues, printed) if not_after(claim.value, limit)])


def modified_candidates(clues: Clues, printed: Printed) -> list[Candidate]:
    """Days of a change, best first: what the data tell or, where they tell none, what is printed as one."""
    found = told_changes(clues) or list(_printed_changes(clues, printed))
    return [candidate for candidate in found if not_after(candidate.value, clues.page.retrieved)]


def _printed_changes(clues: Clues, printed: Printed) -> Iterator[Candidate]:
    reader = _Reader(clues)
    for claims in printed.values():
        for claim in claims:
            if claim.is_change and (iso := reader.read(claim.value, claim.source)):
                yield Candidate(iso, claim.source, _PRINTED_CHANGE)


def _published(clues: Clues, printed: Printed) -> Iterator[Claim]:
    """Every date that may be the one, as ISO string."""
    reader = _Reader(clues)
    found = 0
    for source in SOURCES:
        if source in RELUCTANT and found:
            continue
        for claim in printed[source] if source in printed else source(clues):
            if iso := reader.read(claim.value, claim.source):
                found += claim.confidence >= TRUSTED and len(iso) >= 10
                yield claim._replace(value=iso)


class _Reader:
    """Reads dates; one that two countries read differently as the page's other dates, its capture or its language say."""

    def __init__(self, clues: Clues) -> None:
        self._month_first = month_first(clues)
        self._limit = clues.page.retrieved
        self._known: set[str] = set()

    def read(self, text: str, source: str) -> str | None:
        iso = text if _A_MONTH.fullmatch(text) else parse_iso(text)
        if iso is None:
            options = readings(text, month_first=self._month_first)
            possible = [option for option in options if not_after(option, self._limit)] or options
            iso = next((option for option in possible if option[:10] in self._known), possible[0] if possible else None)
        if iso and source != "text":
            self._known.add(iso[:10])
        return iso


def _agreed(found: list[Claim]) -> list[Candidate]:
    """Order by confidence, each raised by others that name the same day; the fuller form of one day first."""
    ranked = []
    month = next((claim.value for claim in found if claim.source == "url" and len(claim.value) == 7), "")
    for number, claim in enumerate(found):
        sources = {other.source for other in found if other.value[:10] == claim.value[:10]} - {claim.source}
        score = claim.confidence + 0.08 * len(sources)
        if claim.source in ("json-ld", "meta") and (printed := _printed_before(claim, found)):
            # The page prints an earlier day than its data tell: systems that were moved tell the day of the move.
            score -= 0.45 if printed.confidence >= TRUSTED else 0.0
        if month and claim.confidence > CHANGED and claim.value[:8] == f"{month}-":
            score += _IN_MONTH
        if len(claim.value) < 10:
            score -= 0.45 if claim.source == "text" else 0.2
        source = _LAST_CHANGE if claim.is_change else claim.source
        ranked.append((-score, number, Candidate(claim.value, source, round(min(0.99, max(0.0, score)), 2))))
    ranked.sort(key=lambda item: item[:2])
    return [candidate for _, _, candidate in ranked]


def _printed_before(claim: Claim, found: list[Claim]) -> Claim | None:
    """The first printed date (not one of a change), when it is earlier than ``claim`` by more than zones explain."""
    printed = next((other for other in found if other.source in ("page", "text") and other.confidence >= TRUSTED), None)
    if printed is None or printed.value[:10] >= claim.value[:10]:
        return None
    return None if _is_zone_apart(printed.value, claim.value) else printed


def _is_zone_apart(earlier: str, later: str) -> bool:
    """True for the small hours in UTC, which are the evening of the day before in America."""
    return later.endswith("Z") and later[11:13] < "13" and next_day(earlier) == later[:10]
