"""Cities, regions, institutions, firms and clubs that mean one thing to readers anywhere."""

from __future__ import annotations

from functools import cache
from importlib import resources

NAMES = "well_known.txt"


def is_well_known(name: str) -> bool:
    """True for a name that is written so: "WHO" is one, "Who" is none."""
    return name in _names()


@cache
def _names() -> frozenset[str]:
    text = resources.files("backfile.tag").joinpath(NAMES).read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(name.strip() for line in lines for name in line.split(",") if name.strip())
