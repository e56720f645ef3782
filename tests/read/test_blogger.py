"""Exports of Blogger, the older form and the newer: what an entry becomes, what is withheld and why."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.errors import InputError
from backfile.model import Article, OtherPage
from backfile.pipeline.page import convert
from backfile.read import find, load
from backfile.recipes import Recipes

BLOG = "https://courier.example"
TEXT = "The harbour board said on Monday that the ferry to Gull Island would run again in summer."
KIND = "http://schemas.google.com/blogger/2008/kind#"


def old_entry(number: int, kind: str, title: str, text: str, more: str = "", path: str = "/2019/05/ferry.html") -> str:
    return f"""<entry><id>tag:blogger.com,1999:blog-7.post-{number}</id><published>2019-05-04T09:30:00.000+02:00</published>
<updated>2019-05-06T10:00:00.001+02:00</updated>{more}
<category scheme='http://schemas.google.com/g/2005#kind' term='{KIND}{kind}'/>
<category scheme='http://www.blogger.com/atom/ns#' term='Ferries'/><category scheme='http://www.blogger.com/atom/ns#' term='Sea &amp; Shore'/>
<title type='text'>{title}</title><content type='html'>{escape(text)}</content>
<link rel='edit' type='application/atom+xml' href='https://www.blogger.example/feeds/7/posts/{number}'/>
<link rel='alternate' type='text/html' href='{BLOG}{path}' title='{title}'/>
<author><name>Jane Doe</name><uri>http://www.blogger.example/profile/1</uri><email>noreply@blogger.com</email></author></entry>"""


def new_entry(
    number: int, kind: str, title: str, text: str, more: str = "<blogger:status>LIVE</blogger:status>"
) -> str:
    return f"""<entry><id>tag:blogger.com,1999:blog-7.post-{number}</id><blogger:type>{kind}</blogger:type>{more}
<author><name>Jane Doe</name><blogger:type>BLOGGER</blogger:type></author><title>{title}</title>
<content type='html'>{escape(text)}</content><blogger:created>2019-05-03T08:00:00Z</blogger:created>
<published>2019-05-04T07:30:00Z</published><updated>2019-05-04T07:30:00Z</updated><blogger:location/>
<category scheme='tag:blogger.com,1999:blog-7' term='Ferries'/><blogger:filename>/2019/05/ferry.html</blogger:filename>
<link/><enclosure/><blogger:trashed/></entry>"""


def old_export(*entries: str) -> str:
    return f"""<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="http://www.blogger.example/styles/atom.css" type="text/css"?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-7.archive</id>
<updated>2019-06-01T00:00:00Z</updated><title type='text'>The Courier</title><link rel='alternate' type='text/html' href='{BLOG}/'/>
<generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>{"".join(entries)}</feed>"""


def new_export(*entries: str) -> str:
    return f"""<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
<id>tag:blogger.com,1999:blog-7</id><title>The Courier</title>{"".join(entries)}</feed>"""


def converted(
    folder: Path, text: str, name: str = "blog-01-31-2019.xml", **chosen: object
) -> dict[str, Article | OtherPage]:
    (folder / name).write_text(text, "utf-8")
    return {source.label: convert(load(source), Recipes.builtin()) for source in find([folder], **chosen).sources}  # type: ignore[arg-type]


def test_the_facts_of_a_post(tmp_path: Path) -> None:
    found = converted(tmp_path, old_export(old_entry(1, "post", "Ferry to &#8220;resume&#8221;", f"<p>{TEXT}</p>")))
    article = found["blog-01-31-2019.xml#post-1"]
    assert isinstance(article, Article)
    assert (article.headline, article.text) == ("Ferry to “resume”", TEXT)
    assert (article.url, article.publisher) == (f"{BLOG}/2019/05/ferry.html", "The Courier")
    assert (article.authors, article.tags) == (("Jane Doe",), ("Ferries", "Sea & Shore"))
    assert (article.date, article.given_by) == ("2019-05-04T09:30:00+02:00", "export")


def test_the_newer_form(tmp_path: Path) -> None:
    found = converted(tmp_path, new_export(new_entry(1, "POST", "Ferry to resume", f"<p>{TEXT}</p>")), "feed.atom")
    article = found["feed.atom#post-1"]
    assert isinstance(article, Article)
    assert (article.headline, article.text, article.tags) == ("Ferry to resume", TEXT, ("Ferries",))
    assert (article.url, article.authors, article.date) == (None, ("Jane Doe",), "2019-05-04T07:30:00Z")


def test_the_newer_form_in_a_folder_named_like_the_blog(tmp_path: Path) -> None:
    (tmp_path / "courier.example").mkdir()
    export = new_export(new_entry(1, "POST", "Ferry to resume", f"<p>{TEXT}</p>"))
    (tmp_path / "courier.example" / "feed.atom").write_text(export)
    [source] = find([tmp_path]).sources
    assert load(source).url == f"{BLOG}/2019/05/ferry.html"


def test_breaks_part_paragraphs_and_tables_hold_captions(tmp_path: Path) -> None:
    text = (
        f'{TEXT}<br /><br />It stopped in March.<a name="more"></a><br /><table class="tr-caption-container"><tbody><tr><td>'
        f'<a href="{BLOG}/s1600/quay.jpg"><img src="{BLOG}/s320/quay.jpg"></a></td></tr><tr><td class="tr-caption">The quay</td></tr>'
        '</tbody></table><br />Nobody said why.<div class="separator"><img src="https://courier.example/boat.jpg"></div>'
    )
    [article] = converted(tmp_path, old_export(old_entry(1, "post", "Ferry to resume", text))).values()
    assert isinstance(article, Article)
    assert article.text == f"{TEXT}\n\nIt stopped in March.\n\nNobody said why."
    assert "quay.jpg" in article.markdown
    assert "*The quay*" in article.markdown
    assert "![](https://courier.example/boat.jpg)" in article.markdown


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (old_entry(1, "post", "A", TEXT, "<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>yes</app:draft></app:control>"),
         "is a draft in Blogger; only what was published becomes an article"),
        (new_entry(1, "POST", "A", TEXT, "<blogger:status>DRAFT</blogger:status>"),
         "is a draft in Blogger; only what was published becomes an article"),
        (new_entry(1, "POST", "A", TEXT, "<blogger:status>SOFT_TRASHED</blogger:status>"),
         "lies in the trash in Blogger; only what was published becomes an article"),
        (new_entry(1, "PAGE", "A", TEXT), "is a page of the site, not a post; --post-type page takes these too"),
    ],
)  # fmt: skip
def test_what_is_no_article(tmp_path: Path, entry: str, reason: str) -> None:
    export = new_export if "blogger:type" in entry else old_export
    [page] = converted(tmp_path, export(entry)).values()
    assert isinstance(page, OtherPage)
    assert page.reason == reason


def test_pages_are_taken_when_asked_for(tmp_path: Path) -> None:
    [page] = converted(tmp_path, new_export(new_entry(1, "PAGE", "About", TEXT)), post_types=["post", "page"]).values()
    assert isinstance(page, Article)


def test_what_else_it_holds_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "blog.xml"
    kinds = ("settings", "template", "comment", "comment", "post")
    path.write_text(old_export(*[old_entry(n, kind, "A", TEXT) for n, kind in enumerate(kinds)]))
    held = find([path]).contents["blog.xml"]
    assert (held.pages, held.not_taken, held.damage) == (1, {"comments": 2, "settings of the blog": 2}, ())


def test_a_broken_entry_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "blog.xml"
    broken = old_entry(2, "post", "Broken", TEXT).replace("</content>", "</wrong>")
    path.write_text(
        old_export(old_entry(1, "post", "A", TEXT), broken, old_entry(3, "post", "B", TEXT))[: -len("</feed>")]
    )
    pile = find([path])
    at = path.read_text().index("<entry><id>tag:blogger.com,1999:blog-7.post-2")
    assert [source.label for source in pile.sources] == [f"blog.xml#item-{at}", "blog.xml#post-1", "blog.xml#post-3"]
    with pytest.raises(InputError, match=r"Broken.*is no whole XML"):
        load(pile.sources[0])
    assert "without its closing tag" in pile.contents["blog.xml"].damage[0]


def test_feeds_of_others_are_no_exports(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(old_export(old_entry(1, "post", "A", TEXT)).replace(">Blogger<", ">Other<"))
    [source] = find([tmp_path]).sources
    assert load(source).url_source == "feed"


@given(st.text(), st.text())
def test_any_words_stay_words(tmp_path_factory: pytest.TempPathFactory, title: str, text: str) -> None:
    folder = tmp_path_factory.mktemp("b")
    entry = new_entry(1, "POST", escape(escape(title)), f"<p>{escape(text)}</p><p>{TEXT}</p>")
    for page in converted(folder, new_export(entry)).values():
        assert isinstance(page, Article | OtherPage)
