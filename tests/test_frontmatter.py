"""The contract of content/ survives a round trip, whatever a headline holds."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backfile import frontmatter
from backfile.errors import ContentError

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(bool)
SCALARS = st.dictionaries(
    st.sampled_from(["standfirst", "section", "credit", "id", "date", "lang", "my_own_field"]), TEXT
)


@given(TEXT, SCALARS, st.lists(TEXT), TEXT)
@example("Quay closed", {}, [], "one\r\ntwo")
def test_round_trip(title: str, scalars: dict[str, str], tags: list[str], body: str) -> None:
    fields: dict[str, object] = {"title": title, **scalars, **({"tags": tags} if tags else {})}
    text = frontmatter.seal(frontmatter.render(fields, body))
    found, found_body = frontmatter.parse(text)
    found.pop(frontmatter.CHECKSUM)
    assert found == fields
    # A carriage return in a body cannot survive files that are checked out on Windows.
    assert found_body == body.replace("\r\n", "\n").strip("\n")
    assert frontmatter.is_sealed(text)


@pytest.mark.parametrize(
    "title",
    ['Council: "no" to quay', "# Not a heading", "--- dashes", "It's", "two\nlines", "no", "2019", "12e4567", "null", "~",
     "[x]", "{y}", "& so", "* star", "مرفأ", "% x", "@ y", "` z", "a # b", "trailing:"],
)  # fmt: skip
def test_awkward_titles(title: str) -> None:
    assert frontmatter.parse(frontmatter.render({"title": title}, "x"))[0] == {"title": title}


@pytest.mark.parametrize("date", ["2019", "2019-05", "2019-05-04", "2019-05-04T09:30:00+05:00", "2024-11-02T10:00:00Z"])
def test_dates_stay_as_exact_as_known(date: str) -> None:
    text = frontmatter.render({"title": "x", "date": date}, "")
    assert frontmatter.parse(text)[0]["date"] == date


def test_dates_are_written_plain() -> None:
    assert "\ndate: 2019-05-04\n" in frontmatter.render({"title": "x", "date": "2019-05-04"}, "")


def test_the_order_is_the_contracts_and_unknown_fields_come_last() -> None:
    text = frontmatter.render({"zebra": 1, "tags": ["b", "a"], "title": "x", "aardvark": [1]}, "body")
    assert text == "---\ntitle: x\ntags: [b, a]\naardvark: [1]\nzebra: 1\n---\n\nbody\n"


def test_a_hand_edit_breaks_the_seal() -> None:
    text = frontmatter.seal(frontmatter.render({"title": "x"}, "body"))
    assert frontmatter.is_sealed(text)
    assert frontmatter.is_sealed(text.replace("\n", "\r\n"))
    assert not frontmatter.is_sealed(text.replace("body", "bodies"))
    assert not frontmatter.is_sealed(text.replace("title: x", "title: y"))
    assert not frontmatter.is_sealed("---\ntitle: x\n---\n\nbody\n")


def test_a_file_of_title_and_body_is_enough() -> None:
    assert frontmatter.parse("---\ntitle: By hand\n---\nText.\n\n---\n\nMore.\n") == (
        {"title": "By hand"},
        "Text.\n\n---\n\nMore.",
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Just text", "a.md: has no front matter"),
        ("---\ntitle: x\n", "a.md: has no front matter"),
        ("---\ntitle: a: b\n---\n", "a.md: the front matter is not valid YAML in line"),
        ("---\nslug: x\n---\n", "a.md: has no title"),
        ("---\n- x\n---\n", "a.md: has no title"),
        ("---\ntitle: a\nid: 0b_\n---\n", "a.md: the front matter holds what YAML takes for a number and cannot read"),
        ("---\ntitle: !!python/object:os.system x\n---\n", "a.md: the front matter is not valid YAML"),
    ],
)
def test_a_broken_file_is_named_with_the_way_out(text: str, sentence: str) -> None:
    with pytest.raises(ContentError) as caught:
        frontmatter.parse(text, "a.md")
    assert str(caught.value).startswith(sentence)
