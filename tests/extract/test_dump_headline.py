"""The headline of a text dump."""

from __future__ import annotations

from tests.describe.page_cases import described

from backfile import examine, extract
from backfile.common.dump import blocks_of
from backfile.extract.dump.headline import WEIGHTS, find_headline
from backfile.extract.dump.headline_lines import candidates, surroundings
from backfile.extract.dump.headline_looks import looks_of
from backfile.model import OtherPage, Page

PROSE = (
    "The harbour board agreed, by seven votes to four, that the east quay must be closed to lorries before the winter "
    "gales begin, its chairman told the members on Tuesday evening."
)
MORE = (
    "Lorries will go round by the mill bridge until the spring, and the board has asked the county to pay for the lamps "
    "that the road along the river will need."
)


def headline(*paragraphs: str, text: int) -> str:
    """The headline that is found when the text begins at the paragraph ``text``."""
    blocks = blocks_of("\n\n".join(paragraphs) + "\n")
    found = find_headline(blocks, range(text, len(blocks)))
    return found.text if found is not None else ""


def test_each_look_has_a_weight() -> None:
    around = surroundings(blocks_of(f"East quay closed to lorries\n\n{PROSE}\n"), [1])
    assert [set(looks_of(around, said)) for said in candidates(around)] == [set(WEIGHTS)]


def test_a_text_without_lines_above_it_has_no_headline() -> None:
    assert find_headline(blocks_of(f"{PROSE}\n\n{PROSE}\n"), [0, 1]) is None


def test_the_line_that_the_text_speaks_of_wins_over_a_nearer_one() -> None:
    blocks = blocks_of(f"East quay closed to lorries\n\nListen to this story here\n\n{PROSE}\n")
    found = find_headline(blocks, [2])
    assert found is not None
    assert (found.text, found.blocks) == ("East quay closed to lorries", {0})


def test_the_end_of_a_title_that_is_printed_elsewhere_is_the_name_of_the_site() -> None:
    title = "East quay closed to lorries - Courier of the Bay"
    assert headline(title, "Courier of the Bay", "Menu", PROSE, MORE, text=3) == "East quay closed to lorries"


def test_the_end_of_a_headline_that_is_said_twice_is_no_name() -> None:
    line = "East quay closed to lorries - until the gales are over"
    assert headline(f"Home / {line}", "Menu", line, PROSE, MORE, text=3) == line


def test_a_menu_of_several_links_is_no_headline() -> None:
    menu = "[Quay](/q) [East harbour](/h) [Lorries closed](/l) [Winter gales](/g) [Harbour board](/b)"
    assert headline(menu, "Eel fair off", PROSE, MORE, text=2) == "Eel fair off"


def test_marks_at_either_end_are_no_part_of_it() -> None:
    assert headline("Menu", "| East quay closed to lorries ⋆", PROSE, MORE, text=2) == "East quay closed to lorries"
    assert (
        headline("Menu", "»Close the east quay to lorries«", PROSE, MORE, text=2) == "»Close the east quay to lorries«"
    )


def test_the_end_of_a_line_that_is_printed_nowhere_else_stays() -> None:
    line = "East quay closed to lorries - until the gales are over"
    assert headline("Menu", line, PROSE, MORE, text=2) == line


def test_a_headline_within_the_text_is_found_where_the_text_began_too_early() -> None:
    said = "East quay closed to lorries by the board"
    notice = "We use cookies so that you need not log in again on every page that you read here, and for nothing else at all."
    assert headline(f"{said} | Courier", "Menu", notice, "Search", said, PROSE, MORE, text=2) == said


def test_a_button_behind_the_page_title_is_no_part_of_it() -> None:
    blocks = blocks_of(f"How the harbour board closed the east quay, and never went back\nMenu\n24/7 Live\n{PROSE}\n")
    assert [block.text for block in blocks[:2]] == [
        "How the harbour board closed the east quay, and never went back",
        "Menu",
    ]


def test_a_rejected_dump_is_told_by_its_headline() -> None:
    """A person who looks through the rejected pages sees what they are."""
    offers = "\n\n".join(
        f"Add to cart\n\nOil lamp number {n}\n\n${n}9.99 Free shipping, in stock" for n in range(1, 30)
    )
    page = examine(f"Oil lamps and wicks for the harbour – Lamp Shop\n\nLamp Shop\n\nCart\n\n{offers}\n")
    assert isinstance(page, OtherPage)
    assert page.description.headline == "Oil lamps and wicks for the harbour"


def test_a_kicker_is_parted_as_another_line_parts_it() -> None:
    said = "Harbour board closes quay: lorries must go round"
    assert (
        headline(said, "Menu", "Weather", "Harbour board closes quay lorries must go round", PROSE, MORE, text=4)
        == said
    )


def test_the_number_in_a_list_is_no_part_of_it() -> None:
    path = "1. Home\n2. Harbour\n3. Harbour: East quay closed to lorries"
    assert (
        headline(path, "Harbour East quay closed to lorries", PROSE, MORE, text=4)
        == "Harbour: East quay closed to lorries"
    )


def test_a_label_that_was_printed_against_it_goes() -> None:
    line = "East quay closed to lorries"
    assert headline("Courier", "Harbour", "Menu", f"Harbour{line}", PROSE, MORE, text=4) == line
    assert headline("Courier", "Home", "Menu", f"{line}Home", PROSE, MORE, text=4) == line


def test_the_by_line_behind_it_goes() -> None:
    assert (
        headline("Courier", "Menu", "East quay closed to lorries by Isla Brennan", PROSE, MORE, text=3)
        == "East quay closed to lorries"
    )


def test_a_text_alone_is_called_by_its_first_words() -> None:
    quote = "“Nobody wants to see a lorry in the water,” said the chairman. “We lost one in that way already.”"
    article = extract(f"{PROSE}\n\n{MORE}\n\n{quote}\n")
    assert article is not None
    assert article.headline == "The harbour board agreed, by seven votes to four, that the east quay …"
    assert article.text.endswith(quote)


def test_a_text_alone_is_called_by_the_name_of_its_file() -> None:
    page = Page("notes/2019-05-04_east-quay-closed.txt", f"{PROSE}\n\n{MORE}\n", form="text")
    assert described(page).headline == "East quay closed"


def test_a_heading_in_a_link_is_a_heading() -> None:
    assert blocks_of("[# East quay closed](https://courier.example/q)\n\nThe board met.\n")[0].heading == 1
