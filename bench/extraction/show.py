"""Figures for the screen and for machines."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence

from bench.extraction.metrics import precision_recall, squeezed
from bench.extraction.run import Score

MEASURES = ("word_f1", "exact", "must", "mustnot", "headline", "date", "authors", "tags", "kind")


def figures(scores: Sequence[Score]) -> dict[str, dict[str, dict[str, dict[str, float]]]]:
    """set → half → system → measure → value; times are milliseconds."""
    made: dict[str, dict[str, dict[str, dict[str, float]]]] = {}
    for name in _unique(score.gold.set for score in scores):
        for half in ("all", "tune", "held"):
            for system in _unique(score.system for score in scores):
                chosen = [
                    s for s in scores if s.gold.set == name and s.system == system and half in ("all", s.gold.half)
                ]
                if chosen:
                    made.setdefault(name, {}).setdefault(half, {})[system] = _summary(chosen)
    return made


def table(scores: Sequence[Score], half: str) -> None:
    for name, halves_of in figures(scores).items():
        rows = halves_of.get(half, {})
        print(f"\n{name} ({half})")
        columns = [
            m for m in (*MEASURES, "shingle_f1", "median_ms", "p95_ms", "failed") if any(m in r for r in rows.values())
        ]
        print(" " * 14 + "".join(f"{column:>11}" for column in columns))
        for system, row in rows.items():
            cells = "".join(f"{row[c]:>11.3f}" if c in row else f"{'–':>11}" for c in columns)
            print(f"{system:<14}{cells}")


def halves(scores: Sequence[Score]) -> None:
    """Backfile's figures on the outlets worked with and on those held back."""
    for name, halves_of in figures(scores).items():
        tune = halves_of.get("tune", {}).get("backfile", {})
        held = halves_of.get("held", {}).get("backfile", {})
        cells = [f"{m} {tune[m]:.3f}/{held[m]:.3f}" for m in MEASURES if m in tune and m in held]
        if cells:
            print(f"\n{name}, backfile, tune/held: {', '.join(cells)}")


def worst(scores: Sequence[Score], system: str, count: int, by: str) -> None:
    """The worst pages of the half that rules are made on, with what is missing and what is extra."""
    chosen = [s for s in scores if s.system == system and s.gold.half == "tune" and s.measures[by] is not None]
    chosen.sort(key=lambda s: (s.measures[by] or 0.0, s.gold.id))
    for score in chosen[:count]:
        gold, found = score.gold, score.found
        print(f"\n== {gold.set} {gold.id} {gold.url}\n   {by} {score.measures[by]:.3f} {score.failed}")
        if by in ("word_f1", "exact", "must", "mustnot"):
            _difference(gold.text or "", found.text)
        else:
            print(f"   wanted {getattr(gold, by)!r}\n   found  {getattr(found, by)!r}")


def _difference(gold: str, found: str) -> None:
    flat_gold, flat_found = squeezed(gold), squeezed(found)
    for mark, blocks, other in (("missing", gold, flat_found), ("extra  ", found, flat_gold)):
        lines = [squeezed(block) for block in blocks.split("\n") if squeezed(block) and squeezed(block) not in other]
        for line in lines[:8]:
            print(f"   {mark} {line[:150]}")
        if len(lines) > 8:
            print(f"   {mark} … {len(lines) - 8} more")


def _summary(scores: Sequence[Score]) -> dict[str, float]:
    row: dict[str, float] = {}
    for measure in MEASURES:
        values = [value for score in scores if (value := score.measures[measure]) is not None]
        if values:
            row[measure] = round(statistics.fmean(values), 4)
    pages = [shingles for score in scores if (shingles := score.shingles)]
    if pages:
        row["shingle_precision"], row["shingle_recall"], row["shingle_f1"] = (
            round(v, 4) for v in precision_recall(pages)
        )
    times = sorted(score.seconds * 1000 for score in scores)
    row["median_ms"] = round(statistics.median(times), 2)
    row["p95_ms"] = round(times[int(len(times) * 0.95)], 2)
    row["failed"] = float(sum(bool(score.failed) for score in scores))
    return row


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
