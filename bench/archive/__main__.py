"""``python -m bench.archive``: copies on made pairs, stories on made sets; time and memory of all archive stages."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.archive import pairs, scale, stories


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.archive", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    parser.add_argument(
        "--corpus", type=Path, metavar="FOLDER", help="texts to make copies of, beside the demo archive's"
    )
    options = parser.parse_args()
    pairs.measure(options.corpus, print)
    stories.measure(print)
    print(scale.measure(options.articles), flush=True)


if __name__ == "__main__":
    main()
