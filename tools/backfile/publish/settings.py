"""The site's settings as Backfile's pages see them: Pelican's own names where it has them, few ``BACKFILE_`` ones.

``pelican.conf.py`` explains each to the site's owner.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from markupsafe import Markup

from backfile.common.record import record
from backfile.common.workers import cores
from backfile.errors import SettingsError
from backfile.publish.addresses import is_allowed, is_remote
from backfile.publish.records import Direction, Feed, Link, Site

_RIGHT_TO_LEFT = frozenset(
    "ar arc azb ckb dv fa glk he ks lrc mzn nqo pnb ps sd syr ug ur yi".split()
)  # fmt: skip
_MENU = (
    ("Latest", ""), ("By date", "archives/"), ("Topics", "tags/"), ("Stories", "stories/"), ("Sections", "sections/"),
    ("Outlets", "outlets/"),
)  # fmt: skip
_KNOWN = frozenset(
    """BACKFILE_ACCENT BACKFILE_CONFIG BACKFILE_DATA BACKFILE_EXPLAIN BACKFILE_FAVICON BACKFILE_FEED_BODIES
    BACKFILE_FIRST_WEEKDAY BACKFILE_FOOTER BACKFILE_LICENCE BACKFILE_LLMS BACKFILE_LOGO BACKFILE_NINJS BACKFILE_NOINDEX
    BACKFILE_PICTURE_WIDTHS BACKFILE_REPORT BACKFILE_SEARCH BACKFILE_WORKERS BACKFILE_WRITER""".split()
)
FEEDS = "feeds/"
"""The folder of the whole site's feeds; those of a page lie beside it."""
ATOM = "feed.atom.xml"
JSON_FEED = "feed.json"
DATA = "data/"
"""The folder of the archive as data."""


UrlStyle = Literal["content", "original"]


@record
class PublishSettings:
    """All that a build depends on beside the content and the theme's files."""

    site: Site
    content: Path
    output: Path
    theme: Path
    overrides: tuple[Path, ...]
    """THEME_TEMPLATES_OVERRIDES."""
    cache: Path
    config: Path
    """The folder of ``pelican.conf.py``: ``tags.toml`` and the like lie there."""
    article_paths: tuple[str, ...]
    page_paths: tuple[str, ...]
    static_paths: tuple[str, ...]
    extra_paths: tuple[tuple[str, str], ...]
    """EXTRA_PATH_METADATA: (path in the content, path in the output)."""
    ignore: tuple[str, ...]
    first_weekday: int
    picture_widths: tuple[int, ...]
    """Of the smaller twins of pictures, in pixels, ascending."""
    feed_items: int
    feed_bodies: bool
    """True when feeds hold whole articles."""
    url_style: UrlStyle
    """Where articles are: as they lie in the content, or at their original paths where those can be files."""
    llms: bool
    """True when there is an ``llms.txt``."""
    workers: int
    writer: Literal["backfile", "pelican"]
    explain: bool
    path_prefix: str
    """The path of SITEURL with slashes at both ends: "/" or "/repo/"."""

    @property
    def index_language(self) -> str:
        """The one language of the search index, empty without one. A word is then found in whichever language the reader
        has the site.
        """
        return self.site.language.partition("-")[0].lower() if self.site.search else ""


def feeds_of(site_url: str, title: str, folder: str) -> tuple[Feed, ...]:
    """The feeds in ``folder``, of what is called ``title``. They hold absolute addresses: none without SITEURL."""
    if not site_url:
        return ()
    return (Feed(title, f"{folder}{ATOM}"), Feed(title, f"{folder}{JSON_FEED}", "application/feed+json"))


def ninjs_url(url: str) -> str:
    """The address of an article's data, by that of its page."""
    return f"{url.removesuffix('.html')}.json" if url.endswith(".html") else f"{url.removesuffix('/')}/index.json"


@lru_cache(maxsize=1024)
def direction(language: str) -> Direction:
    """The direction in which a language is written."""
    parts = language.lower().replace("_", "-").split("-")
    if "latn" in parts:
        return "ltr"
    return "rtl" if parts[0] in _RIGHT_TO_LEFT or "arab" in parts else "ltr"


def read_settings(
    settings: Mapping[str, Any], article_paths: Sequence[str], page_paths: Sequence[str]
) -> PublishSettings:
    """Pelican's settings as ours. Raises SettingsError that names the setting."""
    _refuse_unknown(settings)
    url = str(settings.get("SITEURL") or "").rstrip("/")
    if url and not url.startswith(("http://", "https://")):
        raise SettingsError("must begin with http:// or https://", subject=f"SITEURL = {url!r}")
    writer = str(settings.get("BACKFILE_WRITER") or os.environ.get("BACKFILE_WRITER") or "backfile")
    if writer not in {"backfile", "pelican"}:
        raise SettingsError('is "backfile" or "pelican"', subject=f"BACKFILE_WRITER = {writer!r}")
    style = str(settings.get("URL_STYLE") or "content")
    if style not in get_args(UrlStyle):
        raise SettingsError('is "content" or "original"', subject=f"URL_STYLE = {style!r}")
    content = Path(settings["PATH"]).resolve()
    extra = tuple(
        (source, str(metadata["path"]).lstrip("/"))
        for source, metadata in sorted(settings.get("EXTRA_PATH_METADATA", {}).items())
        if isinstance(metadata, Mapping) and "path" in metadata
    )
    return PublishSettings(
        site=_site(settings, url),
        content=content,
        output=Path(settings["OUTPUT_PATH"]).resolve(),
        theme=Path(settings["THEME"]).resolve(),
        overrides=tuple(Path(path).resolve() for path in settings.get("THEME_TEMPLATES_OVERRIDES") or ()),
        cache=Path(settings.get("CACHE_PATH") or ".cache").resolve(),
        config=Path(settings.get("BACKFILE_CONFIG") or content.parent).resolve(),
        article_paths=tuple(article_paths),
        page_paths=tuple(page_paths),
        static_paths=tuple(settings.get("STATIC_PATHS") or ()),
        extra_paths=extra,
        ignore=tuple(settings.get("IGNORE_FILES") or ()),
        first_weekday=_whole(settings, "BACKFILE_FIRST_WEEKDAY", 0, 6),
        picture_widths=_widths(settings),
        feed_items=_whole(settings, "FEED_MAX_ITEMS") or 50,
        feed_bodies=bool(settings.get("BACKFILE_FEED_BODIES", False)),
        url_style="original" if style == "original" else "content",
        llms=bool(settings.get("BACKFILE_LLMS", False)),
        workers=_whole(settings, "BACKFILE_WORKERS") or cores(),
        writer="pelican" if writer == "pelican" else "backfile",
        explain=bool(settings.get("BACKFILE_EXPLAIN") or os.environ.get("EXPLAIN")),
        path_prefix=(urlsplit(url).path.rstrip("/") + "/") if url else "/",
    )


def _refuse_unknown(settings: Mapping[str, Any]) -> None:
    """A misspelt setting would have no effect, without a word."""
    for name in sorted(settings):
        if name.startswith("BACKFILE_") and name not in _KNOWN:
            near = get_close_matches(name, _KNOWN, 1)
            raise SettingsError("is no setting" + (f"; did you mean {near[0]}?" if near else ""), subject=name)


def _whole(settings: Mapping[str, Any], name: str, least: int = 0, most: int = sys.maxsize) -> int:
    value = settings.get(name) or 0
    if not isinstance(value, int) or not least <= value <= most:
        span = f"from {least} to {most}" if most < sys.maxsize else f"of {least} or more"
        raise SettingsError(f"is a whole number {span}", subject=f"{name} = {value!r}")
    return value


def _widths(settings: Mapping[str, Any]) -> tuple[int, ...]:
    value = settings.get("BACKFILE_PICTURE_WIDTHS") or ()
    if not isinstance(value, list | tuple) or not all(isinstance(width, int) and width > 0 for width in value):
        raise SettingsError("holds widths in pixels: (480, 960)", subject=f"BACKFILE_PICTURE_WIDTHS = {value!r}")
    return tuple(sorted(set(value)))


def _picture(settings: Mapping[str, Any], name: str) -> str:
    """The address of the site's own picture that ``name`` tells; it must be there."""
    value = str(settings.get(name) or "").lstrip("/")
    extra = (data.get("path") for data in settings.get("EXTRA_PATH_METADATA", {}).values())
    folders = (Path(settings["PATH"]), Path(settings["THEME"]) / "static")
    if (
        value
        and value not in extra
        and not any((folder / value.removeprefix("theme/")).is_file() for folder in folders)
    ):
        raise SettingsError(f"is not in {settings['PATH']}: put the picture there", subject=f"{name} = {value!r}")
    return value


def _report_url(settings: Mapping[str, Any]) -> str:
    value = str(settings.get("BACKFILE_REPORT") or "")
    if value and not (is_remote(value) and is_allowed(value)):
        raise SettingsError("begins with mailto: or https://", subject=f"BACKFILE_REPORT = {value!r}")
    return value


def _is_there(item: Sequence[str], settings: Mapping[str, Any]) -> bool:
    """False for a menu entry of a hand-written page that nobody has written: a fresh archive has no page "About"."""
    address = str(item[1]) if len(item) > 1 else ""
    if not (address.startswith("pages/") and address.endswith(".html")):
        return True
    return Path(str(settings.get("PATH") or "."), address.removesuffix(".html") + ".md").is_file()


def _site(settings: Mapping[str, Any], url: str) -> Site:
    name = str(settings.get("SITENAME") or "Archive")
    language = str(settings.get("DEFAULT_LANG") or "en")
    licence = settings.get("BACKFILE_LICENCE")
    return Site(
        name=name,
        motto=str(settings.get("SITESUBTITLE") or ""),
        language=language,
        dir=direction(language),
        url=url,
        nav=_links("MENUITEMS", [item for item in settings.get("MENUITEMS") or _MENU if _is_there(item, settings)]),
        links=_links("LINKS", settings.get("LINKS") or ()),
        footer_html=_inline(str(settings.get("BACKFILE_FOOTER") or "")),
        licence=_links("BACKFILE_LICENCE", (licence,))[0] if licence else None,
        logo=_picture(settings, "BACKFILE_LOGO"),
        favicon=_picture(settings, "BACKFILE_FAVICON"),
        accent=_accent(str(settings.get("BACKFILE_ACCENT") or "")),
        feeds=feeds_of(url, name, FEEDS),
        report_url=_report_url(settings),
        search=bool(settings.get("BACKFILE_SEARCH", False)),
        noindex=bool(settings.get("BACKFILE_NOINDEX", False)),
        ninjs=bool(url and settings.get("BACKFILE_NINJS", True)),
        dump=bool(url and settings.get("BACKFILE_DATA", True)),
    )


def _links(setting: str, items: Sequence[Any]) -> tuple[Link, ...]:
    links = []
    for item in items:
        if isinstance(item, str) or not isinstance(item, Sequence) or len(item) != 2:
            raise SettingsError('holds pairs: ("Name", "address")', subject=setting)
        name, url = map(str, item)
        if not is_allowed(url):
            raise SettingsError(
                f"{url!r} is no address: begin it with https://, or as seen from the root", subject=setting
            )
        links.append(Link(name, _own(url)))
    return tuple(links)


def _inline(text: str) -> Markup:
    if not text:
        return Markup("")
    from backfile.publish.markdown import render_inline

    return Markup(render_inline(text))  # raw HTML is off


def _own(url: str) -> str:
    return url if is_remote(url) else url.lstrip("/")


def _accent(value: str) -> str:
    if value and not all(character.isalnum() or character in "#%.,() -" for character in value):
        raise SettingsError('is a CSS colour such as "#8a1c1c"', subject=f"BACKFILE_ACCENT = {value!r}")
    return value
