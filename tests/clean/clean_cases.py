"""Reading of ``tests/fixtures/clean/*.txt``: title, fields, HTML, HTML wanted, removals; each closed by a full stop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml
from turbohtml import Element, parse_fragment

from backfile.model import Candidate, Description, Evidence, Image, Page

FIXTURES = Path(__file__).parents[1] / "fixtures" / "clean"
URL = "https://courier.example/2019/05/ferry/"


@dataclass(frozen=True)
class Case:
    name: str
    fields: dict[str, object]
    html: str
    wanted: str
    removals: tuple[str, ...]


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for path in sorted(FIXTURES.glob("*.txt")):
        parts: list[str] = []
        lines: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line == ".":
                parts.append("\n".join(lines))
                lines = []
            else:
                lines.append(line)
        assert not "".join(lines).strip() and parts and len(parts) % 5 == 0, f"{path.name}: a case lacks a part"
        for title, fields, html, wanted, removals in zip(*(parts[at::5] for at in range(5)), strict=True):
            name = f"{path.stem}: {title.strip()}"
            cases.append(Case(name, yaml.safe_load(fields) or {}, html, wanted, tuple(removals.splitlines())))
    return cases


def article(html: str) -> Element:
    """An isolated ``<article>``, as extraction makes one."""
    body = Element("article")
    body.extend(list(parse_fragment(html).children))
    return body


def page(fields: dict[str, object]) -> Page:
    url = fields.get("url", URL)
    return Page("case.html", str(fields.get("content", "")), url=str(url) if url else None)


def description(fields: dict[str, object]) -> Description:
    values = {
        key: value for key, value in fields.items() if key not in {"url", "content", "standfirst_source", "image"}
    }
    if authors := fields.get("authors"):
        assert isinstance(authors, list)
        values["authors"] = tuple(authors)
    if image := fields.get("image"):
        assert isinstance(image, dict)
        values["image"] = Image(**image)
    if source := fields.get("standfirst_source"):
        values["evidence"] = (Evidence("standfirst", Candidate(str(fields["standfirst"]), str(source), 1.0)),)
    return Description(**values)  # type: ignore[arg-type]
