"""Pages that a browser saved in one file: the page, where and when it was, and its pictures."""

from __future__ import annotations

import base64
import io
import quopri
from pathlib import Path

import pytest
from PIL import Image

from backfile.cli import main
from backfile.errors import InputError
from backfile.model import Article
from backfile.options import ConvertOptions
from backfile.pipeline.page import convert
from backfile.pipeline.run import convert_pile
from backfile.read import find, load
from backfile.recipes import Recipes

URL = "https://courier.example/2019/05/ferry/"
PICTURE = "https://courier.example/quay.png"
TEXT = "The harbour board said on Monday that the ferry to Gull Island would run again in summer – twice a day, and on Sundays too."
PAGE = f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Ferry to resume</title></head>
<body><article><h1>Ferry to resume</h1><p>{TEXT}</p><img src="{PICTURE}" alt="The quay"><p>{TEXT[::-1]}</p></article></body></html>"""


def saved(page: str = PAGE, *, end: str = "--x--\r\n") -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(picture, "PNG")
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: " + URL + "\r\nSubject: Ferry to resume\r\n"
        "Date: Sat, 02 Nov 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
    )
    parts = [
        ("text/html; charset=utf-8", "quoted-printable", URL, quopri.encodestring(page.encode()).decode()),
        ("text/css", "7bit", "https://courier.example/s.css", "p { margin: 0 }"),
        ("image/png", "base64", PICTURE, base64.encodebytes(picture.getvalue()).decode()),
    ]
    text = "".join(
        f"--x\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\nContent-Location: {url}\r\n\r\n{body}\r\n"
        for kind, coding, url, body in parts
    )
    return (head + text + end).encode()


def test_the_page_its_address_and_its_time(tmp_path: Path) -> None:
    (tmp_path / "ferry.mhtml").write_bytes(saved())
    [source] = find([tmp_path]).sources
    article = convert(load(source), Recipes.builtin())
    assert isinstance(article, Article)
    assert source.label == "ferry.mhtml#page"
    assert (article.headline, article.url, article.retrieved) == ("Ferry to resume", URL, "2024-11-02T10:00:00Z")
    assert article.text.startswith(TEXT)


def test_its_pictures_are_copied(tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "ferry.mht").write_bytes(saved())
    convert_pile([tmp_path / "pile"], ConvertOptions(to=tmp_path / "content", cache=tmp_path / "cache"))
    [written] = (tmp_path / "content" / "articles").rglob("*.md")
    [picture] = (tmp_path / "content" / "images").iterdir()
    assert f"images/{picture.name}" in written.read_text("utf-8")
    with Image.open(picture) as found:
        assert found.size == (40, 30)


def test_what_else_it_holds_is_counted(tmp_path: Path) -> None:
    (tmp_path / "ferry.mhtml").write_bytes(saved())
    held = find([tmp_path]).contents["ferry.mhtml"]
    assert (held.pages, held.not_taken, held.damage) == (
        1,
        {"pictures (those that an article shows are taken with it)": 1, "styles": 1},
        (),
    )


def test_one_that_was_cut_off_says_so(tmp_path: Path) -> None:
    (tmp_path / "ferry.mhtml").write_bytes(saved(end=""))
    pile = find([tmp_path])
    assert pile.contents["ferry.mhtml"].damage == ("the file ends without its closing line: it may have been cut off",)
    assert isinstance(convert(load(pile.sources[0]), Recipes.builtin()), Article)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "holds no page"),
        (b"hello", "holds no page"),
        (b"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nxx", "holds no page"),
        (b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(5000)), "parts in parts"),
    ],
    ids=["empty", "text", "picture", "deep"],
)  # fmt: skip
def test_one_that_is_none_is_a_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "ferry.mhtml").write_bytes(data)
    pile = find([tmp_path])
    assert pile.sources == ()
    assert reason in pile.contents["ferry.mhtml"].damage[0]


def test_a_file_that_changed_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "ferry.mhtml").write_bytes(saved())
    [source] = find([tmp_path]).sources
    (tmp_path / "ferry.mhtml").unlink()
    with pytest.raises(InputError, match="cannot be read"):
        load(source)


def test_a_saved_page_is_explained_by_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in (("ferry.mhtml", saved()), ("none.mhtml", b"")):
        (tmp_path / name).write_bytes(data)
    assert main(["explain", str(tmp_path / "ferry.mhtml")]) == 0
    assert "Ferry to resume" in capsys.readouterr().out
    assert main(["explain", str(tmp_path / "none.mhtml")]) == 2
    assert "none.mhtml: holds no page: save it again" in capsys.readouterr().err
