"""WordPress's own shortcodes as the markup that they stand for; what plugins add is left for the rule that cuts it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Protocol
from urllib.parse import urlsplit

from backfile.common.urls import absolute_url

# No pattern here looks further than the next bracket: a post of a hundred thousand brackets must not take minutes.
_ATTRIBUTE = re.compile(r"(?<![\w-])([\w-]{1,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'\]]+))")
# The bracket before it would make it a shortcode that is shown, not run.
_CAPTION = re.compile(r"(?<!\[)\[(caption|wp_caption)\b([^\[\]]*)\]")
_EMBED = re.compile(r"(?<!\[)\[embed\b[^\[\]]*\]\s*([^\s\[]+)\s*\[/embed\]")
_GALLERY = re.compile(r"(?<!\[)\[gallery\b([^\[\]]*)\]")
_MEDIA = re.compile(r"(?<!\[)\[(video|audio)\b([^\[\]]*)\](?:\s*\[/\1\])?")
_SERVICE = re.compile(r"(?<!\[)\[(youtube|vimeo|soundcloud|dailymotion)[\s=:]+([^\[\]]+)\](?:\s*\[/\1\])?")
_PICTURE = re.compile(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)", re.IGNORECASE)
_FILES = {"video": ("src", "mp4", "m4v", "webm", "ogv", "flv", "wmv"),
          "audio": ("src", "mp3", "m4a", "ogg", "wav", "wma")}  # fmt: skip
_NUMBERED = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/",
             "dailymotion": "https://www.dailymotion.com/video/"}  # fmt: skip
_SERVICES = (
    "youtube.com", "youtu.be", "vimeo.com", "dailymotion.com", "twitter.com", "x.com", "facebook.com", "instagram.com",
    "tiktok.com", "soundcloud.com", "spotify.com", "flickr.com", "flic.kr", "ted.com", "reddit.com", "scribd.com",
    "slideshare.net", "issuu.com", "mixcloud.com", "bsky.app", "videopress.com", "imgur.com", "giphy.com",
)  # fmt: skip


class Shown(Protocol):
    """A picture that a gallery shows."""

    @property
    def number(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def caption(self) -> str: ...
    @property
    def alt(self) -> str: ...


def gallery_ids(content: str) -> list[str]:
    """The numbers of the pictures that galleries show."""
    found: list[str] = []
    if "[gallery" not in content:
        return found
    for gallery in _GALLERY.finditer(content):
        attributes = attributes_of(gallery[1])
        found += re.findall(r"\d+", attributes.get("ids") or attributes.get("include") or "")
    return found


def has_own_gallery(content: str) -> bool:
    """Whether a gallery shows whatever was attached to the post."""
    return "[gallery" in content and any(
        not {"ids", "include"} & attributes_of(found[1]).keys() for found in _GALLERY.finditer(content)
    )


def render_shortcodes(content: str, pictures: Sequence[Shown], own: Sequence[Shown]) -> str:
    """``content`` with its shortcodes as markup. ``own``: the pictures that were attached to the post."""
    by_number = {picture.number: picture for picture in pictures}

    def gallery(match: re.Match[str]) -> str:
        attributes = attributes_of(match[1])
        numbers = re.findall(r"\d+", attributes.get("ids") or attributes.get("include") or "")
        shown = [by_number[number] for number in numbers if number in by_number] if numbers else list(own)
        return _block("".join(map(figure_of, shown))) if shown else match[0]

    steps: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        (_EMBED, _embed), (_GALLERY, gallery), (_MEDIA, _media), (_SERVICE, _service),
    )  # fmt: skip
    content = _with_captions(content)
    for pattern, rendered in steps:
        content = pattern.sub(rendered, content)
    return content


def figure_of(picture: Shown) -> str:
    """The picture with its caption, which is HTML as its writer left it."""
    return figure_markup(picture.url, picture.alt, picture.caption)


def figure_markup(url: str, alt: str, caption: str) -> str:
    """A figure; ``caption`` is HTML."""
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><img src="{escape(url)}" alt="{escape(alt)}">{below}</figure>'


def embed_of(address: str) -> str:
    """What WordPress would have shown of the address: a frame of the services that it knows, else a link."""
    url = absolute_url(html.unescape(address))
    if url is None:
        return f"<p>{escape(address)}</p>"
    host = (urlsplit(url).hostname or "").lower()
    if any(host == service or host.endswith(f".{service}") for service in _SERVICES):
        return f'<iframe src="{escape(url)}"></iframe>'
    return f'<p><a href="{escape(url)}">{escape(url)}</a></p>'


def attributes_of(text: str) -> dict[str, str]:
    """The attributes of a shortcode by name."""
    if '"' not in text:
        text = text.replace("&quot;", '"').replace("”", '"').replace("″", '"')
    return {name.lower(): html.unescape(one or two or three) for name, one, two, three in _ATTRIBUTE.findall(text)}


def _block(markup: str) -> str:
    return f"\n\n{markup}\n\n"


def _with_captions(content: str) -> str:
    """``[caption]<img> text[/caption]`` as a figure; one that nothing closes stays."""
    parts = []
    done = 0
    unclosed: set[str] = set()
    for match in _CAPTION.finditer(content):
        if match.start() < done or match[1] in unclosed:
            continue
        end = content.find(closing := f"[/{match[1]}]", match.end())
        if end < 0:
            unclosed.add(match[1])
            continue
        parts += [content[done : match.start()], _caption(match[2], content[match.end() : end])]
        done = end + len(closing)
    return "".join((*parts, content[done:]))


def _caption(attributes: str, inner: str) -> str:
    picture = _PICTURE.match(inner)
    if picture is None:
        return inner
    caption = inner[picture.end() :].strip() or escape(attributes_of(attributes).get("caption", ""), quote=False)
    told = f"<figcaption>{caption}</figcaption>" if caption else ""
    return _block(f"<figure>{picture[1]}{told}</figure>")


def _embed(match: re.Match[str]) -> str:
    return _block(embed_of(match[1]))


def _media(match: re.Match[str]) -> str:
    attributes = attributes_of(match[2])
    files = (attributes[name] for name in _FILES[match[1]] if attributes.get(name))
    url = next((found for file in files if (found := absolute_url(file))), None)
    return _block(f'<{match[1]} src="{escape(url)}"></{match[1]}>') if url else match[0]


def _service(match: re.Match[str]) -> str:
    told = html.unescape(match[2]).strip()
    named = re.search(r"https?://[^\s\"'<>]+", told)
    if named:
        return _block(embed_of(named[0]))
    number = re.match(r"[\"']?(?:(?:v|id)=[\"']?)?([\w-]{5,20})\b", told)
    prefix = _NUMBERED.get(match[1])
    return _block(embed_of(prefix + number[1])) if number and prefix else match[0]
