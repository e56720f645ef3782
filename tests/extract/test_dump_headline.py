"""The headline of a text dump."""

from __future__ import annotations

from backfile.common.dump import blocks_of
from backfile.extract.dump.headline import WEIGHTS, candidates, find_headline

PROSE = (
    "The harbour board agreed, by seven votes to four, that the east quay must be closed to lorries before the winter "
    "gales begin, its chairman told the members on Tuesday evening."
)


def test_each_look_has_a_weight() -> None:
    blocks = blocks_of(f"East quay closed to lorries\n\n{PROSE}\n")
    assert [set(looks) for _, looks in candidates(blocks, [1])] == [set(WEIGHTS)]


def test_a_text_without_lines_above_it_has_no_headline() -> None:
    assert find_headline(blocks_of(f"{PROSE}\n\n{PROSE}\n"), [0, 1]) is None


def test_the_line_that_the_text_speaks_of_wins_over_a_nearer_one() -> None:
    blocks = blocks_of(f"East quay closed to lorries\n\nListen to this story here\n\n{PROSE}\n")
    assert find_headline(blocks, [2]) == 0
