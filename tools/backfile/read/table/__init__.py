"""Tables of articles: what scrapers and databases write as CSV, as JSON, a record a line, or as a list."""

from backfile.read.table.index import ENDINGS, TableIndex, index_of, is_table
from backfile.read.table.pile import Gathered, gather

__all__ = ["ENDINGS", "Gathered", "TableIndex", "gather", "index_of", "is_table"]
