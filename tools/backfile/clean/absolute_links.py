"""Links and images get absolute addresses without tracking; a link that leads nowhere leaves its text.

Nowhere: a script, a relative address on a page whose own is not known, a place within the page that is not in the
article. Addresses that the Wayback Machine, a search engine or a social network wrapped are unwrapped.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from turbohtml import Element

from backfile.clean.work import Work, shows_something
from backfile.common.urls import absolute_url, without_tracking

_WEB = re.compile(r"https?://[^\s<>\"\\]+\Z", re.IGNORECASE)
# Most addresses: nothing to resolve, unwrap or strip.
_PLAIN = re.compile(r"https?://(?!web\.archive)[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?(?:/[^\s<>\"\\?#]*)?\Z")
# A path from the site's root that joining leaves as it is.
_ROOTED = re.compile(r"/(?!/)[^\s<>\"\\?#;]*\Z")
_ORIGIN = re.compile(r"https?://[^/?#]+")
_MAIL = re.compile(r"mailto:[^\s<>\"?]+@[^\s<>\"?]+", re.IGNORECASE)
_WAYBACK = re.compile(r"(?:https?://web\.archive\.org)?/web/\d{4,14}(?:[a-z]{2}_)?/(https?:/.+)\Z", re.IGNORECASE)
_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|\Z)", re.IGNORECASE)
_WRAPPERS = re.compile(r"https?://(?:www\.google\.[a-z.]+/url|l\.facebook\.com/l\.php|lm\.facebook\.com/l\.php)\?")
_BASE = re.compile(r"<base\b[^>]*\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
# How far into a page a <base> may stand; heads longer than this are rare and hold scripts.
_HEAD = 20_000


def absolute_links(work: Work) -> None:
    own = _without_fragment(work.page.url or "")
    places: frozenset[str] | None = None
    for link in list(work.body.iter_elements("a")):
        written = link.attr("href")
        if written is None:
            continue
        href = written.strip()
        fragment = _own_fragment(href, own)
        if fragment is not None:
            places = _places(work.body) if places is None else places
            target = f"#{fragment}" if fragment in places else None
        else:
            target = _web_or_mail(work, href)
        if not shows_something(link):
            link.decompose()
        elif target is None or (not link.text.strip() and _IMAGE_FILE.search(target)):
            # An image's link to itself in another size says nothing.
            link.unwrap()
        elif target != written:
            link.attrs["href"] = target
    for image in list(work.body.iter_elements("img")):
        written = image.attr("src")
        source = absolute(work, written)
        if source is None:
            image.decompose()
        elif source != written:
            image.attrs["src"] = source


def _without_fragment(url: str) -> str:
    return url.partition("#")[0]


def _own_fragment(href: str, own: str) -> str | None:
    """The fragment when ``href`` leads to a place on the page itself, else None."""
    if href[:1] == "#":
        return unquote(href[1:])
    address, sign, fragment = href.partition("#")
    return unquote(fragment) if sign and own and address == own else None


def _places(body: Element) -> frozenset[str]:
    """The names that a fragment can lead to."""
    names = (name for element in body.select("[id], a[name]") for name in (element.attr("id"), element.attr("name")))
    return frozenset(name for name in names if name)


def _web_or_mail(work: Work, href: str) -> str | None:
    if _PLAIN.match(href):
        return href
    if href[:7].lower() == "mailto:":
        match = _MAIL.match(href)
        return match.group() if match else None
    address = absolute(work, href)
    if address is None:
        return None
    if _WRAPPERS.match(address):
        query = parse_qs(urlsplit(address).query)
        inner = next((query[name][0] for name in ("q", "url", "u") if query.get(name)), "")
        address = absolute_url(inner) or address
    return without_tracking(address)


def absolute(work: Work, address: str | None) -> str | None:
    """``address`` as http(s), resolved against the page's own; None when that cannot be."""
    if address and _PLAIN.match(address):
        return address
    if not address or not (address := re.sub(r"[\t\n\r]", "", address).strip()):
        return None
    if (wrapped := _WAYBACK.match(address)) and "web.archive.org" not in (work.page.url or ""):
        address = re.sub(r"\A(https?):/+", r"\1://", wrapped[1])
    if not _WEB.match(address):
        if _ROOTED.match(address) and "/." not in address and _PLAIN.match(joined := f"{_origin(work)}{address}"):
            return joined
        try:
            address = urljoin(base_of(work), address.replace(" ", "%20").replace("\\", "/"))
        except ValueError:
            return None
    return absolute_url(address)


def _origin(work: Work) -> str:
    match = _ORIGIN.match(base_of(work))
    return match[0] if match else ""


def base_of(work: Work) -> str:
    """What relative addresses are relative to: ``<base>`` when the page has one, else its own address."""
    if work.base is None:
        url = work.page.url or ""
        head = work.page.content[:_HEAD]
        match = _BASE.search(head) if "<base" in head or "<BASE" in head else None
        work.base = urljoin(url, match[1]) if match else url
    return work.base
