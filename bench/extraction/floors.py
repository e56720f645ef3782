"""The floors under quality: a run may raise them, none may lower them."""

from __future__ import annotations

import json
from pathlib import Path

from bench.extraction.show import Figures

FILE = Path(__file__).parents[2] / "tests" / "quality" / "floors.json"
HELD_UP = ("word_f1", "shingle_f1", "exact", "headline", "date", "authors", "tags", "kind")
# A floor stands this far below the figure that set it: figures are exact, but a page more or less in a fixed
# sample may not stop work on another rule.
SLACK = 0.002

Floors = dict[str, dict[str, float]]
"""set → measure → floor."""


def load(file: Path = FILE) -> Floors:
    floors: Floors = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return floors


def raised(floors: Floors, figures: Figures) -> Floors:
    """The floors after a run of the whole sample: each that the run stands above rises, none sinks."""
    new = {name: dict(measures) for name, measures in floors.items()}
    for name, halves in figures.items():
        for measure, value in halves["all"]["backfile"].items():
            # a floor of zero would hold nothing up
            if measure in HELD_UP and value > SLACK:
                floor = new.setdefault(name, {})
                floor[measure] = max(floor.get(measure, 0.0), round(value - SLACK, 4))
    return new


def save(floors: Floors, file: Path = FILE) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", "utf-8")


def below(floors: Floors, figures: Figures) -> list[str]:
    """A sentence for each measure under its floor, of the sets that were measured."""
    return [
        f"{name}: {measure} is {found:.4f}, its floor {floor:.4f}"
        for name, measures in floors.items()
        if name in figures
        for measure, floor in measures.items()
        if (found := figures[name]["all"]["backfile"].get(measure, 0.0)) < floor
    ]
