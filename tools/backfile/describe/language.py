"""The article's language: what the text is written in, then what the page says."""

from __future__ import annotations

import re

from backfile.common.languages import can_be_told, detect
from backfile.describe.clues import Clues
from backfile.model import Candidate

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", re.IGNORECASE)


def language_candidates(clues: Clues) -> list[Candidate]:
    """BCP 47 tags, best first. A sure detection wins over a template's ``lang``; else the page's word counts, and for languages that the
    detector does not know.
    """
    told = [
        Candidate(tag, source, 0.7)
        for value, source in (
            (_value(clues.article.get("inLanguage")), "json-ld"),
            (clues.html_language, "page"),
            (clues.meta("og:locale", "content-language", "language", "dc.language"), "meta"),
        )
        if (tag := _tag(value))
    ]
    found = detect(" ".join(clues.paragraphs))
    if found is None:
        return told
    agreeing = [candidate for candidate in told if candidate.value.partition("-")[0] == found.code]
    if agreeing:
        return [Candidate(agreeing[0].value, agreeing[0].source, 0.99), *[c for c in told if c is not agreeing[0]]]
    unknown = [candidate for candidate in told if not can_be_told(candidate.value.partition("-")[0])]
    if unknown:
        return [unknown[0], *[c for c in told if c is not unknown[0]], Candidate(found.code, "text", 0.3)]
    detected = Candidate(found.code, "text", 0.9 if found.sure else 0.5)
    return [detected, *told] if found.sure or not told else [*told, detected]


def _tag(value: str) -> str:
    value = value.strip().partition(",")[0].replace("_", "-")
    if not _TAG.fullmatch(value):
        return ""
    first, *rest = value.split("-")
    if len(first) > 3:
        return ""
    return "-".join(
        [first.lower(), *[part.upper() if len(part) == 2 else part for part in rest if len(part) in (2, 4)]]
    )


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    return value if isinstance(value, str) else ""
