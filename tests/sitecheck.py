"""Checks a built site whole: every link, id and image of every page, with BeautifulSoup.

``problems(folder)`` is for any test that has built a site; it returns sentences, none when all is well.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

_LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "form": "action"}
_NAMING = frozenset({"for", "aria-labelledby", "aria-describedby", "aria-controls"})
"""Attributes that name elements of the page."""
_LOADED = frozenset({"img", "script", "source", "iframe", "video", "audio", "embed", "object"})
_LOADED_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})


@dataclass(frozen=True, slots=True)
class _Document:
    path: str
    """Below the site's folder."""
    soup: BeautifulSoup
    elements: list[Tag]
    ids: Counter[str]


def problems(folder: Path, prefix: str = "/") -> list[str]:
    """All that is wrong with the pages below ``folder``. ``prefix`` is the path at which the site is served."""
    documents = {path: _read(folder, path) for path in sorted(_pages(folder))}
    found: list[str] = []
    for document in documents.values():
        found += _outline_problems(document)
        found += _id_problems(document)
        for element, attribute, address in _addresses(document):
            found += _link_problems(folder, documents, document, element, attribute, address, prefix)
    return found


def _pages(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*.html")]


def _read(folder: Path, path: str) -> _Document:
    soup = BeautifulSoup((folder / path).read_text("utf-8"), "html.parser")
    elements = [element for element in soup.descendants if isinstance(element, Tag)]
    ids = Counter(str(element["id"]) for element in elements if element.has_attr("id"))
    return _Document(path, soup, elements, ids)


def _outline_problems(document: _Document) -> list[str]:
    found = []
    html = document.soup.find("html")
    if not isinstance(html, Tag) or not html.get("lang"):
        found.append(f"{document.path}: <html> has no lang")
    if len(document.soup.find_all("h1")) != 1:
        found.append(f"{document.path}: {len(document.soup.find_all('h1'))} h1, wanted one")
    title = document.soup.find("title")
    if title is None or not title.get_text().strip():
        found.append(f"{document.path}: no title")
    found += [f"{document.path}: image without alt: {image}" for image in document.soup.find_all("img", alt=False)]
    return found


def _id_problems(document: _Document) -> list[str]:
    found = [f"{document.path}: id {name!r} stands {count} times" for name, count in document.ids.items() if count > 1]
    for element in document.elements:
        for attribute in _NAMING.intersection(element.attrs):
            value = element[attribute]
            names = value if isinstance(value, list) else str(value).split()
            found += [f"{document.path}: {attribute}={name!r} has no id" for name in names if name not in document.ids]
    return found


_FILES = tuple(
    f"data:application/{name};charset=utf-8,"
    for name in ("x-bibtex", "x-research-info-systems", "vnd.citationstyles.csl+json")
)
"""Small files that a page holds itself, to be saved and never shown."""


def _addresses(document: _Document) -> Iterator[tuple[Tag, str, str]]:
    for element in document.elements:
        attribute = _LINKS.get(element.name, "")
        if attribute in element.attrs:
            yield element, attribute, str(element[attribute])
        for part in str(element.get("srcset") or "").split(","):
            if part.strip():
                yield element, "srcset", part.split()[0]


def _link_problems(  # noqa: PLR0917
    folder: Path,
    documents: dict[str, _Document],
    document: _Document,
    element: Tag,
    attribute: str,
    address: str,
    prefix: str,
) -> list[str]:
    where = f"{document.path}: <{element.name} {attribute}={address!r}>"
    if element.has_attr("download") and address.startswith(_FILES):
        return []
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        if parts.scheme not in {"http", "https", "mailto"} and not address.startswith("data:image/"):
            return [f"{where}: scheme {parts.scheme!r}"]
        return [f"{where} leaves the site"] if _is_loaded(element) and not address.startswith("data:") else []
    target = _target(document.path, parts.path, prefix)
    if target is None:
        return [f"{where} leaves the site's folder"]
    if (folder / target).is_dir():
        if parts.path and not parts.path.endswith("/"):
            return [f"{where} lacks its slash"]
        target = posixpath.join(target, "index.html").removeprefix("./")
    if not (folder / target).is_file():
        return [f"{where} leads nowhere"]
    fragment = unquote(parts.fragment)
    if fragment and target in documents and fragment not in documents[target].ids:
        return [f"{where}: no id {fragment!r} there"]
    return []


def _is_loaded(element: Tag) -> bool:
    if element.name == "link":
        rel = element.get("rel") or []
        return bool(_LOADED_LINKS & set(rel if isinstance(rel, list) else [rel]))
    return element.name in _LOADED


def _target(page: str, path: str, prefix: str) -> str | None:
    """The path below the site's folder that a link on ``page`` means; None when it lies outside."""
    path = unquote(path)
    if not path:
        return page
    if path.startswith("/"):
        if not path.startswith(prefix):
            return None
        joined = posixpath.normpath("./" + path.removeprefix(prefix))
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return None if joined.startswith("..") else joined
