"""Web archives: WARC (also in a WACZ, also as text only: WET) and its predecessor ARC."""

from backfile.read.warc.index import WarcIndex, index_of
from backfile.read.warc.pile import Gathered, gather
from backfile.read.warc.record import picture_at

__all__ = ["Gathered", "WarcIndex", "gather", "index_of", "picture_at"]
