"""The summary that is printed under the headline; a first paragraph said again is none."""

from __future__ import annotations

import html
import re

from turbohtml import Element

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues
from backfile.model import Candidate

_MARK = re.compile(
    r"standfirst|(?<![a-z])(?:article|entry|post)-summary|sub-?title|sub-?headline|(?<![a-z])sub-?head(?![a-z])|(?<![a-z])dek(?![a-z])|"
    r"article-+(?:intro|lead|header-+intro)|lead-text|teaser-text|post-excerpt|(?<![a-z])(?:excerpt|summary|description|intro|lead)(?![a-z])"
)
_NO_MARK = re.compile(
    r"author|bio|site-description|site-title|blog-description|tagline|caption|image|leader|meta-description|video|product|comment"
)
_NOT_IN = "figure, figcaption, li"
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
    for item in clues.marked:
        if ("description" in item.itemprop or _MARK.search(item.names)) and not _NO_MARK.search(item.names):
            text = squeeze(item.element.text)
            here = item.is_here() and item.element.closest(_NOT_IN) is None
            if here and 20 < len(text) < _LONGEST and len(item.element.select("a")) < 3:
                found.append(text)
    heading = clues.document.select_one("h1")
    following = (
        next((node for node in heading.next_siblings if isinstance(node, Element)), None)
        if heading is not None
        else None
    )
    if following is not None and following.tag in ("h2", "p") and 40 < len(text := squeeze(following.text)) < _LONGEST:
        found.append(text)
    return list(dict.fromkeys(found))[:4]


def _json_ld(clues: Clues) -> str:
    value = clues.article.get("description")
    return squeeze(value) if isinstance(value, str) else ""
