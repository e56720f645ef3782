"""What publishers and their systems write among the tags that is none."""

from __future__ import annotations

import re

from backfile.common.printed_dates import is_month
from backfile.common.text import fold
from backfile.tag.names import key_of

# Section and genre names, labels of content systems, and names of buttons, as read in the tags of real pages.
_WORDS = frozenset(
    "news latest featured uncategorized uncategorised general top home blog article articles breaking more all other others misc story stories "
    "headlines main front page archive default none world services service feature features explainer explainers opinion editorial interview "
    "interviews analysis comment commentary curated facts author reader tweet email share print rss newsletter newsroom exclusive video videos "
    "photos gallery podcast live multidisciplinary institutions genre nachrichten themen allgemein analysen hintergründe hintergrundinformationen "
    "kolumne kommentar meinung startseite aktuelles infos actualité actualités une noticias portada actualidad haber haberler أخبار ニュース 新聞 "
    "leben panorama vermischtes ausland inland notizie nyheter uutiset guide guides review reviews tip tips trends advice tutorial tutorials list "
    "lists quotes recommendation recommendations newest checklist faq faqs wired national regional lokales ratgeber tuto".split()
) | {
    "best of",
    "how to",
    "buying guide",
    "ask the expert",
    "key features",
    "best practices",
    "frequently asked questions",
    "breaking news",
    "son dakika",
    "son dakika haber",
    "ihr feedback",
    "texttospeech",
    "top story",
    "top stories",
    "newsroom daily",
    "related articles",
    "more from author",
    "skip to content",
    "skip to main content",
    "privacy policy",
    "front page",
}
_DATE = re.compile(r"(?:\d{1,2} )?(?:(\D+) )?(?:19|20)\d\d|\d+")
_SEASONS = frozenset("spring summer autumn fall winter".split())
_MACHINE = re.compile(
    r"[0-9a-f]{8}-[0-9a-f-]{27}|_.*|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|de|fr|es|it|co\.\w\w)|https?:.*|"
    r"NLP [\w ]+:.*|[\w ]{1,20}:\s*[\w-]*_.*|(?:(?:article|content|page|post|story) type|type|path|section|template) ?:.*|[a-z]+(?:-[a-z]+){3,}|share ?\d+k?|[&+].*|"
    r"(?:artículos|articles (?:by|de)|beiträge von|artikel von) \w.*",
    re.IGNORECASE,
)
# What people type into a search box, in small letters: "best ferries with cabins", "what is a dyke", "ferries near me". Titles of works ("How to Win")
# have capitals.
_SEARCHED = re.compile(
    r"(?:best|top \d+|cheapest|(?i:how|what|which|why|where|when|should|can|does|is|are)) [^A-Z]+ [^A-Z]*|.* near me",
    re.ASCII,
)
# A longer tag is a sentence or a list that nobody parted.
_MOST_CHARACTERS = 60
_MOST_WORDS = 7


def _is_date(tag: str) -> bool:
    """ "3 May 2018" and "2018" are dates, "Election 2018" is none."""
    match = _DATE.fullmatch(fold(tag))
    return match is not None and (match[1] is None or match[1] in _SEASONS or is_month(match[1]))


def is_junk(tag: str) -> bool:
    """True for what says nothing of an article's subject: dates, sections, genres, addresses, keys of a system, searches."""
    key = key_of(tag)
    return (
        not key
        or key in _WORDS
        or _is_date(tag)
        or bool(_MACHINE.fullmatch(tag.strip()))
        or bool(_SEARCHED.fullmatch(tag.strip()))
        or len(tag) > _MOST_CHARACTERS
        or len(key.split()) > _MOST_WORDS
    )
