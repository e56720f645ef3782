"""The addresses that an article had: which of them can be a file of a static site, and by which key the rest is found.

``theme/static/js/old-links.js`` makes the same keys in the browser: change both, ``test_old_links.py`` holds them
together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit
from zlib import crc32

# File systems take 255 bytes a name; hosts and archivers stumble over very long paths.
_LONGEST_NAME = 200
_LONGEST_PATH = 800
# 128 keys are 12 kB, 4 kB gzipped: a lookup in an archive of any size moves about that.
_A_SHARD = 128
# What Windows, URLs or shells read as something else; control characters; "~" at the end marks a backup.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\%#]|[. ~]$|^[.~ ]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_PAGE = re.compile(r"\.(?:html?|xhtml)$", re.IGNORECASE)
_DEFAULT = re.compile(r"(?:^|/)(?:index|default)\.(?:html?|php|aspx?)$")
_TWINS = (
    re.compile(r"(?:/|^)amp(?:\.html)?$"),
    re.compile(r"\.amp(?=\.html$|$)"),
    re.compile(r"^(?:amp|print)/"),
    re.compile(r"/print$"),
)
_QUIET = re.compile(
    r"^(?:utm_.*|fbclid|[dg]clid|[gw]braid|msclkid|yclid|igshid|mc_[ce]id|_g[al]|ref_src|cmpid|ncid|icid|wt_mc|s_cid|smid"
    r"|CMP|xtor|__twitter_impression|amp|amp_js_v|usqp|print|outputType|output|share|spm)$"
)

RESERVED = frozenset({
    "archives", "articles", "authors", "data", "extra", "feeds", "images", "old-links", "outlets", "pagefind", "pages",
    "search", "sections", "stories", "tags", "theme", "undated",
})  # fmt: skip
"""The site's own folders."""
_PERIOD = re.compile(r"\d{4}(?:/\d\d){0,2}/index\.html")


def file_at(url: str) -> str:
    """The file below the site's root that answers at the path of ``url``; empty when there can be none.

    ``/2019/05/slug/``, ``/2019/05/slug`` and ``/2019/05/slug.amp`` are answered by an ``index.html`` in a folder (hosts
    add the slash), ``/2019/slug.html`` by itself. An address with a query has no file: the query tells its articles
    apart.
    """
    parts = _split(url)
    if parts is None or parts[1]:
        return ""
    path = unquote(parts[0]).strip("/")
    names = path.split("/")
    if not path or len(path.encode("utf-8", "replace")) > _LONGEST_PATH:
        return ""
    if not all(_is_safe(name) for name in names):
        return ""
    is_file = bool(_PAGE.search(names[-1])) and not parts[0].endswith("/")
    return path if is_file else f"{path}/index.html"


def is_own_place(file: str) -> bool:
    """True for a file where the site has, or may have, a page of its own."""
    return file.partition("/")[0].casefold() in RESERVED or bool(_PERIOD.fullmatch(file)) or "/" not in file


def group_of(file: str) -> int:
    """One of 256 groups of files outside of the site's own folders: files that can be in each other's way are of one group.

    They are where their first two names are the same, for none lies in the root.
    """
    names = file.casefold().split("/", 2)[:2]
    return crc32("/".join(names).encode("utf-8", "surrogatepass")) & 0xFF


class OldKeys(NamedTuple):
    """What pages tell of the keys of all old addresses."""

    number: int
    has_queries: bool
    """True when "/" has any, as in ``/?p=123``."""


class Places:
    """The files of a site: no two at one path, also where case does not count, and no file where a folder must be."""

    def __init__(self, files: Iterable[str]) -> None:
        self._files = {file.casefold() for file in files}
        self._folders: set[str] = set()
        for file in self._files:
            self._add_folders(file)

    def take(self, file: str) -> bool:
        """Take the path for a file; False, and nothing is taken, when none can stand there."""
        name = file.casefold()
        if not self._is_free(name):
            return False
        self._files.add(name)
        self._add_folders(name)
        return True

    def _add_folders(self, path: str) -> None:
        """Add the folders above ``path``, up to the first that is known."""
        while True:
            path, slash, _ = path.rpartition("/")
            if not slash or path in self._folders:
                return
            self._folders.add(path)

    def _is_free(self, path: str) -> bool:
        if path in self._files or path in self._folders:
            return False
        while True:
            path, slash, _ = path.rpartition("/")
            if not slash or path in self._folders:
                return True
            if path in self._files:
                return False


def keys_of(url: str) -> Iterator[str]:
    """The keys under which an address is looked up: as it is, then without what marks a twin (AMP, print)."""
    parts = _split(url)
    if parts is None:
        return
    path, query = parts
    first = plain_key(path, query)
    if first:
        yield first
    twin = _without_twin(path)
    second = plain_key(twin, query) if twin != path.strip("/") else first
    if second and second != first:
        yield second


def plain_key(path: str, query: str) -> str:
    """``path?name=value&…`` decoded, without default names, slashes at the ends and parameters that count visitors."""
    path = _DEFAULT.sub("", unquote(path).strip("/")).strip("/")
    if not query:
        return path
    pairs = sorted(pair for pair in parse_qsl(query, keep_blank_values=True) if not _QUIET.match(pair[0]))
    tail = "&".join(f"{name}={value}" for name, value in pairs)
    return f"{path}?{tail}" if tail else path


def _without_twin(path: str) -> str:
    path = _DEFAULT.sub("", path.strip("/")).strip("/")
    for pattern in _TWINS if "amp" in path or "print" in path else ():
        path = pattern.sub("", path)
    return path


def digits_for(count: int) -> int:
    """How many digits name a part of a map of ``count`` keys, so that no part is large."""
    digits = 0
    while count > _A_SHARD << 4 * digits:
        digits += 1
    return digits


def hash_of(key: str) -> int:
    """The key's FNV-1a hash (32 bits, of its UTF-8)."""
    value = 0x811C9DC5
    for byte in key.encode("utf-8", "replace"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def shard_of(value: int, digits: int) -> str:
    """The first hexadecimal ``digits`` of a key's hash; "all" for none."""
    return f"{value:08x}"[:digits] or "all"


def _split(url: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts.path, parts.query


def _is_safe(name: str) -> bool:
    if not name or len(name.encode("utf-8", "replace")) > _LONGEST_NAME or _UNSAFE.search(name):
        return False
    return name.isprintable() and not _DEVICE.fullmatch(name)
