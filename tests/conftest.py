"""What holds for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says how busy the machine is, no more.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Files whose tests take long, the longest first: a worker that is left with one at the end keeps the others waiting.
_LONG = (
    "publish/test_incremental.py", "browser/test_accessibility.py", "quality/test_floors.py", "browser/test_pages.py",
    "browser/test_old_links.py", "browser/test_search.py", "browser/test_search_bytes.py", "browser/test_keyboard.py",
    "theme/test_site.py", "publish/test_inputs.py", "publish/test_killed.py", "publish/test_large.py",
    "publish/test_third_party.py",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest files; the others keep their order."""
    tests = Path(__file__).parent
    places = {tests / name: place for place, name in enumerate(_LONG)}
    items.sort(key=lambda item: places.get(item.path, len(places)))
