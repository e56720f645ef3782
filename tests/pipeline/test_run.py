"""A whole pile: everything is accounted for, a second run writes nothing, the order and the workers are no matter."""

from __future__ import annotations

import io
import json
import os
import shutil
from pathlib import Path

import pytest
import yaml
from PIL import Image

from backfile import examine, extract, write
from backfile.cli import main
from backfile.errors import SettingsError
from backfile.model import OtherPage
from backfile.options import ConvertOptions
from backfile.pipeline.report import Report
from backfile.pipeline.run import convert_pile

PARAGRAPH = "The harbour board said on {day} that the {thing} would be repaired before the winter, and that the cost would be met."


def page(headline: str, thing: str, path: str, date: str = "2019-05-04") -> str:
    text = "".join(f"<p>{PARAGRAPH.format(day=day, thing=thing)}</p>" for day in ("Monday", "Tuesday", "Friday"))
    return (
        f"<!doctype html><html lang=en><head><title>{headline} | The Courier</title>"
        f'<link rel="canonical" href="https://courier.example/{path}">'
        f'<meta property="article:published_time" content="{date}T09:30:00Z"></head>'
        f"<body><main><article><h1>{headline}</h1><div class=entry-content>{text}<p>{headline} is the story of {thing}.</p></div>"
        "</article></main></body></html>"
    )


THINGS = ("north quay", "old lighthouse", "ferry slip", "fish market", "customs house")


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for number, thing in enumerate(THINGS):
        (folder / f"{number}.html").write_text(page(f"Repairs to the {thing} begin", thing, f"2019/{number}"))
    (folder / "empty.html").write_text("")
    (folder / "front.html").write_text(
        "<title>The Courier</title><body><ul>" + "<li><a href=/x>A story</a>" * 40 + "</ul>"
    )
    (folder / "shop.html").write_text(
        '<title>Brass lamp | The Lamp Shop</title><meta property="og:url" content="https://lamps.example/brass-lamp">'
        '<meta property="article:published_time" content="2019-05-04"><h1>Brass lamp</h1>'
        + "<p>In stock. Add to cart."
        * 9
    )
    (folder / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    (folder / "style.css").write_text("p {}")
    return folder


def run(pile: Path, to: Path, workers: int = 1, **chosen: object) -> Report:
    options = ConvertOptions(to=to, config=to.parent, cache=to.parent / f".cache-{to.name}", workers=workers, **chosen)  # type: ignore[arg-type]
    return convert_pile([pile], options)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.md")}


def test_every_page_is_accounted_for(pile: Path, tmp_path: Path) -> None:
    report = run(pile, tmp_path / "content")
    assert (report.pages, report.articles) == (9, 5)
    assert report.accounted() == report.pages
    assert report.rejected["empty"] == {
        "empty.html": {"reason": "the file is empty"},
        "picture.html": {"reason": "the file is no page but a PNG picture"},
    }
    assert "front.html" in report.rejected["listing"]
    assert report.passed_over == {".css": 1}
    assert len(files(tmp_path / "content")) == 5


def test_a_second_run_writes_nothing_and_reads_only_the_store(pile: Path, tmp_path: Path) -> None:
    run(pile, tmp_path / "content")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "content").rglob("*")}
    report = run(pile, tmp_path / "content")
    assert report.reused == report.pages
    assert (report.written.new, report.written.changed, len(report.written.unchanged)) == ([], [], 5)
    assert before == {path: path.stat().st_mtime_ns for path in (tmp_path / "content").rglob("*")}


def test_only_what_changed_is_converted_again(pile: Path, tmp_path: Path) -> None:
    run(pile, tmp_path / "content")
    (pile / "2.html").write_text(page("Repairs to the ferry slip end", "ferry slip", "2019/2"))
    (pile / "0.html").touch()
    report = run(pile, tmp_path / "content")
    assert report.reused == report.pages - 1
    assert len(report.written.changed) == 1


def test_the_same_pile_gives_the_same_bytes(pile: Path, tmp_path: Path) -> None:
    run(pile, tmp_path / "one")
    other = tmp_path / "elsewhere" / "pile"
    shutil.copytree(pile, other)
    for number in range(30):  # enough for worker processes to start
        (other / f"extra-{number}.html").write_text(f"<p>{number}")
    run(other, tmp_path / "two", workers=2)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_page_that_breaks_a_stage_costs_only_itself(
    pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from backfile.pipeline import page as stages

    whole = stages.describe

    def breaking(one, *rest):  # type: ignore[no-untyped-def]
        if one.source == "3.html":
            raise ZeroDivisionError("somewhere")
        return whole(one, *rest)

    run(pile, tmp_path / "content")
    monkeypatch.setattr(stages, "describe", breaking)
    (pile / "3.html").write_text((pile / "3.html").read_text() + " ")
    report = run(pile, tmp_path / "content")
    assert list(report.failed) == ["3.html"]
    assert "ZeroDivisionError in test_run.py" in report.failed["3.html"]
    assert report.accounted() == report.pages
    # What an earlier run made of the page stays.
    assert len(files(tmp_path / "content")) == 5


def test_names_that_are_no_text_name_pages_all_the_same(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    names = (b"caf\xe9.html", b"caf%E9.html", b"line\nbreak.html", b'it\'s "so" \\ here: # 1.html')
    picture = io.BytesIO()
    Image.new("RGB", (9, 9)).save(picture, "PNG")
    try:
        for name, thing in zip(names, THINGS, strict=False):
            body = page(f"Repairs to the {thing} begin", thing, thing.replace(" ", "-"))
            body = body.replace("</h1>", "</h1><img src='br%FCcke.png' alt=Bridge>")
            (pile / os.fsdecode(name)).write_text(body)
        (pile / os.fsdecode(b"br\xfccke.png")).write_bytes(picture.getvalue())
    except OSError:
        pytest.skip("the file system knows no such names")
    report = run(pile, tmp_path / "content")
    assert report.accounted() == report.articles == 4
    json.dumps(report.as_json()).encode()
    texts = [data.decode() for data in files(tmp_path / "content").values()]
    sources = {yaml.safe_load(text.split("---")[1])["source"] for text in texts}
    assert sources == {"caf%E9.html", "caf%E9.html~", "line%0Abreak.html", 'it\'s "so" \\ here: # 1.html'}
    assert all("image: ../../../images/" in text for text in texts)
    assert {file.source for file in write.scan(tmp_path / "content").values()} == sources
    assert run(pile, tmp_path / "content").reused == 4


def test_rescrapes_are_copies(pile: Path, tmp_path: Path) -> None:
    shutil.copy(pile / "0.html", pile / "0-again.html")
    report = run(pile, tmp_path / "content")
    assert (report.articles, len(report.copies)) == (5, 1)
    assert report.accounted() == report.pages


def test_the_command_reports_on_screen_and_as_json(
    pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (pile / "more.zip").touch()
    assert main(["convert", "pile", "--to", "content"]) == 0
    printed = capsys.readouterr().out
    assert "9 pages read" in printed
    assert "5 articles: 5 new" in printed
    assert "2 other files, not taken for pages: 1 .css, 1 .zip; unpack what is packed to have it read" in printed
    told = json.loads((tmp_path / "report.json").read_text())
    assert told["pages"] == 9
    assert told["articles"]["total"] == 5
    assert told["rejected"]["listing"]["shop.html"] == {
        "reason": "holds no running text",
        "headline": "Brass lamp",
        "date": "2019-05-04",
        "url": "https://lamps.example/brass-lamp",
    }
    assert main(["convert", "pile", "--to", "content"]) == 0
    assert "Nothing changed: no file was written." in capsys.readouterr().out


def test_what_cannot_be_explained_is_told_with_the_way_out(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path, told in (
        (pile / "gone.html", "put that ahead, as in scraped/some/page.html"),
        (pile / "gone.csv#row-7", "put that ahead, as in scraped/some/page.html"),
        (pile, "is a folder: name a page in it"),
    ):
        assert main(["explain", str(path)]) == 2
        assert told in capsys.readouterr().err


def test_explain_shows_kept_cut_and_evidence(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(pile / "0.html")]) == 0
    printed = capsys.readouterr().out
    assert "headline: Repairs to the north quay begin" in printed
    assert "KEPT (4 blocks)" in printed
    assert "CUT (" in printed
    assert main(["explain", str(pile / "empty.html")]) == 0
    assert capsys.readouterr().out == "empty.html is no article: empty (the file is empty).\n"
    assert main(["explain", str(pile / "shop.html")]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("shop.html is no article: listing (holds no running text).\n\nFIELDS")
    assert "  date: 2019-05-04 · meta · " in printed
    assert "ADDRESS  https://lamps.example/brass-lamp" in printed


def test_a_wrong_path_is_a_sentence_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(tmp_path / "nowhere")]) == 2
    assert "there is no such file or folder" in capsys.readouterr().err


def test_the_front_door_describes_what_is_no_article() -> None:
    html = page("Repairs begin", "north quay", "2019/1")
    assert examine(html) == extract(html)
    other = examine(
        '<meta name="date" content="2019-05-04"><h1>Brass lamp</h1>' + "<p>In stock." * 20, "https://lamps.example/a"
    )
    assert isinstance(other, OtherPage)
    assert (other.kind, other.reason) == ("listing", "holds no running text")
    assert (other.description.headline, other.description.date) == ("Brass lamp", "2019-05-04")
    assert other.url == "https://lamps.example/a"
    assert examine(b"") == OtherPage("empty", "the file is empty")


def test_the_front_door() -> None:
    article = extract(page("Repairs begin", "north quay", "2019/1"), "https://courier.example/2019/1")
    assert article is not None
    assert (article.headline, article.date, article.kind) == ("Repairs begin", "2019-05-04T09:30:00Z", "article")
    assert article.text.count("\n\n") == 3
    assert article.markdown.startswith("The harbour board said on Monday")
    assert extract(b"") is None
    assert extract("<title>x</title><a href=/y>z</a>") is None
    with pytest.raises(SettingsError, match="no absolute http or https address"):
        extract("<p>x", "ferry.html")
