"""Cases that read title, input, wanted: three parts parted by lines of dots.

The input is markup when it begins with ``<``, else a text dump; ``url:`` and ``retrieved:`` lines may stand before it.
``{{text}}`` stands for three paragraphs of prose, in ``<p>`` for markup. The wanted part is YAML: fields of a
``Description`` (an image as its ``url``) and no others are compared, one that is left empty must be empty; ``source: {date: meta}`` compares the evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import turbohtml
import yaml

from backfile.describe import describe
from backfile.extract import extract
from backfile.model import Description, Page
from backfile.recipes import Recipes

FOLDER = Path(__file__).parents[1] / "fixtures" / "describe"
PROSE = (
    "The harbour board met for three hours on Tuesday evening and agreed, by seven votes to four, that the east quay must be "
    "closed to lorries before the winter gales begin.",
    "Its chairman told the members that two of the piles had moved by the width of a hand since the last survey, and that the "
    "third could not be seen for weed.",
    "Fishermen who land their catch there will have to use the ferry berth, which is dry for two hours at low water, until the "
    "work is finished some time in the spring.",
)


@dataclass(frozen=True)
class Case:
    title: str
    page: Page
    wanted: dict[str, Any]


def read_cases(name: str) -> list[Case]:
    """The cases of one fixture file. Raises ValueError for one that lacks a part."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    parts: list[list[str]] = [[]]
    for line in lines:
        if line.strip() == "...":
            parts.append([])
        else:
            parts[-1].append(line)
    if len(parts) % 3 != 1 or any(line.strip() for line in parts[-1]):
        raise ValueError(f"{name}: a case has a title, an input and what is wanted")
    return [_case(name, *("\n".join(part) for part in parts[n : n + 3])) for n in range(0, len(parts) - 1, 3)]


def _case(name: str, title: str, given: str, wanted: str) -> Case:
    fields = yaml.load(wanted, yaml.BaseLoader)  # dates stay text
    if not isinstance(fields, dict) or not fields:
        raise ValueError(f"{name}: {title.strip()}: nothing is wanted")
    told: dict[str, str] = {}
    given = given.strip("\n")
    while given.startswith(("url: ", "retrieved: ")):
        line, _, given = given.partition("\n")
        key, _, value = line.partition(": ")
        told[key] = value
    given = given.lstrip("\n")
    markup = given.startswith("<")
    prose = "".join(f"<p>{text}</p>" for text in PROSE) if markup else "\n\n".join(PROSE)
    page = Page(
        title.strip(),
        given.replace("{{text}}", prose),
        form="html" if markup else "text",
        url=told.get("url"),
        retrieved=told.get("retrieved"),
    )
    return Case(title.strip(), page, fields)


def described(page: Page) -> Description:
    """What the room says of ``page``."""
    document = turbohtml.parse(page.content) if page.form == "html" else None
    recipes = Recipes.builtin()
    return describe(page, document, extract(page, document, recipes), recipes)


def compared(case: Case) -> tuple[dict[str, Any], dict[str, Any]]:
    """(found, wanted), of the fields that the case names."""
    description = described(case.page)
    found: dict[str, Any] = {}
    for field in case.wanted:
        if field == "source":
            chosen = {evidence.field: evidence.chosen.source for evidence in description.evidence}
            found[field] = {name: chosen.get(name, "") for name in case.wanted[field]}
        elif field == "image":
            found[field] = description.image.url if description.image else ""
        else:
            value = getattr(description, field)
            found[field] = list(value) if isinstance(value, tuple) else (value or "")
    return found, case.wanted
