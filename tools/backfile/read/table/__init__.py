"""Tables of articles: what scrapers and databases write as CSV, as JSON, a record a line, or as a list."""

from backfile.read.table.index import ENDINGS, TableIndex, index_of, is_table
from backfile.read.table.pile import gather

__all__ = ["ENDINGS", "TableIndex", "gather", "index_of", "is_table"]
