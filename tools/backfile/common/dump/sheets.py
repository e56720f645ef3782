"""What printed pages put between two halves of a text: their numbers, and the lines that stand at the head or foot of each."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backfile.common.dump.wrapping import Line
from backfile.common.text import squeeze

_PAGE = (
    r"(?:page|p\.|seite|s\.|página|pág\.?|pagina|pag\.?|sida|side|sivu|strona|str\.|страница|стр\.|с\.|sayfa|halaman)"
)
# A line with the page's number and nothing else: "- 3 -", "Page 3 of 9", "[3]", "https://… 3/9"; a bare number is one where the
# sheet ends, and nowhere else.
_FOLIO = re.compile(
    rf"\f?\s*(?:[–—-]{{1,2}}\s*{_PAGE}?\s*(\d{{1,4}})\s*[–—-]{{1,2}}|[(\[]?{_PAGE}\s*(\d{{1,4}})(?:\s*(?:of|/|von|de|di|van|av|из)\s*\d{{1,4}})?[)\]]?|"
    r"https?://\S+\s+(\d{1,3})/\d{1,3})\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\f?\s*\d{1,4}\s*")
_DIGITS = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_END = re.compile(r"[.!?…:。！？؟۔।][\"'”’»)\]]*$")
# Heads and feet of a sheet are so many lines, and no longer than this.
_LINES = 3
_LONGEST = 120


def without_sheets(lines: list[Line]) -> list[Line]:
    """``lines`` as one text: a sentence that goes on behind a page's end does so on the next line."""
    edges = _edges(lines)
    if not edges:
        return lines
    cut = {place for place in edges if _FOLIO.fullmatch(lines[place][1])} | _heads_and_feet(lines, edges)
    kept: list[Line] = []
    last = -1
    for place, (number, raw) in enumerate(lines):
        line = raw.replace("\f", "")
        if place not in cut and line.strip():
            if not (kept and _is_parted(edges, last, place) and _goes_on(kept[-1][1], line)):
                kept += [(blank, "") for blank, _ in lines[last + 1 : place][:1]]
            kept.append((number, line))
            last = place
    return kept


def _edges(lines: list[Line]) -> list[int]:
    """Where sheets end: at form feeds, else at numbers that rise. The pages of a list are told by one line, on top and below."""
    if fed := [place for place, (_, line) in enumerate(lines) if "\f" in line]:
        return sorted({*fed, *(place for place, (_, line) in enumerate(lines) if _FOLIO.fullmatch(line))})
    found = [(place, match) for place, (_, line) in enumerate(lines) if (match := _FOLIO.fullmatch(line))]
    numbers = [int(match[1] or match[2] or match[3]) for _, match in found]
    rises = len(set(numbers)) > 1 and numbers == sorted(numbers)
    return [place for place, match in found if rises or match[1]]


def _is_parted(edges: list[int], before: int, place: int) -> bool:
    """Whether a sheet ends between two lines."""
    return any(before < edge <= place for edge in edges)


def _goes_on(before: str, line: str) -> bool:
    """Whether ``line`` goes on with the sentence of ``before``."""
    bare = line.strip()
    return not _SENTENCE_END.search(before.rstrip()) and not bare[0].isupper() and bool(_LETTER.match(bare))


def _heads_and_feet(lines: list[Line], edges: list[int]) -> set[int]:
    """The lines beside a sheet's end that say, but for numbers, what others beside an end say, or the first lines of all."""
    beside = [_beside(lines, edge) for edge in edges]
    first = _nearest(lines, range(edges[0]))
    keys: dict[str, set[int]] = {}
    for places in (first, *beside):
        for place in places:
            if key := _key(lines[place][1]):
                keys.setdefault(key, set()).add(place)
    cut = set()
    for edge, places in zip(edges, beside, strict=True):
        for place in places:
            text = lines[place][1]
            is_number = "\f" in lines[edge][1] and _NUMBER.fullmatch(text) is not None
            if is_number or (len(keys.get(_key(text), ())) > 1 and place not in first):
                cut.add(place)
    return cut


def _beside(lines: list[Line], edge: int) -> list[int]:
    """The lines nearest to a sheet's end on both sides, and the one that holds it."""
    return [
        *_nearest(lines, range(edge - 1, -1, -1)),
        *_nearest(lines, range(edge, len(lines))),
    ]


def _nearest(lines: list[Line], places: Iterable[int]) -> list[int]:
    found = []
    for place in places:
        text = lines[place][1].strip()
        if len(text) > _LONGEST:
            break
        if text and not _FOLIO.fullmatch(text):
            found.append(place)
        if len(found) == _LINES:
            break
    return found


def _key(text: str) -> str:
    """What a line says but for its numbers; nothing for a line of few letters."""
    key = squeeze(_DIGITS.sub("", text)).casefold()
    return key if len(_LETTER.findall(key)) > 3 else ""
