"""What class names, ids and roles say about a region, as data.

A class is looked at whole and in its parts: ``article__related-box`` has the parts article, related, box. The words were
gathered from the markup of common news systems (WordPress themes, Drupal, Arc, Blogger, tagDiv) and checked by counting,
over the outlets that rules are made on, how often a region of that name holds text of the article.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

# Tags whose contents are never the text of an article.
SILENT_TAGS = frozenset(
    {"script", "style", "noscript", "template", "svg", "canvas", "nav", "footer", "aside", "form", "button", "select",
     "input", "textarea", "dialog", "menu", "link", "meta", "head", "title", "object", "map", "audio", "label",
     "fieldset", "amp-ad", "amp-sidebar", "amp-social-share", "amp-analytics", "gu-island"}
)  # fmt: skip

SILENT_ROLES = frozenset(
    {"navigation", "complementary", "dialog", "alertdialog", "search", "banner", "contentinfo", "menu", "menubar",
     "toolbar", "tooltip", "alert", "tablist", "button", "form", "status"}
)  # fmt: skip

# Reason → parts of a class name.
_PARTS: dict[str, str] = {
    "related stories": "related relatedposts relateds readmore readalso recommended recommendation recommendations"
    " recirc recirculation similar popular trending teasers mostread mostpopular morefrom upnext topstories linklist"
    " crosslink crosslinks backlinks yarpp outbrain taboola zergnet suggestions suggested relacionadas relacionados"
    " youmaylike jeg-postblock jnews-inline tie-recommend",
    "share buttons": "share sharing shares social socials sharebar sharedaddy addtoany addthis sociable followus teilen"
    " compartir partager sharethis sharebuttons socialshare sharetools shariff socialbar",
    "advertisement": "ad ads adv advert advertisement adverts adslot adbox adunit adwrap adsbygoogle sponsor sponsored dfp"
    " anzeige werbung publicidad reklame teads spotim adplaceholder advertising admz adcontainer adblock advertorial",
    "newsletter box": "newsletter newsletters subscribe subscription subscriptions signup optin mailchimp mailinglist"
    " abonnement nl-signup hs-form",
    "comments": "comments commentlist disqus respond commentform kommentare commentaires viafoura coral commenting"
    " bypostauthor fbcomments commento nocomments",
    "navigation": "nav navbar navigation menu breadcrumb breadcrumbs crumbs pagination paginator pager paging skiplink submenu megamenu"
    " toolbar topbar prevnext postnav siteheader masthead menubar",
    "sidebar": "sidebar rail rightrail leftrail infobox-ad",
    "footer": "footer colophon imprint footerbar disclaimer",
    "by-line box": "byline bylines authorbox authorbio authorinfo vcard contributors authors-bio saboxplugin",
    "date line of the page": "pubdate timestamp readtime datetime postmetadata",
    "tags of the page": "taglist tagcloud topiclist hashtags kicker eyebrow overline rubrik articletags keywords tdb-tags",
    "cookie or consent box": "cookie cookies consent gdpr onetrust didomi usercentrics sourcepoint cookiebot borlabs",
    "paywall notice": "regwall piano payhead",
    "rating or poll": "poll rating ratings donate donation reactions feedback upsell marketing cta affiliate",
    "testimonials": "wpmtst",
    "player controls": "readspeaker audioplayer vjs jwplayer beyondwords tts",
    "popup": "popup modal lightbox toast tooltip offcanvas",
    "hidden from readers": "visuallyhidden screenreader offscreen",
}  # fmt: skip
# Reason → names that are only clear as a whole class, or as a run of parts of it.
_PHRASES: dict[str, str] = {
    "related stories": "more-stories more-from more-on more-news read-more read-also also-read see-also also-like you-may-like"
    " most-read most-popular next-up up-next inline-story artikel-teaser link-list card-list inline-teaser story-list"
    " top-stories latest-news latest-posts recent-posts further-reading entry-related td-related jp-relatedposts"
    " teaser-list promo-box story-card popular-posts"
    " elementor-post elementor-posts wp-block-query wp-block-latest-posts block-summary-v2 homepage-articles",
    "share buttons": "social-media social-icons share-bar follow-us copy-link",
    "advertisement": "google-ad gpt-slot gpt-unit spot-img ad-slot banner-ad td-a-rec id-ad-slot code-block",
    "newsletter box": "sign-up mc-embed email-signup tds-leads mailing-list opt-in tds-locker",
    "comments": "comment-list comment-form comment-respond comments-area fb-comments comment-count leave-comment",
    "navigation": "skip-link skip-to post-nav prev-next mobile-menu main-menu site-header mega-menu page-header-nav"
    " table-of-contents-nav back-to-top",
    "sidebar": "side-bar right-rail widget-area td-ss-main-sidebar after-content after-entry",
    "footer": "site-footer",
    "by-line box": "author-bio author-box author-info about-author about-the-author author-card post-author author-name"
    " article-author author-profile author-description author-block author-meta entry-author author-image meet-the-author author-detail author-details"
    " pb-team-member",
    "date line of the page": "post-date entry-date posted-on post-meta entry-meta article-meta meta-data article-info post-info"
    " reading-time read-time pub-date publish-date published-date article-date post-info date-time publish-info"
    " last-updated td-post-date meta-info",
    "tags of the page": "tag-list post-tags article-tags entry-tags tag-links cat-links topic-list td-category post-categories"
    " entry-categories topic-tags tags-links td-post-source-tags",
    "cookie or consent box": "cookie-banner cc-window privacy-banner",
    "paywall notice": "paywall-notice paywall-message paywall-overlay tp-container subscribe-wall paywall-offer",
    "hidden from readers": "sr-only visually-hidden screen-reader-text screen-reader a11y-hidden visually-hide u-hidden"
    " is-hidden print-only u-visually-hidden visible-print",
    "rating or poll": "like-button support-us call-to-action app-promo cta-box",
    "player controls": "audio-player video-player listen-to podcast-player player-controls text-to-speech",
}  # fmt: skip
# Reason → names that mean it only when they are the whole class.
_WHOLE: dict[str, str] = {
    "related stories": "related more also latest teaser teasers",
    "share buttons": "follow",
    "advertisement": "banner banners commercial sponsor gpt",
    "sidebar": "widget widgets secondary complementary",
    "footer": "copyright legal disclaimer",
    "by-line box": "author authors bio autor auteur contributor writer reporter profile",
    "date line of the page": "date published updated time meta metadata dateline timestamp",
    "tags of the page": "tags tag categories category topics keywords labels",
    "hidden from readers": "hidden hide invisible",
    "rating or poll": "cta promo promos votes vote likes membership survey",
    "player controls": "player listen",
    "comments": "comment discussion replies",
    "newsletter box": "abo",
    "numbers of lines": "lineno linenos linenodiv rouge-gutter crayon-nums",
    "paywall notice": "paywall-box",
    "navigation": "toc tabs paging skip crumbs jump utility",
}  # fmt: skip
# Compounds that begin so are furniture whatever follows: "relatedArticles2", "adsense".
_BEGINNINGS: dict[str, str] = {
    "related": "related stories", "recommend": "related stories", "outbrain": "related stories", "taboola": "related stories",
    "newsletter": "newsletter box", "advert": "advertisement", "adsense": "advertisement", "adsby": "advertisement",
    "cookie": "cookie or consent box", "breadcrumb": "navigation", "sharebutton": "share buttons",
    "socialshare": "share buttons", "socialmedia": "share buttons", "subscrib": "newsletter box",
    "commentlist": "comments", "mostpopular": "related stories", "sidebar": "sidebar",
}  # fmt: skip
_FOR_SUBSCRIBERS = frozenset({"subscriber", "subscribers"})
_SUBSCRIBERS_HAVE = frozenset({"only", "preview", "premium", "content", "exclusive"})
_STANDFIRST = frozenset({"lead", "lede", "standfirst", "deck", "dek", "intro", "summary", "excerpt", "subtitle"})
# Parts that tell of a state of the page instead of naming a region: "has-sidebar", "sidebar-enabled--false".
_STATES = frozenset(
    {"overflow", "has", "no", "with", "without", "false", "true", "enabled", "disabled", "layout", "main"}
)
# Names that are a variant beside another: "summary-list secondary".
_VARIANTS = frozenset({"secondary"})
# Reasons that a region's own prose refutes: no menu holds two long paragraphs.
WEAK_REASONS = frozenset({"navigation", "date line of the page", "tags of the page", "share buttons", "footer",
                          "rating or poll", "player controls"})  # fmt: skip
# A region hidden until somebody opens it, by its names in small letters.
OPENS = re.compile(r"accordion|collaps|faq|tab-?pane|panel|expand|toggle|read-?more|drawer-content")

_PART_REASONS = {part: reason for reason, parts in _PARTS.items() for part in parts.split() if "-" not in part}
# A part that holds a hyphen is a phrase.
_PHRASE_REASONS = {
    name: reason
    for table in (_PARTS, _PHRASES)
    for reason, names in table.items()
    for name in names.split()
    if "-" in name
}
_WHOLE_REASONS = {name: reason for reason, names in _WHOLE.items() for name in names.split()}
_BEGINNING_TUPLE = tuple(_BEGINNINGS)
_NO_DIGITS = str.maketrans("", "", "0123456789")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_A_PART = re.compile(r"[^a-z0-9]+")

# Where systems put the text of an article; with or without the hyphen.
_BODIES = (
    "article-body story-body post-body entry-content article-content post-content td-post-content story-content article-text"
    " field-name-body field-body body-copy body-text content-body main-content single-content blog-post-body rich-text"
    " page-content post-entry article-main news-text text-content wysiwyg prose e-content paragraph-content content-article"
    " available-content blog-content article-copy story-text mw-parser-output tdb-single-content article-full"
    " c-article-text detail-text theme-post-content"
).split()
_CAPTIONS = (
    "caption captions cutline caption-text caption-source caption-credit image-credit photo-credit picture-credit"
    " media-credit img-credit foto-credit image-credits photo-credits media-credits image-source photo-source image-copyright"
    " photo-copyright media-copyright picture-copyright image-legend media-legend image-description photo-description"
    " media-description figcaption bildunterschrift bildtext didascalia legende byline-photo credit credits gallery-text"
    " pie-de-foto pie-foto epigrafe leyenda podpis popisek bijschrift fotobijschrift foto-bijschrift onderschrift kuvateksti billedtekst bildetekst imgcaption"
    " img-desc photo-desc image-desc img-caption photo-descr img-cap spip-doc-titre spip-doc-legende spip-doc-descriptif spip-doc-credits"
).split()
_BODY_NAMES = frozenset({*_BODIES, *(name.replace("-", "") for name in _BODIES)})
_CAPTION_NAMES = frozenset({*_CAPTIONS, *(name.replace("-", "") for name in _CAPTIONS)})
# Phrases have at most as many parts.
_MOST_PARTS = 4


@lru_cache(maxsize=1 << 15)
def normal(name: str) -> str:
    """One class or id in lower case, its parts joined by single hyphens."""
    if not name.islower():
        name = _CAMEL.sub("-", name).lower()
    if "_" in name:
        name = name.replace("_", "-")
    if not name.isascii() or not name.replace("-", "").isalnum():
        name = _NOT_A_PART.sub("-", name)
    while "--" in name:
        name = name.replace("--", "-")
    return name.strip("-")


# A run of several parts is a name only where its first two are those of one.
_IN_PHRASES = frozenset(
    part
    for name in (*_PHRASE_REASONS, *_BODY_NAMES, *_CAPTION_NAMES)
    for part in (name.split("-") if "-" in name else ())
)
_PAIRS = frozenset(
    "-".join(name.split("-")[:2]) for name in (*_PHRASE_REASONS, *_BODY_NAMES, *_CAPTION_NAMES) if "-" in name
)


def _may_hold_phrase(parts: list[str]) -> bool:
    """True where a run of several parts may be a name; asking for the single parts first answers most."""
    return (
        len(parts) > 1
        and not _IN_PHRASES.isdisjoint(parts)
        and len(_IN_PHRASES.intersection(parts)) > 1
        and not _PAIRS.isdisjoint(map("-".join, pairwise(parts)))
    )


# Most names of a page tell nothing, and are read at a third of the cost by asking for what any table could know.
_WORDS = frozenset(
    name for names in (_PART_REASONS, _PHRASE_REASONS, _BODY_NAMES, _CAPTION_NAMES) for name in names if "-" not in name
)
_SHORTEST_BEGINNING = min(map(len, _BEGINNINGS))
_FIRST_LETTERS = frozenset(beginning[:_SHORTEST_BEGINNING] for beginning in _BEGINNINGS)


def _tells_nothing(whole: str, parts: list[str]) -> bool:
    """True for a name that is in no table: not as a part, not as a run of parts, not by how a part begins."""
    return (
        _WORDS.isdisjoint(parts)
        and whole not in _WHOLE_REASONS
        and (len(parts) == 1 or not _may_hold_phrase(parts))
        and _FIRST_LETTERS.isdisjoint([part[:_SHORTEST_BEGINNING] for part in parts])
    )


def _runs(parts: list[str]) -> set[str]:
    """Every run of up to four parts that may be a name, joined."""
    runs = set(parts)
    if not _may_hold_phrase(parts):
        return runs
    for size in range(2, min(_MOST_PARTS, len(parts)) + 1):
        runs.update("-".join(parts[at : at + size]) for at in range(len(parts) - size + 1))
    return runs


@lru_cache(maxsize=1 << 15)
def _read(name: str) -> tuple[str, bool, bool]:
    """Why a region with this class is no part of an article (or empty), whether it is a body, and a caption."""
    if ":" in name or "[" in name:  # a utility class for some screens
        return "", False, False
    whole = normal(name)
    parts = whole.split("-")
    if _tells_nothing(whole, parts):
        return "", False, False
    runs = _runs(parts)
    body = not runs.isdisjoint(_BODY_NAMES) and "not" not in parts
    caption = not runs.isdisjoint(_CAPTION_NAMES)
    if whole in _WHOLE_REASONS:
        return _WHOLE_REASONS[whole], body, caption
    if parts[0] in _STATES or not _STATES.isdisjoint(parts[1:]):
        return "", body, caption
    return _reason_of(parts, runs), body, caption


def _reason_of(parts: list[str], runs: set[str]) -> str:
    for part in parts:
        if part in _PART_REASONS:
            return _PART_REASONS[part]
    if found := runs & _PHRASE_REASONS.keys():
        return _PHRASE_REASONS[min(found)]
    if not _FOR_SUBSCRIBERS.isdisjoint(parts) and not _SUBSCRIBERS_HAVE.isdisjoint(parts):
        return ""  # "subscriber-only": the text that others pay for
    for part in parts:
        if part.startswith(_BEGINNING_TUPLE):
            return next(reason for beginning, reason in _BEGINNINGS.items() if part.startswith(beginning))
    return ""


def reason_of(name: str) -> str:
    """Why a region with this class or id is no part of an article; empty when the name does not tell."""
    return _read(name)[0]


class Names(NamedTuple):
    """What all classes of an element say together."""

    reason: str
    body: bool
    caption: bool
    first: str
    """The first class for the element's place, digits away: the same on sister pages."""


@lru_cache(maxsize=1 << 15)
def read_names(classes: str) -> Names:
    """The verdicts on a class attribute as it stands."""
    names = classes.split()
    reason, body, caption = "", False, False
    for name in names:
        if name in _VARIANTS and len(names) > 1:
            continue
        why, is_body, is_caption = _read(name)
        reason, body, caption = reason or why, body or is_body, caption or is_caption
    if reason == "related stories" and not _STANDFIRST.isdisjoint(names):
        reason = ""  # "teaser lead": the standfirst is what other pages tease with
    return Names(reason, body, caption, f".{_without_digits(normal(names[0]))}" if names else "")


def _without_digits(name: str) -> str:
    return name if name.replace("-", "").isalpha() else name.translate(_NO_DIGITS)
