"""A killed build leaves whole files, and the next build ends right; two builds at once do not mix.

``BACKFILE_KILLS`` sets how many builds are killed.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from publish.site_builds import PLAIN_THEME, ROOT, build, copy_mini_site, files_of

KILLS = int(os.environ.get("BACKFILE_KILLS", "2"))
ARTICLES = 70


def start(folder: Path) -> subprocess.Popen[str]:
    command = [
        sys.executable, "-m", "pelican", "-s", str(ROOT / "pelican.conf.py"), str(folder / "content"),
        "-o", str(folder / "output"), "-t", str(PLAIN_THEME), "--cache-path", str(folder / ".cache"),
        "-e", "BACKFILE_WORKERS=2", "BACKFILE_SEARCH=false",
    ]  # fmt: skip
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder, start_new_session=True
    )


def write_articles(folder: Path, version: int) -> None:
    for number in range(ARTICLES):
        path = folder / "content" / "articles" / "2020" / f"{number % 12 + 1:02}" / f"n{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        tags = f"Tag {number % 7}, Tag {number % 5}, Version {version}"
        path.write_text(
            f"---\ntitle: Number {number}, version {version}\ndate: 2020-{number % 12 + 1:02}-{number % 28 + 1:02}\n"
            f"tags: [{tags}]\nsection: S{number % 3}\n---\n\nText of version {version}.\n"
        )


def test_killed_builds(tmp_path: Path) -> None:
    source = random.Random(5)
    folder = copy_mini_site(tmp_path / "mini")
    write_articles(folder, 0)
    began = time.monotonic()
    process = start(folder)
    process.communicate()
    whole = time.monotonic() - began
    for version in range(1, KILLS + 1):
        before = files_of(folder / "output")
        write_articles(folder, version)
        process = start(folder)
        time.sleep(source.uniform(0.3, 1.0) * whole)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        clean = files_of(build(folder, output=f"clean-{version}", cache=f"clean-{version}-cache"))
        for path, data in files_of(folder / "output").items():
            if not path.endswith(".backfile-tmp"):
                assert data in {before.get(path), clean.get(path)}, path
        build(folder)
        assert files_of(folder / "output") == clean


def test_two_builds_at_once(tmp_path: Path) -> None:
    folder = copy_mini_site(tmp_path / "mini")
    write_articles(folder, 0)
    processes = [start(folder) for _ in range(2)]
    printed = [process.communicate()[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert "CRITICAL" not in "".join(printed)
    assert files_of(folder / "output") == files_of(build(folder, output="clean", cache="clean-cache"))
