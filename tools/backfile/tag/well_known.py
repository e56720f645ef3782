"""Cities, regions, institutions, firms and clubs that mean one thing to readers anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

NAMES = "well_known.txt"


def is_well_known(name: str) -> bool:
    """True for a name that is written so: "WHO" is one, "Who" is none."""
    return name in _kinds()


def well_known_kind(name: str) -> str:
    """What a well-known name names; empty for others. What stands in brackets behind it does not count: "Frankfurt (Oder)"."""
    return _kinds().get(name) or _kinds().get(name.partition(" (")[0], "")


@cache
def _kinds() -> Mapping[str, str]:
    kinds: dict[str, str] = {}
    kind = ""
    for line in resources.files("backfile.tag").joinpath(NAMES).read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif not line.startswith("#"):
            kinds |= dict.fromkeys(filter(None, map(str.strip, line.split(","))), kind)
    return kinds
