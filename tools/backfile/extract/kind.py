"""What a page is: an article, or what else.

First what is sure (an error page, a login, nothing to read). Then the signals are weighed: ``kind_model.json`` holds
what each weighs for each kind, so that the report can name those that decided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from turbohtml import Document

from backfile.common import jsonld
from backfile.common.text import small, squeeze
from backfile.extract.other_kind import other_kind
from backfile.extract.page_names import is_error, is_house, is_login
from backfile.extract.signals import claimed_article, claims_of, count, signals
from backfile.extract.story_list import is_list_of_stories
from backfile.extract.walk import Chunk, Walked
from backfile.extract.weights import weights
from backfile.model import Kind, Page

# The shortest article of the measured sets has 149 characters of text.
_SHORTEST = 140
# Below the middle, since an article lost is worse than a page too many: it loses its text, headline and date as well. By
# cross-validation over outlets (4 seeds, of 431 articles and 209 others) 0.34 loses 5.5 articles, keeps 33.5 others and is
# right on 93.9 % of pages; 0.36: 6.2, 31.8, 94.1 %; 0.40: 8.2, 28.8, 94.2 %; 0.50: 11.0, 23.2, 94.7 %. An article counted as
# six pages (kind, text, headline, date and authors), 0.34 costs least. Most of the articles that are lost there are front
# pages, entries of dictionaries and the like, and none has a date or an author: no mark of theirs could save them. On the
# outlets held back, of 250 articles and 61 others, 0.34 loses 5 and keeps 17, 0.40 loses 6 and keeps 13, 0.50 loses 11 and keeps 7.
ARTICLE = 0.34
# With this much text a page's own word that it is a dated article is taken. On the tune half it is so of 209 articles and
# of 2 other pages. That it is a dated piece of news is taken whatever its length: of 129 pages that say so none is anything else,
# and eight of them have less text.
_LONG = 800
# An article on such a thing has more text.
ERROR_SIZE = 1500
_COOKIES = re.compile(r"cookie|consent|privacy (?:choices|settings)|datenschutz|einwilligung|pur-abo", re.IGNORECASE)

# The longest consent wall seen has some 2,000 characters, and one of these words in 60 of them.
_CONSENT_WALL = 4000
# Counted in lower-case text as they stand: a pattern that is looked for at every letter takes ten times as long.
_CONSENT = ("cookie", "consent", "personal data", "personalised", "personalized", "partners", "preferences", "device", "privacy",
            "einwilligung", "datenschutz", "personenbezogen", "données personnelles", "partenaires", "datos personales")  # fmt: skip

_SAYINGS = {
    "path_shop": "a shop's address", "path_list": "a list's address", "path_forum": "a forum's address",
    "path_docs": "a manual's address", "path_service": "a service's address", "path_empty": "a front page's address",
    "host_docs": "a manual's host", "host_forum": "a forum's host", "host_shop": "a shop's host",
    "ld_product": "says that it is a product", "ld_list": "says that it is a list", "ld_forum": "says that it is a thread",
    "ld_service": "says that it is a service", "og_product": "says that it is a product", "og_website": "says that it is a site",
    "cart": "sells", "asks": "asks for orders", "page_prices": "many prices", "teasers": "many teasers",
    "log_links": "many links", "short_share": "short lines instead of paragraphs", "forum_names": "a forum's markup",
    "shop_names": "a shop's markup", "code_per": "much code", "pres": "much code", "log_prose": "little text",
    "mean_paragraph": "short paragraphs", "page_replies": "replies", "replies_per": "replies", "title_other": "its title",
    "tool_docs": "made with a documentation tool", "class_archive": "an archive's markup", "articles": "several articles",
    "sentences": "few sentences", "long_paragraphs": "few long paragraphs", "share_kept": "little of it is one text",
    "offers_per": "speaks of its offers", "manual_per": "words of a manual", "place_offer": "its text stands in boxes of offers",
    "selects": "fields to choose from", "log_places": "its text lies in many places", "undated_page": "no date of its own",
    "headline_words": "a headline of few words", "heading_words": "headings of few words", "we_per": "speaks of itself",
    "date_near": "no date by its text", "log_other_paragraphs": "paragraphs elsewhere on the page",
    "place_story": "its text stands in no place for articles", "linked_headings": "headings that are links",
    "marks_shop": "marks of a shop", "marks_docs": "marks of a manual", "marks_forum": "marks of a forum",
    "marks_list": "marks of a list", "marks_service": "marks of a service", "marks_article": "few marks of an article",
    "labels_shop": "a shop's buttons", "labels_docs": "a manual's buttons", "labels_forum": "a forum's buttons",
    "labels_list": "a list's buttons", "labels_service": "a service's buttons", "labels_teaser": "many teasers",
    "links_below": "leads to pages below its own", "links_below_share": "leads to pages below its own",
    "links_beside_share": "leads to pages beside its own", "turns_pages": "leads on to a next page",
    "head_next": "leads on to a next page", "years": "many entries with a year",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    kind: Kind
    reason: str


def judge(page: Page, document: Document, nodes: list[jsonld.Node], walked: Walked, kept: list[Chunk]) -> Judgement:
    """Decide by what the page says of itself and by how its text lies."""
    title, heading = _text_of(document, "title"), _text_of(document, "h1")
    size = sum(chunk.size for chunk in kept)
    claims = claims_of(document, nodes)
    saying = claimed_article(page.url, claims)
    if not (saying and claims["ld_news"]) and (called := _called(document, title, heading, size)):
        return called
    if size < _SHORTEST:
        return _without_text(walked)
    if size < _CONSENT_WALL and count(" ".join([chunk.low for chunk in kept]), _CONSENT) > size / 200:
        return Judgement("login", "shows only a cookie or consent wall")
    if saying and claims["ld_news"]:
        return Judgement("article", saying)
    if is_list_of_stories(kept):
        return Judgement("listing", "headlines that are links, with little text under each")
    if size > _LONG and saying:
        return Judgement("article", saying)
    found = signals(page, document, claims, walked, kept)
    table = weights("backfile.extract")
    chance, other = table.article_chance(found)
    if sure := other_kind(document, nodes, found, heading):
        return Judgement(sure.kind or other, sure.reason)
    if chance >= ARTICLE:
        return Judgement("article", f"has an article's text and marks ({chance:.0%} sure)")
    against = [_SAYINGS[name] for name, weight in table.weighed(found, other) if weight < 0 and name in _SAYINGS]
    reasons = ", ".join(dict.fromkeys(against[:4])) or "lies like no article"
    return Judgement(other, f"{reasons} ({1 - chance:.0%} sure)")


def _text_of(document: Document, tag: str) -> str:
    element = document.find(tag)
    return squeeze(element.text) if element is not None else ""


def _called(document: Document, title: str, heading: str, size: int) -> Judgement | None:
    """What a page is that calls itself an error, a login or one of the house's own."""
    names = [(name, small(name)) for name in (title, heading)]
    if size < ERROR_SIZE:
        for name, low in names:
            if is_error(low):
                return Judgement("error", f"is called “{name[:80]}”")
        asks = size < _SHORTEST or document.select_one("input[type=password]") is not None
        for name, low in names if asks else ():
            if is_login(low):
                return Judgement("login", f"is called “{name[:80]}”")
    if is_house(small(title), small(heading)):
        return Judgement("service", f"is the house's own: “{title[:80]}”")
    return None


def _without_text(walked: Walked) -> Judgement:
    everything = sum(chunk.size for chunk in walked.chunks)
    words = " ".join(chunk.text for chunk in walked.chunks)[:5000]
    if len(_COOKIES.findall(words)) >= 3:
        return Judgement("login", "shows only a cookie or consent wall")
    if everything < _SHORTEST and not walked.cuts:
        return Judgement("empty", "holds no text")
    return Judgement("listing", "holds no running text")
