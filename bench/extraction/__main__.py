"""``python -m bench.extraction --corpus FOLDER``: see docs/bench.md."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from bench.extraction import floors, show
from bench.extraction.corpus import SETS
from bench.extraction.run import measure
from bench.extraction.systems import SYSTEMS


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.extraction", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--systems", default=",".join(SYSTEMS), help="comma-separated; default: all")
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--half", choices=("tune", "held", "all"), default="all", help="which outlets")
    parser.add_argument("--limit", type=int, help="only the first pages of each set")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show a system's N worst pages, of tune only")
    parser.add_argument("--by", default="word_f1", help="what --worst sorts by: word_f1, headline, date, authors, tags")
    parser.add_argument("--system", default="backfile", help="whose worst pages")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures")
    parser.add_argument("--raise-floors", action="store_true", help="let tests/quality/floors.json rise to this run")
    arguments = parser.parse_args()
    if not arguments.corpus.is_dir():
        parser.error(
            f"there is no corpus at {arguments.corpus}; it is not part of the project, name yours: CORPUS=folder"
        )
    names = arguments.systems.split(",")
    scores = measure(arguments.corpus, names, arguments.sets.split(","), arguments.limit)
    show.table(scores, arguments.half)
    if arguments.half == "all":
        show.halves(scores)
    if arguments.worst:
        show.worst(scores, arguments.system, arguments.worst, arguments.by)
    if arguments.json:
        arguments.json.write_text(json.dumps(show.figures(scores), indent=2) + "\n")
    if arguments.raise_floors:
        floors.raise_to(show.figures(scores))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
