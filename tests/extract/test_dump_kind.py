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


def test_an_error_page_is_told_by_its_title() -> None:
    text = "Sorry, the page that you are looking for could not be found. It may have been moved. Try the search below or go back to our home page."
    page = Page("dump.txt", f"Page not found - The Courier\n\nNews\n\n404\n\n{text}\n", form="text")
    assert extract_dump(page).kind == "error"


def test_headlines_with_a_day_each_are_a_list() -> None:
    story = "{} closed to lorries before the gales\n\nThe harbour board agreed that {} must be closed before the winter.\n\nMay {}, 2019"
    stories = "\n\n".join(
        story.format(*words) for words in (("Quay", "it", 4), ("Bridge", "it too", 3), ("Slip", "this", 2))
    )
    page = Page("dump.txt", f"The Courier\n\nNews\n\n{stories}\n\nOlder posts\n", form="text")
    assert extract_dump(page).kind == "listing"
