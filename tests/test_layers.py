"""The rooms import only what the table in docs/design.md allows."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "tools" / "backfile"

BASE = {"errors", "model", "options", "common", "frontmatter", "recipes"}
STAGES = {"read", "extract", "describe", "clean", "to_markdown", "dedupe", "tag", "story", "write"}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "model": {"errors"},
    "options": {"errors"},
    "common": {"errors", "model"},
    "frontmatter": {"model", "errors"},
    "recipes": {"model", "errors", "common"},
    **dict.fromkeys(STAGES, BASE),
    "pipeline": BASE | STAGES,
    "cli": BASE | {"pipeline"},
    "publish": BASE,
    "__init__": {"pipeline", "story", "tag", "to_markdown"},
    "__main__": {"cli"},
}


def imported_rooms(path: Path) -> set[str]:
    """The rooms of the package that a file imports."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import hides which room it reaches"
            names = [node.module or ""]
            if node.module == "backfile":
                names = [f"backfile.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        rooms |= {name.split(".")[1] for name in names if name.startswith("backfile.")}
    return rooms


def rooms() -> dict[str, list[Path]]:
    found = {path.stem: [path] for path in PACKAGE.glob("*.py")}
    found |= {
        folder.name: sorted(folder.rglob("*.py")) for folder in PACKAGE.iterdir() if (folder / "__init__.py").exists()
    }
    return found


def test_every_room_is_in_the_table() -> None:
    assert set(rooms()) == set(ALLOWED)


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_imports_follow_the_table(room: str) -> None:
    for path in rooms()[room]:
        wrong = imported_rooms(path) - ALLOWED[room] - {room}
        assert not wrong, f"{path.relative_to(PACKAGE)} imports {sorted(wrong)}"


def test_only_the_command_line_prints_or_exits() -> None:
    for room, paths in rooms().items():
        if room in {"cli", "__main__"}:
            continue
        for path in paths:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    name = ast.unparse(node.func)
                    assert name not in {"print", "sys.exit", "exit", "quit"}, f"{path}:{node.lineno} calls {name}"
