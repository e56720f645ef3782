"""Exports of Ghost: what a post becomes in each of its versions, what is withheld and why."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.errors import InputError
from backfile.model import Article, OtherPage
from backfile.pipeline.page import Place, convert
from backfile.read import find, load
from backfile.read.ghost.editors import markup_of_lexical, markup_of_mobiledoc
from backfile.read.json_records import records
from backfile.recipes import Recipes

TEXT = "The harbour board said on Monday that the ferry to Gull Island would run again in summer."
NAME = "courier.ghost.2020-01-01.json"


def post(number: object = "5cd1", title: str = "Ferry to resume", **told: Any) -> dict[str, Any]:
    known = {
        "id": number, "title": title, "slug": "ferry", "html": f"<p>{TEXT}</p>", "type": "post", "status": "published",
        "visibility": "public", "published_at": "2019-05-03T20:30:00.000Z", "updated_at": "2019-05-06T07:30:00.000Z",
    }  # fmt: skip
    return {**known, **told}


def export(*posts: dict[str, Any], **tables: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "db": [{"meta": {"exported_on": 1577836800000, "version": "5.30.0"}, "data": {"posts": list(posts), **tables}}]
    }


def converted(folder: Path, told: object, **chosen: object) -> dict[str, Article | OtherPage]:
    folder.mkdir(exist_ok=True)
    (folder / NAME).write_text(told if isinstance(told, str) else json.dumps(told), "utf-8")
    return {
        source.label.rpartition("#")[2]: convert(
            load(source), Recipes.builtin(), Place(Path(source.root), source.name, captured=True)
        )
        for source in find([folder.parent if "." in folder.name else folder], **chosen).sources  # type: ignore[arg-type]
    }


def article_of(folder: Path, told: object) -> Article:
    [article] = converted(folder, told).values()
    assert isinstance(article, Article)
    return article


def test_the_facts_of_a_post(tmp_path: Path) -> None:
    told = export(
        post(custom_excerpt="Three times a day, says the board", feature_image="__GHOST_URL__/content/images/quay.png"),
        posts_authors=[{"post_id": "5cd1", "author_id": "2", "sort_order": 1}, {"post_id": "5cd1", "author_id": "1", "sort_order": 0}],
        posts_tags=[{"post_id": "5cd1", "tag_id": "9", "sort_order": 0}, {"post_id": "5cd1", "tag_id": "8", "sort_order": 1}],
        posts_meta=[{"post_id": "5cd1", "feature_image_alt": "Boats", "feature_image_caption": "Boats at the <em>old</em> quay"}],
        users=[{"id": "1", "name": "Jane Doe"}, {"id": "2", "name": "John Roe"}],
        tags=[{"id": "9", "name": "Ferries"}, {"id": "8", "name": "#internal"}],
        settings=[{"key": "title", "value": "The Courier"}, {"key": "timezone", "value": "Asia/Karachi"}, {"key": "locale", "value": "en"}],
    )  # fmt: skip
    article = article_of(tmp_path / "courier.example", told)
    assert (article.headline, article.standfirst) == ("Ferry to resume", "Three times a day, says the board")
    assert (article.authors, article.tags, article.publisher) == (("Jane Doe", "John Roe"), ("Ferries",), "The Courier")
    assert (article.date, article.retrieved) == ("2019-05-04T01:30:00+05:00", "2020-01-01T00:00:00Z")
    assert (article.url, article.given_by) == ("https://courier.example/ferry/", "export")
    assert article.image is not None
    assert article.image.url.endswith("?https%3A%2F%2Fcourier.example%2Fcontent%2Fimages%2Fquay.png")
    assert (article.image.alt, article.image.caption) == ("Boats", "Boats at the old quay")
    assert article.markdown == TEXT


def test_old_versions(tmp_path: Path) -> None:
    old = post(5, html=None, markdown=f"{TEXT} *More.*", published_at=1556922600000, page=0, author_id=1)
    for name in ("type", "visibility"):
        del old[name]
    data = {
        "posts": [old], "users": [{"id": 1, "name": "Jane Doe"}], "posts_tags": [{"post_id": 5, "tag_id": 3}],
        "tags": [{"id": 3, "name": "Ferries"}], "settings": [{"key": "permalinks", "value": "/:year/:month/:day/:slug/"}],
    }  # fmt: skip
    article = article_of(
        tmp_path / "courier.example", {"meta": {"exported_on": 1577836800000, "version": "003"}, "data": data}
    )
    assert (article.date, article.url) == ("2019-05-03T22:30:00Z", "https://courier.example/2019/05/03/ferry/")
    assert (article.authors, article.tags) == (("Jane Doe",), ("Ferries",))
    assert article.markdown == f"{TEXT} *More.*"


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"status": "draft"}, "is a draft in Ghost; only what was published becomes an article"),
        ({"status": "scheduled"}, "was planned for a later day in Ghost; only what was published becomes an article"),
        ({"status": "sent"}, "went out by mail only in Ghost; only what was published becomes an article"),
        ({"status": None}, "does not tell whether it was published in Ghost; only what was published becomes an article"),
        ({"visibility": "members"}, "was for members in Ghost; only what all could read becomes an article; --audience members takes these too"),
        ({"visibility": "x"}, "was for “x” in Ghost; only what all could read becomes an article; --audience x takes these too"),
        ({"type": "page"}, "is a page of the site, not a post; --post-type page takes these too"),
        ({"type": None, "page": True}, "is a page of the site, not a post; --post-type page takes these too"),
    ],
)  # fmt: skip
def test_what_is_no_article(tmp_path: Path, told: dict[str, Any], reason: str) -> None:
    [page] = converted(tmp_path, export(post(**told))).values()
    assert isinstance(page, OtherPage)
    assert page.reason == reason


def test_what_went_by_mail_only(tmp_path: Path) -> None:
    [page] = converted(tmp_path, export(post(), posts_meta=[{"post_id": "5cd1", "email_only": 1}])).values()
    assert isinstance(page, OtherPage)
    assert page.reason.startswith("went out by mail only")


def test_what_was_for_some_is_taken_when_asked_for(tmp_path: Path) -> None:
    told = export(
        post("1", visibility="paid"), post("2", visibility="members"), post("3", visibility="paid", status="draft")
    )
    found = converted(tmp_path, told, audiences=["paid"])
    assert {name: isinstance(page, Article) for name, page in found.items()} == {
        "post-1": True,
        "post-2": False,
        "post-3": False,
    }


def test_cards_are_what_they_show(tmp_path: Path) -> None:
    html = (
        f"<p>{TEXT}</p>"
        '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://other.example/tide"><div '
        'class="kg-bookmark-title">Tides</div><div class="kg-bookmark-description">All of them</div></a></figure>'
        '<div class="kg-card kg-signup-card"><h2>Sign up</h2></div>'
        '<figure class="kg-card kg-video-card"><div><video src="https://courier.example/boat.mp4"></video><span>0:00</span>'
        "<button>1×</button></div><figcaption>The boat</figcaption></figure>"
        '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="https://courier.example/plan.pdf"><div '
        'class="kg-file-card-title">The plan</div><div class="kg-file-card-filesize">2 MB</div></a></div>'
    )
    article = article_of(tmp_path, export(post(html=html)))
    assert article.markdown.split("\n\n") == [
        TEXT,
        "[Tides](https://other.example/tide)",
        "[Video: courier.example](https://courier.example/boat.mp4)",
        "*The boat*",
        "[The plan](https://courier.example/plan.pdf)",
    ]
    assert [(removal.reason, removal.text) for removal in article.removals] == [("form to subscribe", "Sign up")]


def lexical(*nodes: dict[str, Any]) -> str:
    return json.dumps({"root": {"type": "root", "children": list(nodes)}})


def words(text: str, bits: int = 0) -> dict[str, Any]:
    return {"type": "extended-text", "text": text, "format": bits}


@pytest.mark.parametrize(
    ("node", "wanted"),
    [
        ({"type": "paragraph", "children": [words("a < b "), words("bold", 1), {"type": "linebreak"}, words("both", 3)]},
         "<p>a &lt; b <strong>bold</strong><br><em><strong>both</strong></em></p>"),
        ({"type": "extended-heading", "tag": "h3", "children": [words("Boats")]}, "<h3>Boats</h3>"),
        ({"type": "heading", "tag": "script", "children": [words("Boats")]}, "<h2>Boats</h2>"),
        ({"type": "list", "tag": "ol", "children": [{"type": "listitem", "children": [words("one")]}]}, "<ol><li>one</li></ol>"),
        ({"type": "link", "url": 'https://a.example/"', "children": [words("x")]}, '<a href="https://a.example/&quot;">x</a>'),
        ({"type": "image", "src": "q.png", "alt": "q", "caption": "c"},
         '<figure><img src="q.png" alt="q"><figcaption>c</figcaption></figure>'),
        ({"type": "bookmark", "url": "https://a.example/", "metadata": {"title": "A"}}, '<p><a href="https://a.example/">A</a></p>'),
        ({"type": "codeblock", "code": "a < b"}, "<pre><code>a &lt; b</code></pre>"),
        ({"type": "signup", "header": "Sign up"}, ""),
        ({"type": "of-a-later-version", "children": [words("kept")]}, "kept"),
    ],
)  # fmt: skip
def test_lexical(node: dict[str, Any], wanted: str) -> None:
    assert markup_of_lexical(lexical(node)) == wanted


def test_mobiledoc() -> None:
    told = {
        "version": "0.3.1",
        "atoms": [["soft-return", "", {}]],
        "cards": [["image", {"src": "q.png"}], ["markdown", {"markdown": "*hello*"}], ["hr", {}]],
        "markups": [["strong"], ["a", ["href", "https://a.example/"]]],
        "sections": [
            [1, "p", [[0, [], 0, "a < b "], [0, [0], 0, "bold "], [0, [1], 2, "link"], [1, [], 0, 0], [0, [], 0, "after"]]],
            [10, 0], [3, "ul", [[[0, [], 0, "one"]], [[0, [], 0, "two"]]]], [10, 1], [2, "r.png"], [10, 2],
        ],
    }  # fmt: skip
    assert markup_of_mobiledoc(json.dumps(told)) == (
        '<p>a &lt; b <strong>bold <a href="https://a.example/">link</a></strong><br>after</p><figure><img src="q.png" alt=""></figure>'
        '<ul><li>one</li><li>two</li></ul><p><em>hello</em></p>\n<figure><img src="r.png" alt=""></figure><hr>'
    )


def test_a_post_without_html_is_read_as_its_editor_keeps_it(tmp_path: Path) -> None:
    text = lexical({"type": "paragraph", "children": [words(TEXT)]})
    assert article_of(tmp_path, export(post(html=None, lexical=text))).markdown == TEXT


def test_pictures_beside_the_export_are_found(tmp_path: Path) -> None:
    images = tmp_path / "courier.example" / "content" / "images"
    images.mkdir(parents=True)
    (images / "quay.png").write_bytes(b"\x89PNG")
    html = f'<p>{TEXT}</p><img src="__GHOST_URL__/content/images/quay.png">'
    article = article_of(tmp_path / "courier.example", export(post(html=html)))
    assert "backfile-image.invalid/courier.example/content/images/quay.png" in article.markdown


def test_the_featured_picture_stands_above_the_text_where_the_site_is_not_known(tmp_path: Path) -> None:
    told = export(post(feature_image="__GHOST_URL__/content/images/quay.png", feature_image_caption="The quay"))
    images = tmp_path / "content" / "images"
    images.mkdir(parents=True)
    (images / "quay.png").write_bytes(b"\x89PNG")
    article = article_of(tmp_path, told)
    assert article.markdown.startswith("![](https://backfile-image.invalid/content/images/quay.png")
    assert article.markdown.endswith(f"*The quay*\n\n{TEXT}")


def test_a_cut_file_keeps_what_is_whole(tmp_path: Path) -> None:
    whole = json.dumps(export(post("1"), post("2"), post("3")))
    (tmp_path / NAME).write_text(whole[: whole.index('"id": "3"') + 30])
    pile = find([tmp_path])
    assert [source.label for source in pile.sources] == [f"{NAME}#post-1", f"{NAME}#post-2"]
    assert "is no whole JSON" in pile.contents[NAME].damage[0]


def test_comments_are_counted_and_odd_records_do_no_harm(tmp_path: Path) -> None:
    told = export(
        post(),
        posts_authors=[{"post_id": ["x"], "author_id": None, "sort_order": "first"}],
        comments=[{"id": 1}, {"id": 2}],
    )
    told["db"][0]["data"]["posts"] += [None, 7, {"id": "../x", "slug": "../../y", "title": 5, "html": {}}]
    (tmp_path / NAME).write_text(json.dumps(told))
    pile = find([tmp_path])
    assert (pile.contents[NAME].pages, pile.contents[NAME].not_taken) == (2, {"comments": 2})
    assert [isinstance(convert(load(source), Recipes.builtin()), Article) for source in pile.sources] == [False, True]


def test_a_file_that_changed_is_told(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(json.dumps(export(post())))
    [source] = find([tmp_path]).sources
    (tmp_path / NAME).write_text("[]")
    with pytest.raises(InputError, match="has changed"):
        load(source)


@pytest.mark.parametrize("text", ['{"db": [{"title": "A", "text": "B"}]}', '{"data": {"posts": []}}', "[]", '{"db":'])
def test_other_files_are_no_exports(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    assert find([tmp_path]).contents == {}


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.lists(st.dictionaries(st.text(), ANY)))
def test_each_record_is_read_where_it_lies(told: list[dict[str, Any]]) -> None:
    data = json.dumps({"db": [{"meta": {}, "data": {"posts": told, "tags": told}}]}, ensure_ascii=False).encode(
        "utf-8", "replace"
    )
    found = [
        record
        for record in records(data, ((), ("db",), ("db", "[]"), ("db", "[]", "data"), ("db", "[]", "data", "*")))
        if record.table == "posts"
    ]
    assert [json.loads(data[record.offset : record.offset + record.size]) for record in found] == [
        record.told for record in found
    ]
    assert len(found) == len(told)


@given(ANY)
def test_any_document_of_an_editor_is_read(told: object) -> None:
    assert isinstance(markup_of_lexical(json.dumps({"root": told})), str)
    assert isinstance(
        markup_of_mobiledoc(json.dumps({"sections": told, "cards": told, "markups": told, "atoms": told})), str
    )


@given(st.text(), st.text())
def test_any_words_stay_words(tmp_path_factory: pytest.TempPathFactory, title: str, text: str) -> None:
    folder = tmp_path_factory.mktemp("g")
    for page in converted(folder, export(post(title=title, html=f"<p>{escape(text)}</p><p>{TEXT}</p>"))).values():
        assert isinstance(page, Article | OtherPage)
