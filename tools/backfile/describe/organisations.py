"""An organisation as the author: whom a page names as its author when it names no person.

Library catalogues call it a corporate author, and cite it like a person. On the outlets that rules are made on people wrote
such a name down as the author on 28 of 40 pages whose own data or by-line name it and nobody else. Agencies are none
here (``authors`` knows those that sign alone), and neither are offices that any house has ("Staff Reporter", "News Desk", "Marketing Team").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from backfile.common.printed_dates import date_span
from backfile.common.text import fold, squeeze
from backfile.describe.people import AGENCIES, NOBODY, without_label

# Who works somewhere, and rooms: a name with one of these is an office, whatever else stands in it.
_STAFF = re.compile(
    r"\b(?:reporters?|correspondents?|writers?|editors?|journalists?|columnists?|contributors?|bureau|desk|newsdesk|newsroom|admin\w*|"
    r"webmaster|monitoring|redaktion|rédaction|redacción|redazione|redactie|redaksjonen|redaktionen|toimitus|redakcja|редакция|"
    r"guest|user|users|sponsored|press release|wire|agencies|نمائندہ|نامہ نگار|اسٹاف رپورٹر|ویب ڈیسک|مراسلہ نگار)\b"
)
# With the house's own name these sign for it: "The Courier's contributor" is no person, but it is the house.
_ROOMS = re.compile(r"\b(?:editors|contributors?)\b")
# What every house has: without more these words name no house.
_COMMON = frozenset(
    (
        "the our my a an and of by from staff team editorial marketing content news digital web online media social communications comms blog "
        "support sales sports sport business company group office department service services agency magazine newspaper daily official "
        "research design product customer success creative international global national local"
    ).split()
)
# A house is named by one of these words; what is only a word or two in other words may be anything.
_HOUSE = re.compile(
    r"\b(?:agency|agence|agentur|magazine|newspaper|network|university|institute|foundation|association|council|college|school|company|"
    r"inc|llc|ltd|gmbh|corp|corporation|group|studios?|store|shop|marketing|solutions|consulting|construction|cent(?:er|re)|department|"
    r"ministry|committee|society|club|care|security|software|technologies|insurance|global|international|hospital|clinic)\b"
)
_SEPARATORS = re.compile(r"\s*[|•·⋅∙●]\s*")
_MINUTES = re.compile(r"\s+\d+(?:\s?[–-]\s?\d+)?\s+min.*$", re.IGNORECASE)
_NO_NAME = frozenset("@#<>{}=\\/:")
_MOST_WORDS = 6
_LONGEST = 60
_SHORTEST_SITE = 3


def organisation_of(line: str, sites: Iterable[str], host: str, *, declared: bool) -> str:
    """The organisation that ``line`` names as the author, or empty.

    ``sites``: folded names of the outlet; ``declared``: the page's data say so. In print only the outlet's own name is believed.
    """
    name = _first_part(line)
    key = fold(name)
    words = key.split()
    own = [word for word in words if word not in _COMMON]
    if not own or key in NOBODY or len(name) > _LONGEST or not any(map(str.isalpha, key)):
        return ""
    flat_host = fold(host).replace(" ", "")
    flat = key.replace(" ", "")
    if key in sites or (len(flat) > _SHORTEST_SITE and flat in flat_host):
        return name
    if len(words) > _MOST_WORDS or key in AGENCIES or not _NO_NAME.isdisjoint(name):
        return ""
    is_own = any(_is_own(word, sites, flat_host) for word in own)
    if _STAFF.search(_ROOMS.sub("", key) if is_own else key):
        return ""
    if is_own:
        return name
    return name if declared and _HOUSE.search(key) and not name.islower() else ""


def _is_own(word: str, sites: Iterable[str], flat_host: str) -> bool:
    """True when a word of the name is one of the outlet's name or address."""
    return len(word) >= _SHORTEST_SITE and (word in flat_host or any(word in site.split() for site in sites))


def _first_part(line: str) -> str:
    """The name in a by-line, without what stands around it: "By", a date, the minutes it takes."""
    line = squeeze(line)
    span = date_span(line)
    if span is not None and line[: span[0]].strip():
        line = line[: span[0]]
    return without_label(_MINUTES.sub("", _SEPARATORS.split(line)[0]))
