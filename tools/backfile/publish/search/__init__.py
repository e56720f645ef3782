"""Full-text search: the index, which Pagefind's engine reads in the browser."""

from backfile.publish.search.plans import begin_search

__all__ = ["begin_search"]
