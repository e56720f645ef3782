"""What class names, ids and roles say about a region, as data.

The words were gathered from the markup of common news systems (WordPress themes, Drupal, Arc, Blogger, tagDiv) and
from the failures of the outlets that rules are made on; each family is one reason in the report.
"""

from __future__ import annotations

import re

# Tags whose contents are never the text of an article.
SILENT_TAGS = frozenset(
    {"script", "style", "noscript", "template", "svg", "canvas", "nav", "footer", "aside", "form", "button", "select",
     "input", "textarea", "dialog", "menu", "link", "meta", "head", "title", "object", "map", "audio", "label",
     "fieldset", "amp-ad", "amp-sidebar", "amp-social-share", "amp-analytics", "ins-ad"}
)  # fmt: skip

SILENT_ROLES = frozenset(
    {"navigation", "complementary", "dialog", "alertdialog", "search", "banner", "contentinfo", "menu", "menubar",
     "toolbar", "tooltip", "alert", "tablist", "button", "form", "status"}
)  # fmt: skip

# Reason → words. A word stands alone between the separators of class names (start, end, white space, - and _), or
# anywhere when it is long enough to be nothing else.
_ALONE: dict[str, str] = {
    "related stories": "related|more|also|see-also|readmore|read-more|similar|popular|trending|latest|teasers?|suggested"
    "|suggestions|recirc|also-like|next-up|more-on|mehr|verwandt|artikel-teaser|leesook|card-list|linklist|link-list"
    "|topstories|top-stories|mostread|most-read|upnext|crosslinks?|backlinks?|jp-relatedposts|yarpp|entrytags",
    "share buttons": "share|sharing|shares|social|socials|sharebar|share-bar|sharedaddy|addtoany|addthis|sociable"
    "|followus|follow|teilen|compartir|partager",
    "advertisement": "ad|ads|adv|advert|advertisement|adslot|ad-slot|adbox|banner|banners|sponsor|sponsored|dfp|gpt"
    "|anzeige|werbung|publicidad|reklame|spot-img|commercial",
    "newsletter box": "newsletter|newsletters|subscribe|subscription|signup|sign-up|optin|opt-in|mailchimp|mc-embed"
    "|email-signup|tds-leads|abo|abonnement",
    "comments": "comment|comments|commentlist|disqus|respond|comment-respond|discussion|kommentare|commentaires|replies",
    "navigation": "nav|navbar|navigation|menu|breadcrumb|breadcrumbs|crumbs|pagination|pager|paging|toc|skip|skip-link"
    "|post-nav|prev-next|prevnext|tabs|mega-menu|submenu|toolbar|topbar|utility|jump",
    "sidebar": "sidebar|side-bar|rail|right-rail|widget|widgets|widget-area|complementary|infobox-ad|secondary",
    "footer": "footer|site-footer|article-footer|entry-footer|post-footer|colophon|copyright|legal|disclaimer|imprint",
    "by-line box": "byline|bylines|by-line|author|authors|authorbox|author-box|author-bio|author-info|bio|about-author"
    "|post-author|vcard|autor|auteur|contributor|contributors|writer|reporter|profile",
    "date line of the page": "date|dateline-meta|pubdate|published|timestamp|posted-on|post-date|entry-date|updated|time"
    "|post-meta|entry-meta|article-meta|meta|metadata|meta-data|article-info|post-info|reading-time|readtime|read-time",
    "tags of the page": "tags|tag-list|taglist|tagcloud|post-tags|article-tags|entry-tags|tag-links|cat-links|categories"
    "|keywords|topics|topic-list|hashtags|category|kicker|eyebrow|rubrik|overline|td-category|post-categories|labels",
    "cookie or consent box": "cookie|cookies|consent|gdpr|cmp|cc-window|onetrust|cookie-banner|privacy-banner",
    "paywall notice": "paywall-notice|paywall-message|regwall|paywall-overlay|piano|tp-container|subscribe-wall",
    "pull quote": "pullquote|pull-quote|pulled-quote|pullout",
    "caption": "caption-hidden|sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader|offscreen|hidden"
    "|a11y-hidden|assistive|visually-hide|u-hidden|is-hidden|hide|print-only|printonly",
    "rating or poll": "rating|ratings|poll|survey|votes|vote|like-button|likes|reactions|feedback|donate|donation"
    "|support-us|membership|cta|call-to-action|promo|promos|promobox|promotion|marketing|upsell|app-promo",
    "player controls": "player|audio-player|video-player|jwplayer|listen|tts|speech|readspeaker|podcast-player|vjs",
}  # fmt: skip
_ANYWHERE: dict[str, str] = {
    "related stories": "relatedpost|related-|-related|recommend|outbrain|taboola|zergnet|mostpopular"
    "|most-popular|morefrom|more-from|more-stories|morestories|read-also|readalso|youmaylike|also-read|alsoread"
    "|further-reading|relatedarticle|relatedcontent|relatedlink|relatedstor|more-news|inline-story|storylink",
    "share buttons": "social-share|share-|-share|sharebutton|socialshare|sharetools|social-icon|social-media|sharing",
    "advertisement": "advert|adsbygoogle|google-ad|-ad-|ad-container|ad-wrap|adwrap|dfp-|sponsor|ad-unit|adunit"
    "|ad-placeholder|adplaceholder|teads|spot-img",
    "newsletter box": "newsletter|subscribe-|signup|sign-up|mailing-list|mailinglist",
    "comments": "comments-|comment-list|commentlist|disqus|comment-form|fb-comments|viafoura|coral-",
    "cookie or consent box": "cookie|consent|gdpr|onetrust|didomi|usercentrics|sourcepoint",
    "navigation": "breadcrumb|pagination|site-header|siteheader|page-header-nav|skip-to|skiplink|mobile-menu|main-menu",
    "by-line box": "author-bio|authorbio|author-box|authorbox|author-info|about-the-author|author-card",
    "tags of the page": "tag-list|taglist|article-tags|post-tags|topic-tags|articletags",
    "caption": "screen-reader|visually-hidden|visuallyhidden|screenreader",
    "footer": "footer-|-footer|footnote-legal",
    "pull quote": "pullquote|pull-quote",
    "player controls": "audio-player|audioplayer|readspeaker|listen-to|beyondwords",
}  # fmt: skip


def _pattern() -> re.Pattern[str]:
    alone = "|".join(f"(?P<a{number}>{words})" for number, words in enumerate(_ALONE.values()))
    anywhere = "|".join(f"(?P<b{number}>{words})" for number, words in enumerate(_ANYWHERE.values()))
    return re.compile(rf"(?:(?<![a-z0-9])(?:{alone})(?![a-z0-9]))|(?:{anywhere})")


_REASONS = [*_ALONE, *_ANYWHERE]
_FURNITURE = _pattern()
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

# Where systems put the text of an article. Earlier is surer.
BODY_HINTS = re.compile(
    r"(?<![a-z0-9])(?:article-?_?body|articlebody|story-?_?body|storybody|post-?_?body|entry-content|article-?_?content"
    r"|post-content|td-post-content|tdb-block-inner|story-?_?content|storycontent|article-?_?text|articletext|field-name-body"
    r"|field--name-body|body-?_?copy|bodycopy|body-?_?text|bodytext|article__content|article__body|content-body|main-content"
    r"|single-content|blog-post-body|rich-?_?text|richtext|page-content|post-entry|article-main|news-text|newstext"
    r"|text-content|wysiwyg|prose|e-content|postcontent|paragraph-content|content__article|available-content)(?![a-z0-9])"
)


def names_of(classes: object, identifier: str | None) -> str:
    """Class names and id as one lower-case line, camel case broken up."""
    line = " ".join(classes) if isinstance(classes, list) else str(classes or "")
    if identifier:
        line = f"{line} {identifier}"
    return _CAMEL.sub("-", line).lower().replace("__", "-").replace("_", "-")


def furniture_reason(names: str) -> str:
    """Why a region of such names is no part of an article; empty when they do not tell."""
    match = _FURNITURE.search(names)
    if not match:
        return ""
    group = match.lastgroup or ""
    number = int(group[1:])
    return _REASONS[number if group[0] == "a" else number + len(_ALONE)]
