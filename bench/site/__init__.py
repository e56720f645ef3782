"""Building a site: Backfile beside stock Pelican and Hugo, on the same archive."""
