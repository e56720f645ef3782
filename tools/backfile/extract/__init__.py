"""From a page to its article: the isolated blocks, what the page is, and a record of all that was cut."""

from backfile.extract.extract import extract

__all__ = ["extract"]
