"""What README and docs name is there: commands, options, targets of make, files, settings, links."""

from __future__ import annotations

import argparse
import re
from functools import cache
from pathlib import Path

import pytest

import backfile
from backfile.cli.main import build_parser

ROOT = Path(__file__).parent.parent
DOCS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])


def names(pattern: str, text: str) -> set[str]:
    return set(re.findall(pattern, text))


@cache
def code(path: Path) -> str:
    """The code of a page, a piece a line."""
    text = path.read_text("utf-8")
    blocks = re.findall(r"^ *```.*?\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    rest = re.sub(r"^ *```.*?\n.*?^ *```", "", text, flags=re.MULTILINE | re.DOTALL)
    spans = re.findall(r"`([^`]+)`", rest)
    indented = re.findall(r"^ {4,}(\S.*)$", rest, re.MULTILINE)
    return "\n".join([*blocks, *(" ".join(span.split()) for span in spans), *indented])


@cache
def commands() -> dict[str, set[str]]:
    """The options of each command."""
    (actions,) = (action for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction))
    return {name: set(parser._option_string_actions) for name, parser in actions.choices.items()}


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_commands_and_their_options_exist(page: Path) -> None:
    for command, rest in re.findall(r"(?<!from )\bbackfile ([a-z]+)\b([^\n|]*)", code(page)):
        assert command in commands(), f"backfile {command}"
        assert names(r"--[a-z-]+", rest) <= commands()[command], f"backfile {command}{rest}"


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_targets_of_make_exist(page: Path) -> None:
    targets = names(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"))
    assert names(r"\bmake ([a-z-]+)\b", code(page)) <= targets


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_files_of_the_code_exist(page: Path) -> None:
    folders = ("tools", "tests", "theme", "bench")
    known = {path.name for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()}
    made_or_written_by_a_user = {"recipes.py", "style.css"}
    spans = names(r"`(?:[\w-]+/)*([\w-]+\.(?:py|css|js))`", page.read_text("utf-8"))
    assert spans <= known | made_or_written_by_a_user


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_settings_exist(page: Path) -> None:
    conf = (ROOT / "pelican.conf.py").read_text("utf-8")
    assert names(r"\bBACKFILE_[A-Z_]+\b", page.read_text("utf-8")) <= names(r"\bBACKFILE_[A-Z_]+\b", conf)


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_names_of_the_library_exist(page: Path) -> None:
    for name in names(r"\bfrom backfile import ([a-z_]+)", code(page)) | names(r"\bbackfile\.([a-z_]+)\(", code(page)):
        assert name in backfile.__all__, name


def test_each_command_and_function_is_told() -> None:
    told = "\n".join(path.read_text("utf-8") for path in DOCS)
    for name in commands():
        assert f"backfile {name}" in told, name
    for name in backfile.__all__:
        assert name in told, name
