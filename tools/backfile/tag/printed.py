"""The tags that a page prints, mended: lists that nobody parted, names that a system parted, numbers without their point."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from backfile.tag.given_names import GIVEN_NAMES

# "budget 3 0": an address has no points.
_PARTED_NUMBER = re.compile(r"(?<=\d) (?=\d)")


def printed_tags(tags: Iterable[str], headline: str, text: str) -> list[str]:
    """The tags as an editor meant them, as far as the article bears it out."""
    return [_pointed(tag, headline, text) for tag in _named(list(_parted(tags)), text)]


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


def _pointed(tag: str, headline: str, text: str) -> str:
    pointed = _PARTED_NUMBER.sub(".", tag)
    if pointed == tag:
        return tag
    return pointed if pointed.casefold() in f"{headline}\n{text}".casefold() else tag
