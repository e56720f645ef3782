"""The blocks of a text: lines that somebody wrapped, sheets of a printed page, marks."""

from __future__ import annotations

import pytest

from backfile.common.dump import blocks_of


def texts(content: str) -> list[str]:
    return [block.text for block in blocks_of(content)]


def test_words_broken_at_the_end_of_a_line_go_together() -> None:
    content = """\
The board agreed on Tuesday evening, by seven votes to four, that har-
bour and quay must be closed to all lorries before the winter gales be-
gin. Its chairman, a long-time member, told the others that two piles
moved by the width of a hand. He is a pilot of long standing, and a long-
time skipper of the Great Holm ferry. The Nord-
Ost-See canal is not concerned, and neither is the island of Great Holm.
"""
    assert texts(content) == [
        "The board agreed on Tuesday evening, by seven votes to four, that harbour and quay must be closed to all lorries "
        "before the winter gales begin. Its chairman, a long-time member, told the others that two piles moved by the width "
        "of a hand. He is a pilot of long standing, and a long-time skipper of the Great Holm ferry. The Nord-Ost-See canal "
        "is not concerned, and neither is the island of Great Holm."
    ]


def test_a_tool_breaks_no_word() -> None:
    content = """\
   [1]Home [2]News [3]Harbour [4]Weather

   The board agreed on Tuesday evening, by seven votes to four, that the up-to-
   date survey of the quay must be paid for by the owners of the lorries, by all
   of them, and that the chairman is to see to it before the winter gales begin,
   as he did in the year of the great storm, when two piles moved by the width of
   a hand.
"""
    assert "the up-to-date survey" in texts(content)[-1]


def test_the_narrow_column_of_a_newspaper() -> None:
    content = """\
The harbour board agreed on
Tuesday evening, by seven votes
to four, that the east quay must
be closed to lorries before the
winter gales begin.
  Its chairman told the members
that two of the piles had moved
by the width of a hand since the
last survey.
"""
    assert texts(content) == [
        "The harbour board agreed on Tuesday evening, by seven votes to four, that the east quay must be closed to lorries "
        "before the winter gales begin.",
        "Its chairman told the members that two of the piles had moved by the width of a hand since the last survey.",
    ]


def test_short_lines_that_nobody_wrapped_stay() -> None:
    menu = "Home\nNews\nHarbour and quays\nWeather at sea\nLetters to the editor\nBirths and deaths\n"
    assert len(texts(menu)) == 6


@pytest.mark.parametrize(
    ("title", "between"),
    [
        ("a number in dashes", "\n\n                - 3 -\n\nTHE PORT COURIER          May 4, 2019\n\n"),
        ("numbers that rise", "\n\nPage 3 of 9\nTHE PORT COURIER     May 4, 2019\n\n"),
        ("a form feed", "\n\n  3\n\fTHE PORT COURIER     May 4, 2019\n\n"),
        ("a browser's foot", "\n\nhttps://courier.example/quay/     3/9\n\nTHE PORT COURIER          May 4, 2019\n\n"),
    ],
)
def test_heads_and_feet_of_sheets_go_and_the_sentence_goes_on(title: str, between: str) -> None:
    first = "The board asked the county to pay for the lamps that the road along the river"
    last = "will need, and for a watchman who is to stand at the gate by night."
    end = (
        "\n\nPage 4 of 9\n"
        if "Page" in between
        else "\n\nhttps://courier.example/quay/     4/9\n"
        if "http" in between
        else "\n"
    )
    assert texts(f"THE PORT COURIER     May 2, 2019\n\n{first}{between}{last}{end}") == [
        "THE PORT COURIER May 2, 2019",
        f"{first} {last}",
    ]


def test_the_pages_of_a_list_are_no_sheets() -> None:
    content = "Next\n\nPage 1 of 2\n\nEast quay closed\n\nNext\n\nPage 1 of 2\n"
    assert texts(content) == ["Next", "Page 1 of 2", "East quay closed", "Next", "Page 1 of 2"]


def test_markdown_with_one_link_is_markdown() -> None:
    text = "East quay closed\n\n## Two piles moved\n\nThe board met in the [old hall](https://courier.example/hall), *again*.\n"
    assert [(block.text, block.heading) for block in blocks_of(text)] == [
        ("East quay closed", 0),
        ("Two piles moved", 2),
        ("The board met in the old hall, again.", 0),
    ]
    assert blocks_of("# East quay closed\n\nThe board met.\n")[0].heading == 1


def test_the_labels_of_links_are_told() -> None:
    numbered = "[1]Home [2]News\n\n[3]Weather\n\nTags: [4]Harbour [5]Lorries\n"
    assert blocks_of(numbered)[-1].labels == ("Harbour", "Lorries")
    assert blocks_of("See [the quay](https://courier.example/quay) and [the hall](https://courier.example/h).")[
        0
    ].labels == ("the quay", "the hall")


def test_a_number_ahead_of_a_space_is_a_mark_too() -> None:
    content = "[1]Home [2]News [3]Sea\n\nThe method, known as the[4] Waterfall, is older than the [5]quay. See [9] and [12] there.\n"
    assert texts(content)[-1] == "The method, known as the Waterfall, is older than the quay. See [9] and [12] there."


def test_bold_with_a_space_inside_leaves_no_stars() -> None:
    assert texts("**207 **lorries a day, says [the board](https://courier.example/b).") == [
        "207 lorries a day, says the board."
    ]


def test_a_list_of_addresses_tells_the_marks_of_few_links() -> None:
    content = "   [1]Home [2]News\n\n   The ferry runs again.\n\nReferences\n\n   1. http://courier.example/\n   2. http://courier.example/news\n"
    assert texts(content) == ["Home News", "The ferry runs again."]
    assert texts("A note [1] and another [2].\n\nReferences\n\nA book of 1971.")[-1] == "A book of 1971."
