"""``python -m bench.extraction.train_headline --corpus FOLDER``: what the looks of a dump's line weigh for being its headline.

A choice model (multinomial logit: McFadden, 1974) over the lines that may be the headline, on dumps of the outlets that
rules are made on alone, where one of the lines is the headline that people wrote down. Prints the table for
``tools/backfile/extract/dump/headline.py``; takes three minutes.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from backfile.common.dump import blocks_of
from backfile.extract.dump.headline_lines import candidates, surroundings
from backfile.extract.dump.headline_looks import looks_of
from backfile.extract.dump.sequence import article_blocks
from backfile.read.decode import decode
from bench.extraction.corpus import Gold, pages
from bench.extraction.metrics import same_line

Array = np.ndarray[Any, np.dtype[Any]]

# The weights' pull to zero.
_STRENGTH = 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    every = pages(parser.parse_args().corpus, "dumps")
    golds = [gold for gold in every if gold.half == "tune" and gold.has_text and gold.headline]
    names, dumps = _choices(golds)
    weights = _fit(dumps)
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.1f},')
    right = sum(wanted[int(np.argmax(looks @ weights))] for looks, wanted in dumps)
    print(f"{len(dumps)} dumps, right on {right / len(dumps):.3f}")


def _choices(golds: list[Gold]) -> tuple[list[str], list[tuple[Array, Array]]]:
    """The names of the looks; of each dump the looks of its lines, and which of them is the headline."""
    names: list[str] = []
    dumps = []
    for gold in golds:
        blocks = blocks_of(decode(gold.html).text)
        inside = article_blocks(blocks)
        if not inside:
            continue
        around = surroundings(blocks, inside)
        found = candidates(around)
        wanted = [_says(gold.headline or "", said.text) for said in found]
        if any(wanted):
            looks = [looks_of(around, said) for said in found]
            names = list(looks[0])
            dumps.append((np.array([list(row.values()) for row in looks]), np.array(wanted, dtype=float)))
    return names, dumps


def _says(headline: str, line: str) -> bool:
    """What follows a bar is cut off headlines."""
    return same_line(headline, line) or same_line(headline, line.partition(" | ")[0])


def _fit(dumps: list[tuple[Array, Array]]) -> Array:
    def loss(weights: Array) -> tuple[float, Array]:
        total = _STRENGTH * float(weights @ weights) / 2
        slope = _STRENGTH * weights
        for looks, wanted in dumps:
            scores = looks @ weights
            odds = np.exp(scores - scores.max())
            share, right = odds / odds.sum(), odds * wanted / (odds @ wanted)
            total -= float(np.log(share @ wanted))
            slope = slope + looks.T @ share - looks.T @ right
        return total, slope

    fitted: Array = minimize(loss, np.zeros(dumps[0][0].shape[1]), jac=True, method="L-BFGS-B").x
    return fitted


if __name__ == "__main__":
    main()
