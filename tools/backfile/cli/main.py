"""``backfile``: arguments in, text out, an exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from backfile.cli import commands
from backfile.errors import BackfileError

EPILOG = """\
A first archive:
  backfile convert scraped --to content    pages in, Markdown out
  make html                                the same, then the site in output/

Each page is accounted for in report.json. Why a page came out as it did:
  backfile explain scraped/some/page.html

Which dates, authors and headlines a person should look at:
  backfile review
"""


def build_parser() -> argparse.ArgumentParser:
    """All commands with their arguments; the help texts are the commands' manual."""
    parser = argparse.ArgumentParser(
        prog="backfile",
        description="Turns a pile of scraped news pages into a clean, citable archive.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"backfile {commands.version()}")
    actions = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")
    commands.add_all(actions)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0: done, 2: could not be done, 3: done, but some pages failed (the report names them).

    Python's own code for an error that nobody expected is 1.
    """
    options = build_parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except BackfileError as error:
        print(f"backfile: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("backfile: stopped; what is written is whole, and the next run goes on from here", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader of a pipe (head, less) has gone: nothing is wrong.
        sys.stderr.close()
        return 0
    except OSError as error:
        # A full disk, a folder that may not be written, a file where a folder should be.
        where = f"{error.filename}: " if error.filename else ""
        print(
            f"backfile: {where}{error.strerror or error}; what is written is whole, and the next run goes on from here",
            file=sys.stderr,
        )
        return 2
