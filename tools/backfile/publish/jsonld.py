"""schema.org NewsArticle and BreadcrumbList as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from backfile.common.text import fold
from backfile.publish.entry import Entry
from backfile.publish.records import ArticleSummary, Date, Link, Site, Tag

# made once: ``json.dumps`` would make an encoder for each article
_to_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def article_json_ld(
    site: Site,
    summary: ArticleSummary,
    entry: Entry,
    tags: tuple[Tag, ...],
    trail: tuple[Link, ...],
    modified: Date | None,
) -> Markup:
    """The article and the way to it. Only what the page shows."""
    image = f"{site.url}/{summary.image.url}" if site.url and summary.image and summary.image.url else ""
    news: dict[str, Any] = {"@type": "NewsArticle", "headline": summary.title}
    url = f"{site.url}/{summary.url}" if site.url else ""
    optional: tuple[tuple[str, Any], ...] = (
        ("url", url),
        ("alternativeHeadline", ""),
        ("description", summary.standfirst),
        ("datePublished", summary.date.iso if summary.date else ""),
        ("dateModified", modified.iso if modified else ""),
        ("inLanguage", summary.lang),
        ("author", [author_json_ld(author, summary.outlet) for author in summary.authors]),
        ("publisher", {"@type": "NewsMediaOrganization", "name": summary.outlet.name} if summary.outlet else None),
        ("articleSection", summary.section.name if summary.section else ""),
        ("dateline", entry.dateline),
        ("creditText", entry.credit),
        ("keywords", [tag.name for tag in tags]),
        ("image", image),
        ("wordCount", entry.words),
        ("sameAs", entry.original_url),
        ("isBasedOn", entry.original_url),
        ("archivedAt", f"https://web.archive.org/web/*/{entry.original_url}" if entry.original_url else ""),
    )
    news |= {name: value for name, value in optional if value}
    graph: list[dict[str, Any]] = [news]
    if site.url:
        graph.append({
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": link.name, "item": f"{site.url}/{link.url}"}
                for place, link in enumerate(trail, 1)
            ],
        })  # fmt: skip
    return to_markup({"@context": "https://schema.org", "@graph": graph})


def author_json_ld(author: Link, outlet: Link | None) -> dict[str, str]:
    """A person, or the outlet where it signs itself."""
    own = outlet is not None and fold(author.name) == fold(outlet.name)
    return {"@type": "NewsMediaOrganization" if own else "Person", "name": author.name}


def to_markup(data: object) -> Markup:
    """JSON that is safe within ``<script>``: no ``<``, ``>`` or ``&`` stands in it unescaped."""
    text = _to_json(data)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)
