"""``backfile tags`` proposes merges; a person decides."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from backfile.cli import main

TAGS = [
    {"name": name, "kind": "person", "count": count, "description": "", "hidden": False}
    for name, count in (
        ("Marta Quill", 5),
        ("Marta Ann Quill", 1),
        ("Quill Marta", 1),
        ("Harborside", 3),
        ("Harbor side", 1),
        ("Agnes Tully", 2),
    )
]


def test_merges_are_proposed_until_a_person_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "tags.json").write_text(json.dumps(TAGS), "utf-8")
    assert main(["tags"]) == 0
    shown = capsys.readouterr().out
    pasted = tomllib.loads(shown.partition("table of its own.")[2])["tags"]
    assert pasted == {
        "Marta Quill": {"aliases": ["Marta Ann Quill", "Quill Marta"]},
        "Harborside": {"aliases": ["Harbor side"]},
    }
    assert '"Agnes Tully"' not in shown
    (tmp_path / "tags.toml").write_text(
        '[tags."Marta Quill"]\n[tags."Marta Ann Quill"]\n[tags.Harborside]\naliases = ["Harbor side"]\n'
    )
    assert main(["tags"]) == 0
    left = capsys.readouterr().out
    assert left.count("aliases") == 1
    assert "Quill Marta" in left
