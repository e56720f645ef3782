"""The theme's files, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "theme"


@pytest.fixture(scope="session")
def templates() -> dict[str, str]:
    """Each template's text by its name below ``templates/``."""
    folder = THEME / "templates"
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}


@pytest.fixture(scope="session")
def sheets() -> dict[str, str]:
    """Each style sheet's text by its name below ``static/``."""
    folder = THEME / "static"
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.css"))}
