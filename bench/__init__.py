"""Measurements beside peers. Nothing here is part of Backfile; run them with ``make bench`` and its sisters."""
