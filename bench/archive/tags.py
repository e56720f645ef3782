"""``python -m bench.archive.tags``: suggested tags against the publishers' own, by half; ``--train`` makes the weights.

P@5 counts the suggestions among the first five that are a tag of the page, exact after case folding, over five: a page
with two tags can reach 0.4 at most. The bounds say what an oracle would reach that picks from the candidates, from
phrases that stand in the text, and from all tags of the page.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from backfile import extract
from backfile.common.languages import detect
from backfile.tag import suggest
from backfile.tag.candidates import Candidate
from backfile.tag.features import describe
from backfile.tag.junk import is_junk
from bench.archive.train_tags import train
from bench.extraction.corpus import domain, pages

AT = 5
_PARTS = 6
# Sets whose pages are learned from too, by how much a page counts: P@5 on outlets left out is 0.275 with them, 0.265 without. With 1 and
# 0.2 it is 0.318, and 0.276 on the tags found in "dates"; with 0.3 and 0.1 0.315 and 0.270.
_MORE = {"dates": 1.0, "web": 0.2}
_SHORTEST = 600
_MOST_TAGS = 25
Rows = list[tuple[Candidate, Mapping[str, float]]]


@dataclass(frozen=True, slots=True)
class Case:
    outlet: str
    language: str | None
    rows: Rows
    tags: frozenset[str]
    in_text: int
    weight: float = 1.0
    """How much the page counts when weights are learned."""

    def right(self, item: Candidate) -> bool:
        return suggest._shown(item.form, self.language).casefold() in self.tags


def load(corpus: Path, half: str) -> list[Case]:
    """The pages of one half that have tags."""
    cases = []
    for gold in pages(corpus, "news"):
        if gold.half != half or not gold.tags:
            continue
        headline, text = gold.headline or "", gold.text or ""
        cases.append(_case(domain(gold.url), headline, text, gold.tags))
    return cases


def load_more(corpus: Path) -> Iterator[Case]:
    """Pages of the outlets worked with whose tags Backfile found itself, to learn from; tags that say nothing of the text teach nothing."""
    for name, weight in _MORE.items():
        for gold in pages(corpus, name):
            article = extract(gold.html, gold.url) if gold.half == "tune" and gold.kind == "article" else None
            if article is None or len(article.text) < _SHORTEST:
                continue
            tags = [tag.lstrip("#") for tag in article.tags if not is_junk(tag)]
            case = _case(domain(gold.url), article.headline, article.text, tags, weight)
            if 3 * case.in_text >= len(case.tags) > 0 and len(case.tags) <= _MOST_TAGS:
                yield case


def _case(outlet: str, headline: str, text: str, printed: Iterable[str], weight: float = 1.0) -> Case:
    detected = detect(text)
    language = detected.code if detected else None
    tags = frozenset(tag.casefold() for tag in printed)
    folded = f"{headline}\n{text}".casefold()
    in_text = sum(bool(re.search(rf"(?<!\w){re.escape(tag)}(?!\w)", folded)) for tag in tags)
    return Case(outlet, language, describe(headline, text, language), tags, in_text, weight)


def precision(cases: Iterable[Case], weights: Mapping[str, float]) -> float:
    """Mean P@5."""
    return mean(
        sum(tag.casefold() in case.tags for tag in suggest.rank(case.rows, weights, case.language)[:AT]) / AT
        for case in cases
    )


def by_hits(cases: Iterable[Case], weights: Mapping[str, float]) -> float:
    """The same over min(5, tags of the page): what a page with few tags leaves to reach."""
    return mean(
        sum(tag.casefold() in case.tags for tag in suggest.rank(case.rows, weights, case.language)[:AT])
        / min(AT, len(case.tags))
        for case in cases
    )


def cross_validated(cases: Sequence[Case], more: Sequence[Case]) -> float:
    """P@5 on each part of the outlets with weights that were learned from the other parts and from ``more``."""
    outlets = sorted({case.outlet for case in cases})
    part = {outlet: number % _PARTS for number, outlet in enumerate(outlets)}
    found = []
    for number in range(_PARTS):
        weights = train([case for case in (*cases, *more) if part.get(case.outlet) != number])
        found += [precision([case], weights) for case in cases if part[case.outlet] == number]
    return mean(found)


def bounds(cases: Sequence[Case]) -> str:
    """What oracles would reach."""
    among = mean(min(AT, len({item.words for item, _ in case.rows if case.right(item)})) / AT for case in cases)
    verbatim = mean(min(AT, case.in_text) / AT for case in cases)
    every = mean(min(AT, len(case.tags)) / AT for case in cases)
    return f"at most: candidates {among:.3f}, phrases of the text {verbatim:.3f}, all tags {every:.3f}"


def main() -> None:
    """Measure and print; with --train write the weights first."""
    parser = argparse.ArgumentParser(prog="python -m bench.archive.tags", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--train", action="store_true")
    options = parser.parse_args()
    tune = load(options.corpus, "tune")
    if options.train:
        more = list(load_more(options.corpus))
        target = Path(suggest.__file__).with_name(suggest.WEIGHTS)
        target.write_text(json.dumps(train([*tune, *more]), indent=1, sort_keys=True) + "\n", "utf-8")
        print(
            f"learned from {len(tune)} + {len(more)} pages; cross-validated P@5 on tune {cross_validated(tune, more):.3f}"
        )
    weights = suggest._weights()
    held = load(options.corpus, "held")
    for half, cases in (("tune", tune), ("held", held), ("all", [*tune, *held])):
        print(
            f"{half}: {len(cases)} pages, P@5 {precision(cases, weights):.3f}, over the tags there are {by_hits(cases, weights):.3f}; {bounds(cases)}"
        )


if __name__ == "__main__":
    main()
