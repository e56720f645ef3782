"""Full-text search: the index, which Pagefind's engine reads in the browser."""

from backfile.publish.search.plans import search_plans

__all__ = ["search_plans"]
