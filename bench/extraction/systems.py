"""Each tool behind one shape: bytes and address in, what it found out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """What a tool says of a page. ``article`` False: it says that the page is none (only some tools do)."""

    article: bool = True
    text: str = ""
    headline: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a system found on a page."""

    found: Found
    milliseconds: float
    """Processor time from bytes to result: what else runs on the machine does not count."""
    failed: str = ""


System = Callable[[bytes, str], Found]


def backfile() -> System:
    from backfile import examine
    from backfile.model import OtherPage

    def run(html: bytes, url: str) -> Found:
        article = examine(html, url if url.startswith("http") else None)
        if isinstance(article, OtherPage):
            # The peers tell headline and date of any page, and the report tells them of a rejected one. What else such a
            # page tells is no answer: it is lost to an archive.
            told = article.description
            return Found(article=False, headline=told.headline, date=(told.date or "")[:10])
        _ = article.markdown
        return Found(True, article.text, article.headline, article.authors, (article.date or "")[:10], article.tags)

    return run


def trafilatura() -> System:
    from trafilatura import bare_extraction

    def run(html: bytes, url: str) -> Found:
        found = bare_extraction(html, url=url, with_metadata=True, include_comments=False)
        if found is None:
            return Found(article=False)
        authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
        return Found(True, found.text or "", found.title or "", authors, found.date or "", tuple(found.tags or ()))

    return run


def newspaper4k() -> System:
    import newspaper

    def run(html: bytes, url: str) -> Found:
        article = newspaper.Article(url, fetch_images=False)
        article.download(input_html=html.decode("utf-8", "replace"))
        article.parse()
        date = article.publish_date.date().isoformat() if article.publish_date else ""
        return Found(True, article.text or "", article.title or "", tuple(article.authors), date)

    return run


def readability() -> System:
    from lxml import html as lxml_html
    from readability import Document

    def run(html: bytes, url: str) -> Found:
        document = Document(html.decode("utf-8", "replace"), url=url)
        tree = lxml_html.fromstring(document.summary(html_partial=True))
        blocks = [
            " ".join(block.text_content().split()) for block in tree.iter("p", "li", "h2", "h3", "h4", "td", "pre")
        ]
        return Found(True, "\n\n".join(filter(None, blocks)), document.short_title() or "")

    return run


def turbohtml() -> System:
    import turbohtml as library

    def run(html: bytes, _url: str) -> Found:
        article = library.parse(html).article()
        author = article.byline if hasattr(article, "byline") else getattr(article, "author", None)
        names = re.split(r",| and ", author) if author else []
        date = getattr(article, "date", None) or getattr(article, "published", None) or ""
        return Found(
            True, article.text or "", article.title or "", tuple(n.strip() for n in names if n.strip()), str(date)[:10]
        )

    return run


def asis() -> System:
    """The whole dump: what a reader has who does nothing."""

    def run(html: bytes, _url: str) -> Found:
        text = html.decode("utf-8", "replace").lstrip()
        return Found(True, text, text.partition("\n")[0])

    return run


SYSTEMS: dict[str, Callable[[], System]] = {
    "backfile": backfile,
    "trafilatura": trafilatura,
    "newspaper4k": newspaper4k,
    "readability": readability,
    "turbohtml": turbohtml,
    "asis": asis,
}
PACKAGES = {
    "trafilatura": "trafilatura",
    "newspaper4k": "newspaper4k",
    "readability": "readability-lxml",
    "turbohtml": "turbohtml",
}
"""The peers, and the package whose version decides what each finds."""


def reads(system: str, name: str) -> bool:
    """Whether ``system`` is for the pages of the set ``name``: peers read HTML alone."""
    return system == "backfile" or (system == "asis") == (name == "dumps")
