"""``python -m bench.extraction.train_kind --corpus FOLDER``: compute what each signal of a page's kind weighs.

A logistic regression over the signals of ``backfile.extract.signals``, fitted on the outlets that rules are made on and
never on those held back. Writes the table that the extractor reads, and prints how right it is on both. With ``--dumps``
the same for text dumps, over the signals of ``backfile.extract.dump.kind``; fit their sequence first (``train_dump``).
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import turbohtml
from scipy.sparse import csr_matrix

from backfile.common.dump import blocks_of
from backfile.extract.dump import kind as dump_kind
from backfile.extract.dump.sequence import article_blocks
from backfile.extract.extract import look
from backfile.extract.kind import ARTICLE, FARTHEST
from backfile.extract.signals import Signals, claims_of, signals
from backfile.model import Page
from backfile.read.decode import decode
from backfile.recipes import Recipes
from bench.extraction.corpus import Gold, domain, pages
from bench.extraction.dumps import available

MODEL = Path(__file__).parents[2] / "tools" / "backfile" / "extract" / "kind_model.json"
DUMP_MODEL = MODEL.parent / "dump" / MODEL.name
# Strong regularisation: there are some 710 pages and 97 signals. By cross-validation over outlets 0.01 to 0.03 is
# the same; at 0.1 six more pages are wrong.
STRENGTH = 0.02
# One dump in so many, of all tools in turn. They are many more than the pages' signals can tell apart: 0.03 and 0.003 give
# the same accuracy to 0.003, and with the second the two halves differ less.
_EVERY_DUMP = 5
_DUMP_STRENGTH = 0.003
# Words of fewer outlets are left out, and weights that decide nothing. By cross-validation over outlets words bring dumps
# from 0.790 to 0.834 right at a threshold of 0.40, and lose 0.4 % of the articles in place of 0.9 %; from 12 to 25 outlets
# it is the same. A word that is there counts as this many standard deviations of a signal (1: 0.822, 2: 0.834 at 0.003).
_OUTLETS = 25
_LEAST = 0.005
_WORD_SCALE = 2.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--dumps", action="store_true")
    options = parser.parse_args()
    corpus = options.corpus
    if options.dumps:
        # A step that shares no factor with the number of tools takes all of them in turn.
        step = _EVERY_DUMP if len(available()) % _EVERY_DUMP else _EVERY_DUMP + 1
        rows = [row for gold in list(pages(corpus, "dumps"))[::step] if (row := _of_dump(gold))]
        _fit_dumps(rows, DUMP_MODEL, _DUMP_STRENGTH)
    else:
        _fit_pages([_of_page(gold) for name in ("web", "news") for gold in pages(corpus, name)])


@dataclass(frozen=True)
class Row:
    gold: Gold
    signals: Signals
    words: frozenset[str] = frozenset()


def _of_page(gold: Gold) -> Row:
    content = decode(gold.html).text
    page = Page(source=gold.id, content=content, url=gold.url)
    document = turbohtml.parse(content)
    found = look(page, document, Recipes.builtin())
    return Row(gold, signals(page, document, claims_of(document, found.nodes), found.walked, found.kept))


def _of_dump(gold: Gold) -> Row | None:
    blocks = blocks_of(decode(gold.html).text)
    numbers = article_blocks(blocks)
    if not numbers:
        return None
    return Row(gold, dump_kind.signals(blocks, numbers), frozenset(dump_kind.label_words(blocks)))


def _fit_pages(rows: list[Row]) -> None:
    """A weight for each signal and kind: a shop, a manual and a forum are no articles for reasons of their own."""
    from sklearn.linear_model import LogisticRegression

    tune = [row for row in rows if row.gold.half == "tune"]
    names = sorted(tune[0].signals)
    means, spreads = _moments(np.array([[row.signals[name] for name in names] for row in tune]))

    def table(rows: list[Row]) -> np.ndarray:
        values = np.array([[row.signals[name] for name in names] for row in rows])
        return np.clip((values - means) / spreads, -FARTHEST, FARTHEST)

    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(table(tune), [row.gold.kind for row in tune])
    signals = {
        name: [round(float(number), 5) for number in (mean, spread, *weights)]
        for name, mean, spread, weights in zip(names, means, spreads, model.coef_.T, strict=True)
    }
    head = {"kinds": list(model.classes_), "bias": [round(float(bias), 5) for bias in model.intercept_]}
    _write(MODEL, head, signals, {})
    article = list(model.classes_).index("article")
    for half in ("tune", "held"):
        asked = [row for row in rows if row.gold.half == half and row.gold.set == "web"]
        said = model.predict_proba(table(asked))[:, article] >= ARTICLE
        right = sum(bool(a) == (row.gold.kind == "article") for a, row in zip(said, asked, strict=True))
        print(f"{half}: {right / len(asked):.3f} of {len(asked)} right")


def _moments(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    means, spreads = values.mean(0), values.std(0)
    spreads[spreads == 0] = 1.0
    return means, spreads


def _fit_dumps(rows: list[Row], target: Path, strength: float) -> None:
    from sklearn.linear_model import LogisticRegression

    tune = [row for row in rows if row.gold.half == "tune"]
    names, known = sorted(tune[0].signals), _known_words(tune)
    means, scales = _moments(np.array([[row.signals[name] for name in names] for row in tune]))

    def table(rows: list[Row]) -> csr_matrix:
        of_signals = (np.array([[row.signals[name] for name in names] for row in rows]) - means) / scales
        of_words = [[_WORD_SCALE * (word in row.words) for word in known] for row in rows]
        return csr_matrix(np.hstack([of_signals, np.array(of_words).reshape(len(rows), len(known))]))

    model = LogisticRegression(C=strength, max_iter=5000)
    model.fit(table(tune), [row.gold.kind == "article" for row in tune])
    weights = model.coef_[0]
    signals = {
        name: [round(float(mean), 5), round(float(weight / scale), 5)]
        for name, mean, scale, weight in zip(names, means, scales, weights, strict=False)
    }
    words = {
        word: rounded
        for word, weight in zip(known, weights[len(names) :], strict=True)
        if abs(rounded := round(float(weight * _WORD_SCALE), 3)) >= _LEAST
    }
    _write(target, {"bias": round(float(model.intercept_[0]), 5)}, signals, words)
    for half in ("tune", "held"):
        asked = [
            row
            for row in rows
            if row.gold.half == half and row.gold.set != "news" and not row.gold.id.startswith("news")
        ]
        said = model.predict(table(asked))
        right = sum(bool(a) == (row.gold.kind == "article") for a, row in zip(said, asked, strict=True))
        print(f"{half}: {right / len(asked):.3f} of {len(asked)} right")


def _known_words(rows: list[Row]) -> list[str]:
    outlets: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for word in row.words:
            outlets[word].add(domain(row.gold.url))
    return sorted(word for word, known in outlets.items() if len(known) >= _OUTLETS)


def _write(
    target: Path, head: Mapping[str, object], signals: Mapping[str, object], words: Mapping[str, object]
) -> None:
    def lines(table: Mapping[str, object]) -> str:
        return ",\n".join(f"    {json.dumps(name, ensure_ascii=False)}: {json.dumps(table[name])}" for name in table)

    parts = [*(f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in head.items())]
    parts.append(f'  "signals": {{\n{lines(signals)}\n  }}')
    if words:
        parts.append(f'  "words": {{\n{lines(words)}\n  }}')
    target.write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
