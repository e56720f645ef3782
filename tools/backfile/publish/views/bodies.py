"""The body of an article on its way to a page: pictures get their size, links to other articles their page's address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from markupsafe import escape

from backfile.publish.archive import Archive, Item, resolve
from backfile.publish.pictures import candidates

# As render rules of ``markdown.py`` write it.
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"([^>]*)>')
# How wide a picture in the text is: the theme's measure, or nearly a phone's whole width.
_SIZES = "(min-width: 42rem) 38rem, 92vw"
_ADDRESS = re.compile(r' (href|src)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the archive in a body. ``width`` 0: its size is not known; -1: the file is missing."""

    address: str
    """As written in the body."""
    width: int
    height: int
    twins: tuple[tuple[str, int], ...] = ()
    """(address as a body would write it, width) of WebP files that show the same."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a body is finished from."""

    source: bytes
    """The digest of the article's file: stands for its entry and its body."""
    pictures: tuple[Picture, ...]
    links: tuple[tuple[str, str], ...]
    """(address in the body, the page that it means) where they differ."""


def body_of(archive: Archive, item: Item) -> Body:
    """The body of an article."""
    entry = item.entry
    pictures = _pictures(archive, item) if entry.images else ()
    return Body(item.source.digest, pictures, _links(archive, item) if entry.links else ())


def _pictures(archive: Archive, item: Item) -> tuple[Picture, ...]:
    found = []
    for address in item.entry.images:
        path = resolve(item.source.path, address)
        picture = archive.pictures.get(path, (-1, -1, ()))
        folder = address.rpartition("/")[0]
        twins = [(f"{folder}/{url.rpartition('/')[2]}", width) for url, width in candidates(path, picture)]
        found.append(Picture(address, picture[0], picture[1], tuple(twins)))
    return tuple(found)


def _links(archive: Archive, item: Item) -> tuple[tuple[str, str], ...]:
    """Relative links to Markdown files whose page has another name than the file."""
    found = []
    for address in item.entry.links:
        target = archive.by_path.get(resolve(item.source.path, address))
        if target is not None:
            guess = address.removesuffix(".md") + ".html"
            name = target.url.rpartition("/")[2]
            actual = f"{guess.rpartition('/')[0]}/{name}" if "/" in guess else name
            if quote(guess) != quote(actual):
                found.append((guess, actual))
    return tuple(found)


def finish_body(html: str, body: Body) -> str:
    """The HTML for the article's page."""
    for guess, actual in body.links:
        html = html.replace(f'href="{guess}', f'href="{actual}')
    if not body.pictures:
        return html
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

    plain = Body(body.source, tuple(Picture(one.address, one.width, one.height) for one in body.pictures), body.links)
    return _ADDRESS.sub(replace, finish_body(html, plain))
