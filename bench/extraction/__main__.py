"""``python -m bench.extraction --corpus FOLDER``: see docs/bench.md."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from bench.extraction import floors, show
from bench.extraction.corpus import SETS
from bench.extraction.run import Run, gather, measure
from bench.extraction.systems import SYSTEMS


def main() -> int:
    arguments = _arguments()
    systems = ["backfile"] if arguments.raise_floors else arguments.systems.split(",")
    sample = arguments.sample or arguments.raise_floors
    golds = gather(arguments.corpus, arguments.sets.split(","), arguments.limit, sample=sample)
    if arguments.half != "all":
        golds = [gold for gold in golds if gold.half == arguments.half]
    run = measure(golds, systems, cached=arguments.cached)
    _tell(run, arguments)
    return _raise_floors(run) if arguments.raise_floors else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.extraction", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--systems", default=",".join(SYSTEMS), help="comma-separated; default: all")
    parser.add_argument("--sets", default=",".join(SETS), help="comma-separated; default: all")
    parser.add_argument("--half", choices=("tune", "held", "all"), default="all", help="which outlets")
    parser.add_argument("--limit", type=int, help="only the first pages of each set")
    parser.add_argument("--sample", action="store_true", help="only the fixed sample that the floors stand on")
    parser.add_argument("--cached", action="store_true", help="take the peers' answers, and times, of an earlier run")
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="show N worst pages, of tune unless --half held"
    )
    parser.add_argument("--by", choices=show.MEASURES, default="word_f1", help="the measure that --worst goes by")
    parser.add_argument("--system", default="backfile", help="whose worst pages")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures")
    parser.add_argument(
        "--raise-floors", action="store_true", help="let tests/quality/floors.json rise to the sample's figures"
    )
    arguments = parser.parse_args()
    if not arguments.corpus.is_dir():
        parser.error(
            f"there is no corpus at {arguments.corpus}; it is not part of the project, name yours: CORPUS=folder"
        )
    for given, known in ((arguments.systems, SYSTEMS), (arguments.sets, SETS)):
        if unknown := sorted(set(given.split(",")) - set(known)):
            parser.error(f"{', '.join(unknown)}: unknown; there are {', '.join(known)}")
    if arguments.raise_floors and (arguments.limit or arguments.half != "all"):
        parser.error("--raise-floors needs the whole sample, without --limit and --half")
    return arguments


def _tell(run: Run, arguments: argparse.Namespace) -> None:
    show.table(run.scores, arguments.half)
    show.tools(run.scores)
    show.memory(run)
    show.failures(run.scores)
    if arguments.half == "all":
        show.halves(run.scores)
    if arguments.worst:
        show.worst(
            run.scores, arguments.system, arguments.worst, arguments.by, "held" if arguments.half == "held" else "tune"
        )
    if arguments.json:
        figures = {"figures": show.figures(run.scores), "peak_memory_mb": run.memory}
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


def _raise_floors(run: Run) -> int:
    """Write what rose; what sank is named, stays, and makes the run fail."""
    old, figures = floors.load(), show.figures(run.scores)
    floors.save(floors.raised(old, figures))
    sunk = floors.below(old, figures)
    for sentence in sunk:
        print(f"not lowered: {sentence}")
    return 1 if sunk else 0


if __name__ == "__main__":
    raise SystemExit(main())
