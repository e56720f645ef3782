"""An article as the fields of its front matter."""

from __future__ import annotations

from backfile.common.urls import host_of
from backfile.model import Article


def fields_of(article: Article, slug: str) -> dict[str, object]:
    """The front matter of ``article``; empty fields are left out when it is rendered."""
    image = article.image
    return {
        **dict(article.extra),
        "title": article.headline,
        "slug": slug,
        "standfirst": article.standfirst,
        "date": article.date,
        "date_source": article.date_source if article.date else None,
        "modified": article.date_modified,
        "authors": list(article.authors),
        "byline": article.byline if not article.authors else "",
        "dateline": article.dateline,
        "credit": article.credit,
        "outlet": article.publisher or host_of(article.url),
        "section": article.section,
        "tags": list(article.tags),
        "lang": article.language,
        "original_url": article.url,
        "former_urls": list(article.former_urls),
        "retrieved": article.retrieved,
        "image": image.url if image else None,
        "image_caption": image.caption if image else None,
        "image_credit": image.credit if image else None,
        "image_alt": image.alt if image else None,
        "id": article.id,
        "story": article.story,
        "related": list(article.related),
        "copies": [
            {
                name: value
                for name, value in (
                    ("outlet", copy.outlet), ("url", copy.url), ("date", copy.date), ("differs", copy.differs),
                    ("source", copy.source),
                )
                if value
            }
            for copy in article.copies
        ],
        "notes": list(article.notes),
        "source": article.source,
    }  # fmt: skip
