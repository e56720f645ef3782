"""Figures for the screen and for machines."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence

from bench.extraction.metrics import bare, precision_recall, squeezed
from bench.extraction.run import Run, Score

MEASURES = ("word_f1", "exact", "must", "mustnot", "headline", "date", "authors", "people", "tags", "kind")
_TABLE = {
    "word_f1": "word F1", "shingle_precision": "4-gram P", "shingle_recall": "4-gram R", "shingle_f1": "4-gram F1",
    "exact": "exact", "must": "must", "mustnot": "mustnot", "headline": "headline", "date": "date", "authors": "authors",
    "people": "people", "tags": "tags", "kind": "kind", "median_ms": "median ms", "p95_ms": "p95 ms", "failed": "failed",
}  # fmt: skip

Figures = dict[str, dict[str, dict[str, dict[str, float]]]]
"""set → half → system → measure → value; times are milliseconds."""


def figures(scores: Sequence[Score]) -> Figures:
    made: Figures = {}
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
        columns = [column for column in _TABLE if any(column in row for row in rows.values())]
        print(" " * 12 + "".join(f"{_TABLE[column]:>10}" for column in columns))
        for system, row in rows.items():
            print(f"{system:<12}" + "".join(_cell(column, row.get(column)) for column in columns))


def _cell(column: str, value: float | None) -> str:
    if value is None:
        return f"{'–':>10}"
    if column == "failed":
        return f"{value:>10.0f}"
    return f"{value:>10.1f}" if column.endswith("_ms") else f"{value:>10.3f}"


def memory(run: Run) -> None:
    """The peak memory of each system's process."""
    told = ", ".join(f"{system} {peak:.0f} MB" for system, peak in run.memory.items() if peak)
    if told:
        print(f"\npeak memory: {told}")


def tools(scores: Sequence[Score]) -> None:
    """The dumps of each tool by themselves."""
    for system in _unique(s.system for s in scores if s.gold.tool):
        for tool in _unique(s.gold.tool for s in scores if s.gold.tool):
            row = _summary([s for s in scores if s.gold.tool == tool and s.system == system])
            cells = ", ".join(
                f"{name} {row[name]:.3f}" for name in ("word_f1", "exact", "headline", "kind") if name in row
            )
            print(f"  {system:<9} {tool:<11} {cells}")


def failures(scores: Sequence[Score], most: int = 10) -> None:
    """Where a system broke, and how."""
    for system in _unique(s.system for s in scores):
        failed = [s for s in scores if s.system == system and s.answer.failed]
        for score in failed[:most]:
            print(f"{system} failed on {score.gold.set} {score.gold.id}: {score.answer.failed[:200]}")
        if len(failed) > most:
            print(f"{system} failed on {len(failed) - most} more")


def halves(scores: Sequence[Score]) -> None:
    """Backfile's figures on the outlets worked with and on those held back."""
    for name, halves_of in figures(scores).items():
        tune = halves_of.get("tune", {}).get("backfile", {})
        held = halves_of.get("held", {}).get("backfile", {})
        cells = [f"{m} {tune[m]:.3f}/{held[m]:.3f}" for m in MEASURES if m in tune and m in held]
        if cells:
            print(f"\n{name}, backfile, tune/held: {', '.join(cells)}")


def worst(scores: Sequence[Score], system: str, count: int, by: str, half: str = "tune") -> None:
    """The worst pages, with what is missing and what is extra; of the half that rules are made on, unless asked."""
    chosen = [s for s in scores if s.system == system and s.gold.half == half and s.measures[by] is not None]
    # Of bodies that are not exact, those that nearly are tell the most.
    near = -1 if by == "exact" else 1
    chosen.sort(key=lambda s: (s.measures[by] or 0.0, near * (s.measures["word_f1"] or 0.0), s.gold.id))
    for score in chosen[:count]:
        gold, found = score.gold, score.found
        print(f"\n== {gold.set} {gold.id} {gold.url}\n   {by} {score.measures[by]:.3f} {score.answer.failed}")
        if by in ("word_f1", "exact", "must", "mustnot"):
            _difference(bare(gold.text or ""), bare(found.text))
        else:
            wanted, got = _ASKED.get(by, (by, by))
            print(f"   wanted {getattr(gold, wanted)!r}\n   found  {getattr(found, got)!r}")


# The fields of gold and found that a measure compares, where they are not named like it.
_ASKED = {"people": ("authors", "authors"), "kind": ("kind", "article")}


def _difference(gold: str, found: str) -> None:
    flat_gold, flat_found = squeezed(gold), squeezed(found)
    for mark, blocks, other in (("missing", gold, flat_found), ("extra  ", found, flat_gold)):
        lines = [squeezed(block) for block in blocks.split("\n") if squeezed(block) and squeezed(block) not in other]
        for line in lines[:8]:
            print(f"   {mark} {line[:150]}")
        if len(lines) > 8:
            print(f"   {mark} … {len(lines) - 8} more")
    _first_difference(flat_gold, flat_found)


def _first_difference(gold: str, found: str) -> None:
    at = next((n for n, (a, b) in enumerate(zip(gold, found, strict=False)) if a != b), min(len(gold), len(found)))
    if gold != found:
        print(f"   from character {at}: wanted …{gold[max(0, at - 20) : at + 60]!r}")
        print(f"   {'':>{len(str(at)) + 16}} found …{found[max(0, at - 20) : at + 60]!r}")


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
    times = sorted(score.answer.milliseconds for score in scores)
    row["median_ms"] = round(statistics.median(times), 2)
    row["p95_ms"] = round(times[int(len(times) * 0.95)], 2)
    row["failed"] = float(sum(bool(score.answer.failed) for score in scores))
    return row


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
