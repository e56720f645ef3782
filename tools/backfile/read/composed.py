"""A post of a system's export as the page that it was: its facts in the standard markup of news pages, its text whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from backfile.model import Withheld
from backfile.read.columns import Row
from backfile.read.source import Capture, Source, Wanted


@dataclass(frozen=True, slots=True)
class Post:
    """A post ready to be read: a page, and what no page tells."""

    page: str
    url: str = ""
    retrieved: str = ""
    """When it was exported or clipped, as that is written."""
    former_urls: tuple[str, ...] = ()
    withheld: Withheld | None = None

    def capture(self, source: Source, giver: str = "export") -> Capture:
        """The post as the page of ``source``, a part of an export or of what else ``giver`` is."""
        digest = hashlib.sha256(f"{source.label}\0{self!r}".encode("utf-8", "surrogatepass")).hexdigest()
        return Capture(
            source.label, "", self.page.encode("utf-8", "replace"), digest, self.url or None, self.retrieved or None,
            giver, "utf-8", "post", self.former_urls, withheld=self.withheld,
        )  # fmt: skip


def withheld(
    system: str,
    kind: str,
    wanted: Wanted,
    *,
    unpublished: str = "",
    closed: str = "",
    audience: str = "",
) -> Withheld | None:
    """Why a post of ``system`` becomes no article; None for one that does.

    ``unpublished`` and ``closed`` say what keeps it from all readers, or are empty; ``audience`` is who could read a closed one, in
    the system's own word. ``kind`` is the type of the post.
    """
    if unpublished:
        return Withheld("unpublished", f"{unpublished} in {system}; only what was published becomes an article")
    if closed and audience not in wanted.audiences:
        more = f"; --audience {audience[:40]} takes these too" if audience else ""
        return Withheld("unpublished", f"{closed} in {system}; only what all could read becomes an article{more}")
    if kind not in wanted.types:
        what = "is a page of the site" if kind == "page" else f"is of the type “{kind[:40]}”"
        return Withheld("no post", f"{what}, not a post; --post-type {kind[:40]} takes these too")
    return None


def post_page(facts: Mapping[str, Any], body: str, image_alt: str = "", above: str = "") -> str:
    """The page. ``facts`` are those of a schema.org NewsArticle, ``body`` is the markup of the text and ``above`` of what stands
    below the headline; all else is escaped.
    """
    known = {name: value for name, value in facts.items() if value}
    told = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **known}, ensure_ascii=False)
    title, summary, language = (str(known.get(name, "")) for name in ("headline", "description", "inLanguage"))
    metas = (
        ("og:title", title), ("og:site_name", str(known.get("publisher", {}).get("name", ""))), ("og:description", summary),
        ("description", summary), ("og:image", str(known.get("image", ""))), ("og:image:alt", image_alt),
    )  # fmt: skip
    head = "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in metas if value)
    excerpt = f'<p class="excerpt">{escape(summary)}</p>' if summary else ""
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'{head}<script type="application/ld+json">{told.replace("<", chr(92) + "u003c")}</script></head>'
        f"<body><header><h1>{escape(title)}</h1>{excerpt}{above}</header><article>{body}</article></body></html>"
    )


def facts_of(row: Row) -> dict[str, Any]:
    """What a row tells as the facts of a schema.org NewsArticle."""
    one = {name: texts[0] for name, texts in row.items()}
    return {
        "headline": one.get("headline"),
        "datePublished": one.get("date"),
        "dateModified": one.get("date_modified"),
        "author": [{"@type": "Person", "name": name} for name in row.get("authors", ())],
        "publisher": {"@type": "NewsMediaOrganization", "name": one.get("publisher", "")},
        "articleSection": row.get("section", [])[:1],
        "keywords": row.get("tags", []),
        "description": one.get("standfirst"),
        "image": one.get("image"),
        "inLanguage": one.get("language"),
    }
