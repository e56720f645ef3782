"""What is doubtful is listed with what else it could be, until a person chose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backfile.cli import main
from backfile.model import Article, Candidate, Evidence
from backfile.pipeline.review import doubts

TEXT = "".join(
    f"<p>The harbour board said on {day} that the east quay would be repaired before the winter, and that the cost would be met.</p>"
    for day in ("Monday", "Tuesday", "Friday")
)


def article(field: str, chosen: Candidate, *others: Candidate) -> Article:
    return Article("Quay closed", (), date="2019-05-04", evidence=(Evidence(field, chosen, others),))


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=en><head><title>Quay closed</title>{head}</head><body><article><h1>{body}</article></body></html>"


def test_a_sure_value_is_not_doubtful() -> None:
    sure = Candidate("2019-05-04", "json-ld", 0.95)
    assert doubts(article("date", sure, Candidate("2019-05-09", "url", 0.5))) == []
    # The same day, told less exactly, says nothing against it.
    assert doubts(article("date", sure, Candidate("2019-05", "url", 0.94))) == []
    # So does the same headline with the site's name.
    assert (
        doubts(
            article("headline", Candidate("Quay closed", "page", 0.6), Candidate("Herald: Quay closed", "title", 0.5))
        )
        == []
    )


@pytest.mark.parametrize(
    ("chosen", "others"),
    [
        (Candidate("2019-05-04", "text", 0.4), ()),
        (Candidate("2019-05-04", "json-ld", 0.9), (Candidate("2019-06-01", "page", 0.85),)),
    ],
)
def test_a_weak_value_and_a_near_rival_are(chosen: Candidate, others: tuple[Candidate, ...]) -> None:
    (row,) = doubts(article("date", chosen, *others))
    assert (row["field"], row["value"], row["confidence"]) == ("date", chosen.value, chosen.confidence)
    assert [other["value"] for other in row["others"]] == [other.value for other in others]
    assert row["doubt"] > 0


def test_what_is_weak_on_every_page_of_an_outlet_is_not_listed() -> None:
    assert doubts(article("section", Candidate("Harbour", "url", 0.4))) == []


def test_a_person_chooses_and_is_asked_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "undated.html").write_text(page(f"Quay closed</h1>{TEXT}"))
    dated = (
        '<meta property="article:published_time" content="2019-05-04T09:30:00Z"><meta name="author" content="Jane Doe">'
    )
    other = "".join(
        f"<p>{name} told the ferry company's meeting that the summer boats had carried more people than ever before, and asked why.</p>"
        for name in ("A shareholder", "The treasurer", "Another captain")
    )
    (pile / "dated.html").write_text(page(f"Ferry moves</h1>{other}", dated).replace("Quay", "Ferry"))
    convert = ["convert", str(pile), "--workers", "1"]
    assert main(convert) == 0
    report = json.loads((tmp_path / "report.json").read_text())
    (name,) = report["doubtful"]
    assert name.endswith("quay-closed.md")
    capsys.readouterr()

    assert main(["review"]) == 0
    assert capsys.readouterr().out == f"content/{name}\n    date: none found\n"

    file = tmp_path / "content" / name
    file.write_text(file.read_text().replace("\nslug:", "\ndate: 2019-05-04\nslug:", 1))
    assert main(["review"]) == 0
    assert capsys.readouterr().out == ""
    assert main(convert) == 0
    assert json.loads((tmp_path / "report.json").read_text())["doubtful"] == {}
    assert "\ndate: 2019-05-04\n" in file.read_text()


@pytest.mark.parametrize("text", [None, "{}", "no json"])
def test_without_a_report_it_says_what_to_do(
    tmp_path: Path, text: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.json"
    if text is not None:
        report.write_text(text)
    assert main(["review", "--report", str(report)]) == 2
    assert "convert" in capsys.readouterr().err
