"""WordPress exports: what a post becomes, what is withheld and why, and what a broken item costs."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.errors import InputError
from backfile.model import Article, OtherPage
from backfile.pipeline.page import convert
from backfile.read import Pile, find, load
from backfile.read.wordpress.paragraphs import with_paragraphs
from backfile.read.wordpress.shortcodes import render_shortcodes
from backfile.recipes import Recipes
from read.archives import attachment, export, item, meta


def pile_of(folder: Path, text: str, name: str = "export.xml", **chosen: object) -> Pile:
    path = folder / name
    path.write_text(text, "utf-8")
    return find([path], **chosen)  # type: ignore[arg-type]


def converted(folder: Path, *items: str, **chosen: object) -> dict[str, Article | OtherPage]:
    pile = pile_of(folder, export(*items), **chosen)
    return {source.label: convert(load(source), Recipes.builtin()) for source in pile.sources}


def article(folder: Path, *items: str) -> Article:
    found = converted(folder, *items)["export.xml#post-1"]
    assert isinstance(found, Article), found
    return found


TERMS = """<category domain="category" nicename="u"><![CDATA[Uncategorized]]></category>
 <category domain="category" nicename="local"><![CDATA[Local]]></category>
 <category domain="category" nicename="sea"><![CDATA[Sea &amp; Shore]]></category>
 <category domain="post_tag" nicename="ferries"><![CDATA[Ferries]]></category>
 <category domain="language" nicename="en"><![CDATA[English]]></category>"""


def test_the_facts_of_a_post(tmp_path: Path) -> None:
    extra = TERMS + meta("_thumbnail_id", 12) + meta("_wp_old_slug", "ferry-old")
    text = "The harbour board said on Monday that the ferry to Gull Island would run again in summer."
    found = article(
        tmp_path,
        item(1, "Ferry to resume &#8211; at last", text, extra=extra, excerpt="The boat is back on Monday."),
        attachment(12, "2019/ferry.jpg", "The ferry at the quay"),
    )
    assert found.headline == "Ferry to resume – at last"
    assert found.text == text
    assert found.standfirst == "The boat is back on Monday."
    assert found.authors == ("Jane Doe",)
    assert found.date == "2019-05-04T09:30:00+02:00"
    assert (found.section, found.tags) == ("Local", ("Sea & Shore", "Ferries"))
    assert found.publisher == "The Courier"
    assert found.language == "en-GB"
    assert found.url == "https://courier.example/2019/05/post-1/"
    assert found.former_urls == ("https://courier.example/?p=1", "https://courier.example/2019/05/ferry-old/")
    assert found.retrieved == "2024-11-02T10:00:00Z"
    assert found.image is not None
    assert found.image.url == "https://courier.example/wp-content/uploads/2019/ferry.jpg"
    assert found.image.caption == "The ferry at the quay"
    told = {evidence.field: evidence.chosen.source for evidence in found.evidence}
    for field in ("headline", "date", "authors", "publisher", "section", "tags", "standfirst"):
        assert told[field] == "export", field


@pytest.mark.parametrize(
    ("title", "changed", "kind", "reason"),
    [
        ("draft", {"status": "draft"}, "unpublished", "is a draft in WordPress"),
        ("private", {"status": "private"}, "unpublished", "is private in WordPress"),
        ("pending", {"status": "pending"}, "unpublished", "waited for review in WordPress"),
        ("planned", {"status": "future"}, "unpublished", "was planned for a later day in WordPress"),
        ("trash", {"status": "trash"}, "unpublished", "lies in the trash in WordPress"),
        ("no status", {"status": ""}, "unpublished", "does not tell whether it was published in WordPress"),
        ("unknown status", {"status": "acf-disabled"}, "unpublished", "has the status “acf-disabled” in WordPress"),
        ("password", {"password": "secret"}, "unpublished", "is behind a password in WordPress"),
        ("draft of a page", {"status": "draft", "kind": "page"}, "unpublished", "is a draft in WordPress"),
        ("page", {"kind": "page"}, "no post", "is a page of the site, not a post; --post-type page takes these too"),
        ("event", {"kind": "event"}, "no post", "is of the type “event”, not a post; --post-type event takes these too"),
        ("nothing in it", {"content": ""}, "empty", "the post holds no text and no picture beside its headline"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_named_with_its_reason(
    tmp_path: Path, title: str, changed: dict[str, str], kind: str, reason: str
) -> None:
    found = converted(tmp_path, item(1, **changed))["export.xml#post-1"]  # type: ignore[arg-type]
    assert isinstance(found, OtherPage)
    assert found.kind == kind
    assert found.reason.startswith(reason)
    assert found.description.headline == "Ferry to resume"


def test_terms_of_old_exports(tmp_path: Path) -> None:
    terms = (
        "<category><![CDATA[Local]]></category>"
        '<category domain="category" nicename="local"><![CDATA[Local]]></category>'
        '<category domain="tag"><![CDATA[Ferries]]></category>'
    )
    found = article(tmp_path, item(1, extra=terms))
    assert (found.section, found.tags) == ("Local", ("Ferries",))


def test_other_post_types_are_taken_when_wished(tmp_path: Path) -> None:
    found = converted(tmp_path, item(1, kind="news"), item(2, kind="event"), post_types=("post", "news"))
    assert isinstance(found["export.xml#post-1"], Article)
    assert isinstance(found["export.xml#post-2"], OtherPage)


def test_what_is_no_text_is_counted(tmp_path: Path) -> None:
    comment = "<wp:comment><wp:comment_content><![CDATA[First!]]></wp:comment_content></wp:comment>"
    pile = pile_of(
        tmp_path,
        export(
            item(1, extra=comment * 3), item(2, kind="nav_menu_item"), item(3, kind="revision"), attachment(4, "a.jpg")
        ),
    )
    assert [source.label for source in pile.sources] == ["export.xml#post-1"]
    assert pile.contents["export.xml"].not_taken == {
        "attachments (those that a post shows are taken with it)": 1,
        "comments": 3,
        "menu items": 1,
        "revisions": 1,
    }


FURNITURE = (
    "Read also: our newsletter.",
    "Share this story",
    "Related stories",
    "Advertisement for the fish market, paid by the fishers",
    "Subscribe to our newsletter for more news of the harbour.",
    "© The Courier 2019. All rights reserved.",
)


def test_the_body_of_a_post_is_given(tmp_path: Path) -> None:
    """What would be furniture on a page is the post's own text here, and a short post is a post."""
    content = "\n\n".join(f'<div class="related newsletter share comments">{line}</div>' for line in FURNITURE[3:])
    found = article(tmp_path, item(1, content=f'<div class="sidebar ad">Ferry runs.</div>\n\n{content}'))
    assert found.given_by == "export"
    assert found.text == "\n\n".join(("Ferry runs.", *FURNITURE[3:]))
    assert not found.removals


def test_several_authors_of_a_plugin(tmp_path: Path) -> None:
    authors = "".join(
        f'<category domain="author" nicename="cap-{login}"><![CDATA[{login}]]></category>' for login in ("jdoe", "ann")
    )
    guest = item(
        9, "Ann Smith", kind="guest-author", extra=meta("cap-user_login", "ann") + meta("cap-display_name", "Ann Smith")
    )
    assert article(tmp_path, item(1, extra=authors), guest).authors == ("Jane Doe", "Ann Smith")


def test_files_of_one_site_know_each_others_pictures(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(export(item(1, content='Look.\n\n[gallery ids="12"]')))
    (tmp_path / "b.xml").write_text(export(attachment(12, "2019/ferry.jpg", "The ferry")))
    pile = find([tmp_path])
    (source,) = pile.sources
    found = convert(load(source), Recipes.builtin())
    assert isinstance(found, Article)
    assert found.blocks[1].text == "The ferry"
    assert "uploads/2019/ferry.jpg" in found.markdown


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("blank lines part paragraphs", "One.\n\nTwo.\n \nThree.", "<p>One.</p><p>Two.</p><p>Three.</p>"),
        ("line ends of Windows", "One.\r\n\r\nTwo.", "<p>One.</p><p>Two.</p>"),
        ("a break in a paragraph", "One\ntwo", "<p>One<br>\ntwo</p>"),
        ("a break that is marked already", "One<br />\ntwo", "<p>One<br />\ntwo</p>"),
        ("marked blocks stay", "One.\n<h2>Two</h2>\nThree.", "<p>One.</p><h2>Two</h2><p>Three.</p>"),
        ("a marked paragraph", "<p>One\ntwo</p>\n\nThree.", "<p>One<br>\ntwo</p><p>Three.</p>"),
        ("a paragraph that is not closed", "<p>One\n\n<p>Two", "<p>One</p><p>Two"),
        ("paragraphs in a quote", "<blockquote>One.\n\nTwo.</blockquote>", "<blockquote><p>One.</p><p>Two.</p></blockquote>"),
        ("lists", "<ul>\n\t<li>One</li>\n\t<li>Two\n\nmore</li>\n</ul>", "<ul><li>One</li><li><p>Two</p><p>more</p></li></ul>"),
        ("code stays as it is", "<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"),
        ("emphasis", "One <em>two</em>\n\n<strong>Three</strong>", "<p>One <em>two</em></p><p><strong>Three</strong></p>"),
        ("comments go", "One.<!--more-->\n\nTwo.<!--nextpage-->", "<p>One.</p><p>Two.</p>"),
        ("blocks of the new editor", "<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->\n\nThree\n\nFour",
         "<p>One\ntwo</p><p>Three</p><p>Four</p>"),
        ("an address alone is what it shows", "See:\n\nhttps://www.youtube.com/watch?v=abc&amp;t=1",
         '<p>See:</p><iframe src="https://www.youtube.com/watch?v=abc&amp;t=1"></iframe>'),
        ("another address is a link", "https://port.example/a", '<p><a href="https://port.example/a">https://port.example/a</a></p>'),
        ("what closes nothing", "One.</div></article></body>\n\nTwo.", "<p>One.</p><p>Two.</p>"),
        ("signs that are no tags", "1 < 2 and 3 > 2", "<p>1 < 2 and 3 > 2</p>"),
        ("nothing", " \n\n ", ""),
    ],
)  # fmt: skip
def test_paragraphs(title: str, text: str, wanted: str) -> None:
    assert with_paragraphs(text) == wanted


words = st.sampled_from(["a", "b c", "\n", "\n\n", "<p>", "</p>", "<div>", "</div>", "<em>", "</em>", "<ul><li>", "</li></ul>", "<hr>",
                         "<!--more-->", "<pre>", "</pre>", "<", ">", "&amp;"])  # fmt: skip


@given(st.lists(words, max_size=14).map("".join))
@settings(max_examples=300)
def test_no_word_is_lost_between_paragraphs(text: str) -> None:
    def bare(markup: str) -> str:
        for tag in ("p", "div", "em", "ul", "li", "pre", "br"):
            markup = markup.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
        return "".join(markup.replace("<!--more-->", "").replace("<hr>", "").split())

    assert bare(with_paragraphs(text)) == bare(text)


class Shown:
    number, url, caption, alt = "12", "https://a.example/f.jpg", "The <em>ferry</em>", 'A "ferry"'


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("caption", '[caption id="attachment_12" width="300"]<a href="x"><img src="f.jpg" /></a> The ferry[/caption]',
         '<figure><a href="x"><img src="f.jpg" /></a><figcaption>The ferry</figcaption></figure>'),
        ("caption of old", '[caption id="a" caption="The &quot;ferry&quot; &amp; crew"]<img src="f.jpg" />[/caption]',
         '<figure><img src="f.jpg" /><figcaption>The "ferry" &amp; crew</figcaption></figure>'),
        ("caption without picture", "[caption]Only words[/caption]", "Only words"),
        ("gallery", '[gallery columns="2" ids="12,99"]',
         '<figure><img src="https://a.example/f.jpg" alt="A &quot;ferry&quot;"><figcaption>The <em>ferry</em></figcaption></figure>'),
        ("gallery of lost pictures stays to be told", '[gallery ids="99"]', '[gallery ids="99"]'),
        ("embed", "[embed]https://vimeo.com/1[/embed]", '<iframe src="https://vimeo.com/1"></iframe>'),
        ("embed of no address", "[embed]javascript:alert(1)[/embed]", "<p>javascript:alert(1)</p>"),
        ("youtube", "[youtube https://www.youtube.com/watch?v=abcdefghijk&amp;w=640]",
         '<iframe src="https://www.youtube.com/watch?v=abcdefghijk&amp;w=640"></iframe>'),
        ("youtube by number", "[youtube abcdefghijk]", '<iframe src="https://www.youtube.com/watch?v=abcdefghijk"></iframe>'),
        ("video", '[video width="640" mp4="https://a.example/f.mp4"][/video]', '<video src="https://a.example/f.mp4"></video>'),
        ("audio of no address", '[audio mp3="x&quot;><script>"]', '[audio mp3="x&quot;><script>"]'),
        ("of plugins", '[su_box title="x"]Text[/su_box]', '[su_box title="x"]Text[/su_box]'),
        ("shown, not run", "[[gallery]]", "[[gallery]]"),
    ],
)  # fmt: skip
def test_shortcodes(title: str, text: str, wanted: str) -> None:
    assert render_shortcodes(text, [Shown()], []).strip() == wanted


def test_a_gallery_of_its_own_shows_what_was_attached(tmp_path: Path) -> None:
    found = article(
        tmp_path,
        item(1, content="Look.\n\n[gallery]"),
        attachment(12, "a.jpg", "One", 1),
        attachment(13, "b.jpg", "Two", 2),
    )
    assert [block.text for block in found.blocks] == ["Look.", "One"]


def test_a_broken_item_costs_itself(tmp_path: Path) -> None:
    broken = item(2, "Broken & <lost").replace("</wp:post_name>", "")
    pile = pile_of(tmp_path, export(item(1), broken, item(3)))
    assert [source.label.partition("#")[2][:5] for source in pile.sources] == ["item-", "post-", "post-"]
    with pytest.raises(InputError) as caught:
        load(pile.sources[0])
    assert str(caught.value).startswith("export.xml#item-")
    assert "(“Broken & <lost”) is no whole XML: mismatched tag in its line" in str(caught.value)


@pytest.mark.parametrize(
    ("title", "change"),
    [
        ("control characters", ("The ferry", "The \x0b\x00ferry")),
        ("numbers of control characters", ("<description></description>", "<description>a &#11; b &#x1f; c</description>")),
        ("bare signs", ("<description></description>", "<description>a & b < c &nbsp; d</description>")),
        ("names of other versions", ("<description></description>", "<wfw:commentRss>x</wfw:commentRss><georss:point>1 2</georss:point>")),
        ("an item in the text", ("again on Monday.", "again on Monday. </item><item><title>x</title>")),
        ("the end of CDATA in the text", ("again on", "]]]]><![CDATA[> again on")),
    ],
)  # fmt: skip
def test_what_is_mended(tmp_path: Path, title: str, change: tuple[str, str]) -> None:
    pile = pile_of(tmp_path, export(item(1).replace(*change), item(2)))
    assert [source.label for source in pile.sources] == ["export.xml#post-1", "export.xml#post-2"]
    assert all(isinstance(convert(load(source), Recipes.builtin()), Article) for source in pile.sources)


@pytest.mark.parametrize("lost", ["</item>", "]]></content:encoded>"])
def test_an_item_that_is_not_closed_costs_itself(tmp_path: Path, lost: str) -> None:
    pile = pile_of(tmp_path, export(item(1), item(2).replace(lost, ""), item(3), item(4)))
    labels = [source.label for source in pile.sources]
    assert {"export.xml#post-1", "export.xml#post-3", "export.xml#post-4"} <= set(labels)
    assert len(labels) == 4


def test_an_export_that_was_cut_off(tmp_path: Path) -> None:
    text = export(item(1), item(2))
    pile = pile_of(tmp_path, text[: text.rindex("<wp:post_type>")])
    assert len(pile.sources) == 2
    load(pile.sources[1])
    with pytest.raises(InputError):
        load(pile.sources[0])
    assert "without its closing tag: it may have been cut off" in pile.contents["export.xml"].damage[0]


def test_entities_cannot_be_declared(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    text = export(item(1).replace("<description></description>", "<description>&b;&f;</description>"))
    pile = pile_of(tmp_path, text.replace("<rss", f"{bomb}<rss", 1))
    data = load(pile.sources[0]).data
    assert b"aaaaaaaaaa" not in data
    assert b"root:" not in data


@pytest.mark.parametrize(
    "content",
    [
        "[caption " * 20_000,
        "[caption]<img>" * 20_000,
        "[embed]a" * 20_000,
        "<!--" * 20_000,
        "\n" + " \t" * 40_000 + "x",
        "a" * 90_000,
    ],
)
def test_hostile_texts_take_no_time(content: str) -> None:
    begun = time.process_time()
    with_paragraphs(render_shortcodes(content, [], []))
    render_shortcodes(f"[gallery {content.replace('[', '')}]", [], [])
    # Patterns that look back and forth took minutes.
    assert time.process_time() - begun < 5


def test_numbers_name_pages_and_nothing_else_does(tmp_path: Path) -> None:
    text = export(item(1).replace("<wp:post_id>1<", "<wp:post_id>../../x\n1<"))
    (source,) = pile_of(tmp_path, text).sources
    assert source.label.startswith("export.xml#item-")


def test_other_xml_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text("<urlset><url><loc>https://courier.example/</loc></url></urlset>")
    pile = find([tmp_path])
    assert (pile.sources, pile.contents, pile.passed_over) == ((), {}, {".xml": 1})


def test_an_encoding_of_old(tmp_path: Path) -> None:
    text = export(item(1, content="Die Fähre fährt wieder.")).replace("UTF-8", "ISO-8859-1")
    (tmp_path / "export.xml").write_bytes(text.encode("latin-1"))
    (source,) = find([tmp_path]).sources
    assert "Fähre fährt" in load(source).data.decode()
