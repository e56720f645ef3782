"""Where an export's items lie in the file, and each of them as a tree of its own.

The file is never parsed as a whole: it may be half a gigabyte, and one bad sign in one post would end it. An item is
found by its tags outside of CDATA and parsed alone; so a broken one costs itself, and no document type, and with it
no entity, can be declared in it.
"""

from __future__ import annotations

import codecs
import html
import mmap
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Literal
from xml.etree.ElementTree import Element, ParseError, XMLParser

from backfile.errors import InputError
from backfile.read.source import LARGEST, Source

Tag = Literal["item", "entry"]
"""What a system calls the element that is an item: RSS and WordPress the one, Atom and Blogger the other."""
# How the next one begins in such a system's own files.
_NEXT: dict[Tag, re.Pattern[bytes]] = {
    "item": re.compile(rb"<item>\s*<title>"),
    "entry": re.compile(rb"<entry>\s*<id>"),
}
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]*):")
_TITLE = re.compile(rb"<title(?:\s[^>]*)?>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>|</title>)", re.DOTALL)
_TITLE_WITHIN = 4096
ENDINGS = (".xml", ".atom")
"""How the names of such files end."""
HEAD = 64 * 1024
"""So many bytes at a file's beginning tell what it is."""
_ENCODING = re.compile(rb"<\?xml[^>]+encoding\s*=\s*[\"']([\w:.-]+)")
# What XML 1.0 forbids, however it is written.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CONTROLS = bytes((*range(9), 11, 12, *range(14, 32)))
_FORBIDDEN_NUMBER = re.compile(r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.IGNORECASE)
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
# A tag of ours: a name as such systems write them, or a closing one.
_NO_TAG = re.compile(r"<(?!/?(?:[a-z]\w*:)?[A-Za-z_]+(?:\s[^<>]*)?/?>|!\[CDATA\[|!--)")


def begins_with(path: Path, endings: tuple[str, ...], sign: re.Pattern[bytes]) -> bool:
    """Whether the file's name has one of ``endings``, and ``sign`` stands in its first 64 kB."""
    if not path.name.lower().endswith(endings):
        return False
    try:
        with path.open("rb") as file:
            return sign.search(file.read(HEAD)) is not None
    except OSError:
        return False


@contextmanager
def mapped(path: Path) -> Iterator[mmap.mmap]:
    """The file's bytes. Raises InputError when they cannot be read."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield data
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})") from error


def cut_off(data: mmap.mmap, closing: bytes, end: int) -> str:
    """What to tell of a file that does not end with its ``closing`` tag, behind ``end``; empty for a whole one."""
    if data.rfind(closing, max(end, len(data) - HEAD)) >= 0:
        return ""
    return f"the file ends at byte {len(data)} without its closing tag: it may have been cut off"


def part_name(number: str, offset: int, used: Counter[str]) -> str:
    """What reports call an item, by its ``number`` in the site or where it lies; ``used`` counts those given already."""
    name = f"post-{number}" if number else f"item-{offset}"
    used[name] += 1
    return f"{name}-at-{offset}" if used[name] > 1 else name


def encoding_of(head: bytes) -> str:
    """The encoding that the file declares; UTF-8 where it declares none, or one that does not exist."""
    found = _ENCODING.search(head)
    name = found[1].decode("ascii") if found else "utf-8"
    try:
        "".encode(name)
    except (LookupError, UnicodeError):
        return "utf-8"
    return codecs.lookup(name).name


def spans(data: mmap.mmap, tag: Tag) -> Iterator[tuple[int, int]]:
    """Begin and end of each element ``tag`` in the file's bytes. One that is not closed ends with the file."""
    begin: int | None = None
    closing = b""
    name = tag.encode()
    opens, closes = b"<" + name, b"</" + name
    for sign in _signs(tag).finditer(data):
        found = sign[0]
        if closing:
            if found == closing:
                closing = b""
        elif found == b"<![CDATA[":
            closing = b"]]>"
        elif found == b"<!--":
            closing = b"-->"
        elif found.startswith(closes):
            if begin is not None:
                yield from _parted(data, begin, sign.end(), tag)
            begin = None
        elif found.startswith(opens) and begin is None:
            begin = sign.start()
    if begin is not None:
        yield from _parted(data, begin, len(data), tag)


@cache
def _signs(tag: Tag) -> re.Pattern[bytes]:
    return re.compile(rf"<{tag}[\s>]|</{tag}\s*>|<!\[CDATA\[|\]\]>|<!--|-->".encode())


def _parted(data: mmap.mmap, begin: int, end: int, tag: Tag) -> Iterator[tuple[int, int]]:
    """The span, or several: where one item's end is missing, or its CDATA are not closed, the next ones lie in it."""
    starts = [match.start() for match in _NEXT[tag].finditer(data, begin, end)]
    if len(starts) < 2 or _parses(data[begin : min(end, begin + LARGEST)], tag):
        yield begin, end
        return
    yield from zip(starts, [*starts[1:], end], strict=True)


def _parses(item: bytes, tag: Tag) -> bool:
    try:
        parse(item, "utf-8", tag)
    except InputError:
        return False
    return True


def parse(item: bytes, encoding: str, tag: Tag) -> Element:
    """An item as a tree; tags carry their prefix (``wp:status``). Raises InputError when it is no XML even after mending.

    Mended are control characters, ampersands and angle brackets that nobody escaped.
    """
    if len(item) > LARGEST:
        raise InputError(f"is larger than {LARGEST // 2**20} MB; no post is so large")
    text = item.decode(encoding, "replace")
    # Few items hold such a sign: in bytes that is seen in a hundredth of the time.
    if len(item.translate(None, _CONTROLS)) < len(item) or b"\xef\xbf" in item or encoding != "utf-8":
        text = _FORBIDDEN.sub("", text)
    error: ParseError | None = None
    for mend in (str, _mended):
        try:
            return _tree(mend(text), tag)
        except ParseError as failed:
            error = error or failed
    line, column = error.position if error is not None else (0, 0)
    raise InputError(f"is no whole XML: {_plain(error)} in its line {line}, column {column}") from error


def item_at(source: Source, offset: int, size: int, encoding: str, tag: Tag) -> Element:
    """The item that lies there in the file of ``source``. Raises InputError when it cannot be read or is no XML."""
    data = b""
    try:
        with source.path.open("rb") as file:
            file.seek(offset)
            data = file.read(min(size, LARGEST + 1))
            return parse(data, encoding, tag)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", subject=source.label) from error
    except InputError as error:
        named = f" (“{name}”)" if (name := name_of(data, encoding)) else ""
        raise InputError(
            f"the item at byte {offset}{named} {error.message}; export it again, or mend it in a text editor",
            subject=source.label,
        ) from error


def _plain(error: ParseError | None) -> str:
    return re.sub(r":? line \d+, column \d+", "", str(error))


def _tree(text: str, tag: Tag) -> Element:
    # A tree builder that knows no namespaces keeps the prefixes, whatever version of the export declared them.
    # Those in its texts ("<o:p>") are declared with them: it does no harm, and saves going through the texts.
    prefixes = sorted(set(_PREFIX.findall(text)) - {"xml", "xmlns"})
    declared = "".join(f' xmlns:{prefix}="{prefix}:"' for prefix in prefixes)
    parser = XMLParser()
    parser.feed(f"<part{declared}>")
    parser.feed(text)
    parser.feed("</part>")
    root = parser.close()
    for element in root.iter():
        element.tag = element.tag.removeprefix("{").replace(":}", ":", 1)
    found = root.find(tag)
    if found is None:
        raise ParseError(f"it holds no {tag}")
    return found


def _mended(text: str) -> str:
    parts = _CDATA.split(text)
    for number in range(0, len(parts), 2):
        part = _FORBIDDEN_NUMBER.sub("", parts[number])
        parts[number] = _NO_TAG.sub("&lt;", _BARE.sub("&amp;", part))
    return "".join(parts)


def text_of(item: Element, tag: str) -> str:
    """The text of a child, or empty."""
    return (item.findtext(tag) or "").strip()


def name_of(item: bytes, encoding: str) -> str:
    """The title of an item that cannot be parsed, as far as it can be made out."""
    found = _TITLE.search(item[:_TITLE_WITHIN])
    return title_of(_FORBIDDEN.sub("", found[1].decode(encoding, "replace")))[:80] if found else ""


def title_of(text: str) -> str:
    """A title is HTML: entities stand for signs, and tags in it are no words."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"</?[A-Za-z][^<>]*>", "", text))).strip()
