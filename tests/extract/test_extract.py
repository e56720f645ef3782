"""Pages of invented outlets: title of the case, the page, the wanted blocks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import turbohtml
from turbohtml import Element

from backfile.common.text import small, squeeze
from backfile.extract import extract, phrases
from backfile.extract.data_lines import is_data_line
from backfile.model import Extraction, Page
from backfile.recipes import Recipes

FOLDER = Path(__file__).parents[1] / "fixtures" / "extract"
CASES = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())


def run(
    html: str, recipes: Recipes | None = None, url: str = "https://courier.example/2019/05/a-ferry-story/"
) -> Extraction:
    page = Page("page.html", html, url=url)
    return extract(page, turbohtml.parse(html), recipes or Recipes.builtin())


def lines(body: Element | None) -> list[str]:
    if body is None:
        return []
    return [f"{block.tag}: {squeeze(block.text)}" for block in body.children if isinstance(block, Element)]


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    found = run((FOLDER / case / "page.html").read_text("utf-8"))
    wanted = (FOLDER / case / "wanted.txt").read_text("utf-8").strip().split("\n")
    assert [f"kind: {found.kind}", *lines(found.body)] == wanted


def test_the_document_is_left_as_it_was() -> None:
    html = (FOLDER / "tagdiv--newspaper" / "page.html").read_text("utf-8")
    document = turbohtml.parse(html)
    before = document.html
    found = extract(Page("page.html", html), document, Recipes.builtin())
    assert found.body is not None
    found.body.clear()
    assert document.html == before


def test_every_block_has_a_place_and_every_removal_a_reason() -> None:
    found = run((FOLDER / "tagdiv--newspaper" / "page.html").read_text("utf-8"))
    assert found.body is not None
    assert all(block.attrs["data-place"] for block in found.body.children if isinstance(block, Element))
    assert found.removals
    assert all(removal.step and removal.selector and removal.reason for removal in found.removals)


def test_places_are_the_same_on_sister_pages() -> None:
    html = "<body><article class='post-{0} story'><div class='entry-content' id='c{0}'>" + "".join(
        f"<p>Paragraph {number} of a story long enough to be taken for one, with a number of words in it.</p>"
        for number in range(9)
    )
    places = [
        [
            block.attrs["data-place"]
            for block in (run(html.format(number)).body or Element("x")).children
            if isinstance(block, Element)
        ]
        for number in (17, 423)
    ]
    assert places[0] and places[0] == places[1]


EXCUSE = (
    "<p>The page that you are looking for may have been moved. Check the address, or go to our front page, where all the "
    "stories of the day are, or search for what you wanted to read in the field at the head of this page.</p>"
)
STORY = (
    "<p>The harbour board said on Wednesday that it would close the quay to lorries before the gales of the winter begin.</p>"
    "<p>Drivers will have to take the long way round by the mill, and the board has asked them to be patient until spring.</p>"
)
DATA = '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "{0}", "{1}": "Harbour Festival"}}</script>'


@pytest.mark.parametrize(
    ("title", "html", "kind"),
    [
        ("nothing", "", "empty"),
        ("a frame only", "<html><body></body></html>", "empty"),
        ("an error page", "<title>404 - Page not found</title><body><h1>Sorry</h1><p>That page is gone.</p>", "error"),
        (
            "headlines that are links",
            "<title>News - The Courier</title><main>"
            + "".join(
                f"<div class='entry{n}'><h2><a href='/{n}'>The ferry came in late again on day {n}</a></h2>"
                "<p>It left on time, says the harbour office, and nobody can tell where it was in the hours between.</p></div>"
                for n in range(6)
            ),
            "listing",
        ),
        ("a login", "<title>Log in - The Courier</title><body><h1>Log in</h1><p>Your name and password.</p>", "login"),
        (
            "a cookie wall",
            "<title>The Courier</title><body><p>We use cookies.</p><p>Cookie settings</p><p>Consent</p>",
            "login",
        ),
        *(
            (
                f"an error page that only its heading tells: {name}",
                f"<title>The Courier</title><h1>{name}</h1>{EXCUSE}",
                "error",
            )
            for name in (
                "We’ll be back soon!",
                "Error code 522",
                "Account Suspended",
                "Under construction",
                "courier.example is for sale",
                "Sorry, we can’t find that page",
                "Oops! That page can’t be found.",
                "Página no encontrada",
                "Ошибка 404",
                "ページが見つかりません",
                "الصفحة غير موجودة",
                "Sayfa bulunamadı",
            )
        ),
        (
            "a login with a line of advertisement",
            f"<title>Sign in - The Courier</title><h1>Sign in</h1><form><input type=password></form>{EXCUSE}",
            "login",
        ),
        (
            "the house's terms",
            f"<title>Terms of use | The Courier</title><article><h1>Terms of use</h1>{STORY}</article>",
            "service",
        ),
        ("the house itself", f"<title>Impressum – Der Kurier</title><h1>Impressum</h1>{STORY}", "service"),
        (
            "a thread of few words",
            f"<html class=XF><meta name=generator content=XenForo><h1>First net</h1><div class=bbWrapper>{STORY}</div>",
            "forum",
        ),
        ("a list by WordPress", f"<body class='archive author author-jane'><h1>Jane Doe</h1>{STORY}", "listing"),
        ("a person's page", f"<meta property=og:type content=profile><h1>Jane Doe</h1>{STORY}", "listing"),
        (
            "an event",
            f"<title>Harbour Festival</title>{DATA.format('Event', 'name')}<h1>Harbour Festival</h1>{STORY}",
            "listing",
        ),
        (
            "an open place",
            f"<title>Harbour Festival</title>{DATA.format('JobPosting', 'title')}<h1>Harbour Festival</h1>{STORY}",
            "service",
        ),
        (
            "a front page",
            "<title>The Courier</title><body><h1>News</h1>" + "<div><a href=/a><h2>Head of a story</h2></a></div>" * 30,
            "listing",
        ),
    ],
)
def test_other_kinds(title: str, html: str, kind: str) -> None:
    found = run(html)
    assert (found.kind, found.body) == (kind, None), title
    assert found.reason


@pytest.mark.parametrize(
    ("title", "html"),
    [
        ("a number that is also an error's", f"<title>The Peugeot 404 turns sixty</title><h1>The Peugeot 404 turns sixty</h1>{STORY}"),
        ("a bridge that is mended", f"<title>Bridge under maintenance for six weeks</title><h1>Bridge under maintenance for six weeks</h1>{STORY}"),
        ("news of terms", f"<title>Privacy policy of the port is unlawful</title><h1>Privacy policy of the port is unlawful</h1>{STORY}"),
        ("an event beside", f"<title>Quay closed</title>{DATA.format('Event', 'name')}<article><h1>Quay closed to lorries</h1>{STORY}"),
    ],
)  # fmt: skip
def test_articles_that_name_such_a_thing(title: str, html: str) -> None:
    assert run(html).kind == "article", title


def test_rubbish_does_not_break_it() -> None:
    for html in (
        "<",
        "<p" * 3000,
        "<div>" * 5000 + "x",
        "\x00\x01<table><tr><p>",
        "<a>" * 500 + "text",
        "<ul><li>" * 400,
    ):
        assert run(html).kind


@pytest.mark.parametrize(
    ("line", "is_data"),
    [
        ("14-03-2021, 18:20 Автор: admin Просмотров: 1 204", True),
        ("Giriş Tarihi: 03.09.2020 12:44 Güncelleme Tarihi: 04.09.2020 09:10", True),
        ("时间:2013-04-12 09:31 来源:港口晚报 作者:张伟 点击:128次", True),
        ("By DIN | Published On : 04th September 2021 11:20 AM", True),
        ("کد خبر: ۱۸۳۳۲۰ تاریخ انتشار: ۲۸ فروردين ۱۴۰۱", True),
        ("조회수 1,204", True),
        ("Views: 318", True),
        ("Bu haber toplam 1204 defa okunmuştur", True),
        ("The source: a spring in the hills. The author: nobody knows.", False),
        ("On 4 May 2019 the quay was closed", False),
        ("Category: five storms came over the coast that year", False),
    ],
)
def test_lines_of_data(line: str, is_data: bool) -> None:
    assert is_data_line(small(line)) is is_data


@pytest.mark.parametrize(
    "line",
    [
        "Διαβάστε επίσης: Ακριβότερα τα εισιτήρια", "לכתבות נוספות: כך ייראה הנמל", "इसे भी पढ़ें: किराया", "আরও পড়ুন: ভাড়া",
        "இதையும் படிக்க: கட்டண", "อ่านข่าวเพิ่มเติม: เลื่อน", "بیشتر بخوانید: افزایش", "Olvassa el: Új hajó", "Čtěte také: Nový trajekt",
        "Citește și: Un nou feribot", "По теме: Паром вышел", "相關報導：渡輪", "함께 볼 만한 기사",
    ],
)  # fmt: skip
def test_lines_that_lead_on(line: str) -> None:
    assert phrases.READ_MORE.match(small(line))


def test_words_that_lead_on_before_a_colon_alone() -> None:
    assert not phrases.READ_MORE.match("по теме моря художник написал сорок картин")


def test_each_notice_of_the_house_holds_the_part_that_is_looked_for() -> None:
    for part, notices in phrases.HOUSE_NOTICES.items():
        assert all(part in notice for notice in notices), part


def test_phrases_are_written_in_small_letters() -> None:
    """They are asked of text in small letters: a capital in one would never be found."""
    patterns = {name: value for name, value in vars(phrases).items() if isinstance(value, re.Pattern)}
    assert patterns
    for name, pattern in patterns.items():
        assert not pattern.flags & re.IGNORECASE, name
        letters = re.sub(r"\\[A-Za-z]", "", pattern.pattern)
        assert letters == letters.lower(), name


def test_phrases_are_found_whatever_their_case() -> None:
    first = (
        "<p>The ferry ran aground in the harbour on Sunday, and nobody was hurt, its captain said in the evening.</p>"
    )
    second = "<p>Divers looked at the hull on Monday; the harbour master hopes that she can sail again before the week ends.</p>"
    page = f"<title>Ferry aground</title><article><h1>Ferry aground</h1>{first}<p>ADVERTISEMENT</p>{second}<h2>İlgili Haberler</h2><p>Bridge closed</p>"
    kept = run(page).body
    assert kept is not None
    assert [child.text for child in kept.find_all("p")] == [squeeze(first[3:-4]), squeeze(second[3:-4])]
    assert kept.find("h2") is None
