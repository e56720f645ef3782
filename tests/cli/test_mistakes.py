"""What a person gets wrong is told in a sentence that names the file and the way out; nothing ends in a traceback."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from backfile.cli import main
from backfile.pipeline.store import NAME, Store

PARAGRAPH = (
    "<p>The harbour board said on {} that the north quay would be repaired before the winter, whatever it cost.</p>"
)
PAGE = f"<!doctype html><title>Quay closed</title><article><h1>Quay closed</h1>{''.join(map(PARAGRAPH.format, ('Monday', 'Tuesday', 'Friday')))}"

ROOT = Path(__file__).parents[2]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command beside a pile of one page; gives the exit code, what was printed and what was complained of."""
    monkeypatch.chdir(tmp_path)
    Path("pile").mkdir()
    Path("pile/quay.html").write_text(PAGE)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return code, *capsys.readouterr()

    return command


def converted(run: Run) -> Path:
    """Convert the pile; its one article."""
    assert run("convert", "pile")[0] == 0
    (article,) = Path("content/articles").rglob("*.md")
    return article


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("convert", "nowhere"), "nowhere: there is no such file or folder; check the spelling"),
        (("convert", "pile", "--config", "nowhere"), "nowhere: there is no such folder; check --config"),
        (("explain", "pile/quay.html", "--config", "nowhere"), "nowhere: there is no such folder; check --config"),
        (("convert", "pile", "--to", "pile/quay.html"), "pile/quay.html/"),
        (("convert", "pile", "--report", "pile"), "pile: Is a directory"),
        (("convert", "pile", "--cache", "pile/quay.html"), "pile/quay.html: File exists"),
        (("copies", "--content", "nowhere"), "nowhere: there is no such folder; run backfile convert first"),
        (
            ("explain", "pile/gone.html"),
            "pile/gone.html: there is no such file; the report names a page by its path below",
        ),
    ],
)
def test_a_wrong_argument(run: Run, arguments: tuple[str, ...], told: str) -> None:
    code, _, complaint = run(*arguments)
    assert code == 2
    assert complaint.startswith(f"backfile: {told}")
    assert complaint.count("\n") == 1


def test_a_page_that_fails_is_named_and_costs_only_itself(run: Run) -> None:
    Path("pile/other.html").write_text(PAGE)
    Path("pile/other.html.json").write_text("{")
    code, printed, _ = run("convert", "pile")
    assert code == 3
    assert "1 article: 1 new" in printed
    assert "other.html: the JSON file beside it is not valid JSON; mend or remove it" in printed


@pytest.mark.parametrize(("code", "goes_on"), [(0, True), (1, False), (2, False), (3, True)])
def test_make_builds_the_site_of_the_pages_that_did_not_fail(tmp_path: Path, code: int, goes_on: bool) -> None:
    (tmp_path / "bin").mkdir()
    for name, text in (
        ("python", ""),
        ("backfile", f"#!/bin/sh\nexit {code}\n"),
        ("pelican", "#!/bin/sh\necho built\n"),
    ):
        (tmp_path / "bin" / name).write_text(text)
        (tmp_path / "bin" / name).chmod(0o755)
    (tmp_path / ".site").touch()
    done = subprocess.run(["make", "html", f"VENV={tmp_path}"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ("built" in done.stdout) == goes_on, done.stderr
    assert (done.returncode == 0) == goes_on


@pytest.mark.parametrize("name", ["copies.toml", "tags.toml", "stories.toml", "recipes.toml", "content/stories.json"])
def test_a_wrong_file_is_told_before_a_page_is_converted(run: Run, name: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text("[")
    code, _, complaint = run("convert", "pile")
    assert code == 2
    assert Path(name).name in complaint
    store = Store(Path(".cache", NAME))
    assert not list(store.contents()), "no page was converted"
    store.close()
    assert not Path("content/articles").exists()


def test_a_folder_without_pages_is_told(run: Run) -> None:
    Path("empty").mkdir()
    code, printed, _ = run("convert", "empty")
    assert code == 0
    assert "No page was found there" in printed


@pytest.mark.parametrize("name", ["stories.json", "tags.json"])
@pytest.mark.parametrize("text", [b"{", b"[1]", b"{}", b"[{}]", b"\xff"])
def test_a_damaged_file_of_the_archive(run: Run, name: str, text: bytes) -> None:
    converted(run)
    Path("content", name).write_bytes(text)
    code, _, complaint = run(name.partition(".")[0])
    assert code == 2
    assert complaint == (
        f"backfile: {name}: is not as the converter wrote it; remove it, and the next conversion makes it again\n"
    )


def test_a_list_alone_that_changed_is_a_change(run: Run) -> None:
    converted(run)
    assert "Nothing changed" in run("convert", "pile")[1]
    Path("content/tags.json").write_text("{")
    assert "Nothing changed" not in run("convert", "pile")[1]
    assert "Nothing changed" in run("convert", "pile")[1]


def test_lists_of_nothing_say_so(run: Run) -> None:
    converted(run)
    for name in ("copies", "tags", "stories"):
        assert run(name) == (0, f"No {name} in content.\n", "")


def test_tags_proposes_by_the_decisions_in_config(run: Run) -> None:
    converted(run)
    Path("elsewhere").mkdir()
    Path("elsewhere/tags.toml").write_text("[")
    assert run("tags")[0] == 0
    code, _, complaint = run("tags", "--config", "elsewhere")
    assert code == 2
    assert "tags.toml: is not valid TOML" in complaint


def test_an_edit_that_is_no_yaml_is_kept_and_named_once(run: Run) -> None:
    article = converted(run)
    article.write_text(article.read_text().replace("title: Quay closed", "title: [Quay"))
    code, printed, _ = run("convert", "pile")
    assert code == 0
    assert printed.count("quay-closed.md") == 1
    assert "the front matter is not valid YAML in line" in printed
    assert "title: [Quay" in article.read_text()


def test_a_list_goes_on_behind_a_file_that_cannot_be_read(run: Run) -> None:
    article = converted(run)
    article.with_name("a.md").write_text("---\ntitle: [\ncopies: [1]\n---\n")
    article.with_name("b.md").write_bytes(b"---\ntitle: \xff\nid: 3\ncopies: 5\n---\n")
    article.with_name("c.md").write_text("---\ntitle: Quay\nid: 4\ncopies: [{differs: same text}, 1]\n---\n")
    code, printed, _ = run("copies")
    assert code == 0
    assert "a.md: the front matter is not valid YAML" in printed
    assert "same text" in printed
