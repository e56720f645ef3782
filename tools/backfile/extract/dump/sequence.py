"""Which blocks of a dump are the article's: a linear-chain conditional random field over its blocks.

A dump goes through four states: before the article, in it, something else amid it, behind it. ``sequence_model.json`` holds
what each flag of a block speaks for each state, and what each step between states; ``bench/extraction/train_dump.py``
computed it. After Lafferty, McCallum and Pereira, "Conditional Random Fields", 2001.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

from backfile.common.dump import DumpBlock
from backfile.extract.dump.features import Flags, flags_of, is_running

STATES = ("before", "in", "amid", "behind")
IN = 1
EDGE = "edge"
"""The flag of what is before the first block and behind the last."""
FOLLOWS = ((0,), (0, 1, 2), (1, 2), (1, 3))
"""State → the states that may come before it."""
FIRST = (0, 1)
LAST = (1, 3)

# A dump of so few blocks was pasted by a person: the running text right behind the article is its end. The measured dumps
# are whole pages, so the model knows few that are so short.
_PASTED = 12

Weights = tuple[float, ...]
"""How much a flag says that its own block is the article's; that the block before it is; that the block behind it is.

Only this is weighed: where each state had weights of its own, hundreds of menu lines, each a little likelier before the
article than behind it, outweighed the article.
"""
_NOTHING: Weights = (0.0, 0.0, 0.0)


def article_blocks(blocks: tuple[DumpBlock, ...]) -> list[int]:
    """The numbers of the blocks that are the article's, by the likeliest way through the dump; empty for no block."""
    if not blocks:
        return []
    table, steps = _model()
    path = _best_path(_emissions(flags_of(blocks), table), steps)
    numbers = [number for number, state in enumerate(path) if state == IN]
    if len(blocks) <= _PASTED:
        while numbers[-1] + 1 < len(blocks) and is_running(blocks[numbers[-1] + 1]):
            numbers.append(numbers[-1] + 1)
    return numbers


def _emissions(flags: list[Flags], table: dict[str, Weights]) -> list[float]:
    """How much speaks for each block's being the article's."""
    edge = table.get(EDGE, _NOTHING)
    shared = [edge, *(_sum([table[name] for name in block.shared if name in table]) for block in flags), edge]
    own = (sum(table[name][0] for name in block.own if name in table) for block in flags)
    return [
        mine + shared[number][0] + shared[number - 1][2] + shared[number + 1][1] for number, mine in enumerate(own, 1)
    ]


def _sum(rows: list[Weights]) -> Weights:
    return tuple(map(sum, zip(*rows, strict=True))) if rows else _NOTHING


def _best_path(emissions: list[float], steps: tuple[Weights, ...]) -> list[int]:
    """Viterbi's algorithm; of ways that are as likely, the one with the lower states."""
    scores = [emissions[0] if state == IN else 0.0 if state in FIRST else float("-inf") for state in range(4)]
    back: list[list[int]] = []
    for weight in emissions[1:]:
        came = [
            max((scores[source] + steps[source][state], -source) for source in FOLLOWS[state]) for state in range(4)
        ]
        scores = [score + weight if state == IN else score for state, (score, _) in enumerate(came)]
        back.append([-source for _, source in came])
    path = [max(LAST, key=scores.__getitem__)]
    for sources in reversed(back):
        path.append(sources[path[-1]])
    return path[::-1]


@cache
def _model() -> tuple[dict[str, Weights], tuple[Weights, ...]]:
    text = resources.files("backfile.extract.dump").joinpath("sequence_model.json").read_text("utf-8")
    model = json.loads(text)
    return {name: tuple(weights) for name, weights in model["flags"].items()}, tuple(map(tuple, model["steps"]))
