"""A paragraph at the end that says who somebody is whom the text has not named: its author."""

from __future__ import annotations

import re

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


def authors_line(selection: Selection) -> None:
    kept = list(selection.kept())
    for place in range(max(len(kept) // 2, len(kept) - _LAST_BLOCKS), len(kept)):
        number, chunk = kept[place]
        if not is_line(chunk) or len(chunk.text) > _LONGEST:
            continue
        found = _STRANGER.match(chunk.text)
        if found and not any(found["name"].split()[-1] in before.text for _, before in kept[:place]):
            selection.drop(number, "authors_line", "about the author")
