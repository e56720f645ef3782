"""Lighthouse on one page of each type and the Nu validator on all pages. Prints the scores; ends with 1 below 100."""

from __future__ import annotations

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

LIGHTHOUSE = "lighthouse@12.8.2"
NU = "vnu-jar@26.9.27"
PAGES = {
    "home": "index.html",
    "article": "articles/2*/*/*.html",
    "tag": "tags/*/index.html",
    "story": "stories/*-*/index.html",
    "day": "[0-9]*/*/*/index.html",
    "search": "search/index.html",
}
# What the validator says of every page that has a policy: it has no origin of its own to match 'self' with.
NOT_OURS = ("Content Security Policy",)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def say(text: str) -> None:
    """A line for whoever waits."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def lighthouse(address: str) -> dict[str, int]:
    """The four scores of a page, 0 to 100, as a phone sees it."""
    with tempfile.TemporaryDirectory() as folder:
        flags = f"--headless --disable-gpu --user-data-dir={folder}/profile"
        flags += " --no-sandbox" if os.geteuid() == 0 else ""
        report = Path(folder) / "report.json"
        command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report}"]
        subprocess.run([*command, f"--chrome-flags={flags}"], check=True, capture_output=True, timeout=300)
        found = json.loads(report.read_text("utf-8"))["categories"]
    return {name: round(100 * category["score"]) for name, category in found.items()}


def validate(folder: Path) -> list[str]:
    """What the Nu validator has against the pages below ``folder``."""
    if not shutil.which("java"):
        sys.exit("The validator needs Java: install a runtime of your system.")
    command = ["npx", "--yes", "--package", NU, "vnu", "--skip-non-html", "--format", "gnu", str(folder)]
    said = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600).stderr.splitlines()
    return [line for line in said if not any(words in line for words in NOT_OURS)]


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    wrong = 0
    for name, pattern in PAGES.items():
        page = next(iter(sorted(folder.glob(pattern))), None)
        if page is None:
            say(f"{name:8} no such page")
            continue
        path = page.relative_to(folder).as_posix().removesuffix("index.html")
        scores = lighthouse(f"http://127.0.0.1:{server.server_port}/{path}")
        wrong += any(score < 100 for score in scores.values())
        say(f"{name:8} " + "  ".join(f"{key} {score}" for key, score in scores.items()) + f"  /{path}")
    said = validate(folder)
    say("\n".join(said) if said else "valid    every page, by the Nu validator")
    return int(bool(wrong or said))


if __name__ == "__main__":
    sys.exit(main())
