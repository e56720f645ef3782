"""The headline of a text dump: of the lines around the text, and their parts, the one that looks like it and speaks of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from backfile.common.dump import DumpBlock
from backfile.extract.dump.headline_lines import Said, Surroundings, candidates, surroundings
from backfile.extract.dump.headline_looks import looks_of

# Fitted on dumps of the outlets that rules are made on: python -m bench.extraction.train_headline --corpus FOLDER.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "usual_length": 1.3,
        "short": -1.6,
        "long": -0.4,
        "stop": -3.3,
        "colon": -1.6,
        "digit": 1.0,
        "asks": -2.8,
        "quote": -0.4,
        "capitals": 1.0,
        "crumb": -1.6,
        "dash": -0.8,
        "slash": -1.3,
        "credit": -0.6,
        "subscribe": -0.3,
        "read_more": -0.3,
        "heading1": 4.3,
        "heading2": 2.5,
        "item": -2.6,
        "linked": -0.8,
        "gap": 1.3,
        "label_ahead": 0.5,
        "far": -1.1,
        "at_start": -1.4,
        "in_text": -1.7,
        "signed": 2.1,
        "behind_sign": 1.1,
        "among_headlines": -1.4,
        "behind_prose": -1.6,
        "labels_between": 1.4,
        "is_title": 0.7,
        "opens_title": 1.4,
        "like_title": 2.5,
        "twice": 0.8,
        "within_others": 1.0,
        "head_of_name": -0.8,
        "head": -0.6,
        "tail_of_name": -1.1,
        "tail": -2.3,
        "part_alone": 2.1,
        "told": 2.7,
        "told_often": 0.6,
        "told_pairs": 0.6,
        "told_first": 1.5,
        "title_told": -0.6,
    }
)


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline, and the blocks that say nothing else."""

    text: str
    blocks: frozenset[int]


def find_headline(blocks: tuple[DumpBlock, ...], inside: Sequence[int]) -> Headline | None:
    """The headline of the text in the blocks ``inside``."""
    around = surroundings(blocks, inside)
    found = candidates(around)
    if not found:
        return None
    scores = [(_score(around, said), -number) for number, said in enumerate(found)]
    said = found[-max(scores)[1]]
    return Headline(said.text, frozenset(said.whole))


def _score(around: Surroundings, said: Said) -> float:
    return sum(WEIGHTS[name] * value for name, value in looks_of(around, said).items())
