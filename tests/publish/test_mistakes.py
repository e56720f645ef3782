"""What the content names and does not have is told, at each build, also at one that changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.site_builds import build, pelican_log

ARTICLE = "---\ntitle: {title}\nid: {id}\ndate: 2019-05-04\n{more}---\n\n{body}\n"


def write(folder: Path, name: str, body: str = "Text.", more: str = "", identity: str = "") -> None:
    path = folder / "content" / "articles" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ARTICLE.format(title=name, id=identity or name, body=body, more=more))


def told(folder: Path) -> list[str]:
    with pelican_log() as messages:
        build(folder)
    return messages


@pytest.mark.parametrize(
    ("body", "more", "wanted"),
    [
        ("Text.", "image: ../images/lost.jpg\n", "the picture “../images/lost.jpg” is not among those in content/"),
        ("![Boat](lost.png)", "", "the picture “lost.png” is not among those in content/"),
        ("[The storm](storm.md)", "", "links to “storm.md”, which is not there or not published"),
    ],
)
def test_what_is_not_there(tmp_path: Path, body: str, more: str, wanted: str) -> None:
    write(tmp_path, "ferry", body, more)
    for _ in range(2):
        [message] = told(tmp_path)
        assert message.startswith(f"articles/ferry.md: {wanted}")


def test_an_id_twice(tmp_path: Path) -> None:
    write(tmp_path, "ferry", identity="one")
    write(tmp_path, "storm", identity="one")
    [message] = told(tmp_path)
    assert message.startswith("articles/storm.md: has the id of articles/ferry.md")


def test_what_is_right_is_not_told(tmp_path: Path) -> None:
    write(tmp_path, "ferry", "[The storm](storm.md#wind), [on the web](https://courier.example/a.md)")
    write(tmp_path, "storm", "![A boat](https://courier.example/boat.jpg)", "image: https://courier.example/boat.jpg\n")
    assert told(tmp_path) == []
    write(tmp_path, "ferry", "No link any more.")
    assert told(tmp_path) == []


def test_what_is_mended_is_not_told_again(tmp_path: Path) -> None:
    write(tmp_path, "ferry", "[The storm](storm.md)")
    assert len(told(tmp_path)) == 1
    write(tmp_path, "storm")
    assert told(tmp_path) == []
