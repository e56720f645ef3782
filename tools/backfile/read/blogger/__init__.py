"""Exports of Blogger: an Atom feed of all that a blog holds."""

from backfile.read.blogger.index import BlogIndex, index_of, is_export
from backfile.read.blogger.pile import gather

__all__ = ["BlogIndex", "gather", "index_of", "is_export"]
