"""What a page's titles and headings tell of its kind: signals for ``signals.py``."""

from __future__ import annotations

import re

from turbohtml import Document

from backfile.extract.elements import HEADINGS
from backfile.extract.walk import Chunk

HEADED_OFFERS = ("our ", "your ", "why choose", "services", "contact", "get started", "testimonials", "reviews", "features",
                 "pricing")  # fmt: skip
TITLE_ARTICLE = re.compile(
    r"^(?:the )?(?:how|what|why|when|who|is|are|can|does|do|should|\d+|best|top|a guide|complete guide|ultimate)\b|\?|\bvs\.?\b",
    re.I,
)
TITLE_OTHER = re.compile(
    r"\b(?:buy|shop|services?|courses?|certificates?|programs?|price|sale|deals|forum|documentation|docs|company|agency"
    r"|list of|category|results|home|welcome|official|collection|products?|manual|release|reviews|testimonials|hire)\b",
    re.I,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"\w+")
# Between a page's name and its site's.
PARTED = re.compile(r" [|–—•·»:-] ")


def of_headings(document: Document, url: str, kept: list[Chunk]) -> dict[str, float]:
    """Signals of the page's titles and of the headings within the text, by name."""
    title_element, headline = document.select_one("title"), document.select_one("h1")
    title = title_element.text.strip() if title_element is not None else ""
    headings = [chunk.text for chunk in kept if chunk.tag in HEADINGS]
    found = _of_title(title, headline.text if headline is not None else "")
    found.update(_of_address_and_title(url, headline.text if headline is not None else title))
    found.update(_within(headings))
    return found


def _of_title(title: str, headline: str) -> dict[str, float]:
    return {
        "title_article": float(TITLE_ARTICLE.search(title) is not None),
        "title_other": float(TITLE_OTHER.search(title) is not None),
        "title_parted": float(PARTED.search(title) is not None),
        "headline_words": float(min(20, len(_WORDS.findall(headline)))),
    }


def _of_address_and_title(url: str, headline: str) -> dict[str, float]:
    """Whether the address is made of the headline's words."""
    path, _, query = url.partition("?")
    slug = set(_LETTERS.findall(path.partition("//")[2].rstrip("/").partition("/")[2].rpartition("/")[2].lower()))
    words = set(_LETTERS.findall(headline.lower()))
    return {
        "slug_in_headline": len(slug & words) / len(slug) if slug else 0.0,
        "headline_in_slug": len(slug & words) / len(words) if words else 0.0,
        "query": float(bool(query)),
        "path_html": float(path.endswith((".html", ".htm", ".php"))),
    }


def _within(headings: list[str]) -> dict[str, float]:
    low = " ".join(headings).lower()
    sizes = [len(_WORDS.findall(heading)) for heading in headings]
    return {
        "heading_questions": sum("?" in heading for heading in headings) / (len(headings) + 1),
        "heading_length": sum(map(len, headings)) / (len(headings) + 1),
        "heading_words": sum(sizes) / len(sizes) if sizes else 0.0,
        "headings": float(min(30, len(headings))),
        "heading_faq": float("faq" in low or "frequently asked" in low),
        "heading_offers": float(sum(low.count(words) for words in HEADED_OFFERS)),
    }
