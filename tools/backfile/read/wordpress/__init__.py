"""A WordPress export (WXR): RSS that holds a site's posts, pages, pictures and drafts."""

from backfile.read.wordpress.index import ExportIndex, index_of, is_export
from backfile.read.wordpress.pile import gather

__all__ = ["ExportIndex", "gather", "index_of", "is_export"]
