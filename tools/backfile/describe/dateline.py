"""The place in front of the first paragraph: "ISLAMABAD, May 4 (Reuters) — "."""

from __future__ import annotations

import re

from turbohtml import Element, Text

from backfile.common.printed_dates import month_number
from backfile.common.text import squeeze
from backfile.describe.clues import Clues
from backfile.describe.people import AGENCIES
from backfile.model import Candidate

# What may stand ahead: a sign, and no quotation mark.
_LEAD = r"[^\w\"'“”„«»‘’‹›「『]{0,2}"
_DATELINE = re.compile(
    rf"\A{_LEAD}(?P<place>[^\W\d_][^—–:()\d\n]{{1,45}}?)"
    r"(?P<rest>\s*[,.]?\s*(?:le\s+)?(?:[^\W\d_]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?\s+[^\W\d_]{3,10})?,?(?:\s+\d{4})?\s*(?:\(\s*[\w ./&-]{2,40}\s*\)|/\w+/)?)"
    r"\s*(?P<mark>[—–]+|--+|\s-(?=\s)|:(?=\s))\s*(?=\S)"
)
# "NEW DELHI, Aug 27 (PTI) The council": a day and an agency need no mark.
_DATED = re.compile(
    rf"\A{_LEAD}(?P<place>[^\W\d_][^—–:()\d\n]{{1,45}}?),\s*(?:[^\W\d_]{{3,10}}\.?\s+\d{{1,2}}|\d{{1,2}}\s+[^\W\d_]{{3,10}})\.?,?\s*"
    r"\([A-Z]{2,9}\)\s*(?=[^\W\d_])"
)
_INITIALS = re.compile(r"(?:^|[\s,])(?:[A-Z]\.)+[A-Z]$")
# What parts a dateline from its text, and how far into a paragraph it may stand; most paragraphs have none there.
_MARK = re.compile(r"[—–:]|--|\s-\s")
_REACH = 200
_NO_PLACE = re.compile(
    r"\b(?:update|watch|read|breaking|exclusive|opinion|photos?|video|correction|editor|note|live|news|by|the|a|an|my|our|your|this|that|what|"
    r"why|how|when|if|it|we|you|he|she|they|in|on|at|for|from|with|und|der|die|das|ein|eine|il|la|le|les|el|los|question|answer|q|summary|"
    r"tip|step|today|file|tl;?dr|published|toss|spoiler|warning|source|caption|location|date|price|key|said|is|are|was|were|sir|madam|dear|editor)\b",
    re.IGNORECASE,
)
_SUBJECTS = 4
# A standfirst, or a line of the page's head, may stand before the paragraph with the dateline.
_FIRST = 2
_PROSE = 60
_HEADINGS = "h1, h2, h3, h4, h5, h6"


def dateline_candidates(clues: Clues) -> list[Candidate]:
    """The place, as printed but not in capitals."""
    if not clues.paragraphs:
        return []
    told = clues.article.get("dateline")
    # as printed: "NEW JERSEY (WABC)"; some systems tell the day there
    place = dateline_place(f"{told} — …") if isinstance(told, str) else ""
    found = [Candidate(place, "json-ld", 0.9)] if place else []
    if not found and (place := _of_element(clues.body)):
        found.append(Candidate(place, "page", 0.85))
    heads = [heading.text for heading in clues.body.select(_HEADINGS)] if clues.body is not None else []
    headings = {squeeze(text) for text in heads if len(text) > _PROSE}
    long = [text for text in clues.opening if len(text) > _PROSE and text not in headings]
    for paragraph in long[:_FIRST]:
        if place := dateline_place(paragraph):
            found.append(Candidate(place, "text", 0.85))
            break
    return found


def _of_element(body: Element | None) -> str:
    """The place that stands in an element of its own ahead of the first words, with a full stop: "Berlin. The council"."""
    first = next((block for block in body or () if isinstance(block, Element) and block.text.strip()), None)
    head = next((node for node in first or () if not (isinstance(node, Text) and not node.data.strip())), None)
    if not isinstance(head, Element) or head.tag not in _PLACES:
        return ""
    text = squeeze(head.text)
    # Bold words with a full stop are the heading of a paragraph, unless their class says that they are a place.
    sure = head.tag == "span" or _NAMED.search(head.attr("class") or "") is not None
    return (
        dateline_place(f"{text[:-1]} — …")
        if sure and text.endswith(".") and len(text) < len(squeeze(first.text if first else ""))
        else ""
    )


_PLACES = frozenset({"span", "b", "strong", "em", "i"})
_NAMED = re.compile(r"dateline|location|place|(?<![a-z])(?:ort|city)(?![a-z])", re.IGNORECASE)


def dateline_place(paragraph: str) -> str:
    """The place that opens the paragraph, or empty."""
    match = _DATELINE.match(paragraph) if _MARK.search(paragraph[:_REACH]) else None
    if not match:
        dated_place = _DATED.match(paragraph) if "(" in paragraph[:_REACH] else None
        return dateline_place(f"{dated_place['place']} — …") if dated_place else ""
    place = squeeze(match["place"]).strip(" ,.")
    words = place.split()
    shouted = place.isupper() and any(map(str.isalpha, place))
    dashed = match["mark"].strip() not in ("-", ":")
    dated = bool(match["rest"].strip(" ,."))
    if not 1 <= len(words) <= _SUBJECTS or not words[0][:1].isalpha():
        return ""
    if place.lower() in AGENCIES or _NO_PLACE.search(place):
        return ""
    titled = all(
        word[:1].isupper() or "-" in word or word in ("de", "of", "upon", "al", "el", "am", "an")
        for word in re.split(r"[\s/]+", place)
    )
    cased = place.lower() != place.upper()
    if cased and not titled:
        return ""
    # A colon or a hyphen alone opens too many sentences ("Harbour: …"): it needs capitals or a date.
    if not dashed and not dated and not (shouted and len(place) > 3):
        return ""
    if not cased and not dashed:
        return ""
    parts = [part for part in re.split(r",\s*", place) if month_number(part.split()[0]) is None]
    if not parts:
        return ""
    told = ", ".join(_unshouted(part) if part.isupper() and not _INITIALS.search(part) else part for part in parts)
    return f"{told}." if _INITIALS.search(told) else told


def _unshouted(place: str) -> str:
    """In small letters, but for states and countries of two: a part between commas, as "ALBANY, NY" has, or US and UK."""
    if len(place) == 2:
        return place
    return re.sub(r"[^\W\d_]+", lambda word: word[0] if word[0] in ("US", "UK") else word[0].capitalize(), place)
