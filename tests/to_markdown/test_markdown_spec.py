"""The examples of the CommonMark specification, where ``python -m bench.markdown`` has fetched them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from backfile.to_markdown import html_to_markdown

ROOT = Path(__file__).parents[2]


def test_every_example_that_markdown_can_express_survives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    from bench.markdown.compare import same_document
    from bench.markdown.spec import CACHE, NOT_REPRESENTABLE, examples

    if not CACHE.exists():
        pytest.skip("the specification is not here; `python -m bench.markdown` fetches it")
    found = examples()
    assert len(found) == 588
    renderer = MarkdownIt("commonmark")
    lost = {
        example.number
        for example in found
        if not same_document(example.html, renderer.render(html_to_markdown(example.html)))
    }
    assert lost == set(NOT_REPRESENTABLE)
