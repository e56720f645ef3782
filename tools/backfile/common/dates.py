"""Days and instants as ISO 8601 strings, as exact as they are known."""

from __future__ import annotations

import re
from datetime import date, timedelta

# News on the web before this is a mistake of a clock; papers that were digitised are told so by their front matter.
EARLIEST_YEAR = 1980
LATEST_YEAR = 2100

_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ]+(?P<H>\d\d):(?P<M>\d\d)(?::(?P<S>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<z>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
_BASIC = re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?:T?(?P<H>\d\d)(?P<M>\d\d)(?P<S>\d\d)?)?(?P<z>Z|[+-]\d{4})?")


def parse_iso(text: str) -> str | None:
    """An ISO 8601 date (or one nearly so) as it is known; None for anything else."""
    text = text.strip()
    match = _ISO.match(text) or _BASIC.fullmatch(text)
    if not match:
        return None
    return _iso(match.groupdict())


def find_iso(text: str) -> str | None:
    """The first ISO 8601 date inside ``text``."""
    match = _ISO.search(text)
    return _iso(match.groupdict()) if match else None


def iso_span(text: str) -> tuple[int, int] | None:
    """Where it stands: (begin, end)."""
    match = _ISO.search(text)
    return match.span() if match and _iso(match.groupdict()) else None


def _iso(parts: dict[str, str | None]) -> str | None:
    day = day_of(int(parts["y"] or 0), int(parts["m"] or 0), int(parts["d"] or 0))
    if day is None:
        return None
    if parts.get("H") is None:
        return day
    hour, minute, second = int(parts["H"] or 0), int(parts["M"] or 0), int(parts["S"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return day
    return f"{day}T{hour:02}:{minute:02}:{second:02}{zone_of(parts.get('z'))}"


def zone_of(zone: str | None) -> str:
    """``+0500``, ``GMT+7`` and the like as ISO 8601 has them; empty for none."""
    if not zone:
        return ""
    if len(zone) > 3:
        zone = zone.upper().removeprefix("UTC").removeprefix("GMT").strip()
    if zone.upper() in ("Z", "UTC", "GMT") or set(zone[1:]) <= set("0:"):
        return "Z"
    digits = zone.replace(":", "")
    if len(digits) in (2, 4):
        digits = f"{digits[0]}0{digits[1:]}"
    return f"{digits[:3]}:{digits[3:] or '00'}"


def day_of(year: int, month: int, day: int) -> str | None:
    """The day as ISO 8601; None for one that no calendar has, or before the web."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def not_after(value: str, limit: str | None) -> bool:
    """True unless ``value`` lies more than a day (zones differ) after ``limit``."""
    if not limit:
        return True
    day, last = value[:10], limit[:10]
    if len(day) == 10 and len(last) == 10:
        try:
            return date.fromisoformat(day) <= date.fromisoformat(last) + timedelta(days=1)
        except ValueError:
            return True
    return day <= last[: len(day)]


def next_day(value: str) -> str:
    """The day after ``value``; empty when ``value`` is less exact than a day."""
    try:
        return (date.fromisoformat(value[:10]) + timedelta(days=1)).isoformat()
    except ValueError:
        return ""
