"""Each field on small pages, one custom or trap a case."""

from __future__ import annotations

import pytest
from page_cases import FOLDER, Case, compared, read_cases

CASES = [(path.stem, case) for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path.name)]


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{group}: {case.title}") for group, case in CASES])
def test_case(case: Case) -> None:
    found, wanted = compared(case)
    assert found == wanted


def test_there_are_cases_for_each_field() -> None:
    fields = {field for _, case in CASES for field in case.wanted}
    assert fields >= {
        "standfirst",
        "section",
        "credit",
        "dateline",
        "authors",
        "byline",
        "date",
        "tags",
        "headline",
        "language",
        "image",
    }
