"""One article for each text: captures, twins, wire copy and later versions are found and grouped."""

from backfile.dedupe.decisions import CopyDecisions
from backfile.dedupe.groups import CopyGroup, find_copies
from backfile.dedupe.record import Record, record_of

__all__ = ["CopyDecisions", "CopyGroup", "Record", "find_copies", "record_of"]
