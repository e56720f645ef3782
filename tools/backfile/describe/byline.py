"""By-lines where pages print them: each finder knows one custom, the surer come first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from turbohtml import Element

from backfile.common.printed_dates import parse_date
from backfile.common.text import squeeze
from backfile.describe.clues import Clues
from backfile.describe.marked import Marked, cached_search, is_here
from backfile.describe.nearby import Line, names_of
from backfile.describe.people import is_likely_person, is_person_name, people_of

_LINE = re.compile(
    r"^\W*(?:(?:(?:story|words|report|reported|reporting|text|written|posted|published|authored|created|contributed|article|recipe|submitted|an essay)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|oleh|a cura di)(?:\s*[:：]\s*|\s+)|"
    r"(?:authors?|author\(s\)|contributors?|autor(?:in|es)?|penulis|reporter|yazar|автор|text|writers?|words|投稿者|文)\s*[:：]\s*)(?=\S)",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"\W*(?:by|von|par|por|di|door|av|af|(?:written|authored|posted|published|words|article|story|created|contributed|submitted) by|"
    r"(?:the |about the )?authors?(?:\(s\)| name)?|contributors?|autor(?:in|es)?|writers?|reporter|penulis|автор)\W*",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"author|by-?lines?(?![a-z])|(?<![a-z])autor|auteur|(?<![a-z])writers?(?![a-z])|contributor|(?<![a-z])by(?![a-z])"
)
_AUTHOR_SURE = re.compile(
    r"(?<![a-z])by-?lines?(?![a-z])|author-?name|(?<![a-z])article-?author|post-?author|entry-?author|(?<![a-z-])authors?(?![a-z-])|"
    r"(?<![a-z-])(?:autor|auteur)(?![a-z-])"
)
# Boxes that tell of the author at length, and what else is named after authors.
_BOX = re.compile(
    r"author-?(?:bio|box|desc|image|photo|avatar|social|link|about|title|role|position|job)|about-|(?<![a-z])bio(?![a-z])|avatar|description|reviewer|reviewed|fact-?check|editor|related|more-from|comment"
)
_ADDRESS = re.compile(
    r"/(?:authors?|autor(?:en|in|es)?|auteurs?|people|by|staff|contributors?|profiles?|producers|team|person|columnists?|journalists?|writers?|reporters?|redaktion|our-team|experts?)/[^/?#]{3,}"
)
_is_author = cached_search(_AUTHOR, "author", "by", "autor", "auteur", "writer", "contributor")
_is_author_sure = cached_search(_AUTHOR_SURE, "author", "by", "autor", "auteur")
_is_box = cached_search(_BOX)
_CLOSING = re.compile(
    r"\A[(\[—–-]*\s*(?:by|von|text|words|report(?:ed|ing) by|written by)\s*:?\s+(.{4,60}?)[\])]?\.?\Z", re.IGNORECASE
)
_WROTE = re.compile(
    r"\b(?:this|the) (?:guest |blog )?(?:post|article|story|blog|piece|column|essay)\b[\w\s]{0,24}? (?:was |is )?(?:originally )?(?:written|contributed|authored|posted) by\s+"
    r"(.{5,80}?)(?:\.\s|\.?$|\s?, (?!(?-i:[A-Z]{2}|Ph)))",
    re.IGNORECASE,
)
_SAYS_BY = re.compile(r"date|meta|info|post|author|(?<![a-z])by")
_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s+\d{1,2}\b|,?\s+\d{4}\b)"
)
_POSTED = re.compile(r"^(?:posted|written|published|article|authored|story|words) by:?\s", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:about (?:the )?authors?|about)\W*$|^(?:written|posted|article|authored) by\b", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*[|•·∙●/—–,]\s*|\s+-\s+|\s+(?:on|in)\s+(?=\d|[A-Z][a-z]{2,8}\.? \d)")
_MARKS = re.compile(r"\s*[|•·∙●]\s*")
_MOST_BYLINES = 2
_LONGEST = 160
_LONGEST_LINE = 110
# A name alone stands within these lines under the headline.
_ALONE = 3


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


def says_by(text: str) -> bool:
    """True for "By Jane Doe"."""
    return _LINE.match(text) is not None and not _reads_as_prose(text)


def is_label(text: str) -> bool:
    """True for "Written by" and the like alone: a name follows."""
    return _WORD.fullmatch(text) is not None


def is_credit_of_others(text: str) -> bool:
    """True for "Reviewed by", "Photo by" and the like."""
    return _HELPED.match(text) is not None


def _lines(clues: Clues) -> Iterator[Line]:
    yield from clues.under
    yield from clues.before


def _said(clues: Clues) -> list[str]:
    """ "By Jane Doe" as a line near the headline; the word and the name may be two lines."""
    for lines in (clues.under, clues.before):
        for number, line in enumerate(lines):
            text = line.text
            if len(text) < _LONGEST_LINE and _LINE.match(text) and not _reads_as_prose(text, line):
                return [text]
            if part := _part_said(text):
                return [part]
            following = lines[number + 1].text if line.place == "under" and number + 1 < len(lines) else ""
            if _WORD.fullmatch(text) and 2 < len(following) < _LONGEST_LINE:
                return [f"{text} {following}"]
    return []


def _part_said(text: str) -> str:
    """The part of "4 May 2019 · 3 min read · By Jane Doe" that says it, or empty."""
    if len(text) > _LONGEST_LINE:
        return ""
    parts = _MARKS.split(text)
    return next((part for part in parts[1:] if _LINE.match(part) and not _reads_as_prose(part)), "")


def _reads_as_prose(text: str, line: Line | None = None) -> bool:
    """True for "By the time the ship came in, …": a by-line's first word after "By" has a capital."""
    match = _LINE.match(text)
    rest = text[match.end() :] if match else text
    words = rest.split()
    # "by size" is no by-line; "Posted by ibby" is one.
    plain = text.split(maxsplit=1)[0].lower() in _PLAIN and not (line is not None and _SAYS_BY.search(line.names(2)))
    small = rest[:1].islower() and (len(words) > 3 or plain)
    return not words or small or (len(words) > 9 and "," not in rest)


_PLAIN = frozenset({"by", "von", "par", "por", "di", "av", "af"})


def _related(clues: Clues) -> list[str]:
    """rel=author."""
    return _texts([item for item in clues.properties if "author" in item.rel.split()])


def _properties(clues: Clues) -> list[str]:
    """itemprop=author."""
    return _texts([item for item in clues.properties if "author" in item.itemprop.split()])


def _named(clues: Clues) -> list[str]:
    """Lines near the headline in elements that are named after authors; several when they stand together."""
    found: list[str] = []
    first = ""
    for line in _lines(clues):
        text = line.text
        if len(text) > _LONGEST_LINE or (line.in_text and len(text) > 60):
            continue
        names = line.names()
        if not _is_author(names) or _in_box(line):
            continue
        if _WORD.fullmatch(text):
            continue
        if first and names != first:
            break
        # A single word is a name only where the element is named after nothing else.
        bare = _LINE.sub("", text)
        if not (
            _LINE.match(text)
            or _is_author_sure(line.names(1))
            or any(is_person_name(part) for part in _SEPARATORS.split(bare))
        ):
            continue
        if line.in_text and not is_person_name(bare):
            continue
        first = first or names
        found.append(text)
    # One by-line has one "By": many are those of other stories.
    return found[:8] if sum(" by " in f" {text.lower()} " for text in found) <= _MOST_BYLINES else []


def _in_box(line: Line) -> bool:
    """True in a box about the author, unless the element that holds the words is named after authors and nothing else."""
    own = names_of(line.pieces[0][1]) if line.pieces else ""
    return _is_box(own) if _is_author(own) else _is_box(line.names(1))


def _marked_sure(clues: Clues) -> list[str]:
    """Elements anywhere on the page that are named after authors, beyond doubt."""
    items = [item for item in clues.marked if _is_author_sure(item.names) and not _is_box(item.names)]
    return _texts(items)


def _linked(clues: Clues) -> list[str]:
    """Links near the headline to a person's page."""
    found: list[str] = []
    for line in _lines(clues):
        if len(line.text) > _LONGEST_LINE or (line.in_text and len(line.text) > 60):
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
        if len(text) < 80 and (_LINE.match(text) or _CLOSING.match(text)) and not _reads_as_prose(text):
            return [text]
    for text in (*clues.opening[:2], *clues.closing[-2:]):
        if len(text) < 300 and (match := _wrote(text)):
            return [match[1]]
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
            if len(text) > _LONGEST_LINE or line.in_text or not (_DAY.search(text.lower()) or _is_date(text)):
                continue
            for other in (line, *(other for other in lines[max(0, number - 2) : number + 3] if other is not line)):
                if len(other.text) < _LONGEST_LINE and (name := _person_in(other, clues)):
                    return [name]
    return []


def _alone(clues: Clues) -> list[str]:
    """Names alone in a line right under the headline; the first must be a person beyond doubt."""
    for line in clues.under[:_ALONE]:
        text = line.text
        if len(text) < _LONGEST_LINE and not any(map(str.isdigit, text)):
            people = people_of(text)[0]
            if people and is_likely_person(people[0]) and all(map(is_person_name, people)) and not clues.is_topic(text):
                return [text]
    return []


def _is_date(text: str) -> bool:
    return any(map(str.isdigit, text)) and parse_date(text) is not None


def _person_in(line: Line, clues: Clues) -> str:
    """The part of a line that is a person beyond doubt, or empty; whoever reviewed or took the photograph is not the author."""
    if _HELPED.match(line.text):
        return ""
    for text in (line.text, *(text for text, _ in line.pieces)):
        for part in _SEPARATORS.split(text):
            bare = _TAIL.sub("", squeeze(part))
            if is_likely_person(bare) and not clues.is_topic(bare):
                return bare
    return ""


_HELPED = re.compile(
    r"\W*(?:\w+ly )?(?:reviewed|fact-?checked|edited|illustrated|translated|photo(?:graph)?s?|image|images) by\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s+(?:in|on behalf of|on|at|for)(?:\s.*)?$")


def _after(clues: Clues) -> list[str]:
    """A box about the author under the text."""
    lines = clues.after
    for number, line in enumerate(lines):
        text = line.text
        if "comment" in (names := line.names()):
            break
        if match := _wrote(text):
            return [match[1]]
        if number < 4 and len(text) < _LONGEST_LINE and _POSTED.match(text) and not _reads_as_prose(text, line):
            return [text]
        if _ABOUT.match(text):
            for other in (text, *(near.text for near in lines[number + 1 : number + 3])):
                bare = _LINE.sub("", other)
                if is_likely_person(bare):
                    return [bare]
        elif len(text) < 60 and (_is_author(names) or (number < 3 and _LINE.match(text))):
            if is_likely_person(_LINE.sub("", text)):
                return [text]
    return []


def _marked_weak(clues: Clues) -> list[str]:
    """The first element that is named after authors at all."""
    items = [item for item in clues.marked if _is_author(item.names) and "reviewe" not in item.names]
    return [text for text in _texts(items)[:3] if is_person_name(_LINE.sub("", text))][:1]


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
    (_said, 0.83), (_named, 0.8), (_linked, 0.77), (_related, 0.755), (_properties, 0.755), (_marked_sure, 0.75),
    (_in_text, 0.7),
)  # fmt: skip
RELUCTANT: tuple[tuple[Callable[[Clues], list[str]], float], ...] = (
    (_beside_date, 0.6), (_alone, 0.6), (_after, 0.55), (_marked_weak, 0.5), (_linked_anywhere, 0.4),
)  # fmt: skip


def _texts(found: list[Marked]) -> list[str]:
    """What the first few say, when they are near each other in number: a page of many by-lines lists other stories."""
    texts = []
    for item in found[:10]:
        text = _name_in(item.element) if item.itemprop else ""
        text = text or item.element.attr("content") or item.text
        if text and len(text) < _LONGEST and item.is_here():
            texts.append(text)
    unique = list(dict.fromkeys(texts))
    return unique[:4] if len(unique) <= 6 else unique[:1]


def _name_in(element: Element) -> str:
    name = element.select_one("[itemprop~=name]")
    return squeeze(name.attr("content") or name.text) if name is not None else ""
