"""What a page's title may name: itself, or what stands beside the site's name in it."""

from __future__ import annotations

import re

# Between the headline and the site's name.
_MARK = re.compile(r"\s+[|–—•·»›:~-]+\s+|\s*[|»]\s*|:\s+")
# Fewer words are a name.
_FEWEST_WORDS = 4


def title_parts(title: str) -> list[str]:
    """The title, and what stands before and behind each mark in it, of so many words that it may be a headline."""
    parts = [title]
    for mark in _MARK.finditer(title):
        parts += (title[: mark.start()], title[mark.end() :])
    return [part for part in dict.fromkeys(parts) if len(part.split()) >= _FEWEST_WORDS]
