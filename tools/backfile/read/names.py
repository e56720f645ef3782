"""What names and first bytes tell of a file."""

from __future__ import annotations

import re

DUMP_ENDINGS = (".txt", ".md", ".markdown")
NOT_A_DUMP = frozenset({
    "robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "cookies.txt", "license.md", "changelog.md", "contributing.md",
})  # fmt: skip
"""Names of texts that scrapers and people leave beside the pages, never an article."""

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)


def begins_as_html(data: bytes) -> bool:
    """Whether these first bytes of a file are those of a page."""
    return _HTML.match(data) is not None
