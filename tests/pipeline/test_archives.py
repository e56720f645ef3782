"""Web archives and exports through the whole converter: what a mirror of the same pages gives, they give."""

from __future__ import annotations

import gzip
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow

from backfile.cli import main
from backfile.model import OtherPage
from backfile.options import ConvertOptions
from backfile.pipeline.report import Report
from backfile.pipeline.run import convert_pile
from pipeline.test_run import THINGS, page
from read.archives import Record, attachment, chunked, export, item, write_warc

HOST = "https://courier.example"
PAGES = {
    f"2019/{number}": page(f"Repairs to the {thing} begin", thing, f"2019/{number}")
    for number, thing in enumerate(THINGS)
}


def run(pile: Path, to: Path, **chosen: object) -> Report:
    options = ConvertOptions(to=to, config=to.parent, cache=to.parent / f".cache-{to.name}", workers=1, **chosen)  # type: ignore[arg-type]
    return convert_pile([pile], options)


def articles(folder: Path) -> dict[str, str]:
    """The files without what names their place in the pile."""
    return {
        path.relative_to(folder).as_posix(): re.sub(r"(?m)^(?:source|checksum): .*\n", "", path.read_text())
        for path in folder.rglob("*.md")
    }


def picture(color: str) -> bytes:
    file = io.BytesIO()
    Pillow.new("RGB", (8, 6), color).save(file, "PNG")
    return file.getvalue()


@given(
    st.lists(st.sampled_from(sorted(PAGES)), min_size=1, max_size=5, unique=True),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=8)
def test_a_mirror_and_the_archive_of_the_same_pages_give_the_same_articles(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], packed: bool, in_chunks: bool, squeezed: bool
) -> None:
    folder = tmp_path_factory.mktemp("same")
    (folder / "warc").mkdir()
    records = []
    for name in names:
        file = folder / "mirror" / "courier.example" / name / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(PAGES[name])
        file.with_name("index.html.json").write_text(
            json.dumps({"retrieved": "2019-05-04T12:30:11Z", "url": f"{HOST}/{name}"})
        )
        body = PAGES[name].encode()
        headers = []
        if squeezed:
            body, headers = gzip.compress(body), [("Content-Encoding", "gzip")]
        if in_chunks:
            body, headers = chunked(body), [*headers, ("Transfer-Encoding", "chunked")]
        records.append(Record(f"{HOST}/{name}", body, headers=headers))
    write_warc(folder / "warc" / "a.warc.gz", records, packed=packed)
    of_mirror = run(folder / "mirror", folder / "one")
    of_archive = run(folder / "warc", folder / "two")
    assert of_mirror.articles == of_archive.articles == len(names)
    assert articles(folder / "one") == articles(folder / "two")


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    folder = tmp_path / "crawl"
    folder.mkdir()
    records = [Record(f"{HOST}/{name}", text.encode()) for name, text in PAGES.items()]
    records.append(Record(f"{HOST}/style.css", b"p{}", mime="text/css"))
    records.append(Record(f"{HOST}/?p=7", status="301 Moved", headers=[("Location", f"{HOST}/2019/1")]))
    write_warc(folder / "a.warc.gz", records)
    return folder


def test_a_second_run_looks_into_no_archive(crawl: Path, tmp_path: Path) -> None:
    looked: list[str] = []
    options = ConvertOptions(to=tmp_path / "content", config=tmp_path, cache=tmp_path / ".cache", workers=1)
    for _ in range(2):
        report = convert_pile([crawl], options, opening=lambda path: looked.append(path.name))
        assert report.accounted() == report.pages == 5
    assert looked == ["a.warc.gz"]
    assert report.reused == 5
    assert (report.written.new, report.written.changed) == ([], [])


def test_an_archive_that_grew_costs_its_new_pages(crawl: Path, tmp_path: Path) -> None:
    run(crawl, tmp_path / "content")
    more = tmp_path / "more.warc.gz"
    write_warc(more, [Record(f"{HOST}/2019/9", page("The bridge opens", "bridge", "2019/9").encode())])
    with (crawl / "a.warc.gz").open("ab") as file:
        file.write(more.read_bytes())
    report = run(crawl, tmp_path / "content")
    assert (report.pages, report.reused, len(report.written.new)) == (6, 5, 1)


def test_the_articles_of_an_archive_that_got_damaged_stay(crawl: Path, tmp_path: Path) -> None:
    run(crawl, tmp_path / "content")
    whole = (crawl / "a.warc.gz").read_bytes()
    (crawl / "a.warc.gz").write_bytes(whole[: len(whole) // 2])
    report = run(crawl, tmp_path / "content", prune=True)
    assert report.articles < 5
    assert report.written.removed == []
    assert len(list((tmp_path / "content").rglob("*.md"))) == 5
    write_warc(crawl / "a.warc.gz", [Record(f"{HOST}/2019/0", PAGES["2019/0"].encode())])
    assert len(run(crawl, tmp_path / "content", prune=True).written.removed) == 4


def test_a_post_shows_the_pictures_that_a_crawl_took(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    content = 'Look.\n\n<img src="https://courier.example/wp-content/uploads/a.png" alt="A ferry">'
    (tmp_path / "x" / "export.xml").write_text(export(item(1, content=content)))
    write_warc(
        tmp_path / "x" / "a.warc", [Record(f"{HOST}/wp-content/uploads/a.png", picture("red"), mime="image/png")]
    )
    assert run(tmp_path / "x", tmp_path / "content").written.images == 1


def test_captures_of_one_page_are_one_article(crawl: Path, tmp_path: Path) -> None:
    write_warc(crawl / "b.warc.gz", [Record(f"{HOST}/2019/1", PAGES["2019/1"].encode(), date="2020-01-01T00:00:00Z")])
    report = run(crawl, tmp_path / "content")
    assert (report.articles, len(report.copies), report.accounted()) == (5, 1, 6)


def test_redirects_and_pictures_arrive_with_their_article(tmp_path: Path) -> None:
    text = PAGES["2019/1"]
    shown = text.replace(
        "<div class=entry-content>",
        '<div class=entry-content><p>The quay in the winter before the storm came and broke it, as it was seen from the sea.</p>'
        '<figure><img src="/a.png?w=2000" srcset="/a.png 300w, /b.png 900w"><figcaption>The quay</figcaption></figure>'
        '<figure><img src="/lost.png"><figcaption>The slip</figcaption></figure>',
    )  # fmt: skip
    shown = shown.replace("<head>", f'<head><meta property="og:image" content="{HOST}/lead.png">', 1)
    crawl = tmp_path / "crawl"
    crawl.mkdir()
    write_warc(crawl / "a.warc.gz", [
        Record(f"{HOST}/2019/1", shown.encode()),
        Record(f"{HOST}/?p=7", status="301 Moved", headers=[("Location", "/2019/1")]),
    ])  # fmt: skip
    write_warc(crawl / "b.warc.gz", [
        Record("http://courier.example/b.png", picture("red"), mime="image/png"),
        Record(f"{HOST}/lead.png", picture("blue"), mime="image/png"),
        Record(f"{HOST}/lost.png", b"no picture at all", mime="image/png"),
    ])  # fmt: skip
    report = run(crawl, tmp_path / "content")
    (path,) = (tmp_path / "content").rglob("*.md")
    written = path.read_text()
    assert report.written.images == 2
    assert "former_urls: ['https://courier.example/?p=7']" in written
    images = {file.name: file.read_bytes() for file in (tmp_path / "content" / "images").iterdir()}
    assert sorted(images.values()) == sorted([picture("red"), picture("blue")])
    name = next(name for name, data in images.items() if data == picture("red"))
    assert f"![](../../../images/{name})\n*The quay*" in written
    assert f"![]({HOST}/lost.png)\n*The slip*" in written
    assert re.search(r"^image: \.\./\.\./\.\./images/\w+\.png$", written, re.MULTILINE)
    assert "backfile-image" not in written


def test_a_page_is_explained_by_its_place_or_its_address(crawl: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = crawl / "a.warc.gz"
    for name in ("#0", f"#{HOST}/2019/0"):
        assert main(["explain", f"{path}{name}"]) == 0
        assert "Repairs to the north quay begin" in capsys.readouterr().out
    assert main(["explain", str(path)]) == 2
    assert "holds many pages: name one as the report does" in capsys.readouterr().err
    assert main(["explain", f"{path}#5"]) == 2
    assert "holds no such page: the report names them" in capsys.readouterr().err


def test_an_explanation_looks_into_what_a_run_left(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from backfile.pipeline import indexes

    monkeypatch.chdir(tmp_path)
    main(["convert", "crawl", "--workers", "1"])
    monkeypatch.setattr(indexes, "look_through", None)
    capsys.readouterr()
    assert main(["explain", "crawl/a.warc.gz#0"]) == 0
    assert "Repairs to the north quay begin" in capsys.readouterr().out


def test_the_screen_tells_what_became_of_everything(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    whole = (crawl / "a.warc.gz").read_bytes()
    (crawl / "cut.warc.gz").write_bytes(whole[: len(whole) // 2])
    (crawl / "export.xml").write_text(export(item(1), item(2, status="draft"), attachment(3, "a.jpg")))
    assert main(["convert", "crawl", "--to", "content", "--workers", "1"]) == 3
    captured = capsys.readouterr()
    assert "looking through cut.warc.gz (" in captured.err
    lines = captured.out.splitlines()
    assert "  3 archives, exports and tables, 9 pages in them" in lines
    assert "     and 3 other entries, not taken for pages:" in lines
    assert "       styles: 1" in lines
    assert "       redirects (old addresses of the pages they lead to): 1" in lines
    assert "  1 damaged in places:" in lines
    assert any(line.strip().startswith("cut.warc.gz: at byte ") and "ends amid this record" in line for line in lines)
    assert "  1 is no article: 1 unpublished" in lines
    told = json.loads((tmp_path / "report.json").read_text())
    assert told["archives"]["export.xml"] == {
        "pages": 2, "damage": [], "lacks": [], "not_taken": {"attachments (those that a post shows are taken with it)": 1},
    }  # fmt: skip
    assert told["rejected"]["unpublished"]["export.xml#post-2"]["headline"] == "Ferry to resume"


def test_what_an_export_gives_wins_over_a_capture_of_it(tmp_path: Path) -> None:
    pile = tmp_path / "x"
    pile.mkdir()
    text = "\n\n".join(
        f"The quay was repaired in the year {year}, and the harbour board paid for all of it."
        for year in range(1990, 2000)
    )
    body = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    address = "https://courier.example/2019/05/post-1/"
    html = f"<!doctype html><title>Ferry to resume</title><article><h1>Ferry to resume</h1>{body}<p>And so it ended, the board said, for all of them.</p></article>"
    (pile / "export.xml").write_text(export(item(1, content=text)))
    write_warc(pile / "a.warc", [
        Record(address, html.encode(), date="2024-12-01T00:00:00Z"),
        Record(f"{HOST}/old", status="301 Moved", headers=[("Location", address)]),
    ])  # fmt: skip
    report = run(pile, tmp_path / "content")
    assert report.copies == {"a.warc#0": "articles/2019/05/ferry-to-resume.md"}
    written = (tmp_path / "content/articles/2019/05/ferry-to-resume.md").read_text()
    assert "source: export.xml#post-1" in written
    assert f"former_urls: ['https://courier.example/?p=1', '{HOST}/old']" in written


def test_no_draft_is_published(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "export.xml").write_text(export(*(item(number, f"Secret {number}", status=status) for number, status in enumerate(
        ("draft", "private", "pending", "future", "trash", "auto-draft", "inherit", "", "Publish ", "unknown"))) ))  # fmt: skip
    report = run(tmp_path / "x", tmp_path / "content")
    assert report.articles == 0
    assert len(report.rejected["unpublished"]) == report.pages == 10
    assert list((tmp_path / "content").rglob("*.md")) == []


def test_what_an_export_repeats_in_every_post_stays(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    line = "Support us with a gift."
    posts = [
        item(number, f"The {thing} report", f"The {thing} is fine, the board said.\n\n{line}")
        for number, thing in enumerate(THINGS)
    ]
    (tmp_path / "x" / "export.xml").write_text(export(*posts))
    run(tmp_path / "x", tmp_path / "content")
    found = articles(tmp_path / "content")
    assert len(found) == 5
    assert all(line in text for text in found.values())


def test_a_withheld_post_has_no_text_to_leak(tmp_path: Path) -> None:
    from backfile.pipeline.page import convert
    from backfile.read import find, load
    from backfile.recipes import Recipes

    path = tmp_path / "export.xml"
    path.write_text(export(item(1, content="The secret plan of the harbour board.", status="draft")))
    found = convert(load(find([path]).sources[0]), Recipes.builtin())
    assert isinstance(found, OtherPage)
    assert "secret plan" not in repr(found)


def test_a_page_wins_over_what_a_scraper_took_from_it(tmp_path: Path) -> None:
    name = next(iter(PAGES))
    pile = tmp_path / "pile"
    whole = pile / "courier.example" / name / "index.html"
    whole.parent.mkdir(parents=True)
    whole.write_text(PAGES[name])
    run(pile, tmp_path / "alone")
    [alone] = articles(tmp_path / "alone").values()
    text = alone.partition("\n---\n")[2].replace("\n", " ").replace('"', "")
    (pile / "articles.csv").write_text(f'url,title,text\n{HOST}/{name},Repairs,"{text}"\n')
    run(pile, tmp_path / "both")
    [both] = (tmp_path / "both").rglob("*.md")
    assert "source: courier.example" in both.read_text()
