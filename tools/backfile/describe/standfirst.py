"""The summary that is printed between headline and text; a first paragraph said again is none."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from turbohtml import Element, Node

from backfile.common.author_bio import AUTHOR_BIO
from backfile.common.jsonld import kinds_of
from backfile.common.printed_dates import date_span
from backfile.common.standfirst_names import is_standfirst_name
from backfile.common.text import fold, squeeze
from backfile.describe.caption import split_caption
from backfile.describe.clues import Clues
from backfile.describe.marked import cached_search
from backfile.describe.nearby import Line, names_of
from backfile.describe.signs import says_by
from backfile.model import Candidate

_NO_MARK = re.compile(
    r"author|by-?line|(?<![a-z])bio(?![a-z])|site-|blog-description|tagline|caption|image|leader|meta-description|video|product|"
    r"comment|share|social|read-?time|breadcrumb|paywall|subscri"
)
_is_named_else = cached_search(_NO_MARK)
# The first blocks of the isolated text that may be the standfirst: a picture or a second line of it may come first.
_FIRST = 3
# Blocks that tell where the text stands.
_ENOUGH = 20
# A heading ahead of all text that is a sentence of such a length heads no section.
_SUB_HEADS, _LONG_HEADING = frozenset({"h2", "h3", "h4", "h5"}), 60
_NO_TEXT = ("h1", "figure", "img", "iframe")
_LONGEST = 500
# Labels ("3 min read", "Analysis") are shorter.
_SHORTEST = 20
_CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\[&hellip;\])\s*$")
_CUTS = ("...", "…", "[&hellip;]")
_LONG_WORD = 5
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*$")
# Where a system joined the points of a list with nothing between them. The capital comes first: few characters are one.
_GLUED = re.compile(r"(?=[A-Z])(?<=[a-z]{2}[.!?])(?=[A-Z][a-z'’]* )")
_LONGEST_BYLINE = 80
_SIGNATURE = re.compile(
    r"(?<=[.!?…»”\"]) (?:(?:Ein|Eine|Un|Une|An?) \w+ )?(?:[Vv]on|[Bb]y|[Pp]ar|[Pp]or|Di|Door|Av|Text:|Tekst:|Interview:) [^.!?]{4,60}$"
)
# With the indents of the markup a text has at most so many times its characters.
_INDENTED = 3
# The text has begun with a line as long.
_LONGEST_FIRST = 200
# A name, an office, a day and the minutes to read may stand under it.
_UNDER = 6
# Systems put a field of an article into so many elements, one in another.
_LEVELS = 6
# Numbered headings, lines that lead to something, and what themes and forms say in a place that is marked so: 9 of the 320
# standfirsts that pages of the corpus print were such.
_NO_SUMMARY = re.compile(
    r"\d+\.\d*\s|.*:$|.*\b(?:click here|validation purposes|schedule a call)\b", re.IGNORECASE | re.DOTALL
)
# A slogan shares few long words with the article, a summary most. Of 216 pages 3 % have a description that shares less with
# the text; of descriptions taken from another page of the same set and language 77 % do.
_OWN_WORDS = 0.3
_MOST_TEXT = 12_000


@dataclass(frozen=True, slots=True)
class _Block:
    text: str
    place: str
    """Where extraction found it: tags and class names from the page's body down."""
    tag: str

    @property
    def own_names(self) -> str:
        """The names of the block and of what directly holds it."""
        return " ".join(self.place.split(">")[-2:])


def standfirst_candidates(clues: Clues, headline: str, people: Collection[str] = ()) -> list[Candidate]:
    """Candidates that do not repeat the headline or the beginning of the text; ``people`` wrote it, and may sign in it."""
    title = fold(headline)
    told = list(_told(clues))
    found = [Candidate(text, "page", sure) for text, sure in _printed(clues, title, told)]
    opening = fold(" ".join(clues.opening[:_FIRST]))
    # What an editor wrote as the summary of a post is one, however little it shares with the text.
    printed = bool(found) or clues.page.form == "post"
    # Most pages tell one text two or three times.
    fitting = {
        text
        for text in dict.fromkeys(text for text, _, _ in told)
        if _is_new(text, title, opening)
        and not _is_cut_from(text, clues)
        and (printed or not _is_slogan(text, clues))
        and not _is_caption(text, clues)
    }
    found += [Candidate(text, source, sure) for text, source, sure in told if text in fitting]
    return [replace(candidate, value=_without_signature(candidate.value, people)) for candidate in found]


def _without_signature(text: str, people: Collection[str]) -> str:
    """``text`` without the by-line behind its last sentence: "… nobody knows about the third. By Ann Writer"."""
    match = _SIGNATURE.search(text)
    return text[: match.start()] if match and any(name in match[0] for name in people) else text


_Told = tuple[str, str, float]
"""A summary in the page's data, which data, confidence."""


def _told(clues: Clues) -> Iterator[_Told]:
    described = clues.article.get("description")
    for text, source, sure in (
        (clues.meta("og:description"), "opengraph", 0.6),
        (described if isinstance(described, str) else "", "json-ld", 0.6),
        (clues.meta("description"), "meta", 0.55),
        (clues.meta("twitter:description"), "meta", 0.5),
    ):
        if text:
            yield _GLUED.sub(" ", squeeze(html.unescape(text))), source, sure


def _printed(clues: Clues, headline: str, told: list[_Told]) -> Iterator[tuple[str, float]]:
    """Blocks ahead of the text: set apart by name, or apart from the paragraphs and told by the page's data."""
    blocks, running = _blocks(clues)
    summaries = [fold(_without_cut(text)) for text, _, _ in told]
    for number, block in enumerate(blocks[:_FIRST]):
        if not running or block.place == running or not _fits(block.text):
            continue
        text = fold(block.text)
        if text == headline or _repeated(text, clues):
            continue
        summarised = any(len(other) > _SHORTEST and (other == text or text.startswith(other)) for other in summaries)
        if _is_marked(block.own_names):
            yield block.text, 0.9
        elif (
            number == 0 and block.tag in _SUB_HEADS and _SENTENCE.search(block.text) and len(block.text) > _LONG_HEADING
        ):
            yield block.text, 0.8
        elif summarised:
            yield block.text, 0.85
    for line in clues.under if clues.document is not None else ():
        names = _names_of_its_own(line) if line.in_text else line.names(1)
        if _is_marked(names) and _fits(line.text):
            text = fold(line.text)
            if text != headline and not _repeated(text, clues, int(line.in_text)):
                yield line.text, 0.8
        if line.in_text and len(line.text) > _LONGEST_FIRST:
            break
    yield from _parted_by_signature(clues)


def _names_of_its_own(line: Line) -> str:
    """The names of what holds a line and nothing else."""
    names: list[str] = []
    holder: Node | None = line.pieces[0][1] if line.pieces else None
    for _ in range(_LEVELS):
        if not isinstance(holder, Element) or len(whole := holder.text) > _INDENTED * len(line.text):
            break
        if squeeze(whole) == line.text:
            names.append(names_of(holder))
        holder = holder.parent
    return " ".join(names)


def _parted_by_signature(clues: Clues) -> Iterator[tuple[str, float]]:
    """A sentence right under the headline that a by-line or a date parts from the text; in a dump any short line does."""
    lines = clues.under[1:_UNDER]
    if len(lines) < 2 or not _fits((first := clues.under[0]).text) or not _SENTENCE.search(first.text):
        return
    if clues.document is None:
        parts = any(not line.in_text or date_span(line.text) for line in lines[:2] if len(line.text) < _LONGEST_BYLINE)
    else:
        beside = [line.text for line in takewhile(lambda line: not line.in_text, lines)]
        signs = any(date_span(text) or says_by(text) for text in beside if len(text) < _LONGEST_BYLINE)
        is_said_again = _repeated(fold(first.text), clues, int(first.in_text))
        parts = signs and len(first.text) > _LONG_HEADING and not is_said_again
    if parts:
        yield first.text, 0.7


def _blocks(clues: Clues) -> tuple[list[_Block], str]:
    """The first blocks of the isolated text, and the place where most of it stands: of two, the one that ends it."""
    children = [
        child
        for child in (clues.body.children if clues.body is not None else ())
        if isinstance(child, Element) and child.tag not in _NO_TEXT
    ]
    places = [child.attr("data-place") or "" for child in reversed(children[:_ENOUGH])]
    running = Counter(places).most_common(1)[0][0] if len(places) > 1 else ""
    first = [_Block(squeeze(child.text), child.attr("data-place") or "", child.tag) for child in children[: 2 * _FIRST]]
    return [block for block in first if block.text], running


def _is_marked(names: str) -> bool:
    """True for names of a standfirst, and of nothing else."""
    return is_standfirst_name(names) and not _is_named_else(names)


def _fits(text: str) -> bool:
    return (
        _SHORTEST < len(text) < _LONGEST
        and len(fold(text).split()) > 3
        and not _is_cut(text)
        and not _NO_SUMMARY.match(text)
        and not AUTHOR_BIO.match(text)
        and not _is_line_of_data(text)
    )


def _is_cut(text: str) -> bool:
    return any(map(text.__contains__, _CUTS)) and _CUT.search(text) is not None


def _without_cut(text: str) -> str:
    """``text`` without the dots that say that it is cut; few texts are."""
    return _CUT.sub("", text) if any(map(text.__contains__, _CUTS)) else text


def _is_line_of_data(text: str) -> bool:
    """True for a line with the day, or with whose picture stands above it, and no sentence."""
    if len(text) < _LONGEST_BYLINE and not _SENTENCE.search(text) and date_span(text):
        return True
    return bool(split_caption(text)[1])


def _repeated(text: str, clues: Clues, skipped: int = 1) -> bool:
    """True when a paragraph of the text holds it again: then the text keeps it."""
    return sum(text in paragraph for paragraph in clues.folded_opening) > skipped


def _is_new(text: str, headline: str, opening: str) -> bool:
    folded = fold(_without_cut(text))
    if not _fits(text) or not folded:
        return False
    return folded not in opening and folded not in headline and headline not in folded and opening[:60] not in folded


def _is_cut_from(text: str, clues: Clues) -> bool:
    """True for the first letters of the text, cut by a system amid a sentence without a mark."""
    return not _SENTENCE.search(text) and fold(text) in " ".join(clues.folded_opening)


def _is_caption(text: str, clues: Clues) -> bool:
    """True for what stands under a picture, or in its stead: some systems describe a page by its first caption."""
    if clues.document is None:
        return False
    folded = fold(_without_cut(text))
    said = [image.attr("alt") or "" for image in clues.document.select("img[alt]")]
    said += [caption.text for caption in clues.document.find_all("figcaption")]
    said += [element.text for element, classes in zip(*clues.classed, strict=True) if "caption" in classes]
    return any(fold(other[: 2 * _LONGEST]).startswith(folded) for other in said if len(other) >= len(folded))


def _is_slogan(text: str, clues: Clues) -> bool:
    """True for what the site says of itself on every page."""
    folded = fold(text)
    for node in clues.nodes:
        if {"WebSite", "Organization", "NewsMediaOrganization", "Person"} & set(kinds_of(node)):
            described = node.get("description")
            if isinstance(described, str) and fold(described) == folded:
                return True
    words = {word for word in folded.split() if len(word) >= _LONG_WORD}
    if not words:
        return False
    body = " ".join(clues.paragraphs)[:_MOST_TEXT].casefold()
    return sum(word in body for word in words) < _OWN_WORDS * len(words)
