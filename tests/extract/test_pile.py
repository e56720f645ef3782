"""A pile of one outlet, from pages to clean articles: furniture that no single page gives away, and why it went."""

from __future__ import annotations

from backfile import extract
from backfile.extract import drop_furniture, find_furniture, record_of
from backfile.model import Article

SUBJECTS = ("ferry", "school", "market", "bridge", "harvest", "library", "tram", "museum", "orchard", "lighthouse")
TIP = "Whoever has seen more of this than we have may write to the desk by the old harbour before noon."
ABOUT = (
    "The paper has been printed in the delta since 1911. It belongs to its readers, takes no money from parties, and "
    "comes out every morning but on the feast of the boats, when nobody on the coast works."
)


def own(subject: str, number: int) -> list[str]:
    return [
        f"The {subject} was the talk of the town on Monday, when {subject} number {number} opened again before a crowd.",
        f"“We never thought that the {subject} would last,” said a keeper who has seen {number + 3} winters of it here.",
        f"Plans for the {subject} will be read in the hall on Friday, and whoever minds the {subject} may speak then.",
    ]


def page(number: int) -> Article:
    subject = SUBJECTS[number]
    first, second, third = own(subject, number)
    html = (
        f"<html lang=en><head><title>The {subject} returns to the town</title>"
        f"<meta property='article:published_time' content='2019-05-{number + 1:02}'></head><body><main><article>"
        f"<h1>The {subject} returns to the town</h1><div class='text'><p>{first}</p><p>{second}</p><p>{TIP}</p>"
        f"<p>{third}</p><p>{ABOUT}</p></div></article></main></body></html>"
    )
    found = extract(html, f"https://observer.example/2019/05/the-{subject}-returns/")
    assert found is not None
    return found


def test_a_pile_of_ten_pages_comes_out_clean_and_says_why() -> None:
    articles = [page(number) for number in range(10)]
    assert all(TIP in article.text and ABOUT in article.text for article in articles), (
        "a single page gives nothing away"
    )
    furniture = find_furniture(map(record_of, articles))
    for number, article in enumerate(articles):
        result = drop_furniture(article, furniture)
        assert result.text.split("\n\n") == own(SUBJECTS[number], number)
        removals = [removal for removal in result.removals if removal not in article.removals]
        assert [removal.text for removal in removals] == [TIP, ABOUT]
        assert all(removal.reason == "repeats on 10 of 10 articles of this outlet" for removal in removals)
        assert all(removal.step and removal.selector for removal in removals)


def test_a_dump_made_of_one_line_keeps_its_title_for_a_headline() -> None:
    menu = "     ".join(("Home", "News", "Sport", "Weather") * 20)
    text = " ".join(own("ferry", 1))
    found = extract(f"The ferry returns to the town - The Observer     {menu}     {text} {text}")
    assert found is not None
    assert found.headline.startswith("The ferry returns to the town")
    assert found.text.startswith("The ferry was the talk of the town")
