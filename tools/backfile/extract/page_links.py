"""Where a page's links lead and what they and its buttons are called: signals for ``signals.py``.

An article's links lead aside, out of the site, or within itself. Lists and manuals lead to the pages below their own, and on to
the next; shops, forums and offers call their buttons by names that no paper has.
"""

from __future__ import annotations

import math
from collections import Counter
from urllib.parse import urljoin, urlsplit

from turbohtml import Document, Element

# No name of a button below is longer.
_LABEL = 32
_ROUND = " »→›«<>.…:"
_LABELS = {
    "labels_docs": frozenset(
        {"next", "previous", "edit this page", "edit on github", "on this page", "table of contents", "api reference",
         "documentation", "docs", "github", "changelog", "edit", "release notes", "getting started", "view source",
         "report an issue", "contents"}
    ),
    "labels_list": frozenset(
        {"read more", "load more", "view all", "sort by", "filter", "filters", "next page", "show more", "see all",
         "view more", "learn more", "clear all", "apply filters", "categories", "results"}
    ),
    "labels_shop": frozenset(
        {"add to cart", "quick view", "wishlist", "checkout", "compare", "cart", "add to bag", "shop now", "buy now",
         "shop all", "my cart", "my account", "reviews", "specifications", "write a review", "add to wishlist"}
    ),
    "labels_forum": frozenset(
        {"reply", "log in", "register", "quote", "report", "members", "share this post", "new posts", "forums",
         "ask question", "sign up", "search forums", "what's new", "tags", "users"}
    ),
    "labels_service": frozenset(
        {"get a quote", "contact us", "apply", "apply now", "request info", "request information", "book now", "careers",
         "get started", "our team", "about us", "testimonials", "our services", "services", "free estimate",
         "get a free quote", "financing", "tuition", "admissions", "programs", "schedule service", "locations"}
    ),
    "labels_article": frozenset(
        {"share", "tweet", "facebook", "print", "email", "comments", "leave a comment", "twitter", "linkedin",
         "pinterest", "copy link", "whatsapp", "permalink", "cancel reply", "subscribe", "related articles",
         "related posts", "leave a reply", "back to blog", "newsletter"}
    ),
}  # fmt: skip
_TEASED = frozenset({"read more", "learn more", "continue reading", "read article"})


def of_links(document: Document, anchors: list[Element], buttons: list[Element], url: str) -> dict[str, float]:
    """Signals of the page's links and buttons by name."""
    rels = set(" ".join(filter(None, [anchor.attr("rel") for anchor in anchors])).lower().split())
    found = _of_targets([anchor.attr("href") or "" for anchor in anchors], url)
    found.update(_of_labels([element.text for element in (*buttons, *anchors)]))
    found["turns_pages"] = float(not rels.isdisjoint(("next", "prev")))
    found["sponsored"] = float("sponsored" in rels)
    found.update(_of_head(document, url))
    return found


def _of_targets(hrefs: list[str], url: str) -> dict[str, float]:
    host, path = _target(url, "", "")
    path = path.rstrip("/")
    above = path.rpartition("/")[0]
    folder = f"{above}/"
    targets = {_target(href, host, folder) for href in {*hrefs} if href and href[0] != "#"}
    inside = {target.rstrip("/") for place, target in targets if place == host and target}
    out = sum([place != host for place, target in targets if target])
    stem = f"{path}/"
    below = sum([target.startswith(stem) for target in inside]) if path else 0
    beside = sum([target.startswith(folder) for target in inside]) - below - (path in inside) if above else 0
    folders = Counter([target.rpartition("/")[0] for target in inside - {path}])
    number = len(inside) or 1
    return {
        "links_below": math.log1p(below),
        "links_below_share": below / number,
        "links_beside": math.log1p(beside),
        "links_beside_share": beside / number,
        "links_folder_share": max(folders.values(), default=0) / number,
        "links_up": float(bool(above) and above in inside),
        "links_out": math.log1p(out),
        "links_out_share": out / (out + number),
        "links_within": math.log1p(sum([href[:1] == "#" and len(href) > 1 for href in hrefs])),
    }


def _target(href: str, host: str, folder: str) -> tuple[str, str]:
    """The host and the path that a link leads to; no path where it leads to no page."""
    if "#" in href or "?" in href:
        href = href.partition("#")[0].partition("?")[0]
    if href[:8] == "https://":
        place, _, path = href[8:].partition("/")
        return place.strip().lower().removeprefix("www."), f"/{path.strip()}"
    href = href.strip()
    if "./" in href or href.endswith(".."):
        href = _resolved(href, host, folder)
    if href[:1] == "/" != href[1:2]:
        return host, href
    scheme, colon, rest = href.partition(":")
    if colon and "/" not in scheme:
        if scheme.lower() not in ("http", "https"):
            return "", ""
        href = rest
    if href.startswith("//"):
        place, _, path = href[2:].partition("/")
        return place.lower().removeprefix("www."), f"/{path}"
    return host, folder + href if href else ""


def _resolved(href: str, host: str, folder: str) -> str:
    try:
        return urljoin(f"http://{host}{folder}", href)
    except ValueError:  # a bracket in the host
        return ""


def _of_labels(labels: list[str]) -> dict[str, float]:
    called = Counter(map(str.lower, map(str.strip, labels)))
    names: Counter[str] = Counter()
    for label, number in called.items():
        if len(label) < _LABEL:
            names[label.strip(_ROUND)] += number
    found = {kind: float(len(known & names.keys())) for kind, known in _LABELS.items()}
    found["labels_teaser"] = math.log1p(sum([names[name] for name in _TEASED]))
    return found


def _of_head(document: Document, url: str) -> dict[str, float]:
    """What the page's head links to: the page behind it in a series, its short address, the feed of its own comments."""
    links = [((link.attr("rel") or "").lower(), link.attr("href") or "") for link in document.find_all("link")]
    path = urlsplit(url).path.rstrip("/")
    return {
        "head_next": float(any(rel == "next" for rel, _ in links)),
        "head_short": float(any(rel == "shortlink" for rel, _ in links)),
        "head_amp": float(any(rel == "amphtml" for rel, _ in links)),
        "own_feed": float(bool(path) and any(rel == "alternate" and f"{path}/feed" in href for rel, href in links)),
    }
