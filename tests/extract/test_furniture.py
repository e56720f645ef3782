"""What recurs around different articles of an outlet goes; what is an article's own stays."""

from __future__ import annotations

import random
from dataclasses import replace

from backfile.extract import drop_furniture, find_furniture, record_of
from backfile.model import Article, Block

SUBJECTS = ("ferry", "school", "market", "bridge", "harvest", "library", "tram", "museum", "orchard", "lighthouse")
TIP = "Know more about this? Write to the desk by the old harbour."
ABOUT = (
    "The Saltmarsh Observer has reported from the delta since 1911. It belongs to its readers, takes no money from "
    "parties, and is printed every morning but on the feast of the boats, when nobody on the coast works."
)


def paragraph(text: str, kind: str = "paragraph") -> Block:
    return Block(kind, text, text, f">div.body>{kind}")  # type: ignore[arg-type]


def article(number: int, *, refrain: bool = False) -> Article:
    subject = SUBJECTS[number]
    own = [
        paragraph(
            f"The {subject} was the talk of the town on day {number}, when {subject} number {number} opened again."
        ),
        paragraph(
            f"“We never thought the {subject} would last,” said a keeper who has seen {number + 3} winters of it."
        ),
        paragraph(f"Plans for the {subject} will be read in the hall, and whoever minds the {subject} may speak."),
    ]
    if refrain:
        own = [block for block in own for block in (block, paragraph("Row, brothers, row."))]
    blocks = (paragraph("Delta desk"), *own[:2], paragraph(TIP), *own[2:], paragraph(ABOUT))
    return Article(f"The {subject} returns", blocks, url=f"https://observer.example/{subject}")


def cleaned(articles: list[Article]) -> list[Article]:
    furniture = find_furniture(map(record_of, articles))
    return [drop_furniture(each, furniture) for each in articles]


def test_a_pile_of_ten_comes_out_clean() -> None:
    for number, result in enumerate(cleaned([article(number) for number in range(10)])):
        assert len(result.blocks) == 3
        assert all(SUBJECTS[number] in block.text for block in result.blocks)
        assert [removal.reason for removal in result.removals] == ["repeats on 10 of 10 articles of this outlet"] * 3


def test_three_pages_already_help_and_one_changes_nothing() -> None:
    assert all(len(result.blocks) == 3 for result in cleaned([article(number) for number in range(3)]))
    lone = article(0)
    assert cleaned([lone]) == [lone]


def test_a_refrain_of_one_article_stays() -> None:
    articles = [article(number, refrain=number == 4) for number in range(8)]
    assert [block.text for block in cleaned(articles)[4].blocks].count("Row, brothers, row.") == 3


def test_scrapes_and_copies_of_one_article_count_once() -> None:
    once = article(0)
    copies = [replace(once, url=f"https://observer.example/ferry?copy={number}") for number in range(6)]
    assert cleaned(copies) == copies


def test_neither_order_nor_parts_change_the_result() -> None:
    articles = [article(number) for number in range(10)]
    records = [record_of(each) for each in articles]
    wanted = find_furniture(records)
    for seed in range(5):
        random.Random(seed).shuffle(records)
        assert find_furniture(iter(records)) == wanted


def test_outlets_are_told_apart() -> None:
    mine = [article(number) for number in range(3)]
    other = [replace(article(number), url=f"https://other.example/{number}") for number in range(2)]
    furniture = find_furniture(map(record_of, [*mine, *other]))
    assert set(furniture) == {"observer.example"}
    assert drop_furniture(other[0], furniture) == other[0]


def test_an_article_is_never_emptied() -> None:
    articles = [article(number) for number in range(5)]
    notice = Article("Notice", (paragraph(TIP), paragraph(ABOUT)), url="https://observer.example/notice")
    furniture = find_furniture(map(record_of, articles))
    assert drop_furniture(notice, furniture) == notice


def test_what_two_of_ten_running_stories_tell_again_stays() -> None:
    background = (
        "The dispute began in spring, when the harbour board raised the dues for boats under nine metres by half. " * 2
    )
    articles = [
        replace(each, blocks=(*each.blocks[:2], paragraph(background.strip()), *each.blocks[2:]))
        if number < 4
        else each
        for number, each in enumerate(map(article, range(10)))
    ]
    assert any(block.text == background.strip() for block in cleaned(articles)[1].blocks)


def test_the_order_of_captures_of_one_address_is_no_matter() -> None:
    def capture(number: int, before: int, *, box: bool) -> Article:
        own = [paragraph(f"Line {line} of the report that has the number {number * 'x'}.") for line in range(12)]
        blocks = [*own[:before], paragraph(ABOUT), *own[before:]] if box else own
        return Article(f"Report {number * 'x'}", tuple(blocks), url=f"https://observer.example/{number}")

    # In the other captures of three reports the box has moved from the edge into the middle.
    pile = [capture(number, 0, box=number < 12) for number in range(40)]
    moved = [capture(number, 6, box=True) for number in range(3)]
    records = [record_of(each) for each in [*pile, *moved]]
    assert find_furniture(records) == find_furniture(reversed(records))


def test_what_the_outlet_says_of_itself_is_no_standfirst() -> None:
    slogan = "Bringing the delta to its readers, and the harbour to the delta"
    own = [
        replace(article(number), standfirst=f"The {SUBJECTS[number]} opens again, after years.") for number in range(3)
    ]
    told = [replace(article(number), standfirst=slogan, standfirst_printed=True) for number in range(3, 7)]
    results = cleaned([*own, *told])
    assert [result.standfirst for result in results] == [*[each.standfirst for each in own], "", "", "", ""]
    assert not results[-1].standfirst_printed
    removed = [removal for removal in results[-1].removals if removal.selector == "standfirst"]
    assert [(removal.step, removal.text) for removal in removed] == [("drop_furniture", slogan)]


def test_a_standfirst_that_two_articles_share_stays() -> None:
    told = [
        replace(article(number), standfirst="From our man at the harbour" if number < 2 else "") for number in range(8)
    ]
    assert [result.standfirst for result in cleaned(told)] == [each.standfirst for each in told]


def test_a_rule_that_parted_nothing_but_furniture_goes() -> None:
    rule = Block("rule", "---", "", ">div.body>hr")
    articles = [article(number) for number in range(4)]
    ruled = [
        replace(each, blocks=(each.blocks[0], rule, *each.blocks[1:-1], rule, each.blocks[-1])) for each in articles
    ]
    assert all([block.kind for block in result.blocks] == ["paragraph"] * 3 for result in cleaned(ruled))
