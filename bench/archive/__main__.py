"""``python -m bench.archive``: stories on made sets; with ``--articles N`` time and memory of all archive stages."""

from __future__ import annotations

import argparse

from bench.archive import scale, stories


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.archive", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    options = parser.parse_args()
    stories.measure(print)
    print(scale.measure(options.articles), flush=True)


if __name__ == "__main__":
    main()
