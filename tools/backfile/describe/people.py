"""Names of people out of by-lines: no "By", no roles, no agencies, no addresses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from backfile.common.text import fold, squeeze
from backfile.describe.by_words import without_sign
from backfile.describe.given_names import GIVEN_NAMES
from backfile.describe.roles import is_office, without_leading_role, without_role

AGENCIES = {
    "reuters": "Reuters", "thomson reuters": "Reuters", "ap": "AP", "associated press": "AP", "the associated press": "AP",
    "afp": "AFP", "agence france presse": "AFP", "agence france-presse": "AFP", "dpa": "dpa", "dpa infocom": "dpa",
    "apa": "APA", "epd": "epd", "kna": "KNA", "sid": "SID", "pti": "PTI", "press trust of india": "PTI", "ani": "ANI",
    "ians": "IANS", "uni": "UNI", "app": "APP", "inp": "INP", "xinhua": "Xinhua", "efe": "EFE", "ansa": "ANSA",
    "tass": "TASS", "interfax": "Interfax", "unian": "UNIAN", "ukrinform": "Ukrinform", "anp": "ANP", "belga": "Belga",
    "tt": "TT", "ntb": "NTB", "ritzau": "Ritzau", "stt": "STT", "pap": "PAP", "lusa": "Lusa", "bernama": "Bernama",
    "antara": "Antara", "kyodo": "Kyodo", "jiji": "Jiji", "yonhap": "Yonhap", "bloomberg": "Bloomberg", "upi": "UPI",
    "pa": "PA", "pa media": "PA", "press association": "PA", "aap": "AAP", "cp": "CP", "the canadian press": "The Canadian Press",
    "canadian press": "The Canadian Press", "keystone sda": "Keystone-SDA", "keystone-sda": "Keystone-SDA", "sda": "SDA",
    "ats": "ATS", "anadolu agency": "Anadolu", "anadolu": "Anadolu", "aa": "Anadolu", "iha": "İHA", "dha": "DHA",
    "europa press": "Europa Press", "nan": "NAN", "agencia efe": "EFE", "afx": "AFX", "dpa-afx": "dpa-AFX", "cnn wire": "CNN",
}  # fmt: skip


# More words than ``by_words`` has, which alone make no line a by-line.
_PREFIX = re.compile(
    r"^\W*(?:(?:(?:text|story|words|report|reporting|written|authored|posted|published|edited|compiled|created|reviewed|submitted|contributed|"
    r"recipe|essay|guest post|medically reviewed|more articles|articles|posts|article|opinion|column|analysis|review|interview|photos?|"
    r"photographs|video|fotos?)\s+)?(?:and\s+\w+\s+)?by|from|author|autor(?:in|es|a)?|von|vom|par|por|"
    r"di|de|door|av|af|oleh|tekst|text|testo|texte|texto|penulis|reporter|redaktion|yazar|автор|текст|a cura di|una nota de|quelle|"
    r"(?:das (?:gespräch|interview)|die fragen) (?:führten?|stellten?|moderierten?)|ein (?:beitrag|artikel|interview|kommentar|gastbeitrag) von|(?:eine?) \w+ von|special to .*? by)\s*[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:(?:[\w-]+ )?by|authors?(?: name|\(s\))?|contributors?|autor(?:in|es)?|text|von|reporter|writer|photos?|quelle|source|name|content|words|story)\s*[:：]\s*",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:[;|•·⋅∙●/\n\t]|,|\s[–—@-]\s|\s&\s|\s\+\s|"
    r"\b(?:and|und|et|y|e|en|och|og|ja|dan|ve|и|та|with|mit|avec|con|com|sowie|i)\b(?=\s+[^\W\d_a-zа-я]))\s*",
)
# The same in capitals, between words in capitals.
_SHOUTED_AND = re.compile(r"(?<=[^\W\d_a-z]{2}) (?:AND|UND|ET|Y|EN|OG|OCH|WITH|MIT|AVEC|CON|VE) (?=[^\W\d_a-z]{2})")
# What points to a note at the foot: "Jane Doe 1,2; John Roe*".
_NOTE = re.compile(r"(?<=[^\W\d_])\s*(?:\s\d{1,2}(?:\s?,\s?\d{1,2})*|[*†‡§¹²³]+)(?=\s*(?:[,;&|]|and\b|$))")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\w|(?<!\w)@\w+|https?://\S+|www\.\S+|\(.*?\)|\[.*?\]")
_ADDRESS_MARKS = ("@", "(", "[", "://", "www.")
# Whoever else had a hand in it, after the author.
_OTHERS = re.compile(
    r"(?<=\w)\W*\b(?:(?:medically|clinically|expert|scientifically|technically) )?(?:reviewed|fact-?checked|edited|illustrated|translated) by\b.*|"
    r"(?<=\w)\W*\b(?:photo(?:graph)?s?|pictures?|images?|fotos?|bild(?:er)?|illustrations?|video)(?:\s*[:：]|\s+by\b).*",
    re.IGNORECASE,
)
_WITH_HELP = re.compile(
    r",?\s+with (?:additional |further )?(?:contributions?|reporting|files|research) (?:from|by)\b", re.IGNORECASE
)
_AND_OTHERS = re.compile(
    r",?\s+(?:and|und|et|y|e|og|och|en|&|with)\s+(?:(?:news )?agencies|agenturen|agences|agencias|wires?|wire services|others|(?:(?:the|our) )?(?:\w+ )?(?:team|staff|colleagues))\W*$",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"(?:ph\.?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|mba|mph|msn|bsn|cpa|cfa|cfp|rd|rdn|ldn|rn|esq|jr|sr|ii|iii|iv|lcsw|lmft|dds|dmd|do|ms|bs|pt|"
    r"dpt|dvm|vmd|dacvb|lvt|vts|smt|faclm|facp|np|fnp|pa-c|pe|e-ryt|ryt|jd|j\.d|llm|edd|psyd|cscs|cpt)\.?",
    re.IGNORECASE,
)
_TAIL_PLACE = re.compile(
    r"\s+(?:on|from)\s+(?=[A-Z0-9]|the\b).*$|(?<=\w\w)\s+(?:in|at|aus|à|en|na|bei|for|on behalf of|is an?|via)\s+\S.*$"
)
# What is left of "Jane Doe on Friday, 4 May" and "Jane Doe at 9:30" when the date is cut.
_TIME_AHEAD = re.compile(
    r"\s+(?:on|at|am|um|le)(?:\s+(?:\w+day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So))?\W*$"
)
NOBODY = frozenset(
    (
        "of the article|article|unknown|anonymous|guest|none|null|written by|posted by|by|photo by|articles by|published by|"
        "cite this webpage|view all|more|read more|learn more|sign up|sign in|log in|follow|share|home|the author|author|"
        "authors|editor|user|posted|published|updated|comments|comment|no comments|print|email|facebook|twitter|linkedin|"
        "whatsapp|instagram|youtube|telegram|pinterest|contact|profile|bio|subscribe|newsletter|advertisement|about|name|"
        "date|test|demo|default|system|super user|superuser|root|editors|writer|reporter|correspondent|n/a|undefined|cookie|"
        "privacy|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|on|at|am|um|le|el|il|den|vom|posted on|published on|updated on"
    ).split("|")
)
_PARTICLES = frozenset(
    "de da do dos das del della di van von vom der den ter ten te zu zum zur la le el al bin ibn ben abu af av y e i und the o du des dos".split()
)
_ARTICLES = frozenset("the der die das le la les el los il the de".split())
# A part after a comma is another person when it has a name's length; a single word there is a town, a degree, a house.
_LONGEST_NAME = 60
_NO_NAME = frozenset("@#<>{}=\\:")
_MOST_WORDS = 6


# Of the lines of a page 42 % are asked for again: by several finders of by-lines, and when they are chosen among.
@lru_cache(maxsize=1024)
def people_of(line: str, sites: frozenset[str] = frozenset()) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people and the agencies of a by-line. ``sites``: folded names of the outlet, that are no people."""
    line = _NOTE.sub("", _SHOUTED_AND.sub(" and ", squeeze(_without_address(line))))
    line = _WITH_HELP.sub(",", _AND_OTHERS.sub("", _without_others(without_sign(line))))
    if reporter := REPORTER.search(line):
        line = reporter[1]
    placed = _HOUSE_AND_PLACE.fullmatch(line)
    if placed and not is_likely_person(placed[2]):
        line = placed[1]
    people: list[str] = []
    agencies: list[str] = []
    parts = [without_label(part) for part in _SPLIT.split(without_label(line))]
    # Where names have capitals, words in small letters beside them are none: "Jean Dupont, envoyé spécial à Kiev".
    is_cased = any(_is_cased(part) for part in parts)
    for part in parts:
        name, agency = _without_house(part, sites)
        key = fold(name)
        agencies += [agency] if agency else []
        if not key or (is_cased and name.islower() and " " in name):
            continue
        if key in AGENCIES:
            agencies.append(AGENCIES[key])
        elif people and not name.islower() and _DEGREE.fullmatch(name):
            people[-1] = f"{people[-1]}, {name}"
        elif people and any(len(site) >= _SHORTEST_SITE and key.startswith(f"{site} ") for site in sites):
            continue  # an edition of the outlet: "Ann Writer, Courier North"
        elif found := _person(name, sites):
            # After a full name a single word is a town, a degree or a house, and so is what has a role behind it: "Courier Writer".
            follows = (
                people
                and " " in people[0]
                and (" " not in found or (_has_role(name, found) and not is_likely_person(found)))
            )
            if not follows and found.casefold() not in {other.casefold() for other in people}:
                people.append(found)
    return tuple(people), tuple(dict.fromkeys(agencies))


# "海港報 記者陳怡君／基隆報導": the name stands behind the office and ahead of the place.
REPORTER = re.compile(r"(?:記者|记者)\s*((?:[\u3400-\u9fff]{2,4}[、，, ]?)+?)\s*(?=[／/])")
# "Carla Nogueira, g9 Litoral — Porto Novo".
_HOUSE_AND_PLACE = re.compile(r"([^,–—]+), ([^,–—]{2,40}) [–—] [^,–—]{2,40}")
# These letters count as small ones, and their capitals are for headlines.
_GEORGIAN = re.compile("[\u10d0-\u10ff]")


def _has_role(name: str, bare: str) -> bool:
    return len(bare.split()) < len(name.split()) and fold(name).startswith(fold(bare)) and is_office(name)


def _without_address(line: str) -> str:
    """``line`` without addresses and brackets; few lines hold what those cannot do without."""
    return _ADDRESS.sub(" ", line) if any(map(line.__contains__, _ADDRESS_MARKS)) else line


def _without_others(line: str) -> str:
    """``line`` without whoever else had a hand in it; few lines hold the "by" or the colon that those cannot do without."""
    return _OTHERS.sub("", line) if ":" in line or "：" in line or "by" in line.lower() else line


def _is_cased(part: str) -> bool:
    words = part.split()
    return len(words) > 1 and words[0][:1].isupper() and not is_office(part)


def _without_house(name: str, sites: frozenset[str]) -> tuple[str, str]:
    """A name without the agency or the outlet that stands behind it with nothing between, and that agency."""
    words = name.split()
    for size in range(min(_LONGEST_HOUSE, len(words) - _FULL), 0, -1):
        tail = " ".join(words[-size:])
        key = fold(tail)
        agency = AGENCIES.get(key, "") if size > 1 or tail in _BARE_AGENCIES else ""
        if agency or (key in sites and len(key) >= _LONG_SITE):
            return " ".join(words[:-size]).rstrip(" -–—/"), agency
    return name, ""


# A full name has so many words at least. Of single words these alone are nobody's surname or degree.
_FULL = 2
_LONGEST_HOUSE = 4
# What begins with the name of an outlet is one of its editions; shorter names begin other words.
_SHORTEST_SITE = 4
# A shorter name of an outlet may be a surname.
_LONG_SITE = 6
_BARE_AGENCIES = frozenset({"Reuters", "AP", "AFP", "dpa", "UPI", "EFE", "ANSA", "Xinhua", "TASS"})


def agencies_of(line: str) -> tuple[str, ...]:
    """The agencies of a by-line as it writes them."""
    parts = [without_label(part) for part in _SPLIT.split(without_label(_without_address(line)))]
    return tuple(part for part in parts if fold(part) in AGENCIES)


_NO_NAME_HOLDS = re.compile(r'[:!?/"“”()@#%&+,;|…]')


def is_person_name(text: str) -> bool:
    """True for what looks like the full name of a person: two to four words, each with a capital where the script has them."""
    words = text.split()
    if len(words) < 2 or len(_TITLES.sub("", text).split()) > 4 or len(text) > 40 or _NO_NAME_HOLDS.search(text):
        return False
    if any((word[0].islower() and word not in _PARTICLES) or not word[0].isalpha() for word in words):
        return False
    if any(map(str.isdigit, text)) or is_office(text) or _MENU.search(text.lower()):
        return False
    return words[0].lower() not in _ARTICLES and fold(text) not in NOBODY and not _DEGREE.fullmatch(words[0])


# What menus and buttons say ("Contact Us", "All Posts") and no name has in it.
_MENU = re.compile(
    r"\b(?:us|your|select|menu|posts|search|contact|account|cart|login|apply|skip|download|subscribe|disclosures?|policy|terms|advertis\w*|articles?|images|window|jump)\b"
)


def bare_name(name: str) -> str:
    """A name for comparing: folded, without "Dr" and the like."""
    return fold(_TITLES.sub("", name))


_TITLES = re.compile(r"^(?:(?:dr|prof|mr|mrs|ms|miss|sir|rev|fr|dipl|ing|mag)\.?\s+)+", re.IGNORECASE)


def is_likely_person(text: str) -> bool:
    """True for a full name that begins with a common given name, or with an initial."""
    words = text.split()
    return is_person_name(text) and (
        _plain(words[0].split("-")[0]) in GIVEN_NAMES or bool(_INITIAL.fullmatch(words[0]))
    )


def begins_with_given_name(letters: str) -> bool:
    """True for ``janedoe``: a full name may be written in these small letters."""
    return any(letters[:size] in GIVEN_NAMES for size in range(2, len(letters)))


# Letters with a stroke are letters of their own to Unicode.
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def _plain(name: str) -> str:
    """``name`` folded, its accents gone: "José" as "jose"."""
    apart = unicodedata.normalize("NFKD", fold(name).translate(_STROKES))
    return "".join(character for character in apart if not unicodedata.combining(character))


_INITIAL = re.compile(r"(?:[A-Z]\.){1,3}")


# Of 17 questions a page 13 were asked before.
@lru_cache(maxsize=1024)
def without_label(text: str) -> str:
    """A by-line without "By", "Author:" and the like, and without the marks at its ends."""
    text = squeeze(text).strip(' ,;:|&–—-•·⋅"“”*_…')
    for _ in range(3):
        shorter = _LABEL.sub("", _PREFIX.sub("", without_sign(text))).strip(" ,;:|–—-•·")
        if shorter == text:
            break
        text = shorter
    return text


def _person(name: str, sites: frozenset[str]) -> str:
    """``name`` as a person's name, or empty."""
    name = without_role(_without_place(_TIME_AHEAD.sub("", name))).strip(' ,;:|–—-•·"“”')
    name = name if re.search(r"\b\w\.$|\b[JS]r\.$", name) else name.rstrip(". ")
    words = name.split()
    half = len(words) // 2
    if half and len(words) % 2 == 0 and words[:half] == words[half:]:
        words = words[:half]
        name = " ".join(words)
    key = fold(name)
    if not key or key in AGENCIES or _is_site(key, sites) or not _BARE_AGENCIES.isdisjoint(words):
        return ""
    if len(words) > _MOST_WORDS or len(name) > _LONGEST_NAME or any(c.isdigit() or c in _NO_NAME for c in name):
        return ""
    if _is_role_for_a_surname(words):
        return _capitalised(name) if name.isupper() or name.islower() else name
    if is_office(name) and is_likely_person(bare := without_leading_role(name)):
        return bare
    if is_office(name) or key in NOBODY or _DEGREE.fullmatch(name):
        return ""
    # "ku Frankfurt" is initials and a town, "One comment so far" is no name.
    if (
        len(words) > 1
        and not name.islower()
        and any(
            w[0].islower() and w.lower() not in _PARTICLES and "'" not in w and "’" not in w and "-" not in w
            for w in words
        )
    ):
        return ""
    if name.isupper() and len(name) > 4:
        return _capitalised(name)
    if name.islower() and len(words) > 1 and _GEORGIAN.match(name) is None:
        return _capitalised(name)
    return name


def _is_role_for_a_surname(words: list[str]) -> bool:
    """True for "Ann Writer": a common given name, and one role that is a surname too."""
    return len(words) == _FULL and _plain(words[0]) in GIVEN_NAMES and words[1].lower() in _SURNAMES


_SURNAMES = frozenset(
    "author cook editor engineer gardener head host journalist lawyer lead manager master reader reporter trial writer".split()
)


def _without_place(name: str) -> str:
    """ "Jane Doe in Islamabad" as "Jane Doe"; "Human in the Loop" is no name and no place."""
    bare = _TAIL_PLACE.sub("", name)
    return bare if " " in bare else name


def _is_site(key: str, sites: frozenset[str]) -> bool:
    return key in sites or any(
        len(site) > 5 and (key in (f"the {site}", f"{site} staff") or site == f"the {key}") for site in sites
    )


def _capitalised(name: str) -> str:
    words = []
    for number, word in enumerate(name.lower().split()):
        if number and word in _PARTICLES:
            words.append(word)
        else:
            words.append(re.sub(r"(^|[-'’.]|\bmc)(\w)", lambda m: m[1].capitalize() + m[2].upper(), word))
    return " ".join(words)
