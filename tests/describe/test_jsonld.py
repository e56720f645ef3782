"""JSON-LD as pages hold it: broken in the usual ways, nested, hostile."""

from __future__ import annotations

import json

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from backfile.common import jsonld

BROKEN = [
    ("a trailing comma", '{"@type": "NewsArticle", "headline": "Quay",}', {"@type": "NewsArticle", "headline": "Quay"}),
    ("a trailing comma in a list", '{"@type": ["A", "B",]}', {"@type": ["A", "B"]}),
    (
        "a raw newline in a string",
        '{"@type": "A", "headline": "Quay\nclosed"}',
        {"@type": "A", "headline": "Quay\nclosed"},
    ),
    ("a comment around it", '<!-- {"@type": "A"} -->', {"@type": "A"}),
    ("a CDATA mark around it", '// <![CDATA[\n{"@type": "A"}\n// ]]>', {"@type": "A"}),
    ("a semicolon after it", '{"@type": "A"};', {"@type": "A"}),
    ("a tab in a string", '{"@type": "A", "headline": "a\tb"}', {"@type": "A", "headline": "a\tb"}),
    ("hopeless", '{"@type": "A"', None),
    ("empty", "", None),
    ("too deep to read", "[" * 100_000, None),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in BROKEN])
def test_broken(text: str, wanted: object) -> None:
    assert jsonld.loads(text) == wanted


def page(*scripts: str) -> turbohtml.Document:
    return turbohtml.parse("".join(f'<script type="application/ld+json">{script}</script>' for script in scripts))


def test_graphs_and_lists_are_flat_outer_first() -> None:
    found = jsonld.nodes(
        page(
            '{"@graph": [{"@type": "Article", "author": {"@type": "Person"}}, {"@type": "WebSite"}]}',
            '[{"@type": "Event"}]',
        )
    )
    assert [node["@type"] for node in found] == ["Article", "Person", "WebSite", "Event"]


def test_a_broken_script_does_not_hide_the_next() -> None:
    assert [node["@type"] for node in jsonld.nodes(page('{"@type": ', '{"@type": "Article"}'))] == ["Article"]


def test_the_type_of_a_script_is_read_whatever_its_case() -> None:
    document = turbohtml.parse('<script type="Application/LD+JSON">{"@type": "Article"}</script>')
    assert len(jsonld.nodes(document)) == 1


def test_endless_nesting_is_cut() -> None:
    deep: object = {"@type": "Innermost"}
    for _ in range(50):
        deep = {"@type": "Outer", "inner": deep}
    kinds = [node["@type"] for node in jsonld.nodes(page(json.dumps(deep)))]
    assert kinds and "Innermost" not in kinds


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=12,
    )
)
def test_good_json_is_read_as_it_is(value: object) -> None:
    assert jsonld.loads(json.dumps(value)) == value


@given(st.text(alphabet='{}[]",:<!->/*; \n@typea1', max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    jsonld.loads(text)
