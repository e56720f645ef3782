"""An entry as the page that it was: its facts in the standard markup of news pages, its text whole."""

from __future__ import annotations

from typing import Any

from turbohtml import Axis, parse_fragment

from backfile.common.post_marks import CUT_AS
from backfile.common.urls import absolute_url, canonical_url
from backfile.read.composed import Post, post_page
from backfile.read.feed.entry import FeedEntry
from backfile.read.sites import Site
from backfile.read.wordpress.paragraphs import with_paragraphs

# "The post … appeared first on …." is no longer than a headline and a name.
_LONGEST_LINE = 300


def post_of(entry: FeedEntry, site: Site) -> Post:
    """The post that ``entry`` is."""
    facts: dict[str, Any] = {
        "headline": entry.title,
        "description": entry.summary,
        "datePublished": entry.published,
        "dateModified": entry.modified,
        "author": [{"@type": "Person", "name": name} for name in entry.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": site.name},
        "keywords": list(entry.tags),
        "image": entry.image,
        "inLanguage": entry.language or site.language,
    }
    text = entry.text if "<p" in entry.text else with_paragraphs(entry.text)
    return Post(post_page(facts, _without_line_of_feed(text, entry.url)), entry.url)


def _without_line_of_feed(text: str, url: str) -> str:
    """``text`` with the line that systems put below it for readers of the feed marked: the last one, with a link to the post itself."""
    holder = parse_fragment(text)
    blocks = holder.find_all(axis=Axis.CHILDREN)
    if not url or len(blocks) < 2 or len(blocks[-1].text) > _LONGEST_LINE:
        return text
    links = [absolute_url(link.attr("href")) for link in blocks[-1].select("a[href]")]
    if not any(link and canonical_url(link) == canonical_url(url) for link in links):
        return text
    blocks[-1].attrs[CUT_AS] = "line of the feed"
    return holder.inner_html
