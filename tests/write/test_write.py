"""Files in content/: only where they changed, a person's edits kept, two articles never in one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from turbohtml import parse

from backfile import frontmatter, write
from backfile.common.local_images import LOCAL_IMAGE
from backfile.common.slugs import LONGEST, slugify
from backfile.model import Article, Block, Copy, Image


def article(headline: str = "Ferry runs again", number: int = 1, **fields: object) -> Article:
    made = Article(
        headline=headline,
        blocks=(Block("paragraph", "It runs.", "It runs."),),
        id=f"{number:012x}",
        url=f"https://courier.example/{number}",
        date="2019-05-04",
        source=f"{number}.html",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def write_all(content: Path, *articles: Article, prune: bool = False, sources: set[str] | None = None) -> write.Written:
    existing = write.scan(content)
    paths = write.choose_paths(articles, existing, content)
    written = write.write_articles(articles, paths, content, existing, lambda _: content.parent / "pile")
    seen = {item.source for item in articles} if sources is None else sources
    write.remove_strays(written, content, existing, set(paths), seen, prune=prune)
    return written


def files(content: Path) -> list[str]:
    return sorted(path.relative_to(content).as_posix() for path in content.rglob("*.md"))


@pytest.mark.parametrize(
    ("date", "folder"),
    [
        ("2019-05-04T09:30:00+05:00", "articles/2019/05"),
        ("2019-05", "articles/2019/05"),
        ("2019", "articles/2019"),
        (None, "articles/undated"),
    ],
)
def test_the_date_chooses_the_folder(tmp_path: Path, date: str | None, folder: str) -> None:
    write_all(tmp_path / "content", article(date=date))
    assert files(tmp_path / "content") == [f"{folder}/ferry-runs-again.md"]


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    content = tmp_path / "content"
    assert write_all(content, article(), article("Other", 2)).new == [
        "articles/2019/05/ferry-runs-again.md",
        "articles/2019/05/other.md",
    ]
    before = {path: path.stat().st_mtime_ns for path in content.rglob("*.md")}
    written = write_all(content, article(), article("Other", 2))
    assert (written.new, written.changed, len(written.unchanged)) == ([], [], 2)
    assert before == {path: path.stat().st_mtime_ns for path in content.rglob("*.md")}


def test_a_page_that_gives_another_article_leaves_its_name_to_it(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article(url=None))
    written = write_all(content, article(id="f" * 12))
    assert (written.changed, written.removed) == (["articles/2019/05/ferry-runs-again.md"], [])
    assert files(content) == ["articles/2019/05/ferry-runs-again.md"]
    written = write_all(content, article("Quay closed", id="e" * 12))
    assert (written.new, written.removed) == (
        ["articles/2019/05/quay-closed.md"],
        ["articles/2019/05/ferry-runs-again.md"],
    )


def test_a_name_of_a_file_that_a_person_edited_is_left_to_nobody(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article())
    path = content / "articles/2019/05/ferry-runs-again.md"
    path.write_text(path.read_text() + "More.\n")
    write_all(content, article(id="f" * 12))
    assert files(content) == ["articles/2019/05/ferry-runs-again-ffffff.md", "articles/2019/05/ferry-runs-again.md"]
    assert path.read_text().endswith("More.\n")


def test_a_changed_article_is_written_again_and_keeps_its_name(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article())
    written = write_all(content, article("Ferry runs once more"))
    assert written.changed == ["articles/2019/05/ferry-runs-again.md"]
    assert "Ferry runs once more" in (content / "articles/2019/05/ferry-runs-again.md").read_text("utf-8")


def test_a_new_date_moves_the_file(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article(date=None))
    write_all(content, article())
    assert files(content) == ["articles/2019/05/ferry-runs-again.md"]


def test_a_persons_edit_is_never_overwritten_and_named(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article())
    path = content / "articles/2019/05/ferry-runs-again.md"
    path.write_text(path.read_text("utf-8").replace("It runs.", "It really runs."), "utf-8")
    edited = path.read_bytes()
    written = write_all(content, article("Another headline", date="2020"))
    assert path.read_bytes() == edited
    assert list(written.edited) == ["articles/2019/05/ferry-runs-again.md"]
    assert files(content) == ["articles/2019/05/ferry-runs-again.md"]


def test_a_persons_front_matter_wins_in_the_archive(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article())
    path = content / "articles/2019/05/ferry-runs-again.md"
    path.write_text(
        path.read_text("utf-8").replace("date: 2019-05-04", "date: 2019-06-01\nauthors: [Ada Hill]"), "utf-8"
    )
    file = write.scan(content)[article().id]
    edited = write.apply_edits(article(), file.fields)
    assert (edited.date, edited.authors, edited.headline) == ("2019-06-01", ("Ada Hill",), "Ferry runs again")


def test_an_edit_that_breaks_the_front_matter_is_named(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article())
    path = content / "articles/2019/05/ferry-runs-again.md"
    path.write_text(path.read_text("utf-8").replace("title: Ferry", "title: Harbour: Ferry"), "utf-8")
    written = write_all(content, article())
    assert "not valid YAML" in written.edited["articles/2019/05/ferry-runs-again.md"]


def test_two_articles_never_share_a_file(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article("Weather", 3), article("WEATHER", 2), article("Weather!", 1))
    assert files(content) == [
        "articles/2019/05/weather-000000.md",
        "articles/2019/05/weather-000000000003.md",
        "articles/2019/05/weather.md",
    ]
    first = (content / "articles/2019/05/weather.md").read_text("utf-8")
    assert "courier.example/1" in first
    # A newcomer does not move those that are there.
    write_all(content, article("Weather", 0, url="https://a.example/"), article("Weather!", 1), sources=set())
    assert (content / "articles/2019/05/weather.md").read_text("utf-8") == first


def test_files_of_pages_that_left_the_pile_stay_until_pruned(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article(), article("Other", 2))
    written = write_all(content, article())
    assert written.absent == ["articles/2019/05/other.md"]
    assert len(files(content)) == 2
    written = write_all(content, article(), prune=True)
    assert written.removed == ["articles/2019/05/other.md"]
    assert files(content) == ["articles/2019/05/ferry-runs-again.md"]


def test_a_page_that_gives_another_article_now_loses_the_old_one(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_all(content, article(number=1))
    write_all(content, article("New", 2, source="1.html"))
    assert files(content) == ["articles/2019/05/new.md"]


def test_a_persons_own_article_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "content/articles/2019/05/mine.md"
    own.parent.mkdir(parents=True)
    own.write_text("---\ntitle: Mine\n---\n\nText.\n")
    write_all(tmp_path / "content", article(), prune=True)
    assert own.read_text() == "---\ntitle: Mine\n---\n\nText.\n"


def test_a_persons_own_article_is_not_overwritten_by_one_of_its_name(tmp_path: Path) -> None:
    own = tmp_path / "content/articles/2019/05/ferry-runs-again.md"
    own.parent.mkdir(parents=True)
    own.write_text("---\ntitle: Mine\n---\n\nText.\n")
    write_all(tmp_path / "content", article())
    assert own.read_text() == "---\ntitle: Mine\n---\n\nText.\n"
    assert len(files(tmp_path / "content")) == 2


def test_front_matter_has_all_that_is_known(tmp_path: Path) -> None:
    full = article(
        'A "quoted": headline',
        standfirst="# not a heading",
        authors=("Ada Hill",),
        credit="Lowland News Agency",
        copies=(Copy("Post", "https://post.example/1", None, "same text"),),
        image=Image("https://courier.example/a.jpg", "The quay", "J. Doe"),
    )
    write_all(tmp_path / "content", full)
    path = tmp_path / "content/articles/2019/05/a-quoted-headline.md"
    fields, body = frontmatter.parse(path.read_text("utf-8"))
    assert body == "It runs."
    assert fields["title"] == 'A "quoted": headline'
    assert fields["standfirst"] == "# not a heading"
    assert fields["outlet"] == "courier.example"
    assert fields["copies"] == [{"outlet": "Post", "url": "https://post.example/1", "differs": "same text"}]
    assert (fields["image"], fields["image_caption"], fields["image_credit"]) == (
        "https://courier.example/a.jpg",
        "The quay",
        "J. Doe",
    )


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile" / "courier.example" / "2019"
    folder.mkdir(parents=True)
    Pillow.new("RGB", (40, 30), "navy").save(folder / "quay (1).png")
    (folder / "broken.jpg").write_bytes(b"not a picture")
    (folder / "hostile.svg").write_text("<svg onload='alert(1)'/>")
    return tmp_path / "pile"


@pytest.mark.parametrize(
    ("title", "src", "wanted"),
    [
        ("relative", "quay%20(1).png", "images/"),
        ("absolute", "https://courier.example/2019/quay%20(1).png", "images/"),
        ("from the root", "/2019/quay (1).png", "images/"),
        ("not in the pile", "/2019/other.png", "/2019/other.png"),
        ("no picture", "broken.jpg", "https://courier.example/2019/broken.jpg"),
        ("SVG is code", "hostile.svg", "https://courier.example/2019/hostile.svg"),
        ("out of the pile", "../../../secret.png", "../../../secret.png"),
    ],
)
def test_images_of_the_pile_are_copied(tmp_path: Path, pile: Path, title: str, src: str, wanted: str) -> None:
    body = parse(f'<article><img src="{src}"></article>').select_one("article")
    assert body is not None
    url = "https://courier.example/2019/ferry.html"
    write.locate_images(body, "courier.example/2019/ferry.html", url, pile)
    image = body.select_one("img")
    assert image is not None
    block = Block("figure", "", f"![]({image.attr('src')})")
    write_all(tmp_path / "content", article(blocks=(block,)))
    text = (tmp_path / "content/articles/2019/05/ferry-runs-again.md").read_text("utf-8")
    assert LOCAL_IMAGE not in text
    if wanted == "images/":
        name = text.partition("../../../images/")[2].partition(")")[0]
        with Pillow.open(tmp_path / "content/images" / name) as picture:
            assert picture.size == (40, 30)
    else:
        assert f"![]({wanted})" in text
        assert not list((tmp_path / "content").rglob("images/*"))


@pytest.mark.parametrize(
    ("page", "picture"),
    [
        ("mirror/courier.example/2019/ferry.html", "mirror/www.courier.example/p/quay.png"),
        ("courier.example/20190504123456/2019/ferry.html", "courier.example/20190504123501/p/quay.png"),
        ("20190504123456/courier.example/ferry.html", "20190504123456/courier.example/p/quay.png"),
    ],
)
def test_pictures_are_found_in_the_pages_mirror(tmp_path: Path, page: str, picture: str) -> None:
    for name in (picture, picture.replace("201905041235", "201201010000")):
        path = tmp_path / "pile" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    body = parse('<article><img src="https://courier.example/p/quay.png"></article>').select_one("article")
    assert body is not None
    write.locate_images(body, page, "https://courier.example/2019/ferry.html", tmp_path / "pile")
    image = body.select_one("img")
    assert image is not None
    assert (image.attr("src") or "").startswith(f"{LOCAL_IMAGE}{picture}?")


@given(st.text())
def test_slugs_are_safe_names(text: str) -> None:
    slug = slugify(text, "0123456789ab")
    assert 0 < len(slug) <= LONGEST + 13
    assert slug == slug.lower()
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")
    assert slug not in {"con", "nul", "aux", "prn", "com1", "lpt1", "index"}
