"""A wrong setting ends the build in a sentence that names it, never in a site that is not as was meant."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from backfile.errors import SettingsError
from backfile.publish.settings import read_settings

from .site_builds import OWN_THEME, ROOT, copy_mini_site


def read(folder: Path, **settings: Any) -> object:
    base = {"PATH": str(folder), "OUTPUT_PATH": str(folder / "output"), "THEME": str(OWN_THEME)}
    return read_settings(base | settings, ["articles"], ["pages"])


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("SITEURL", "archive.example", "must begin with http"),
        ("SITEURL", "javascript:alert(1)", "must begin with http"),
        ("MENUITEMS", ("ab",), "holds pairs"),
        ("LINKS", (("About", "javascript:alert(1)"),), "is no address"),
        ("LINKS", (("About",),), "holds pairs"),
        ("BACKFILE_LICENCE", "CC", "holds pairs"),
        ("BACKFILE_ACCENT", "red;}body{", "is a CSS colour"),
        ("BACKFILE_LOGO", "images/gone.svg", "put the picture there"),
        ("BACKFILE_FAVICON", "../secret.svg", "put the picture there"),
        ("BACKFILE_REPORT", "javascript:alert(1)", "begins with mailto: or https://"),
        ("BACKFILE_PICTURE_WIDTHS", 480, "holds widths in pixels"),
        ("BACKFILE_PICTURE_WIDTHS", (0,), "holds widths in pixels"),
        ("BACKFILE_FIRST_WEEKDAY", 7, "a whole number from 0 to 6"),
        ("BACKFILE_WORKERS", "two", "a whole number of 0 or more"),
        ("FEED_MAX_ITEMS", "many", "a whole number of 0 or more"),
        ("BACKFILE_ACENT", "red", "is no setting; did you mean BACKFILE_ACCENT?"),
        ("BACKFILE_WRITER", "mine", '"backfile" or "pelican"'),
        ("URL_STYLE", "wordpress", '"content" or "original"'),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, name: str, value: object, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, **{name: value})
    assert str(caught.value).startswith(name)
    assert told in str(caught.value)


def test_a_picture_is_found_where_the_site_has_it(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images/logo.svg").write_text("<svg/>")
    moved = {"extra/icon.svg": {"path": "icon.svg"}}
    for address in ("images/logo.svg", "/images/logo.svg", "icon.svg", "theme/icon.svg"):
        read(tmp_path, BACKFILE_LOGO=address, EXTRA_PATH_METADATA=moved)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('BACKFILE_ACENT = "red"', "BACKFILE_ACENT: is no setting"),
        ('CACHE_PATH = "content/pages/about.md"', "content/pages/about.md"),
    ],
)
def test_pelican_says_it_without_a_traceback(tmp_path: Path, line: str, told: str) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    settings = folder / "pelican.conf.py"
    settings.write_text((ROOT / "pelican.conf.py").read_text("utf-8") + f"{line}\n", "utf-8")
    command = [sys.executable, "-m", "pelican", "-s", str(settings), "-t", str(OWN_THEME)]
    environment = {**os.environ, "COLUMNS": "500"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)
    assert done.returncode == 1
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
