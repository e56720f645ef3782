"""What tells an article from other pages, as numbers: from the address, the page's own claims, and how its text lies.

Each signal is a count, a share or a yes/no (1.0/0.0) whose meaning does not depend on the outlet. ``kind_model.json``
holds what they weigh; ``bench/extraction/train_kind.py`` computed it.
"""

from __future__ import annotations

import math
import re
from collections import Counter

from turbohtml import Document, Element

from backfile.common import jsonld
from backfile.extract.address import of_address
from backfile.extract.elements import HEADINGS
from backfile.extract.headings import of_headings
from backfile.extract.marks import of_marks
from backfile.extract.nearby import of_lines
from backfile.extract.page_links import of_links
from backfile.extract.walk import Chunk, Walked
from backfile.model import Page

Signals = dict[str, float]

_ARTICLE_TYPES = frozenset(
    {"NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle",
     "LiveBlogPosting", "BackgroundNewsArticle", "Report", "ScholarlyArticle", "Review", "Recipe", "MedicalWebPage"}
)  # fmt: skip
_NEWS_TYPES = frozenset(
    {"NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle"}
)
_PRODUCT_TYPES = frozenset({"Product", "ProductGroup", "Offer", "IndividualProduct", "AggregateOffer", "VideoGame"})
_LIST_TYPES = frozenset({"ItemList", "CollectionPage", "SearchResultsPage", "Event", "ProfilePage"})
_FORUM_TYPES = frozenset({"DiscussionForumPosting", "QAPage", "Question"})
_SERVICE_TYPES = frozenset(
    {"Service", "LocalBusiness", "Course", "ProfessionalService", "HomeAndConstructionBusiness", "EducationalOrganization",
     "MovingCompany", "FAQPage", "CollegeOrUniversity", "FinancialProduct"}
)  # fmt: skip
_PUBLISHED = ("article:published_time", "datepublished", "date")
# Counted in lower-case text as they stand: quicker than a pattern.
CART = ("add to cart", "add to bag", "add to basket", "in den warenkorb", "ajouter au panier", "out of stock", "in stock",
         "free shipping", "checkout", "sold out", "añadir al carrito")  # fmt: skip
ASK = ("get a quote", "free quote", "get started", "free estimate", "request a", "contact us", "apply now", "book a",
        "book now", "schedule a", "enroll", "call us", "call now", "sign up", "demo", "testimonial")  # fmt: skip
WE = (" we ", " our ", " us ")
US = (*WE, " you ", " your ", " wir ", " unser", " nous ", " notre ", " vous ", " votre ")
# What was: a report tells it, a manual and an offer say what is.
PAST = (" was ", " were ", " had ", " did ", " been ")
SAID = (" said", " says", " told ", "according to", " reported", " sagte", " sagt", " dit ", " dijo", " ha detto")
REPLIES = ("joined", "messages", "likes", "replies", "reply", "quote", "thread starter", "reactions", "members",
            "click to expand", "last edited", "upvote", "#1", "posted by")  # fmt: skip
# Searched in the markup as it stands.
_FORUM_NAMES = ("message--post", "p-body-", "postbody", "cPost", "structItem", "bbWrapper", "question-header", "postlist",
                "post_body", "topic-body", "comment-tree", "phpbb")  # fmt: skip
_SHOP_NAMES = ("add-to-cart", "addtocart", "AddToCart", "single-product", "product-page", "type-product", "product-price",
               "ProductPrice", 'itemprop="price"', "shopify", "woocommerce-page")  # fmt: skip
_BYLINE_NAMES = ("byline", "author")
# Who sells speaks of itself, a manual of its parts, an article of what it will tell.
OFFERS = ("we offer", "we provide", "our team", "our services", "we help", "our clients", "contact us", "call us", "your free",
          "our customers", "we are committed", "years of experience", "we serve", "our program", "our company")  # fmt: skip
MANUAL = ("chapter", "this section", "the following example", "see also", "for example,", "the following", "parameters", "syntax",
          "default", "returns", "installation", "previous", "next")  # fmt: skip
WRITES = ("in this article", "in this post", "in this guide", "in this blog", "this article", "this post", "i think", "let's",
          "let’s", "conclusion", "final thoughts", "bottom line", "key takeaways", "written by")  # fmt: skip
_COUNTED = ("a", "article", "button", "form", "input", "label", "textarea")
# In the names of the regions that hold the text.
_STORY_PLACE = re.compile(r"blog|post(?!er)|article|news|entry|story|beitrag|artikel")
_OFFER_PLACE = re.compile(r"hero|landing|banner|feature|cta|pricing|service|product|program|course|testimonial|card")
# A paragraph of more characters is long.
_PARAGRAPH = 200
# The beginning of the text, enough for shares of letters and words.
_BEGINNING = 5000
# Characters of a page that are looked at for words: reviews and comments go on for hundreds of thousands.
_LOOKED_AT = 10_000
MONEY = "$€£₹"
_ARCHIVE_NAMES = re.compile(
    r"(?<![\w-])(?:archive|category|tag|search|blog|home|front|page-template\S*|post-type-archive|tax-\S+)(?![\w-])"
)
_SINGLE_NAMES = re.compile(
    r"single-post|postid-|single-format|article-page|page-article|node-type-article|post-template-default|type-post|single-article|story-page"
)
_PAGE_NAMES = re.compile(r"page-id-|page-template|node-type-page|template-page|single-page")
_DOCS_TOOLS = re.compile(
    r"sphinx|docusaurus|mkdocs|gitbook|mdbook|readme|mediawiki|hugo|vuepress|antora|doxygen|starlight|bookdown|jupyter|vitepress"
    r"|nextra|mintlify|jekyll|just-the-docs|quarto",
    re.I,
)
_FORUM_TOOLS = re.compile(r"discourse|vbulletin|phpbb|xenforo|invision|mybb|flarum|nodebb|vanilla", re.I)
_FORUM_ITEMS = ("QAPage", "DiscussionForum", "schema.org/Question")
_INVITES = ("leave a reply", "leave a comment", "comments are closed")


def signals(page: Page, document: Document, claims: Signals, walked: Walked, kept: list[Chunk]) -> Signals:
    """All signals of a page by name."""
    found = of_address(page.url or "")
    found.update(claims)
    found.update(_of_text(walked, kept))
    found.update(of_headings(document, page.url or "", kept))
    found.update(_of_places(walked, kept))
    found.update(of_lines(walked.chunks, kept))
    found.update(_of_markup(page, document, walked))
    found.update(of_marks(document, found))
    return found


def claimed_article(url: str | None, claims: Signals) -> str:
    """What the page says of itself, when it says that it is a dated article and its address agrees; else empty."""
    if not claims["dated"] or claims["ld_product"] or claims["og_product"] or claims["ld_forum"]:
        return ""
    if claims["undated_page"] or not (claims["ld_article"] or claims["og_article"]):
        return ""
    address = of_address(url or "https://unknown.example/story")
    if any(address[name] for name in ("path_shop", "path_list", "path_forum", "host_docs", "host_forum", "path_empty")):
        return ""
    return "says that it is an article, with its date"


def claims_of(document: Document, nodes: list[jsonld.Node]) -> Signals:
    """What the page says of itself in its head and its JSON-LD."""
    types: set[str] = set()
    dated = named = 0.0
    for node in nodes:
        kind = node.get("@type")
        names = kind if isinstance(kind, list) else [kind]
        types.update(name for name in names if isinstance(name, str))
        dated = max(dated, float(bool(node.get("datePublished"))))
        named = max(named, float(bool(node.get("author"))))
    metas = {
        (meta.attr("property") or meta.attr("name") or "").lower(): meta.attr("content") or ""
        for meta in document.select("meta[property], meta[name]")
    }
    og = metas.get("og:type", "").lower()
    story = not types.isdisjoint(_ARTICLE_TYPES)
    published = not metas.keys().isdisjoint(_PUBLISHED)
    return {
        "ld_article": float(story),
        "ld_news": float(not types.isdisjoint(_NEWS_TYPES)),
        "ld_product": float(not types.isdisjoint(_PRODUCT_TYPES)),
        "ld_list": float(not types.isdisjoint(_LIST_TYPES)),
        "ld_forum": float(not types.isdisjoint(_FORUM_TYPES)),
        "ld_service": float(not types.isdisjoint(_SERVICE_TYPES)),
        "ld_any": float(bool(types)),
        "article_body": float(
            document.select_one("[itemprop~=articleBody]") is not None or any("articleBody" in node for node in nodes)
        ),
        "dated": max(dated, float(published)),
        # Systems give every page of a site the type article, and its record a date: with nothing else, of 17 such pages of
        # the tune half 8 are none, of all others that claim to be articles 2 of 210.
        "undated_page": float(dated > 0 and not story and not published),
        "named": max(named, float("author" in metas or "article:author" in metas)),
        "og_article": float(og in ("article", "og:article", "news", "blog")),
        "og_website": float(og in ("website", "og:website")),
        "og_product": float("product" in og),
        "tool_docs": float(_DOCS_TOOLS.search(metas.get("generator", "")) is not None),
        "tool_forum": float(_FORUM_TOOLS.search(metas.get("generator", "")) is not None),
        "large_picture": float("large" in metas.get("twitter:card", "")),
        "twitter_label": float("twitter:label1" in metas),
        "section": float("article:section" in metas),
    }


def _of_text(walked: Walked, kept: list[Chunk]) -> dict[str, float]:
    prose = [chunk for chunk in kept if chunk.tag in ("p", "text", "blockquote")]
    sizes = [chunk.size for chunk in prose]
    total = sum(sizes)
    everything = sum(chunk.size for chunk in walked.chunks) or 1
    long = sum(chunk.size > _PARAGRAPH for chunk in walked.chunks)
    text = " ".join([chunk.text for chunk in kept])[:_LOOKED_AT]
    low = " ".join([chunk.low for chunk in kept])[:_LOOKED_AT]
    thousand = max(1.0, len(text) / 1000)
    we = count(low, WE)
    good = walked.regions[0].good if walked.regions else 0.0
    return {
        "log_prose": math.log1p(total),
        "log_everything": math.log1p(everything),
        "log_other_paragraphs": math.log1p(max(0, long - sum(chunk.size > _PARAGRAPH for chunk in kept))),
        "share_kept": sum(chunk.size for chunk in kept) / everything,
        "share_good": min(1.0, total / good) if good else 0.0,
        "mean_paragraph": total / len(sizes) if sizes else 0.0,
        "long_paragraphs": float(min(40, sum(size > _PARAGRAPH for size in sizes))),
        "short_share": sum(size < 80 for size in sizes) / len(sizes) if sizes else 1.0,
        "headings_per": min(5.0, sum(chunk.tag in HEADINGS for chunk in kept) / thousand),
        "pictures_per": min(5.0, sum(chunk.tag in ("img", "picture", "figure") for chunk in kept) / thousand),
        "lists_share": sum(c.size for c in kept if c.tag in ("ul", "ol", "dl", "table")) / (total + 1.0)
        if total
        else 1.0,
        "code_per": min(5.0, sum(chunk.tag == "pre" for chunk in kept) / thousand),
        "link_share": sum(chunk.links for chunk in kept) / (len(text) + 1.0),
        "prices_per": min(5.0, sum(map(text.count, MONEY)) / thousand),
        "us_per": min(30.0, (we + count(low, US[len(WE) :])) / thousand),
        "we_per": min(30.0, we / thousand),
        "past_per": min(20.0, count(low, PAST) / thousand),
        "offers_per": min(5.0, count(low, OFFERS) / thousand),
        "manual_per": min(5.0, count(low, MANUAL) / thousand),
        "writes_per": min(5.0, count(low, WRITES) / thousand),
        "shouts_per": min(5.0, text.count("!") / thousand),
        "first_person_per": min(10.0, (text.count(" I ") + text.count(" I'") + text.count(" I’")) / thousand),
        "capitals": capitals(text),
        "said_per": min(10.0, count(low, SAID) / thousand),
        "replies_per": min(10.0, count(low, REPLIES) / thousand),
        "teasers": float(min(60, sum(cut.step == "linked_teaser" for cut in walked.cuts))),
        "sentences": min(1.0, sum(chunk.text[-1:] in '.!?”"…。»' for chunk in prose) / len(prose)) if prose else 0.0,
    }


def _of_places(walked: Walked, kept: list[Chunk]) -> dict[str, float]:
    """Where the text stands, and what furniture stands around it."""
    sizes: Counter[str] = Counter()
    for chunk in kept:
        if chunk.tag in ("p", "text"):
            sizes[chunk.place] += len(chunk.text)
    total = sizes.total() or 1
    names = {place: place.replace(">article", ">") for place in sizes}
    reasons = Counter(cut.reason for cut in walked.cuts)
    return {
        "place_story": sum(size for place, size in sizes.items() if _STORY_PLACE.search(names[place])) / total,
        "place_offer": sum(size for place, size in sizes.items() if _OFFER_PLACE.search(names[place])) / total,
        "place_article": sum(size for place, size in sizes.items() if ">article" in place) / total,
        "main_place": max(sizes.values(), default=0) / total,
        "log_places": math.log1p(len({chunk.place for chunk in kept})),
        "linked_headings": float(min(20, sum(c.tag in ("h2", "h3", "h4") and c.link_share > 0.8 for c in kept))),
        "has_h1": float(any(chunk.tag == "h1" for chunk in walked.chunks)),
        "selects": float(min(4, sum(cut.element.tag in ("select", "input") for cut in walked.cuts))),
        "comments": float(min(3, reasons["comments"])),
        "shares": float(min(3, reasons["share buttons"])),
    }


def capitals(text: str) -> float:
    """The share of words in the beginning of a text that begin with a capital."""
    words = text[:_BEGINNING].split()
    return sum(map(str.isupper, [word[0] for word in words])) / len(words) if words else 0.0


def _of_markup(page: Page, document: Document, walked: Walked) -> dict[str, float]:
    body = document.select_one("body")
    # Each once: pages repeat the names of their boxes, and there are two dozen words to look for.
    held = (region.names for region in walked.regions)
    cut = (cut.element.attr("class") or "" for cut in walked.cuts)
    names = " ".join(dict.fromkeys((*held, *cut)))
    classes = ((body.attr("class") or "") + " " + (body.attr("id") or "")) if isinstance(body, Element) else ""
    text = " ".join([chunk.low for chunk in walked.chunks])[:_LOOKED_AT]
    # Tag by tag: one selector of all seven takes ten times as long.
    elements = {tag: document.find_all(tag) for tag in _COUNTED}
    number = {tag: len(those) for tag, those in elements.items()}
    marked = document.select("[itemtype]") if "itemtype" in page.content else ()
    items = " ".join([element.attr("itemtype") or "" for element in marked])
    return {
        # The elements are counted, not searched in the page's characters, which took half the time of all signals.
        "articles": float(min(30, number["article"])),
        "forms": float(min(6, number["form"])),
        "inputs": float(min(20, number["input"])),
        "textareas": float(min(3, number["textarea"])),
        "buttons": float(min(40, number["button"])),
        "labels": float(min(20, number["label"])),
        "pres": float(min(30, sum(chunk.tag == "pre" for chunk in walked.chunks))),
        "log_links": math.log1p(number["a"]),
        "item_product": float("schema.org/Product" in items),
        "item_forum": float(any(name in items for name in _FORUM_ITEMS)),
        "rel_author": float(any(name in names for name in _BYLINE_NAMES)),
        "cart": float(min(3, count(text, CART))),
        "asks": float(min(10, count(text, ASK))),
        "page_prices": float(min(40, sum(map(text.count, MONEY)))),
        "page_replies": float(min(60, count(text, REPLIES))),
        "invites": float(any(words in text for words in _INVITES)),
        "forum_names": float(any(name in names for name in _FORUM_NAMES)),
        "shop_names": float(any(name in names for name in _SHOP_NAMES)),
        "class_archive": float(_ARCHIVE_NAMES.search(classes) is not None),
        "class_single": float(_SINGLE_NAMES.search(classes) is not None),
        "class_page": float(_PAGE_NAMES.search(classes) is not None),
        **of_links(document, elements["a"], elements["button"], page.url or ""),
    }


def count(text: str, words: tuple[str, ...]) -> int:
    return sum(map(text.count, words))
