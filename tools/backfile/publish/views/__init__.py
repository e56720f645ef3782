"""The makers of page records: each a pure function of the archive and of what the page is about."""
