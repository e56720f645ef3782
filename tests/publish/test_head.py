"""The short way through front matter gives what the YAML parser gives."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from backfile import frontmatter
from backfile.errors import ContentError
from backfile.publish import head

PIECES = [
    "a", "Z", "é", "ی", "7", "0", "12", "-", "_", ".", ",", ":", ": ", " ", " #", "#", "'", '"', "[", "]", "{", "}", "&", "*",
    "!", "|", ">", "%", "@", "`", "~", "?", "- ", "=", "<", "true", "Yes", "no", "null", "Off", "y", "2019-05-04",
    "2019-05", "T09:30:00+05:00", "0x1f", "0o17", "0b11", "1e5", "1_000", ".5", "\\", "/", "https://a.example/x?y=1",
    "\t", "\u00a0", "\u200b", "\u2028", "\ufeff", "😀", "---", "\n", "\r\n", ", ", "…", "’",
]  # fmt: skip
values = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


def both(text: str) -> tuple[object, object]:
    found: list[object] = []
    for parse in (head.parse, frontmatter.parse):
        try:
            found.append(parse(text))
        except ContentError as error:
            found.append(("error", error.message))
    return found[0], found[1]


@given(
    st.lists(st.tuples(st.sampled_from(["title", "tags", "on", "id", "x-y", "A", "date"]), values), max_size=4), values
)
@settings(max_examples=600)
@example([("title", "a"), ("tags", "[a, b]")], "text")
@example([("title", "a:b")], "")
@example([("title", "a"), ("id", "0b1010101010")], "")
@example([("title", "a"), ("id", "000000000012")], "")
@example([("title", "a"), ("id", "12e450000000")], "")
@example([("title", "a"), ("id", "0b0000000001")], "")
@example([("title", "a"), ("id", "00000000000b")], "")
@example([("title", "a"), ("tags", "[a,b]")], "")
@example([("title", "a"), ("tags", "[]")], "")
@example([("title", "a: b")], "")
@example([("title", "a"), ("tags", "[https://a.example/x, https://a.example/?p=1]")], "")
@example([("title", "a"), ("tags", "['https://a.example/?p=1', 'a']")], "")
@example([("title", "a"), ("tags", "['a', b]")], "")
@example([("title", "a"), ("tags", "['true', '']")], "")
def test_any_lines(lines: list[tuple[str, str]], body: str) -> None:
    text = "---\n" + "".join(f"{name}: {value}\n" for name, value in lines) + f"---\n\n{body}\n"
    ours, theirs = both(text)
    assert ours == theirs


@given(st.lists(st.text("a1/?=&%~.-_:,' ", max_size=8).map("https://a.example/{}".format), max_size=3))
@settings(max_examples=300)
@example(["https://a.example/?p=12", "https://a.example/old/"])
def test_lists_of_addresses(urls: list[str]) -> None:
    text = frontmatter.seal(frontmatter.render({"title": "T", "former_urls": urls}, "b"))
    ours, theirs = both(text)
    assert ours == theirs


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


@given(
    st.lists(st.text("0123456789abcdefx_", min_size=1, max_size=13), min_size=1, max_size=3),
    st.text("./a1-", max_size=8),
)
@settings(max_examples=600)
@example(["0b1010101010", "0b0101"], "../.5")
@example(["0b_"], "")
def test_ids_and_relative_addresses(ids: list[str], address: str) -> None:
    text = f"---\ntitle: a\nid: {ids[0]}\nrelated: [{', '.join(ids)}]\nimage: ../{address}\n---\n\nb\n"
    ours, theirs = both(text)
    assert ours == theirs


@given(texts, st.lists(texts, max_size=3), texts, texts)
@settings(max_examples=300)
def test_what_the_converter_writes(title: str, tags: list[str], outlet: str, body: str) -> None:
    text = frontmatter.seal(frontmatter.render({"title": f"T{title}", "tags": tags, "outlet": outlet}, body))
    ours, theirs = both(text)
    assert ours == theirs


@pytest.mark.parametrize(
    "value",
    [
        "Ferry service to resume",
        "'0123456789abcdef'",
        "[Harbour, Port Example]",
        "2019-05-04",
        "000000001b80",
        "7bab578f83",
        "[c60aca4e4f98, 5a848e29de5c]",
        "../../../images/fa3e989250680459.jpg",
    ],
)
def test_common_values_take_the_short_way(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frontmatter, "parse", None)
    fields, body = head.parse(f"---\ntitle: Ferry\nx: {value}\n---\n\nText.\n")
    assert fields["x"] in (value, value.strip("'"), value[1:-1].split(", "))
    assert body == "Text."
