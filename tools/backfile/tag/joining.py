"""Tags of an archive that are one: an acronym and its long form, a surname and the person, a name and its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from backfile.tag.names import is_office
from backfile.tag.records import NameRecord
from backfile.tag.spellings import sounded, used
from backfile.tag.well_known import well_known_kind

# Texts that have a name and its end beside each other: one may do so by chance.
_BOTH = 2
_OF_PRODUCTS = 5
# A short form that is used so many times as often as the long one is what readers know: "NATO".
_KNOWN_SHORT = 5


@dataclass(slots=True)
class Known:
    """What the archive knows about one key."""

    tagged: int = 0
    named: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    person: int = 0
    place: int = 0
    mentions: int = 0


def is_in_capitals(short: Known | None) -> bool:
    """False for "Sum", which is a word wherever texts do not introduce the "SUM"."""
    if short is None or not short.forms:
        return True
    form = min(short.forms, key=lambda form: (-short.forms[form], form))
    return sum(letter.isupper() for letter in form) > 1


def join_acronym(known: Mapping[str, Known], short: str, longs: Counter[str]) -> tuple[str, str]:
    """(key, the key that stands for it) of an acronym and what texts say that it stands for."""
    long = min(longs, key=lambda long: (-longs[long], long))
    uses = [known[key].tagged + known[key].named if key in known else 0 for key in (short, long)]
    return (long, short) if uses[0] > _KNOWN_SHORT * uses[1] else (short, long)


def pool_territories(known: dict[str, Known], same: Mapping[str, str]) -> None:
    """What the archive knows of "USA" and of "U.S." is known of the United States."""
    for key, one in sorted(same.items()):
        if key != one and key in known:
            part, whole = known[key], known[one]
            whole.tagged += part.tagged
            whole.named += part.named
            whole.mentions += part.mentions
            whole.person += part.person
            whole.place += part.place
            whole.forms.update(part.forms)


def full_names(tags: Mapping[str, Known], short: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Surname, or name with a middle one, that editors use as a tag → the one person whom the texts of those pages, or of half of them, name."""
    people: dict[str, str] = {}
    for key in sorted(tags if short else (), key=lambda key: used(tags, key)):
        if " " in key and tags[key].person:
            people.setdefault(sounded(key), key)
    found = {}
    for surname, names in short.items():
        full = {people[sound] for name in names if (sound := sounded(name)) in people}
        if len(full) == 1 and not tags[surname].place and 2 * names.total() >= tags[surname].tagged:
            found[surname] = full.pop()
    return found


def ends_of(record: NameRecord) -> Iterator[tuple[str, str]]:
    """Names of two words and more that are the end of another name of the same text: "Farmers' Union", "Lowland Farmers' Union"."""
    names = {row[0] for row in record.names}
    for name in names:
        words = name.split()
        for start in range(1, len(words) - 1):
            if (end := " ".join(words[start:])) in names and not is_office(end):
                yield end, name


def whole_names(tags: Mapping[str, Known], ends: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Key → the key used more, of a name and of its end, where half of the texts that have the end have that name, and no other; of a
    product with its maker ("Google Sarn Maps") a fifth of them.
    """
    found = {}
    for end, names in ends.items():
        whole = max(names, key=lambda name: (names[name], len(name), name))
        if end in tags and whole in tags and all(other in whole or other not in tags for other in names):
            product = whole.split(" ", 1)[1] == end and _maker(tags[whole])
            often = _OF_PRODUCTS * names[whole] if product else 2 * names[whole] if names[whole] >= _BOTH else 0
            if often >= max(1, tags[end].named):
                more, less = sorted((end, whole), key=lambda key: used(tags, key))
                found[less] = more
    return found


def _maker(name: Known) -> bool:
    """True when a name begins with a firm that all know. Letters alone may be a state or a league."""
    first = min(name.forms, key=lambda form: (-name.forms[form], form)).partition(" ")[0]
    return not first.isupper() and well_known_kind(first) == "organisation"
