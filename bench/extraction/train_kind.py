"""``python -m bench.extraction.train_kind --corpus FOLDER``: compute what each signal of a page's kind weighs.

A logistic regression over the signals of ``backfile.extract.signals``, fitted on the outlets that rules are made on and
never on those held back. Writes the table that the extractor reads, and prints how right it is on both. With ``--dumps``
the same for text dumps, over the signals of ``backfile.extract.dump.kind``; fit their sequence first (``train_dump``).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import turbohtml

from backfile.common.dump import blocks_of
from backfile.extract.dump import kind as dump_kind
from backfile.extract.dump.sequence import article_blocks
from backfile.extract.extract import look
from backfile.extract.signals import signals
from backfile.model import Page
from backfile.read.decode import decode
from backfile.recipes import Recipes
from bench.extraction.corpus import Gold, pages

MODEL = Path(__file__).parents[2] / "tools" / "backfile" / "extract" / "kind_model.json"
DUMP_MODEL = MODEL.parent / "dump" / MODEL.name
# Strong regularisation: there are some 560 pages and 70 signals. From 0.01 to 0.1 cross-validation by outlet gives the
# same accuracy to 0.003.
STRENGTH = 0.03
# One dump in so many, of all tools in turn. They are many more than the pages' signals can tell apart: 0.03 and 0.003 give
# the same accuracy to 0.003, and with the second the two halves differ less.
_EVERY_DUMP = 5
_DUMP_STRENGTH = 0.003


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--dumps", action="store_true")
    options = parser.parse_args()
    corpus = options.corpus
    if options.dumps:
        chosen = list(pages(corpus, "dumps"))[::_EVERY_DUMP]
        dumps = [(gold, found) for gold in chosen if (found := _dump_signals(gold))]
        _fit([row for row in dumps if row[0].half == "tune"], dumps, DUMP_MODEL, _DUMP_STRENGTH)
        return
    rows = [(gold, _signals(gold)) for name in ("web", "news") for gold in pages(corpus, name)]
    _fit([row for row in rows if row[0].half == "tune"], rows, MODEL, STRENGTH)


def _signals(gold: Gold) -> dict[str, float]:
    content = decode(gold.html).text
    page = Page(source=gold.id, content=content, url=gold.url)
    document = turbohtml.parse(content)
    found = look(page, document, Recipes.builtin())
    return signals(page, document, found.nodes, found.walked, found.kept)


def _dump_signals(gold: Gold) -> dict[str, float]:
    blocks = blocks_of(decode(gold.html).text)
    numbers = article_blocks(blocks)
    return dump_kind.signals(blocks, numbers) if numbers else {}


def _fit(
    tune: list[tuple[Gold, dict[str, float]]],
    everything: list[tuple[Gold, dict[str, float]]],
    target: Path,
    strength: float,
) -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    names = sorted(tune[0][1])

    def table(rows: list[tuple[Gold, dict[str, float]]]) -> list[list[float]]:
        return [[found[name] for name in names] for _, found in rows]

    scaler = StandardScaler().fit(table(tune))
    model = LogisticRegression(C=strength, max_iter=5000)
    model.fit(scaler.transform(table(tune)), [gold.kind == "article" for gold, _ in tune])
    weights = {
        name: [round(float(mean), 5), round(float(weight / scale), 5)]
        for name, mean, scale, weight in zip(names, scaler.mean_, scaler.scale_, model.coef_[0], strict=True)
    }
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(pair)}" for name, pair in weights.items())
    bias = round(float(model.intercept_[0]), 5)
    target.write_text(f'{{\n  "bias": {bias},\n  "signals": {{\n{lines}\n  }}\n}}\n', "utf-8")
    for half in ("tune", "held"):
        rows = [row for row in everything if row[0].half == half and row[0].set != "news"]
        said = model.predict(scaler.transform(table(rows)))
        right = sum(bool(a) == (gold.kind == "article") for a, (gold, _) in zip(said, rows, strict=True))
        print(f"{half}: {right / len(rows):.3f} of {len(rows)} right")


if __name__ == "__main__":
    main()
