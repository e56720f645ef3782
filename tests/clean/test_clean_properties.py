"""Whatever a page holds, what leaves cleaning is safe and loses no prose."""

from __future__ import annotations

import re

from clean_cases import URL, article
from hypothesis import example, given, settings
from hypothesis import strategies as st

from backfile.clean import clean
from backfile.model import Description, Page
from backfile.to_markdown import to_blocks

WORDS = st.lists(st.sampled_from(["ferry", "harbour", "repairs", "mayor", "quay", "tide"]), min_size=3, max_size=8)
HOSTILE = st.text(alphabet="<>ab/!?-= \"'&;:#%()scriptonerr\n\t", max_size=80)
ADDRESSES = st.sampled_from(
    [
        *("javascript:alert(1)", " java\tscript:x", "data:text/html,x", "vbscript:x", "//a.example/b", "/c", "#d"),
        *("https://e.example/f?utm_source=g", "file:///etc/passwd", "http://[::1", "https://h.example/<i>", "?q=1", ""),
    ]
)


@settings(max_examples=300)
@given(HOSTILE, ADDRESSES)
@example("<svg><style><img src=x onerror=y></style></svg>", "JaVaScRiPt:x")
def test_nothing_that_runs_is_left(markup: str, address: str) -> None:
    body = article(f'{markup}<p><a href="{address}">x</a><img src="{address}"><b onclick="y">z</b></p>')
    clean(body, Page("x", "", url=URL), Description())
    for element in body.iter_elements():
        assert element.tag not in {"script", "style", "iframe", "object", "embed", "svg", "form", "input"}
        for name in element.attrs:
            assert not name.startswith("on") and name != "style"
            if name in {"href", "src"}:
                assert re.match(r"https?://|mailto:|#", element.attr(name) or "#")


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_prose_stays_whole(paragraphs: list[list[str]]) -> None:
    texts = [" ".join(words).capitalize() + "." for words in paragraphs]
    body = article("".join(f"<p>{text}</p>" for text in texts))
    assert clean(body, Page("x", "", url=URL), Description(headline="Another headline", date="2019-05-04")) == ()
    assert [block.text for block in to_blocks(body)] == texts


def test_a_body_of_which_nothing_is_left_is_no_error() -> None:
    body = article("<p>Share</p>")
    clean(body, Page("x", "", url=URL), Description())
    clean(body, Page("x", "", url=URL), Description())
    assert to_blocks(body) == ()
