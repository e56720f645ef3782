"""Smaller twins of the archive's pictures, as WebP, for screens that need no more.

They are made once for each picture's bytes and kept below ``CACHE_PATH``. Nobody is told which there are: the names in
the folder say it, and one ending in ``.done`` that a picture had its turn, written last.
"""

from __future__ import annotations

import io
import shutil
import warnings
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from backfile.common.files import write_atomic
from backfile.common.workers import run

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"})
# The photographs of the demo: half the bytes of their JPEGs at the same size, and no difference that a reader sees.
_QUALITY = 80
# Pillow's default; the slowest way saves 2 % more in twice the time.
_METHOD = 4
_DRAWN = frozenset({"PNG", "GIF"})
"""Formats of drawings: without loss they are often smaller, and always clean."""
_ROTATED = 5
"""EXIF's orientations from this on lie on their side."""

Picture = tuple[int, int, tuple[int, ...]]
"""Width and height in pixels, (0, 0) when they are not known; the widths of the twins, ascending."""


def twin(path: str, width: int) -> str:
    """Where the twin of a picture lies in the output."""
    return f"{path}.{width}.webp"


def candidates(path: str, picture: Picture) -> tuple[tuple[str, int], ...]:
    """(site-relative address, width) of the WebP files that show this picture; none when it has no twins."""
    full, _, widths = picture
    own = ((quote(path), full),) if widths and path.lower().endswith(".webp") else ()
    return (*[(quote(twin(path, width)), width) for width in widths], *own)


def measure(path: Path) -> tuple[int, int]:
    """Width and height in pixels, as shown; (0, 0) when the file is no picture that Pillow knows."""
    from PIL import ExifTags, Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                width, height = picture.size
                lies = picture.getexif().get(ExifTags.Base.Orientation, 1) >= _ROTATED
                return (height, width) if lies else (width, height)
    except (UnidentifiedImageError, OSError, ValueError, TypeError, SyntaxError, Image.DecompressionBombError):
        return (0, 0)


class Twins:
    """The twins of pictures, below a folder of the cache. ``widths`` in pixels, ascending; none for no twins."""

    def __init__(self, cache: Path, widths: Sequence[int]) -> None:
        from PIL import __version__

        self._widths = tuple(widths)
        self._all = cache / "pictures"
        self._folder = self._all / "-".join([__version__, *map(str, (_QUALITY, _METHOD, *widths))])

    def path(self, digest: bytes, width: int) -> Path:
        return self._folder / f"{digest.hex()}-{width}.webp"

    def make(self, pictures: Mapping[bytes, Path], workers: int) -> dict[bytes, tuple[int, ...]]:
        """The widths of each picture's twins, by its digest, after making those that lack; those of others go."""
        if not self._widths:
            return {}
        names = self._names()
        lacking = [(digest, path) for digest, path in pictures.items() if f"{digest.hex()}.done" not in names]

        def job(some: Sequence[tuple[bytes, Path]]) -> None:
            for digest, path in some:
                for width, data in shrink(path, self._widths):
                    write_atomic(self.path(digest, width), data)
                write_atomic(self._folder / f"{digest.hex()}.done", b"")

        for _ in run(job, lacking, workers, 1, least=2):
            pass
        found: dict[bytes, list[int]] = {}
        for name in sorted(self._names()):
            digest = bytes.fromhex(name.partition(".")[0].partition("-")[0])
            if digest not in pictures:
                (self._folder / name).unlink()
            elif name.endswith(".webp"):
                found.setdefault(digest, []).append(int(name.partition("-")[2].removesuffix(".webp")))
        for folder in self._all.iterdir() if self._all.is_dir() else ():
            if folder != self._folder:
                shutil.rmtree(folder)
        return {digest: tuple(sorted(widths)) for digest, widths in found.items()}

    def _names(self) -> set[str]:
        if not self._folder.is_dir():
            return set()
        return {path.name for path in self._folder.iterdir() if path.suffix in {".webp", ".done"}}


def shrink(path: Path, widths: Iterable[int]) -> list[tuple[int, bytes]]:
    """(width, WebP) of a picture's twins: never wider than it is, each smaller than its file.

    None where the widest would not be smaller (a twin would blur large screens), for moving pictures, and for files
    that are no pictures.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is odd in a picture's data
            with Image.open(path) as picture:
                return _shrink(picture, sorted(widths), path.stat().st_size)
    except (UnidentifiedImageError, OSError, ValueError, TypeError, SyntaxError, Image.DecompressionBombError):
        return []


def _shrink(opened: Any, widths: Sequence[int], limit: int) -> list[tuple[int, bytes]]:
    from PIL import Image, ImageOps

    if getattr(opened, "is_animated", False):
        return []
    profile = opened.info.get("icc_profile") if opened.mode in {"RGB", "RGBA"} else None
    mode = "RGBA" if opened.has_transparency_data else "RGB"
    picture = ImageOps.exif_transpose(opened).convert(mode)
    full = min(picture.width, widths[-1])
    wanted = [width for width in widths if width < full]
    if opened.format != "WEBP" or full < picture.width:
        wanted.append(full)
    found = []
    for width in wanted:
        size = (width, max(1, round(picture.height * width / picture.width)))
        small = picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS)
        ways = (False, True) if opened.format in _DRAWN else (False,)
        found.append((width, min((_encode(small, way, profile) for way in ways), key=len)))
    smaller = [(width, data) for width, data in found if len(data) < limit]
    whole = opened.format == "WEBP" or (smaller and smaller[-1][0] == full)
    return smaller if whole else []


def _encode(picture: Any, lossless: bool, profile: bytes | None) -> bytes:
    data = io.BytesIO()
    picture.save(data, "WEBP", quality=_QUALITY, method=_METHOD, lossless=lossless, icc_profile=profile or b"")
    return data.getvalue()
