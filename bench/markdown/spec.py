"""The examples of the CommonMark specification 0.31.2 (CC BY-SA 4.0, by John MacFarlane), fetched, never committed."""

from __future__ import annotations

import hashlib
import re
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "commonmark-spec@0.31.2"
DIGEST = "257c41ad946f7a1414a499aca402a1aa8fdac3678532266611348c1cf54f4b80"
CACHE = Path(__file__).parents[2] / ".cache" / "commonmark-0.31.2.txt"
RAW_HTML = frozenset(("HTML blocks", "Raw HTML"))

NOT_REPRESENTABLE = {
    21: "is an unclosed <a> of raw HTML outside of any paragraph; a link in Markdown stands in one",
    31: "is an unclosed <a> of raw HTML outside of any paragraph; a link in Markdown stands in one",
    201: "the expected document holds an unknown element, <bar>, which only raw HTML can write",
    308: "holds a comment, which only raw HTML can write",
    309: "holds a comment, which only raw HTML can write",
    344: "holds an unclosed <a> of raw HTML, which a parser goes on with after its paragraph",
    475: "holds an image of raw HTML without an alt attribute; Markdown always writes one",
    476: "holds an unclosed <a> of raw HTML, which a parser goes on with after its paragraph",
    477: "holds an unclosed <a> of raw HTML, which a parser goes on with after its paragraph",
    491: "the expected document holds an unknown element, <foo bar>, which only raw HTML can write",
    494: "holds an unclosed <b> of raw HTML, which Markdown can only write as <strong>",
    524: "the expected document holds an unknown element, <bar attr>, which only raw HTML can write",
    536: "the expected document holds an unknown element, <bar attr>, which only raw HTML can write",
    642: "holds an unclosed <a> of raw HTML with a line end in its address, which no link destination can have",
    643: "holds an unclosed <a> of raw HTML with a line end in its address, which no link destination can have",
}
"""Examples outside of the raw-HTML sections whose document needs raw HTML all the same. They count as failures."""


@dataclass(frozen=True)
class Example:
    number: int
    section: str
    html: str


def examples(path: Path = CACHE) -> list[Example]:
    """The examples outside of the sections on raw HTML: 588."""
    text = path.read_text(encoding="utf-8")
    if hashlib.sha256(text.encode()).hexdigest() != DIGEST:
        raise ValueError(f"{path} is not the specification 0.31.2")
    pattern = r"^`{32} example\n.*?^\.\n(.*?)^`{32}$|^#{1,6} *([^\n]*)$"
    found: list[Example] = []
    section, number = "", 0
    for match in re.finditer(pattern, text, re.DOTALL | re.MULTILINE):
        if match[2] is not None:
            section = match[2]
            continue
        number += 1
        if section not in RAW_HTML:
            found.append(Example(number, section, match[1].replace("→", "\t")))
    return found


def fetch(path: Path = CACHE) -> None:
    """Fetch the specification with npm into ``path``, unless it is there."""
    if path.exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", "--pack-destination", folder, PACKAGE]
        subprocess.run(command, check=True, cwd=folder, capture_output=True)
        archive = next(Path(folder).glob("*.tgz"))
        with tarfile.open(archive) as package:
            member = package.extractfile("package/spec.txt")
            assert member is not None
            text = member.read()
    if hashlib.sha256(text).hexdigest() != DIGEST:
        raise ValueError(f"{PACKAGE} is not what it was when this was written")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)
