"""Countries by any of their usual names (Unicode CLDR, through Babel), shown in the article's language."""

from __future__ import annotations

from functools import cache

from backfile.common.locales import find_locale
from backfile.tag.names import key_of

_SHORT = {
    "us": "US", "u s": "US", "usa": "US", "u s a": "US", "united states of america": "US", "america": "US", "uk": "GB", "u k": "GB",
    "britain": "GB", "grossbritannien": "GB",
    "grande bretagne": "GB", "gran bretana": "GB", "gran bretagna": "GB", "great britain": "GB", "uae": "AE", "drc": "CD", "eu": "EU", "european union": "EU", "un": "UN", "south korea": "KR",
    "north korea": "KP", "stati uniti damerica": "US", "etats unis damerique": "US", "estados unidos de america": "US",
    "vereinigte staaten von amerika": "US", "russische foderation": "RU", "ivory coast": "CI", "holland": "NL", "burma": "MM", "russian federation": "RU",
}  # fmt: skip


def territory(key: str, language: str | None = None) -> str:
    """The name, in ``language``, of the territory that ``key`` (a folded name) means; empty when it means none or a continent."""
    if not (code := territory_code(key, language)) or code in _CONTINENTS:
        return ""
    return _names(_base(language)).get(code) or _names("en").get(code, "")


def territory_code(key: str, language: str | None = None) -> str:
    """Its ISO 3166 code, or EU or UN, or a continent's number; empty when ``key`` means no territory."""
    return _SHORT.get(key) or _codes(_base(language)).get(key) or _codes("en").get(key, "")


def territory_key(code: str) -> str:
    """The key under which all names of a territory are one."""
    return key_of(_names("en").get(code, code))


def _base(language: str | None) -> str:
    return (language or "en").partition("-")[0].lower() or "en"


# Africa, Asia, Europe, South America and Oceania, by their UN M49 numbers.
_CONTINENTS = frozenset({"002", "142", "150", "005", "009"})
ORGANISATIONS = frozenset({"EU", "UN"})


@cache
def _names(language: str) -> dict[str, str]:
    locale = find_locale(language)
    if not locale:
        return {}
    return {code: name for code, name in locale.territories.items() if len(code) == 2 or code in _CONTINENTS}


@cache
def _codes(language: str) -> dict[str, str]:
    return {key_of(name): code for code, name in _names(language).items() if code not in ("ZZ", "QO", "XA", "XB")}


# Languages that decline names, and the longest case ending that is looked for.
_DECLINING = frozenset(
    {"pl", "cs", "sk", "sl", "hr", "sr", "bs", "ru", "uk", "be", "bg", "mk", "lt", "lv", "et", "fi", "hu", "tr", "el"}
)
_LONGEST_CASE = 3
_SHORTEST_STEM = 4
_VOWELS = "aeiouyáéíóúýäöüõąęėįųūāēīаеиоуыяюёєіїйьαειουάέίόύη"


def declined_territory(word: str, language: str | None) -> str:
    """The name of the territory whose other case ``word`` is: "Lietuvos" is of "Lietuva", "Russlands" of "Russland"."""
    base = _base(language)
    key = key_of(word)
    if base in ("de", "sv", "nb", "da", "no", "nn") and key.endswith("s"):
        return territory(key[:-1], base)
    if base not in _DECLINING or not word[:1].isupper():
        return ""
    return next(
        (
            _names(base)[code]
            for stem, code in _stems(base)
            if key.startswith(stem) and len(key) - len(stem) <= _LONGEST_CASE
        ),
        "",
    )


@cache
def _stems(language: str) -> tuple[tuple[str, str], ...]:
    """(name without its last vowel, code) of the countries of one word, the longest first."""
    stems = [
        (stem, code)
        for key, code in _codes(language).items()
        if " " not in key and code not in _CONTINENTS and len(stem := key.rstrip(_VOWELS) or key) >= _SHORTEST_STEM
    ]
    return tuple(sorted(stems, key=lambda row: (-len(row[0]), row)))
