"""What a dump holds of pictures: captions that end with a credit, and a text that is printed twice.

The picture is lost, and its caption is no part of the text.
"""

from __future__ import annotations

import re

# Of the blocks taken for the text in 430 dumps of the outlets that rules are made on, 158 end with a credit that people left out
# and 14 more say their words twice; 7 and 2 are people's text. Longer ones are paragraphs.
_LONGEST = 400
_CREDITED = re.compile(
    r".{0,340}(?:(?:©|\(c\) ?(?=(?:19|20)\d\d))|\b(?:(?:photo(?:graph)?|image|picture|pic|illustration|foto|bild|grafik|fuente|фото)s?"
    r"(?: credit| courtesy| by)?\s?[:/|]|credits?(?: by)?\s?:|crédits?\s?:))\s*[^.!?:]{2,70}|"
    r".{0,80}\b(?:photo|image|picture|foto|bild)s? (?:by|via|from|von|courtesy of) [^.!?]{2,50}|"
    r".{0,300}[|/(] ?(?:getty(?: images)?|afp|reuters|ap(?: photo)?|epa|dpa|imago|shutterstock|istock|xinhua)\b[^.!?]{0,30}",
    re.IGNORECASE,
)
_DOUBLED = re.compile(r"(.{12,200}?)\s+\1\W*")


def is_picture_text(text: str) -> bool:
    """True for a line that belongs to a picture and to nothing else."""
    if len(text) > _LONGEST:
        return False
    return bool(_CREDITED.fullmatch(text) or _DOUBLED.fullmatch(text))
