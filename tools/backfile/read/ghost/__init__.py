"""An export of Ghost: its database's tables as JSON."""

from backfile.read.ghost.index import GhostIndex, index_of, is_export
from backfile.read.ghost.pile import gather

__all__ = ["GhostIndex", "gather", "index_of", "is_export"]
