"""Articles that a page shows below its own, as endless scrolling does: each in an ``<article>`` under a headline of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from turbohtml import Document, Element

from backfile.common.text import fold, squeeze

# The first article has a paragraph of this length: below a bare heading the text may stand in the next ``<article>``.
_PARAGRAPH = 60
# Headings of sections link to themselves.
_LINK = "a[href]:not([href^='#'])"


def next_articles(document: Document, headlines: Collection[str]) -> Iterator[Element]:
    """The outermost ``<article>``s behind the one under the page's own headline that open with another h1 or a linked heading.

    They are cut before the article's region is chosen: the next one may be longer. Sections of one article that are
    ``<article>`` too open with neither.
    """
    articles = document.find_all("article")
    if len(articles) < 2:
        return
    own = False
    for article in articles:
        if article.closest("article article") is not None:
            continue
        heading = next(iter(article.iter_elements(("h1", "h2", "h3"))), None)
        if heading is None:
            continue
        if not own:
            own = fold(squeeze(heading.text)) in headlines and _has_text(article)
        elif heading.tag == "h1" or heading.closest("a") is not None or heading.select_one(_LINK) is not None:
            yield article


def _has_text(article: Element) -> bool:
    return any(len(paragraph.text) > _PARAGRAPH for paragraph in article.find_all("p"))
