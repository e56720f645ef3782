"""The table of month and weekday names is the one that its maker writes."""

from __future__ import annotations

from bench.extraction.calendar_names import TABLE, written


def test_table_is_current() -> None:
    assert TABLE.read_text("utf-8") == written()
