"""A post as the page that it was: its facts in the standard markup of news pages, its text whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from backfile.read.composed import Post, post_page, withheld
from backfile.read.ghost.cards import with_plain_cards
from backfile.read.ghost.editors import markup_of_lexical, markup_of_mobiledoc
from backfile.read.ghost.index import Beside, moment_of, text_of
from backfile.read.sites import Site
from backfile.read.source import Wanted
from backfile.read.texts import markup_of_markdown
from backfile.read.wordpress.shortcodes import figure_markup

_SITE = "__GHOST_URL__"
"""What an export writes for the site's own address."""
_STATES = {
    "draft": "is a draft", "scheduled": "was planned for a later day", "sent": "went out by mail only",
    "": "does not tell whether it was published",
}  # fmt: skip
_CLOSED = {
    "members": "was for members", "paid": "was for paying members", "tiers": "was for some of the members",
}  # fmt: skip


def post_of(told: Mapping[str, Any], url: str, beside: Beside, site: Site, timezone: str, wanted: Wanted) -> Post:
    """The post that the record ``told`` is. ``beside``: what other tables tell of it; ``wanted``: what is taken for articles."""
    image = _placed(text_of(told, "feature_image") or text_of(told, "image"), site)
    caption = _placed(beside.caption, site)
    facts: dict[str, Any] = {
        "headline": text_of(told, "title"),
        "description": text_of(told, "custom_excerpt"),
        "datePublished": _local(moment_of(told.get("published_at")), timezone),
        "dateModified": _local(moment_of(told.get("updated_at")), timezone),
        "author": [{"@type": "Person", "name": name} for name in beside.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": site.name},
        "keywords": list(beside.tags),
        "image": image,
        "inLanguage": text_of(told, "locale") or site.language,
    }
    lead = figure_markup(image, beside.alt, caption) if image else ""
    # Only an absolute address can be a field; a picture beside the export is found from the text.
    above, ahead = (lead, "") if site.address else ("", lead)
    visibility = text_of(told, "visibility") or "public"
    closed = _CLOSED.get(visibility, f"was for “{visibility[:40]}”") if visibility != "public" else ""
    kind = text_of(told, "type") or ("page" if told.get("page") else "post")
    kept_back = withheld(
        "Ghost", kind, wanted, unpublished=_unpublished(told, beside), closed=closed, audience=visibility
    )
    page = post_page(facts, ahead + with_plain_cards(_placed(_text_of(told), site)), beside.alt, above)
    return Post(page, url, site.exported, withheld=kept_back)


def _unpublished(told: Mapping[str, Any], beside: Beside) -> str:
    state = "sent" if beside.by_mail else text_of(told, "status")
    return "" if state == "published" else _STATES.get(state, f"has the status “{state[:40]}”")


def _text_of(told: Mapping[str, Any]) -> str:
    """The HTML of the text; where the export has none, of what the editor keeps."""
    return (
        text_of(told, "html")
        or markup_of_lexical(text_of(told, "lexical"))
        or markup_of_mobiledoc(text_of(told, "mobiledoc"))
        or markup_of_markdown(text_of(told, "markdown"), html=True)
    )


def _placed(text: str, site: Site) -> str:
    return text.replace(_SITE, site.address)


def _local(moment: str, timezone: str) -> str:
    """The time by the site's own clock, which decides the day."""
    try:
        return (
            datetime.fromisoformat(moment).astimezone(ZoneInfo(timezone)).isoformat() if moment and timezone else moment
        )
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return moment
