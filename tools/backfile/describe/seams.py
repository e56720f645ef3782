"""Strings that a tool printed with nothing between, in the lines of a text dump: "Isla BrennanMay 4, 20195 min read"."""

from __future__ import annotations

import re

# White space to everything that reads names and dates.
SEAM = "\x1f"
# "ByIsla Brennan", "Quay closed to lorriesBy Isla Brennan".
_GLUED_BY = re.compile(r"(?<=[a-zß-ÿ?!.”’)])(?=(?:By|Von|Par|Por) [A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ])")
_BY = re.compile(r"\b(By|Von|Par|Por)(?=[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ])")
# "Isla Brennan5 min read", "Isla BrennanPublished May 4", "Isla Brennan 2 minutes read", "Isla Brennan|Published May 4".
_LABEL = re.compile(
    r"(?<=[a-zß-ÿ])(?:(?= ?\d{1,2}[ -]?min(?:ute)?s?[ -]read| \d{1,2} minutes?\b)|(?=\|[A-Z])|(?=\d{1,2} ?min|"
    r"(?:Published|Posted|Updated|Publiziert|Last [Uu]pdated|Follow|Share|Read )\b|Co-))"
)
# "Isla BrennanMay 4, 2019", "the quays4 May 2019", "Quay closed04.05.2019".
_AHEAD = re.compile(
    r"(?<=[^\W\d_])(?=[A-ZÀ-Þ][a-zß-ÿ]{2,11}\.?,? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|"
    r"\d{1,2}(?:[./]\d{1,2}[./]| [A-ZÀ-Þ][a-zß-ÿ]{2,11} )20\d\d)"
)
# "May 4, 20195 min read", "4 May 2019Isla Brennan".
_BEHIND = re.compile(r"(?<=[\s.]\d|\d\d)(,? (?:[^\W\d_]{3,11}\.?,? )?(?:19|20)\d\d)(?=[^\W_])")


def with_seams(text: str) -> str:
    """``text`` with a seam where a by-line or a date touches what is printed before or behind it."""
    text = _LABEL.sub(SEAM, _GLUED_BY.sub(SEAM, _BY.sub(r"\1 ", text)))
    return _BEHIND.sub(rf"\1{SEAM}", _AHEAD.sub(SEAM, text))
