"""A page's own address and time of capture, by falling trust."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from backfile.errors import InputError, NotAPage
from backfile.read import Capture, find, load, page_from

BODY = "<title>Ferry</title><body><p>The ferry runs again.</p>"


def capture(content: str, name: str = "a.html", folder: str = "pile", url: str | None = None) -> Capture:
    return Capture(name, folder, content.encode(), "", url)


@pytest.mark.parametrize(
    ("title", "content", "name", "url", "source"),
    [
        ("nothing known", BODY, "a.html", None, ""),
        ("saved from a browser", f"<!-- saved from url=(0031)https://courier.example/2019/ferry/ -->{BODY}", "a.html",
         "https://courier.example/2019/ferry/", "saved-from"),
        ("HTTrack", f"<!-- Mirrored from www.courier.example/f.php?id=12 by HTTrack Website Copier/3.49-2 -->{BODY}", "f.html",
         "https://www.courier.example/f.php?id=12", "saved-from"),
        ("canonical", f'<link rel="canonical" href="https://courier.example/ferry#top">{BODY}', "a.html",
         "https://courier.example/ferry", "canonical"),
        ("canonical before og:url", f'<meta property="og:url" content="https://a.example/og"><link rel=canonical href="https://a.example/c">{BODY}',
         "a.html", "https://a.example/c", "canonical"),
        ("a front page as canonical says nothing", f'<link rel="canonical" href="https://courier.example/"><meta property="og:url" content="https://courier.example/f">{BODY}',
         "a.html", "https://courier.example/f", "og:url"),
        ("relative canonical in a mirror", f'<link rel="canonical" href="/2019/ferry/">{BODY}', "courier.example/2019/ferry/index.html",
         "https://courier.example/2019/ferry/", "canonical"),
        ("JSON-LD", '<script type="application/ld+json">{"@type":"NewsArticle","url":"https://courier.example/ld"}</script>' + BODY,
         "a.html", "https://courier.example/ld", "json-ld"),
        ("wget mirror", BODY, "www.courier.example/2019/05/ferry/index.html", "https://www.courier.example/2019/05/ferry/", "path"),
        ("at the head of a text", "https://courier.example/2019/ferry/\n\nFerry runs again\n", "a.txt",
         "https://courier.example/2019/ferry/", "header"),
        ("in the header of a text", "Title: Ferry runs again\nURL: https://courier.example/ferry\n\nIt ran.\n", "a.txt",
         "https://courier.example/ferry", "header"),
        ("wget query", BODY, "courier.example/index.html?p=12.html", "https://courier.example/?p=12", "path"),
        ("wget query on Windows", BODY, "courier.example/article.php@id=12.html", "https://courier.example/article.php?id=12", "path"),
        ("a capture's time below the host", BODY, "websites/courier.example/20190504123456/2019/ferry/index.html",
         "https://courier.example/2019/ferry/", "path"),
        ("a capture's time above the host", BODY, "pack/20190504123456/courier.example/2019/ferry", "https://courier.example/2019/ferry", "path"),
        ("a number that is no time", BODY, "courier.example/20191304123456/ferry.html", "https://courier.example/20191304123456/ferry.html", "path"),
        ("a folder is no host", BODY, "scrape-2019/ferry.html", None, ""),
        ("javascript is no address", f'<link rel="canonical" href="javascript:alert(1)">{BODY}', "a.html", None, ""),
    ],
)  # fmt: skip
def test_address(title: str, content: str, name: str, url: str | None, source: str) -> None:
    page, _ = page_from(capture(content, name))
    assert (page.url, page.url_source) == (url, source)


@pytest.mark.parametrize(
    "name", ["courier.example/20190504123456/ferry.html", "20190504123456/courier.example/ferry.html"]
)
def test_a_folder_tells_when_the_page_was_captured(name: str) -> None:
    assert page_from(capture(BODY, name))[0].retrieved == "2019-05-04T12:34:56Z"


def test_the_sidecar_wins() -> None:
    page, _ = page_from(
        capture(f'<link rel="canonical" href="https://a.example/c">{BODY}', url="https://a.example/side")
    )
    assert (page.url, page.url_source) == ("https://a.example/side", "sidecar")


def test_the_folder_that_was_given_may_be_the_host() -> None:
    page, _ = page_from(capture(BODY, "2019/ferry.html", "courier.example"))
    assert page.url == "https://courier.example/2019/ferry.html"


WAYBACK = """<html><head><script src="//web.archive.org/_static/js/bundle-playback.js"></script>
<link rel="stylesheet" href="https://web.archive.org/_static/css/banner-styles.css"/>
<link rel="canonical" href="https://web.archive.org/web/20190504123011/https://courier.example/2019/ferry/"/></head>
<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base">
<input type="text" id="wmtbURL" value="http://courier.example/2019/ferry/?a=1&amp;b=2" />12 captures</div>
<!-- END WAYBACK TOOLBAR INSERT --><p>The ferry <a href="https://web.archive.org/web/20190504123011/https://port.example/">runs</a>.</p>
<img src="/web/20190504123011im_/https://courier.example/a.jpg">
</body></html><!--
     FILE ARCHIVED ON 12:30:11 May 04, 2019 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 10:00:00 Nov 02, 2024.
-->"""


def test_wayback_pages_lose_the_banner_and_tell_address_and_capture() -> None:
    page, document = page_from(capture(WAYBACK))
    assert page.url == "http://courier.example/2019/ferry/?a=1&b=2"
    assert page.retrieved == "2019-05-04T12:30:11Z"
    assert "captures" not in page.content
    assert "web.archive.org" not in page.content
    assert document is not None
    assert document.select_one("a").attr("href") == "https://port.example/"
    assert document.select_one("img").attr("src") == "https://courier.example/a.jpg"


def test_a_wayback_address_in_a_sidecar_is_unwrapped() -> None:
    page, _ = page_from(capture(BODY, url="https://web.archive.org/web/20190504id_/http://courier.example/f"))
    assert (page.url, page.retrieved) == ("http://courier.example/f", "2019-05-04")


@pytest.mark.parametrize(
    ("title", "data", "reason"),
    [
        ("empty", b"", "the file is empty"),
        ("blank", b" \n\t ", "the file is empty"),
        ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(100), "the file is no page but a PNG picture"),
        ("rubbish", bytes(range(32)) * 40, "the file is no page but binary data"),
    ],
)
def test_files_that_are_no_pages(title: str, data: bytes, reason: str) -> None:
    with pytest.raises(NotAPage) as caught:
        page_from(Capture("x.html", "", data, ""))
    assert caught.value.message == reason


def test_form() -> None:
    assert page_from(capture("Ferry runs again\n\nPort Alder — It runs.", "a.txt"))[0].form == "text"
    assert page_from(capture("Ferry runs again\n\nPort Alder — It runs.", "a.html"))[0].form == "text"
    assert page_from(capture(f"<!doctype html>{BODY}", "a.txt"))[0].form == "html"


def test_a_dump_that_writes_about_markup_is_text_all_the_same() -> None:
    text = (
        f"Ferry runs again\n\n{'Port Alder has its ferry back. ' * 60}\n\nYou may use <a href=''> and <p> in comments."
    )
    assert page_from(capture(text, "a"))[0].form == "text"


def test_markup_may_begin_behind_a_first_paragraph() -> None:
    assert page_from(capture("Port Alder has its ferry back.<br>It runs again.", "a"))[0].form == "html"
    assert page_from(capture(f"<!-- {'-' * 3000} --><p>Port Alder has its ferry back.</p>", "a"))[0].form == "html"


def test_find_walks_whole_folders(tmp_path: Path) -> None:
    for name in ("b/index.html", "a.htm", "x.html.gz", "dump.txt", "f.php", "f.php@id=1", "index.html?p=2", "n.xhtml",
                 "f.php@id=1.html.json", "style.css", "robots.txt", "README.txt", ".git/x.html", "a.html.json"):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    pile = find([tmp_path])
    assert [source.name for source in pile.sources] == [
        "a.htm", "b/index.html", "dump.txt", "f.php", "f.php@id=1", "index.html?p=2", "n.xhtml", "x.html.gz",
    ]  # fmt: skip
    assert pile.passed_over == {".css": 1, ".json": 2, ".txt": 2}
    assert [s.name for s in find([tmp_path], ["b/*", "*.htm"], ["a*"]).sources] == ["b/index.html"]


@pytest.mark.parametrize(
    ("title", "name", "data", "is_page"),
    [
        ("an address without an ending", "2019/05/ferry-service", b"<!DOCTYPE html><title>Ferry</title>", True),
        ("dots in the address", "ferry-no.-7", b"\xef\xbb\xbf\n<html lang=en>", True),
        ("a comment first", "ferry@page=2", b"<!-- saved --> <!-- cached -->\n<!doctype HTML>", True),
        ("XHTML", "ferry.cms", b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', True),
        ("a feed", "feed", b'<?xml version="1.0"?><rss>', False),
        ("a picture with a query", "boat.jpg@w=300", b"\xff\xd8\xff\xe0", False),
        ("notes", "LICENSE", b"Free of rights. <html>", False),
        ("a known type is not opened", "boat.svg", b"<html>", False),
        ("comments without end", "odd", b"<!---->" * 140 + b"<p>", False),
    ],
)
def test_the_first_bytes_tell_what_a_name_does_not(
    title: str, name: str, data: bytes, is_page: bool, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    pile = find([tmp_path])
    assert [source.name for source in pile.sources] == ([name] if is_page else [])
    assert sum(pile.passed_over.values()) == (not is_page)


def test_a_sidecar_belongs_to_its_page(tmp_path: Path) -> None:
    for name in ("a.html", "a.html.json", "b.html", "b.json", "c.json"):
        (tmp_path / name).touch()
    assert find([tmp_path]).passed_over == {".json": 1}


def test_two_piles_may_share_names(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.html").touch()
    assert [s.label for s in find([tmp_path / "one", tmp_path / "two"]).sources] == ["one/a.html", "two/a.html"]


def test_a_missing_path_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file or folder"):
        find([tmp_path / "nowhere"])


def test_load_reads_gzip_and_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(BODY.encode()))
    (tmp_path / "a.html.gz.json").write_text(
        json.dumps({"url": "https://a.example/x", "retrieved": "2024-11-02T10:00:00Z"})
    )
    loaded = load(find([tmp_path]).sources[0])
    assert (loaded.data, loaded.url) == (BODY.encode(), "https://a.example/x")
    assert page_from(loaded)[0].retrieved == "2024-11-02T10:00:00Z"


def test_a_sidecar_may_name_its_fields_as_tables_do(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(BODY)
    (tmp_path / "a.html.json").write_text(
        json.dumps({"url": None, "final_url": "https://a.example/x", "date_download": "2024-11-02 10:00:00"})
    )
    loaded = load(find([tmp_path]).sources[0])
    assert (loaded.url, loaded.retrieved) == ("https://a.example/x", "2024-11-02 10:00:00")


def test_an_address_that_is_none_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(BODY)
    (tmp_path / "a.json").write_text(json.dumps({"url": "saved/pages/a.html"}))
    loaded = load(find([tmp_path]).sources[0])
    assert loaded.url is None
    assert page_from(loaded)[0].notes == ("the address noted beside this page is no web address",)


@pytest.mark.parametrize(
    ("noted", "wanted"),
    [
        ("2024-11-02T10:00:00Z", "2024-11-02T10:00:00Z"),
        ("2024-11-02 10:00:00", "2024-11-02T10:00:00"),
        ("20241102100000", "2024-11-02T10:00:00Z"),
        ("Sat, 02 Nov 2024 10:00:00 GMT", "2024-11-02T10:00:00Z"),
        ("1730541600", "2024-11-02T10:00:00Z"),
        ("2024-11", "2024-11"),
        ("yesterday", None),
    ],
)
def test_capture_times(noted: str, wanted: str | None) -> None:
    assert page_from(Capture("a.html", "", BODY.encode(), "", None, noted))[0].retrieved == wanted


def test_damaged_files_are_sentences(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"x" * 1000)[:-20])
    (tmp_path / "b.html").write_text(BODY)
    (tmp_path / "b.html.json").write_text("{")
    for source, sentence in zip(find([tmp_path]).sources, ["a damaged gzip file", "not valid JSON"], strict=True):
        with pytest.raises(InputError, match=sentence):
            load(source)
