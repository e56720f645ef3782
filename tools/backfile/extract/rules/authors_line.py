"""A paragraph ahead of the text or at its end that says who somebody is whom the text does not name: its author."""

from __future__ import annotations

import re

from backfile.common.author_bio import AUTHOR_BIO
from backfile.extract.rules.selection import Selection, is_line

# On the tune half none of 4 such paragraphs among the last blocks is the article's, of 5 about people named before, 2 are.
_LONGEST = 450
_LAST_BLOCKS = 6
_STRANGER = re.compile(
    r"\W*(?:About the author:?\s*)?(?P<name>(?:[^\W\d_a-z][\w.'’-]*\s+){1,3}[^\W\d_a-z][\w.'’-]+)(?:,[^.,]{2,40},?)? "
    r"(?:is|was|serves as|works as) (?:an? |the |our )?[\w\s,&/’'-]{0,60}"
    r"\b(?i:attorney|lawyer|adjunct|faculty|ceo|cto|cfo|coo|cmo|officer|president|partner|principal|consultant|advis[eo]r|specialist"
    r"|expert|physician|researcher|scientist|analyst|strategist|photographer|manager|coach|engineer|developer|psychologist"
    r"|therapist|dietitian|nutritionist|historian|economist|co-?founder|head of|author|writer|editor|professor)\b"
)


# A box ahead of the text names its author by the first name alone, too.
_AHEAD = re.compile(r"\W*(?P<name>[^\W\d_a-z][\w.’-]+(?:\s+[^\W\d_a-z][\w.’-]+){0,3}) is an? ")
_FIRST_BLOCKS = 4


def introduction(text: str) -> re.Match[str] | None:
    """The match of a beginning such as "Ada Example is a freelance writer"; its group ``name`` holds who that is."""
    return _AHEAD.match(text) if AUTHOR_BIO.match(text) else None


def authors_line(selection: Selection) -> None:
    kept = [(number, chunk) for number, chunk in selection.kept() if chunk.text]
    last = max(len(kept) // 2, len(kept) - _LAST_BLOCKS)
    for place, (number, chunk) in enumerate(kept):
        if (_FIRST_BLOCKS <= place < last) or not is_line(chunk) or len(chunk.text) > _LONGEST:
            continue
        if place >= last:
            found, others = _STRANGER.match(chunk.text), kept[:place]
        else:
            found = introduction(chunk.text)
            others = kept[:place] + kept[place + 1 :]
        if found and not any(found["name"].split()[-1] in other.text for _, other in others):
            selection.drop(number, "authors_line", "about the author")
