"""Pages that the Internet Archive's Wayback Machine served: its own additions go, its facts stay."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADDRESS = re.compile(
    r"(?:https?:)?(?://web\.archive\.org)?/web/(\d{4,14})(?:[a-z]{2}_)?/(?=https?:|mailto:|//|[\w-]+\.)"
)
_SERVED = re.compile(r"(?:https?:)?//web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/", re.IGNORECASE)
_TOOLBAR = re.compile(
    r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->.*?<!-- END WAYBACK TOOLBAR INSERT -->", re.DOTALL | re.IGNORECASE
)
_TOOLBAR_BOX = re.compile(r"<div[^>]*\bid=[\"']wm-ipp(?:-base)?[\"']", re.IGNORECASE)
_HEAD_INSERT = re.compile(
    r"<script[^>]*(?:/_static/js/|archive\.org/includes/)[^>]*>\s*</script>"
    r"|<link[^>]*(?:/_static/css/|archive\.org/includes/)[^>]*>"
    r"|<script[^>]*>\s*(?:window\.RufflePlayer|__wm\.|_wm)[^<]*</script>"
    r"|<!-- End Wayback Rewrite JS Include -->",
    re.IGNORECASE,
)
_FOOTER = re.compile(r"<!--\s*FILE ARCHIVED ON (.*?)(?:-->|\Z)", re.DOTALL)
# The comments at the end take 1 to 2 kB.
_FOOT = 20_000
_PLAYBACK = re.compile(r"<!--\s*playback timings.*?-->", re.DOTALL)
_FORM_URL = re.compile(r"<input[^>]*\bid=[\"']wmtbURL[\"'][^>]*\bvalue=[\"']([^\"']+)[\"']", re.IGNORECASE)
_CAPTURED = re.compile(r"(\d\d):(\d\d):(\d\d) ([A-Z][a-z]{2}) (\d\d?), (\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    content: str
    url: str | None
    retrieved: str | None


def unwrap_address(url: str) -> tuple[str, str | None]:
    """A Wayback address as the original one and the capture time; any other address as it is, with None."""
    match = _ADDRESS.match(url)
    if not match:
        return url, None
    original = url[match.end() :]
    if original.startswith("//"):
        original = f"http:{original}"
    elif not original.startswith(("http:", "https:")):
        original = f"http://{original}"
    return original, _stamp(match[1])


def may_be_served(data: bytes) -> bool:
    """Whether the Wayback Machine may have served these bytes: a quick look before ``unwrap`` reads all of the text."""
    # Its toolbar links to itself; the comment at the end stands alone where a scraper took the addresses away. In wide
    # encodings, which hold zero bytes, neither is found.
    return b"archive.org" in data or b"FILE ARCHIVED ON" in data[-_FOOT:] or b"\0" in data


def unwrap(content: str) -> Unwrapped | None:
    """The page without what the Wayback Machine added; None when it did not serve it."""
    if not ("FILE ARCHIVED ON" in content or "WAYBACK TOOLBAR" in content or _has_toolbar(content)):
        return None
    retrieved = None
    if (footer := _FOOTER.search(content)) and (when := _CAPTURED.search(footer[1])):
        hour, minute, second, month, day, year = when.groups()
        if month in _MONTHS:
            retrieved = f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}T{hour}:{minute}:{second}Z"
    toolbar = _TOOLBAR.search(content)
    url = None
    if match := _FORM_URL.search(toolbar[0] if toolbar else content):
        url = match[1].replace("&amp;", "&")
    stamp = re.search(r"/web/(\d{14})", toolbar[0] if toolbar else content)
    retrieved = retrieved or (_stamp(stamp[1]) if stamp else None)
    for pattern in (_TOOLBAR, _HEAD_INSERT, _FOOTER, _PLAYBACK, _SERVED):
        content = pattern.sub("", content)
    # Addresses from the site's root were rewritten too, without the archive's host.
    content = re.sub(r"(?<=[\"'(\s])/web/\d{14}(?:[a-z]{2}_)?/(?=https?:)", "", content)
    return Unwrapped(content, url, retrieved)


def _has_toolbar(content: str) -> bool:
    return "wm-ipp" in content and _TOOLBAR_BOX.search(content) is not None


def _stamp(digits: str) -> str:
    """``20190504123011`` as ISO 8601; a shorter stamp gives as much as it tells."""
    year, month, day, time = digits[:4], digits[4:6], digits[6:8], digits[8:14]
    if len(time) == 6:
        return f"{year}-{month}-{day}T{time[:2]}:{time[2:4]}:{time[4:]}Z"
    return "-".join(part for part in (year, month, day) if len(part) in {2, 4})
