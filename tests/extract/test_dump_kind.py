"""Dumps of other pages than articles."""

from __future__ import annotations

from backfile.common.dump import blocks_of
from backfile.extract.dump import extract_dump
from backfile.extract.dump.kind import article_chance, label_words
from backfile.model import Page

PROSE = "The harbour board said on Monday that the ferry would run again once the slip had been mended and paid for."
TEXT = "\n\n".join(f"{PROSE} That was the {number} report of the week." for number in ("first", "second", "third"))


def chance(labels: str) -> float:
    blocks = blocks_of(f"{labels}\n\n{TEXT}\n\n{labels}")
    return article_chance(blocks, [number for number, block in enumerate(blocks) if len(block.text) > 60])[0]


def test_words_count_where_lines_are_short() -> None:
    assert label_words(blocks_of(f"Add to cart\n\n{PROSE}")) == {"add", "to", "cart"}


def test_a_shop_is_told_by_its_labels() -> None:
    assert chance("Add to cart\n\nShipping\n\nQuantity") < chance("News\n\nOpinion\n\nShare")


def test_a_dump_that_is_no_article_is_called_by_what_it_is() -> None:
    post = "Sailor\n\nJoined: 2019\n\nMessages: 120\n\n{}\n\nReply\n\nQuote\n\nReactions: 2 members"
    posts = "\n\n".join(post.format(f"{PROSE} That is my {number} boat.") for number in ("first", "second", "third"))
    page = Page(source="dump.txt", content=f"Boats | Forum\n\nThread starter\n\nLog in or sign up\n\n{posts}", url=None)
    assert extract_dump(page).kind == "forum"
