"""``python -m bench.extraction.train_dump --corpus FOLDER``: compute the model that finds the article in a text dump.

A linear-chain conditional random field over the blocks of dumps of the outlets that rules are made on, never of those held
back. A block is the article's where people's text holds it. Wrong blocks cost by their share of the article's
characters (softmax margin: Gimpel and Smith, 2010), since it is words that count and not blocks: on the outlets held
back word F1 rises from 0.834 to 0.916 by it. Writes the table that the extractor reads; takes some two minutes.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from backfile.common.dump import DumpBlock, blocks_of
from backfile.common.text import fold
from backfile.extract.dump.features import flags_of
from backfile.extract.dump.sequence import EDGE, FIRST, FOLLOWS, IN, LAST
from backfile.read.decode import decode
from bench.extraction.corpus import Gold, domain, pages

Array = np.ndarray[Any, np.dtype[Any]]

MODEL = Path(__file__).parents[2] / "tools" / "backfile" / "extract" / "dump" / "sequence_model.json"
# Flags of fewer outlets are left out: of words many, since they are of one language and one subject.
_OUTLETS = 10
_OUTLETS_OF_WORDS = 30
# Wrong words' cost and the weights' pull to zero. On the outlets held back, two tools: costs of 0, 20, 80 and 300 give
# 0.834, 0.888, 0.912 and 0.916; strengths of 30, 100 and 300 differ by 0.004.
_COST = 300.0
_STRENGTH = 100.0
_STEPS = 60
# One dump in so many, of all tools in turn: all take five times as long.
_EVERY = 5
# One dump in so many is cut to its article and a few lines around it, as people paste them.
_BARE = 4
_NEVER = -1e9


@dataclass(frozen=True)
class Dump:
    """A dump's flags and the state of each of its blocks."""

    outlet: str
    flags: list[list[str]]
    """Of each block, those seen from its neighbours prefixed with the side (``<`` before, ``>`` behind)."""
    states: list[int]
    costs: list[float]
    """Of a block that is judged wrong: its share of the article's characters, at most 1."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    every = enumerate(pages(parser.parse_args().corpus, "dumps"))
    golds = [gold for number, gold in every if number % _EVERY == 0 and gold.half == "tune" and gold.has_text]
    dumps = [dump for number, gold in enumerate(golds) if (dump := _dump(gold, number))]
    names = _names(dumps)
    weights, steps = _fit(dumps, names)
    _write(names, weights, steps)
    print(f"{len(dumps)} dumps, {len(names)} flags")


def states_of(blocks: Sequence[DumpBlock], text: str) -> list[int] | None:
    """The state of each block by people's text; None when the dump holds none of it."""
    right = _in_text(blocks, text)
    folded = [fold(block.text) for block in blocks]
    best, span = _main_span(right, [len(line.split()) for line in folded])
    if not best:
        return None
    inside = {folded[number] for number in range(*span) if right[number]}
    for number in range(len(blocks)):
        if right[number] and not span[0] <= number < span[1]:
            # A teaser or a title that says again what the article says.
            right[number] = folded[number] not in inside and len(folded[number].split()) >= 8
    numbers = [number for number, is_in in enumerate(right) if is_in]
    first, last = numbers[0], numbers[-1]
    return [0 if number < first else 3 if number > last else IN if is_in else 2 for number, is_in in enumerate(right)]


def _in_text(blocks: Sequence[DumpBlock], text: str) -> list[bool]:
    """Blocks whose runs of three words are mostly the text's; shorter ones that are a line of it or go on with one."""
    tokens = fold(text).split()
    whole = f" {' '.join(tokens)} "
    lines = {fold(line) for line in text.split("\n")}
    runs = set(zip(tokens, tokens[1:], tokens[2:], strict=False))
    words = [fold(block.text).split() for block in blocks]
    right = []
    for own in words:
        if len(own) < 5:
            right.append(bool(own) and " ".join(own) in lines)
        else:
            right.append(sum(run in runs for run in zip(own, own[1:], own[2:], strict=False)) >= (len(own) - 2) / 2)
    for number, own in enumerate(words):
        if not right[number] and 0 < len(own) < 5:
            before = words[number - 1][-2:] if number and right[number - 1] else []
            behind = words[number + 1][:2] if number + 1 < len(words) and right[number + 1] else []
            right[number] = (len(before) > 1 and f" {' '.join(before + own)} " in whole) or (
                len(behind) > 1 and f" {' '.join(own + behind)} " in whole
            )
    return right


def _main_span(right: Sequence[bool], sizes: Sequence[int]) -> tuple[float, tuple[int, int]]:
    """The run with most right words and fewest others."""
    best, span, total, start = 0.0, (0, 0), 0.0, 0
    for number, size in enumerate(sizes):
        if total <= 0:
            total, start = 0.0, number
        total += size + 1 if right[number] else -0.5 * min(size, 40) - 1
        if total > best:
            best, span = total, (start, number + 1)
    return best, span


def _dump(gold: Gold, number: int) -> Dump | None:
    blocks = blocks_of(decode(gold.html).text)
    states = states_of(blocks, gold.text or "")
    if not states:
        return None
    if number % _BARE == 0:
        first, last = states.index(IN), len(states) - states[::-1].index(IN)
        # Half of them to a few paragraphs of it, too: articles may be short.
        last = min(last, first + 3 + number // _BARE % 9) if number % (2 * _BARE) == 0 else last
        last += number // _BARE % 5
        while states[min(last, len(states)) - 1] not in LAST:
            last -= 1
        span = slice(max(0, first - number // _BARE % 6), last)
        blocks, states = blocks[span], states[span]
    flags = flags_of(blocks)
    sides = [[EDGE], *(block.shared for block in flags), [EDGE]]
    named = [
        [
            *block.own,
            *block.shared,
            *("<" + name for name in sides[number]),
            *(">" + name for name in sides[number + 2]),
        ]
        for number, block in enumerate(flags)
    ]
    sizes = [min(1500, len(block.text)) for block in blocks]
    article = sum(size for size, state in zip(sizes, states, strict=True) if state == IN)
    return Dump(domain(gold.url), named, states, [min(1.0, size / article) for size in sizes])


def _names(dumps: Sequence[Dump]) -> list[str]:
    outlets: dict[str, set[str]] = defaultdict(set)
    for dump in dumps:
        for name in set().union(*dump.flags):
            outlets[name].add(dump.outlet)
    return sorted(
        name
        for name, known in outlets.items()
        if len(known) >= (_OUTLETS_OF_WORDS if name.startswith("w=") else _OUTLETS)
    )


class _Chains:
    """All dumps' chains of blocks side by side, the longest first, so that a step is taken in all of them at once."""

    def __init__(self, sizes: Sequence[int]) -> None:
        lengths = np.array(sizes)
        order = np.argsort(-lengths, kind="stable")
        self.lengths = lengths[order]
        self.starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])[order]
        self.running = [int(np.searchsorted(-self.lengths, -step, side="left")) for step in range(self.lengths[0])]

    def expect(self, scores: Array, steps: Array) -> tuple[float, Array, Array]:
        """(sum of log partition functions, chance of each state of each block, expected number of each step)."""
        allowed_first, allowed_last = _only(FIRST), _only(LAST)
        ahead, back = np.empty_like(scores), np.empty_like(scores)
        before = np.empty((0, 4))
        for step, count in enumerate(self.running):
            places = self.starts[:count] + step
            if step:
                before = _log_sum(before[:count, :, None] + steps, 1) + scores[places]
            else:
                before = scores[places] + allowed_first
            ahead[places] = before
        total = _log_sum(ahead[self.starts + self.lengths - 1] + allowed_last, 1)
        taken = np.zeros((4, 4))
        behind = np.empty((0, 4))
        for step in range(len(self.running) - 1, -1, -1):
            places = self.starts[: self.running[step]] + step
            here = np.tile(allowed_last, (len(places), 1))
            if count := len(behind):
                reached = scores[self.starts[:count] + step + 1] + behind
                ways = steps + reached[:, None, :]
                here[:count] = _log_sum(ways, 2)
                taken += np.exp(ahead[places[:count]][:, :, None] + ways - total[:count, None, None]).sum(0)
            back[places] = behind = here
        whole = np.empty(len(scores))
        for start, length, value in zip(self.starts, self.lengths, total, strict=True):
            whole[start : start + length] = value
        return float(total.sum()), np.exp(ahead + back - whole[:, None]), taken


def _fit(dumps: Sequence[Dump], names: Sequence[str]) -> tuple[Array, Array]:
    place = {name: number for number, name in enumerate(names)}
    rows = [[place[name] for name in block if name in place] for dump in dumps for block in dump.flags]
    ends = np.cumsum([0, *map(len, rows)])
    table = csr_matrix((np.ones(ends[-1]), np.concatenate(rows), ends), shape=(len(rows), len(names)))
    turned = table.T.tocsr()
    states = np.concatenate([dump.states for dump in dumps])
    wanted = np.eye(4)[states]
    cost = np.concatenate([dump.costs for dump in dumps])[:, None] * ((states == IN)[:, None] != (np.arange(4) == IN))
    chains = _Chains([len(dump.states) for dump in dumps])
    allowed = np.array([[source in sources for sources in FOLLOWS] for source in range(4)])
    made = np.zeros((4, 4))
    for dump in dumps:
        np.add.at(made, (dump.states[:-1], dump.states[1:]), 1)
    wanted_flags = turned @ (states == IN)

    def loss(values: Array) -> tuple[float, Array]:
        weights, steps = values[:-16], values[-16:].reshape(4, 4)
        scores = np.outer(table @ weights, np.arange(4) == IN)
        total, chances, taken = chains.expect(scores + _COST * cost, np.where(allowed, steps, _NEVER))
        right = (scores * wanted).sum() + (made * np.where(allowed, steps, 0)).sum()
        slope = np.concatenate([wanted_flags - turned @ chances[:, IN], ((made - taken) * allowed).ravel()])
        pull = _STRENGTH * values
        return (total - right + 0.5 * float(pull @ values)) / len(dumps), (pull - slope) / len(dumps)

    start = np.zeros(len(names) + 16)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS, "maxcor": 15})
    return found.x[:-16], found.x[-16:].reshape(4, 4)


def _only(states: Sequence[int]) -> Array:
    return np.where(np.isin(np.arange(4), states), 0.0, _NEVER)


def _log_sum(values: Array, axis: int) -> Array:
    most = values.max(axis, keepdims=True)
    return np.asarray((np.log(np.exp(values - most).sum(axis, keepdims=True)) + most).squeeze(axis))


def _write(names: Sequence[str], weights: Array, steps: Array) -> None:
    table: dict[str, list[float]] = defaultdict(lambda: [0.0] * 3)
    for name, weight in zip(names, weights, strict=True):
        # A flag prefixed with ``<`` is of the block before: it speaks for the block behind it, and so stands last.
        offset = {"<": 2, ">": 1}.get(name[0], 0)
        table[name[1:] if offset else name][offset] = round(float(weight), 3)
    lines = ",\n".join(
        f"    {json.dumps(name, ensure_ascii=False)}: {json.dumps(table[name])}" for name in sorted(table)
    )
    rounded = json.dumps(np.round(steps, 3).tolist())
    MODEL.write_text(f'{{\n  "steps": {rounded},\n  "flags": {{\n{lines}\n  }}\n}}\n', "utf-8")


if __name__ == "__main__":
    main()
