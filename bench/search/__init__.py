"""Measures the search in a browser."""
