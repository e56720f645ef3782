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
        "usual_length": 1.2,
        "short": -1.7,
        "long": -0.5,
        "stop": -3.1,
        "colon": -1.6,
        "digit": 1.0,
        "quote": -0.8,
        "capitals": 0.9,
        "crumb": -1.5,
        "dash": -0.9,
        "slash": -1.4,
        "credit": -0.5,
        "subscribe": -0.7,
        "read_more": -1.0,
        "heading1": 3.9,
        "heading2": 1.0,
        "item": -2.8,
        "linked": -1.3,
        "gap": 1.3,
        "far": -1.0,
        "at_start": -0.9,
        "in_text": -1.5,
        "signed": 2.3,
        "behind_sign": 1.3,
        "among_headlines": -1.2,
        "behind_prose": -2.0,
        "labels_between": 1.3,
        "is_title": 1.0,
        "opens_title": 1.6,
        "like_title": 2.6,
        "twice": 0.6,
        "within_others": 0.9,
        "head_of_name": -0.8,
        "head": -0.8,
        "tail_of_name": -1.3,
        "tail": -2.2,
        "part_alone": 1.9,
        "told": 2.5,
        "told_often": 1.0,
        "told_pairs": 0.6,
        "told_first": 1.3,
        "title_told": -0.7,
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
