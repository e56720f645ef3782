"""Measures stories on made sets, and the time and memory of all archive stages on a made archive."""
