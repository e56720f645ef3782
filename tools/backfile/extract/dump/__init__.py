"""Articles out of text dumps: only lines, no markup."""

from backfile.extract.dump.dump import extract_dump

__all__ = ["extract_dump"]
