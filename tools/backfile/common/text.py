"""Pure helpers for plain text: whitespace, comparing, shortening. Shared by all stages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Characters that show nothing and mean nothing in prose. The joiners U+200C and U+200D are not among them: Persian,
# Urdu, Hindi and emoji need them; nor the direction marks U+200E and U+200F.
_INVISIBLE = re.compile("[\u00ad\u2060-\u2064\ufeff\ufff9-\ufffb\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
# The zero-width space parts words in scripts that write none (Thai, Lao, Burmese, Khmer); elsewhere it is junk.
_ZERO_WIDTH_SPACE = re.compile("\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])")


def strip_invisible(text: str) -> str:
    """``text`` without soft hyphens, byte-order marks, control characters and needless zero-width spaces."""
    if text.isascii() and text.isprintable():
        return text
    if "\u200b" in text:
        text = _ZERO_WIDTH_SPACE.sub("", text)
    return _INVISIBLE.sub("", text)


def small(text: str) -> str:
    """``text`` in small letters, each in its place: ``İ``, whose small letter is two characters, becomes a plain ``i``."""
    return text.lower() if text.isascii() else text.replace("\u0130", "i").lower()


def holds_any(text: str, words: Iterable[str]) -> bool:
    """True where one of ``words`` stands in ``text``: of many fixed words ten times as fast as a pattern."""
    return any(map(text.__contains__, words))


def squeeze(text: str) -> str:
    """``text`` on one line: runs of any Unicode whitespace become one space, none at the ends, nothing invisible."""
    # Most texts are lines already: to ask is quicker than to split and join.
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    line = " ".join(text.split())
    # What shows nothing is not printable; most texts hold none of it, and are done.
    return line if line.isprintable() else " ".join(strip_invisible(text).split())


# What a sign says in letters, by translations of one text: Chinese has 0.3 times the characters of English, Korean and
# the syllables of Japanese half as many. In UTF-8 all signs of China begin with the bytes E4 to E9, syllables with E3 and EA to ED:
# to count bytes is ten times faster than to look for characters.
_LETTERS_OF_SIGN, _LETTERS_OF_SYLLABLE = 3, 2
_NO_SIGNS = bytes(byte for byte in range(256) if not 0xE4 <= byte <= 0xE9)
_NO_SYLLABLES = bytes(byte for byte in range(256) if byte != 0xE3 and not 0xEA <= byte <= 0xED)


def reading_length(text: str) -> int:
    """How long ``text`` is to its readers, in letters: a Chinese sign says what three letters say."""
    if text.isascii():
        return len(text)
    data = text.encode("utf-8", "replace")
    signs, syllables = len(data.translate(None, _NO_SIGNS)), len(data.translate(None, _NO_SYLLABLES))
    return len(text) + (_LETTERS_OF_SIGN - 1) * signs + (_LETTERS_OF_SYLLABLE - 1) * syllables


class _FoldTable(dict[int, str]):
    """What a character folds to: keeps letters, marks and digits; invisible and apostrophes go; the rest parts words."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if category[0] in "LMN":
            kept = character
        elif category in {"Cf", "Cc"} and not character.isspace():
            kept = ""
        else:
            kept = " "
        self[code] = kept
        return kept


# In runs: in many scripts they are words. To ask for the first of one is twice as fast as for "one or more".
_NOT_ASCII = re.compile("[^\x00-\x7f][^\x00-\x7f]*")
_FOLD = _FoldTable({ord(apostrophe): "" for apostrophe in "'’‘ʼ`´"})
# The same for ASCII in UTF-8, in small letters, as ``bytes.translate`` takes it: 20 times faster.
_FOLD_ASCII = bytes(ord(_FOLD[code].lower() or " ") for code in range(128)) + bytes(range(128, 256))
_GONE_ASCII = bytes(code for code in range(128) if not _FOLD[code])
# Without these most texts in English are ASCII.
_MARKS = {"’": "", "‘": "", "“": " ", "”": " ", "–": " ", "—": " ", "…": " ", "\u00a0": " "}


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """``text`` for comparing: NFKC, casefolded, letters, marks and digits only, words parted by one space.

    ``fold("“Don’t panic!” — U.N.") == "dont panic u n"``. Two texts that fold alike look alike to a reader. Accents and
    vowel signs stay: without them different words of Hindi or Vietnamese would fold alike.
    """
    if not text.isascii():
        for mark, kept in _MARKS.items():
            text = text.replace(mark, kept)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).casefold()
        # Most texts hold few such characters: replacing each is quicker than looking every letter up.
        for character in set("".join(_NOT_ASCII.findall(text))):
            if (kept := _FOLD[ord(character)]) != character:
                text = text.replace(character, kept)
    return b" ".join(text.encode().translate(_FOLD_ASCII, _GONE_ASCII).split()).decode()


def shorten(text: str, limit: int = 300) -> str:
    """``text`` squeezed and cut after a word so that it has at most ``limit`` characters, the ellipsis included."""
    line = squeeze(text[: 2 * limit])  # of a long text most is never looked at
    if len(line) <= limit < len(text):
        line = squeeze(text)
    text = line
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    if space > limit // 2:
        cut = cut[:space]
    return cut.rstrip(" ,;:–—-") + "…"
