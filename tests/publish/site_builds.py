"""Building sites in tests: with Pelican itself, as ``pelican -s pelican.conf.py`` does."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import LimitFilter
from pelican.settings import read_settings

ROOT = Path(__file__).parents[2]
MINI_SITE = ROOT / "tests" / "mini_site"
PLAIN_THEME = ROOT / "tests" / "fixtures" / "publish" / "theme"
OWN_THEME = ROOT / "theme"
KEPT = tempfile.TemporaryDirectory(prefix="backfile-templates-", ignore_cleanup_errors=True)
"""What is kept for all builds of a process."""


def copy_mini_site(folder: Path) -> Path:
    """A copy of the mini site that a test may change."""
    shutil.copytree(MINI_SITE, folder)
    return folder


def build(folder: Path, output: str = "output", cache: str = ".cache", **settings: Any) -> Path:
    """Build the site of ``folder`` (it holds ``content/``) and return the output folder.

    The settings are those of the repository's ``pelican.conf.py``; keywords override them.
    """
    override = {
        "PATH": str(folder / "content"),
        "OUTPUT_PATH": str(folder / output),
        "CACHE_PATH": str(folder / cache),
        "THEME": str(PLAIN_THEME),
        "BACKFILE_WORKERS": 1,
        "BACKFILE_SEARCH": False,
    }
    loaded = read_settings(str(ROOT / "pelican.conf.py"), override=override | settings)
    with compiled_templates(Path(loaded["THEME"]), loaded["DEFAULT_LANG"], folder / cache):
        Pelican(loaded).run()
    return folder / output


@contextmanager
def compiled_templates(theme: Path, language: str, cache: Path) -> Iterator[None]:
    """Lend a build that has no compiled templates yet those of an earlier one, as a restored cache does, and keep its own.

    To compile them takes three quarters of the time of a small site. Of the two themes that no test changes; a build that
    they do not fit, by its settings, compiles its own.
    """
    kept, own = Path(KEPT.name, theme.parent.name, language), cache / "jinja"
    if theme in {PLAIN_THEME, OWN_THEME} and kept.exists() and not own.exists():
        shutil.copytree(kept, own, copy_function=os.link)
    yield
    if theme in {PLAIN_THEME, OWN_THEME} and own.exists() and not kept.exists():
        shutil.copytree(own, kept, copy_function=os.link)


def build_apart(folder: Path, output: str = "output", **settings: Any) -> Path:
    """As ``build``, in a process of its own: what plugins connect to Pelican's signals stays there."""
    override = {
        "BACKFILE_WORKERS": 1,
        "BACKFILE_SEARCH": False,
        "CACHE_PATH": str(folder / f"{output}-cache"),
    } | settings
    theme = override.pop("THEME", str(PLAIN_THEME))
    command = [
        sys.executable, "-m", "pelican", "-s", str(ROOT / "pelican.conf.py"), str(folder / "content"),
        "-o", str(folder / output), "-t", str(theme),
        "-e", *[f"{name}={json.dumps(value)}" for name, value in override.items()],
    ]  # fmt: skip
    # Pelican's own generators read files in the order of a set
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    with compiled_templates(Path(theme), "en", Path(override["CACHE_PATH"])):
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / output


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def times_of(folder: Path) -> dict[str, int]:
    """Every file below ``folder`` with its time, in ns."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()
    }


@contextmanager
def pelican_log() -> Iterator[list[str]]:
    """What Pelican and its plugins log, from WARNING up. Pelican tells each message once a process: not here."""
    messages: list[str] = []
    LimitFilter._raised_messages.clear()

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    keeper = Keeper(logging.WARNING)
    logging.getLogger().addHandler(keeper)
    try:
        yield messages
    finally:
        logging.getLogger().removeHandler(keeper)
