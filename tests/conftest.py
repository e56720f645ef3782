"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says how busy the machine is, no more.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
