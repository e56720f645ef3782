"""Last, and never left out: only what is on the list stays, and only web and mail addresses.

turbohtml's sanitiser walks the tree in C; whatever the list says it drops scripts, event handlers and addresses that
could run something. Titles of links and images go too: they repeat the text, or a file's name. The Markdown that is
made of the result holds no raw HTML besides.
"""

from __future__ import annotations

from typing import Final

from turbohtml.clean import OnDisallowed, Policy, Sanitizer

from backfile.clean.work import Work

_TAGS: Final = frozenset(
    (
        *("a", "article", "audio", "b", "blockquote", "br", "caption", "center", "cite", "code", "dd", "del"),
        *("details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "hr", "i", "img"),
        *("kbd", "li", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "source", "strike", "strong"),
        *("sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "ul", "var", "video"),
        *("amp-audio", "amp-dailymotion", "amp-facebook", "amp-iframe", "amp-instagram", "amp-soundcloud"),
        *("amp-tiktok", "amp-twitter", "amp-video", "amp-vimeo", "amp-youtube"),
    )
)
_ATTRIBUTES: Final = {
    "*": frozenset(("class", "data-place", "dir", "id", "lang")),
    "a": frozenset(("href", "name")),
    "img": frozenset(("alt", "height", "src", "width")),
    "ol": frozenset(("start",)),
    "td": frozenset(("align", "colspan", "rowspan")),
    "th": frozenset(("align", "colspan", "rowspan")),
    "audio": frozenset(("src", "title")),
    "video": frozenset(("src", "title")),
    "source": frozenset(("src",)),
    "blockquote": frozenset(("cite", "data-bluesky-uri", "data-href", "data-instgrm-permalink")),
    "div": frozenset(("data-href",)),
    "table": frozenset(("role",)),
    **dict.fromkeys(
        (
            *("amp-audio", "amp-dailymotion", "amp-facebook", "amp-iframe", "amp-instagram", "amp-soundcloud"),
            *("amp-tiktok", "amp-twitter", "amp-video", "amp-vimeo", "amp-youtube"),
        ),
        frozenset(
            ("src", "title", "data-href", "data-shortcode", "data-src", "data-trackid", "data-tweetid", "data-videoid")
        ),
    ),
}
_GONE_WITH_CONTENT: Final = frozenset(
    "script style template noscript iframe object embed button select textarea svg".split()
)  # fmt: skip
_SANITIZER: Final = Sanitizer(
    Policy(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=frozenset(("http", "https", "mailto")),
        allow_relative_urls=False,
        allow_fragment_urls=True,
        on_disallowed_tag=OnDisallowed.STRIP,
        remove_with_content=_GONE_WITH_CONTENT,
    )
)


def sanitise(work: Work) -> None:
    clean = _SANITIZER.sanitize_node(work.body)
    work.body.clear()
    work.body.extend(list(clean.children))
