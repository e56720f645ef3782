from __future__ import annotations

import pytest
from turbohtml import Element, parse_fragment

from backfile.to_markdown import html_to_markdown, to_blocks

NESTED = ["span", "b", "em", "div", "blockquote", "ul><li", "section", "q", "sup", "dl><dd", "table><tr><td", "font"]


@pytest.mark.parametrize("tag", NESTED)
@pytest.mark.parametrize("depth", [99, 101, 5000])
def test_a_page_nested_beyond_reason_keeps_its_text(tag: str, depth: int) -> None:
    html = "<p>before</p>" + f"<{tag}>" * depth + "inside"
    assert "inside" in html_to_markdown(html)
    body = Element("article", None, list(parse_fragment(html).children))
    assert "inside" in "".join(block.text for block in to_blocks(body))
