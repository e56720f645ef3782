"""The body of an article on its way to a page: pictures get their size, links to other articles their page's address."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import quote, unquote, urljoin

from markupsafe import escape

from backfile.common.record import record
from backfile.publish.archive import Archive, Source, resolve
from backfile.publish.pictures import candidates

# An image as the render rules of ``markdown.py`` write it.
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"([^>]*)>')
# How wide a picture in the text is: the theme's measure, or nearly a phone's whole width.
_SIZES = "(min-width: 42rem) 38rem, 92vw"
# A "#" always begins the fragment: the renderer writes "&amp;", never "&#38;".
_PARTS = re.compile(r"([^?#]*)([?#]?)(.*)", re.DOTALL)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ADDRESS = re.compile(r' (href|src|srcset)="([^"]*)"')


@record
class Picture:
    """A picture of the archive in a body. ``width`` 0: its size is not known; -1: the file is missing."""

    address: str
    """As written in the body."""
    width: int
    height: int
    twins: tuple[tuple[str, int], ...] = ()
    """(address as a body would write it, width) of WebP files that show the same."""


@record
class Body:
    """What a body is finished from."""

    source: bytes
    """The digest of the file: stands for its entry and its body."""
    pictures: tuple[Picture, ...]
    links: tuple[tuple[str, str], ...]
    """(address in the body without escapes, the page that it means as seen from this page) where they differ."""
    folder: str
    """The way from the page to the folder of its file, with a slash; empty when the page lies there too."""


def body_of(archive: Archive, source: Source, url: str) -> Body:
    """The body of an article or page whose address is ``url``."""
    pictures = _pictures(archive, source) if source.images else ()
    place, own = posixpath.dirname(source.path), posixpath.dirname(url)
    folder = "" if quote(place) == own else f"{posixpath.relpath(quote(place) or '.', own or '.')}/"
    return Body(source.digest, pictures, _links(archive, source, own) if source.links else (), folder)


def _pictures(archive: Archive, source: Source) -> tuple[Picture, ...]:
    found = []
    for address in source.images:
        path = resolve(source.path, address)
        picture = archive.pictures.get(path, (-1, -1, ()))
        folder = address.rpartition("/")[0]
        twins = [(f"{folder}/{url.rpartition('/')[2]}", width) for url, width in candidates(path, picture)]
        found.append(Picture(address, picture[0], picture[1], tuple(twins)))
    return tuple(found)


def _links(archive: Archive, source: Source, own: str) -> tuple[tuple[str, str], ...]:
    """Relative links to Markdown files whose page is elsewhere than the file says; ``own`` is this page's folder."""
    found = []
    for address in source.links:
        target = archive.by_path.get(resolve(source.path, address))
        if target is not None:
            guess = address.removesuffix(".md") + ".html"
            actual = posixpath.relpath(target.url, own or ".") + ("/" if target.url.endswith("/") else "")
            if quote(guess) != actual:
                found.append((guess, actual))
    return tuple(found)


def finish_body(html: str, body: Body) -> str:
    """The HTML for the page."""
    html = _with_sizes(html, body) if body.pictures else html
    if not (body.links or body.folder):
        return html
    pages = dict(body.links)

    def replace(match: re.Match[str]) -> str:
        if match[1] != "srcset":
            return f' {match[1]}="{_moved(match[2], pages, body.folder)}"'
        listed = [part.partition(" ") for part in match[2].split(", ")]
        return f' srcset="{", ".join(f"{_moved(address, {}, body.folder)} {size}" for address, _, size in listed)}"'

    return _ADDRESS.sub(replace, html)


def _moved(address: str, pages: Mapping[str, str], folder: str) -> str:
    """An address in the body as seen from the page."""
    path, mark, rest = _PARTS.match(address).groups()  # type: ignore[union-attr]
    target = pages.get(unquote(unescape(path)))
    if target is None and folder and path and not path.startswith("/") and not _SCHEME.match(path):
        target = posixpath.normpath(folder + path)
    return address if target is None else f"{target}{mark}{rest}"


def _with_sizes(html: str, body: Body) -> str:
    pictures = {str(escape(picture.address)): picture for picture in body.pictures}

    def replace(match: re.Match[str]) -> str:
        picture = pictures.get(match[1])
        if picture is None or picture.width == 0:
            return match[0]
        image = f'<img src="{match[1]}" alt="{match[2]}" width="{picture.width}" height="{picture.height}"{match[3]}>'
        if not picture.twins:
            return image
        listed = escape(", ".join(f"{address} {width}w" for address, width in picture.twins))
        return f'<picture><source type="image/webp" srcset="{listed}" sizes="{_SIZES}">{image}</picture>'

    html = _IMAGE.sub(replace, html)
    for address, picture in pictures.items():
        if picture.width < 0:
            html = re.sub(
                rf'<img src="{re.escape(address)}" alt="([^"]*)"[^>]*>', r'<span class="missing-image">\1</span>', html
            )
    return html


def body_elsewhere(html: str, body: Body, base: str) -> str:
    """The HTML for a reader who is not on the site (a feed): all addresses absolute. ``base`` is the article's own."""

    def replace(match: re.Match[str]) -> str:
        try:
            return f' {match[1]}="{urljoin(base, match[2])}"'
        except ValueError:  # a broken address on the open web
            return match[0]

    plain = Body(
        body.source,
        tuple(Picture(one.address, one.width, one.height) for one in body.pictures),
        body.links,
        body.folder,
    )
    return _ADDRESS.sub(replace, finish_body(html, plain))
