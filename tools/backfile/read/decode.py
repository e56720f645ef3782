"""From bytes to text: byte-order mark, then the bytes' own evidence, then what the page declares."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from turbohtml.detect import detect

from backfile.common import sentences

# The WHATWG prescan looks at 1,024 bytes; real news pages put the declaration behind scripts, up to some 4 kB in.
_PRESCAN = 8192
_DECLARED = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w:.-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w:.-]+)", re.IGNORECASE
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# WHATWG: these labels mean the Windows superset, and so the web has used them.
_ALIASES = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs", "unicode": "utf-8", "utf8": "utf-8",
}  # fmt: skip
# The shape of UTF-8 that was read as windows-1252 or Latin-1: a lead byte's letter (U+00C2 to U+00F4), then a following
# byte's sign. ftfy's own test takes 40 ms a page; this one finds the few lines that it has to look at in 0.1 ms, since all
# such letters begin with one byte in UTF-8.
_SIGNS = (
    "".join(map(chr, range(0x80, 0xC0)))
    + "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019"
    + "\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
_GARBLED = re.compile(
    rb"\xc3[\x82-\xb4](?=[%s])(?:" % b"".join({sign.encode()[:1] for sign in _SIGNS})
    + b"|".join(sign.encode() for sign in _SIGNS)
    + b")"
)

# A whole page, or a script's data, may be one line: in pieces that end with a tag or a string the slowest page of the
# measured sets takes 9 instead of 75 ms, and every page reads the same.
_LONG_LINE = 2_000
_PIECES = re.compile(r"[^>\"]*[>\"]|[^>\"]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, charset: str = "") -> Decoded:
    """``data`` as text, with the encoding used and a note for each thing that had to be repaired.

    Valid UTF-8 with letters beyond ASCII is UTF-8 whatever the page says: by chance, text in another encoding
    almost never is. Else ``charset``, which the server told, holds when the bytes can be read by it, then what the page
    declares; else they are detected.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _repaired(data[len(mark) :].decode(encoding, "replace"), encoding, ())
    declared = _label(charset) or _declared(data)
    data = _one_newline(data)
    text = _try(data, "utf-8")
    if text is not None:
        notes: tuple[str, ...] = ()
        if declared not in {"", "utf-8"} and not data.isascii():
            notes = (sentences.BYTES_ARE_UTF8.say(declared=declared),)
        return _repaired(text, "utf-8", notes, data)
    for label in dict.fromkeys((declared, _declared(data))):
        if label and label != "utf-8":
            text = _try(data, label)
            if text is not None and not _has_controls(text):
                return _repaired(text, label, ())
    if (broken := _broken_utf8(data)) is not None:
        return _repaired(broken, "utf-8", (sentences.BROKEN_UTF8.say(),))
    found = (detect(data).encoding or "windows-1252").lower()
    found = _ALIASES.get(found, found)
    text = _try(data, found)
    if text is None:
        text = data.decode("cp1252", "replace")
        found = "cp1252"
    note = sentences.READ_AS.say(declared=declared, found=found) if declared else sentences.UNDECLARED.say(found=found)
    return _repaired(text, found, (note,))


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:_PRESCAN])
    if not match:
        return ""
    return _label((match[1] or match[2]).decode("ascii", "replace"))


def _label(name: str) -> str:
    name = name.lower()
    return _ALIASES.get(name, name)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        if encoding == "cp1252":
            # Five bytes have no character in cp1252; browsers let them pass, a stray one must not cost the page.
            return data.decode("cp1252", "replace")
        return None


def _has_controls(text: str) -> bool:
    return re.search(r"[\x80-\x9f]{2}|[\x00-\x08\x0e-\x1a]", text) is not None


def _broken_utf8(data: bytes) -> str | None:
    """UTF-8 cut or damaged in a few places: at least 20 good sequences for each bad one."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    return text if bad and good >= 20 * bad else None


_LONE_RETURN = re.compile(rb"\r(?!\n)")


def _one_newline(data: bytes) -> bytes:
    """Newlines made one kind. Wide encodings, which alone hold zero bytes, are left for when they are decoded."""
    # In bytes this takes 0.02 ms a page, in the text 0.5.
    if b"\r" not in data or b"\0" in data:
        return data
    if _LONE_RETURN.search(data) is None:
        return data.replace(b"\r", b"")  # in half of the time that the lines take
    lines = data.splitlines()
    if data.endswith((b"\r", b"\n")):
        lines.append(b"")
    return b"\n".join(lines)


def _repaired(text: str, encoding: str, notes: tuple[str, ...], data: bytes = b"\0") -> Decoded:
    """Newlines made one kind, nothing that no file can hold; text that was decoded wrongly before set right.

    ``data``: the same text in UTF-8, where it is at hand: it is quicker to search.
    """
    if b"\r" in data or b"\0" in data:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        data = b"\0"
    if b"\0" in data or (b"\xef" in data and "\ufeff" in text):
        text = text.replace("\x00", "").replace("\ufeff", "")
        data = text.encode("utf-8", "surrogatepass")
    # Many pages hold no such letter: to find the first byte of one is a hundred times as fast as to look for the whole.
    first = data.find(b"\xc3")
    if first >= 0 and _GARBLED.search(data, first) is not None:
        lines = text.split("\n")
        fixed = [_fixed(line) for line in lines]
        if fixed != lines:
            text = "\n".join(fixed)
            notes = (*notes, sentences.GARBLED.say())
    return Decoded(text, encoding, notes)


def _is_garbled(text: str) -> bool:
    return not text.isascii() and _GARBLED.search(text.encode("utf-8", "surrogatepass")) is not None


def _fixed(line: str) -> str:
    """The line repaired; a long one piece by piece, for ftfy reads all of a line that holds one garbled word."""
    if not _is_garbled(line):
        return line
    return "".join(map(_fixed_piece, _PIECES.findall(line) if len(line) > _LONG_LINE else (line,)))


def _fixed_piece(line: str) -> str:
    if not _is_garbled(line):
        return line
    from ftfy import badness, fix_encoding  # loading it takes longer than a page, and few pages need it

    return str(fix_encoding(line)) if badness.is_bad(line) else line
