"""An export of Substack: a table of posts, and their texts in a folder beside it."""

from backfile.read.substack.index import PostIndex, index_of, is_export, table_of, texts_beside
from backfile.read.substack.pile import gather

__all__ = ["PostIndex", "gather", "index_of", "is_export", "table_of", "texts_beside"]
