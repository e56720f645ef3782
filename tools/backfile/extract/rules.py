"""Which blocks of the article's region stay: an ordered list of rules, each cuts and says why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from backfile.common.text import fold
from backfile.extract import phrases
from backfile.extract.oracle import Oracle, letters
from backfile.extract.walk import MEDIA_TAGS, Chunk, Region

# The publisher's own text is trusted when this share of it stands in the region's paragraphs. 0.85 to 0.95 give the
# same F1; below 0.8 truncated texts cut the end of articles.
_TRUSTED = 0.85
# Where less of the region's paragraphs stands in it, it is an abstract of the article.
_SHARE = 0.35
_QUOTING = frozenset({"blockquote", "text", "h2", "h3", "h4", "p"})
PICTURES = frozenset({"img", "picture", "amp-img"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SENTENCE_END = re.compile(r"[.!?…:;।。！？؟۔][\"'”’»)\]]*$")


@dataclass(slots=True)
class Selection:
    """The blocks of the region in order, and for each that is cut the rule and the reason."""

    chunks: list[Chunk]
    regions: list[Region]
    headlines: frozenset[str] = frozenset()
    """The page's own headlines, folded."""
    oracle: Oracle = field(default_factory=Oracle)
    above: int = 0
    """How many of the first blocks are the standfirst, from before the region."""
    sure: frozenset[int] = frozenset()
    """Blocks that no rule may cut: they stand in the publisher's own text."""
    cut: dict[int, tuple[str, str]] = field(default_factory=dict)

    def kept(self) -> Iterator[tuple[int, Chunk]]:
        return ((number, chunk) for number, chunk in enumerate(self.chunks) if number not in self.cut)


Rule = Callable[[Selection], None]


def select(
    chunks: list[Chunk], regions: list[Region], headlines: frozenset[str], oracle: Oracle, above: int
) -> Selection:
    """Apply every rule in order."""
    sure = frozenset(range(above))
    selection = Selection(chunks, regions, headlines, oracle, above, sure)
    for rule in RULES:
        rule(selection)
    return selection


def _cut(selection: Selection, number: int, rule: str, reason: str) -> None:
    if number not in selection.sure:
        selection.cut.setdefault(number, (rule, reason))


def _link_share(chunk: Chunk) -> float:
    return chunk.link_share


def _is_heading(chunk: Chunk) -> bool:
    return chunk.tag in _HEADINGS


def headline(selection: Selection) -> None:
    """The page's headline, wherever it is repeated, and every h1."""
    longest = 2 * max(map(len, selection.headlines), default=0)
    for number, chunk in selection.kept():
        if chunk.tag == "h1" or (10 < len(chunk.text) <= longest and fold(chunk.text) in selection.headlines):
            _cut(selection, number, "headline", "the headline")


def own_text(selection: Selection) -> None:
    """Where the publisher's own text is on the page whole: paragraphs that are not in it go, those in it are sure."""
    oracle = selection.oracle
    if not oracle:
        return
    prose = {n: c for n, c in selection.kept() if c.tag in ("p", "text", "blockquote") and len(c.text) > 25}
    held = {number for number, chunk in prose.items() if oracle.holds(chunk.text)}
    found = sum(len(letters(prose[number].text)) for number in held)
    everything = sum(len(letters(chunk.text)) for chunk in prose.values())
    if found < _TRUSTED * len(oracle.letters) or found < _SHARE * everything:
        return
    others = [n for n, c in selection.kept() if n not in prose and c.text and c.tag != "h1" and oracle.holds(c.text)]
    selection.sure = frozenset({*selection.sure, *held, *(n for n in others if len(selection.chunks[n].text) > 25)})
    for number, chunk in prose.items():
        if number not in held and number > min(held):
            _cut(selection, number, "own_text", "not in the publisher's own text of the article")


def images_text(selection: Selection) -> None:
    """Text that shares a small region with a picture and nothing else is its caption."""
    chunks = selection.chunks
    for number in range(1, len(chunks)):
        chunk = chunks[number]
        if chunk.tag not in ("text", "p") or not 0 < len(chunk.text) < 400 or number in selection.cut:
            continue
        picture = next(
            (c for c in (chunks[number - 1], *chunks[max(0, number - 2) : number - 1]) if c.tag in PICTURES), None
        )
        if picture is None or picture.region == 0:
            continue
        shared = _shared_region(selection.regions, picture.region, chunk.region)
        region = selection.regions[shared]
        if region.last - region.first <= 3 and not region.hint and shared and region.good < 1.5 * len(chunk.text) + 40:
            chunk.tag = "caption"


def _shared_region(regions: list[Region], one: int, other: int) -> int:
    above = set()
    while one >= 0:
        above.add(one)
        one = regions[one].parent
    while other >= 0 and other not in above:
        other = regions[other].parent
    return max(other, 0)


def labels(selection: Selection) -> None:
    """Advertisement marks, share words, tag lines and the like that are the whole of a block."""
    for number, chunk in selection.kept():
        text = chunk.text
        if not text or len(text) > 300:
            continue
        if phrases.AD_LABEL.fullmatch(text):
            _cut(selection, number, "labels", "advertisement label")
        elif len(text) < 80 and phrases.SHARE.fullmatch(text):
            _cut(selection, number, "labels", "share text")
        elif phrases.TAGS_LINE.fullmatch(text) and (chunk.links or len(text) < 60):
            _cut(selection, number, "labels", "tag list")
        elif phrases.SHORTCODE.fullmatch(text):
            _cut(selection, number, "labels", "shortcode that was not rendered")
        elif not any(map(str.isalnum, text)) and chunk.tag not in MEDIA_TAGS and len(text) > 3 and chunk.tag != "pre":
            _cut(selection, number, "labels", "ornament")


def read_more(selection: Selection) -> None:
    """Lines that send the reader to another story."""
    for number, chunk in selection.kept():
        text = chunk.text
        if not text or len(text) > 350:
            continue
        linked = _link_share(chunk)
        if phrases.READ_MORE.match(text) and (linked > 0.3 or (len(text) < 90 and not _SENTENCE_END.search(text))):
            _cut(selection, number, "read_more", "related story")
        elif chunk.tag not in _HEADINGS and linked > 0.85 and chunk.tag in ("p", "text") and len(text) > 20:
            _cut(selection, number, "read_more", "line that is only a link")


def subscribe(selection: Selection) -> None:
    """Asks to subscribe, sign in, follow or donate."""
    for number, chunk in selection.kept():
        if len(chunk.text) < 350 and phrases.SUBSCRIBE.match(chunk.text):
            if _link_share(chunk) > 0.05 or len(chunk.text) < 140:
                _cut(selection, number, "subscribe", "newsletter or subscription line")


def link_lists(selection: Selection) -> None:
    """Lists and tables that are mostly links."""
    for number, chunk in selection.kept():
        if chunk.tag in ("ul", "ol", "dl", "table") and _link_share(chunk) > 0.6:
            _cut(selection, number, "link_lists", "list of links")


def rights(selection: Selection) -> None:
    """Copyright and disclaimers."""
    for number, chunk in selection.kept():
        if len(chunk.text) < 500 and phrases.RIGHTS.match(chunk.text):
            _cut(selection, number, "rights", "copyright or disclaimer")


def credit_lines(selection: Selection) -> None:
    """Picture credits that stand as blocks of their own."""
    for number, chunk in selection.kept():
        if chunk.tag not in MEDIA_TAGS and len(chunk.text) < 140 and phrases.CREDIT_LINE.fullmatch(chunk.text):
            _cut(selection, number, "credit_lines", "picture credit")


def before_the_text(selection: Selection) -> None:
    """By-lines, dates and labels ahead of the first running text."""
    for number, chunk in list(selection.kept()):
        if chunk.tag in MEDIA_TAGS:
            continue
        text = chunk.text
        is_prose = chunk.tag in ("p", "text", "blockquote") and (
            len(text) > 120 or (len(text) > 50 and _SENTENCE_END.search(text) is not None)
        )
        if is_prose and not (len(text) < 120 and (phrases.BYLINE.fullmatch(text) or phrases.DATE_LINE.fullmatch(text))):
            return
        if phrases.BYLINE.fullmatch(text) or phrases.DATE_LINE.fullmatch(text):
            _cut(selection, number, "before_the_text", "by-line or date")
        elif (chunk.tag in ("p", "text") and len(text) < 40 and not _SENTENCE_END.search(text)) or (
            chunk.tag in ("ul", "ol", "dl") and len(text) < 120 and number < 4
        ):
            _cut(selection, number, "before_the_text", "label before the text")


def closing_section(selection: Selection) -> None:
    """What follows a heading such as "Related stories", up to a heading that is none."""
    total = sum(len(chunk.text) for chunk in selection.chunks)
    seen = 0
    closing = False
    for number, chunk in enumerate(selection.chunks):
        if number in selection.cut:
            continue
        labelled = len(chunk.text) < 90 and phrases.CLOSING_HEADING.fullmatch(chunk.text) is not None
        if labelled and (_is_heading(chunk) or chunk.tag in ("p", "text")):
            closing = True
        elif closing and (_is_heading(chunk) or (seen < 0.5 * total and len(chunk.text) > 200)):
            closing = False
        if closing:
            rest_is_prose = not labelled and len(chunk.text) > 300 and _link_share(chunk) < 0.1
            if rest_is_prose and seen < 0.8 * total:
                closing = False
            else:
                _cut(selection, number, "closing_section", "section after the article")
        seen += len(chunk.text)


def doubled(selection: Selection) -> None:
    """A block that says again what another block says: pull quotes, repeated teasers."""
    kept = [(number, fold(chunk.text)) for number, chunk in selection.kept() if len(chunk.text) > 30]
    long = "\n".join(text for _, text in kept if len(text) > 80)
    seen: set[str] = set()
    for number, text in kept:
        chunk = selection.chunks[number]
        if text in seen and len(text) > 60 and chunk.tag not in MEDIA_TAGS:
            _cut(selection, number, "doubled", "said twice")
        elif 40 < len(text) < 300 and chunk.tag in _QUOTING and number >= selection.above:
            if long.count(text) > (len(text) > 80) and f"\n{text}\n" not in f"\n{long}\n".replace(f"\n{text}\n", "", 1):
                _cut(selection, number, "doubled", "pull quote")
        seen.add(text)


def after_the_text(selection: Selection) -> None:
    """Author bios, contacts, dates, by-lines and labels behind the last running text."""
    for number, chunk in reversed(list(selection.kept())):
        text = chunk.text
        if chunk.tag in MEDIA_TAGS and not text:
            continue
        if _is_heading(chunk):
            _cut(selection, number, "after_the_text", "heading with nothing below")
        elif len(text) < 400 and phrases.AUTHOR_BIO.match(text) and number > len(selection.chunks) // 2:
            _cut(selection, number, "after_the_text", "about the author")
        elif len(text) < 250 and phrases.CONTACT.fullmatch(text):
            _cut(selection, number, "after_the_text", "contact line")
        elif len(text) < 120 and (phrases.DATE_LINE.fullmatch(text) or phrases.BYLINE.fullmatch(text)):
            _cut(selection, number, "after_the_text", "by-line or date")
        elif chunk.tag in ("p", "text") and len(text) < 60 and _link_share(chunk) > 0.5:
            _cut(selection, number, "after_the_text", "link behind the text")
        else:
            return


def orphan_headings(selection: Selection) -> None:
    """A heading whose section was cut whole."""
    kept = list(selection.kept())
    for position, (number, chunk) in enumerate(kept):
        if not _is_heading(chunk):
            continue
        following = kept[position + 1] if position + 1 < len(kept) else None
        gap = following is None or any(n in selection.cut for n in range(number + 1, following[0]))
        if following is None or (gap and _is_heading(following[1]) and following[1].tag <= chunk.tag):
            _cut(selection, number, "orphan_headings", "heading with nothing below")


RULES: tuple[Rule, ...] = (
    headline,
    images_text,
    own_text,
    labels,
    read_more,
    subscribe,
    link_lists,
    rights,
    credit_lines,
    before_the_text,
    closing_section,
    doubled,
    after_the_text,
    orphan_headings,
)
