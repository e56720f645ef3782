"""What a name names: a person, an organisation, a place or none of them."""

from __future__ import annotations

import re

from backfile.tag.given_names import GIVEN_NAMES
from backfile.tag.topic_names import is_topic_name
from backfile.tag.well_known import well_known_kind

_ORGANISATION = re.compile(
    r"\b(?:council|ministry|union|company|club|university|police|party|court|school|college|hospital|board|agency|association|bank|army|"
    r"government|parliament|assembly|committee|commission|corporation|institute|museum|church|league|federation|group|department|office|"
    r"alliance|society|trust|authority|service|fund|foundation|academy|ltd|inc|gmbh|ag|partei|ministerium|amt|verein|[1-9]?\. ?fc|fc|sc|united|"
    r"athletic|rangers|city|press|times|post|news|radio|tv|ferries|airlines|airways|railways?|technologies|industries|holdings|börse|banken|"
    r"universität|hochschule|sparkasse|eintracht|fortuna|borussia|füchse|real|racing|sporting|inter|bundes(?:tag|rat|regierung|wehr|bank)|"
    r"\w+(?:ministerium|gericht|verband|gesellschaft)|comisión|consejo|commission|conseil|banque|banco|universidad|université|"
    r"greens|liberals|democrats|republicans|conservatives|socialists|communists)\b",
    re.IGNORECASE,
)
# Cues that alone are topics.
_COMMON = frozenset(
    "council ministry union company club university police party court school college hospital board agency association bank army government "
    "parliament assembly committee commission corporation institute museum church league federation group department office alliance society "
    "trust authority service fund foundation academy partei ministerium amt verein united athletic rangers city press times post news radio tv "
    "ferries airlines airways railway railways technologies industries börse banken universität hochschule sparkasse real racing inter banque "
    "banco universidad université conseil consejo comisión".split()
)
_PLACE = re.compile(
    r"\b(?:street|road|lane|square|river|lake|bay|island|islands|moor|hill|mountains?|valley|reach|rock|quay|bend|bridge|harbour|port|"
    r"straße|platz|see|fluss|rue|avenue|lode|row|county|province|district)$",
    re.IGNORECASE,
)
# What stands after "in" and is a time.
_TIMES = frozenset(
    "ramadan easter christmas lent advent eid diwali hanukkah passover pentecost ostern weihnachten pfingsten pâques noël pascua navidad".split()
)
_NAME_WORDS = range(2, 5)
# "JD", "III": longer words in capitals shout.
_INITIALS = 3
# Words that name an organisation only beside another name: "Police" alone is a topic, "Sarnby Police" is not.
_JOINS = frozenset("of the and for de la des du del di für und van von der".split())
# Letters that stand for no organisation.
_NO_BODIES = frozenset(
    "gdp ai ki gpt vat bip pib covid dna hiv aids tv it ceo cfo suv llm api seo gps sms led ufo lgbt lgbtq faq diy roi html css php sql xml json "
    "url pdf usb hdmi ssd cpu gpu ram lte gsm wlan vpn iot vr ar os ui ux crm erp hr hrm kpi adhd adhs ms als ptsd ivf bmi cpr vip usp rss nft ev lng "
    "ipo etf esg usd eur gbp cv phd mba mbsr pc fm dj mma gcse icbm m&a r&d q&a".split()
)
# Rulers and churchmen who are called by one name: "King Charles III", "Papst Leo".
_RULER = re.compile(
    r"(?:king|queen|prince|princess|pope|emperor|sheikh|saint|könig|königin|kaiser|prinz|prinzessin|papst|roi|reine|pape|rey|reina|papa) "
    r"[^\W\d_]\w+(?: [ivx]+\.?)?(?: (?:of|von|de|van) \w+)?",
    re.IGNORECASE,
)
# One mention in twenty with a title, an age or a verb of speech makes a name of several words a person …
_OF_PEOPLE = 20
_OF_PEOPLE_ALONE = 4
# … and one in five after "in", or two in five after "to", a place; a single "to" is chance. In 711 texts "PostgreSQL" stands after "in" in
# one of six mentions, Google in one of eight; places that no list has from one in five (Nara, Nagano) to nearly always.
_OF_PLACES = 2.5
_FEWEST = 2


def kind_of(name: str, person: int, place: int, count: int) -> str:
    """person, organisation, place or topic, from the words of a name and what stood around it in ``count`` mentions."""
    words = name.casefold().split()
    if known := well_known_kind(name):
        return known
    given = len(words) in _NAME_WORDS and words[0] in GIVEN_NAMES
    # "Jason Pask manslaughter trial" is no person; "jason pask" is one whom an editor wrote so.
    given = given and (name[1:].islower() or all(word in _JOINS or not word.islower() for word in name.split()[1:]))
    if given and not _ORGANISATION.search(name.partition(" ")[2]):
        return "person"
    if _is_organisation(name, words):
        return "organisation"
    if len(words) > 1 and _PLACE.search(name):
        return "place"
    if _RULER.fullmatch(name):
        return "person"
    if person and person * (_OF_PEOPLE if len(words) > 1 else _OF_PEOPLE_ALONE) >= count:
        return "person"
    often = place >= _FEWEST and place * _OF_PLACES >= count
    return "place" if often and not _TIMES.intersection(words) and not is_topic_name(name.casefold()) else "topic"


def as_person(name: str) -> str:
    """A person's name with the capitals that it has in print: an editor's slip ("Mara fennick") and a headline's shout ("MARA Fennick") go."""
    words = name.split(" ")
    shouted = [len(word) > _INITIALS and word.isupper() for word in words]
    slips = [
        (word.islower() and word not in _JOINS) or (shout and not all(shouted))
        for word, shout in zip(words, shouted, strict=True)
    ]
    return " ".join(
        word.capitalize() if slip and word.isalpha() else word for word, slip in zip(words, slips, strict=True)
    )


def _is_organisation(name: str, words: list[str]) -> bool:
    if name.isupper() and 2 <= len(name) <= 6 and name.replace("&", "").isalpha():
        return words[0] not in _NO_BODIES
    cue = _ORGANISATION.search(name)
    if cue is None or (cue[0] == name and cue[0].casefold() in _COMMON):
        return False
    return all(word in _JOINS or not printed.islower() for word, printed in zip(words, name.split(), strict=True))
