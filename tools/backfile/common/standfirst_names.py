"""How systems call the place of a standfirst, in class names: for who looks for one, and who takes one out of the text."""

from __future__ import annotations

import re

# A part of a name, as it stands in small letters; a hyphen parts words.
_PARTS = r"stand-?first|(?<!site-)(?<!site_)tagline|sub-?(?:head|title|deck|line)|sous-?titre|attribute-short"
# Whole words.
_WORDS = (
    "dek|deck|lead|lede|leadtext|intro|introduction|chapo|chapeau|accroche|bajada|copete|entradilla|sumario|sommario|sottotitolo|occhiello|catenaccio|"
    "subtitulo|linha-fina|ingress|ingressi|manchet|underrubrik|preamble|summary|excerpt|abstract|vorspann|anrisstext|unterzeile|perex|zajawka|sapo|"
    "strapline|synopsis|description"
)
_NAME = re.compile(rf"{_PARTS}|(?<![a-z])(?:{_WORDS})(?![a-z])")


def is_standfirst_name(names: str) -> bool:
    """True where one of ``names``, class names and tags, is that of a standfirst."""
    return _NAME.search(names.lower()) is not None
