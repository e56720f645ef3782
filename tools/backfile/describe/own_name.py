"""An outlet's name within what its site calls itself: "Port Alder Courier - News, sport and tide tables since 1871"."""

from __future__ import annotations

import re
from collections.abc import Collection

from anyascii import anyascii

from backfile.common.text import fold
from backfile.common.urls import host_of

_JOINT = re.compile(r"\s+[-–—•·:]\s+|\s*[|｜»]\s*")
_ENDS = " |｜»•·–—"
# Shorter labels of an address stand in many words.
_SHORTEST_LABEL = 4
_LONGEST_ACRONYM = 6
# Of more words it is a slogan.
_LONGEST_NAME = 6
_STROKE = re.compile(r"[|｜»]")
_HOST = re.compile(r"\S+\.[A-Za-z]{2,}")


def own_name(value: str, url: str | None, headings: Collection[str]) -> str:
    """Of a name and a slogan, or a headline, joined by dashes or strokes the part that the site's address knows.

    Where it knows none, all of it that is no heading of the page.
    """
    value = value.strip(_ENDS)
    printed = {fold(heading) for heading in headings}
    parts = [part for part in _JOINT.split(value) if part.strip(_ENDS)]
    own = [part for part in parts if fold(part) not in printed]
    if len(parts) < 2 or not own:
        return value
    if len(own) == 1:
        return own[0]
    known = max(own, key=lambda part: likeness(part, url))
    if likeness(known, url):
        return known
    # Of the joints strokes part a name from what is said of it: so with all three such names of the tune half.
    short = [part for part in own if len(part.split()) <= _LONGEST_NAME]
    if len(short) == 1 or (short and _STROKE.search(value)):
        return short[0]
    return value if len(own) == len(parts) else " - ".join(own)


def likeness(part: str, url: str | None) -> int:
    """How well the address knows the part, 3 to 1; 0 for not, and for an acronym or an address, whose long form stands beside it."""
    labels = [label.replace("-", "") for label in host_of(url).split(".")[:-1]]
    if _HOST.fullmatch(part) or (part.isupper() and len(part) < _LONGEST_ACRONYM):
        return 0
    name = letters(part)
    long = [label for label in labels if len(label) >= _SHORTEST_LABEL]
    if name in labels:
        return 3
    if len(name) >= _SHORTEST_LABEL and any(name in label for label in long):
        return 2
    return int(any(label in name for label in long))


def spelt_out(name: str, others: Collection[str]) -> str:
    """``name``, or where it is a handle ("portaldercourier") the one of ``others`` with the same letters that is written out."""
    if " " in name or not name.islower():
        return name
    return next((other for other in others if other != name and letters(other) == letters(name)), name)


def letters(text: str) -> str:
    """The letters and digits alone, in small ASCII: as a name stands in an address."""
    return "".join(filter(str.isalnum, anyascii(text).lower()))
