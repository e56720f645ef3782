"""The text in which Movable Type, TypePad and those who followed them (Hatena Blog, livedoor…) export a blog."""

from backfile.read.movabletype.index import BlogText, index_of, is_export
from backfile.read.movabletype.pile import gather

__all__ = ["BlogText", "gather", "index_of", "is_export"]
