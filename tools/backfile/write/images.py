"""Images that lie in the scrape: found beside the page, copied into ``content/images``."""

from __future__ import annotations

import hashlib
import io
import posixpath
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urljoin, urlsplit

from turbohtml import Element

from backfile.common.files import write_if_changed
from backfile.common.local_images import LOCAL_ADDRESS, LOCAL_IMAGE, file_and_addresses
from backfile.common.mirrors import is_stamp, mirrored
from backfile.common.urls import absolute_url, host_of

# SVG is left out: it can carry scripts.
_ENDINGS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "AVIF": "avif"}
_LAZY = ("data-src", "data-lazy-src", "data-original")
# Pages offer a picture in up to some ten widths.
_MOST_ADDRESSES = 16
# An outlet's front page was captured thousands of times; a picture lies near its page in time.
_MOST_CAPTURES = 100


Captured = Callable[[str], bytes | None]
"""Gives the picture that was captured at an address; None where none was."""


def nothing_captured(_: str) -> bytes | None:
    return None


def locate_images(body: Element, source: str, url: str | None, root: Path) -> None:
    """Point the images of ``body`` that lie in the pile to their file there.

    ``source`` is the page's path below ``root``. A relative address is looked up from the page's folder, an
    absolute one as ``host/path`` in a mirror.
    """
    for image in body.iter_elements("img"):
        for name in (*_LAZY, "src"):
            address = image.attr(name)
            if address and (local := _find(address.strip(), source, url, root)):
                for attribute in ("srcset", "data-srcset", *_LAZY):
                    if attribute in image.attrs:
                        del image.attrs[attribute]
                image.attrs["src"] = _marked(local, address, url)
                break


def local_file(address: str, source: str, url: str | None, root: Path) -> str | None:
    """``address`` as ``LOCAL_IMAGE`` form when its file lies in the pile."""
    local = _find(address, source, url, root)
    return _marked(local, address, url) if local else None


def captured_image(address: str, *others: str) -> str:
    """``address`` in ``LOCAL_IMAGE`` form for a picture that an archive of the pile may hold, here or at ``others``."""
    return f"{LOCAL_IMAGE}?{'&'.join(quote(url, safe='') for url in (address, *others))}"


def addresses_of_images(body: Element, url: str | None) -> list[list[str]]:
    """The addresses that each picture of ``body`` has: a crawler may have taken another than the one that is chosen."""
    found = []
    for image in body.iter_elements("img"):
        told = [image.attr(name) or "" for name in (*_LAZY, "src")]
        holder = image.parent
        sets = holder.find_all("source") if isinstance(holder, Element) and holder.tag == "picture" else []
        for element in (image, *sets):
            for name in ("srcset", "data-srcset"):
                told += [part.split()[0] for part in (element.attr(name) or "").split(", ") if part.strip()]
        found.append([joined for address in told if address and (joined := _joined(url, address))])
    return found


def mark_captured(body: Element, addresses: Sequence[Sequence[str]]) -> None:
    """Mark the pictures of a cleaned ``body`` for ``ImageStore``, which takes the first of their addresses it finds.

    ``addresses`` are those that each of them had before, as ``addresses_of_images`` gives them.
    """
    for image in body.iter_elements("img"):
        chosen = absolute_url(image.attr("src") or "")
        if chosen is None or chosen.startswith(LOCAL_IMAGE):
            continue
        others = next((group for group in addresses if chosen in group), ())
        more = dict.fromkeys(other for other in others if other != chosen)
        image.attrs["src"] = captured_image(chosen, *list(more)[:_MOST_ADDRESSES])


def _joined(url: str | None, address: str) -> str | None:
    try:
        return absolute_url(urljoin(url or "", address.strip()))
    except ValueError:
        return None


def _marked(local: str, address: str, url: str | None) -> str:
    """``LOCAL_IMAGE`` form: the file's path, then the original address for a file that turns out to be no image."""
    original = absolute_url(urljoin(url or "", address)) or ""
    return f"{LOCAL_IMAGE}{quote(local, errors='surrogateescape')}?{quote(original, safe='')}"


def _find(address: str, source: str, url: str | None, root: Path) -> str | None:
    """The path below ``root`` of the file that ``address`` leads to."""
    if not address or address.startswith(("data:", "javascript:")):
        return None
    try:
        names = list(_names(address, source, url, root))
    except ValueError:
        return None
    for name in names:
        if name.startswith("..") or "\0" in name or not name:
            continue
        candidate = root / name
        if candidate.is_file() and candidate.resolve().is_relative_to(root.resolve()):
            return name
    return None


def _names(address: str, source: str, url: str | None, root: Path) -> Iterator[str]:
    """Where the file may lie, the likeliest first. Raises ValueError for an address that is none."""
    parts = urlsplit(address)
    if not parts.scheme and not parts.netloc and not address.startswith("/"):
        for path in (parts.path, _unquoted(parts.path)):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    absolute = urlsplit(urljoin(url or "", address))
    if absolute.netloc:
        host, path = host_of(f"https://{absolute.hostname or ''}"), _unquoted(absolute.path).lstrip("/")
        hosts = tuple(dict.fromkeys((absolute.netloc, host, f"www.{host}")))
        yield from (f"{folder}/{path}" for folder in hosts)
        yield path
        yield from _names_in_mirror(hosts, path, source, root)
    elif address.startswith("/"):
        path = _unquoted(parts.path).lstrip("/")
        yield path
    else:
        return
    # An export's pictures lie beside it, in whichever folder it lies.
    yield posixpath.normpath(posixpath.join(posixpath.dirname(source), path))


def _unquoted(path: str) -> str:
    """As a file is named: what is no UTF-8 stays the bytes that it is."""
    return unquote(path, errors="surrogateescape")


def _names_in_mirror(hosts: Sequence[str], path: str, source: str, root: Path) -> Iterator[str]:
    """In the mirror that the page lies in: of several captures the one nearest in time to the page's."""
    found = mirrored((root.name, *PurePosixPath(source).parts))
    if found is None:
        return
    for host in hosts:
        if found.stamp:
            holder = found.above if found.is_stamp_first else (*found.above, host)
            captures = _captures(root.parent.joinpath(*holder)) if holder else (found.stamp,)
            stamps = sorted(captures, key=lambda stamp: (abs(int(stamp) - int(found.stamp)), stamp))[:_MOST_CAPTURES]
        else:
            stamps = [""]
        for stamp in stamps:
            top, *below = found.beside(host, stamp, path)
            if top == root.name:
                yield "/".join(below)


@cache
def _captures(folder: Path) -> tuple[str, ...]:
    """The captures' folders in ``folder``."""
    return tuple(sorted(path.name for path in folder.iterdir() if is_stamp(path.name))) if folder.is_dir() else ()


class ImageStore:
    """Copies each image of the pile once, named by its contents; remembers those that are none."""

    def __init__(self, content: Path, root_of: Callable[[str], Path], captured: Captured = nothing_captured) -> None:
        self._content = content
        self._root_of = root_of
        self._captured = captured
        self._known: dict[tuple[str, str], str | None] = {}
        self.written = 0

    def get(self, address: str, source: str) -> str | None:
        """The path below ``content/`` of the copy of the image at ``address`` (``LOCAL_IMAGE`` form) of the page
        ``source``; None when it is no image.
        """
        name, addresses = file_and_addresses(address)
        if not name:
            return next((image for url in addresses if (image := self._of_archive(url))), None)
        root = self._root_of(source)
        key = (str(root), name)
        if key not in self._known:
            self._known[key] = self._copy(root / name)
        return self._known[key]

    def _of_archive(self, url: str) -> str | None:
        key = ("", url)
        if key not in self._known:
            data = self._captured(url)
            self._known[key] = self._put(data) if data is not None else None
        return self._known[key]

    def _copy(self, path: Path) -> str | None:
        try:
            data = path.read_bytes()
        except OSError:
            return None
        return self._put(data)

    def _put(self, data: bytes) -> str | None:
        from PIL import Image as Pillow  # loaded with the first picture
        from PIL import UnidentifiedImageError

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", Pillow.DecompressionBombWarning)
                with Pillow.open(io.BytesIO(data)) as picture:
                    ending = _ENDINGS.get(picture.format or "")
        except (
            OSError,
            UnidentifiedImageError,
            Pillow.DecompressionBombWarning,
            Pillow.DecompressionBombError,
            ValueError,
        ):
            return None
        if not ending:
            return None
        name = f"images/{hashlib.sha256(data).hexdigest()[:16]}.{ending}"
        self.written += write_if_changed(self._content / name, data)
        return name


def relative_to(path: str, article: str) -> str:
    """``images/x.jpg`` as seen from the file ``articles/2019/05/slug.md``."""
    return "../" * article.count("/") + path


def replace_local(markdown: str, replacement: Callable[[str], str]) -> str:
    """``markdown`` with each ``LOCAL_IMAGE`` address replaced."""
    return LOCAL_ADDRESS.sub(lambda match: replacement(match[0]), markdown)
