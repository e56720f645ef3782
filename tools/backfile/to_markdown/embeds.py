"""Embeds: what another site would show inside the page becomes a line with a link to it.

``[Video: youtube.com](https://www.youtube.com/watch?v=…)``. A post that the page quotes in full (the fallback text of a
tweet, say) stays readable: its text is quoted, and the link line closes the quote.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from turbohtml import Element, Node

from backfile.common.text import shorten, squeeze
from backfile.to_markdown.context import Chunk, Context
from backfile.to_markdown.escape import destination, escape_text
from backfile.to_markdown.inline import write_inline

_POSTS = re.compile(
    r"\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|reddit-(?:card|embed-bq)"
    r"|bluesky-embed|mastodon-embed|text-post-media|imgur-embed-pub|vk_post|telegram-post)\b"
)
_ADDRESS_ATTRIBUTES = ("data-instgrm-permalink", "cite", "data-href", "data-bluesky-uri", "data-text-post-permalink")
_SOURCE_ATTRIBUTES = ("src", "data-src", "data-lazy-src", "data-url", "data")
_ON_THE_WEB = re.compile(r"https?://|//", re.IGNORECASE)

_YOUTUBE = re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed|v|shorts)/|youtu\.be/)([\w-]{11})")
_VIMEO = re.compile(r"player\.vimeo\.com/video/(\d+)")
_DAILYMOTION = re.compile(r"dailymotion\.com/embed/video/(\w+)")
_LABELS = (
    ("Video", re.compile(r"youtu|vimeo|dailymotion|video|brightcove|jwplat|jwplayer|rumble|twitch|streamable|/v/")),
    ("Audio", re.compile(r"soundcloud|spotify|bandcamp|podcast|audio|megaphone|acast|libsyn|podbean|art19|omny")),
    ("Map", re.compile(r"google\.[a-z.]+/maps|maps\.google|openstreetmap|/maps?[/?]|mapbox|arcgis")),
    ("Post", re.compile(r"twitter|//x\.com|facebook|instagram|tiktok|reddit|bsky|threads\.net|t\.me|linkedin")),
    ("Document", re.compile(r"scribd|documentcloud|docs\.google|\.pdf|issuu|slideshare")),
    ("Chart", re.compile(r"datawrapper|dwcdn|flourish|infogram|plot\.ly|tableau|chart")),
)
_AMP = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v="),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/"),
    "amp-tiktok": ("data-src", ""),
    "amp-facebook": ("data-href", ""),
    "amp-iframe": ("src", ""),
    "amp-video": ("src", ""),
    "amp-audio": ("src", ""),
    "amp-soundcloud": ("data-trackid", "https://api.soundcloud.com/tracks/"),
}
_TAG_LABELS = {"video": "Video", "audio": "Audio", "amp-video": "Video", "amp-audio": "Audio"}


def embed_of(element: Element) -> str | None:
    """The address of what ``element`` embeds, as a person would open it; None when it embeds nothing."""
    tag = element.tag
    if tag in {"blockquote", "div"}:
        return _post_address(element) if _POSTS.search(element.attr("class") or "") else None
    if tag in _AMP:
        attribute, prefix = _AMP[tag]
        value = element.attr(attribute)
        return _for_people(prefix + value) if value else None
    for attribute in _SOURCE_ATTRIBUTES:
        if address := _web_address(element.attr(attribute)):
            return _for_people(address)
    for source in element.iter_elements(("source", "embed", "a", "param")):
        if address := _web_address(source.attr("src") or source.attr("href") or source.attr("value")):
            return _for_people(address)
    return None


def _web_address(value: str | None) -> str | None:
    if not value or not _ON_THE_WEB.match(value.strip()) or re.search(r"[\s<>\"\\]", value.strip()):
        return None
    value = value.strip()
    return "https:" + value if value.startswith("//") else value


def _post_address(element: Element) -> str | None:
    for attribute in _ADDRESS_ATTRIBUTES:
        if address := _web_address(element.attr(attribute)):
            return address.split("?", 1)[0]
    links = [address for link in element.iter_elements("a") if (address := _web_address(link.attr("href")))]
    return links[-1].split("?", 1)[0] if links else None


def _for_people(address: str) -> str:
    """The page behind a player's address."""
    if match := _YOUTUBE.search(address):
        return f"https://www.youtube.com/watch?v={match[1]}"
    if match := _VIMEO.search(address):
        return f"https://vimeo.com/{match[1]}"
    if match := _DAILYMOTION.search(address):
        return f"https://www.dailymotion.com/video/{match[1]}"
    if "facebook.com/plugins/" in address:
        inner = parse_qs(urlsplit(address).query).get("href", [""])[0]
        return _web_address(unquote(inner)) or address
    return address


def write_embed(element: Element, context: Context, _previous: Chunk | None) -> list[Chunk]:
    """The link line, after the quoted text of a post; nothing when the embed has no address."""
    address = embed_of(element)
    if address is None:
        return []
    link = _link_line(element, address)
    if element.tag not in {"blockquote", "div"}:
        return [Chunk("embed", link, "", element)]
    paragraphs = [write_inline(nodes, context._replace(wrap=(), in_list=False)) for nodes in _quoted(element)]
    written = [line for line in paragraphs if line.markdown]
    if not written:
        return [Chunk("embed", link, "", element)]
    quote = "\n>\n".join([line.markdown.replace("\n", "\n> ") for line in written])
    text = "\n".join(["\n".join([" ".join(part.split()) for part in line.text.split("\n")]) for line in written])
    return [Chunk("embed", f"> {quote}\n>\n> {link}", text, element)]


def _quoted(element: Element) -> list[list[Node]]:
    """The paragraphs of a post's text; the platform's own furniture has none."""
    paragraphs = [list(paragraph) for paragraph in element.iter_elements("p") if paragraph.text.strip()]
    return paragraphs if "instagram-media" not in (element.attr("class") or "") else []


def _signature(element: Element) -> str:
    """Who posted, and when: what stands in a post beside its paragraphs, "Port (@port) May 4, 2019"."""
    if element.tag != "blockquote" or element.find("p") is None:
        return ""
    beside = " ".join([node.text for node in element if not (isinstance(node, Element) and node.tag not in {"a"})])
    return shorten(beside, _LONGEST_SIGNATURE).strip("—–- ")


def _link_line(element: Element, address: str) -> str:
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    label = _TAG_LABELS.get(element.tag) or next((name for name, rule in _LABELS if rule.search(address)), "Embed")
    name = squeeze(element.attr("title") or element.attr("aria-label") or _signature(element))
    told = f"{label}: {host}" + (f", {name}" if name and name.lower() not in _EMPTY_NAMES else "")
    return f"[{escape_text(told, brackets=True)}]({destination(address)})"


# "A Rather Long Name of a Newspaper (@handle) September 24, 2019" has 65 characters.
_LONGEST_SIGNATURE = 100
# What players write into their frames' titles when they have nothing to say.
_EMPTY_NAMES = frozenset(
    (
        *("youtube video player", "youtube video", "video player", "embedded content", "vimeo video player", "video"),
        *("vimeo-player", "youtube player", "twitter tweet", "iframe", "map", "google map", "spotify embed", "embed"),
        *("dailymotion video player", "media player", "audio player", "untitled", "player"),
    )
)
