"""The short way through Markdown gives what the parser gives."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from backfile.publish.markdown import parse_body
from backfile.publish.plain_markdown import render_plain

PIECES = [
    "a", "word", "Zé", "ی", "7", "12", "1. ", "2. ", "10) ", "- ", "-", "--", "---", "+ ", "_", ".", ",", ": ", ":", " ", "  ", "    ",
    "# ", "## ", "#", "'", '"', "“", "(", ")", "[", "]", "{", "}", "&", "& ", "&amp;", "&copy", "*", "**", "*a*", "**b c**", "*d.*", "!",
    "|", "| ", "> ", ">", "%", "@", "`", "~", "~~", "= ", "==", "<", "<b>", "<https://a.example/>", "https://a.example/x?y=1", "\\", "/",
    "[t u](https://a.example/b_c-d/?e=1)", "[t](http://a.example)", "[t](b.md)", "[t](https://A.example/%41)", "[t](//x.example)",
    "[t]: https://a.example/", "[^1]", "[^1]: note", "^", "^[n]", "\t", "\u00a0", "\u200b", "\u2028", "\u0085", "\ufeff", "😀", "…", "’",
    "\n", "\n", "\n\n", "\n\n", "\n\n\n", "\n>\n> ", "\n- ", "\n2. ", ": def", "\n: def", "![a](b.jpg)", "![a](b.jpg)\n*c*", "\x00", "\x0b",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
@settings(max_examples=3000)
@example("word\n\n: def")
@example("- a\n\n- b")
@example("1. a\n\n1. b")
@example("- a\n\n1. b")
@example("> a\n\n> b")
@example("## a\n\n## a\n\n# a")
@example("a!**b** c")
@example("![t](http://a.example)")
@example("*a *b* c*")
@example("**a** *b*c *d*")
@example("*a.*, *b* (**c**)")
@example("1\n\n2. a")
@example("- - a")
@example("- a\n- # b")
@example("a\u00a0")
@example("## a #")
@example("## 1\n\n- a\n\n## 1")
def test_any_text(text: str) -> None:
    plain = render_plain(text)
    if plain is not None:
        parsed = parse_body(text)
        assert plain == parsed.html
        assert (parsed.images, parsed.links) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        'He said "yes" & left: 5 > 4.',
        "See [the pier](https://a.example/b/c.html) (**now**), *said he*.\n\n## The pier\n\nMore.",
        "> A quote.\n>\n> Its end.\n\n- one\n- *two*\n\nText.\n\n1. one\n2. two\n\n## The pier\n\n# The pier",
    ],
)
def test_plain_texts_need_no_parser(text: str) -> None:
    assert render_plain(text) == parse_body(text).html


def test_a_list_of_blocks_parted_by_more_than_one_line_needs_the_parser() -> None:
    assert render_plain("One.\n\n\nTwo.") is None
    assert render_plain("") is None
