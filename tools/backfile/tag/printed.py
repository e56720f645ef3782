"""The tags that a page prints, mended: lists that nobody parted, names that a system parted, numbers without their point,
what a system made of capitals, blanks and hyphens.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from backfile.tag.given_names import GIVEN_NAMES
from backfile.tag.names import key_of
from backfile.tag.subjects import subject

# "budget 3 0": an address has no points.
_PARTED_NUMBER = re.compile(r"(?<=\d) (?=\d)")
# "Central Bank (CB)"
_BRACKETED = re.compile(r"(\S.*\S) \(([A-ZÀ-Þ]{2,6})\)")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
# An acronym in capitals may be another word in small letters: "WHO", "AIDS", "START".
_ACRONYM = 5
# Two words that stand together once may do so by chance.
_TOGETHER = 2


def printed_tags(tags: Iterable[str], headline: str, text: str) -> list[str]:
    """The tags as an editor meant them, as far as the article bears it out."""
    whole = f"{headline}\n{text}"
    named = list(_named(list(_parted(tags)), text))
    squeezed = _squeezed(whole) if named else ""
    return [
        _spelled(tag, whole) if _squeezed(tag) in squeezed else tag
        for tag in (_pointed(tag, whole) for tag in _joined(named, whole))
    ]


def _squeezed(text: str) -> str:
    """Its letters alone, to see quickly that a tag is nowhere."""
    return text.casefold().replace(" ", "").replace("-", "")


def with_acronym(tag: str) -> tuple[str, str]:
    """A tag without the acronym that it gives in brackets, and the acronym: "Central Bank (CB)". "Georgia (US)" is another Georgia."""
    match = _BRACKETED.fullmatch(tag)
    if not match or match[1][0] != match[2][0] or not re.search(".*".join(match[2]), match[1], re.IGNORECASE):
        return tag, ""
    return match[1], match[2]


def _parted(tags: Iterable[str]) -> Iterator[str]:
    """Some pages print all their tags as one: "flood, harbour, ferries". One comma may belong to a name ("Paris, Texas")."""
    for tag in tags:
        yield from (part.strip() for part in tag.split(",")) if tag.count(",") > 1 else (tag,)


def _named(tags: list[str], text: str) -> Iterator[str]:
    """ "Quill", "Marta" was "Quill, Marta" where the text says "Marta Quill"."""
    place = 0
    while place < len(tags):
        name = " ".join(reversed(tags[place : place + 2]))
        if place + 1 < len(tags) and tags[place + 1].casefold() in GIVEN_NAMES and name in text:
            yield name
            place += 2
        else:
            yield tags[place]
            place += 1


def _joined(tags: list[str], text: str) -> list[str]:
    """ "Künstliche" and "Intelligenz" are one where the text never has the first without the second after it."""
    single = [tag for tag in tags if tag.isalpha() and tag.istitle() and tag in text]
    if len(single) < _TOGETHER:
        return tags
    joined = dict(pair for first in single if not subject(key_of(first)) for pair in _followed(first, single, text))
    seconds = {second for _, second in joined.values()}
    return [joined[tag][0] if tag in joined else tag for tag in tags if tag not in seconds]


def _followed(first: str, tags: Iterable[str], text: str) -> Iterator[tuple[str, tuple[str, str]]]:
    after = [match[1] for match in _after(first).finditer(text)]
    if len(after) >= _TOGETHER and len(set(after)) == 1 and after[0] in tags and after[0] != first:
        yield first, (f"{first} {after[0]}", after[0])


@lru_cache(maxsize=1 << 12)
def _after(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){word}(?:[ -](\w+)|(?!\w))")


def _pointed(tag: str, text: str) -> str:
    pointed = _PARTED_NUMBER.sub(".", tag)
    return pointed if pointed != tag and pointed.casefold() in text.casefold() else tag


def _spelled(tag: str, text: str) -> str:
    """The tag as the text spells it where the text never has it as printed: "Dns" is "DNS", "sea-wall" "sea wall", "FloodPlain" "flood
    plain". Systems change capitals, blanks and hyphens.
    """
    if (tag.isupper() and len(tag) <= _ACRONYM) or not any(letter.isalpha() for letter in tag):
        return tag
    if _stands(tag, text):
        return tag
    forms = Counter(match[0] for match in _spelling(tag).finditer(text) if _bears_out(match[0], tag))
    if not forms:
        return tag
    form = min(forms, key=lambda form: (-forms[form], form))
    return form if form[:1].isupper() or tag[:1].islower() else tag[:1] + form[1:]


def _bears_out(form: str, tag: str) -> bool:
    printed, words = tag.split(" "), form.split(" ")
    shouts = [word for word in words if word.isupper() and word not in printed]
    if any(len(word) >= _ACRONYM for word in shouts) or 1 < len(words) == len(shouts):
        return False
    if form.casefold() == tag.casefold():
        # A heading's capitals say nothing: names get theirs from all texts together.
        return all(
            one[:1].isupper() or not other[:1].isupper() or other[1:] != other[1:].lower() or not other.isalpha()
            for one, other in zip(printed, words, strict=True)
        )
    parted = (tag.replace("-", " "), _CAMEL.sub(" ", tag))
    return form.casefold() in map(str.casefold, parted) or (
        len(words) > 1 and all(word[:1].isupper() for word in words)
    )


def _stands(tag: str, text: str) -> bool:
    """True when it is there as printed, with no letters on either side."""
    place = text.find(tag)
    while place >= 0:
        around = text[max(0, place - 1) : place] + text[place + len(tag) : place + len(tag) + 1]
        if not any(letter.isalnum() for letter in around):
            return True
        place = text.find(tag, place + 1)
    return False


@lru_cache(maxsize=1 << 12)
def _spelling(tag: str) -> re.Pattern[str]:
    """Its letters in any case with other blanks between them."""
    blanks = "[ -]?" if "-" in tag else " ?"
    alike = blanks.join(re.escape(letter) for letter in tag if letter not in " -")
    return re.compile(rf"(?<![\w-]){alike}(?![\w-])", re.IGNORECASE)
