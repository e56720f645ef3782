"""The peers' answers of earlier runs: only for looking at pages again and again, a full run measures all."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from bench.extraction.corpus import Gold
from bench.extraction.systems import PACKAGES, Answer, Found

FOLDER = Path(__file__).parents[2] / ".cache" / "bench" / "peers"


def key(gold: Gold) -> str:
    """The digest of the page, as it lies in the corpus, and of the address that goes with it."""
    return hashlib.sha256(gold.path.read_bytes() + gold.url.encode()).hexdigest()


def load(system: str) -> dict[str, Answer]:
    file = _file(system)
    if not file.exists():
        return {}
    rows = json.loads(file.read_text("utf-8"))
    return {name: Answer(_found(row["found"]), row["milliseconds"], row["failed"]) for name, row in rows.items()}


def save(system: str, answers: dict[str, Answer]) -> None:
    file = _file(system)
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = {name: asdict(answer) for name, answer in answers.items()}
    file.write_text(json.dumps(rows, ensure_ascii=True), "utf-8")


def _found(row: dict[str, object]) -> Found:
    return Found(**{name: tuple(value) if isinstance(value, list) else value for name, value in row.items()})  # type: ignore[arg-type]


def _file(system: str) -> Path:
    return FOLDER / f"{system}-{version(PACKAGES[system])}.json"
