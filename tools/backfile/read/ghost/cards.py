"""Ghost's cards as plain markup: what its editor puts between paragraphs, and what became of it on the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from turbohtml import Element, parse_fragment

from backfile.common.post_marks import CUT_AS
from backfile.common.urls import absolute_url
from backfile.read.texts import markup_of_markdown
from backfile.read.wordpress.shortcodes import embed_of, figure_markup

Card = Callable[[Mapping[str, Any]], str]
"""Writes a card of one kind from what the editor keeps of it."""

_FORM = ".kg-signup-card, .kg-email-card, .kg-email-cta-card"


def card_of(name: str, told: Mapping[str, Any]) -> str:
    """The markup of the card ``name``, as mobiledoc and lexical keep it; empty for what shows nothing."""
    written = _CARDS.get(name)
    return written(told) if written is not None else ""


def _text(told: Mapping[str, Any], *names: str) -> str:
    """The first of the members ``names`` that is a text."""
    return next((value for name in names if isinstance(value := told.get(name), str) and value), "")


def _link(url: str, words: str) -> str:
    return f'<p><a href="{escape(url)}">{escape(words or url)}</a></p>'


def _image(told: Mapping[str, Any]) -> str:
    return figure_markup(_text(told, "src"), _text(told, "alt"), _text(told, "caption"))


def _gallery(told: Mapping[str, Any]) -> str:
    images = told.get("images")
    figures = [_image(image) for image in images if isinstance(image, dict)] if isinstance(images, list) else []
    return "".join(figures) + (f"<p>{_text(told, 'caption')}</p>" if _text(told, "caption") else "")


def _player(tag: str) -> Card:
    return lambda told: _played(tag, _text(told, "src"), _text(told, "caption"))


def _played(tag: str, url: str, caption: str) -> str:
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><{tag} src="{escape(url)}"></{tag}>{below}</figure>'


def _bookmark(told: Mapping[str, Any]) -> str:
    data = told.get("metadata")
    return _link(_text(told, "url"), _text(data, "title") if isinstance(data, dict) else "")


_CARDS: Mapping[str, Card] = {
    "html": lambda told: _text(told, "html"),
    "markdown": lambda told: markup_of_markdown(_text(told, "markdown"), html=True),
    "card-markdown": lambda told: markup_of_markdown(_text(told, "markdown"), html=True),
    "image": _image,
    "gallery": _gallery,
    "video": _player("video"),
    "audio": _player("audio"),
    "embed": lambda told: _text(told, "html") or embed_of(_text(told, "url")),
    "bookmark": _bookmark,
    "file": lambda told: _link(_text(told, "src"), _text(told, "fileTitle", "fileName")),
    "button": lambda told: _link(_text(told, "buttonUrl"), _text(told, "buttonText")),
    "code": lambda told: f"<pre><code>{escape(_text(told, 'code'))}</code></pre>",
    "codeblock": lambda told: f"<pre><code>{escape(_text(told, 'code'))}</code></pre>",
    "callout": lambda told: f"<blockquote>{_text(told, 'calloutText')}</blockquote>",
    "toggle": lambda told: f"<h4>{_text(told, 'heading')}</h4>{_text(told, 'content')}",
    "header": lambda told: (
        f"<h2>{_text(told, 'header', 'heading')}</h2><p>{_text(told, 'subheader', 'subheading')}</p>"
    ),
    "hr": lambda _: "<hr>",
    "horizontalrule": lambda _: "<hr>",
}


def with_plain_cards(markup: str) -> str:
    """``markup`` of a page of Ghost with its cards as what they show: players without buttons, bookmarks as links."""
    if "kg-" not in markup:
        return markup
    holder = parse_fragment(markup)
    for form in holder.select(_FORM):
        form.attrs[CUT_AS] = "form to subscribe"
    for card in holder.select(".kg-bookmark-card, .kg-file-card"):
        link, title = card.select_one("a[href]"), card.select_one(".kg-bookmark-title, .kg-file-card-title")
        if link is not None and (url := absolute_url(link.attr("href"))):
            words = " ".join((title.text if title is not None else url).split())
            _replace(card, f'<p><a href="{escape(url)}">{escape(words)}</a></p>')
    for card in holder.select(".kg-video-card, .kg-audio-card"):
        player, caption = card.select_one("video[src], audio[src]"), card.select_one("figcaption")
        if player is not None:
            words = caption.inner_html if caption is not None else ""
            _replace(card, _played(player.tag, player.attr("src") or "", words))
    return holder.inner_html


def _replace(element: Element, markup: str) -> None:
    element.replace_with(*[node.extract() for node in list(parse_fragment(markup))])
