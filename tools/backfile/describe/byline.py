"""By-lines where pages print them: each finder knows one custom, the surer come first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from turbohtml import Element

from backfile.common.printed_dates import parse_date
from backfile.common.text import squeeze
from backfile.describe.by_words import is_signed, without_sign
from backfile.describe.clues import Clues
from backfile.describe.marked import Marked, cached_search, in_teaser, is_here
from backfile.describe.nearby import Line, names_of
from backfile.describe.people import is_likely_person, is_person_name, people_of
from backfile.describe.signs import LONGEST_LINE, WORD, is_credit_of_others, reads_as_prose, said_in

_AUTHOR = re.compile(
    r"author|by-?lines?(?![a-z])|(?<![a-z])autor|auteur|(?<![a-z])writers?(?![a-z])|contributor|(?<![a-z])by(?![a-z])"
)
_AUTHOR_SURE = re.compile(
    r"(?<![a-z])by-?lines?(?![a-z])|author-{0,2}name|(?<![a-z])article-?author|post-?author|entry-?author|(?:(?<![a-z-])|(?<=--))authors?(?![a-z-])|"
    r"(?<![a-z-])(?:autor|auteur)(?![a-z-])"
)
# Boxes that tell of the author at length, and what else is named after authors.
_BOX = re.compile(
    r"author-?(?:bio|box|desc|image|photo|avatar|social|link|about|title|role|position|job)|about-|(?<![a-z])bio(?![a-z])|avatar|description|affiliation|reviewer|reviewed|fact-?check|editor|related|more-from|comment|"
    r"quot|testimonial|(?:post|byline)-label"
)
# Who reviewed it, whose words it quotes, and its tags, which Blogger calls a by-line.
_NOT_OF_TEXT = re.compile(r"reviewe|quot|testimonial|(?:post|byline)-label")
_ADDRESS = re.compile(
    r"/(?:authors?|autor(?:en|in|es)?|auteurs?|people|by|staff|contributors?|profiles?|producers|team|person|columnists?|journalists?|writers?|reporters?|redaktion|our-team|experts?)/[^/?#]{3,}"
)
_is_author = cached_search(_AUTHOR, "author", "by", "autor", "auteur", "writer", "contributor")
_is_author_sure = cached_search(_AUTHOR_SURE, "author", "by", "autor", "auteur")
_is_box = cached_search(_BOX)
_CLOSING = re.compile(
    r"\A[(\[—–-]*\s*(?:by|von|text|words|report(?:ed|ing) by|written by|(?:das (?:gespräch|interview)|die fragen) (?:führ|stell)ten?|"
    r"(?:propos )?recueillis? par|interviewed by)\s*:?\s+(.{4,60}?)[\])]?\.?\Z",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\b(?:this|the) (?:guest |blog )?(?:post|article|story|blog|piece|column|essay)\b[\w\s]{0,24}? (?:was |is )?(?:originally )?(?:written|contributed|authored|posted) by\s+"
    r"(.{5,80}?)(?:\.\s|\.?$|\s?, (?!(?-i:[A-Z]{2}|Ph)))",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s+\d{1,2}\b|,?\s+\d{4}\b)"
)
# "Ann Writer, awriter@courier.example"
_SIGNED = re.compile(r"[\W_]*([^\W\d_][\w.'’ -]{4,40}?)\s*[,:;|(–—-]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*")
_POSTED = re.compile(r"^(?:posted|written|published|article|authored|story|words) by:?\s", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:about (?:the )?authors?|about)\W*$|^(?:written|posted|article|authored) by\b", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*[|•·∙●/—–,]\s*|\s+-\s+|\s+(?:on|in)\s+(?=\d|[A-Z][a-z]{2,8}\.? \d)")
_NAMES_NOBODY = re.compile(r"\S+@\S+|https?://\S+|[\W\d_]*")
# A source is a credit; it has not signed.
_SOURCE = re.compile(r"\W*(?:quelle|source|fuente|fonte|bron)\s*[:：]", re.IGNORECASE)
_MOST_BYLINES = 2
_LONGEST = 160
# A name alone stands within these lines under the headline.
_ALONE = 3
_MOST_MARKED = 10
# How far above a name the element may be that holds it with more.
_LEVELS = 6


def printed(clues: Clues) -> Iterator[tuple[float, list[str]]]:
    """Confidence and the lines of each custom that the page follows."""
    for finder, confidence in FINDERS:
        if found := finder(clues):
            yield confidence, found


def printed_anywhere(clues: Clues) -> Iterator[tuple[float, list[str]]]:
    """The same of the customs that read much of the page, and are believed only where nothing else names anybody."""
    for finder, confidence in RELUCTANT:
        if found := finder(clues):
            yield confidence, found


def _lines(clues: Clues) -> Iterator[Line]:
    yield from clues.under
    yield from clues.before


def _said(clues: Clues) -> list[str]:
    """ "By Jane Doe" as a line under the headline; the word and the name may be two lines."""
    for number, line in enumerate(clues.under):
        if part := said_in(line):
            return [part]
        following = clues.under[number + 1].text if number + 1 < len(clues.under) else ""
        if WORD.fullmatch(line.text) and 2 < len(following) < LONGEST_LINE:
            return [f"{line.text} {following}"]
    return []


def _said_before(clues: Clues) -> list[str]:
    """The same ahead of the headline, where by-lines of other stories stand too."""
    return next(([part] for line in clues.before if (part := said_in(line))), [])


def _related(clues: Clues) -> list[str]:
    """rel=author."""
    return _texts([item for item in clues.properties if "author" in item.rel.split()])


def _properties(clues: Clues) -> list[str]:
    """itemprop=author."""
    return _texts([item for item in clues.properties if "author" in item.itemprop.split()])


def _named(clues: Clues) -> list[str]:
    """Lines near the headline in elements that are named after authors; several when they stand together."""
    found: list[str] = []
    first: Line | None = None
    for line in _lines(clues):
        text = line.text
        if len(text) > LONGEST_LINE or (line.in_text and len(text) > 60):
            continue
        if not _is_author(line.names()) or _in_box(line):
            continue
        if WORD.fullmatch(text) or _NAMES_NOBODY.fullmatch(text) or is_credit_of_others(text):
            continue
        if first is not None and not _stand_together(first, line):
            break
        # A single word is a name only where the element is named after nothing else.
        bare = without_sign(text)
        if not (
            is_signed(text)
            or _is_author_sure(line.names(1))
            or any(is_person_name(part) for part in (*_SEPARATORS.split(bare), *people_of(bare)[0]))
        ):
            continue
        if line.in_text and not is_person_name(bare):
            continue
        first = first or line
        found.append(text)
    # One by-line has one "By": many are those of other stories.
    return found[:8] if sum(" by " in f" {text.lower()} " for text in found) <= _MOST_BYLINES else []


def _stand_together(first: Line, line: Line) -> bool:
    """True for lines of one list of authors: named alike, or side by side."""
    return line.names() == first.names() or line.block.parent == first.block.parent


def _in_box(line: Line) -> bool:
    """True in a box about the author, unless the element that holds the words is named after authors and nothing else."""
    own = names_of(line.pieces[0][1]) if line.pieces else ""
    return _is_box(own) if _is_author(own) else _is_box(line.names(1))


def _marked_sure(clues: Clues) -> list[str]:
    """Elements anywhere on the page that are named after authors, beyond doubt."""
    items = [item for item in clues.marked if _is_author_sure(item.names) and not _is_box(item.names)]
    own = (item for item in items if not in_teaser(item.element))
    return _texts(_without_boxes(list(islice(own, _MOST_MARKED))))


def _without_boxes(items: list[Marked]) -> list[Marked]:
    """``items`` without what says more than the names of those it holds: a name and what is told about the author."""
    kept = []
    for number, item in enumerate(items):
        inner = [other for other in items[number + 1 :] if _holds(item.element, other.element)]
        names = {name for other in inner for name in people_of(other.text)[0]}
        if not names or names <= set(people_of(item.text)[0]):
            kept.append(item)
    return kept


def _holds(outer: Element, inner: Element) -> bool:
    holder = inner.parent
    for _ in range(_LEVELS):
        if holder == outer:
            return True
        holder = holder.parent if isinstance(holder, Element) else None
    return False


def _linked(clues: Clues) -> list[str]:
    """Links near the headline to a person's page."""
    found: list[str] = []
    for line in _lines(clues):
        if len(line.text) > LONGEST_LINE or (line.in_text and len(line.text) > 60):
            continue
        for text, element in line.pieces:
            link = element.closest("a")
            if link is not None and is_person_name(text) and _ADDRESS.search(link.attr("href") or ""):
                found.append(text)
        if found:
            return found
    return []


def _in_text(clues: Clues) -> list[str]:
    """ "By Jane Doe" as the first or the last paragraph of the isolated text, or "(Jane Doe)" as the last."""
    for text in (*clues.opening[:2], *clues.closing[-2:], *clues.behind):
        if len(text) < 80 and (is_signed(text) or _CLOSING.match(text)) and not reads_as_prose(text):
            return [text]
    for text in (*clues.opening[:2], *clues.closing[-2:]):
        if len(text) < 300 and (match := _wrote(text)):
            return [match[1]]
    for text in (*clues.closing[-1:], *clues.behind):
        if (signed := _SIGNED.fullmatch(text)) and is_likely_person(signed[1]):
            return [signed[1]]
    last = clues.closing[-1] if clues.closing else ""
    if last.startswith(("(", "—", "–", "- ")) and is_person_name(last.strip("()—–- .")):
        return [last.strip("()—–- ")]
    return []


def _wrote(text: str) -> re.Match[str] | None:
    """Who wrote, where a line says it; few hold the word that it cannot do without."""
    return _WROTE.search(text) if " by" in text.lower() else None


def _beside_date(clues: Clues) -> list[str]:
    """A person's name in the line of the date, or next to it."""
    for lines in (clues.under, clues.before[:6]):
        for number, line in enumerate(lines):
            text = line.text
            if len(text) > LONGEST_LINE or line.in_text or not (_DAY.search(text.lower()) or _is_date(text)):
                continue
            for other in (line, *(other for other in lines[max(0, number - 2) : number + 3] if other is not line)):
                if len(other.text) >= LONGEST_LINE or _is_caption(other) or _is_sentence(other.text):
                    continue
                if name := _person_in(other, clues):
                    return [name]
    return []


def _is_sentence(text: str) -> bool:
    """True for "Ann Writer, the harbour master, died on Thursday.": who is named there is told of."""
    return text.rstrip(" \"'”’»)")[-1:] in _MARKS and len(text.split()) > _MOST_OF_A_LINE


_MARKS = (".", "!", "?", "…")
# "Ann Writer and Ben Author, Port Alder Jr." has fewer words.
_MOST_OF_A_LINE = 8


def _is_caption(line: Line) -> bool:
    return line.block.closest("figure, figcaption") is not None or _is_of_picture(line.names(2))


_is_of_picture = cached_search(re.compile(r"caption|figure|credit|photo|image"))


def _alone(clues: Clues) -> list[str]:
    """Names alone in a line right under the headline; the first must be a person beyond doubt."""
    for line in clues.under[:_ALONE]:
        text = line.text
        if len(text) >= LONGEST_LINE or _is_sentence(text) or is_credit_of_others(text):
            continue
        if not any(map(str.isdigit, text)) and not _is_caption(line):
            people = people_of(text)[0]
            if people and is_likely_person(people[0]) and all(map(is_person_name, people)) and not clues.is_topic(text):
                return [text]
    return []


def _is_date(text: str) -> bool:
    return any(map(str.isdigit, text)) and parse_date(text) is not None


def _person_in(line: Line, clues: Clues) -> str:
    """The part of a line that is a person beyond doubt, or empty; whoever reviewed or took the photograph is not the author."""
    if is_credit_of_others(line.text):
        return ""
    for text in (line.text, *(text for text, _ in line.pieces)):
        for part in _SEPARATORS.split(text):
            bare = _TAIL.sub("", squeeze(part))
            if is_likely_person(bare) and not clues.is_topic(bare):
                return bare
    return ""


_TAIL = re.compile(r"\s+(?:in|on behalf of|on|at|for)(?:\s.*)?$")


def _helped(clues: Clues) -> list[str]:
    """Whoever reviewed or edited it, in an element that is named after authors."""
    return next(
        (
            [line.text]
            for line in clues.under
            if len(line.text) < LONGEST_LINE and is_credit_of_others(line.text) and _is_author(line.names())
        ),
        [],
    )


def _after(clues: Clues) -> list[str]:
    """A box about the author under the text."""
    lines = clues.after
    for number, line in enumerate(lines):
        text = line.text
        if "comment" in (names := line.names()):
            break
        if match := _wrote(text):
            return [match[1]]
        if number < 4 and len(text) < LONGEST_LINE and _POSTED.match(text) and not reads_as_prose(text, line):
            return [text]
        if _ABOUT.match(text):
            for other in (text, *(near.text for near in lines[number + 1 : number + 3])):
                bare = without_sign(other)
                if is_likely_person(bare):
                    return [bare]
        elif len(text) < 60 and (_is_author(names) or (number < 3 and is_signed(text))):
            if is_likely_person(without_sign(text)):
                return [text]
    return []


def _marked_weak(clues: Clues) -> list[str]:
    """The first element that is named after authors at all."""
    items = [item for item in clues.marked if _is_author(item.names) and _NOT_OF_TEXT.search(item.names) is None]
    return [text for text in _texts(items)[:3] if is_person_name(without_sign(text))][:1]


def _linked_anywhere(clues: Clues) -> list[str]:
    """The first link to a person's page."""
    if clues.document is None:
        return []
    for link in clues.document.find_all("a")[:400]:
        if _ADDRESS.search(link.attr("href") or "") and is_here(link):
            text = squeeze(link.text)
            if is_person_name(text):
                return [text]
    return []


# Confidence: how often each was right where it was the one to decide, on the outlets that rules are made on.
FINDERS: tuple[tuple[Callable[[Clues], list[str]], float], ...] = (
    (_said, 0.83), (_named, 0.8), (_said_before, 0.78), (_linked, 0.77), (_related, 0.755), (_properties, 0.755), (_marked_sure, 0.75),
    (_in_text, 0.7),
)  # fmt: skip
RELUCTANT: tuple[tuple[Callable[[Clues], list[str]], float], ...] = (
    (_beside_date, 0.6), (_alone, 0.6), (_after, 0.55), (_marked_weak, 0.5), (_linked_anywhere, 0.4), (_helped, 0.4),
)  # fmt: skip


def _texts(found: list[Marked]) -> list[str]:
    """What the first few say, when they are near each other in number: a page of many by-lines lists other stories."""
    texts = []
    for item in found[:_MOST_MARKED]:
        text = _name_in(item.element) if item.itemprop else ""
        text = text or item.element.attr("content") or item.text
        if text and len(text) < _LONGEST and item.is_here() and not _SOURCE.match(text):
            texts.append(text)
    unique = list(dict.fromkeys(texts))
    return unique[:4] if len(unique) <= 6 else unique[:1]


def _name_in(element: Element) -> str:
    name = element.select_one("[itemprop~=name]")
    return squeeze(name.attr("content") or name.text) if name is not None else ""
