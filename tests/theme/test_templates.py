"""The templates parse, keep their layers, and hold nothing that the Content-Security-Policy forbids."""

from __future__ import annotations

import re

import pytest
from jinja2 import Environment, FileSystemLoader, meta

from backfile.publish.pages import TEMPLATES

from .conftest import THEME

LAYERS = {"page": 0, "partial": 1, "macro": 2}


def layer(name: str) -> str:
    """What kind of template ``name`` is."""
    return {"partials": "partial", "macros": "macro"}.get(name.rpartition("/")[0], "page")


@pytest.fixture(scope="module")
def environment() -> Environment:
    found = Environment(loader=FileSystemLoader(THEME / "templates"), extensions=["jinja2.ext.i18n"], autoescape=True)
    found.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    found.filters["translated"] = str
    return found


def test_every_template_compiles(templates: dict[str, str], environment: Environment) -> None:
    for name in templates:
        environment.get_template(name)


def test_every_page_type_has_its_template(templates: dict[str, str]) -> None:
    pages = {name for name in templates if layer(name) == "page"} - {"base.html"}
    assert pages == {f"{name}.html" for name in TEMPLATES.values()}


def test_page_then_partial_then_macro(templates: dict[str, str], environment: Environment) -> None:
    for name, source in templates.items():
        for used in meta.find_referenced_templates(environment.parse(source)):
            assert used in templates, f"{name} uses {used}, which is not there"
            if used == "base.html":
                assert layer(name) == "page", f"{name} extends the page frame"
            else:
                assert layer(used) != "page", f"{name} includes the page {used}"
                assert LAYERS[layer(used)] >= LAYERS[layer(name)], f"{name} reaches back to {used}"


def test_no_partial_is_left_unused(templates: dict[str, str], environment: Environment) -> None:
    used = {part for source in templates.values() for part in meta.find_referenced_templates(environment.parse(source))}
    assert {name for name in templates if layer(name) != "page"} == used - {"base.html"}


def test_macros_are_pure(templates: dict[str, str]) -> None:
    for name, source in templates.items():
        if layer(name) == "macro":
            bare = re.sub(r"\{#.*?#\}|\{%-? macro .*?endmacro -?%\}|\{% from .*?%\}", "", source, flags=re.DOTALL)
            assert not bare.strip(), f"{name} holds more than macros"
            assert not re.search(r"\bpage\.", re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL)), (
                f"{name} reads the page: give it what it needs"
            )
        assert "with context" not in source


def test_nothing_from_elsewhere_is_loaded(templates: dict[str, str]) -> None:
    for name, source in templates.items():
        assert not re.search(r"""(?:src|href|srcset|action|content)\s*=\s*["'](?:https?:)?//""", source), name


def test_nothing_runs_or_styles_in_line(templates: dict[str, str]) -> None:
    for name, source in templates.items():
        assert not re.search(r"""\sstyle\s*=""", source), f"{name} has a style attribute"
        assert not re.search(r"""<[^>]*\son\w+\s*=""", source), f"{name} has an event handler"
        assert "<style" not in source, name
        scripts = re.findall(r"<script[^>]*>", source)
        assert all(" src=" in script or "application/ld+json" in script for script in scripts), name


def test_nothing_escapes_the_escaping(templates: dict[str, str]) -> None:
    for name, source in templates.items():
        assert not re.search(r"\|\s*safe\b|autoescape\s+false|Markup\(", source), name


def test_every_reader_text_is_translatable(templates: dict[str, str]) -> None:
    """Between tags stand expressions, translated texts, signs and digits; no words."""
    for name, source in templates.items():
        text = re.sub(r"\{#.*?#\}|\{% trans.*?endtrans %\}", " ", source, flags=re.DOTALL)
        # The tags hold expressions and the expressions hold quoted tags: expressions go first.
        text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text, flags=re.DOTALL)
        text = re.sub(r"""[\w-]+="[^"]*"|<(\w+)[^<>]*>|</\w+>|<!doctype html>|&\w+;""", " ", text, flags=re.IGNORECASE)
        assert not re.search(r"[A-Za-z]{2,}", text), f"{name}: {text.split()}"


def test_thousands_are_parted_as_the_language_does() -> None:
    environment = Environment(loader=FileSystemLoader(THEME / "templates"), extensions=["jinja2.ext.i18n"])
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: {",": "."}.get(text, text), lambda one, many, n: one if n == 1 else many, newstyle=True
    )
    words = environment.get_template("macros/words.html").module
    assert str(words.number(1234567)) == "1.234.567"  # type: ignore[attr-defined]
    assert str(words.articles(12345)) == "12.345 articles"  # type: ignore[attr-defined]
