"""The command line: the one place that prints or exits."""

from backfile.cli.main import main

__all__ = ["main"]
