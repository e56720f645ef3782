"""The faster code of templates prints what Jinja's own prints, and an error is one in both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from jinja2.filters import do_urlencode
from markupsafe import Markup

from backfile.publish.compiler import FastMacro
from backfile.publish.pages import TEMPLATES
from backfile.publish.templates import ONE_PAGE, Templates, encode_address

THEME = Path(__file__).parents[2] / "theme"


@dataclass(frozen=True)
class Thing:
    name: str
    url: str = ""
    parts: tuple[Thing, ...] = ()


SITE = Thing("Some & site", "https://site.example", (Thing("a<b", "x/"), Thing("c", "y/")))
PAGE = Thing("Page <1>", "p/", (Thing("one", "1/"), Thing("two", "2/"), Thing("three")))
MACROS = """{% macro name(item, root, look="") %}<a class="{{ look }}" href="{{ root }}{{ item.url }}">{{ item.name }}</a>{% endmacro %}
{% macro twice(text) %}{{ text }}{{ text }}{% endmacro %}
{% macro both(item, root) %}{{ name(item, root) }}, {{ name(item, root, "b") }}; {{ twice(item.name) }}{% endmacro %}
{% macro boxed(title) %}<b>{{ title }}</b>{{ caller() }}{% endmacro %}
{% macro many() %}{{ varargs | length }}{{ kwargs.get("a", "") }}{% endmacro %}
"""
BASE = """<title>{% block title %}none{% endblock %}</title>
<p>{{ site.name }} {{ root }} {% for part in site.parts %}<i href="{{ root }}{{ part.url }}">{{ part.name }}</i>{% endfor %}</p>
{% include "piece.html" %}
{% block main %}{{ page.name }}{% endblock %}
<footer>{% if site.url %}{{ site.url }}{% endif %}{{ root }}end {{ site.name | upper }}</footer>
"""
PIECE = """{% from "macros.html" import twice -%}
{% set shown = page.name %}[{{ twice(shown) }}{{ twice(page.name) }}]
"""
CASES = {
    "block": '{% extends "base.html" %}{% set it = page.parts[0] %}{% block main %}{{ it.name }}{{ page.url }}{% endblock %}',
    "super": '{% extends "base.html" %}{% block main %}{{ super() }}!{% endblock %}',
    "self": '{% extends "base.html" %}{% block title %}t{% endblock %}{% block main %}{{ self.title() }}{% endblock %}',
    "text around blocks": '{% extends "base.html" %}lost{% block main %}kept{% endblock %}lost',
    "macros": '{% from "macros.html" import name, both %}{{ name(page, root) }}{{ both(page, root) }}{{ name(page, root) ~ "<" }}',
    "macro by keyword": '{% from "macros.html" import name %}{{ name(page, root=root, look="<") }}{{ name(page, root) }}',
    "macro's default": '{% from "macros.html" import name as n %}{{ n(page, root) }}{{ n(page, root, "x") }}',
    "macro as value": '{% from "macros.html" import twice %}{% set f = twice %}{{ f("<") }}{{ twice("<") }}',
    "macro's text passed on": '{% from "macros.html" import twice %}{{ twice(twice("<b>")) }}{{ twice("&lt;b&gt;" | safe) }}',
    "one and true": '{% from "macros.html" import twice %}{{ twice(1) }}{{ twice(true) }}{{ twice(1.0) }}{{ twice("1") }}',
    "own macro": "{% macro m(x) %}{{ x }}{{ page.name }}{% endmacro %}{{ m(1) }}{% for part in page.parts %}{{ m(part.name) }}{% endfor %}",
    "two of one name": '{% from "macros.html" import twice %}{{ twice("a") }}{% for twice in (1, 2) %}{{ twice }}{% endfor %}',
    "caller": '{% from "macros.html" import boxed %}{% call boxed("<") %}{{ page.name }}{% endcall %}',
    "varargs": '{% from "macros.html" import many %}{{ many(1, 2, a="<") }}',
    "whole import": '{% import "macros.html" as m %}{{ m.twice("<") }}',
    "loop": "{% for part in page.parts %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}"
    "{{ part.name }}{% if not loop.last %}{{ loop.nextitem.name }}{% endif %};{% else %}none{% endfor %}",
    "loop of other things": '{% for k, v in {"a": 1, "b": 2}.items() %}{{ loop.index }}{{ k }}{{ v }}{% endfor %}'
    '{% for c in "abc" %}{{ loop.previtem if loop.previtem is defined else "-" }}{{ loop.cycle("x", "y") }}{% endfor %}',
    "loops in loops": "{% for a in page.parts %}{% for b in page.parts %}{{ loop.last }}{% endfor %}{{ loop.first }}{% endfor %}",
    "loop with a test": "{% for a in page.parts if a.url %}{{ loop.index }}{{ a.name }}{% else %}no{% endfor %}",
    "tests in loops": '{% for k in ("1/", "2/") %}{% for a in page.parts if a.url == k and a.name != root %}{{ loop.first }}{{ loop.last }}'
    "{{ a.name }}{% endfor %}{% endfor %}{% for a, b in ((1, 2), (3, 4)) if a > 1 %}{{ loop.index }}{{ b }}{% endfor %}",
    "empty loop": "{% for a in () %}{{ loop.index }}{% else %}none{% endfor %}",
    "recursive": "{% for a in [site] recursive %}{{ a.name }}{{ loop(a.parts) }}{% endfor %}",
    "items of a dict": '{% set d = {"name": "<", "url": "u"} %}{{ d.name }}{{ d["url"] }}{{ page.name }}',
    "is defined": '{{ nothing is defined }}{{ page.none is defined }}{{ nothing | default("d") }}{% set x = 1 %}{{ x is defined }}',
    "attribute is defined": "{% for thing in (page, site) %}{{ thing.none is defined }}{{ thing.name is defined }}{{ thing.none is undefined }}"
    '{{ thing.none | default("<") }}{{ thing.name | d("d") }}{{ (thing.parts[0].none is defined) if thing.parts }}{% endfor %}',
    "set in a branch": '{% if page.url %}{% set x = "<" %}{% endif %}{{ x }}{% include "piece.html" %}{{ shown is defined }}',
    "with": '{% with a = page.name, b = "<" %}{{ a }}{{ b }}{% include "piece.html" %}{% endwith %}{{ a is defined }}',
    "set block": "{% set x %}<b>{{ page.name }}</b>{% endset %}{{ x }}{{ x | length }}",
    "trans": "{% trans a=page.name %}By {{ a }}, 100%{% endtrans %}{{ _('<i>100%%</i>') }}{% trans n=2 %}{{ n }} one{% pluralize %}{{ n }} many{% endtrans %}",
    "map": '{{ page.parts | map(attribute="name") | join(", ") }}{{ "1/" in page.parts | map(attribute="url") }}',
    "methods": '{{ "{:,}".format(1234) }}{{ page.name.split("<")[0] }}{{ {"a": "<"}.get("a") }}{{ page.url.startswith("p") }}',
    "other root": '{% extends "base.html" %}{% set root = "else/" %}{% block main %}{{ root }}{% endblock %}',
    "namespace": "{% set ns = namespace(n=0) %}{% for a in page.parts %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}",
    "number's method": "{{ 5.0.is_integer() }}{{ [1, 2].index(2) }}",
}
ERRORS = {
    "no such name": "{{ nothing }}",
    "no such field": "{{ page.nothing }}",
    "field of nothing": "{{ nothing.name }}",
    "no such macro": '{% from "macros.html" import nothing %}{{ nothing(1) }}',
    "lacking argument": '{% from "macros.html" import name %}{{ name(page) }}',
    "beyond the loop": "{% for a in page.parts %}{{ loop.nextitem.name }}{% endfor %}",
}


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    folder = tmp_path / "templates"
    folder.mkdir()
    pages = {**CASES, **ERRORS}
    files = {"base": BASE, "macros": MACROS, "piece": PIECE} | {str(n): text for n, text in enumerate(pages.values())}
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text)
    return Templates({"JINJA_ENVIRONMENT": {"trim_blocks": True}}, [folder], tmp_path / "cache")


@given(st.one_of(st.text(), st.text(alphabet="%25 /~aé&\n\u2014𝄞", max_size=30)))
def test_addresses_are_encoded_as_jinja_does(text: str) -> None:
    assert encode_address(text) == do_urlencode(text)


def test_other_values_are_encoded_as_jinja_does() -> None:
    for value in ({"a b": "é", "c": "%"}, [("x", "&")], 5, Markup("<a b>")):
        assert encode_address(value) == do_urlencode(value)


def _name(case: str) -> str:
    return f"{[*CASES, *ERRORS].index(case)}.html"


@pytest.mark.parametrize("case", CASES)
def test_prints_as_plain_jinja(case: str, templates: Templates) -> None:
    for root, page, site in (("./", PAGE, SITE), ("../", SITE, SITE), ("./", SITE, PAGE), ("./", PAGE, PAGE)):
        variables: dict[str, Any] = {"page": page, "site": site, "root": root}
        plain = templates._plain.get_template(_name(case)).render(variables)
        assert templates.render(_name(case), variables) == plain
        assert templates.render(_name(case), variables) == plain


@pytest.mark.parametrize("case", ERRORS)
def test_an_error_is_an_error(case: str, templates: Templates) -> None:
    with pytest.raises((UndefinedError, TypeError)):
        templates.render(_name(case), {"page": PAGE, "site": SITE, "root": "./"})


def test_what_the_fast_code_cannot_read_is_left_to_jinja(templates: Templates) -> None:
    variables: dict[str, Any] = {"page": PAGE, "site": SITE, "root": "./"}
    for case in CASES:
        templates.render(_name(case), variables)
    assert templates._plain_only == {_name(case) for case in ("self", "items of a dict")}


def _compiled(folder: Path, cache: Path, pages: list[str]) -> set[str]:
    """The templates that a build compiles now."""
    templates = Templates({}, [folder], cache)
    found: set[str] = set()
    generate = templates.environment._generate

    def noted(source: Any, name: str | None, *rest: Any, **options: Any) -> str:
        found.add(str(name).removesuffix(".html"))
        return generate(source, name, *rest, **options)

    templates.environment._generate = noted  # type: ignore[method-assign]
    known = templates.recall()
    templates.compile(pages)
    templates.keep()
    assert known == (not found)
    return found


@pytest.mark.parametrize(
    ("changed", "compiled"),
    [
        ("one", {"one"}),
        ("two", {"two"}),
        ("base", {"one", "two"}),
        ("piece", {"one", "two", "three"}),
        ("macros", {"macros", "one", "two", "three"}),
        ("unused", {"four"}),
    ],
)
def test_a_changed_template_is_compiled_again_with_those_that_hold_it(
    tmp_path: Path, changed: str, compiled: set[str]
) -> None:
    texts = {
        "base": BASE, "macros": MACROS, "piece": PIECE, "unused": "", "one": CASES["block"],
        "two": CASES["text around blocks"], "three": '{% include "piece.html" %}', "four": "{% include page.name %}",
    }  # fmt: skip
    folder = tmp_path / "templates"
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text)
    pages, cache = ["one", "two", "three", "four"], tmp_path / "cache"
    assert _compiled(folder, cache, pages) == {*pages, "macros"}
    assert _compiled(folder, cache, pages) == set()
    (folder / f"{changed}.html").write_text(texts[changed] + "{# a remark #}")
    assert _compiled(folder, cache, pages) == {*compiled, "four"}, "four may hold any"
    assert _compiled(folder, cache, pages) == set()


def test_fragments_are_of_one_depth_and_one_site(templates: Templates) -> None:
    environment = templates.environment
    templates.render(_name("block"), {"page": PAGE, "site": SITE, "root": "./"})
    kept = environment.fragments_of(SITE, "./")
    assert any("Some &amp; site" in text for text in kept.values())
    assert not environment.fragments_of(SITE, "../")
    assert not environment.fragments_of(PAGE, "./")


def test_the_themes_own_macros_are_called_straight_away(tmp_path: Path) -> None:
    templates = Templates({"JINJA_ENVIRONMENT": {"trim_blocks": True}}, [THEME / "templates"], tmp_path / "cache")
    for name in {f"{name}.html" for name in TEMPLATES.values()} - ONE_PAGE:
        source, file, _ = templates.environment.loader.get_source(templates.environment, name)  # type: ignore[union-attr]
        code = templates.environment.compile(source, name, file, raw=True)
        assert "yield from" not in code, "the template's frame is not its own code"
        assert "LoopContext(" not in code
        assert "included_template" not in code
    teaser = templates.environment.get_template("macros/teaser.html").module.teaser
    assert type(teaser) is FastMacro
