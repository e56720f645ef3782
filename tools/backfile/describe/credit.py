"""The wire or paper that the text came from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues
from backfile.describe.people import AGENCIES
from backfile.model import Candidate

# "… such as Jalalabad. — (Express Tribune)", "… he said. (AFP)", "– Reuters", "Source: Xinhua"
CLOSING_CREDIT = re.compile(
    r"(?:[.!?؟۔”\"'»’)]|\A)\s*(?:[—–-]{1,2}\s*(?:\(\s*(?P<a>[^()\n]{2,60})\s*\)|(?P<c>[A-Z][\w .&/-]{1,40}))|\(\s*(?P<b>[^()\n]{2,40})\s*\))\s*\.?\s*\Z"
)
SOURCE_LINE = re.compile(
    r"\A\W*(?:source|sources|quelle|fuente|fonte|bron|источник|sumber|with (?:additional )?inputs? from|agencies|courtesy)\s*[:：]?\s*"
    r"(?P<a>[^.!?\n]{2,60}?)\W*\Z",
    re.IGNORECASE,
)
# The rights of an agency tell whose text it is; an outlet's stand under all of its pages.
_RIGHTS = re.compile(
    r"\W*(?:copyright|©|\(c\))[\s©]*(?:(?:19|20)\d\d,?)?\s*([^.!?\n]{2,40}?)(?:\.\s*all rights reserved)?\W*",
    re.IGNORECASE,
)
_OUTLET_WORD = re.compile(
    r"\b(?:news|agency|tribune|times|post|press|wire|herald|courier|gazette|express|dawn|mail|telegraph|guardian|journal|radio|"
    r"agence|agentur|agencia|agenzia|report|reporter|service|media|monitor|star|sun|bulletin|chronicle|standard|daily|online|desk)\b",
    re.IGNORECASE,
)


_DATELINE = re.compile(r"[^—–\n]{2,60}?\(\s*([\w /&,-]{2,30})\s*\)\s*[—–:-]")
_INITIALS = re.compile(r"[A-Z]{2,6}")
_AGENCY_WORDS = frozenset({"Agency", "Agence", "Agentur", "Service", "Wire", "Press"})
# A table or a note may follow the line that names the source.
_LAST = 4
# No agency's name is longer.
_LONGEST_ALONE = 60
# A standfirst or the page's own head may stand ahead of the paragraph with the dateline.
_OPENING = 3
# An agency signs in the first or second line under the headlines of the demo archive; share buttons may come between.
_UNDER = 6


def credit_candidates(clues: Clues, byline_agencies: Sequence[str]) -> list[Candidate]:
    """Candidates, best first: JSON-LD, the line that closes the text, the dateline, a label under it, the by-line."""
    sites = {fold(site) for site in clues.site_names}
    return [candidate for candidate in _found(clues, byline_agencies) if fold(candidate.value) not in sites]


def _found(clues: Clues, byline_agencies: Sequence[str]) -> list[Candidate]:
    found: list[Candidate] = []
    for name in ("creditText", "sourceOrganization"):
        value = clues.resolve(clues.article.get(name))
        text = value.get("name") if isinstance(value, dict) else value
        if isinstance(text, str) and text.strip():
            found.append(Candidate(squeeze(text), "json-ld", 0.85))
    beyond = [line.text for line in clues.after[:_LAST]] if clues.document is None else clues.behind
    signed = (
        closing_credit(line, alone=line not in clues.behind) for line in (*beyond, *reversed(clues.paragraphs[-_LAST:]))
    )
    if name := next(filter(None, signed), ""):
        found.append(Candidate(name, "text", 0.85))
    for paragraph in clues.opening[:_OPENING]:
        if agency := dateline_agency(paragraph):
            found.append(Candidate(agency, "dateline", 0.8))
            break
    if byline_agencies:
        found.append(Candidate(", ".join(byline_agencies), "byline", 0.8))
    elif name := next((name for line in clues.under[:_UNDER] if (name := _alone(line.text))), ""):
        found.append(Candidate(name, "byline", 0.7))
    return found


def closing_credit(paragraph: str, *, alone: bool = True) -> str:
    """The source named at the end of a text's last paragraph; empty when there is none.

    ``alone``: a line may be an agency's name that is not known and nothing else.
    """
    if match := _RIGHTS.fullmatch(paragraph):
        return AGENCIES.get(fold(match[1]), "")
    match = SOURCE_LINE.search(paragraph) or CLOSING_CREDIT.search(paragraph[-90:])
    if not match:
        name = _alone(paragraph)
        return name if alone or fold(paragraph) in AGENCIES else ""
    groups = match.groupdict()
    name = squeeze(next((value for value in groups.values() if value), ""))
    parts = [part for part in re.split(r"\s*(?:/|,|&|\band\b|;)\s*", name) if part]
    known = [AGENCIES.get(fold(part), "") for part in parts]
    if known and all(known):
        return ", ".join(dict.fromkeys(known))
    is_title = all(word[:1].isupper() or word in ("of", "the", "and", "de", "du", "la") for word in name.split())
    dashed = bool(groups.get("a"))
    initials = paragraph.startswith("(") and _INITIALS.fullmatch(name)
    if is_title and 1 <= len(name.split()) <= 5 and (dashed or initials or _OUTLET_WORD.search(name)):
        return name
    return ""


def _alone(paragraph: str) -> str:
    """A last line that is nothing but an agency's name."""
    if len(paragraph) > _LONGEST_ALONE:
        return ""
    words = paragraph.split()
    known = AGENCIES.get(fold(paragraph), "")
    if known or (2 <= len(words) <= 5 and words[-1] in _AGENCY_WORDS and all(word[:1].isupper() for word in words)):
        return known or paragraph
    return ""


def dateline_agency(paragraph: str) -> str:
    """The agency in brackets after the place that opens a paragraph: "CARROW, Oct 30 (LNA) - "; empty when none is."""
    match = _DATELINE.match(paragraph)
    if not match:
        return ""
    parts = [part for part in re.split(r"\s*[/&,]\s*", match[1].strip()) if part]
    names = [AGENCIES.get(fold(part)) or (part if _INITIALS.fullmatch(part) else "") for part in parts]
    return ", ".join(dict.fromkeys(names)) if names and all(names) else ""
