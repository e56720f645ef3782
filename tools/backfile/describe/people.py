"""Names of people out of by-lines: no "By", no roles, no agencies, no addresses."""

from __future__ import annotations

import re
import unicodedata

from backfile.common.text import fold, squeeze
from backfile.describe.given_names import GIVEN_NAMES

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


_PREFIX = re.compile(
    r"^\W*(?:(?:(?:text|story|words|report|reporting|written|authored|posted|published|edited|compiled|created|reviewed|submitted|contributed|"
    r"recipe|essay|guest post|medically reviewed|more articles|articles|posts|article|opinion|column|analysis|review|interview|photos?|"
    r"photographs|video|fotos?)\s+)?(?:and\s+\w+\s+)?by|from|author|autor(?:in|es|a)?|von|vom|par|por|"
    r"di|de|door|av|af|oleh|tekst|text|testo|texte|texto|penulis|reporter|redaktion|yazar|автор|текст|a cura di|una nota de|quelle|"
    r"ein (?:beitrag|artikel|interview|kommentar|gastbeitrag) von|(?:eine?) \w+ von|special to .*? by)\s*[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:(?:[\w-]+ )?by|authors?(?: name|\(s\))?|contributors?|autor(?:in|es)?|text|von|reporter|writer|photos?|quelle|source|name|content|words|story)\s*[:：]\s*",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:[;|•·⋅∙●/\n\t]|,|\s[–—-]\s|\s&\s|\s\+\s|"
    r"\b(?:and|und|et|y|e|en|och|og|ja|dan|ve|и|та|with|mit|avec|con|com|sowie|i)\b(?=\s+[^\W\d_a-zа-я]))\s*",
)
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
    r",?\s+(?:and|und|et|y|e|og|och|en|&|with)\s+(?:(?:news )?agencies|agenturen|agences|agencias|wires?|wire services|others)\W*$",
    re.IGNORECASE,
)
# These two are asked of text in small letters: ``re`` is ten times slower when it has to mind the case itself.
# What is said of offices and organisations; with one of these in it a part of a by-line names no person.
_OFFICE = re.compile(
    r"\b(?:staff|our|bureau|desk|staffer|newsroom|team|editorial|contributors?|redaktion|rédaction|redacción|redazione|redactie|"
    r"redaksjonen|redaktionen|toimitus|redakcja|редакция|admin\w*|webmaster|newsdesk|web ?desk|agenc(?:y|ies|ia|ias)|agentur(?:en)?|"
    r"agence|wire|service|services|from our|press release|publisher|online|digital|network|media|magazine|newspaper|times|herald|tribune|gazette|"
    r"guardian|courier|independent|chronicle|daily|weekly|blog|podcast|university|institute|foundation|association|council|"
    r"college|school|company|inc|llc|ltd|gmbh|spa|plc|pty|corp|group|studio|studios|store|shop|travel|contributor|sponsored|partners?|"
    r"marketing|solutions|consulting|construction|center|centre|department|ministry|committee|society|club|health|care|"
    r"security|software|technologies|insurance|global|international|users?|guest|content|newsblog|hospital|clinic|hardware|supply|supplies|"
    r"banking|library|hotel|dental|dentistry|official|tips|wellness|prevention|strategy|seo|insights|reviews|"
    r"ہمارے نامہ نگار|نامہ نگار|نمائندہ|اسٹاف رپورٹر|ویب ڈیسک|مراسلہ نگار)\b"
)
# What a person is: cut where it follows a name ("Jane Doe Staff Writer"), else no person.
_ROLE = re.compile(
    r"\b(?:staff(?= (?:writer|reporter|correspondent|photographer|editor))|special|senior|sr|chief|deputy|managing|associate|assistant|executive|guest|contributing|freelance|political|sports?|"
    r"business|crime|court|science|technology|tech|news|national|local|foreign|environment|education|"
    r"reporters?|correspondents?|editors?|editor-in-chief|writers?|journalists?|columnists?|redakteur(?:in)?|korrespondent(?:in)?|"
    r"journalistin|volont[äa]r(?:in)?|photographers?|fotograf(?:in)?|producers?|author|intern|analyst|founder|co-founder|ceo|cto|cfo|cmo|president|"
    r"director|manager|head|attorney|trial|lawyer|professor|dietiti?an|nutritionist|expert|specialist|consultant|certified|registered|"
    r"licensed|gardener|master|engineer|developer|strategist|host|owner|principal|lead|vp|vice|coach|therapist|physician|wirtschaftsredakteur\w*|"
    r"ressortleiter\w*|chefredakteur\w*|reporterin|autorin|autor|parliamentary|landespolitische\w*|updated|published|posted|verified|reviewed|last|min|read|photo|foto)\b"
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
_TIME_AHEAD = re.compile(r"\s+(?:on|at|am|um|le)(?:\s+\w+day)?\W*$")
NOBODY = frozenset(
    (
        "of the article|article|unknown|anonymous|guest|none|null|written by|posted by|by|photo by|articles by|published by|"
        "cite this webpage|view all|more|read more|learn more|sign up|sign in|log in|follow|share|home|the author|author|"
        "authors|editor|user|posted|published|updated|comments|comment|no comments|print|email|facebook|twitter|linkedin|"
        "whatsapp|instagram|youtube|telegram|pinterest|contact|profile|bio|subscribe|newsletter|advertisement|about|name|"
        "date|test|demo|default|system|super user|superuser|root|editors|writer|reporter|correspondent|n/a|undefined|cookie|"
        "privacy|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"
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


def people_of(line: str, sites: frozenset[str] = frozenset()) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people and the agencies of a by-line. ``sites``: folded names of the outlet, that are no people."""
    line = _WITH_HELP.sub(",", _AND_OTHERS.sub("", _OTHERS.sub("", squeeze(_without_address(line)))))
    people: list[str] = []
    agencies: list[str] = []
    for part in _SPLIT.split(without_label(line)):
        name = without_label(part)
        key = fold(name)
        if not key:
            continue
        if key in AGENCIES:
            agencies.append(AGENCIES[key])
        elif people and not name.islower() and _DEGREE.fullmatch(name):
            people[-1] = f"{people[-1]}, {name}"
        elif found := _person(name, sites):
            # After a full name a single word is a town, a degree or a house.
            follows = people and " " in people[0] and " " not in found
            if not follows and found.casefold() not in {other.casefold() for other in people}:
                people.append(found)
    return tuple(people), tuple(dict.fromkeys(agencies))


def _without_address(line: str) -> str:
    """``line`` without addresses and brackets; few lines hold what those cannot do without."""
    return _ADDRESS.sub(" ", line) if any(map(line.__contains__, _ADDRESS_MARKS)) else line


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
    if any(map(str.isdigit, text)) or _is_office(text) or _MENU.search(text.lower()):
        return False
    return words[0].lower() not in _ARTICLES and fold(text) not in NOBODY and not _DEGREE.fullmatch(words[0])


# What menus and buttons say ("Contact Us", "All Posts") and no name has in it.
_MENU = re.compile(
    r"\b(?:us|your|select|menu|posts|search|contact|account|cart|login|apply|skip|download|subscribe|articles?|images|window|jump)\b"
)


def _is_office(text: str) -> bool:
    """True when a word of an office, an organisation or a role is in it."""
    text = text.lower()
    return _OFFICE.search(text) is not None or _ROLE.search(text) is not None


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


def without_label(text: str) -> str:
    """A by-line without "By", "Author:" and the like, and without the marks at its ends."""
    text = squeeze(text).strip(' ,;:|–—-•·⋅"“”*_')
    for _ in range(3):
        shorter = _LABEL.sub("", _PREFIX.sub("", text)).strip(" ,;:|–—-•·")
        if shorter == text:
            break
        text = shorter
    return text


def _person(name: str, sites: frozenset[str]) -> str:
    """``name`` as a person's name, or empty."""
    name = _without_role(_without_place(_TIME_AHEAD.sub("", name))).strip(' ,;:|–—-•·"“”')
    name = name if re.search(r"\b\w\.$|\b[JS]r\.$", name) else name.rstrip(".")
    words = name.split()
    half = len(words) // 2
    if half and len(words) % 2 == 0 and words[:half] == words[half:]:
        words = words[:half]
        name = " ".join(words)
    key = fold(name)
    if not key or key in AGENCIES or _is_site(key, sites):
        return ""
    if len(words) > _MOST_WORDS or len(name) > _LONGEST_NAME or any(c.isdigit() or c in _NO_NAME for c in name):
        return ""
    if _is_office(name) or key in NOBODY or _DEGREE.fullmatch(name):
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
    if name.islower() and len(words) > 1:
        return _capitalised(name)
    return name


def _without_place(name: str) -> str:
    """ "Jane Doe in Islamabad" as "Jane Doe"; "Human in the Loop" is no name and no place."""
    bare = _TAIL_PLACE.sub("", name)
    return bare if " " in bare else name


def _without_role(name: str) -> str:
    """``name`` without the degrees and the office after it."""
    match = _ROLE.search(name.lower())
    before = name[: match.start()] if match else ""
    return before if 2 <= len(before.split()) <= 3 and not _OFFICE.search(before.lower()) else name


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
