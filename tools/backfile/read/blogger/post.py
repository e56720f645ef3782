"""An entry as the page that it was: its facts in the standard markup of news pages, its text whole."""

from __future__ import annotations

import copy
import re
from typing import Any
from xml.etree import ElementTree

from turbohtml import Element, parse_fragment

from backfile.read.blogger.index import KIND, kind_of
from backfile.read.composed import Post, post_page, withheld
from backfile.read.source import Wanted
from backfile.read.xml_items import text_of, title_of

# What Blogger names where there is no profile.
_NOBODY = frozenset({"", "unknown", "anonymous", "blogger", "noreply@blogger.com"})
_CAPTIONED = "tr-caption-container"


def post_of(entry: ElementTree.Element, url: str, blog: str, wanted: Wanted) -> Post:
    """The post that ``entry`` holds. ``blog``: the blog's name; ``wanted``: what is taken for articles."""
    names = [text_of(author, "name") for author in entry.findall("author")]
    labels = [category.get("term") or "" for category in entry.findall("category") if category.get("scheme") != KIND]
    facts: dict[str, Any] = {
        "headline": title_of(entry.findtext("title") or ""),
        "datePublished": text_of(entry, "published"),
        "dateModified": text_of(entry, "updated"),
        "author": [{"@type": "Person", "name": name} for name in names if name.lower() not in _NOBODY],
        "publisher": {"@type": "NewsMediaOrganization", "name": blog},
        "keywords": [label for label in dict.fromkeys(labels) if label],
    }
    kept_back = withheld("Blogger", kind_of(entry), wanted, unpublished=_unpublished(entry))
    return Post(post_page(facts, _text_of(entry)), url, withheld=kept_back)


def _text_of(entry: ElementTree.Element) -> str:
    content = entry.find("content")
    if content is None:
        return ""
    if content.get("type") == "xhtml":
        return "".join(ElementTree.tostring(child, "unicode") for child in content)
    return _with_figures(content.text or "")


def _with_figures(text: str) -> str:
    """The tables in which Blogger puts a picture and its caption as figures."""
    if _CAPTIONED not in text:
        return text
    holder = parse_fragment(text)
    for table in holder.select(f"table.{_CAPTIONED}"):
        picture, caption = table.select_one("img"), table.select_one(".tr-caption")
        if picture is not None:
            figure = Element("figure", {}, [copy.deepcopy(picture)])
            if caption is not None:
                figure.append(Element("figcaption", {}, [copy.deepcopy(child) for child in caption]))
            table.replace_with(figure)
    return holder.inner_html


def _unpublished(entry: ElementTree.Element) -> str:
    state = text_of(entry, "blogger:status") or ("DRAFT" if _is_draft(entry) else "LIVE")
    if text_of(entry, "blogger:trashed") or state == "SOFT_TRASHED":
        return "lies in the trash"
    if state == "LIVE":
        return ""
    return "is a draft" if state == "DRAFT" else f"has the status “{state[:40]}”"


def _is_draft(entry: ElementTree.Element) -> bool:
    """Whether the older form says so: ``app:control/app:draft``, whatever the prefix of Atom's publishing protocol is."""
    return any(re.search(r"[:}]draft$", told.tag) and (told.text or "").strip() == "yes" for told in entry.iter())
