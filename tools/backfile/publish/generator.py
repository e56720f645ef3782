"""Pelican's face of the build: a generator, and the signals' handlers."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.log import console
from pelican.plugins import signals

from backfile.errors import BackfileError
from backfile.publish.build import Build, Result
from backfile.publish.pages import TEMPLATES
from backfile.publish.seen import seen_article
from backfile.publish.settings import PublishSettings, read_settings
from backfile.publish.writer import BackfileWriter

logger = logging.getLogger(__name__)

_OWN_MARK = "THEIR_ARTICLE_PATHS"
"""Set once ours has taken over; where Pelican's own generators had their articles."""
_EMPTIED = ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "THEME_STATIC_PATHS", "DIRECT_TEMPLATES")
_FEEDS = (
    "FEED_ALL_ATOM", "FEED_ALL_RSS", "FEED_ATOM", "FEED_RSS", "CATEGORY_FEED_ATOM", "CATEGORY_FEED_RSS",
    "TAG_FEED_ATOM", "TAG_FEED_RSS", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS", "TRANSLATION_FEED_ATOM",
    "TRANSLATION_FEED_RSS",
)  # fmt: skip


def get_writer(pelican: Any) -> type | None:
    """On ``get_writer``: ours, unless the settings ask for Pelican's."""
    return None if _wants_pelican(pelican.settings) else BackfileWriter


def _wants_pelican(settings: Mapping[str, Any]) -> bool:
    return str(settings.get("BACKFILE_WRITER")) == "pelican"


def is_backfile_theme(theme: str) -> bool:
    """True when the theme has a template for each of our page types."""
    folder = Path(theme) / "templates"
    return all((folder / f"{name}.html").is_file() for name in TEMPLATES.values())


def take_over(pelican: Any) -> None:
    """On ``initialized``: with a Backfile theme, leave Pelican's own generators nothing to do; remember what they had.

    With another theme nothing is changed: Pelican's generators and its writer build the site with our reader.
    """
    settings = pelican.settings
    if not is_backfile_theme(settings["THEME"]) or _OWN_MARK in settings:
        return
    for name in _EMPTIED:
        settings[f"THEIR_{name}"] = settings.get(name)
        settings[name] = []
    for name in _FEEDS:
        settings[name] = None


class _Sentences(logging.Filter):
    """Pelican logs what ended a build with its traceback; of an expected failure the sentence is enough.

    So it is of a full disk or a folder that may not be written. ``pelican --debug`` shows the traceback all the same.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        if isinstance(error, BackfileError):
            text = str(error)
        elif isinstance(error, OSError) and error.filename:
            text = f"{error.filename}: {error.strerror}"
        else:
            return True
        record.msg, record.args, record.exc_info = "%s", (text,), None
        return True


_sentences = _Sentences()


def _of_no_concern(record: logging.LogRecord) -> bool:
    """False of what Pelican says of Docutils in most languages: it reads reStructuredText, and no interface is in it."""
    return not str(record.msg).startswith("Docutils has no localization")


def tell_in_sentences() -> None:
    """Take the tracebacks out of what Pelican says of our expected failures, and what is no failure."""
    logging.getLogger("pelican").addFilter(_sentences)
    logging.getLogger("pelican.readers").addFilter(_of_no_concern)


def leave_templates(generator: Any) -> None:
    """On ``article_generator_init``: without articles Pelican's generator still compiles five templates in each build."""
    if _OWN_MARK in generator.settings:
        generator.get_template = _no_template


def _no_template(_: str) -> None:
    """What a generator without articles renders with."""


def count_for_pelican(generators: Sequence[Any]) -> None:
    """On ``all_generators_finalized``: make ours known to Pelican's, which count for the last line."""
    for ours in [one for one in generators if isinstance(one, BackfileGenerator)]:
        [articles] = [one for one in generators if isinstance(one, ArticlesGenerator)]
        [pages] = [one for one in generators if isinstance(one, PagesGenerator)]
        ours.count_for(articles, pages)


def get_generators(pelican: Any) -> type | None:
    """On ``get_generators``: ours, when the theme is made for it."""
    return BackfileGenerator if _OWN_MARK in pelican.settings else None


class BackfileGenerator:
    """Reads in ``generate_context``, writes in ``generate_output``: where Pelican's own generators do."""

    def __init__(self, context: dict[str, Any], settings: Mapping[str, Any], output_path: str, **_: Any) -> None:
        self.context = context
        self.settings = settings
        self.output_path = output_path
        self._started = time.monotonic()
        self._theirs: tuple[ArticlesGenerator, PagesGenerator] | None = None
        own = {**settings, "STATIC_PATHS": settings["THEIR_STATIC_PATHS"], "OUTPUT_PATH": output_path}
        self.publish_settings: PublishSettings = read_settings(own, settings[_OWN_MARK], settings["THEIR_PAGE_PATHS"])
        self.build = Build(self.publish_settings, settings, _report)

    def generate_context(self) -> None:
        self.build.read()

    def count_for(self, articles: ArticlesGenerator, pages: PagesGenerator) -> None:
        """Let Pelican's own generators count what ours builds: Pelican's last line asks them."""
        self._theirs = articles, pages

    def generate_output(self, writer: Any) -> None:
        """Write the site; ``writer`` is used when BACKFILE_WRITER is ``pelican``."""
        try:
            result = self.build.write(lambda: logger.warning("Another build holds the output folder: waiting for it."))
            if self.publish_settings.writer == "pelican" or signals.content_written.receivers:
                self._through_pelican(writer)
        finally:
            self.build.close()
        if self._theirs is not None:
            articles, pages = self._theirs
            articles.articles, articles.drafts = _Counted(result.texts.articles), _Counted(result.texts.drafts)
            pages.pages = _Counted(result.texts.pages)
        _tell(result, time.monotonic() - self._started)

    def _through_pelican(self, writer: Any) -> None:
        """Send each page through Pelican's own writer, or tell those who listen that it was written.

        Plugins find what Pelican's own generators give them: ``article`` with its address, date, title and status.
        """
        renderer = self.build.renderer()
        renderer.prepare()
        archive = self.build.archive
        for plan in self.build.plans():
            if plan.kind not in {"article", "page", "static-page"}:
                continue
            seen = {"article": seen_article(archive.items[plan.arguments[0]])} if plan.kind == "article" else {}
            if self.publish_settings.writer == "pelican":
                page = renderer.render(plan, plan.make(archive, *plan.arguments)).decode("utf-8")
                writer.write_file(plan.path, _Page(page), self.context, override_output=True, url=plan.url, **seen)
            else:
                path = str(self.publish_settings.output / plan.path)
                signals.content_written.send(path, context={**self.context, "output_file": plan.path, **seen})


class _Counted(list[object]):
    """So many, of which there are no objects of Pelican's."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def __len__(self) -> int:
        return self._count


class _Page:
    """A rendered page in the place of a template."""

    def __init__(self, text: str) -> None:
        self._text = text

    def render(self, _: object) -> str:
        return self._text


def _report(path: str, sentence: str) -> None:
    logger.warning("%s: %s", path, sentence)


def _tell(result: Result, seconds: float) -> None:
    for path, reason in result.reasons:
        console.print(f"{path}: {reason}", markup=False, highlight=False)
    count = result.texts.articles
    articles = f"{count:,} article{'' if count == 1 else 's'}"
    if result.nothing_changed:
        text = f"Nothing changed: {result.files:,} files for {articles} are as they should be"
    else:
        text = (
            f"{articles}, {result.files:,} files: {result.rendered:,} rendered, "
            f"{result.written:,} written, {result.removed:,} removed"
        )
    console.print(f"{text} ({seconds:.2f} s).", markup=False, highlight=False)


__all__ = [
    "BackfileError",
    "BackfileGenerator",
    "count_for_pelican",
    "get_generators",
    "get_writer",
    "is_backfile_theme",
    "leave_templates",
    "take_over",
    "tell_in_sentences",
]
