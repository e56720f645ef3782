"""The summary that is printed under the headline; a first paragraph said again is none."""

from __future__ import annotations

import html
import re

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues
from backfile.model import Candidate

_BY_CLASS = (
    "[itemprop~=description]", ".standfirst", "[class*=standfirst]", "[class*=Standfirst]", ".article-summary", ".entry-summary",
    "[class*=subtitle]", "[class*=sub-title]", "[class*=subheadline]", "[class*=sub-headline]", "[class*=subhead]", ".dek", "[class*=__dek]",
    "[class*=-dek]", "[class*=article-intro]", "[class*=article__intro]", "[class*=lead-text]", "[class*=article-lead]", "[class*=article__lead]",
    "[class*=article-header__intro]", "[class*=teaser-text]", ".td-post-sub-title", "[class*=description]", "h1 + h2", "h1 + p",
)  # fmt: skip
_NOT_HERE = "[class*=author], [class*=bio], aside, footer, nav, .comments, .related, .sidebar, figure, figcaption, li"
_LONGEST = 500
_CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\[&hellip;\])\s*$")


def standfirst_candidates(clues: Clues, headline: str) -> list[Candidate]:
    """Candidates that do not repeat the headline or the beginning of the text."""
    told = [
        (clues.meta("og:description"), "opengraph", 0.6), (clues.meta("description"), "meta", 0.55),
        (_json_ld(clues), "json-ld", 0.6), (clues.meta("twitter:description"), "meta", 0.5),
    ]  # fmt: skip
    printed = _printed(clues)
    opening = fold(" ".join(clues.paragraphs[:3]))
    found = [Candidate(text, "page", 0.8) for text in printed]
    found += [Candidate(squeeze(html.unescape(text)), source, sure) for text, source, sure in told if text]
    return [candidate for candidate in found if _is_new(candidate.value, fold(headline), opening)]


def _is_new(text: str, headline: str, opening: str) -> bool:
    folded = fold(_CUT.sub("", text))
    if not 20 < len(text) < _LONGEST or not folded or _CUT.search(text):
        return False
    return folded not in opening and folded not in headline and headline not in folded and opening[:60] not in folded


def _printed(clues: Clues) -> list[str]:
    if clues.document is None:
        return []
    found = []
    for selector in _BY_CLASS:
        for element in clues.document.select(selector)[:2]:
            text = squeeze(element.text)
            if 20 < len(text) < _LONGEST and element.closest(_NOT_HERE) is None and len(element.select("a")) < 3:
                found.append(text)
    return list(dict.fromkeys(found))[:4]


def _json_ld(clues: Clues) -> str:
    value = clues.article.get("description")
    return squeeze(value) if isinstance(value, str) else ""
