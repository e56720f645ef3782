"""What must hold for every text and every nesting, found by trying many."""

from __future__ import annotations

import html as html_escape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_rendering import site_renderer
from turbohtml import parse_fragment

from backfile.to_markdown import html_to_markdown

RENDERER = site_renderer()
COMMONMARK = MarkdownIt("commonmark")

# Everything that Markdown might take for its own, in a text of words.
MARKUP = st.text(alphabet="*_`~[]()<>!#&;:|\\^-+=.19aé\u00a0 /x\"'@", max_size=30)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
TEXT = MARKUP | ANY_TEXT


def shown(markdown: str, renderer: MarkdownIt = RENDERER) -> str:
    """The text that a reader sees."""
    return " ".join(parse_fragment(renderer.render(markdown)).text.split())


def plain(text: str) -> str:
    return " ".join(text.split())


@given(TEXT)
@example("1. FC Köln")
@example("snake_case and 5 * 3 #hashtag")
@example("+ \\")
@example("a&lt;b &copy;")
@example("\u3000x")
def test_any_text_in_a_paragraph_survives(text: str) -> None:
    markdown = html_to_markdown(f"<p>{html_escape.escape(text)}</p>")
    assert shown(markdown) == plain(text)
    html = RENDERER.render(markdown)
    assert html == "" or (html.startswith("<p>") and html.count("<") == 2), html


@given(TEXT, TEXT)
def test_any_text_after_a_line_break_survives(first: str, second: str) -> None:
    markdown = html_to_markdown(f"<p>x{html_escape.escape(first)}<br>{html_escape.escape(second)}</p>")
    rendered = parse_fragment(RENDERER.render(markdown))
    assert plain(rendered.text) == plain(f"x{first} {second}")
    assert {element.tag for element in rendered.iter_elements()} <= {"p", "br"}


@pytest.mark.parametrize("tag", ["h1", "h3", "li", "blockquote", "td", "dd", "dt", "a", "em", "strong", "del"])
@settings(max_examples=60)
@given(text=TEXT)
def test_any_text_in_any_element_survives(tag: str, text: str) -> None:
    frames = {
        "li": "<ul><li>{}</li><li>z</li></ul>",
        "td": "<table><tr><th>h</th><th>i</th></tr><tr><td>{}</td><td>z</td></tr></table>",
        "dd": "<dl><dt>term</dt><dd>{}</dd></dl>",
        "dt": "<dl><dt>{}</dt><dd>definition</dd></dl>",
        "a": '<p>x <a href="/u">{}</a> y</p>',
        "em": "<p>x<em>{}</em>y</p>",
        "strong": "<p>x<strong>{}</strong>y</p>",
        "del": "<p>x<del>{}</del>y</p>",
    }
    source = frames.get(tag, f"<{tag}>{{}}</{tag}>").format(html_escape.escape(text))
    markdown = html_to_markdown(source)
    expected = " ".join(node.data for node in parse_fragment(source).descendants if hasattr(node, "data"))
    assert shown(markdown).replace(" ", "") == plain(expected).replace(" ", "")


def _inline() -> st.SearchStrategy[str]:
    words = st.sampled_from(["a", "b c", " d", "e ", "“f”", "(g)", "h.", ".", " ", "*", "_", "i!", "é", "`", "\u00a0"])
    tags = st.sampled_from(["em", "strong", "del", "code", "a", "span", "b", "i", "br"])

    def wrap(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.tuples(tags, st.lists(children, max_size=4)).map(_element)

    return st.recursive(words, wrap, max_leaves=12)


def _element(parts: tuple[str, list[str]]) -> str:
    tag, children = parts
    inner = "".join(children)
    if tag == "br":
        return f"<br>{inner}"
    attributes = ' href="/u"' if tag == "a" else ""
    return f"<{tag}{attributes}>{inner}</{tag}>"


@settings(max_examples=300)
@given(st.lists(_inline(), max_size=5).map("".join))
def test_nested_inline_markup_never_shows_its_delimiters(source: str) -> None:
    markdown = html_to_markdown(f"<p>{source}</p>")
    tree = parse_fragment(f"<p>{source}</p>")
    expected = "".join(tree.text.split())
    assert "".join(shown(markdown).split()) == expected, markdown


@pytest.mark.parametrize("tags", [["em"], ["strong"], ["em", "strong"], ["em", "em"], ["strong", "strong"]])
@pytest.mark.parametrize("before", ["", "x", " ", "(", "x "])
@pytest.mark.parametrize("after", ["", "y", " ", ".", " y"])
def test_nested_emphasis_keeps_its_order(tags: list[str], before: str, after: str) -> None:
    source = _nested(tags, before, after)
    if tags == ["em", "em"] and (before == "x" or after == "y"):
        tags = ["em"]  # CommonMark cannot nest em in em at a letter; one of them is left.
    assert COMMONMARK.render(html_to_markdown(source)).strip() == _nested(tags, before.lstrip(), after.rstrip())


def _nested(tags: list[str], before: str, after: str) -> str:
    opening, closing = "".join(f"<{tag}>" for tag in tags), "".join(f"</{tag}>" for tag in reversed(tags))
    return f"<p>{before}{opening}word{closing}{after}</p>"


def test_emphasis_in_bold_inside_a_word_changes_places() -> None:
    assert html_to_markdown("<p>x<strong><em>y</em></strong>z</p>") == "x***y***z"


@settings(max_examples=200)
@given(st.text(alphabet="<>abp/!?-= \"'&;scriptimgonerror:\n", max_size=60))
def test_no_raw_html_comes_out(source: str) -> None:
    """With raw HTML on, the text is the same: nothing that we wrote is a tag."""
    markdown = html_to_markdown(source)
    tokens = COMMONMARK.parse(markdown)
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert not kinds & {"html_block", "html_inline"}, markdown
