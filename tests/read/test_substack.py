"""Exports of Substack: what a row and its text become, what is withheld and why."""

from __future__ import annotations

import csv
import io
import json
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.errors import InputError
from backfile.model import Article, OtherPage
from backfile.pipeline.explain import explain
from backfile.pipeline.page import Place, convert
from backfile.read import Capture, find, load, page_from
from backfile.recipes import Recipes

TEXT = "The harbour board said on Monday that the ferry to Gull Island would run again in summer."
COLUMNS = (
    "post_id", "post_date", "is_published", "email_sent_at", "inbox_sent_at", "type", "audience", "title", "subtitle", "podcast_url",
)  # fmt: skip
WALL = '<div class="paywall-jump" data-component-name="PaywallToDOM"></div>'


def row(post_id: str, title: str = "Ferry to resume", **told: str) -> dict[str, str]:
    known = {
        "post_date": "2019-05-04T09:30:00.000Z",
        "is_published": "true",
        "type": "newsletter",
        "audience": "everyone",
    }
    return {"post_id": post_id, "title": title, **known, **told}


def export(folder: Path, rows: list[dict[str, str]], texts: dict[str, str]) -> Path:
    (folder / "posts").mkdir(parents=True, exist_ok=True)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    (folder / "posts.csv").write_text(out.getvalue(), "utf-8", newline="")
    for name, text in texts.items():
        (folder / "posts" / f"{name}.html").write_text(text, "utf-8")
    return folder


def converted(folder: Path, **chosen: object) -> dict[str, Article | OtherPage]:
    sources = find([folder], **chosen).sources  # type: ignore[arg-type]
    place = {source.label: Place(folder, source.name, captured=True) for source in sources}
    return {source.label: convert(load(source), Recipes.builtin(), place[source.label]) for source in sources}


def test_the_facts_of_a_post(tmp_path: Path) -> None:
    rows = [row("101.ferry", 'Ferry to "resume"', subtitle="Three times a day, says the board")]
    export(tmp_path / "courier.example", rows, {"101.ferry": f"<p>{TEXT}</p><h2>Boats</h2><p>One was sold.</p>"})
    [(label, article)] = converted(tmp_path).items()
    assert isinstance(article, Article)
    assert label == "courier.example/posts.csv#post-101"
    assert (article.headline, article.standfirst) == ('Ferry to "resume"', "Three times a day, says the board")
    assert (article.date, article.given_by) == ("2019-05-04T09:30:00Z", "export")
    assert article.url == "https://courier.example/p/ferry"
    assert article.markdown == f"{TEXT}\n\n## Boats\n\nOne was sold."


def test_the_site_is_told_beside_the_table(tmp_path: Path) -> None:
    export(tmp_path, [row("101.ferry")], {"101.ferry": f"<p>{TEXT}</p>"})
    told = {"url": "https://courier.example/", "publisher": "The Courier", "language": "en"}
    (tmp_path / "posts.csv.json").write_text(json.dumps(told))
    [article] = converted(tmp_path).values()
    assert isinstance(article, Article)
    assert (article.url, article.publisher) == ("https://courier.example/p/ferry", "The Courier")
    pile = find([tmp_path])
    assert (pile.passed_over, pile.contents["posts.csv"].lacks) == ({}, ())


def test_without_the_site_there_is_no_address(tmp_path: Path) -> None:
    export(tmp_path, [row("101.ferry")], {"101.ferry": f"<p>{TEXT}</p>"})
    [article] = converted(tmp_path).values()
    assert isinstance(article, Article)
    assert article.url is None
    [told] = find([tmp_path]).contents["posts.csv"].lacks
    assert told.endswith('or write {"url": "https://…"} into a file posts.csv.json beside it')


def test_a_broken_file_beside_the_table_is_told(tmp_path: Path) -> None:
    export(tmp_path, [row("101.ferry")], {"101.ferry": f"<p>{TEXT}</p>"})
    (tmp_path / "posts.csv.json").write_text('{"url": ')
    pile = find([tmp_path])
    assert pile.sources == ()
    assert "not valid JSON" in pile.contents["posts.csv"].damage[0]


def test_only_the_name_of_the_text_may_tell_the_address(tmp_path: Path) -> None:
    export(tmp_path / "courier.example", [row("101")], {"101.ferry": f"<p>{TEXT}</p>"})
    [article] = converted(tmp_path).values()
    assert isinstance(article, Article)
    assert article.url == "https://courier.example/p/ferry"


@pytest.mark.parametrize(
    ("told", "text", "reason"),
    [
        ({"is_published": "false"}, TEXT, "is a draft in Substack; only what was published becomes an article"),
        ({"is_published": ""}, TEXT, "is a draft in Substack; only what was published becomes an article"),
        ({"audience": "only_paid"}, TEXT, "was for paying subscribers in Substack; only what all could read becomes an article; "
         "--audience only_paid takes these too"),
        ({"audience": "only_free"}, TEXT, "was for subscribers in Substack; only what all could read becomes an article; "
         "--audience only_free takes these too"),
        ({"audience": ""}, TEXT, "was for “” in Substack; only what all could read becomes an article"),
        ({}, f"<p>{TEXT}</p>{WALL}<p>Behind it.</p>", "was in part for subscribers in Substack; only what all could read becomes an "
         "article; --audience only_paid takes these too"),
        ({}, f'<p>{TEXT}</p><div data-dynamic-audiences="paid_sub,founding_sub"><p>Behind it.</p></div>', "was in part for subscribers "
         "in Substack; only what all could read becomes an article; --audience only_paid takes these too"),
        ({"type": "thread"}, TEXT, "is of the type “thread”, not a post; --post-type thread takes these too"),
        ({"type": "page"}, TEXT, "is a page of the site, not a post; --post-type page takes these too"),
    ],
)  # fmt: skip
def test_what_is_no_article(tmp_path: Path, told: dict[str, str], text: str, reason: str) -> None:
    export(tmp_path, [row("101.ferry", **told)], {"101.ferry": text})
    [page] = converted(tmp_path).values()
    assert isinstance(page, OtherPage)
    assert page.reason == reason


def test_what_was_for_some_is_taken_when_asked_for(tmp_path: Path) -> None:
    rows = [row("101.a", audience="only_paid"), row("102.b"), row("103.c", is_published="false", audience="only_paid")]
    text = f"<p>{TEXT}</p>{WALL}<p>Behind it.</p>"
    export(tmp_path, rows, {"101.a": text, "102.b": text, "103.c": text})
    found = converted(tmp_path, audiences=["only_paid"])
    kinds = {label[-3:]: isinstance(page, Article) and page.text for label, page in found.items()}
    assert kinds == {"101": f"{TEXT}\n\nBehind it.", "102": f"{TEXT}\n\nBehind it.", "103": False}


def test_controls_are_cut_with_a_record(tmp_path: Path) -> None:
    text = (
        f'<p>{TEXT}</p><div class="subscription-widget-wrap-editor"><p class="cta-caption">Thanks for reading!</p><form><input></form></div>'
        '<p class="button-wrapper"><a class="button" href="%%share_url%%">Share</a></p>'
        '<p class="button-wrapper"><a class="button" href="https://timetable.example/">See the timetable</a></p><p>One was sold.</p>'
    )
    export(tmp_path, [row("101.ferry")], {"101.ferry": text})
    [article] = converted(tmp_path).values()
    assert isinstance(article, Article)
    assert article.markdown == f"{TEXT}\n\n[See the timetable](https://timetable.example/)\n\nOne was sold."
    cut = [(removal.reason, removal.text) for removal in article.removals]
    assert cut == [("form to subscribe", "Thanks for reading!"), ("button", "Share")]


def test_recordings_frames_and_cards_are_links(tmp_path: Path) -> None:
    def attributes(**told: str) -> str:
        return f'data-attrs="{escape(json.dumps(told))}"'

    text = (
        f'<p>{TEXT}</p><div class="youtube-wrap" {attributes(videoId="abcdefghijk")}></div>'
        f'<div class="tweet" {attributes(url="https://twitter.com/port/status/1")}><span>Port</span></div>'
        f'<div class="digest-post-embed" {attributes(title="A <winter>", canonical_url="https://courier.example/p/winter")}></div>'
        '<div class="tweet" data-attrs="{broken"><p>Boats are back</p></div>'
    )
    export(tmp_path, [row("101.ferry", podcast_url="https://courier.example/one.mp3")], {"101.ferry": text})
    [article] = converted(tmp_path).values()
    assert isinstance(article, Article)
    assert article.markdown.split("\n\n") == [
        "[Audio: courier.example](https://courier.example/one.mp3)",
        TEXT,
        "[Video: youtube.com](https://www.youtube.com/watch?v=abcdefghijk)",
        "[Post: twitter.com](https://twitter.com/port/status/1)",
        r"[A \<winter>](https://courier.example/p/winter)",
        "Boats are back",
    ]


def test_what_only_the_editor_keeps_is_shown(tmp_path: Path) -> None:
    def attributes(told: object, *, twice: bool = False) -> str:
        written = escape(json.dumps(told))
        return f'data-attrs="{escape(written) if twice else written}"'

    images = {
        "gallery": {
            "images": [{"src": "https://cdn.example/1.png"}, {"src": "https://cdn.example/2.png"}],
            "caption": "Two boats",
        }
    }
    text = (
        f'<p>{TEXT}</p><div class="image-gallery-embed" {attributes(images)}></div>'
        f'<div class="image3" {attributes({"src": "https://cdn.example/3.png", "title": "The slip"})}></div>'
        f'<div class="embedded-post-wrap" {attributes({"url": "https://courier.example/p/a", "title": "A"}, twice=True)}></div>'
        '<div class="instagram"><a class="instagram-image" href="https://www.instagram.com/p/abc">x</a></div>'
        '<div class="file-embed-wrapper"><div class="file-embed-details-h1">The plan</div><a class="file-embed-button" '
        'href="https://courier.example/plan.pdf">Download</a></div>'
    )
    export(tmp_path, [row("101.ferry")], {"101.ferry": text})
    [source] = find([tmp_path]).sources
    article = convert(load(source), Recipes.builtin())
    assert isinstance(article, Article)
    assert article.markdown.split("\n\n") == [
        TEXT,
        "![](https://cdn.example/1.png)",
        "![](https://cdn.example/2.png)",
        "Two boats",
        "![](https://cdn.example/3.png)\n*The slip*",
        "[A](https://courier.example/p/a)",
        "[Post: instagram.com](https://www.instagram.com/p/abc)",
        "[The plan](https://courier.example/plan.pdf)",
    ]


def test_pictures_beside_the_export_are_found(tmp_path: Path) -> None:
    text = f'<p>{TEXT}</p><figure><img src="https://cdn.example/images/quay.png"><figcaption>The quay</figcaption></figure>'
    export(tmp_path, [row("101.ferry")], {"101.ferry": text})
    (tmp_path / "cdn.example" / "images").mkdir(parents=True)
    (tmp_path / "cdn.example" / "images" / "quay.png").write_bytes(b"\x89PNG")
    [article] = converted(tmp_path).values()
    assert isinstance(article, Article)
    assert "backfile-image.invalid/cdn.example/images/quay.png" in article.markdown


def test_every_text_and_every_row_is_accounted_for(tmp_path: Path) -> None:
    export(tmp_path, [row("101.ferry"), row("102.missing")], {"101.ferry": TEXT, "103.stray": TEXT})
    (tmp_path / "posts" / "101.opens.csv").write_text("post_id,timestamp,email\n101,2019,a@courier.example\n")
    pile = find([tmp_path])
    assert [source.label for source in pile.sources] == [f"posts.csv#post-{number}" for number in (101, 102, 103)]
    assert (pile.passed_over, pile.contents["posts.csv"].pages) == ({".csv": 1}, 3)
    with pytest.raises(InputError, match="its text is missing"):
        load(pile.sources[1])
    withheld = load(pile.sources[2]).withheld
    assert withheld is not None
    assert withheld.reason.startswith("has no row that tells whether it was published")


def test_texts_of_an_export_that_is_left_out_are_no_pages(tmp_path: Path) -> None:
    export(tmp_path, [row("101.ferry")], {"101.ferry": f"<p>{TEXT}</p>"})
    assert find([tmp_path], exclude=["posts.csv"]).sources == ()


@pytest.mark.parametrize("path", ["posts", "posts/101.ferry.html"])
def test_texts_without_their_table_are_refused(tmp_path: Path, path: str) -> None:
    export(tmp_path, [row("101.ferry", is_published="false")], {"101.ferry": f"<p>{TEXT}</p>"})
    with pytest.raises(InputError, match=r"give the folder that posts\.csv lies in"):
        find([tmp_path / path])
    with pytest.raises(InputError, match=r"give the folder that posts\.csv lies in"):
        explain(tmp_path / "posts" / "101.ferry.html", Recipes.builtin())


@pytest.mark.parametrize(
    ("name", "content", "is_withheld"),
    [
        ("posts/101234567.ferry.html", f"<p>{TEXT}</p>", True),
        ("posts/101234567.ferry.html", f"<!doctype html><html><body><p>{TEXT}</p></body></html>", False),
        ("posts/ferry.html", f"<p>{TEXT}</p>", False),
        ("posts/2019.ferry.html", f"<p>{TEXT}</p>", False),
    ],
)
def test_a_text_far_from_its_table_is_withheld(name: str, content: str, is_withheld: bool) -> None:
    page, _ = page_from(Capture(name, "pile", content.encode(), "x"))
    assert (page.withheld is not None) == is_withheld


def test_a_changed_text_changes_the_part(tmp_path: Path) -> None:
    export(tmp_path, [row("101.ferry")], {"101.ferry": TEXT})
    before = repr(find([tmp_path]).sources[0].part)
    export(tmp_path, [row("101.ferry")], {"101.ferry": f"{TEXT} More."})
    assert repr(find([tmp_path]).sources[0].part) != before


def test_damaged_rows_cost_themselves(tmp_path: Path) -> None:
    export(tmp_path, [row("101.ferry")], {"101.ferry": TEXT})
    with (tmp_path / "posts.csv").open("a", newline="") as file:
        file.write(",,true\r\n../../x.y,2019\r\n101.ferry,2019-05-04,true,,,newsletter,everyone,Again,,\r\n")
    pile = find([tmp_path])
    assert [source.label for source in pile.sources] == [
        "posts.csv#item-2",
        "posts.csv#post-101",
        "posts.csv#post-101-at-3",
    ]
    assert "row 2" in pile.contents["posts.csv"].damage[0]


def test_other_tables_are_no_exports(tmp_path: Path) -> None:
    (tmp_path / "opens.csv").write_text("post_id,timestamp,email\n101,2019,a@courier.example\n")
    assert find([tmp_path]).contents == {}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["true", "false", ""]),
            st.sampled_from(["everyone", "only_paid", "x"]),
            st.text(max_size=80),
        ),
        max_size=5,
    )
)
def test_what_was_not_public_never_becomes_an_article(
    tmp_path_factory: pytest.TempPathFactory, posts: list[tuple[str, str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("s")
    rows = [
        row(f"{at}.p", title, is_published=told, audience=audience) for at, (told, audience, title) in enumerate(posts)
    ]
    export(folder, rows, {f"{at}.p": f"<p>{TEXT}</p>" for at in range(len(posts))})
    found = converted(folder)
    assert len(found) == len(posts)
    for at, (told, audience, _) in enumerate(posts):
        is_article = isinstance(found[f"posts.csv#post-{at}"], Article)
        assert not is_article or (told, audience) == ("true", "everyone")
