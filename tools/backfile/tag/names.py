"""Names in running text, without a model: capitals inside sentences, titles before, introductions of acronyms."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from backfile.common.text import fold
from backfile.tag.function_words import FUNCTION_WORDS

_WORD = r"[^\W\d_a-zà-öø-ÿа-я](?:\.(?=[ -]?[A-ZÀ-Þ])|[\w’'-]*\w)?"
# In a name these may stand between capitals. "and" and "und" join names and are none of one.
_JOIN = r"(?:of the|of|de la|de los|de|du|des|del|di|da|dos|van der|van|von der|von|al|el|bin|ibn)"
_INITIALS = r"(?:[A-Z]\.){2,}"
_BARE = r"(?<![\w’'-])"
# After the article and the preposition of "l’Europe" and "dell’Artico" a name begins. Asked of every text it takes half as long again.
_ELIDED = r"(?<=\b[cdjlmnst][’'])|(?<=\bqu[’'])|(?<=\ball[’'])|(?<=\b[dns][aeu]ll[’'])"
_ELIDING = frozenset({"fr", "it", "ca", "oc"})
_RUN = rf"(?:{_INITIALS}|{_WORD}(?:(?:(?<=s)[’'])?[ ](?:{_JOIN} |d[’'])?{_WORD}){{0,4}})"
_NAME = re.compile(_BARE + _RUN)
_ELIDED_NAME = re.compile(f"(?:{_BARE}|{_ELIDED}){_RUN}")
_GERMAN_NAME = re.compile(rf"(?<![\w’'-])(?:{_INITIALS}|{_WORD}(?:[ ](?:von |zu )?{_WORD}){{0,3}})")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’»)]*\s+|[“\"‘«(—–]\s*|\n\s*)$")
_ACRONYM = re.compile(
    r"((?:[A-ZÀ-Þ][\w’'-]+[ -](?:(?:of|the|and|for|de|la|des|du|für|und)[ ])?){1,6}[A-ZÀ-Þ]?[\w’'-]*)\s?\(([A-Z][A-Za-z]{1,7})\)"
)
# "(LLMs)"
_PLURAL = re.compile(r"(?<=[A-Z])s$")
_SHORT = re.compile(r"\(([A-Z]{3,6})s?\)")
# What an acronym stands for is no longer.
_BEFORE = 80
_SKIPPED = frozenset("of the and for on in to de la des du für und der y".split())
_TITLE = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|president|prime minister|minister|senator|judge|justice|captain|colonel|general|sergeant|"
    r"inspector|professor|prof|rev|father|sister|bishop|mayor|councillor|chancellor|king|queen|prince|princess|pope|herr|frau|monsieur|"
    r"madame|señor|signor|chief|coach|secretary|governor|commissioner|kanzler|kanzlerin|bundeskanzler|ministerpräsident|präsident|"
    r"président|présidente|presidente|ministre|ministro)\.?\s+(?=\S)",
    re.IGNORECASE,
)
# "US President Donald Trump", "Harbour Minister Lionel Pask": an office between other capitals and a full name.
_OFFICE = re.compile(
    r"^(?:[\w.’'-]+ ){1,2}(?:president|prime minister|first minister|minister|senator|judge|chancellor|secretary|governor|commissioner|coach|mayor) "
    r"(?=[^\W\d_]\S* [^\W\d_]\S*$)",
    re.IGNORECASE,
)
_OFFICE_WORDS = frozenset(
    "first prime vice deputy us president minister senator judge justice captain colonel general sergeant inspector professor bishop mayor "
    "councillor chancellor king queen prince princess pope chief coach secretary governor commissioner prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerprasident "
    "bundesprasident aussenminister aussenministerin ministre presidente ministro".split()
)
# "in the" stands before divisions and pubs.
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|outside|across|around|nach|aus|à|en) $", re.IGNORECASE)
# These stand before people as often, so they say half as much.
_WAY_BEFORE = re.compile(r"\b(?:to|from|off|(?:north|south|east|west) of) $", re.IGNORECASE)
# "Quill said", "Marta Quill, 43,", "Marta Quill, who".
_SPEAKS = re.compile(
    r" (?:said|says|told|added|adds|asked|argued|wrote|sagte?|erklärte|meinte|betonte|a déclaré|affirme|dijo|aseguró|ha detto)\b"
)
_AGED = re.compile(r",? \(?[1-9]\d\)?[,)]|, (?:who|whose)\b")
_POSSESSIVE = re.compile(r"[’']s?$")
_LONGEST = 5
_LONGEST_HEADING = 80
_LETTERS = re.compile(r"[^\W\d_]+")
# Shorter words have no capitals in headings.
_SHORTEST = 4
_NOT_ALONE = frozenset(
    "i the a an he she it they we you but and or if in on at by for to of as his her their our my this that these those there here what when "
    "where who why how not no yes one two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr sir miss god der die das ein eine es "
    "ich wir sie er und oder aber wenn dass mit von für im am zum zur auf aus bei nach seit vor über unter le la les un une il elle ils elles "
    "el los las una y o en de que se su al del lo "
    "while although though because since after before during until unless whether despite instead both each however also then than "
    "während obwohl weil nachdem bevor auch doch jedoch dann pendant après avant mais donc comme quand lorsque mientras aunque porque pero cuando".split()
)


@dataclass(slots=True)
class Mention:
    """A name in one text: how often, in which forms, and what its surroundings say of its kind."""

    count: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    person: int = 0
    place: int = 0
    """Two for each "in", one for each "to"."""
    speaks: int = 0
    """Times that a verb of speech follows."""
    first: int = 1_000_000
    """Character at which it is first named; -1 for the headline."""


@dataclass(frozen=True, slots=True)
class Names:
    mentions: dict[str, Mention]
    acronyms: dict[str, str]
    """Acronym → its long form, both as printed."""


def find_names(headline: str, text: str, language: str | None = None) -> Names:
    """The names in a text by their folded key. What only ever opens a sentence, or stands in headings ("Key Features") and before colons
    ("Pro Tip: …"), is none.

    German writes every noun with a capital: there a run of capitals with a join inside is two nouns, not a name.
    """
    german = (language or "").startswith("de")
    eliding = (language or "").partition("-")[0] in _ELIDING
    pattern = _GERMAN_NAME if german else _ELIDED_NAME if eliding else _NAME
    headings = frozenset() if german else _headings(text)
    acronyms = _introduced(text) if "(" in text else {}
    mentions: dict[str, Mention] = {}
    doubtful: dict[str, list[tuple[str, int]]] = {}
    for match in pattern.finditer(text):
        start = match.start()
        name, titled = _untitled(_POSSESSIVE.sub("", match[0]).strip(" .'’"))
        opens = bool(_SENTENCE_START.search(text[max(0, start - 6) : start])) or start == 0
        if opens and not titled:
            first, _, rest = name.partition(" ")
            if first.lower() in _NOT_ALONE:
                name, opens = rest, False
        key = key_of(name)
        if not key or key in _NOT_ALONE or len(key) < 2 or len(words := key.split()) > _LONGEST + 2:
            continue
        if len(words) > 1 and all(word in FUNCTION_WORDS for word in words):  # "Do I"
            continue
        line = text.rfind("\n", 0, start) + 1
        labels = line == start and text.startswith(":", match.end())
        if (opens and not titled and " " not in name) or line in headings or labels:
            doubtful.setdefault(key, []).append((name, start))
            continue
        mention = mentions.setdefault(key, Mention())
        mention.count += 1
        mention.forms[name] += 1
        mention.person += titled or bool(_AGED.match(text, match.end()))
        before = text[max(0, start - 10) : start]
        mention.place += 2 * bool(_PLACE_BEFORE.search(before)) or bool(_WAY_BEFORE.search(before))
        mention.speaks += bool(_SPEAKS.match(text, match.end()))
        mention.first = min(mention.first, start)
    for key, found in doubtful.items():
        if key in mentions:
            mentions[key].count += len(found)
            mentions[key].first = min(mentions[key].first, found[0][1])
    _join_surnames(mentions)
    folded = f" {fold(headline)} "
    for key, mention in mentions.items():
        if f" {key} " in folded:
            mention.count += 2
            mention.first = -1
    return Names(mentions, acronyms)


def _headings(text: str) -> frozenset[int]:
    """Where lines begin that capitals say nothing in, since all their longer words have them."""
    found = []
    start = 0
    for line in text.split("\n"):
        if 0 < len(line) < _LONGEST_HEADING and line[-1] not in '.!?…”"’,;':
            words = [word for word in _LETTERS.findall(line) if len(word) >= _SHORTEST]
            if words and all(word[0].isupper() for word in words):
                found.append(start)
        start += len(line) + 1
    return frozenset(found)


def key_of(name: str) -> str:
    """What makes two forms one name: folded, without accents, possessives or a leading article."""
    key = fold(re.sub(r"[’']s\b", "", name)).translate(_PLAIN)
    return key.removeprefix("the ")


_PLAIN = {
    ord(accented): plain
    for accented, plain in zip("áàâäãåéèêëíìîïóòôöõúùûüçñýÿ", "aaaaaaeeeeiiiiooooouuuucnyy", strict=True)
}


def is_office(key: str) -> bool:
    """True for an office without its holder: "first minister"."""
    return all(word in _OFFICE_WORDS for word in key.split())


def _untitled(name: str) -> tuple[str, bool]:
    bare = _TITLE.sub("", _OFFICE.sub("", name))
    return (bare, True) if bare != name and bare else (name, False)


def _introduced(text: str) -> dict[str, str]:
    """Acronym → what it stands for, where a text gives it in brackets: "Farmers’ Union (FU)", "return on investment (ROI)"."""
    found = {}
    for match in _ACRONYM.finditer(text):
        found[_PLURAL.sub("", match[2])] = _long_form(match[1], match[2])
    for match in _SHORT.finditer(text):
        if not found.get(match[1]):
            found[match[1]] = _small_form(text[max(0, match.start() - _BEFORE) : match.start()], match[1])
    return {short: long for short, long in found.items() if long}


def _small_form(before: str, acronym: str) -> str:
    """The words at the end of ``before``, in small letters too, that begin with the acronym's letters; empty when they do not."""
    words = list(re.finditer(r"[^\W\d_][\w’']*", re.split(r"[.!?:;()\n]", before)[-1]))
    letters = list(acronym.casefold())
    while words and letters:
        word = words.pop()
        if word[0][0].casefold() == letters[-1]:
            letters.pop()
            if not letters:
                return word.string[word.start() :].strip(' "”’»')
        elif word[0] not in _SKIPPED:
            break
    return ""


def _long_form(words: str, acronym: str) -> str:
    """The words before an acronym that its letters stand for; empty when they do not fit."""
    parts = words.replace("-", " - ").split()
    letters = [letter for letter in acronym if letter.isupper()]
    if len(letters) < 2:  # "Harbour Service (Pilots)" explains, it does not shorten
        return ""
    for start in range(len(parts)):
        initials = [part[0] for part in parts[start:] if part[0].isupper()]
        if initials == letters or (len(letters) > 2 and initials[: len(letters)] == letters):
            return " ".join(parts[start:]).replace(" - ", "-")
    return ""


def _join_surnames(mentions: dict[str, Mention]) -> None:
    """A surname alone ("Mr Khan") later in a text is the one full name that ends in Khan."""
    full: dict[str, list[str]] = {}
    for key in mentions:
        words = key.split()
        if 2 <= len(words) <= 4:
            full.setdefault(words[-1], []).append(key)
    for surname, keys in full.items():
        if surname in mentions and len(keys) == 1:
            short = mentions.pop(surname)
            long = mentions[keys[0]]
            long.count += short.count
            # A firm is not called by the last word of its name when it speaks.
            long.person += short.person + short.speaks
            long.first = min(long.first, short.first)
