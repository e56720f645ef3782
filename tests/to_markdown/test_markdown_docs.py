"""Each example of docs/markdown.md is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from backfile.to_markdown import html_to_markdown

PAGE = Path(__file__).parents[2] / "docs" / "markdown.md"
EXAMPLE = re.compile(r"^```html\n(.*?)\n```\n\n(`{3,})markdown\n(.*?)\n\2$", re.DOTALL | re.MULTILINE)
EXAMPLES = [(match[1], match[3]) for match in EXAMPLE.finditer(PAGE.read_text(encoding="utf-8"))]


def test_every_example_is_read() -> None:
    assert len(EXAMPLES) == PAGE.read_text(encoding="utf-8").count("```html")


@pytest.mark.parametrize(("html", "wanted"), EXAMPLES)
def test_example(html: str, wanted: str) -> None:
    assert html_to_markdown(html) == wanted
