"""Feeds that were saved as they were: RSS, Atom and JSON Feed. Their entries that hold a whole text are posts."""

from backfile.read.feed.index import FeedIndex, index_of, is_feed
from backfile.read.feed.pile import gather

__all__ = ["FeedIndex", "gather", "index_of", "is_feed"]
