"""Smaller twins of pictures: which there are, that they are made once, and how pages offer them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from PIL import Image

from backfile.publish import pictures
from backfile.publish.pictures import candidates, measure, shrink
from publish.site_builds import OWN_THEME, build, copy_mini_site, files_of, times_of

WIDTHS = (480, 960, 1440)


def photograph(path: Path, width: int, height: int, **options: object) -> Path:
    """A picture with so much in it that its JPEG is large."""
    noise = Image.effect_noise((width // 4, height // 4), 60).resize((width, height), Image.Resampling.BICUBIC)
    Image.merge("RGB", (noise, noise.rotate(180), noise)).save(path, **options)  # type: ignore[arg-type]
    return path


@pytest.mark.parametrize(
    ("name", "size", "wanted"),
    [
        ("wide.jpg", (2000, 1000), [480, 960, 1440]),
        ("narrow.jpg", (700, 400), [480, 700]),
        ("small.jpg", (300, 200), [300]),
        ("own.webp", (1000, 500), [480, 960]),
        ("wide.webp", (2000, 1000), [480, 960, 1440]),
    ],
)
def test_twins_are_never_wider_and_always_smaller(
    tmp_path: Path, name: str, size: tuple[int, int], wanted: list[int]
) -> None:
    path = photograph(tmp_path / name, *size, quality=92)
    found = shrink(path, WIDTHS)
    assert [width for width, _ in found] == wanted
    assert all(len(data) < path.stat().st_size for _, data in found)
    assert found == shrink(path, WIDTHS), "the same bytes each time"
    for width, data in found:
        (tmp_path / "twin.webp").write_bytes(data)
        with Image.open(tmp_path / "twin.webp") as twin:
            assert twin.format == "WEBP"
            assert twin.size == (width, round(size[1] * width / size[0]))


def test_no_twins_where_the_widest_would_be_larger(tmp_path: Path) -> None:
    assert shrink(photograph(tmp_path / "poor.jpg", 900, 500, quality=4), WIDTHS) == []


def test_moving_pictures_and_what_is_none_have_no_twins(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (600, 400), colour) for colour in ("red", "green", "blue")]
    frames[0].save(tmp_path / "moving.gif", save_all=True, append_images=frames[1:])
    (tmp_path / "text.jpg").write_text("no picture")
    (tmp_path / "half.jpg").write_bytes(photograph(tmp_path / "whole.jpg", 900, 500).read_bytes()[:3000])
    for name in ("moving.gif", "text.jpg", "half.jpg"):
        assert shrink(tmp_path / name, WIDTHS) == []
    assert measure(tmp_path / "text.jpg") == (0, 0)


def test_a_picture_on_its_side_is_measured_as_it_is_shown(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = photograph(tmp_path / "side.jpg", 900, 500, quality=92, exif=exif)
    assert measure(path) == (500, 900)
    (tmp_path / "twin.webp").write_bytes(shrink(path, (480,))[-1][1])
    assert measure(tmp_path / "twin.webp") == (480, 864)


def test_candidates() -> None:
    assert candidates("images/a b.jpg", (700, 400, (480, 700))) == (
        ("images/a%20b.jpg.480.webp", 480),
        ("images/a%20b.jpg.700.webp", 700),
    )
    assert candidates("images/a.webp", (900, 400, (480,)))[-1] == ("images/a.webp", 900)
    assert candidates("images/a.webp", (300, 200, ())) == ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = copy_mini_site(tmp_path / "mini")
    photograph(folder / "content/images/quay.jpg", 1000, 600, quality=92)
    article = folder / "content/articles/2019/06/storm-closes-harbour.md"
    text = article.read_text("utf-8").replace("---\n", "---\nimage: ../../../images/quay.jpg\n", 1)
    article.write_text(text + "\n![The quay](../../../images/quay.jpg)\n\n![Again](../../../images/harbour.png)\n")
    second = folder / "content/articles/2019/06/quay.md"
    second.write_text("---\ntitle: Quay\ndate: 2019-06-09\nimage: ../../../images/quay.jpg\n---\n\nText.\n")
    return folder


def test_a_page_offers_them(folder: Path) -> None:
    output = build(folder, THEME=str(OWN_THEME), SITEURL="https://example.org", BACKFILE_FEED_BODIES=True)
    for name in ("storm-closes-harbour", "quay"):
        path = output / f"articles/2019/06/{name}.html"
        source = BeautifulSoup(path.read_text("utf-8"), "html.parser").select_one("main picture source")
        assert source is not None
        assert source["type"] == "image/webp"
        offered = [part.split() for part in str(source["srcset"]).split(", ")]
        assert [width for _, width in offered] == ["480w", "960w", "1000w"]
        assert all((path.parent / address).resolve().is_file() for address, _ in offered)
        image = source.find_next("img")
        assert isinstance(image, Tag)
        assert (image["width"], image["height"]) == ("1000", "600")
        assert str(image["src"]).endswith("images/quay.jpg")
    feed = (output / "feeds/feed.atom.xml").read_text("utf-8")
    assert "quay.jpg" in feed
    assert "srcset" not in feed


def test_they_are_made_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def count(path: Path, widths: tuple[int, ...]) -> list[tuple[int, bytes]]:
        made.append(path.name)
        return shrink(path, widths)

    monkeypatch.setattr(pictures, "shrink", count)
    times = times_of(build(folder))
    assert sorted(made) == ["harbour.png", "quay.jpg"]
    build(folder)
    article = folder / "content/articles/2019/06/quay.md"
    article.write_text(article.read_text() + "More.\n")
    assert {name: time for name, time in times_of(build(folder)).items() if name.startswith("images/")} == {
        name: time for name, time in times.items() if name.startswith("images/")
    }
    assert len(made) == 2
    photograph(folder / "content/images/quay.jpg", 800, 600, quality=92)
    output = build(folder)
    assert made[2:] == ["quay.jpg"]
    names = {path.name for path in (output / "images").iterdir() if "quay" in path.name}
    assert names == {"quay.jpg", "quay.jpg.480.webp", "quay.jpg.800.webp"}
    assert files_of(output) == files_of(build(folder, "clean", ".clean"))
    without = build(folder, BACKFILE_PICTURE_WIDTHS=())
    assert not [path for path in (without / "images").iterdir() if re.search(r"\d\.webp$", path.name)]
