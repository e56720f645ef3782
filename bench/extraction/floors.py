"""The floors under quality: a run may raise them, none may lower them."""

from __future__ import annotations

import json
from pathlib import Path

FILE = Path(__file__).parents[2] / "tests" / "quality" / "floors.json"
HELD_UP = ("word_f1", "exact", "headline", "date", "authors", "kind")
# A floor stands this far below the figure that set it: figures are exact, but a page more or less in a fixed
# sample may not stop work on another rule.
SLACK = 0.002

Figures = dict[str, dict[str, dict[str, dict[str, float]]]]


def load() -> dict[str, dict[str, float]]:
    """set → measure → floor."""
    floors: dict[str, dict[str, float]] = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    return floors


def raise_to(figures: Figures) -> None:
    """Raise each floor that this run of all pages stands above; never lower one."""
    floors = load()
    for name, halves in figures.items():
        for measure, value in halves["all"]["backfile"].items():
            if measure in HELD_UP:
                floor = floors.setdefault(name, {})
                floor[measure] = max(floor.get(measure, 0.0), round(value - SLACK, 3))
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", "utf-8")


def below(figures: Figures) -> list[str]:
    """A sentence for each measure that fell under its floor."""
    return [
        f"{name}: {measure} is {figures[name]['all']['backfile'][measure]:.3f}, its floor {floor:.3f}"
        for name, measures in load().items()
        for measure, floor in measures.items()
        if figures[name]["all"]["backfile"][measure] < floor
    ]
