"""What Backfile itself says of an article, in English: each sentence once, so that a site can say it in its own language.

The converter fills a sentence's places and writes it into the front matter. The site finds the sentence again by its exact
words and takes the translation from its catalogue; a text that is none of these is a person's and is shown as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

# What stands in a place: a number, or the name of an encoding.
_VALUE = r"[\w.:-]+"
_NUMBER = r"[0-9]+"
_PLACE = re.compile(r"\{(\w+)\}")


class Sentence(NamedTuple):
    """``text`` has its places in braces; with a ``plural`` it is for a ``{count}`` of one."""

    text: str
    plural: str = ""

    def say(self, **values: int | str) -> str:
        """The sentence, with a value for each place."""
        return (self.plural if self.plural and values["count"] != 1 else self.text).format(**values)

    def read(self, said: str) -> dict[str, str] | None:
        """The values of the places where ``said`` is this sentence."""
        match = _pattern(self.text).fullmatch(said) or (self.plural and _pattern(self.plural).fullmatch(said))
        return match.groupdict() if match else None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    pieces = _PLACE.split(text)
    for at, piece in enumerate(pieces):
        value = _NUMBER if piece == "count" else _VALUE
        pieces[at] = f"(?P<{piece}>{value})" if at % 2 else re.escape(piece)
    return re.compile("".join(pieces))


def counted(one: str, many: str) -> Sentence:
    """A sentence that has a plural: by this name pybabel finds it."""
    return Sentence(one, many)


# How a copy differs; several are joined by JOINT.
JOINT = ", "
ANOTHER_CAPTURE = Sentence("another capture of the same address")
OTHER_VERSION = Sentence("print or mobile version")
ANOTHER_HEADLINE = Sentence("another headline")
SAME_TEXT = Sentence("same text")
CUT = Sentence("cut to {words} of {whole} words")
DIFFERS = Sentence("{share} % of the text differs")

# What was changed, or is uncertain, about a page.
BYTES_ARE_UTF8 = Sentence("declares {declared}, but its bytes are UTF-8")
BROKEN_UTF8 = Sentence("has broken UTF-8 in places; the broken bytes are lost")
READ_AS = Sentence("declares {declared}, read as {found}")
UNDECLARED = Sentence("declares no encoding, read as {found}")
GARBLED = Sentence("held garbled characters (text decoded wrongly twice), repaired")
IN_PART = Sentence("was captured in part only")
NO_ADDRESS = Sentence("the address noted beside this page is no web address")
EMBEDS = counted("{count} embedded item was replaced by a link", "{count} embedded items were replaced by a link")

# How sure a date is: said by the site, from the front matter's ``date`` and ``date_source``.
ONLY_YEAR = Sentence("Only the year is known.")
ONLY_MONTH = Sentence("Only the month is known.")
DATE_OF_ADDRESS = Sentence("The date is taken from the page’s address.")
DATE_OF_TEXT = Sentence("The date is taken from the text.")
DATE_OF_CHANGE = Sentence("The date is the day of the last change; the page does not tell when it was first published.")
DATE_OF_CAPTURE = Sentence("The date is the day when the page was captured.")

SENTENCES = tuple(value for value in tuple(globals().values()) if isinstance(value, Sentence))


def find_sentence(said: str) -> tuple[Sentence, dict[str, str]] | None:
    """The sentence that ``said`` is, and the values of its places."""
    for sentence in SENTENCES:
        values = sentence.read(said)
        if values is not None:
            return sentence, values
    return None
