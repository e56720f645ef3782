"""What a person should look at: fields whose value is weakly told, or told otherwise nearly as well.

``convert`` writes them into the report; ``backfile review`` reads them there and leaves out articles whose file a person
has changed since: what stands there is that person's choice, and no run changes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from backfile import frontmatter
from backfile.common.text import fold
from backfile.errors import InputError
from backfile.model import Article, Candidate, Evidence

# Of 613 dates of the tune half 8 % are wrong, of those below this confidence 22 %, of those with another day so near 21 %; of 404
# lists of authors 10 % of those with the date's confidence or more are wrong and 15 % of the others. Headlines are wrong
# where the printed and the told one are equally well told: confidence says little of them (12 % of the near ones, 8 % of all).
_SURE = 0.6
_APART = 0.15
# Sections and outlets that only an address or a title tells are as weak on every page of an outlet: no use in a list.
_FIELDS = ("headline", "date", "authors", "dateline", "credit", "language")
_FRONT_MATTER = {"headline": "title", "language": "lang"}


def doubts(article: Article) -> list[dict[str, Any]]:
    """The doubtful fields of ``article``, each with its evidence, as the report holds them."""
    told = {evidence.field: evidence for evidence in article.evidence}
    rows: list[dict[str, Any]] = []
    for name in _FIELDS:
        if name in told and (doubt := _doubt(told[name])) > 0:
            rows.append({"field": name, "doubt": round(doubt, 2), **_row(told[name])})
    if article.date is None:
        rows.append({"field": "date", "doubt": 0.0, "value": "", "others": []})
    return rows


def review_rows(report: Path, content: Path) -> Iterator[str]:
    """Lines for a terminal, the most doubtful article first.

    Raises InputError when there is no report or when it is none of this version.
    """
    for name, rows in sorted(_read(report).items(), key=lambda item: (-max(row["doubt"] for row in item[1]), item[0])):
        path = content / name
        if not path.is_file() or not frontmatter.is_sealed(path.read_text("utf-8", "replace")):
            continue
        yield f"{path}"
        for row in rows:
            yield f"    {_line(_FRONT_MATTER.get(row['field'], row['field']), row)}"
            yield from (f"        or {_said(other)}" for other in row["others"])


def _read(report: Path) -> dict[str, list[dict[str, Any]]]:
    try:
        doubtful = json.loads(report.read_text("utf-8"))["doubtful"]
    except FileNotFoundError as error:
        raise InputError(
            "is not there; run backfile convert first, or name it with --report", subject=str(report)
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("is no report of this version; run backfile convert again", subject=str(report)) from error
    return dict(doubtful)


def _doubt(evidence: Evidence) -> float:
    """How far the value is from being sure, above 0 when a person should look."""
    chosen = evidence.chosen.confidence
    rivals = [other.confidence for other in evidence.others if not _is_same(evidence.field, other, evidence.chosen)]
    return max(_SURE - chosen, _APART - (chosen - max(rivals)) if rivals else 0.0)


def _is_same(field: str, one: Candidate, other: Candidate) -> bool:
    if field == "date":
        return one.value.startswith(other.value[:10]) or other.value.startswith(one.value[:10])
    if field == "headline":
        # With the site's name or a kicker it is the same headline.
        return fold(one.value) in fold(other.value) or fold(other.value) in fold(one.value)
    return fold(one.value) == fold(other.value)


def _row(evidence: Evidence) -> dict[str, Any]:
    return {**asdict(evidence.chosen), "others": [asdict(other) for other in evidence.others]}


def _line(name: str, row: dict[str, Any]) -> str:
    return f"{name}: {_said(row)}" if row["value"] else f"{name}: none found"


def _said(row: dict[str, Any]) -> str:
    return f"{row['value']} · {row['source']} · {row['confidence']:.2f}"
