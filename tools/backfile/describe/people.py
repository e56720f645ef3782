"""Names of people out of by-lines: no "By", no roles, no agencies, no addresses."""

from __future__ import annotations

import re

from backfile.common.text import fold, squeeze

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
    r"^\W*(?:(?:(?:text|story|words|report|reporting|written|posted|published|edited|compiled|reviewed|submitted|medically reviewed|more articles|articles|article|opinion|column|analysis|"
    r"review|interview|photos?|photographs|video|fotos?)\s+)?(?:and\s+\w+\s+)?by|from|author|autor(?:in|es|a)?|von|vom|par|por|"
    r"di|de|door|av|af|oleh|tekst|text|testo|texte|texto|penulis|reporter|redaktion|yazar|автор|текст|a cura di|una nota de|"
    r"ein (?:beitrag|artikel|interview|kommentar|gastbeitrag) von|(?:eine?) \w+ von|special to .*? by)\s*[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\W*(?:by|authors?|autor(?:in)?|text|von|reporter|writer|photos?)\s*[:：]\s*", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*(?:[;|•·/\n\t]|,(?!\s*(?:jr|sr|ph\.?d|m\.?d|md|esq|i{2,3}|iv|cfa|cpa|rn|rd|mba)\b)|\s&\s|\s\+\s|"
    r"\b(?:and|und|et|y|e|en|och|og|ja|dan|ve|и|та|with|mit|och|sowie|i)\b(?=\s+[^\W\d_a-zа-я]))\s*",
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\w|@\w+|https?://\S+|www\.\S+|\(.*?\)|\[.*?\]")
_ROLE = re.compile(
    r"\b(?:staff|our|special|senior|chief|deputy|managing|associate|assistant|executive|guest|contributing|freelance|political|"
    r"sports?|business|crime|court|health|science|technology|tech|news|national|local|foreign|city|state|environment|education|"
    r"reporters?|correspondents?|editors?|writers?|journalists?|columnists?|bureau|desk|staffer|newsroom|team|editorial|contributors?|"
    r"redaktion|redakteur(?:in)?|korrespondent(?:in)?|journalistin|rédaction|redacción|redazione|redactie|redaksjonen|redaktionen|"
    r"toimitus|redakcja|редакция|admin(?:istrator)?|webmaster|web ?desk|news ?desk|agenc(?:y|ies|ia|ias)|agentur(?:en)?|agence|wire|"
    r"service|photographer|producer|staff writer|author|intern|"
    r"ہمارے نامہ نگار|نامہ نگار|نمائندہ|اسٹاف رپورٹر|ویب ڈیسک|مراسلہ نگار|newsroom|from our|analyst|press release|publisher|online|digital|network|media|"
    r"magazine|newspaper|times|post|herald|tribune|gazette|guardian|courier|independent|chronicle|daily|weekly)\b",
    re.IGNORECASE,
)
_TAIL_ROLE = re.compile(r"\s*(?:[,–—|-]\s*|\bis (?:an?|the)\b|\bin\s+(?=[A-ZÄÖÜ])|\bfor\b|\baus\b|\bà\b|,\s*).*$")
_TAIL_PLACE = re.compile(r"(?<=\w\w)\s+(?:in|at|aus|à|en|na|bei)\s+[A-ZÄÖÜ].*$")
_TITLES = re.compile(r"^(?:dr|prof|mr|mrs|ms|miss|sir|rev|fr|dipl|ing|mag)\.?\s+", re.IGNORECASE)
_NOBODY = frozenset(
    "of the article|article|unknown|anonymous|guest|none|null|written by|posted by|by|photo by|articles by|published by|cite this webpage|view all|more|"
    "read more|follow|share|home|the author".split("|")
)
_DEGREE = re.compile(
    r"(?:ph\.?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|mba|cpa|cfa|rd|rdn|rn|esq|jr|sr|ii|iii|lcsw|dds|do|ms|bs|pt|dpt)\.?",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    "de da do dos das del della di van von der den ter ten zu zum zur la le el al bin ibn ben abu af av y e i und the o du des".split()
)


def people_of(line: str, sites: frozenset[str] = frozenset()) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people and the agencies of a by-line. ``sites``: folded names of the outlet, that are no people."""
    line = squeeze(_ADDRESS.sub(" ", line))
    people: list[str] = []
    agencies: list[str] = []
    for part in _SPLIT.split(_bare(line)):
        name = _bare(part)
        key = fold(name)
        if not key:
            continue
        if key in AGENCIES:
            agencies.append(AGENCIES[key])
        elif (found := _person(name, sites)) and found.casefold() not in {p.casefold() for p in people}:
            people.append(found)
    return tuple(people), tuple(dict.fromkeys(agencies))


def _bare(text: str) -> str:
    text = squeeze(text).strip(' ,;:|–—-•·"“”*_')
    for _ in range(3):
        shorter = _LABEL.sub("", _PREFIX.sub("", text)).strip(" ,;:|–—-•·")
        if shorter == text:
            break
        text = shorter
    return text


def _person(name: str, sites: frozenset[str]) -> str:
    """``name`` as a person's name, or empty."""
    name = _TAIL_PLACE.sub("", name)
    name = _TAIL_ROLE.sub("", name) if len(name.split()) > 4 else name
    name = name.strip(' ,.;:|–—-•·"“”')
    key = fold(name)
    if (
        not key
        or key in sites
        or any(len(site) > 5 and (key in (f"the {site}", f"{site} staff") or site == f"the {key}") for site in sites)
    ):
        return ""
    tokens = name.split()
    if len(tokens) > 6 or len(name) > 60 or any(character.isdigit() for character in name):
        return ""
    if _ROLE.search(name) or key in _NOBODY or (len(tokens) == 1 and key in sites):
        return ""
    if _DEGREE.fullmatch(name):
        return ""
    if name.isupper() and len(name) > 4:
        name = _capitalised(name)
    elif name.islower():
        if len(tokens) < 2:
            return ""
        name = _capitalised(name)
    return name


def _capitalised(name: str) -> str:
    words = []
    for number, word in enumerate(name.lower().split()):
        if number and word in _PARTICLES:
            words.append(word)
        else:
            words.append(re.sub(r"(^|[-'’.]|\bmc)(\w)", lambda m: m[1].capitalize() + m[2].upper(), word))
    return " ".join(words)


def is_role(line: str) -> bool:
    """True for a by-line that names an office and no person: "Staff Reporter"."""
    return bool(_ROLE.search(line)) and not people_of(line)[0]
