from __future__ import annotations

from pathlib import Path

import pytest
from clean_cases import Case, article, description, page, read_cases
from turbohtml import parse_fragment

from backfile.clean import RULES, clean


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_clean(case: Case) -> None:
    body = article(case.html)
    removals = clean(body, page(case.fields), description(case.fields))
    assert body.inner_html.strip() == case.wanted.strip()
    assert tuple(f"{removal.step}: {removal.text}" for removal in removals) == case.removals


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_clean_twice_is_clean_once(case: Case) -> None:
    body = article(case.html)
    clean(body, page(case.fields), description(case.fields))
    once = body.inner_html
    again = article(once)
    clean(again, page(case.fields), description(case.fields))
    assert again.inner_html == parse_fragment(once).inner_html


def test_one_rule_one_file_one_name() -> None:
    for rule in RULES:
        path = Path(rule.__code__.co_filename)
        assert path.stem == rule.__name__
        assert path.parent.name == "clean"


def test_the_sanitiser_is_the_last() -> None:
    assert RULES[-1].__name__ == "sanitise"
