"""Made copies of real texts, and texts that are none though they look it: how well copies are found.

Each text gets one copy of every kind, in an archive of its own kind, so that the figure of each kind stands alone. What
is no copy: reports of one event by others (the stories of the demo archive), and texts that fill a template.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from backfile import frontmatter
from backfile.dedupe import find_copies, record_of
from backfile.model import Article, Block

ROOT = Path(__file__).parents[2]
_FEWEST_WORDS = 60
_SENTENCE = re.compile(r"(?<=[.!?]) ")
_BOXES = (
    "Sign up for our morning letter and never miss a story.", "This article was first published in our print edition.",
    "Follow us for more from your region.", "Our reporting is free because readers like you pay for it.",
    "Have you seen something? Write to the desk.", "More on this in tomorrow’s paper.",
)  # fmt: skip
# As a sub-editor or a scanner changes a text; a cut text keeps at least a third.
_TYPOS = 0.03
_CUT = (0.35, 0.8)


def _paragraphs(text: str) -> list[str]:
    found = [part.strip() for part in text.split("\n") if part.strip()]
    if len(found) >= 4:
        return found
    sentences = _SENTENCE.split(" ".join(found))
    return [" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3)]


def _cut(parts: list[str], source: random.Random) -> list[str]:
    """The head of the text, as a paper prints a wire story in the room that it has."""
    words = " ".join(parts).split()
    wanted, kept = max(_FEWEST_WORDS, int(len(words) * source.uniform(*_CUT))), 0
    for number, part in enumerate(parts):
        kept += len(part.split())
        if kept >= wanted:
            return parts[: number + 1]
    return parts


def _boxed(parts: list[str], source: random.Random) -> list[str]:
    made = list(parts)
    for line in source.sample(_BOXES, 3):
        made.insert(source.randrange(len(made) + 1), line)
    return made


def _corrected(parts: list[str], source: random.Random) -> list[str]:
    """Three words of a hundred written otherwise."""

    def change(word: str) -> str:
        if source.random() > _TYPOS or len(word) < 4:
            return word
        place = source.randrange(1, len(word) - 2)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    return [" ".join(map(change, part.split(" "))) for part in parts]


def _reordered(parts: list[str], source: random.Random) -> list[str]:
    return source.sample(parts, len(parts))


def _as_it_is(parts: list[str], _: random.Random) -> list[str]:
    return parts


def _all_at_once(parts: list[str], source: random.Random) -> list[str]:
    return _boxed(_corrected(_cut(parts, source), source), source)


KINDS: dict[str, Callable[[list[str], random.Random], list[str]]] = {
    "another headline": _as_it_is,
    "cut": _cut,
    "boxes added": _boxed,
    "corrected": _corrected,
    "reordered": _reordered,
    "cut, boxes, corrected": _all_at_once,
}


def _article(name: str, headline: str, parts: Sequence[str], host: str, date: str = "") -> Article:
    blocks = tuple(Block("paragraph", part, part) for part in parts)
    identity = hashlib.sha256(name.encode()).hexdigest()[:12]
    return Article(
        headline, blocks, id=identity, source=name, url=f"https://{host}/{identity}", publisher=host, date=date or None
    )


def originals(corpus: Path | None) -> Iterator[Article]:
    """The texts of the demo archive, and where it is there those of the corpus's ``news``, without their own copies."""
    for path in sorted((ROOT / "content" / "articles").rglob("*.md")):
        fields, body = frontmatter.parse(path.read_text("utf-8"))
        text = re.sub(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[#>*_\[]", "", body)
        if len(text.split()) >= _FEWEST_WORDS:
            yield _article(
                path.name, str(fields["title"]), _paragraphs(text), "demo.example", str(fields.get("date", ""))
            )
    if corpus and (corpus / "news.jsonl").is_file():
        from bench.extraction.corpus import pages

        for gold in pages(corpus, "news"):
            if gold.text and len(gold.text.split()) >= _FEWEST_WORDS:
                host = gold.url.split("/")[2]
                yield _article(gold.id, gold.headline or gold.id, _paragraphs(gold.text), host, gold.date or "")


def copies_of(found: Sequence[Article], kind: str) -> list[Article]:
    """A copy of each, carried by another outlet under another headline."""
    made = []
    for article in found:
        source = random.Random(f"{kind} {article.source}")
        parts = KINDS[kind]([block.text for block in article.blocks], source)
        headline = " ".join(source.sample(article.headline.split(), len(article.headline.split()))).capitalize()
        made.append(_article(f"{article.source} ({kind})", headline, parts, "wire.example", article.date or ""))
    return made


_TOWNS = "Alder Fennick Sarnby Marrow Hobsey Quell Tanner Ropewalk".split()
# {10-99} is a number between the two, {a|b} one of the words, {town} and {other} two towns, {name} a person.
_TEMPLATES = {
    "{name}, {50-99}": (
        "{name}, of {town}, died peacefully at home on {1-28} May surrounded by family, aged {50-99}. Born in {other} in "
        "{1920-1970}, {name} worked for {11-40} years at the {town} {mill|school|harbour|ropeworks} and will be missed by "
        "all who knew the family.",
        "The funeral will be held at {St Guthlac|St Bride|All Saints} on {1-28} June at {9-16}.{10-59}. Family flowers "
        "only; donations may be given to the {other} lifeboat.",
    ),
    "Weather for day {1-365}": (
        "A dry start in {town} with sunny spells; clouds will gather from the {west|north} in the afternoon. Highs of "
        "{10-30} degrees, lows of {1-9}. Winds of {3-60} kilometres an hour, stronger on the coast near {other}.",
        "Rain: {0-40} millimetres. Sunrise at {4-7}.{10-59}, sunset at {17-21}.{10-59}. High water at {1-11}.{10-59} and "
        "{12-23}.{10-59}. Pollen is {low|moderate|high} and the sea at {other} has {5-20} degrees.",
    ),
    "Shares close at {900-9000}": (
        "Shares closed {higher|lower} on the Lowland exchange on day {1-365} as traders weighed the latest figures. The "
        "main index ended at {900-9000} points after a move of {1-9}.{1-9} per cent.",
        "{Alder Rope|Marrow Steel|Sarn Salt|Quell Mills} led with {1-9}.{1-9} per cent, followed by {Fennick Peat|Hobsey "
        "Boats|Tanner Leather} with {1-9}.{1-9}. Turnover was {10-900} million crowns, against {10-900} million the day "
        "before. Brent stood at {20-120} dollars a barrel.",
    ),
}
_SLOT = re.compile(r"\{([^{}]+)\}")
_EACH = 40


def templated() -> list[Article]:
    """Obituaries, weather and share prices: the same sentences, other facts; of one outlet and of several."""
    made = []
    for number in range(_EACH):
        for headline, parts in _TEMPLATES.items():
            pick = random.Random(f"{number} {headline}")
            town, other = pick.sample(_TOWNS, 2)
            name = f"{pick.choice('Ann Bo Cy Dora Edda Finn'.split())} {pick.choice('Ashe Birk Coll Dunn Esk Firth'.split())}"
            fixed = {"town": town, "other": other, "name": name}

            def fill(match: re.Match[str], pick: random.Random = pick, fixed: dict[str, str] = fixed) -> str:
                slot = match[1]
                if slot in fixed:
                    return fixed[slot]
                if "|" in slot:
                    return pick.choice(slot.split("|"))
                low, _, high = slot.partition("-")
                return str(pick.randint(int(low), int(high)))

            texts = [_SLOT.sub(fill, part) for part in parts]
            name_of_text = f"{headline.partition(' ')[0]} {number}"
            made.append(_article(name_of_text, _SLOT.sub(fill, headline), texts, f"paper{number % 3}.example"))
    return made


def _found(articles: Iterable[Article]) -> set[frozenset[str]]:
    pairs: set[frozenset[str]] = set()
    for group in find_copies(map(record_of, articles)):
        names = [group.remains.source, *(record.source for record, _ in group.others)]
        pairs |= {frozenset(pair) for pair in itertools.combinations(names, 2)}
    return pairs


def _same_event() -> int:
    """How many pairs of reports on one event the demo archive has; none of them is a copy."""
    truth = json.loads((ROOT / "tests/fixtures/demo/truth.json").read_text("utf-8"))["articles"]
    stories = [article["story"] for article in truth if article["story"]]
    return sum(stories.count(story) * (stories.count(story) - 1) // 2 for story in set(stories))


def measure(corpus: Path | None, tell: Callable[[str], None]) -> None:
    """A line for each kind of copy and for what is none, then precision and recall over all."""
    texts = list(originals(corpus))
    none = templated()
    already = _found(texts)
    right = wanted = wrong = 0
    for kind in KINDS:
        made = copies_of(texts, kind)
        gold = {frozenset((text.source, copy.source)) for text, copy in zip(texts, made, strict=True)}
        # a text that the corpus itself holds twice is carried over to the copies
        twins = already | {
            frozenset(names)
            for pair in already
            for names in itertools.product(*[(name, f"{name} ({kind})") for name in sorted(pair)])
        }
        pairs = _found([*texts, *made, *none])
        right += len(pairs & gold)
        wanted += len(gold)
        false = pairs - gold - twins
        wrong += len(false)
        tell(f"copies, {kind}: {len(pairs & gold)} of {len(gold)} found, {len(false)} wrong")
        for pair in sorted(map(sorted, false))[:3]:
            tell(f"    not a copy: {' / '.join(pair)}")
    lone = _found([replace(article, source=f"{article.source} alone") for article in none])
    tell(f"copies, templated texts alone: {len(lone)} wrong among {len(none)} texts")
    tell(f"copies, in the pile {len(texts)} texts, {_same_event()} pairs of reports on one event by others")
    wrong += len(lone)
    tell(f"copies: precision {right / max(1, right + wrong):.3f}, recall {right / max(1, wanted):.3f}")
