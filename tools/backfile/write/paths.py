"""Where an article's file lies: ``articles/YYYY/MM/slug.md``, undated ones in ``articles/undated/``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from backfile.common.slugs import slugify
from backfile.write.existing import ExistingFile, names_of_articles

_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")


class Placed(Protocol):
    """What of an article decides where its file lies."""

    @property
    def id(self) -> str: ...
    @property
    def headline(self) -> str: ...
    @property
    def date(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def source(self) -> str: ...


def folder_of(date: str | None) -> str:
    """The folder for an article of that date; a date known to the year only lies in the year's folder."""
    if date and (match := _MONTH.match(date)):
        return f"articles/{match[1]}/{match[2]}"
    if date and (year := _YEAR.match(date)):
        return f"articles/{year[0]}"
    return "articles/undated"


def choose_paths(articles: Iterable[Placed], existing: Mapping[str, ExistingFile], content: Path) -> dict[str, str]:
    """The file of each article by its id. A file keeps its name while its folder is right; no two share one.

    A file in ``content`` that the converter did not write keeps its name too. An untouched one whose page now gives another
    article (its address became known, say) leaves its name to that.

    Of new articles that want one name the first by URL gets it, the others add the start of their id.
    """
    chosen: dict[str, str] = {}
    articles = list(articles)
    given = {article.source for article in articles}
    kept = {article.id for article in articles}
    left = {file.path for file in existing.values() if file.sealed and file.source in given and file.id not in kept}
    taken = {name.casefold() for name in names_of_articles(content) if name not in left}
    wanting: list[tuple[str, str, str, str]] = []
    for article in articles:
        folder = folder_of(article.date)
        file = existing.get(article.id)
        if file and (not file.sealed or file.path.rpartition("/")[0] == folder):
            chosen[article.id] = file.path
        else:
            slug = slugify(article.headline, article.id)
            wanting.append((article.url or article.source, article.id, folder, slug))
    for _, article_id, folder, slug in sorted(wanting):
        names = (f"{folder}/{slug}.md", f"{folder}/{slug}-{article_id[:6]}.md", f"{folder}/{slug}-{article_id}.md")
        path = next(name for name in names if name.casefold() not in taken)
        taken.add(path.casefold())
        chosen[article_id] = path
    return chosen
