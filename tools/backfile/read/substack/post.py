"""A post as the page that it was: its facts in the standard markup of news pages, its text whole."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape, unescape
from typing import Any

from turbohtml import Element, parse_fragment

from backfile.common.post_marks import CUT_AS
from backfile.common.urls import absolute_url
from backfile.model import Withheld
from backfile.read.composed import Post, post_page, withheld
from backfile.read.sites import Site
from backfile.read.source import Wanted
from backfile.read.substack.index import PostItem
from backfile.read.wordpress.shortcodes import embed_of, figure_markup

# As the texts in posts/ are named: 101234567.ferry-to-resume.html. They are no whole pages.
_NAME = re.compile(r"(?:\A|/)\d{5,12}\.[a-z0-9-]+\.html\Z")
_PAGE = re.compile(r"<(?:!doctype|html|head|body|title|meta)\b", re.IGNORECASE)
_FIRST = 1024
_ALL = "everyone"
_CLOSED = {
    "only_paid": "was for paying subscribers", "founding": "was for founding members", "only_free": "was for subscribers",
}  # fmt: skip
_POSTS = frozenset({"", "newsletter", "podcast", "video"})
"""Types of what readers got as a post; beside them there are pages and threads."""
# Behind the first only those read on who pay; the second is for the readers that it names.
_WALL = ".paywall-jump, [data-dynamic-audiences]"
_PUBLIC = "non_sub"
_SUBSCRIBE = ".subscription-widget-wrap, .subscription-widget-wrap-editor"
_BUTTON = ".button-wrapper"
# What buttons of the editor lead to: a placeholder, a form, the page's own comments.
_CONTROL = re.compile(r"%%|/subscribe\b|action=share|gift=true|/comments\b")
_CARD = ".embedded-post-wrap, .digest-post-embed"
_FRAME = "div.tweet, div.youtube-wrap, div.instagram"
_PICTURES = ".image-gallery-embed, .image3"
_FILE = ".file-embed-wrapper"


def stray_of(name: str, content: str) -> Post | None:
    """A text of an export that lies in the pile without its table, withheld; None for any other page."""
    if not _NAME.search(name) or _PAGE.search(content, 0, _FIRST):
        return None
    reason = "is named like the text of a post of Substack; the table posts.csv, which tells whether it was published, is not beside its folder"
    return Post(post_page({}, content), withheld=Withheld("unpublished", reason))


def post_of(item: PostItem, text: str, url: str, site: Site, wanted: Wanted) -> Post:
    """The post that ``item`` and its ``text`` are. ``wanted``: what is taken for articles."""
    holder = parse_fragment(text)
    audience = _audience(item, holder)
    closed = _CLOSED.get(audience, f"was for “{audience[:40]}”") if audience != _ALL else ""
    if closed and item.audience == _ALL:
        closed = "was in part for subscribers"
    facts: dict[str, Any] = {
        "headline": item.title,
        "description": item.subtitle,
        "datePublished": item.date,
        "publisher": {"@type": "NewsMediaOrganization", "name": site.name},
        "inLanguage": site.language,
    }
    kind = "post" if item.kind in _POSTS else item.kind
    kept_back = withheld("Substack", kind, wanted, unpublished=_unpublished(item), closed=closed, audience=audience)
    return Post(post_page(facts, _recording(item) + _shown(holder)), url, site.exported, withheld=kept_back)


def _unpublished(item: PostItem) -> str:
    if not item.is_told:
        return "has no row that tells whether it was published"
    return "" if item.published else "is a draft"


def _audience(item: PostItem, holder: Element) -> str:
    """Whom the whole post was for."""
    if item.audience != _ALL:
        return item.audience
    walls = holder.select(_WALL)
    is_open = all(_PUBLIC in (wall.attr("data-dynamic-audiences") or "").split(",") for wall in walls)
    return _ALL if is_open else "only_paid"


def _recording(item: PostItem) -> str:
    url = absolute_url(item.podcast)
    return f'<audio src="{escape(url)}"></audio>' if url else ""


def _shown(holder: Element) -> str:
    """The text as readers saw it: what was a control is marked, and cards and frames are what they stand for."""
    for form in holder.select(_SUBSCRIBE):
        form.attrs[CUT_AS] = "form to subscribe"
    for button in holder.select(_BUTTON):
        link = button.find("a")
        if link is None or _CONTROL.search(link.attr("href") or ""):
            button.attrs[CUT_AS] = "button"
    for card in holder.select(_CARD):
        told = _told(card)
        if url := absolute_url(told.get("canonical_url") or told.get("url")):
            _replace(card, _link(url, str(told.get("title") or url)))
    for frame in holder.select(_FRAME):
        if url := _framed(frame):
            _replace(frame, embed_of(url))
    for gallery in holder.select(_PICTURES):
        if gallery.find("img") is None:
            _replace(gallery, _figures(_told(gallery)))
    for file in holder.select(_FILE):
        link, name = file.select_one("a.file-embed-button[href]"), file.select_one(".file-embed-details-h1")
        if link is not None and (url := absolute_url(link.attr("href"))):
            _replace(file, _link(url, " ".join(name.text.split()) if name is not None else url))
    return holder.inner_html


def _link(url: str, words: str) -> str:
    return f'<p><a href="{escape(url)}">{escape(words)}</a></p>'


def _framed(frame: Element) -> str | None:
    """The address of what a frame shows."""
    told, link = _told(frame), frame.select_one("a.instagram-image[href]")
    video = told.get("videoId")
    found = (
        told.get("url"),
        f"https://www.youtube.com/watch?v={video}" if isinstance(video, str) else None,
        link.attr("href") if link is not None else None,
    )
    return next((url for address in found if (url := absolute_url(address))), None)


def _figures(told: Mapping[str, Any]) -> str:
    """The pictures that the editor keeps of a gallery, or of itself."""
    gallery = told.get("gallery")
    images = gallery.get("images") if isinstance(gallery, dict) else [told]
    listed = [image for image in images if isinstance(image, dict)] if isinstance(images, list) else []
    figures = [
        figure_markup(url, str(image.get("alt") or ""), escape(str(image.get("title") or "")))
        for image in listed
        if (url := absolute_url(image.get("src")))
    ]
    caption = gallery.get("caption") if isinstance(gallery, dict) else ""
    return "".join(figures) + (f"<p>{escape(caption)}</p>" if isinstance(caption, str) and caption else "")


def _told(element: Element) -> dict[str, Any]:
    """What the editor keeps of an element as JSON; empty where that is none."""
    written = element.attr("data-attrs") or ""
    # Of some cards the JSON is escaped twice.
    for text in (written, unescape(written)):
        try:
            told = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(told, dict):
            return told
    return {}


def _replace(element: Element, markup: str) -> None:
    element.replace_with(*[node.extract() for node in list(parse_fragment(markup))])
